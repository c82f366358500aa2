package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"fineprint/adapters/terminal"
	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// goldenRun asks golden questions as people would.
type goldenRun struct {
	settings settings
	// now is what the bot's clock says.
	now     time.Time
	explain bool
}

// goldenReport is what came of a run, in the order of the questions.
type goldenReport struct {
	library string
	date    string
	results []goldenResult
	// open tells of questions held out of sight as of all others.
	open bool
	// byFact tells failures by the fact whose phrasings they are.
	byFact bool
}

// goldenResult is a question with its answer.
type goldenResult struct {
	question *knowledge.GoldenQuestion
	outcome  string
	verdict  string
	facts    []string
	// text is everything said, without sources and further questions.
	text string
	// wrong tells what is not as expected; nothing is wrong with what passed.
	wrong       []string
	explanation string
}

func (r *goldenResult) passed() bool { return len(r.wrong) == 0 }

// askAll asks each round of its library, and reports them as of the one whose parts they are.
func (g goldenRun) askAll(ctx context.Context, lib *knowledge.Library, rounds []knowledge.Unseen) (goldenReport, error) {
	report := goldenReport{library: lib.Version, date: g.now.UTC().Format(time.DateOnly)}
	for _, round := range rounds {
		part, err := g.ask(ctx, round.Library, round.Questions)
		if err != nil {
			return goldenReport{}, err
		}
		report.results = append(report.results, part.results...)
	}
	slices.SortStableFunc(report.results, func(a, b goldenResult) int { return a.question.Compare(b.question) })
	return report, nil
}

// ask asks all questions of a library, each in a conversation of its own.
func (g goldenRun) ask(ctx context.Context, lib *knowledge.Library, questions []*knowledge.GoldenQuestion) (goldenReport, error) {
	ix, err := index.New(lib)
	if err != nil {
		return goldenReport{}, fmt.Errorf("index the knowledge: %w", err)
	}
	defer func() { _ = ix.Close() }() // in memory
	report := goldenReport{
		library: lib.Version, date: g.now.UTC().Format(time.DateOnly), results: make([]goldenResult, len(questions)),
	}
	b := bot.New(bot.Config{
		Searcher: ix, DefaultPolicy: g.settings.defaultPolicy, Now: func() time.Time { return g.now },
	})
	next := numbers(len(questions))
	var running sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		running.Go(func() {
			for i := range next {
				report.results[i] = g.one(ctx, b, lib, questions[i], fmt.Sprintf("golden %d", i))
			}
		})
	}
	running.Wait()
	return report, ctx.Err()
}

// numbers are 0 to n-1.
func numbers(n int) chan int {
	c := make(chan int, n)
	for i := range n {
		c <- i
	}
	close(c)
	return c
}

// one asks one question after its earlier turns.
func (g goldenRun) one(ctx context.Context, b bot.Handler, lib *knowledge.Library, q *knowledge.GoldenQuestion, conversation string) goldenResult {
	asked := bot.Question{
		Language: q.Language, Place: q.Place, Conversation: conversation, Internal: g.settings.internal,
	}
	if policy, ok := lib.Policy(q.Policy); ok {
		asked.Internal = asked.Internal || policy.Audience == knowledge.AudienceInternal
	}
	if q.Fixed {
		asked.Policy = q.Policy
	}
	var a bot.Answer
	for i, text := range append(slices.Clone(q.Earlier), q.Text) {
		asked.Text = text
		asked.Explain = g.explain && i == len(q.Earlier)
		var err error
		if a, err = b.Ask(ctx, asked); err != nil {
			return goldenResult{question: q, wrong: []string{"the bot broke: " + err.Error()}}
		}
	}
	return judge(q, a)
}

// judge holds an answer against what is expected.
func judge(q *knowledge.GoldenQuestion, a bot.Answer) goldenResult {
	r := goldenResult{
		question: q, outcome: string(a.Outcome), verdict: string(a.Verdict), text: textOf(a),
		explanation: strings.TrimSuffix(terminal.Explain(a, terminal.Options{}), "\n"),
	}
	for _, point := range a.Points {
		r.facts = append(r.facts, point.Fact.ID)
	}
	r.judgeOutcome(a)
	r.judgeFacts(a)
	r.judgeText()
	return r
}

func (r *goldenResult) fault(format string, args ...any) {
	r.wrong = append(r.wrong, fmt.Sprintf(format, args...))
}

func (r *goldenResult) judgeOutcome(a bot.Answer) {
	q := r.question
	if !slices.Contains(q.Outcomes, r.outcome) {
		r.fault("it is %s, not %s%s", r.outcome, strings.Join(q.Outcomes, " or "), readAnyway(q, a.Outcome))
		return
	}
	if q.Verdicts != nil && a.Outcome == bot.Answered && !slices.Contains(q.Verdicts, a.Verdict) {
		expected := q.Verdicts
		if q.Lenient {
			expected = expected[:1]
		}
		r.fault("expected the verdict %s, came %s", verdictWords(expected), verdictWord(a.Verdict))
	}
}

// readAnyway tells of a phrasing that is read as something else, whatever facts there are.
func readAnyway(q *knowledge.GoldenQuestion, outcome bot.Outcome) string {
	if !q.Lenient || outcome != bot.SmallTalk && outcome != bot.Refused {
		return ""
	}
	return ", whatever the facts hold: word it longer, or leave it out"
}

// judgeFacts looks at answers that rest on facts. Where another outcome is right
// too, and came, there are none.
func (r *goldenResult) judgeFacts(a bot.Answer) {
	q := r.question
	if a.Outcome != bot.Answered || !slices.Contains(q.Outcomes, r.outcome) {
		return
	}
	if a.Policy != nil && a.Policy.ID != q.Policy && len(q.Main)+len(q.Facts)+len(q.AnyOf) > 0 {
		r.fault("it is answered from the policy %s", a.Policy.ID)
		return
	}
	if len(q.Main) > 0 && (len(r.facts) == 0 || !slices.Contains(q.Main, r.facts[0])) {
		r.fault("the main fact is %s, not %s", orNone(r.facts[:min(1, len(r.facts))]), strings.Join(q.Main, " or "))
	}
	for _, id := range q.Facts {
		if !slices.Contains(r.facts, id) {
			r.fault("the fact %s is missing", id)
		}
	}
	if len(q.AnyOf) > 0 && !slices.ContainsFunc(q.AnyOf, func(id string) bool { return slices.Contains(r.facts, id) }) {
		r.fault("none of the facts is %s", strings.Join(q.AnyOf, " or "))
	}
}

func (r *goldenResult) judgeText() {
	text := strings.ToLower(r.text)
	for _, s := range r.question.Said {
		if !strings.Contains(text, strings.ToLower(s)) {
			r.fault("it does not say %q", s)
		}
	}
	for _, s := range r.question.NotSaid {
		if strings.Contains(text, strings.ToLower(s)) {
			r.fault("it says %q", s)
		}
	}
}

// textOf is what an answer says itself: titles of sources and questions to go on
// with are not its words.
func textOf(a bot.Answer) string {
	a.Sources, a.Choices, a.AsOf = nil, nil, knowledge.Date{}
	a.Points = slices.Clone(a.Points)
	for i := range a.Points {
		a.Points[i].Sources = nil
	}
	return strings.TrimSpace(terminal.Render(a, terminal.Options{}))
}

func verdictWord(v knowledge.Verdict) string {
	if v == "" {
		return "none"
	}
	return string(v)
}

func verdictWords(list []knowledge.Verdict) string {
	words := make([]string, 0, len(list))
	for _, v := range list {
		words = append(words, verdictWord(v))
	}
	return strings.Join(words, " or ")
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

// questions are those that were asked.
func (r goldenReport) questions() []*knowledge.GoldenQuestion {
	list := make([]*knowledge.GoldenQuestion, 0, len(r.results))
	for _, one := range r.results {
		list = append(list, one.question)
	}
	return list
}

// hold is an error when fewer questions passed than must.
func (r goldenReport) hold(flags testFlags) error {
	_, total := r.count()
	both := total.both()
	if !flags.min.given && !flags.minHeld.given {
		if failed := both.asked - both.passed; failed > 0 {
			return failure("%d of %s failed", failed, count(both.asked, "question"))
		}
		return nil
	}
	held := flags.minHeld
	if !held.given {
		held = flags.min
	}
	for _, part := range []struct {
		name  string
		tally tally
		floor floor
	}{{"tuned", total.tuned, flags.min}, {"held", total.held, held}} {
		if part.floor.given && part.tally.rate() < part.floor.rate {
			return failure("%d of %d %s questions passed, %s, which is below %g",
				part.tally.passed, part.tally.asked, part.name, percent(part.tally), part.floor.rate)
		}
	}
	return nil
}
