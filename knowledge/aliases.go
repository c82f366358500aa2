package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// aliases finds names that two policies share, and those that questions about anything hold.
func (c *checker) aliases(lib *Library) {
	type holder struct {
		policy *Policy
		path   string
	}
	first := make(map[string]holder)
	for _, p := range lib.Policies {
		o := lib.origins[p]
		if o == nil {
			continue
		}
		for i, alias := range p.Aliases {
			c.origin = o
			if !slices.ContainsFunc(words(alias), func(word string) bool { return !commonWords[word] }) {
				c.warn(o.aliases[i], "common-alias", fmt.Sprintf("the alias %q is nothing but common words", alias),
					"delete it, or write more of the name: questions about anything would be taken to name the policy")
			}
			other, ok := first[fold(alias)]
			if !ok {
				first[fold(alias)] = holder{p, o.path}
				continue
			}
			if other.policy == p {
				c.warn(o.aliases[i], "same-alias", fmt.Sprintf("the alias %q is given twice", alias), "delete one of them")
				continue
			}
			c.warn(o.aliases[i], "same-alias", fmt.Sprintf("the policy %q in %s has the alias %q too", other.policy.ID, other.path, alias),
				"keep it where people mean it; who names both is asked which")
		}
	}
}

// aliasesElsewhere finds aliases that facts of another policy hold for something else: a question
// about that would be taken to name both policies. A fact that names their organisation means it.
func (c *checker) aliasesElsewhere(lib *Library) {
	byFirst := make(map[string][]*knownAlias)
	for _, p := range lib.Policies {
		o := lib.origins[p]
		if o == nil || p.Organisation == "" {
			continue
		}
		own := " " + fold(p.Organisation) + " "
		for i, alias := range p.Aliases {
			folded := " " + fold(alias) + " "
			if list := words(alias); len(list) > 0 && !strings.Contains(folded, own) && !strings.Contains(own, folded) {
				byFirst[list[0]] = append(byFirst[list[0]], &knownAlias{text: alias, folded: folded, policy: p, origin: o, at: o.aliases[i]})
			}
		}
	}
	if len(byFirst) == 0 {
		return
	}
	for _, p := range lib.Policies {
		for i, f := range p.Facts {
			text := " " + foldedTexts(f) + " "
			for word := range strings.FieldsSeq(text) {
				for _, alias := range byFirst[word] {
					if strings.Contains(text, alias.folded) && !alias.meantIn(p, text) {
						c.aliasElsewhere(alias, lib.origins[p], &lib.origins[p].facts[i], f)
					}
				}
			}
		}
	}
}

// knownAlias is an alias of a policy, and whether it was warned of.
type knownAlias struct {
	text, folded string
	policy       *Policy
	origin       *origin
	at           position
	warned       bool
}

// meantIn tells whether a policy's text means what an alias is of: its own policy's, of the same
// organisation, known there by the same alias, or named in full.
func (a *knownAlias) meantIn(p *Policy, text string) bool {
	same := func(other string) bool { return " "+fold(other)+" " == a.folded }
	return p == a.policy || p.Organisation == a.policy.Organisation || slices.ContainsFunc(p.Aliases, same) ||
		strings.Contains(text, " "+fold(a.policy.Organisation)+" ")
}

func (c *checker) aliasElsewhere(a *knownAlias, o *origin, of *factOrigin, f *Fact) {
	if a.warned {
		return
	}
	a.warned = true
	c.origin = a.origin
	c.warn(a.at, "alias-elsewhere", fmt.Sprintf("the alias %q stands in the fact %q, in line %d of %s, for something else", a.text, f.ID, of.id.line, o.path),
		fmt.Sprintf("delete it, or write more of the name: who asks about that would be taken to ask about %s too; where that fact means %[1]s, name it in full there",
			a.policy.Organisation))
}

// foldedTexts are the words a fact is found by, folded, with a mark between texts.
func foldedTexts(f *Fact) string {
	texts := append(askedTexts(f.Asked), f.Title, f.Statement, f.Details)
	for i, text := range texts {
		texts[i] = fold(text)
	}
	return strings.Join(texts, " | ")
}

// commonWords carry no subject, or are in questions about any service's privacy.
var commonWords = wordSet(`a an the this that these those it its he him his she her hers they them their theirs i me my mine we us our ours you your
	yours who whom whose what which when where why how if then than so too also as at by for from in into of off on onto out over to under up
	with about and or but nor not no yes ok is are am was were be been being do does did done can could will would shall should has have had
	may might must some any all each every one ones other others thing things stuff here there now just only even still yet already hi hello
	hey please thanks app apps site sites website websites service services company companies platform platforms account accounts policy
	policies data privacy information`)

func wordSet(text string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		all[word] = true
	}
	return all
}
