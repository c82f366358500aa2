package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fineprint/knowledge/place"
)

const (
	// maxTitle is how many characters a title may have to fit on a button.
	// https://docs.slack.dev/reference/block-kit/elements/button-element
	maxTitle = 75
	// maxQuote is how many words of a source a fact may quote.
	maxQuote = 30
)

// Check looks over a loaded library as an editor would and returns warnings:
// what is fit to answer from but likely a slip. They are apart from Load because
// nothing waits for them. The library must come from Load, for its positions.
func Check(lib *Library, now time.Time) Problems {
	c := checker{now: now}
	for _, p := range lib.Policies {
		o := lib.origins[p]
		if o == nil {
			continue
		}
		c.policy, c.origin = p, o
		c.title(o.title, p.Title)
		c.facts()
		c.unusedSources()
		c.sameQuestions()
		c.dates()
		c.contraryVerdicts()
		c.nearDuplicates()
	}
	c.aliases(lib)
	c.aliasesElsewhere(lib)
	c.translations(lib)
	c.synonyms(lib)
	c.problems.sort()
	return c.problems
}

// checker gathers warnings; policy and origin are those being looked at.
type checker struct {
	now      time.Time
	policy   *Policy
	origin   *origin
	problems Problems
}

func (c *checker) warn(at position, rule, text, hint string) {
	c.problems = append(c.problems, Problem{
		Path: c.origin.path, Line: at.line, Col: at.col, Rule: rule, Text: text, Hint: hint, Severity: Warning,
	})
}

// facts looks at each fact on its own.
func (c *checker) facts() {
	own := wordSet(fold(strings.Join(append(slices.Clone(c.policy.Aliases), c.policy.Organisation), " ")))
	for i, f := range c.policy.Facts {
		o := &c.origin.facts[i]
		c.title(o.titleAt(), f.Title)
		c.sources(f, o)
		c.quotes(f, o)
		c.samePlace(f, o)
		c.ofSomewhere(f, o)
		c.askedOfPlace(f, o, own)
		c.dispute(f, o)
		if f.Overdue(c.now) && o.rest.reviewBy != c.origin.reviewAt {
			c.overdue(o.rest.reviewBy, fmt.Sprintf("the fact %q was", f.ID), f.ReviewBy)
		}
	}
	if whole := (&Fact{ReviewBy: c.origin.reviewBy}); whole.Overdue(c.now) {
		c.overdue(c.origin.reviewAt, "the facts that have no review-by of their own were", whole.ReviewBy)
	}
}

func (c *checker) overdue(at position, what string, by Date) {
	c.warn(at, "overdue", fmt.Sprintf("%s to be reviewed by %s", what, by), "hold against the sources, then move verified and review-by")
}

func (c *checker) title(at position, title string) {
	if n := utf8.RuneCountInString(title); n > maxTitle {
		c.warn(at, "long-title", fmt.Sprintf("the title has %d characters", n),
			fmt.Sprintf("keep it within %d, so that it fits on a button", maxTitle))
	}
}

func (c *checker) sources(f *Fact, o *factOrigin) {
	switch {
	case f.Unconfirmed && len(f.Sources) > 0:
		c.warn(o.rest.unconfirmed, "unconfirmed", fmt.Sprintf("the fact %q is unconfirmed and cites a source", f.ID),
			"delete unconfirmed, or the sources if they do not say so")
	case !f.Unconfirmed && len(f.Sources) == 0 && len(c.policy.Sources) > 0:
		c.warn(o.id, "no-source", fmt.Sprintf("the fact %q cites no source", f.ID),
			"add sources:, or unconfirmed: true where none says so")
	}
}

func (c *checker) quotes(f *Fact, o *factOrigin) {
	for i, citation := range f.Sources {
		if n := len(strings.Fields(citation.Quote)); n > maxQuote {
			c.warn(o.rest.quotes[i], "long-quote", fmt.Sprintf("the quote has %d words", n),
				fmt.Sprintf("quote at most %d and say the rest in your own words", maxQuote))
		}
	}
}

func (c *checker) samePlace(f *Fact, o *factOrigin) {
	seen := make(map[place.Code]bool, len(f.Places))
	for i, note := range f.Places {
		if seen[note.Place] {
			c.warn(o.rest.places[i], "same-place", fmt.Sprintf("the fact %q speaks of %s twice", f.ID, note.Place),
				"say one thing of a place, or make two facts")
		}
		seen[note.Place] = true
	}
}

func (c *checker) unusedSources() {
	used := make(map[string]bool, len(c.policy.Sources))
	for _, f := range c.policy.Facts {
		for _, citation := range f.Sources {
			used[citation.Source] = true
		}
	}
	for i, s := range c.policy.Sources {
		if !used[s.ID] {
			c.warn(c.origin.sources[i], "unused-source", fmt.Sprintf("no fact cites the source %q", s.ID), "cite it or delete it")
		}
	}
}

// asker is the fact that a question stands with, and where.
type asker struct {
	fact *Fact
	at   position
}

// sameQuestions finds a phrasing or title that leads to two facts, so that only chance
// would choose between them.
func (c *checker) sameQuestions() {
	first := make(map[string]asker)
	for i, f := range c.policy.Facts {
		for j, a := range f.Asked {
			at := c.origin.facts[i].rest.asked[j]
			key := fold(a.Text)
			other, ok := first[key]
			switch {
			case !ok:
				first[key] = asker{f, at}
			case other.fact == f:
				c.warn(at, "same-question", fmt.Sprintf("the fact %q is asked %q twice", f.ID, shorten(a.Text)), "delete one of them")
			default:
				c.warn(at, "same-question",
					fmt.Sprintf("%q is also asked of the fact %q in line %d", shorten(a.Text), other.fact.ID, other.at.line),
					"leave it with the fact that answers it best")
			}
		}
	}
	c.sameTitles(first)
	asked := make(map[string]string, len(first))
	for key, asker := range first {
		asked[key] = asker.fact.ID
	}
	c.uncovered(c.origin.uncovered, c.policy.UncoveredIn(c.policy.Language), asked)
}

// sameTitles finds titles that another fact is asked, and adds titles to first. Facts that
// dispute each other may share one: both are told.
func (c *checker) sameTitles(first map[string]asker) {
	for i, f := range c.policy.Facts {
		at, key := c.origin.facts[i].titleAt(), fold(f.Title)
		switch other, ok := first[key]; {
		case key == "":
		case !ok:
			first[key] = asker{f, at}
		case other.fact != f && !disputed(f, other.fact):
			c.warn(at, "same-question",
				fmt.Sprintf("the title %q is also asked of the fact %q in line %d", shorten(f.Title), other.fact.ID, other.at.line),
				"give each fact a question of its own, or name each other under disputes where they disagree")
		}
	}
}

// uncovered finds questions that are said to have no answer and have one, or stand
// there twice. asked has the fact of each phrasing, folded.
func (c *checker) uncovered(at []position, texts []string, asked map[string]string) {
	for i, text := range texts {
		switch fact, twice := asked[fold(text)]; {
		case !twice:
			asked[fold(text)] = ""
		case fact == "":
			c.warn(at[i], "same-question", fmt.Sprintf("%q is uncovered twice", shorten(text)), "delete one of them")
		default:
			c.warn(at[i], "same-question", fmt.Sprintf("%q is uncovered and also asked of the fact %q", shorten(text), fact),
				"delete it here where the fact answers it, else there")
		}
	}
}

// dispute finds facts without a verdict where only one lets the bot say that sources disagree:
// those whose title asks for a yes or no, and what somebody thinks against such a fact.
func (c *checker) dispute(f *Fact, o *factOrigin) {
	if len(f.Disputes) == 0 || f.Verdict != "" {
		return
	}
	for i, id := range f.Disputes {
		other, _ := c.policy.Fact(id)
		if asksWhether(f.Title) || f.Kind == Opinion && other.Verdict != "" {
			c.warn(o.rest.disputes[i], "dispute", fmt.Sprintf("the fact %q disputes %q and has no verdict", f.ID, id),
				"say yes or no to its title, and put the title so that one is right: only then it is told that sources disagree")
			return
		}
	}
}

// asksWhether tells whether a title asks for a yes or no, in English.
func asksWhether(title string) bool {
	list := words(title)
	return len(list) > 0 && whetherWords[list[0]]
}

var whetherWords = wordSet(`is are was were am do does did can could will would shall should has have had may might must isnt arent doesnt dont
	didnt cant wont`)

// disputed tells whether two facts are known to disagree; disputes are mutual.
func disputed(a, b *Fact) bool { return slices.Contains(a.Disputes, b.ID) }

// fold brings a text to what counts when it is compared: letters and digits in
// lower case, one space between words.
func fold(s string) string {
	return strings.Join(words(s), " ")
}

// An apostrophe belongs to its word however it is typed: don't, don’t.
var dropApostrophes = strings.NewReplacer("'", "", "’", "")

func words(s string) []string {
	return strings.FieldsFunc(dropApostrophes.Replace(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
