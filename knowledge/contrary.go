package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// contraryVerdicts finds English phrasings that have their fact's verdict for want of one of
// their own, where one put nearly alike has the opposite: "are old albums private" beside
// "are locked albums private". Where both give a verdict, somebody has thought of it.
func (c *checker) contraryVerdicts() {
	if !sameTongue(c.policy.Language, "en") {
		return
	}
	for i, f := range c.policy.Facts {
		var own, inherited []whetherAsked
		for j, a := range f.Asked {
			w, ok := whetherOf(a.Text, c.origin.facts[i].rest.asked[j])
			switch {
			case !ok:
			case a.Verdict == "":
				inherited = append(inherited, w)
			case a.Verdict == Yes && f.Verdict == No || a.Verdict == No && f.Verdict == Yes:
				own = append(own, w)
			}
		}
		for _, a := range inherited {
			j := slices.IndexFunc(own, a.putLike)
			if j < 0 {
				continue
			}
			c.warn(a.at, "contrary-verdict",
				fmt.Sprintf("%q has the fact's verdict, %s, and %q in line %d, put nearly alike, the opposite",
					shorten(a.text), f.Verdict, shorten(own[j].text), own[j].at.line),
				"give it a verdict too, be it the fact's")
		}
	}
}

// whetherAsked is a phrasing that asks for a yes or no.
type whetherAsked struct {
	text string
	at   position
	verb string
	// words carry its subject, in their order; turns are those that may turn it round.
	words, turns []string
	// leads is true where the first of words stands behind the verb.
	leads bool
}

// whetherOf takes a phrasing apart; false where its first word asks for no yes or no.
func whetherOf(text string, at position) (whetherAsked, bool) {
	list := words(text)
	if len(list) == 0 || !whetherWords[list[0]] {
		return whetherAsked{}, false
	}
	w := whetherAsked{text: text, at: at, verb: list[0]}
	if beingWords[w.verb] {
		w.verb = "is"
	}
	for i, word := range list[1:] {
		if turningWords[word] || strings.ContainsAny(word, "0123456789") {
			w.turns = append(w.turns, word)
		} else if !commonWords[word] {
			w.leads = w.leads || len(w.words) == 0 && (i == 0 || i == 1 && determiners[list[1]])
			w.words = append(w.words, word)
		}
	}
	return w, len(w.words) > 0
}

// putLike tells whether two phrasings ask if the same is so: that nobody sees something, or
// of things that are told apart by one word before their name.
func (w whetherAsked) putLike(other whetherAsked) bool {
	last := len(w.words) - 1
	if w.verb != other.verb || !slices.Equal(w.turns, other.turns) || w.words[last] != other.words[len(other.words)-1] {
		return false
	}
	if w.verb == "is" && unseenWords[w.words[last]] {
		return true
	}
	return w.leads && other.leads && last > 1 && slices.Equal(w.words[1:], other.words[1:])
}

var (
	beingWords  = wordSet("is are was were am")
	determiners = wordSet("the a an my our your their his her its this that these those")
	// unseenWords say of something that nobody else sees it.
	unseenWords = wordSet("private confidential secret hidden safe secure protected")
	// turningWords make of a question its opposite, or one of something else.
	turningWords = wordSet(`not no never none nobody nothing only just without off out before after until except still already yet always ever
		any some all every more less`)
)
