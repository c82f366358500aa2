package main

import (
	"slices"
	"strings"
)

// tally counts questions.
type tally struct{ passed, asked int }

func (t *tally) add(passed bool) {
	t.asked++
	if passed {
		t.passed++
	}
}

// rate is the part that passed; 1 where nothing was asked.
func (t tally) rate() float64 {
	if t.asked == 0 {
		return 1
	}
	return float64(t.passed) / float64(t.asked)
}

// tallies are the counts of a category by part.
type tallies struct {
	category    string
	tuned, held tally
}

func (t *tallies) both() tally {
	return tally{t.tuned.passed + t.held.passed, t.tuned.asked + t.held.asked}
}

// count returns the categories in the order of their names, and the total.
func (r goldenReport) count() (categories []tallies, total tallies) {
	total.category = "total"
	byName := map[string]*tallies{}
	for i := range r.results {
		one := &r.results[i]
		t := byName[one.question.Category]
		if t == nil {
			t = &tallies{category: one.question.Category}
			byName[t.category] = t
		}
		for _, t := range []*tallies{t, &total} {
			if one.question.Held {
				t.held.add(one.passed())
			} else {
				t.tuned.add(one.passed())
			}
		}
	}
	for _, t := range byName {
		categories = append(categories, *t)
	}
	slices.SortFunc(categories, func(a, b tallies) int { return strings.Compare(a.category, b.category) })
	return categories, total
}
