package main

import (
	"strings"
	"testing"

	"fineprint/knowledge"
)

// What becomes of phrasings that are left out is told by fact, the worst first.
func TestLostPhrasingsAreToldByFact(t *testing.T) {
	t.Parallel()
	q := func(line int, fact, text string) *knowledge.GoldenQuestion {
		q := &knowledge.GoldenQuestion{
			Path: "p.yaml", Line: line, Col: 9, Policy: "barn", Category: "barn en", Text: text,
			Outcomes: []string{"answered"}, Lenient: true, Verdicts: []knowledge.Verdict{knowledge.Yes, ""},
		}
		if fact != "" {
			q.Main, q.Facts = []string{fact, "hay disputed"}, []string{fact}
		}
		return q
	}
	wrong := []string{"x"}
	report := goldenReport{byFact: true, results: []goldenResult{
		{question: q(3, "owls", "who hoots"), outcome: "answered", facts: []string{"owls"}},
		{question: q(4, "owls", "the hooting"), outcome: "small-talk", wrong: wrong},
		{question: q(7, "hay", "is it dry"), outcome: "answered", verdict: "no", facts: []string{"hay"}, wrong: wrong},
		{question: q(8, "hay", "straw"), outcome: "answered", facts: []string{"owls", "hay"}, wrong: wrong, explanation: "how\nso"},
		{question: q(9, "hay", "damp"), outcome: "answered", facts: []string{"hay disputed"}, wrong: wrong},
		{question: q(12, "", "who won"), outcome: "answered", facts: []string{"hay"}, wrong: wrong},
		{question: &knowledge.GoldenQuestion{Path: "p.yaml", Line: 13, Col: 9, Policy: "barn", Text: "is this me"}, outcome: "answered", wrong: wrong},
	}}
	var got strings.Builder
	if err := report.write(&got, "text"); err != nil {
		t.Fatal(err)
	}
	want := `barn hay: 3 of 3 fail: hay disputed (1), owls (1), the verdict no, not yes (1)
    p.yaml:7:9: "is it dry": the verdict no, not yes
    p.yaml:8:9: "straw": owls
        | how
        | so
    p.yaml:9:9: "damp": hay disputed

barn, uncovered: 2 of 2 fail: an answer without a fact (1), hay (1)
    p.yaml:12:9: "who won": hay
    p.yaml:13:9: "is this me": an answer without a fact

barn owls: 1 of 2 fail: small talk (1)
    p.yaml:4:9: "the hooting": small talk

what fails leads to: another fact (3), an answer without a fact (1), small talk (1), the verdict no, not yes (1)
other facts it leads to most: barn hay (1), barn hay disputed (1), barn owls (1)

`
	if told, table, _ := strings.Cut(got.String(), "category "); told != want || !strings.Contains(table, "total") {
		t.Errorf("got\n%s", got.String())
	}
}
