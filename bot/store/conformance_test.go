package store_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/bot/store/pgtest"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// keeper is what every kind of store can do.
type keeper interface {
	bot.Store
	Sweep(ctx context.Context) error
}

// world is a store as two processes see it, and the time.
type world struct {
	one, two keeper
	clock    *clock
}

// clock is a time that tests set.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func newClock() *clock { return &clock{at: time.Date(2026, 1, 2, 3, 4, 5, 678_901_000, time.UTC)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// kinds are the stores there are.
var kinds = map[string]func(*testing.T) world{
	"memory": func(*testing.T) world {
		c := newClock()
		m := store.NewMemory(c.now)
		return world{m, m, c}
	},
	"sqlite":   func(t *testing.T) world { return openTwice(t, sqliteURL(t)) },
	"postgres": func(t *testing.T) world { return openTwice(t, pgtest.URL(t)) },
}

func sqliteURL(t testing.TB) string {
	return "sqlite:" + filepath.Join(t.TempDir(), "new folder?", "100%.db")
}

func openTwice(t *testing.T, url string) world {
	c := newClock()
	return world{open(t, url, c.now), open(t, url, c.now), c}
}

func open(t testing.TB, url string, now func() time.Time) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), url, store.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestConformance runs every behaviour on every kind of store.
func TestConformance(t *testing.T) {
	t.Parallel()
	for kind, open := range kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			for name, behaves := range behaviours {
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					behaves(t, open(t))
				})
			}
		})
	}
}

var behaviours = map[string]func(*testing.T, world){
	"a turn comes back whole, without who asked":        turnComesBack,
	"a conversation has its last turns":                 lastTurns,
	"a turn with the same id replaces":                  sameTurn,
	"turns have their time":                             turnsEnd,
	"the last vote counts":                              lastVote,
	"votes of nobody known stand side by side":          anonymousVotes,
	"ratings have their time":                           ratingsEnd,
	"questions are listed, newest first":                questionsListed,
	"a question is found by its post and answered":      questionAnswered,
	"a question keeps its sender":                       questionKeepsSender,
	"a question forgotten cannot be changed":            questionGone,
	"questions have their time":                         questionsEnd,
	"any words can be sent":                             anyWords,
	"settings are per scope":                            settingsPerScope,
	"a place is kept, changed and forgotten":            placeKept,
	"places have their time":                            placesEnd,
	"state has its time":                                stateEnds,
	"numbers are added":                                 numbersAdded,
	"numbers have their time from the first":            numbersEnd,
	"numbers of two processes add up":                   numbersAtOnce,
	"what is no number is not added to":                 noNumber,
	"everything of a person is shown":                   everythingShown,
	"a person is forgotten, others are not":             personForgotten,
	"a scope is forgotten, others are not":              scopeForgotten,
	"nobody has nothing":                                nobody,
	"the same turn remembered by two processes is once": sameTurnAtOnce,
}

// must stops a test at an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// value is a result without its error, which stops the test.
func value[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		must(t, err)
		return v
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\ngot  %+v\nwant %+v", what, got, want)
	}
}

func (w world) turn(id string) bot.Turn {
	return bot.Turn{
		ID: id, Person: "chat/T1/anna", At: w.clock.now(), Policy: "lumen", Topic: knowledge.TopicData,
		Facts: []string{"a", "b"}, Places: []place.Code{"DE", "DE-BY"}, Outcome: bot.Answered, Verdict: knowledge.No, About: "where",
		Offered: []string{"1f.abc", "1s.def.DE"}, Language: "de", Phrasing: "is my mail read", Told: []bot.Circumstance{bot.SaidNo},
	}
}

func ids(turns []bot.Turn) string {
	var all []string
	for _, turn := range turns {
		all = append(all, turn.ID)
	}
	return strings.Join(all, " ")
}

func turnComesBack(t *testing.T, w world) {
	turn := w.turn("1")
	must(t, w.one.Remember(t.Context(), "c", turn))
	empty := bot.Turn{At: w.clock.now(), Outcome: bot.NotCovered}
	must(t, w.one.Remember(t.Context(), "c", empty))
	turn.Person = ""
	same(t, "recalled", value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", "")), []bot.Turn{turn, empty})
	if own := value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", w.turn("1").Person)); own[0].Person != w.turn("1").Person || own[1].Person != "" {
		t.Errorf("to who asked the first: %q, %q", own[0].Person, own[1].Person)
	}
	if others := value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", "chat/T1/another")); others[0].Person != "" {
		t.Errorf("another is told who asked: %q", others[0].Person)
	}
	if other := value[[]bot.Turn](t)(w.two.Recall(t.Context(), "other", "")); len(other) != 0 {
		t.Errorf("another conversation recalls %v", other)
	}
}

func lastTurns(t *testing.T, w world) {
	for _, id := range strings.Fields("a b c d e f g h i j") {
		must(t, w.one.Remember(t.Context(), "c", w.turn(id))) // all at the same time
	}
	same(t, "ids", ids(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", ""))), "e f g h i j")
	kept := value[bot.Kept](t)(w.two.Kept(t.Context(), "chat/T1/anna"))
	same(t, "ids kept", ids(kept.Turns), "e f g h i j")
}

func sameTurn(t *testing.T, w world) {
	for _, id := range strings.Fields("a b c d e f") {
		must(t, w.one.Remember(t.Context(), "c", w.turn(id)))
	}
	for range 3 {
		again := w.turn("b")
		again.Facts = []string{"edited"}
		must(t, w.two.Remember(t.Context(), "c", again))
	}
	turns := value[[]bot.Turn](t)(w.one.Recall(t.Context(), "c", ""))
	same(t, "ids", ids(turns), "a c d e f b")
	same(t, "facts", turns[5].Facts, []string{"edited"})
	unnamed := w.turn("")
	must(t, w.one.Remember(t.Context(), "d", unnamed))
	must(t, w.one.Remember(t.Context(), "d", unnamed))
	if turns := value[[]bot.Turn](t)(w.one.Recall(t.Context(), "d", "")); len(turns) != 2 {
		t.Errorf("turns without id replace each other: %v", turns)
	}
}

func sameTurnAtOnce(t *testing.T, w world) {
	atOnce(t, 8, func(i int) error {
		s := []keeper{w.one, w.two}[i%2]
		return s.Remember(t.Context(), "c", w.turn("a"))
	})
	same(t, "ids", ids(value[[]bot.Turn](t)(w.one.Recall(t.Context(), "c", ""))), "a")
}

// atOnce does something n times at the same moment.
func atOnce(t *testing.T, n int, do func(i int) error) {
	t.Helper()
	var group sync.WaitGroup
	start := make(chan struct{})
	errs := make([]error, n)
	for i := range n {
		group.Go(func() {
			<-start
			errs[i] = do(i)
		})
	}
	close(start)
	group.Wait()
	for _, err := range errs {
		must(t, err)
	}
}

func turnsEnd(t *testing.T, w world) {
	must(t, w.one.Remember(t.Context(), "c", w.turn("old")))
	w.clock.pass(20 * time.Minute)
	must(t, w.one.Remember(t.Context(), "c", w.turn("new")))
	w.clock.pass(10 * time.Minute)
	same(t, "at half an hour", ids(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", ""))), "old new")
	w.clock.pass(time.Second)
	same(t, "past it", ids(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "c", ""))), "new")
	must(t, w.two.Sweep(t.Context()))
	kept := value[bot.Kept](t)(w.one.Kept(t.Context(), "chat/T1/anna"))
	same(t, "left after the sweep", ids(kept.Turns), "new")
}

func rating(w world, person bot.Person) bot.Rating {
	return bot.Rating{
		Person: person, Answer: "1f.0a1b", Policy: "lumen", Library: "v1", Verdict: knowledge.Yes, Helpful: true, At: w.clock.now(),
	}
}

func lastVote(t *testing.T, w world) {
	first := rating(w, "chat/T1/anna")
	must(t, w.one.Rate(t.Context(), first))
	w.clock.pass(time.Minute)
	last := rating(w, "chat/T1/anna")
	last.Helpful, last.Reason, last.Verdict, last.Library = false, bot.ReasonWrong, knowledge.No, "v2"
	must(t, w.two.Rate(t.Context(), last))
	must(t, w.one.Rate(t.Context(), first)) // delivered late
	other := rating(w, "chat/T1/anna")
	other.Answer = "1f.other"
	must(t, w.one.Rate(t.Context(), other))
	w.clock.pass(time.Minute)
	undated := rating(w, "chat/T1/anna")
	undated.Answer, undated.At = "1f.undated", time.Time{}
	must(t, w.one.Rate(t.Context(), undated))
	undated.At = w.clock.now()
	kept := value[bot.Kept](t)(w.one.Kept(t.Context(), "chat/T1/anna"))
	same(t, "number of votes", len(kept.Ratings), 3)
	for _, want := range []bot.Rating{last, other, undated} {
		if !slices.Contains(kept.Ratings, want) {
			t.Errorf("%+v is not among %+v", want, kept.Ratings)
		}
	}
}

func anonymousVotes(t *testing.T, w world) {
	must(t, w.one.Rate(t.Context(), rating(w, "")))
	must(t, w.one.Rate(t.Context(), rating(w, "")))
	kept := value[bot.Kept](t)(w.one.Kept(t.Context(), ""))
	same(t, "kept of nobody", kept, bot.Kept{})
}

func ratingsEnd(t *testing.T, w world) {
	must(t, w.one.Rate(t.Context(), rating(w, "chat/T1/anna")))
	ends(t, w, 365*24*time.Hour, func() int {
		return len(value[bot.Kept](t)(w.one.Kept(t.Context(), "chat/T1/anna")).Ratings)
	})
}

// ends checks that the one thing counted is swept after a time and not before.
func ends(t *testing.T, w world, life time.Duration, count func() int) {
	t.Helper()
	w.clock.pass(life)
	must(t, w.two.Sweep(t.Context()))
	same(t, "left when its time ends", count(), 1)
	w.clock.pass(time.Second)
	must(t, w.two.Sweep(t.Context()))
	same(t, "left past its time", count(), 0)
}

func question(w world, text string) bot.OpenQuestion {
	return bot.OpenQuestion{
		Person: "chat/T1/anna", Adapter: "chat", Text: text, Policy: "lumen", Sent: w.clock.now(), Return: `{"v":1}`,
	}
}

func send(t *testing.T, w world, q bot.OpenQuestion) bot.OpenQuestion {
	t.Helper()
	q.ID = value[string](t)(w.one.SendQuestion(t.Context(), q))
	q.Person = ""
	return q
}

func questionsListed(t *testing.T, w world) {
	first := send(t, w, question(w, "What of pets?"))
	w.clock.pass(time.Second)
	undated := question(w, "What of plants?")
	undated.Sent = time.Time{}
	second := send(t, w, undated)
	second.Sent = w.clock.now()
	if first.ID == "" || first.ID == second.ID {
		t.Fatalf("ids %q and %q", first.ID, second.ID)
	}
	list := value[[]bot.OpenQuestion](t)
	same(t, "all", list(w.two.Questions(t.Context(), false)), []bot.OpenQuestion{second, first})
	second.Answered = w.clock.now()
	must(t, w.two.UpdateQuestion(t.Context(), second))
	same(t, "open", list(w.one.Questions(t.Context(), true)), []bot.OpenQuestion{first})
	same(t, "all", list(w.one.Questions(t.Context(), false)), []bot.OpenQuestion{second, first})
}

func questionAnswered(t *testing.T, w world) {
	q := send(t, w, question(w, "What of pets?"))
	send(t, w, question(w, "Not posted yet"))
	q.Post = "M1/123"
	must(t, w.one.UpdateQuestion(t.Context(), q))
	found, ok, err := w.two.QuestionPosted(t.Context(), "M1/123")
	if err != nil || !ok {
		t.Fatalf("the posted question is not found: %v", err)
	}
	same(t, "found", found, q)
	for _, post := range []string{"", "M1/12"} {
		if _, ok, err := w.two.QuestionPosted(t.Context(), post); ok || err != nil {
			t.Errorf("post %q is found: %v", post, err)
		}
	}
}

func questionKeepsSender(t *testing.T, w world) {
	q := send(t, w, question(w, "What of pets?"))
	q.Text = "What of dogs?"
	must(t, w.one.UpdateQuestion(t.Context(), q))
	kept := value[bot.Kept](t)(w.one.Kept(t.Context(), "chat/T1/anna"))
	q.Person = "chat/T1/anna"
	same(t, "kept", kept.Questions, []bot.OpenQuestion{q})
}

func questionGone(t *testing.T, w world) {
	q := send(t, w, question(w, "What of pets?"))
	must(t, w.one.Forget(t.Context(), "chat/T1/anna"))
	if err := w.two.UpdateQuestion(t.Context(), q); err == nil {
		t.Error("a question that is gone was changed")
	}
	if left := value[[]bot.OpenQuestion](t)(w.one.Questions(t.Context(), false)); len(left) > 0 {
		t.Errorf("it came back: %v", left)
	}
}

func questionsEnd(t *testing.T, w world) {
	count := func() int { return len(value[[]bot.OpenQuestion](t)(w.one.Questions(t.Context(), false))) }
	send(t, w, question(w, "What of pets?"))
	ends(t, w, 365*24*time.Hour, count)
	answered := send(t, w, question(w, "What of plants?"))
	w.clock.pass(300 * 24 * time.Hour)
	answered.Answered = w.clock.now()
	must(t, w.one.UpdateQuestion(t.Context(), answered))
	ends(t, w, 180*24*time.Hour, count)
}

func anyWords(t *testing.T, w world) {
	send(t, w, question(w, "'; DROP TABLE questions; -- $1 \x00 \xff ü 👩‍👩‍👧"))
	must(t, w.one.SetSetting(t.Context(), "chat/T1", "note", "\x00\xff"))
	must(t, w.one.SetState(t.Context(), "chat/T1/x", "\xff", 0))
	got := value[[]bot.OpenQuestion](t)(w.two.Questions(t.Context(), false))
	if len(got) != 1 || got[0].Text != "'; DROP TABLE questions; -- $1  \uFFFD ü 👩‍👩‍👧" {
		t.Errorf("got %+v", got)
	}
}

func settingsPerScope(t *testing.T, w world) {
	must(t, w.one.SetSetting(t.Context(), "chat/T1", "policy", "lumen"))
	must(t, w.one.SetSetting(t.Context(), "chat/T1", "reply", "thread"))
	must(t, w.one.SetSetting(t.Context(), "chat/T1/C1", "policy", "postly"))
	must(t, w.two.SetSetting(t.Context(), "chat/T1", "policy", "other"))
	must(t, w.two.SetSetting(t.Context(), "chat/T1", "reply", ""))
	settings := value[map[string]string](t)
	same(t, "workspace", settings(w.one.Settings(t.Context(), "chat/T1")), map[string]string{"policy": "other"})
	same(t, "channel", settings(w.one.Settings(t.Context(), "chat/T1/C1")), map[string]string{"policy": "postly"})
	same(t, "none", settings(w.one.Settings(t.Context(), "chat/T2")), map[string]string{})
}

func placeKept(t *testing.T, w world) {
	code := value[place.Code](t)
	same(t, "at first", code(w.one.PlaceOf(t.Context(), "chat/T1/anna")), place.Code(""))
	must(t, w.one.RememberPlace(t.Context(), "chat/T1/anna", "IN"))
	must(t, w.one.RememberPlace(t.Context(), "chat/T1/anna", "DE-BY"))
	same(t, "kept", code(w.two.PlaceOf(t.Context(), "chat/T1/anna")), place.Code("DE-BY"))
	same(t, "of another", code(w.two.PlaceOf(t.Context(), "chat/T1/ann")), place.Code(""))
	must(t, w.one.RememberPlace(t.Context(), "chat/T1/anna", ""))
	same(t, "forgotten", code(w.two.PlaceOf(t.Context(), "chat/T1/anna")), place.Code(""))
}

func placesEnd(t *testing.T, w world) {
	must(t, w.one.RememberPlace(t.Context(), "chat/T1/anna", "IN"))
	ends(t, w, 2*365*24*time.Hour, func() int {
		return len(value[place.Code](t)(w.one.PlaceOf(t.Context(), "chat/T1/anna"))) / 2
	})
}

func stateEnds(t *testing.T, w world) {
	state := value[string](t)
	must(t, w.one.SetState(t.Context(), "chat/T1/seen", "1", time.Minute))
	must(t, w.one.SetState(t.Context(), "chat/T1/seen", "2", time.Hour))
	must(t, w.one.SetState(t.Context(), "chat/T1/ever", "x", 0))
	must(t, w.one.SetState(t.Context(), "chat/T1/gone", "x", 0))
	must(t, w.two.SetState(t.Context(), "chat/T1/gone", "", 0))
	w.clock.pass(time.Hour - time.Microsecond)
	must(t, w.two.Sweep(t.Context()))
	same(t, "in its time", state(w.two.State(t.Context(), "chat/T1/seen")), "2")
	w.clock.pass(time.Microsecond)
	same(t, "past its time", state(w.two.State(t.Context(), "chat/T1/seen")), "")
	must(t, w.two.Sweep(t.Context()))
	same(t, "for good", state(w.two.State(t.Context(), "chat/T1/ever")), "x")
	same(t, "removed", state(w.two.State(t.Context(), "chat/T1/gone")), "")
}

func numbersAdded(t *testing.T, w world) {
	number, state := value[int64](t), value[string](t)
	same(t, "first", number(w.one.AddState(t.Context(), "chat/T1/n", 5, 0)), int64(5))
	same(t, "second", number(w.two.AddState(t.Context(), "chat/T1/n", -7, 0)), int64(-2))
	same(t, "as a value", state(w.one.State(t.Context(), "chat/T1/n")), "-2")
	must(t, w.one.SetState(t.Context(), "chat/T1/n", "40", 0))
	same(t, "after it was set", number(w.two.AddState(t.Context(), "chat/T1/n", 2, 0)), int64(42))
}

func numbersEnd(t *testing.T, w world) {
	number := value[int64](t)
	number(w.one.AddState(t.Context(), "chat/T1/n", 1, time.Minute))
	w.clock.pass(59 * time.Second)
	same(t, "in its time", number(w.one.AddState(t.Context(), "chat/T1/n", 1, time.Minute)), int64(2))
	w.clock.pass(time.Second)
	same(t, "a minute after the first", value[string](t)(w.one.State(t.Context(), "chat/T1/n")), "")
	same(t, "afresh", number(w.one.AddState(t.Context(), "chat/T1/n", 1, time.Minute)), int64(1))
	w.clock.pass(59 * time.Second)
	same(t, "its time afresh", value[string](t)(w.one.State(t.Context(), "chat/T1/n")), "1")
}

func numbersAtOnce(t *testing.T, w world) {
	const each = 40
	sums := make([]int64, each)
	atOnce(t, each, func(i int) (err error) {
		s := []keeper{w.one, w.two}[i%2]
		sums[i], err = s.AddState(t.Context(), "chat/T1/n", 1, time.Hour)
		return err
	})
	slices.Sort(sums)
	for i, sum := range sums {
		if sum != int64(i+1) {
			t.Fatalf("sums %v", sums)
		}
	}
}

func noNumber(t *testing.T, w world) {
	must(t, w.one.SetState(t.Context(), "chat/T1/n", "many", time.Minute))
	if sum, err := w.two.AddState(t.Context(), "chat/T1/n", 1, 0); err == nil || !strings.Contains(err.Error(), "chat/T1/n") {
		t.Errorf("sum %d, error %v", sum, err)
	}
	w.clock.pass(time.Minute)
	same(t, "past its time", value[int64](t)(w.two.AddState(t.Context(), "chat/T1/n", 1, 0)), int64(1))
}

// fill keeps one of everything for a person, and settings and state of the scope.
func fill(t *testing.T, w world, person bot.Person) bot.Kept {
	t.Helper()
	turn := w.turn("1")
	turn.Person = person
	must(t, w.one.Remember(t.Context(), "conversation of "+string(person), turn))
	vote := rating(w, person)
	must(t, w.one.Rate(t.Context(), vote))
	q := question(w, "words of "+string(person))
	q.Person = person
	q.ID = value[string](t)(w.one.SendQuestion(t.Context(), q))
	must(t, w.one.RememberPlace(t.Context(), person, "IN"))
	must(t, w.one.SetState(t.Context(), string(person)+"/turn", "1", 0))
	must(t, w.one.SetState(t.Context(), person.Scope()+"/seen/C1", "1", 0))
	must(t, w.one.SetSetting(t.Context(), person.Scope(), "policy", "lumen"))
	must(t, w.one.SetSetting(t.Context(), person.Scope()+"/C1", "policy", "lumen"))
	return bot.Kept{Place: "IN", Turns: []bot.Turn{turn}, Ratings: []bot.Rating{vote}, Questions: []bot.OpenQuestion{q}}
}

func everythingShown(t *testing.T, w world) {
	want := fill(t, w, "chat/T1/anna")
	fill(t, w, "chat/T1/bert")
	same(t, "kept", value[bot.Kept](t)(w.two.Kept(t.Context(), "chat/T1/anna")), want)
	same(t, "of a stranger", value[bot.Kept](t)(w.two.Kept(t.Context(), "chat/T1/carl")), bot.Kept{})
}

func personForgotten(t *testing.T, w world) {
	fill(t, w, "chat/T1/anna")
	others := map[bot.Person]bot.Kept{}
	for _, other := range []bot.Person{"chat/T1/anna2", "chat/T1/ann", "chat/T2/anna", "chat/T1/anna/x"} {
		others[other] = fill(t, w, other)
	}
	must(t, w.one.Forget(t.Context(), "chat/T1/anna"))
	kept, state := value[bot.Kept](t), value[string](t)
	same(t, "kept", kept(w.two.Kept(t.Context(), "chat/T1/anna")), bot.Kept{})
	same(t, "state", state(w.two.State(t.Context(), "chat/T1/anna/turn")), "")
	same(t, "turns", len(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "conversation of chat/T1/anna", ""))), 0)
	same(t, "another's state", state(w.two.State(t.Context(), "chat/T1/anna2/turn")), "1")
	same(t, "the scope's state", state(w.two.State(t.Context(), "chat/T1/seen/C1")), "1")
	for other, want := range others {
		same(t, "of "+string(other), kept(w.two.Kept(t.Context(), other)), want)
	}
}

func scopeForgotten(t *testing.T, w world) {
	fill(t, w, "chat/T1/anna")
	fill(t, w, "chat/T1/bert")
	kept, state, settings := value[bot.Kept](t), value[string](t), value[map[string]string](t)
	others := map[bot.Person]bot.Kept{}
	for _, other := range []bot.Person{"chat/T10/anna", "chat/T/anna", "chat/T_/anna", "chit/T1/anna", "chat/t1/anna"} {
		others[other] = fill(t, w, other)
	}
	unnamed := w.turn("")
	unnamed.Person = ""
	must(t, w.one.Remember(t.Context(), "chat/T1/C1/9", unnamed))
	must(t, w.one.Remember(t.Context(), "chat/T10/C1/9", unnamed))

	must(t, w.one.ForgetScope(t.Context(), "chat/T1"))
	for _, gone := range []bot.Person{"chat/T1/anna", "chat/T1/bert"} {
		same(t, "of "+string(gone), kept(w.two.Kept(t.Context(), gone)), bot.Kept{})
	}
	same(t, "state", state(w.two.State(t.Context(), "chat/T1/seen/C1")), "")
	same(t, "settings", settings(w.two.Settings(t.Context(), "chat/T1")), map[string]string{})
	same(t, "a channel's settings", settings(w.two.Settings(t.Context(), "chat/T1/C1")), map[string]string{})
	same(t, "turns of nobody", len(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "chat/T1/C1/9", ""))), 0)
	same(t, "another's turns of nobody", len(value[[]bot.Turn](t)(w.two.Recall(t.Context(), "chat/T10/C1/9", ""))), 1)
	for other, want := range others {
		same(t, "of "+string(other), kept(w.two.Kept(t.Context(), other)), want)
		same(t, "state of "+string(other), state(w.two.State(t.Context(), other.Scope()+"/seen/C1")), "1")
		same(t, "settings of "+string(other), len(settings(w.two.Settings(t.Context(), other.Scope()+"/C1"))), 1)
	}
}

func nobody(t *testing.T, w world) {
	must(t, w.one.RememberPlace(t.Context(), "", "IN"))
	same(t, "place", value[place.Code](t)(w.one.PlaceOf(t.Context(), "")), place.Code(""))
	fill(t, w, "chat/T1/anna")
	unscoped := w.turn("")
	unscoped.Person = "local"
	must(t, w.one.Remember(t.Context(), "terminal", unscoped))
	must(t, w.one.Forget(t.Context(), ""))
	must(t, w.one.ForgetScope(t.Context(), ""))
	same(t, "turns of a person without scope", len(value[bot.Kept](t)(w.one.Kept(t.Context(), "local")).Turns), 1)
	same(t, "turns", len(value[bot.Kept](t)(w.one.Kept(t.Context(), "chat/T1/anna")).Turns), 1)
}
