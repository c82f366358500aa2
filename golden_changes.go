package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"fineprint/knowledge"
)

// goldenChange is a question with both answers; before is nil for a new question
// and now for one that is gone.
type goldenChange struct {
	before, now *goldenResult
}

// goldenChanges are those whose answers differ, and how many were compared.
type goldenChanges struct {
	compared int
	changes  []goldenChange
	// open is as in goldenReport.
	open bool
}

func compareReports(before, now goldenReport) goldenChanges {
	earlier := make(map[string]*goldenResult, len(before.results))
	for i := range before.results {
		earlier[before.results[i].question.Key()] = &before.results[i]
	}
	c := goldenChanges{open: now.open}
	for i := range now.results {
		one := &now.results[i]
		key := one.question.Key()
		other, ok := earlier[key]
		delete(earlier, key)
		switch {
		case !ok:
			c.changes = append(c.changes, goldenChange{nil, one})
		case !other.same(one):
			c.changes = append(c.changes, goldenChange{other, one})
		}
		if ok {
			c.compared++
		}
	}
	for i := range before.results {
		if one := &before.results[i]; earlier[one.question.Key()] == one {
			c.changes = append(c.changes, goldenChange{one, nil})
		}
	}
	return c
}

// same tells whether two answers say the same for the same reasons.
func (r *goldenResult) same(other *goldenResult) bool {
	return r.passed() == other.passed() && r.outcome == other.outcome && r.verdict == other.verdict &&
		r.text == other.text && slices.Equal(r.facts, other.facts)
}

// kind names a change in a word or two.
func (c goldenChange) kind() string {
	switch {
	case c.before == nil && c.now.passed():
		return "new"
	case c.before == nil:
		return "new, fails"
	case c.now == nil:
		return "gone"
	case c.before.passed() && !c.now.passed():
		return "fails now"
	case !c.before.passed() && c.now.passed():
		return "passes now"
	}
	return "changed"
}

// worse is how many questions fail that passed before.
func (c goldenChanges) worse() int {
	n := 0
	for _, one := range c.changes {
		if one.kind() == "fails now" {
			n++
		}
	}
	return n
}

func (c goldenChanges) write(w io.Writer, format string) error {
	if format == "json" {
		return writeJSON(w, c.wire())
	}
	if format == "github" {
		if err := knowledge.WriteProblems(w, c.problems(), knowledge.FormatGitHub); err != nil {
			return err
		}
	} else {
		for _, one := range c.changes {
			if _, err := io.WriteString(w, c.told(one)+"\n"); err != nil {
				return err
			}
		}
	}
	_, err := fmt.Fprintln(w, c.summary())
	return err
}

// summary counts the changes by kind.
func (c goldenChanges) summary() string {
	counts := map[string]int{}
	for _, one := range c.changes {
		counts[one.kind()]++
	}
	var parts []string
	for _, kind := range []string{"fails now", "passes now", "changed", "new", "new, fails", "gone"} {
		if counts[kind] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[kind], kind))
		}
	}
	if len(parts) == 0 {
		return "no answer changed among " + count(c.compared, "question")
	}
	return fmt.Sprintf("%s; %s compared", strings.Join(parts, ", "), count(c.compared, "question"))
}

func (c goldenChange) question() *knowledge.GoldenQuestion {
	if c.now != nil {
		return c.now.question
	}
	return c.before.question
}

// told describes a change, but of those held out of sight says only where they are.
func (c goldenChanges) told(one goldenChange) string {
	if q := one.question(); q.Held && !c.open {
		return fmt.Sprintf("%s: %s: it is held out of sight (--only held shows it)\n", where(q), one.kind())
	}
	return one.describe()
}

// describe shows both answers; of texts only the lines that differ.
func (c goldenChange) describe() string {
	var b strings.Builder
	q := c.question()
	fmt.Fprintf(&b, "%s: %s: %s\n", where(q), c.kind(), asked(q))
	var before, now []string
	if c.before != nil {
		before = append([]string{c.before.came()}, lines(c.before.text)...)
	}
	if c.now != nil {
		now = append([]string{c.now.came()}, lines(c.now.text)...)
		for _, text := range c.now.wrong {
			fmt.Fprintf(&b, "    wrong: %s\n", oneLine(text))
		}
	}
	for _, line := range before {
		if !slices.Contains(now, line) {
			fmt.Fprintf(&b, "    - %s\n", line)
		}
	}
	for _, line := range now {
		if !slices.Contains(before, line) {
			fmt.Fprintf(&b, "    + %s\n", line)
		}
	}
	return b.String()
}

// lines are those of a text that say something.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = oneLine(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func (c goldenChanges) problems() knowledge.Problems {
	list := make(knowledge.Problems, 0, len(c.changes))
	for _, one := range c.changes {
		severity := knowledge.Warning
		if one.kind() == "fails now" {
			severity = knowledge.Error
		}
		list = append(list, remark(one.question(), one.kind(), oneLine(c.told(one)), severity))
	}
	return list
}

type changesWire struct {
	Version  int          `json:"version"`
	Compared int          `json:"compared"`
	Changes  []changeWire `json:"changes"`
}

type changeWire struct {
	Kind   string      `json:"kind"`
	Before *resultWire `json:"before"`
	Now    *resultWire `json:"now"`
}

func (c goldenChanges) wire() changesWire {
	w := changesWire{Version: reportVersion, Compared: c.compared, Changes: make([]changeWire, 0, len(c.changes))}
	for _, one := range c.changes {
		change := changeWire{Kind: one.kind()}
		if one.before != nil {
			before := one.before.wire()
			change.Before = &before
		}
		if one.now != nil {
			now := one.now.wire()
			change.Now = &now
		}
		w.Changes = append(w.Changes, change)
	}
	return w
}
