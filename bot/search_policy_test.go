package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What is an alias of one policy and in another's facts is that one's where the question names it.
func TestAliasInOthersFacts(t *testing.T) {
	t.Parallel()
	policy := func(id, organisation, statement string, aliases ...string) *knowledge.Policy {
		return &knowledge.Policy{ID: id, Title: organisation + " policy", Organisation: organisation, Aliases: aliases,
			Facts: []*knowledge.Fact{{ID: "plan", Statement: statement}}}
	}
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{
		policy("harbour", "Harbour", "A crew ticket is for two."), policy("kettle", "Kettlewell", "Tea is counted.", "crew", "kettle"),
	}})
	for text, want := range map[string][]string{
		"who sees my harbour crew ticket":      {"harbour"},
		"is the crew ticket of harbour shared": {"harbour"},
		"does crew count my tea":               {"kettle"},
		"do harbour and crew count my tea":     {"harbour", "kettle"},
		"harbour vs crew":                      {"harbour", "kettle"},
		"does crew give tea to harbour":        {"kettle", "harbour"},
		"is harbour kettle tea counted":        {"harbour", "kettle"}, // no fact of Harbour's has it
	} {
		policies, _ := g.named(grammar.WordsOf(text))
		var got []string
		for _, p := range policies {
			got = append(got, p.ID)
		}
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("%q names %v, want %v", text, got, want)
		}
	}
}
