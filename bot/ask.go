package bot

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"fineprint/bot/glossary"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Config is what a Bot needs.
type Config struct {
	// Searcher finds facts; required.
	Searcher Searcher
	// Conversations remembers turns; nil keeps them in memory for half an hour.
	Conversations Conversations
	// Places knows where askers are; nil knows nothing.
	Places Places
	// Ratings keeps votes on answers; nil drops them.
	Ratings Ratings
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
	places        Places
	ratings       Ratings
	defaultPolicy string
	now           func() time.Time
	prepared      atomic.Pointer[guide]
}

var _ Handler = (*Bot)(nil)

// New returns a bot over a searcher.
func New(c Config) *Bot {
	b := &Bot{
		searcher: c.Searcher, conversations: c.Conversations, places: c.Places, ratings: c.Ratings,
		defaultPolicy: c.DefaultPolicy, now: c.Now,
	}
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
func (b *Bot) Ask(ctx context.Context, q Question) (a Answer, err error) {
	for range mostSwaps {
		if a, err = b.askOf(ctx, b.guide(), q); !errors.Is(err, errSwapped) {
			break
		}
	}
	return a, err
}

// mostSwaps is how often a question is begun anew because the library was exchanged
// under it, as it is when its files change.
const mostSwaps = 3

var errSwapped = errors.New("the library was exchanged meanwhile")

// askOf answers a question from one library.
func (b *Bot) askOf(ctx context.Context, g *guide, q Question) (Answer, error) {
	turns, err := b.recall(ctx, g, q)
	if err != nil {
		return Answer{}, err
	}
	if q.Place, err = b.placeOf(ctx, q); err != nil {
		return Answer{}, err
	}
	if q.Choice == "" {
		q.Choice = g.picked(q.Text, turns)
	}
	if q.Choice == "" {
		q.Text = g.bodyOf(q.Text, q.Language)
	}
	if n := len(turns); n > 0 && turns[n-1].Language != "" && !glossary.SameLanguage(turns[n-1].Language, q.Language) {
		q.Language = turns[n-1].Language // what is spoken says more than what is set, save of the country
	}
	u := understand(g, q, turns)
	asked, err := b.askAll(ctx, g, q, u, turns)
	if err != nil {
		return Answer{}, err
	}
	a := b.compose(g, q, asked.u, asked.found, asked.d)
	return a, b.remember(ctx, q, asked, a, u.circumstances)
}

// askAll asks a question of the policies it names, or as one message with all it holds.
func (b *Bot) askAll(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn) (asked, error) {
	if renamed, ok, err := b.askRenamed(ctx, g, q, u); ok || err != nil {
		return renamed, err
	}
	if named, ok, err := b.askNamed(ctx, g, q, u, turns); ok || err != nil {
		return named, err
	}
	if joint, ok, err := b.askJoint(ctx, g, q, u, turns); ok || err != nil {
		return joint, err
	}
	whole, err := b.askWhole(ctx, g, q, u, turns)
	if err != nil {
		return whole, err
	}
	if whole, err = b.askBehindPlace(ctx, g, q, whole, turns); err != nil {
		return whole, err
	}
	return b.askForSomebody(ctx, g, q, whole, turns)
}

// askWhole asks a message as a whole and in its parts, and looks at what it takes for granted.
func (b *Bot) askWhole(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn) (asked, error) {
	whole, err := b.askOne(ctx, g, q, u)
	if err != nil {
		return asked{}, err
	}
	whole, besides, err := b.askBeside(ctx, g, q, whole, turns)
	if err != nil {
		return asked{}, err
	}
	if q.Choice == "" && whole.d.outcome != Refused && whole.d.outcome != SmallTalk {
		if whole, err = b.askParts(ctx, g, q, whole, turns); err != nil {
			return asked{}, err
		}
	}
	if whole.overtaken() {
		if whole, err = b.askAfterNo(ctx, g, q, whole); err != nil {
			return asked{}, err
		}
	}
	if besides != "" && whole.d.outcome == Answered {
		whole.d.rest = append(slices.Clip(whole.d.rest), besides)
	}
	err = b.checkPremise(ctx, g, q, u, turns, &whole.d)
	return whole, err
}

// askOne searches and decides.
func (b *Bot) askOne(ctx context.Context, g *guide, q Question, u *understanding) (asked, error) {
	found, err := b.search(ctx, g, q, u)
	if err != nil {
		return asked{}, err
	}
	one := asked{u: u, found: found, d: b.decide(g, q, u, found)}
	if one.d.again {
		return b.askFurther(ctx, g, q, one)
	}
	return one, nil
}

// Rate keeps a person's vote on an answer.
func (b *Bot) Rate(ctx context.Context, r Rating) error {
	if b.ratings == nil {
		return nil
	}
	if r.At.IsZero() {
		r.At = b.now()
	}
	if err := b.ratings.Rate(ctx, r); err != nil {
		return fmt.Errorf("keep the rating: %w", err)
	}
	return nil
}

// guide returns what is prepared for the library in use now.
func (b *Bot) guide() *guide {
	library := b.searcher.Library()
	if library == nil {
		return newGuide(&knowledge.Library{}) // closed, as the search will say
	}
	if g := b.prepared.Load(); g != nil && g.library == library {
		return g
	}
	g := newGuide(library)
	g.speller, _ = b.searcher.(Speller)
	b.prepared.Store(g)
	return g
}

func (b *Bot) recall(ctx context.Context, g *guide, q Question) ([]Turn, error) {
	if q.Conversation == "" {
		return nil, nil
	}
	turns, err := b.conversations.Recall(ctx, q.Conversation, q.Asker)
	if err != nil {
		return nil, fmt.Errorf("recall the conversation: %w", err)
	}
	return slices.DeleteFunc(turns, func(t Turn) bool {
		// The same question again, edited or delivered twice, is not its own context.
		again := q.ID != "" && t.ID == turnID(q)
		policy, ok := g.library.Policy(t.Policy)
		return again || ok && hidden(policy, q.Internal)
	}), nil
}

// turnID tells a question's turn again without telling which message it was:
// platforms' ids lead to their authors.
func turnID(q Question) string {
	if q.ID == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(q.Conversation + "\x00" + q.ID))
	return base64.RawURLEncoding.EncodeToString(sum[:15])
}

// placeOf is where the asker is, as far as it is known.
func (b *Bot) placeOf(ctx context.Context, q Question) (place.Code, error) {
	if q.Place != "" || q.Asker == "" || b.places == nil {
		return q.Place, nil
	}
	code, err := b.places.PlaceOf(ctx, q.Asker)
	if err != nil {
		return "", fmt.Errorf("recall the asker's place: %w", err)
	}
	return code, nil
}

func (b *Bot) remember(ctx context.Context, q Question, asked asked, a Answer, told []Circumstance) error {
	if q.Conversation == "" || a.Outcome == SmallTalk || a.Outcome == Refused {
		return nil
	}
	turn := Turn{ID: turnID(q), Person: q.Asker, At: b.now(), Outcome: a.Outcome, Verdict: cmp.Or(a.Verdict, asked.d.stands), Phrasing: asked.d.phrasing, About: asked.d.about, Places: asked.d.places,
		Language: cmp.Or(a.Language, asked.u.language), Told: told}
	if len(turn.Places) == 0 && asked.u.placedPlainly() {
		for _, chain := range asked.u.chains {
			turn.Places = append(turn.Places, chain[0]) // told, whatever became of the question
		}
	}
	if a.Policy != nil {
		turn.Policy = a.Policy.ID
	}
	for _, choice := range a.Choices {
		turn.Offered = append(turn.Offered, choice.Key)
	}
	for _, point := range a.Points {
		turn.Facts = append(turn.Facts, point.Fact.ID)
	}
	if a.Policy == nil && asked.d.several() {
		turn.Facts = asked.d.jointFacts()
	}
	if asked.d.meant != "" {
		turn.Facts = []string{asked.d.meant}
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
			turn := turns[i]
			if turn.Outcome == NotCovered {
				turn.Facts = nil // which were not told
			}
			return turn, policy, true
		}
	}
	return Turn{}, nil, false
}
