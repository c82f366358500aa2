package store

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"fineprint/bot"
)

// Tally is what people thought of one answer.
type Tally struct {
	// Answer is bot.Answer.Key.
	Answer             string
	Policy             string
	Helpful, Unhelpful int
	// Reasons of the unhelpful votes, as far as they were given.
	Reasons map[bot.RatingReason]int
	// Last is when the last vote came.
	Last time.Time
}

// Tallies counts the votes on each answer, those that helped least first.
func (s *Store) Tallies(ctx context.Context) ([]Tally, error) {
	type votes struct {
		Tally
		helpful bool
		reason  bot.RatingReason
		n       int
	}
	const query = `SELECT answer, policy, helpful, reason, COUNT(*), MAX(rated_at) FROM ratings
		GROUP BY answer, policy, helpful, reason`
	groups, err := list(ctx, s.db, query, nil, func(scan scan) (v votes, err error) {
		var last int64
		err = scan(&v.Answer, &v.Policy, &v.helpful, &v.reason, &v.n, &last)
		v.Last = fromMicros(last)
		return v, err
	})
	if err != nil {
		return nil, err
	}
	byAnswer := map[[2]string]*Tally{}
	for _, v := range groups {
		key := [2]string{v.Answer, v.Policy}
		t := byAnswer[key]
		if t == nil {
			t = &Tally{Answer: v.Answer, Policy: v.Policy, Reasons: map[bot.RatingReason]int{}}
			byAnswer[key] = t
		}
		t.count(v.helpful, v.reason, v.n, v.Last)
	}
	return ranked(byAnswer), nil
}

func (t *Tally) count(helpful bool, reason bot.RatingReason, n int, last time.Time) {
	if last.After(t.Last) {
		t.Last = last
	}
	if helpful {
		t.Helpful += n
		return
	}
	t.Unhelpful += n
	if reason != "" {
		t.Reasons[reason] += n
	}
}

func ranked(byAnswer map[[2]string]*Tally) []Tally {
	all := make([]Tally, 0, len(byAnswer))
	for _, t := range byAnswer {
		all = append(all, *t)
	}
	slices.SortFunc(all, func(a, b Tally) int {
		return cmp.Or(
			cmp.Compare(b.Unhelpful-b.Helpful, a.Unhelpful-a.Helpful), cmp.Compare(b.Unhelpful, a.Unhelpful),
			strings.Compare(a.Policy, b.Policy), strings.Compare(a.Answer, b.Answer),
		)
	})
	return all
}
