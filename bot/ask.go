package bot

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"fineprint/knowledge"
)

// Config is what a Bot needs.
type Config struct {
	// Searcher finds facts; required.
	Searcher Searcher
	// Conversations remembers turns; nil keeps them in memory for half an hour.
	Conversations Conversations
	// DefaultPolicy is the id of the policy meant when neither question nor
	// conversation says so; empty asks back where several are possible.
	DefaultPolicy string
	// Now tells the time; nil is time.Now.
	Now func() time.Time
}

// Bot answers questions. It is safe for concurrent use.
type Bot struct {
	searcher      Searcher
	conversations Conversations
	defaultPolicy string
	now           func() time.Time
	prepared      atomic.Pointer[guide]
}

var _ Handler = (*Bot)(nil)

// New returns a bot over a searcher.
func New(c Config) *Bot {
	b := &Bot{searcher: c.Searcher, conversations: c.Conversations, defaultPolicy: c.DefaultPolicy, now: c.Now}
	if b.now == nil {
		b.now = time.Now
	}
	if b.conversations == nil {
		b.conversations = NewMemory(b.now)
	}
	return b
}

// Ask answers a question: recall the conversation, understand, search, decide,
// compose, remember. Not knowing is an answer; an error means something broke.
func (b *Bot) Ask(ctx context.Context, q Question) (Answer, error) {
	g := b.guide()
	turns, err := b.recall(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	u := understand(g, q, turns)
	found, err := b.search(ctx, g, q, u)
	if err != nil {
		return Answer{}, err
	}
	d := b.decide(g, q, u, found)
	a := b.compose(g, q, u, found, d)
	return a, b.remember(ctx, q, d, a)
}

// guide returns what is prepared for the library in use now.
func (b *Bot) guide() *guide {
	library := b.searcher.Library()
	if g := b.prepared.Load(); g != nil && g.library == library {
		return g
	}
	g := newGuide(library)
	b.prepared.Store(g)
	return g
}

func (b *Bot) recall(ctx context.Context, q Question) ([]Turn, error) {
	if q.Conversation == "" {
		return nil, nil
	}
	turns, err := b.conversations.Recall(ctx, q.Conversation)
	if err != nil {
		return nil, fmt.Errorf("recall the conversation: %w", err)
	}
	return turns, nil
}

func (b *Bot) remember(ctx context.Context, q Question, d decision, a Answer) error {
	if q.Conversation == "" || a.Outcome == SmallTalk || a.Outcome == Refused {
		return nil
	}
	turn := Turn{At: b.now(), Outcome: a.Outcome, About: d.about, Places: d.places}
	if a.Policy != nil {
		turn.Policy = a.Policy.ID
	}
	for _, point := range a.Points {
		turn.Facts = append(turn.Facts, point.Fact.ID)
	}
	if len(a.Points) > 0 {
		turn.Topic = a.Points[0].Fact.Topic
	}
	if err := b.conversations.Remember(ctx, q.Conversation, turn); err != nil {
		return fmt.Errorf("remember the conversation: %w", err)
	}
	return nil
}

// lastTurn returns the newest turn that rests on facts, with its policy.
func lastTurn(g *guide, turns []Turn) (Turn, *knowledge.Policy, bool) {
	for i := len(turns) - 1; i >= 0; i-- {
		if policy, ok := g.library.Policy(turns[i].Policy); ok && (len(turns[i].Facts) > 0 || turns[i].About != "") {
			return turns[i], policy, true
		}
	}
	return Turn{}, nil, false
}
