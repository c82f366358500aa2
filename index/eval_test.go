package index_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// evalDir holds question sets that are not part of the repository.
const evalDir = "../../shared/eval"

// document and question are lines of the sets.
type document struct {
	ID     string `json:"doc_id"`
	Policy string `json:"policy"`
	Title  string `json:"title"`
	Text   string `json:"text"`
	Answer string `json:"answer"`
	Intent string `json:"intent"`
}

type question struct {
	ID         string   `json:"qid"`
	Policy     string   `json:"policy"`
	Text       string   `json:"question"`
	Relevant   []string `json:"relevant"`
	Answerable bool     `json:"answerable"`
	Intent     string   `json:"intent"`
	// Same are documents of the same type as the relevant ones.
	Same []string `json:"relevant_same_type"`
	// Topics are the labels of privacyqa-questions.
	Topics []string `json:"cats"`
}

func readLines[T any](tb testing.TB, name string) []T {
	tb.Helper()
	file, err := os.Open(filepath.Join(evalDir, name))
	if os.IsNotExist(err) {
		if os.Getenv("CI") == "true" {
			tb.Fatalf("%s is missing from %s", name, evalDir)
		}
		tb.Skipf("%s is missing from %s", name, evalDir)
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var lines []T
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		var line T
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			tb.Fatalf("%s: %v", name, err)
		}
		lines = append(lines, line)
	}
	if err := scanner.Err(); err != nil {
		tb.Fatal(err)
	}
	return lines
}

// libraryOf makes a policy of each set of documents, a fact of each document.
func libraryOf(documents []document, asked map[string][]string) *knowledge.Library {
	lib := &knowledge.Library{Version: "eval"}
	policies := map[string]*knowledge.Policy{}
	for _, d := range documents {
		p := policies[d.Policy]
		if p == nil {
			p = &knowledge.Policy{ID: d.Policy, Language: "en"}
			policies[d.Policy] = p
			lib.Policies = append(lib.Policies, p)
		}
		statement := d.Text
		if d.Answer != "" {
			statement = d.Answer
		}
		fact := &knowledge.Fact{ID: d.ID, Title: d.Title, Statement: statement}
		for _, text := range asked[d.ID] {
			fact.Asked = append(fact.Asked, knowledge.Asked{Text: text})
		}
		p.Facts = append(p.Facts, fact)
	}
	slices.SortFunc(lib.Policies, func(a, b *knowledge.Policy) int { return cmp.Compare(a.ID, b.ID) })
	return lib
}

// engine ranks fact ids of a policy for a question, with what it makes of the best.
type engine interface {
	rank(tb testing.TB, policy, text string) (ids []string, confidence float64)
}

type ours struct{ *index.Index }

func newOurs(tb testing.TB, lib *knowledge.Library) ours {
	tb.Helper()
	ix, err := index.New(lib)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = ix.Close() })
	return ours{ix}
}

func (o ours) rank(tb testing.TB, policy, text string) ([]string, float64) {
	result, err := o.Search(tb.Context(), bot.Query{Text: text, Policy: policy, Limit: 10})
	if err != nil {
		tb.Fatal(err)
	}
	var ids []string
	for _, m := range result.Matches {
		ids = append(ids, m.Fact.ID)
	}
	if len(ids) == 0 {
		return nil, 0
	}
	return ids, result.Matches[0].Asked
}

// plain is Bleve as it comes: default mapping, match query over all fields.
type plain struct{ indexes map[string]bleve.Index }

func newPlain(tb testing.TB, lib *knowledge.Library) plain {
	tb.Helper()
	p := plain{map[string]bleve.Index{}}
	for _, policy := range lib.Policies {
		p.indexes[policy.ID] = plainIndex(tb, policy.Facts)
	}
	return p
}

func plainIndex(tb testing.TB, facts []*knowledge.Fact) bleve.Index {
	tb.Helper()
	ix, err := bleve.NewUsing("", bleve.NewIndexMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = ix.Close() })
	batch := ix.NewBatch()
	for i, fact := range facts {
		if err := batch.Index(fact.ID, plainDocument(fact)); err != nil {
			tb.Fatal(err)
		}
		if batch.Size() < 25_000 && i < len(facts)-1 {
			continue
		}
		if err := ix.Batch(batch); err != nil {
			tb.Fatal(err)
		}
		batch = ix.NewBatch()
	}
	return ix
}

func plainDocument(fact *knowledge.Fact) map[string]any {
	doc := map[string]any{"statement": fact.Statement}
	if fact.Title != "" {
		doc["title"] = fact.Title
	}
	if fact.Details != "" {
		doc["details"] = fact.Details
	}
	var asked []string
	for _, a := range fact.Asked {
		asked = append(asked, a.Text)
	}
	if asked != nil {
		doc["asked"] = asked
	}
	return doc
}

func (p plain) rank(tb testing.TB, policy, text string) ([]string, float64) {
	request := bleve.NewSearchRequest(bleve.NewMatchQuery(text))
	request.SortBy([]string{"-_score", "_id"})
	found, err := p.indexes[policy].SearchInContext(tb.Context(), request)
	if err != nil {
		tb.Fatal(err)
	}
	var ids []string
	for _, hit := range found.Hits {
		ids = append(ids, hit.ID)
	}
	if len(ids) == 0 {
		return nil, 0
	}
	return ids, found.Hits[0].Score
}

// figures are means over questions.
type figures struct{ n, hit1, hit3, mrr float64 }

func (f *figures) add(ids, relevant []string) {
	f.n++
	for i, id := range ids[:min(10, len(ids))] {
		if slices.Contains(relevant, id) {
			if i == 0 {
				f.hit1++
			}
			if i < 3 {
				f.hit3++
			}
			f.mrr += 1 / float64(i+1)
			return
		}
	}
}

func (f figures) String() string {
	return fmt.Sprintf("%5.1f %5.1f %5.1f", 100*f.hit1/f.n, 100*f.hit3/f.n, 100*f.mrr/f.n)
}

func (f figures) report(b *testing.B, name string) {
	b.ReportMetric(100*f.hit1/f.n, name+"-hit@1")
	b.ReportMetric(100*f.hit3/f.n, name+"-hit@3")
	b.ReportMetric(100*f.mrr/f.n, name+"-MRR")
}

func evaluate(tb testing.TB, e engine, questions []question) figures {
	tb.Helper()
	var f figures
	for _, q := range questions {
		ids, _ := e.rank(tb, q.Policy, q.Text)
		f.add(ids, q.Relevant)
	}
	return f
}

// stackFAQ returns the set with so many other questions of the same entry as asked
// phrasings. A question must not be asked of a base that holds it, so that the
// questions are dealt into folds: each is asked of bases made of the others.
func stackFAQ(tb testing.TB, paraphrases int) (documents []document, folds []fold) {
	tb.Helper()
	documents = readLines[document](tb, "stackfaq-documents.jsonl")
	questions := readLines[question](tb, "stackfaq-questions.jsonl")
	if paraphrases == 0 {
		return documents, []fold{{questions: questions}}
	}
	entries := map[string][]question{}
	for _, q := range questions {
		entries[q.Relevant[0]] = append(entries[q.Relevant[0]], q)
	}
	for turn := range 10 {
		f := fold{asked: map[string][]string{}}
		for id, own := range entries {
			at := turn % len(own)
			if turn < len(own) {
				f.questions = append(f.questions, own[at])
			}
			for i := 1; i <= min(paraphrases, len(own)-1); i++ {
				f.asked[id] = append(f.asked[id], own[(at+i)%len(own)].Text)
			}
		}
		slices.SortFunc(f.questions, func(a, b question) int { return cmp.Compare(a.ID, b.ID) })
		folds = append(folds, f)
	}
	return documents, folds
}

type fold struct {
	asked     map[string][]string
	questions []question
}

func evaluateStackFAQ(tb testing.TB, paraphrases int) (mine, theirs figures) {
	tb.Helper()
	documents, folds := stackFAQ(tb, paraphrases)
	for _, f := range folds {
		lib := libraryOf(documents, f.asked)
		mine.join(evaluate(tb, newOurs(tb, lib), f.questions))
		theirs.join(evaluate(tb, newPlain(tb, lib), f.questions))
	}
	return mine, theirs
}

func (f *figures) join(other figures) {
	f.n, f.hit1, f.hit3, f.mrr = f.n+other.n, f.hit1+other.hit1, f.hit3+other.hit3, f.mrr+other.mrr
}

func evaluatePolicyQA(tb testing.TB) (mine, theirs figures) {
	tb.Helper()
	lib := libraryOf(readLines[document](tb, "policyqa-documents.jsonl"), nil)
	questions := readLines[question](tb, "policyqa-questions.jsonl")
	return evaluate(tb, newOurs(tb, lib), questions), evaluate(tb, newPlain(tb, lib), questions)
}

// evaluatePlainCLINC returns how often plain Bleve scores an answerable question
// higher than one that is not.
func evaluatePlainCLINC(tb testing.TB) float64 {
	tb.Helper()
	lib := libraryOf(readLines[document](tb, "clinc150-documents.jsonl"), nil)
	return auroc(tb, newPlain(tb, lib), readLines[question](tb, "clinc150-questions.jsonl"))
}

func auroc(tb testing.TB, e engine, questions []question) float64 {
	tb.Helper()
	var yes, no []float64
	for _, q := range questions {
		_, confidence := e.rank(tb, q.Policy, q.Text)
		if q.Answerable {
			yes = append(yes, confidence)
		} else {
			no = append(no, confidence)
		}
	}
	return area(yes, no)
}

func area(yes, no []float64) float64 {
	sum := 0.0
	for _, y := range yes {
		for _, n := range no {
			switch {
			case y > n:
				sum++
			case y == n:
				sum += 0.5
			}
		}
	}
	return sum / float64(len(yes)*len(no))
}

// least are the figures below which a set's ranking has become worse than it was.
var least = map[string]figures{
	"StackFAQ, paraphrases: 0": {n: 100, hit1: 79, hit3: 90, mrr: 85},
	"StackFAQ, paraphrases: 5": {n: 100, hit1: 96, hit3: 99, mrr: 97},
	"PolicyQA":                 {n: 100, hit1: 25, hit3: 49, mrr: 40.5},
}

// TestRankingOfSets prints how well the sets are ranked beside plain Bleve, and
// fails when that becomes worse.
func TestRankingOfSets(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-28s %-17s  %s\n", "hit@1 hit@3 MRR@10", "index", "plain Bleve")
	row := func(name string, mine, theirs figures) {
		fmt.Fprintf(&table, "%-28s %s  %s\n", name, mine, theirs)
		if mine.mrr < theirs.mrr {
			t.Errorf("%s: ranked worse than plain Bleve", name)
		}
		if want := least[name]; want.n > 0 && (mine.hit1/mine.n < want.hit1/want.n || mine.hit3/mine.n < want.hit3/want.n || mine.mrr/mine.n < want.mrr/want.n) {
			t.Errorf("%s: %v, want at least %v", name, mine, want)
		}
	}
	for _, paraphrases := range []int{0, 1, 5} {
		mine, theirs := evaluateStackFAQ(t, paraphrases)
		row(fmt.Sprintf("StackFAQ, paraphrases: %d", paraphrases), mine, theirs)
	}
	mine, theirs := evaluatePolicyQA(t)
	row("PolicyQA", mine, theirs)
	sure, score := evaluateConfidence(t), evaluatePlainCLINC(t)
	fmt.Fprintf(&table, "%-28s %.3f              %.3f\n", "CLINC150, AUROC", sure, score)
	if sure < 0.94 {
		t.Errorf("CLINC150: AUROC %.3f, want 0.94 or more", sure)
	}
	t.Log(table.String())
}

// BenchmarkRanking reports the same figures as metrics.
func BenchmarkRanking(b *testing.B) {
	for _, paraphrases := range []int{0, 5} {
		b.Run(fmt.Sprintf("StackFAQ-%d", paraphrases), func(b *testing.B) {
			for b.Loop() {
				mine, theirs := evaluateStackFAQ(b, paraphrases)
				mine.report(b, "index")
				theirs.report(b, "plain")
			}
		})
	}
	b.Run("PolicyQA", func(b *testing.B) {
		for b.Loop() {
			mine, theirs := evaluatePolicyQA(b)
			mine.report(b, "index")
			theirs.report(b, "plain")
		}
	})
	b.Run("CLINC150", func(b *testing.B) {
		for b.Loop() {
			theirs := evaluatePlainCLINC(b)
			b.ReportMetric(evaluateConfidence(b), "bot-AUROC")
			b.ReportMetric(theirs, "plain-AUROC")
		}
	})
}
