package index_test

import (
	"math"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// station is a policy of which two facts are asked for in the same words but for how
// the question begins.
func station(uncovered ...string) *knowledge.Library {
	fact := func(id string, asked ...string) *knowledge.Fact {
		f := &knowledge.Fact{ID: id, Statement: "It is so."}
		for _, text := range asked {
			f.Asked = append(f.Asked, knowledge.Asked{Text: text})
		}
		return f
	}
	p := &knowledge.Policy{ID: "station", Language: "en", Facts: []*knowledge.Fact{
		fact("day", "when do you delete footage", "when is footage deleted", "when do recordings go", "on what day are recordings wiped", "when are camera images erased"),
		fact("way", "how do you delete footage", "how is footage deleted", "how do recordings go", "in which way are recordings wiped", "how are camera images erased"),
		fact("guard", "who watches the cameras", "who sits at the screens", "who may look at footage"),
	}}
	for _, text := range uncovered {
		p.Uncovered = append(p.Uncovered, knowledge.Uncovered{Language: "en", Text: text})
	}
	return &knowledge.Library{Policies: []*knowledge.Policy{p}}
}

// Which fact is wanted is learnt from the small words too, in which the two differ.
func TestWanted(t *testing.T) {
	t.Parallel()
	ix := open(t, station())
	for text, want := range map[string]string{
		"when will my picture be erased": "day", "how will my picture be erased": "way", "who sees my picture": "guard",
	} {
		wanted := map[string]float64{}
		for _, m := range search(t, ix, bot.Query{Text: text + " footage", Policy: "station"}).Matches {
			wanted[m.Fact.ID] = m.Wanted
		}
		for id, much := range wanted {
			if id != want && much >= wanted[want] {
				t.Errorf("%q wants %s by %.2f, %s by %.2f", text, id, much, want, wanted[want])
			}
		}
	}
}

// What a policy says that no fact answers is told from what its facts do.
func TestUncovered(t *testing.T) {
	t.Parallel()
	const question = "what does a ticket to the zoo cost"
	before := search(t, open(t, station()), bot.Query{Text: question, Policy: "station"})
	after := search(t, open(t, station("how much does a ticket cost", "what is the price of a ticket", "ticket prices")), bot.Query{Text: question, Policy: "station"})
	if after.Uncovered <= before.Uncovered || after.Uncovered < 0.4 {
		t.Errorf("it is like what is uncovered by %.2f, by %.2f where the policy says so", before.Uncovered, after.Uncovered)
	}
	if after.Elsewhere <= before.Elsewhere {
		t.Errorf("it asks elsewhere by %.2f, by %.2f where the policy says so", before.Elsewhere, after.Elsewhere)
	}
	own := search(t, open(t, station("how much does a ticket cost")), bot.Query{Text: "when do you delete footage", Policy: "station"})
	if own.None >= own.Matches[0].Wanted || own.Uncovered >= own.Matches[0].Near {
		t.Errorf("the policy's own question is wanted by %.2f and no fact by %.2f; near by %.2f, what is uncovered by %.2f",
			own.Matches[0].Wanted, own.None, own.Matches[0].Near, own.Uncovered)
	}
}

// Where a policy says nothing of what its facts do not answer, its last fact is a fact
// like the others: what asks for it speaks against them.
func TestWantedWithoutUncovered(t *testing.T) {
	t.Parallel()
	l := station()
	l.Policies[0].Language = "es" // general questions that no fact answers are in English
	for i, asked := range [][]string{
		{"cuándo borran las grabaciones", "cuándo se borran las imágenes"},
		{"cómo borran las grabaciones", "cómo se borran las imágenes"},
		{"quién borra las grabaciones", "quién ve las imágenes", "quién mira las pantallas"},
	} {
		l.Policies[0].Facts[i].Asked = nil
		for _, text := range asked {
			l.Policies[0].Facts[i].Asked = append(l.Policies[0].Facts[i].Asked, knowledge.Asked{Text: text})
		}
	}
	found := search(t, open(t, l), bot.Query{Text: "quién borra las grabaciones", Policy: "station", Language: "es"})
	for _, m := range found.Matches {
		if m.Fact.ID != "guard" && m.Wanted > 0.5 {
			t.Errorf("%s is wanted by %.2f though the last fact is asked for", m.Fact.ID, m.Wanted)
		}
	}
}

// Who edits how one fact is asked for shall see the answers change that this is about: a phrasing less
// of it leaves what is wanted by questions for others nearly as it was.
func TestWantedHoldsStillElsewhere(t *testing.T) {
	t.Parallel()
	before, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	policy, edited := *before.Policies[0], *before.Policies[0].Facts[0]
	edited.Asked = edited.Asked[1:]
	policy.Facts = append([]*knowledge.Fact{&edited}, policy.Facts[1:]...)
	after := &knowledge.Library{Version: "edited", Policies: []*knowledge.Policy{&policy}}
	ix, edit := open(t, before), open(t, after)
	moved := 0.0
	for _, fact := range policy.Facts[1:] {
		q := bot.Query{Text: fact.Title, Policy: policy.ID}
		was := map[string]float64{}
		for _, m := range search(t, ix, q).Matches {
			was[m.Fact.ID] = m.Wanted
		}
		for _, m := range search(t, edit, q).Matches {
			if old, ok := was[m.Fact.ID]; ok && m.Fact.ID != edited.ID {
				moved = max(moved, math.Abs(m.Wanted-old))
			}
		}
	}
	const hardly = 0.1
	if moved > hardly {
		t.Errorf("a phrasing less of %q moves what is wanted elsewhere by up to %.2f", edited.ID, moved)
	}
}
