package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"fineprint/bot"
)

// What a base makes of phrasings that it lacks is told by fact: which one loses most of
// them, and to what. Hundreds of failures one after another would hide it.

// lostFact is a fact, or what a policy says is uncovered, with what became of its phrasings.
type lostFact struct {
	name  string
	asked int
	lost  []*goldenResult
}

// share is the part of its phrasings that are lost.
func (f *lostFact) share() float64 { return float64(len(f.lost)) / float64(f.asked) }

// lostFacts are those that lose any, the ones that lose most first.
func (r goldenReport) lostFacts() []*lostFact {
	byName := map[string]*lostFact{}
	var all []*lostFact
	for i := range r.results {
		one := &r.results[i]
		name := one.question.Policy + ", uncovered"
		if facts := one.question.Facts; len(facts) > 0 {
			name = one.question.Policy + " " + facts[0]
		}
		fact, ok := byName[name]
		if !ok {
			fact = &lostFact{name: name}
			byName[name] = fact
			all = append(all, fact)
		}
		fact.asked++
		if !one.passed() {
			fact.lost = append(fact.lost, one)
		}
	}
	all = slices.DeleteFunc(all, func(f *lostFact) bool { return len(f.lost) == 0 })
	slices.SortStableFunc(all, func(a, b *lostFact) int {
		return cmp.Or(cmp.Compare(len(b.lost), len(a.lost)), cmp.Compare(b.share(), a.share()))
	})
	return all
}

// writeByFact prints the facts that lose phrasings, those that take most, and the table.
func (r goldenReport) writeByFact(w io.Writer) error {
	facts := r.lostFacts()
	takers, ways := map[string]int{}, map[string]int{}
	var b strings.Builder
	for _, fact := range facts {
		b.WriteString(fact.describe() + "\n")
		for _, one := range fact.lost {
			if taker := one.taker(); taker != "" {
				takers[one.question.Policy+" "+taker]++
				ways["another fact"]++
			} else {
				ways[one.lostTo()]++
			}
		}
	}
	if len(ways) > 0 {
		fmt.Fprintf(&b, "what fails leads to: %s\n", mostOf(ways, len(ways)))
	}
	if len(takers) > 0 {
		fmt.Fprintf(&b, "other facts it leads to most: %s\n", mostOf(takers, mostTakers))
	}
	if len(facts) > 0 {
		b.WriteString("\n")
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return err
	}
	return r.writeTable(w)
}

// mostTakers is how many facts are told that take phrasings from others.
const mostTakers = 8

// describe tells how many are lost to what, and each with where it stands.
func (f *lostFact) describe() string {
	to := map[string]int{}
	for _, one := range f.lost {
		to[one.lostTo()]++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d of %d fail: %s\n", bot.PlainLine(f.name), len(f.lost), f.asked, mostOf(to, len(to)))
	for _, one := range f.lost {
		fmt.Fprintf(&b, "    %s: %s: %s\n", where(one.question), asked(one.question), one.lostTo())
		for line := range strings.Lines(one.explanation) {
			fmt.Fprintf(&b, "        | %s\n", strings.TrimRight(line, "\n"))
		}
	}
	return b.String()
}

// taker is the fact that leads where another should, or without it; empty where none does.
func (r *goldenResult) taker() string {
	if r.outcome != string(bot.Answered) || len(r.facts) == 0 {
		return ""
	}
	first := r.facts[0]
	missing := func(id string) bool { return !slices.Contains(r.facts, id) }
	if slices.Contains(r.question.Main, first) && !slices.ContainsFunc(r.question.Facts, missing) {
		return ""
	}
	return first
}

// lostTo is what became of a question instead, in short.
func (r *goldenResult) lostTo() string {
	switch taker := r.taker(); {
	case taker != "":
		return taker
	case r.outcome == "":
		return "the bot broke"
	case r.outcome == string(bot.Answered) && len(r.facts) == 0:
		return "an answer without a fact"
	case r.outcome == string(bot.Answered):
		return "the verdict " + cmp.Or(r.verdict, "none") + ", not " + verdictWord(r.question.Verdicts[0])
	}
	return strings.ReplaceAll(r.outcome, "-", " ")
}

// mostOf are the names counted most often, each with its count.
func mostOf(counts map[string]int, most int) string {
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	list := make([]string, 0, most)
	for _, name := range names[:min(most, len(names))] {
		list = append(list, fmt.Sprintf("%s (%d)", oneLine(name), counts[name]))
	}
	return strings.Join(list, ", ")
}
