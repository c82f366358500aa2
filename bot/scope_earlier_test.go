package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Where a policy has held for longer, a question about its latest step gets no plain yes.
func TestCoveredEarlier(t *testing.T) {
	t.Parallel()
	in := func(code place.Code, year, month int) *knowledge.Fact {
		since := knowledge.Date{Year: year, Month: month, Day: 3}
		return &knowledge.Fact{ID: string(code), Topic: knowledge.TopicPlaces, Kind: knowledge.Reported, Places: []knowledge.PlaceNote{{Place: code, Status: knowledge.Covered, Since: since}}}
	}
	policy := &knowledge.Policy{ID: "p"}
	g := &guide{byPolicy: map[*knowledge.Policy]*policyGuide{policy: {placed: []*knowledge.Fact{in("BR", 2024, 9), in("EU", 2025, 11)}}}}
	const (
		already = "Brazil has been covered since 3 September 2024 already, not only since 3 November 2025."
		plain   = "Brazil is covered, since 3 September 2024."
		latest  = "Italy is covered through the EU, since 3 November 2025."
	)
	for _, test := range []struct {
		question string
		code     place.Code
		verdict  knowledge.Verdict
		lead     string
	}{
		{"does the November change apply to Brazil", "BR", knowledge.No, already},
		{"is Brazil on the list", "BR", knowledge.No, already},
		{"is Brazil new", "BR", knowledge.No, already},
		{"is Brazil affected", "BR", knowledge.Yes, plain},
		{"is Brazil affected by the new policy", "BR", knowledge.Yes, plain},
		{"was Brazil in before November", "BR", knowledge.Yes, plain},
		{"is Brazil in since September 2024", "BR", knowledge.Yes, plain},
		{"is Italy on the list", "IT", knowledge.Yes, latest},
	} {
		asked, _ := place.Lookup(test.code)
		s := scopeOf(&deciding{g: g, u: &understanding{voice: english, words: grammar.WordsOf(grammar.Clean(test.question))}}, policy, asked)
		if s.verdict != test.verdict || s.lead != test.lead {
			t.Errorf("%q: %q %q, want %q %q", test.question, s.verdict, s.lead, test.verdict, test.lead)
		}
	}
}
