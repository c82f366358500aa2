package bot

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

const (
	// turnLife is how long a turn is remembered.
	turnLife = 30 * time.Minute
	// maxTurns is how many turns of one conversation are kept.
	maxTurns = 6
	// maxConversations bounds memory; past it those go that were silent longest.
	maxConversations = 10_000
)

// Memory keeps conversations in memory: for a single process, and for tests.
type Memory struct {
	now   func() time.Time
	mu    sync.Mutex
	turns *simplelru.LRU[string, []Turn]
}

var _ Conversations = (*Memory)(nil)

// NewMemory returns an empty memory; now tells the time.
func NewMemory(now func() time.Time) *Memory {
	turns, err := simplelru.NewLRU[string, []Turn](maxConversations, nil)
	if err != nil {
		panic("bot: " + err.Error()) // only for a size below one
	}
	return &Memory{now: now, turns: turns}
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
	m.turns.Add(conversation, turns)
	return nil
}

func (m *Memory) fresh(conversation string) []Turn {
	turns, _ := m.turns.Get(conversation)
	oldest := m.now().Add(-turnLife)
	return slices.DeleteFunc(turns, func(t Turn) bool { return t.At.Before(oldest) })
}
