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
