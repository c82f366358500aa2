package main

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"

	"fineprint/bot"
	"fineprint/knowledge"
)

// write prints a report in one of testFormats.
func (r goldenReport) write(w io.Writer, format string) error {
	switch format {
	case "junit":
		return r.writeJUnit(w)
	case "json":
		return writeJSON(w, r.wire())
	case "github":
		if err := knowledge.WriteProblems(w, r.problems(), knowledge.FormatGitHub); err != nil {
			return err
		}
		return r.writeTable(w)
	}
	if r.byFact {
		return r.writeByFact(w)
	}
	for i := range r.results {
		if one := &r.results[i]; !one.passed() {
			if _, err := io.WriteString(w, r.told(one)+"\n"); err != nil {
				return err
			}
		}
	}
	return r.writeTable(w)
}

// writeTable prints how many passed of each category and part.
func (r goldenReport) writeTable(w io.Writer) error {
	categories, total := r.count()
	// Errors of writing come with Flush.
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "category\ttuned\t\theld\t\tboth")
	for _, t := range append(categories, total) {
		both := t.both()
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", bot.PlainLine(t.category),
			t.tuned, percent(t.tuned), t.held, percent(t.held), both, percent(both))
	}
	return table.Flush()
}

func (t tally) String() string {
	if t.asked == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d", t.passed, t.asked)
}

// percent rounds down, so that 100 % is all of them.
func percent(t tally) string {
	if t.asked == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f %%", math.Floor(t.rate()*1000)/10)
}

// told describes a failure, but of those held out of sight says only where they are.
func (r goldenReport) told(one *goldenResult) string {
	if r.hidden(one.question) {
		return fmt.Sprintf("%s: %s: %s\n", where(one.question), bot.PlainLine(one.question.Category), outOfSight)
	}
	return one.describe()
}

// outOfSight stands for a failure that is not to be tuned for.
const outOfSight = "it fails, but is held out of sight (--only held shows it)"

func (r goldenReport) hidden(q *knowledge.GoldenQuestion) bool { return q.Held && !r.open }

// describe tells of a failure: where, what was asked, what is wrong, what came.
func (r *goldenResult) describe() string {
	var b strings.Builder
	q := r.question
	fmt.Fprintf(&b, "%s: %s: %s\n", where(q), bot.PlainLine(q.Category), asked(q))
	for _, text := range r.wrong {
		fmt.Fprintf(&b, "    wrong: %s\n", oneLine(text))
	}
	if r.outcome != "" {
		fmt.Fprintf(&b, "    came:  %s\n", r.came())
		fmt.Fprintf(&b, "    said:  %s\n", cut(oneLine(r.text), 300))
	}
	for line := range strings.Lines(r.explanation) {
		fmt.Fprintf(&b, "    | %s\n", strings.TrimRight(line, "\n"))
	}
	return b.String()
}

func where(q *knowledge.GoldenQuestion) string {
	return fmt.Sprintf("%s:%d:%d", bot.PlainLine(q.Path), q.Line, q.Col)
}

// asked is the question with what was asked before it.
func asked(q *knowledge.GoldenQuestion) string {
	parts := make([]string, 0, len(q.Earlier)+1)
	for _, text := range append(slices.Clone(q.Earlier), q.Text) {
		parts = append(parts, fmt.Sprintf("%q", cut(oneLine(text), 200)))
	}
	text := strings.Join(parts, ", then ")
	if q.Place != "" {
		text += fmt.Sprintf(" (in %s)", q.Place)
	}
	return text
}

// came is the answer in short.
func (r *goldenResult) came() string {
	text := r.outcome
	if r.verdict != "" {
		text += ", " + r.verdict
	}
	if len(r.facts) > 0 {
		text += ", from " + strings.Join(r.facts, ", ")
	}
	return oneLine(text)
}

func oneLine(s string) string {
	return strings.Join(strings.Fields(bot.PlainLine(s)), " ")
}

// cut keeps a report readable where a text is a novel.
func cut(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}

// problems are the failures as remarks on the question files.
func (r goldenReport) problems() knowledge.Problems {
	var list knowledge.Problems
	for i := range r.results {
		one := &r.results[i]
		if one.passed() {
			continue
		}
		if r.hidden(one.question) {
			list = append(list, remark(one.question, "answer", outOfSight, knowledge.Error))
			continue
		}
		text := asked(one.question) + ": " + strings.Join(one.wrong, "; ")
		if one.outcome != "" {
			text += "; came: " + one.came()
		}
		if one.explanation != "" {
			text += "; " + oneLine(one.explanation)
		}
		list = append(list, remark(one.question, "answer", text, knowledge.Error))
	}
	return list
}

func remark(q *knowledge.GoldenQuestion, rule, text string, severity knowledge.Severity) knowledge.Problem {
	return knowledge.Problem{Path: q.Path, Line: q.Line, Col: q.Col, Rule: rule, Text: text, Severity: severity}
}

func (t *tallies) wire() partsWire {
	return partsWire{t.category, tallyWire{t.tuned.passed, t.tuned.asked}, tallyWire{t.held.passed, t.held.asked}}
}

func (r *goldenResult) wire() resultWire {
	q := r.question
	w := resultWire{
		Path: q.Path, Line: q.Line, Policy: q.Policy, Category: q.Category, Held: q.Held, Earlier: q.Earlier,
		Question: q.Text, Language: q.Language, Place: string(q.Place), Fixed: q.Fixed,
		Passed: r.passed(), Wrong: r.wrong, Outcome: r.outcome, Verdict: r.verdict, Facts: r.facts, Text: r.text,
		Explanation: r.explanation,
	}
	if w.Facts == nil {
		w.Facts = []string{}
	}
	return w
}

// The elements that readers of JUnit's results agree on.
// https://github.com/testmoapp/junitxml
type (
	suitesXML struct {
		XMLName  xml.Name   `xml:"testsuites"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Suites   []suiteXML `xml:"testsuite"`
	}
	suiteXML struct {
		Name     string    `xml:"name,attr"`
		Tests    int       `xml:"tests,attr"`
		Failures int       `xml:"failures,attr"`
		Cases    []caseXML `xml:"testcase"`
	}
	caseXML struct {
		Name    string      `xml:"name,attr"`
		Class   string      `xml:"classname,attr"`
		File    string      `xml:"file,attr"`
		Line    int         `xml:"line,attr"`
		Failure *failureXML `xml:"failure,omitempty"`
	}
	failureXML struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// writeJUnit makes a suite of each category.
func (r goldenReport) writeJUnit(w io.Writer) error {
	categories, total := r.count()
	both := total.both()
	suites := suitesXML{Tests: both.asked, Failures: both.asked - both.passed}
	for _, t := range categories {
		both := t.both()
		suite := suiteXML{Name: oneLine(t.category), Tests: both.asked, Failures: both.asked - both.passed}
		for i := range r.results {
			if r.results[i].question.Category == t.category {
				suite.Cases = append(suite.Cases, r.results[i].xml())
			}
		}
		suites.Suites = append(suites.Suites, suite)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(suites); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (r *goldenResult) xml() caseXML {
	q := r.question
	part := "tuned"
	if q.Held {
		part = "held"
	}
	c := caseXML{
		Name: cmp.Or(asked(q), "?"), Class: oneLine(q.Policy + "." + q.Category + "." + part), File: q.Path, Line: q.Line,
	}
	if !r.passed() {
		c.Failure = &failureXML{Message: oneLine(strings.Join(r.wrong, "; ")), Text: r.describe()}
	}
	return c
}
