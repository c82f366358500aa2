package index_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// kennel is a policy with few phrasings, whose facts say in words of their own what they tell.
func kennel() *knowledge.Library {
	fact := func(id string, topic knowledge.Topic, statement, asked string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: topic, Statement: statement, Asked: []knowledge.Asked{{Text: asked}}}
	}
	policy := &knowledge.Policy{ID: "kennel", Language: "en", Facts: []*knowledge.Fact{
		fact("binder", knowledge.TopicRetention, "The binder with the kennel cards goes through the shredder after two winters.", "what becomes of the kennel cards"),
		fact("collar", knowledge.TopicData, "The collar tells which dogs bark.", "what does the collar tell of the dogs"),
		fact("vet", knowledge.TopicSharing, "The vet sees the kennel cards.", "does the vet see the kennel cards"),
	}}
	for i := range 20 {
		name := string(rune('a'+i)) + "oodle"
		policy.Facts = append(policy.Facts, fact(name, knowledge.TopicOther, "A "+name+" is a dog.", "what is a "+name))
	}
	return &knowledge.Library{Policies: []*knowledge.Policy{policy}}
}

func TestTopicsAreAskedForInGeneral(t *testing.T) {
	t.Parallel()
	ix := open(t, kennel())
	for text, want := range map[string]string{
		"how many years do the kennel cards last": "binder", "do other companies receive the kennel cards": "vet",
	} {
		if found := search(t, ix, bot.Query{Text: text}).Matches; len(found) == 0 || found[0].Fact.ID != want {
			t.Errorf("%q finds %v, want %s first", text, found, want)
		}
	}
}

func TestWhatIsToldIsNotElsewhere(t *testing.T) {
	t.Parallel()
	library := kennel()
	elsewhere := func() float64 {
		return search(t, open(t, library), bot.Query{Text: "where can i buy a shredder for winters"}).Elsewhere
	}
	told := elsewhere()
	library.Policies[0].Facts[0].Statement = "The binder goes away."
	if untold := elsewhere(); told >= untold-0.1 {
		t.Errorf("what a statement tells of is elsewhere by %.2f, what none does by %.2f", told, untold)
	}
}
