package bot

import (
	"cmp"

	"fineprint/knowledge"
)

// The phrasing that a question is most like tells how the question is meant, and whether a fact says yes
// or no to it.

// nearest is that phrasing, in English words; the title where it is none of the fact's own.
func (c *candidate) nearest() string { return cmp.Or(c.english, c.askedText(), c.Fact.Title) }

// asksOwn tells whether it is one of the fact's own, and not its title.
func (c *candidate) asksOwn() bool { return c.Phrasing >= 0 || c.Phrasing == translatedPhrasing }

// askedText is the phrasing in its own language; empty where it is the title.
func (c *candidate) askedText() string {
	switch {
	case c.Phrasing == translatedPhrasing:
		return c.Translated.Text
	case c.Phrasing >= 0 && c.Phrasing < len(c.Fact.Asked):
		return c.Fact.Asked[c.Phrasing].Text
	}
	return ""
}

// ownVerdict is the one noted for it, or else the fact's.
func (c *candidate) ownVerdict() knowledge.Verdict {
	switch {
	case c.Phrasing == translatedPhrasing:
		return cmp.Or(c.Translated.Verdict, c.Fact.Verdict)
	case c.Phrasing >= 0 && c.Phrasing < len(c.Fact.Asked):
		return cmp.Or(c.Fact.Asked[c.Phrasing].Verdict, c.Fact.Verdict)
	}
	return c.Fact.Verdict
}
