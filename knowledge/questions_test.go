package knowledge

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const validQuestions = `policy: acme
questions:
  - ask: |
      are they reading
      my chats
    earlier: [hello, "does this affect Goa?"]
    language: hi
    place: IN-GA
    fixed: true
    category: messages
    outcome: [answered, clarify]
    verdict: [no, none]
    main: [messages, rumour]
    facts: messages
    any-of: [messages-press]
    said: Acme says
    not-said: [we read, Sold]
    held: true
  - ask: hi
    outcome: small-talk
`

func library(t *testing.T) *Library {
	t.Helper()
	lib, err := loadText(valid, today)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func TestLoadQuestionsReadsEveryField(t *testing.T) {
	t.Parallel()
	got, err := LoadQuestions(fstest.MapFS{
		"a/acme.questions.yaml": {Data: []byte(validQuestions)},
		"a/acme.yaml":           {Data: []byte("not: read")},
		".acme.questions.yaml":  {Data: []byte("not: read")},
	}, library(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []*GoldenQuestion{
		{
			Path: "a/acme.questions.yaml", Line: 3, Col: 5, Policy: "acme", Fixed: true,
			Earlier: []string{"hello", "does this affect Goa?"}, Text: "are they reading\nmy chats",
			Language: "hi", Place: "IN-GA", Category: "messages",
			Outcomes: []string{"answered", "clarify"}, Verdicts: []Verdict{No, ""},
			Main: []string{"messages", "rumour"}, Facts: []string{"messages"}, AnyOf: []string{"messages-press"},
			Said: []string{"Acme says"}, NotSaid: []string{"we read", "Sold"}, Held: true,
		},
		{
			Path: "a/acme.questions.yaml", Line: 19, Col: 5, Policy: "acme", Text: "hi", Category: "general",
			Outcomes: []string{"small-talk"},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nand  %+v\nwant %+v\nand  %+v", got[0], got[1], want[0], want[1])
	}
}

func TestQuestionProblems(t *testing.T) {
	t.Parallel()
	const head = "policy: acme\nquestions:\n"
	tests := []struct{ name, text, want string }{
		{"nothing", "", "q.questions.yaml: empty-file: the file holds no questions (start it with policy: and questions:)"},
		{"no questions", "policy: acme\nquestions: []\n", "q.questions.yaml:2:12: blank: questions is an empty list (add an entry)"},
		{"two documents", head + "  - ask: a\n---\nx: y\n", "q.questions.yaml:4:1: documents: a second document starts here (put all questions under one questions:)"},
		{"another policy", "policy: acne\nquestions: [{ask: a}]\n", `q.questions.yaml:1:9: unknown-policy: there is no policy "acne" (did you mean "acme"?)`},
		{"no policy", "questions: [{ask: a}]\n", "q.questions.yaml:1:1: required: a question file has no policy (add policy:)"},
		{"policy after facts", "questions: [{ask: a, main: mesages}]\npolicy: acme\n", `q.questions.yaml:1:28: unknown-fact: the policy has no fact "mesages" (did you mean "messages"?)`},
		{"unknown fact", head + "  - {ask: a, any-of: [rumour, dms]}\n", `q.questions.yaml:3:31: unknown-fact: the policy has no fact "dms" (name a fact of the policy)`},
		{"no text", head + "  - {ask: ' '}\n", "q.questions.yaml:3:11: blank: ask is blank (fill it in or delete the key)"},
		{"no question", head + "  - just this\n", "q.questions.yaml:3:5: type: a question is made of keys and values, not a text (its keys are ask, earlier, language, place, fixed, category, outcome, verdict, main, facts, any-of, said, not-said, held)"},
		{"an earlier turn empty", head + "  - {ask: a, earlier: [b, '']}\n", "q.questions.yaml:3:27: blank: an entry of earlier is blank (fill it in or delete the key)"},
		{"an outcome", head + "  - {ask: a, outcome: refuse}\n", `q.questions.yaml:3:23: outcome: there is no outcome "refuse" (did you mean "refused"?)`},
		{"a verdict", head + "  - {ask: a, verdict: nope}\n", `q.questions.yaml:3:23: verdict: there is no verdict "nope" (did you mean "none"?)`},
		{"a place", head + "  - {ask: a, place: in}\n", `q.questions.yaml:3:21: place: "in" is no place code (did you mean IN, India?)`},
		{"facts of small talk", head + "  - {ask: a, outcome: small-talk, facts: rumour}\n", "q.questions.yaml:3:5: contradiction: no facts are behind an answer that is small-talk (delete main, facts and any-of, or expect answered)"},
		{"a verdict of a refusal", head + "  - {ask: a, outcome: refused, verdict: no}\n", "q.questions.yaml:3:5: contradiction: there is no verdict in an answer that is refused (delete verdict, or expect answered)"},
		{"said and not", head + "  - {ask: a, said: x, not-said: x}\n", `q.questions.yaml:3:5: contradiction: "x" shall be said and not be said (delete it in one of both lists)`},
		{"asked twice", head + "  - {ask: a, place: IN}\n  - {ask: a}\n  - {ask: a, place: IN, held: true}\n", `q.questions.yaml:5:5: duplicate-question: "a" is asked in q.questions.yaml:3 already (delete one of them, or tell another place, language or earlier turns)`},
	}
	lib := library(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, err := LoadQuestions(fstest.MapFS{"q.questions.yaml": {Data: []byte(test.text)}}, lib)
			if err == nil || err.Error() != test.want || got != nil {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

// Every problem of every file is told at once; without a library only what needs
// none.
func TestEveryQuestionProblemAtOnce(t *testing.T) {
	t.Parallel()
	files := fstest.MapFS{
		"a.questions.yaml": {Data: []byte("policy: other\nquestions:\n  - {ask: a, main: none, outcome: no}\n")},
		"b.questions.yml":  {Data: []byte("policy: acme\nquestions:\n  - {ask: b, main: gone}\n  - {colour: red}\n")},
	}
	for _, test := range []struct {
		lib  *Library
		want []string
	}{
		{library(t), []string{"unknown-policy", "outcome", "unknown-fact", "required", "unknown-key"}},
		{nil, []string{"outcome", "required", "unknown-key"}},
	} {
		_, err := LoadQuestions(files, test.lib)
		var problems Problems
		errors.As(err, &problems)
		var rules []string
		for _, p := range problems {
			rules = append(rules, p.Rule)
		}
		if !reflect.DeepEqual(rules, test.want) {
			t.Errorf("with library %v: got %v\nwant %v", test.lib != nil, err, test.want)
		}
	}
}

func TestQuestionsBesideOneFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"acme.yaml": valid, "acme.questions.yaml": validQuestions, "plain.yaml": minimal, "else.questions.yaml": "not: read",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := LoadQuestionsDir(filepath.Join(dir, "acme.yaml"), library(t))
	if err != nil || len(got) != 2 || got[0].Path != filepath.Join(dir, "acme.questions.yaml") {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := LoadQuestionsDir(filepath.Join(dir, "plain.yaml"), library(t)); err != nil || len(got) != 0 {
		t.Errorf("a policy without questions: got %v, %v", got, err)
	}
	if _, err := LoadQuestionsDir(dir, library(t)); err == nil || !strings.Contains(err.Error(), "else.questions.yaml:1:1: required") {
		t.Errorf("a folder: got %v", err)
	}
	if _, err := LoadQuestionsDir(filepath.Join(dir, "gone"), nil); err == nil || !strings.Contains(err.Error(), "gone: read: ") {
		t.Errorf("what is not there: got %v", err)
	}
}

// The shipped questions are many, and a third of them or a little more is held out of
// sight, spread over what they are about; one set is held whole.
func TestShippedQuestions(t *testing.T) {
	t.Parallel()
	questions, err := ShippedQuestions()
	if err != nil {
		t.Fatalf("problems:\n\t%s", lines(err))
	}
	held, all := map[string]int{}, map[string]int{}
	total := 0
	for _, q := range questions {
		all[q.Category]++
		if q.Held {
			held[q.Category]++
			total++
		}
	}
	if len(questions) < 400 || 3*total < len(questions)-len(all) || 5*total > 2*len(questions) {
		t.Errorf("%d questions, of which %d are held", len(questions), total)
	}
	for category, n := range all {
		if n >= 3 && category != "a week unseen" && (held[category] == 0 || held[category] == n) {
			t.Errorf("%s: %d of %d questions are held", category, held[category], n)
		}
	}
}

func FuzzLoadQuestions(f *testing.F) {
	f.Add([]byte(validQuestions))
	f.Add([]byte("policy: acme\nquestions: [{ask: &a b, main: [*a]}, []]\n"))
	f.Add([]byte("questions: {ask: a}\npolicy: [acme]\n"))
	lib, err := loadText(valid, today)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		questions, err := LoadQuestions(fstest.MapFS{"f.questions.yaml": {Data: data}}, lib)
		var problems Problems
		switch {
		case err == nil && len(questions) == 0:
			t.Fatal("neither questions nor problems")
		case err == nil:
			return
		case questions != nil || !errors.As(err, &problems) || len(problems) == 0:
			t.Fatalf("got %v and error %#v", questions, err)
		}
		for _, p := range problems {
			if p.Path != "f.questions.yaml" || p.Rule == "" || p.Text == "" || p.Hint == "" || p.Severity != Error {
				t.Errorf("incomplete: %#v", p)
			}
			if strings.ContainsAny(p.String(), "\n\r\x1b") {
				t.Errorf("unfit to print: %q", p)
			}
		}
	})
}

// A question that a fact lists among its phrasings tests little. A few will meet by
// chance; more of them were copied.
func TestShippedQuestionsAreNotCopied(t *testing.T) {
	t.Parallel()
	lib, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	questions, err := ShippedQuestions()
	if err != nil {
		t.Fatal(err)
	}
	phrasings := map[string]bool{}
	for _, p := range lib.Policies {
		for _, f := range p.Facts {
			phrasings[fold(f.Title)] = true
			for _, a := range f.Asked {
				phrasings[fold(a.Text)] = true
			}
		}
	}
	var copied []string
	for _, q := range questions {
		if key := fold(q.Text); len(q.Earlier) == 0 && key != "" && phrasings[key] {
			copied = append(copied, q.Text)
		}
	}
	const most = 0.05
	if float64(len(copied)) > most*float64(len(questions)) {
		t.Errorf("%d of %d questions are phrasings of facts, word for word: %q", len(copied), len(questions), copied)
	}
}

// What facts are asked, in translations too, is held to their facts and verdicts.
func TestAskedQuestions(t *testing.T) {
	t.Parallel()
	lib, err := load(fstest.MapFS{
		"acme.yaml": {Data: []byte("id: acme\nfacts:\n  - {id: plain, statement: X., disputes: [sold]}\n  - id: sold\n    statement: Y.\n    disputes: [plain]\n    title: Is it sold?\n    verdict: \"no\"\n    asked: [do they sell it, {text: is it safe, verdict: \"yes\"}, {text: mail or app, verdict: none}]\n")},
		"de.yaml":   {Data: []byte("translates: acme\nlanguage: de\nfacts:\n  - {id: sold, asked: [wird das verkauft]}\n")},
	}, "", today)
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		path        string
		line        int
		text        string
		main        []string
		fact        string
		language    string
		yes, no, or bool
	}
	both := []string{"sold", "plain"} // they disagree, and either may go first
	want := []row{
		{"acme.yaml", 7, "Is it sold?", both, "sold", "en", false, true, true},
		{"acme.yaml", 9, "do they sell it", both, "sold", "en", false, true, true},
		{"acme.yaml", 9, "is it safe", both, "sold", "en", true, false, true},
		{"acme.yaml", 9, "mail or app", both, "sold", "en", false, false, true},
		{"de.yaml", 4, "wird das verkauft", both, "sold", "de", false, true, true},
	}
	var got []row
	for _, q := range AskedQuestions(lib) {
		got = append(got, row{q.Path, q.Line, q.Text, q.Main, q.Facts[0], q.Language,
			slices.Contains(q.Verdicts, Yes), slices.Contains(q.Verdicts, No), slices.Contains(q.Verdicts, Disputed)})
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n\t%v\nwant\n\t%v", got, want)
	}
}

// Of several policies each is also asked where all are talked about: asking back is right
// there, and the verdict is looked at elsewhere.
func TestAskedQuestionsOfSeveralPolicies(t *testing.T) {
	t.Parallel()
	fact := "facts: [{id: x, statement: Something holds., verdict: \"no\", asked: [does it]}]\n"
	lib, err := load(fstest.MapFS{"a.yaml": {Data: []byte("id: one\n" + fact)}, "b.yaml": {Data: []byte("id: two\n" + fact)}}, "", today)
	if err != nil {
		t.Fatal(err)
	}
	var fixed []string
	for _, q := range AskedQuestions(lib) {
		if q.Fixed {
			fixed = append(fixed, q.Policy)
		} else if q.Category != "whole folder" || !slices.Equal(q.Outcomes, []string{"answered", "clarify"}) || q.Verdicts != nil {
			t.Errorf("%s: %+v", q.Policy, q)
		}
	}
	if !slices.Equal(fixed, []string{"one", "two"}) || len(AskedQuestions(lib)) != 4 {
		t.Errorf("asked of one policy: %q, of %d in all, want each of both once", fixed, len(AskedQuestions(lib)))
	}
}
