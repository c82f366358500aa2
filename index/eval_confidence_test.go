package index_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// reliability counts questions, and those answered rightly, by tenths of confidence.
type reliability struct {
	asked, right [10]int
	yes, no      []float64
}

// add asks questions of one policy; foreign ones have no right answer.
func (r *reliability) add(tb testing.TB, e answered, questions []question) {
	tb.Helper()
	for _, q := range questions {
		a, err := e.Ask(tb.Context(), bot.Question{Text: q.Text, Policy: q.Policy, Candidates: 1})
		if err != nil {
			tb.Fatal(err)
		}
		if a.Outcome != bot.Answered && a.Outcome != bot.NotCovered {
			continue // it asks back, or talks
		}
		tenth := min(9, int(a.Confidence*10))
		r.asked[tenth]++
		if rests(a, q.Relevant) {
			r.right[tenth]++
		}
		if q.Answerable {
			r.yes = append(r.yes, a.Confidence)
		} else {
			r.no = append(r.no, a.Confidence)
		}
	}
}

// rests tells whether an answer, or the best candidate for one, is one of some facts.
func rests(a bot.Answer, facts []string) bool {
	if len(a.Points) > 0 {
		return slices.ContainsFunc(a.Points, func(p bot.Point) bool { return slices.Contains(facts, p.Fact.ID) })
	}
	return len(a.Candidates) > 0 && slices.Contains(facts, a.Candidates[0].ID)
}

func (r *reliability) String() string {
	var b strings.Builder
	for i, n := range r.asked {
		cell := "-"
		if n > 0 {
			cell = fmt.Sprintf("%.2f/%d", float64(r.right[i])/float64(n), n)
		}
		fmt.Fprintf(&b, "%-10s", cell)
	}
	fmt.Fprintf(&b, "AUROC %.3f", area(r.yes, r.no))
	return b.String()
}

// foreign are everyday requests, put to a policy that has nothing to do with them.
func foreign(tb testing.TB, policy string) (list []question) {
	tb.Helper()
	for i, q := range readLines[question](tb, "clinc150-questions.jsonl") {
		if i%3 == 0 {
			list = append(list, question{Policy: policy, Text: q.Text})
		}
	}
	return list
}

// TestReliability prints how often the bot is right at which confidence, on
// questions that confidence was not fitted to, and fails when it is far too sure.
func TestReliability(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	shipped, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	e := newAnswered(t, shipped)
	_, held := goldenQuestions(t)
	var golden, foreigners, faq, passages reliability
	golden.add(t, e, held)
	foreigners.add(t, e, held)
	foreigners.add(t, e, foreign(t, shipped.Policies[0].ID))
	documents, folds := stackFAQ(t, 0)
	e = newAnswered(t, libraryOf(documents, nil))
	faq.add(t, e, folds[0].questions)
	faq.add(t, e, foreign(t, "stackfaq"))
	e = newAnswered(t, libraryOf(readLines[document](t, "policyqa-documents.jsonl"), nil))
	questions := readLines[question](t, "policyqa-questions.jsonl")
	for i := range questions {
		questions[i].Relevant = questions[i].Same
	}
	passages.add(t, e, questions)
	passages.add(t, e, foreign(t, questions[0].Policy))
	t.Logf("\nright/asked at confidence  .05       .15       .25       .35       .45       .55       .65       .75       .85       .95\n"+
		"golden, held out           %v\nthe same and foreign       %v\nStackFAQ and foreign       %v\nPolicyQA and foreign       %v", &golden, &foreigners, &faq, &passages)
	if n := golden.asked[9]; float64(golden.right[9]) < 0.8*float64(n) {
		t.Errorf("of %d answers with a confidence of 0.9 or more only %d are right", n, golden.right[9])
	}
	if a := area(faq.yes, faq.no); a < 0.9 {
		t.Errorf("StackFAQ: foreign questions told apart with AUROC %.3f, want 0.9", a)
	}
}

// evaluateConfidence is how well the bot's confidence tells CLINC150's questions that
// can be answered from those that cannot.
func evaluateConfidence(tb testing.TB) float64 {
	tb.Helper()
	lib := libraryOf(readLines[document](tb, "clinc150-documents.jsonl"), nil)
	return auroc(tb, newAnswered(tb, lib), readLines[question](tb, "clinc150-questions.jsonl"))
}
