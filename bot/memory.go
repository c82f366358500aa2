package bot

import (
	"context"
	"slices"
	"sync"
	"time"
)

const (
	// turnLife is how long a turn is remembered.
	turnLife = 30 * time.Minute
	// maxTurns is how many turns of one conversation are kept.
	maxTurns = 6
	// maxConversations bounds memory; past it the stalest conversations go.
	maxConversations = 10_000
)

// Memory keeps conversations in memory: for a single process, and for tests.
type Memory struct {
	now   func() time.Time
	mu    sync.Mutex
	turns map[string][]Turn
}

var _ Conversations = (*Memory)(nil)

// NewMemory returns an empty memory; now tells the time.
func NewMemory(now func() time.Time) *Memory {
	return &Memory{now: now, turns: map[string][]Turn{}}
}

// Recall returns the turns of the last half hour.
func (m *Memory) Recall(_ context.Context, conversation string, asker Person) ([]Turn, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	turns := slices.Clone(m.fresh(conversation))
	for i := range turns {
		if turns[i].Person != asker {
			turns[i].Person = ""
		}
	}
	return turns, nil
}

// Remember adds a turn and forgets those past their time.
func (m *Memory) Remember(_ context.Context, conversation string, turn Turn) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	turns := slices.DeleteFunc(m.fresh(conversation), func(t Turn) bool { return t.ID != "" && t.ID == turn.ID })
	turns = append(turns, turn)
	if len(turns) > maxTurns {
		turns = turns[len(turns)-maxTurns:]
	}
	m.turns[conversation] = turns
	if len(m.turns) > maxConversations {
		m.forget()
	}
	return nil
}

func (m *Memory) fresh(conversation string) []Turn {
	oldest := m.now().Add(-turnLife)
	return slices.DeleteFunc(m.turns[conversation], func(t Turn) bool { return t.At.Before(oldest) })
}

// forget drops every conversation that is over, and the stalest half when none is.
func (m *Memory) forget() {
	var last []time.Time
	for id := range m.turns {
		turns := m.fresh(id)
		if len(turns) == 0 {
			delete(m.turns, id)
			continue
		}
		m.turns[id] = turns
		last = append(last, turns[len(turns)-1].At)
	}
	if len(last) <= maxConversations {
		return
	}
	slices.SortFunc(last, time.Time.Compare)
	for id, turns := range m.turns {
		if turns[len(turns)-1].At.Before(last[len(last)/2]) {
			delete(m.turns, id)
		}
	}
}
