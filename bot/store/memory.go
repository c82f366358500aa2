package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"fineprint/bot"
	"fineprint/knowledge/place"
)

// Memory is a store for as long as the process lives: for tests, and where
// nothing shall be kept. It behaves as a Store with the default Retention does,
// down to not telling who asked.
type Memory struct {
	now  func() time.Time
	keep Retention

	mu        sync.Mutex
	turns     map[string][]bot.Turn
	ratings   map[string]bot.Rating // by person and answer
	questions []bot.OpenQuestion
	settings  map[string]map[string]string
	places    map[bot.Person]keptPlace
	state     map[string]keptState
}

type keptPlace struct {
	code place.Code
	at   time.Time
}

type keptState struct {
	value   string
	expires time.Time // zero is never
}

var _ bot.Store = (*Memory)(nil)

// NewMemory returns an empty memory; now tells the time, nil is time.Now.
func NewMemory(now func() time.Time) *Memory {
	if now == nil {
		now = time.Now
	}
	return &Memory{
		now: now, keep: Retention{}.withDefaults(),
		turns: map[string][]bot.Turn{}, ratings: map[string]bot.Rating{}, settings: map[string]map[string]string{},
		places: map[bot.Person]keptPlace{}, state: map[string]keptState{},
	}
}

// Recall returns the last turns that are not past their time, oldest first.
func (m *Memory) Recall(_ context.Context, conversation string, asker bot.Person) ([]bot.Turn, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var turns []bot.Turn
	for _, turn := range m.turns[conversation] {
		if m.past(turn.At, m.keep.Turns) {
			continue
		}
		var person bot.Person
		if turn.Person == asker {
			person = asker
		}
		turns = append(turns, copyTurn(turn, person))
	}
	return turns, nil
}

// Remember adds a turn, or puts it in the place of the one with its ID.
func (m *Memory) Remember(_ context.Context, conversation string, turn bot.Turn) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	turns := slices.DeleteFunc(m.turns[conversation], func(t bot.Turn) bool {
		return m.past(t.At, m.keep.Turns) || t.ID != "" && t.ID == turn.ID
	})
	turns = append(turns, copyTurn(turn, turn.Person))
	m.turns[conversation] = turns[max(0, len(turns)-maxTurns):]
	return nil
}

// Rate keeps a vote; a person's later one on the same answer takes its place.
func (m *Memory) Rate(_ context.Context, r bot.Rating) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if r.At.IsZero() {
		r.At = m.now()
	}
	r.At, r.Answer = stored(r.At), clean(r.Answer)
	key := cmp.Or(string(r.Person), rand.Text()) + "\x00" + r.Answer
	if !r.At.Before(m.ratings[key].At) {
		m.ratings[key] = r
	}
	return nil
}

// SendQuestion keeps a question under an id of its own.
func (m *Memory) SendQuestion(_ context.Context, q bot.OpenQuestion) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	q.ID = rand.Text()
	if q.Sent.IsZero() {
		q.Sent = m.now()
	}
	m.questions = append(m.questions, storedQuestion(q))
	return q.ID, nil
}

// UpdateQuestion replaces all of a question but who sent it.
func (m *Memory) UpdateQuestion(_ context.Context, q bot.OpenQuestion) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := slices.IndexFunc(m.questions, func(kept bot.OpenQuestion) bool { return kept.ID == q.ID })
	if i < 0 {
		return errNoQuestion
	}
	q.Person = m.questions[i].Person
	m.questions[i] = storedQuestion(q)
	return nil
}

// QuestionPosted returns the question that stands before the maintainers as post.
func (m *Memory) QuestionPosted(_ context.Context, post string) (bot.OpenQuestion, bool, error) {
	found := m.questionsOf("", func(q bot.OpenQuestion) bool { return post != "" && q.Post == post })
	if len(found) == 0 {
		return bot.OpenQuestion{}, false, nil
	}
	return found[0], true, nil
}

// Questions lists what was sent to the maintainers, newest first.
func (m *Memory) Questions(_ context.Context, open bool) ([]bot.OpenQuestion, error) {
	return m.questionsOf("", func(q bot.OpenQuestion) bool { return !open || q.Answered.IsZero() }), nil
}

// questionsOf are those that are wanted, newest first, as of a person.
func (m *Memory) questionsOf(person bot.Person, wanted func(bot.OpenQuestion) bool) []bot.OpenQuestion {
	m.mu.Lock()
	defer m.mu.Unlock()
	var found []bot.OpenQuestion
	for _, q := range m.questions {
		if wanted(q) {
			q.Person = person
			found = append(found, q)
		}
	}
	slices.SortFunc(found, func(a, b bot.OpenQuestion) int {
		return cmp.Or(b.Sent.Compare(a.Sent), strings.Compare(a.ID, b.ID))
	})
	return found
}

// Settings returns what is set in a scope itself.
func (m *Memory) Settings(_ context.Context, scope string) (map[string]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	settings := make(map[string]string, len(m.settings[scope]))
	maps.Copy(settings, m.settings[scope])
	return settings, nil
}

// SetSetting sets one; an empty value removes it.
func (m *Memory) SetSetting(_ context.Context, scope, name, value string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value == "" {
		delete(m.settings[scope], name)
		return nil
	}
	if m.settings[scope] == nil {
		m.settings[scope] = map[string]string{}
	}
	m.settings[scope][name] = clean(value)
	return nil
}

// PlaceOf returns a person's place; empty when none is kept.
func (m *Memory) PlaceOf(_ context.Context, person bot.Person) (place.Code, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.places[person].code, nil
}

// RememberPlace keeps it; an empty code forgets it. Nobody has no place.
func (m *Memory) RememberPlace(_ context.Context, person bot.Person, code place.Code) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if person == "" || code == "" {
		delete(m.places, person)
		return nil
	}
	m.places[person] = keptPlace{code, m.now()}
	return nil
}

// State returns a value; empty when there is none or its time is over.
func (m *Memory) State(_ context.Context, key string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, _ := m.live(key)
	return kept.value, nil
}

// SetState keeps a value for a time, 0 for good; an empty value removes it.
func (m *Memory) SetState(_ context.Context, key, value string, keep time.Duration) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value == "" {
		delete(m.state, key)
		return nil
	}
	m.state[key] = keptState{clean(value), m.expiry(keep)}
	return nil
}

// AddState adds to a number and returns the sum; keep counts from its first use.
func (m *Memory) AddState(_ context.Context, key string, n int64, keep time.Duration) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.live(key)
	if !ok {
		kept = keptState{"0", m.expiry(keep)}
	}
	sum, err := strconv.ParseInt(kept.value, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("the state %s is no number", key)
	}
	kept.value = strconv.FormatInt(sum+n, 10)
	m.state[key] = kept
	return sum + n, nil
}

// live is the state of a key if its time is not over.
func (m *Memory) live(key string) (keptState, bool) {
	kept, ok := m.state[key]
	if !ok || m.over(kept) {
		return keptState{}, false
	}
	return kept, true
}

func (m *Memory) over(kept keptState) bool {
	return !kept.expires.IsZero() && !kept.expires.After(m.now())
}

func (m *Memory) expiry(keep time.Duration) time.Time {
	if keep == 0 {
		return time.Time{}
	}
	return m.now().Add(keep)
}

// past tells whether something was kept for longer than it may be.
func (m *Memory) past(since time.Time, keep time.Duration) bool {
	return since.Before(m.now().Add(-keep))
}

// copyTurn is a turn as a database would give it back, as of a person.
func copyTurn(turn bot.Turn, person bot.Person) bot.Turn {
	turn.At, turn.Person = stored(turn.At), person
	turn.Facts, turn.Places = slices.Clone(turn.Facts), slices.Clone(turn.Places)
	turn.Offered = slices.Clone(turn.Offered)
	return turn
}

func storedQuestion(q bot.OpenQuestion) bot.OpenQuestion {
	q.Text, q.Sent, q.Answered = clean(q.Text), stored(q.Sent), stored(q.Answered)
	return q
}

// stored is a time as a database would give it back.
func stored(t time.Time) time.Time { return fromMicros(micros(t)) }
