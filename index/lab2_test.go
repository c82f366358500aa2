package index_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestLabDump(t *testing.T) {
	out, _ := os.Create("/tmp/rank/conf.txt")
	defer out.Close()
	put := func(name string, e answered, qs []question, label func(q question, best string) bool) {
		for _, q := range qs {
			bot.LabRow = nil
			a, _ := e.Ask(t.Context(), bot.Question{Text: q.Text, Policy: q.Policy, Candidates: 10})
			if bot.LabRow == nil {
				continue
			}
			l := 0
			if label(q, bot.LabBest) {
				l = 1
			}
			x := 0
			if q.Answerable {
				x = 1
			}
			fmt.Fprint(out, name, " ", l, " ", x, " ", a.Outcome)
			for _, v := range bot.LabRow {
				fmt.Fprintf(out, " %.4f", v)
			}
			fmt.Fprintln(out)
		}
	}
	rel := func(q question, best string) bool { return slices.Contains(q.Relevant, best) }
	no := func(question, string) bool { return false }
	same := func(q question, best string) bool { return slices.Contains(q.Same, best) }
	var oos []question
	clq := readLines[question](t, "clinc150-questions.jsonl")
	for i, q := range clq {
		if i%3 == 0 {
			q.Answerable = false
			oos = append(oos, q)
		}
	}
	at := func(p string, qs []question) []question {
		qs = slices.Clone(qs)
		for i := range qs {
			qs[i].Policy = p
		}
		return qs
	}
	lib, _ := knowledge.Shipped()
	tuned, held := goldenQuestions(t)
	e := newAnswered(t, lib)
	put("golden", e, tuned, rel)
	put("held", e, held, rel)
	put("golden-foreign", e, at(lib.Policies[0].ID, oos), no)
	bare, _ := knowledge.Shipped()
	for _, p := range bare.Policies {
		for _, f := range p.Facts {
			f.Asked, f.Title = nil, ""
		}
	}
	eb := newAnswered(t, bare)
	put("bare", eb, tuned, rel)
	put("bareheld", eb, held, rel)
	put("bare-foreign", eb, at(lib.Policies[0].ID, oos), no)
	var pqa []question
	for i, q := range readLines[question](t, "privacyqa-questions.jsonl") {
		if i%3 == 0 {
			q.Answerable = false
			pqa = append(pqa, q)
		}
	}
	put("golden-pqa", e, at(lib.Policies[0].ID, pqa), no)
	docs, folds := stackFAQ(t, 0)
	e = newAnswered(t, libraryOf(docs, nil))
	put("stack0", e, folds[0].questions, rel)
	put("stack0-foreign", e, at("stackfaq", oos), no)
	docs, folds = stackFAQ(t, 5)
	for _, f := range folds[:2] {
		e = newAnswered(t, libraryOf(docs, f.asked))
		put("stack5", e, f.questions, rel)
	}
	put("stack5-foreign", e, at("stackfaq", oos), no)
	e = newAnswered(t, libraryOf(readLines[document](t, "policyqa-documents.jsonl"), nil))
	put("pq", e, readLines[question](t, "policyqa-questions.jsonl"), rel)
	put("pqsame", e, readLines[question](t, "policyqa-questions.jsonl"), same)
	for i := range oos {
		oos[i].Policy = lib.Policies[0].ID
	}
	ps := readLines[document](t, "policyqa-documents.jsonl")
	for i := range oos {
		oos[i].Policy = ps[i%len(ps)].Policy
	}
	put("pq-foreign", e, oos, no)
	for i := range pqa {
		pqa[i].Policy = ps[i%len(ps)].Policy
	}
	put("pq-pqa", e, pqa, no)
	cd := readLines[document](t, "clinc150-documents.jsonl")
	intents := map[string]string{}
	for _, d := range cd {
		intents[d.ID] = d.Intent
	}
	e = newAnswered(t, libraryOf(cd, nil))
	put("clinc", e, clq, func(q question, best string) bool { return q.Answerable && strings.Split(best, ":")[1] == q.Intent })
}
