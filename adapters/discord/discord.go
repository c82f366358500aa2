// Package discord is where people ask on Discord: slash commands, mentions,
// direct messages, buttons and a menu entry on messages.
//
// Questions by message go through the inbox; interactions, which Discord wants
// answered within seconds, go straight to the bot. The client library stands
// behind one call in rest.go, and the gateway connection is our own: gateway.go
// says why.
package discord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"time"

	"fineprint/bot"
)

// Name is the adapter's in keys, metrics and logs.
const Name = "discord"

// Config is what an Adapter needs.
type Config struct {
	// Handler answers; required. Where it is a bot.Suggester too, /ask completes.
	Handler bot.Handler
	// Inbox keeps questions by message until they are answered; required with Token.
	Inbox bot.Inbox
	// Store keeps settings, places and what the adapter must remember; required.
	Store bot.Store
	// Observer hears what happens; nil is nobody.
	Observer bot.Observer
	// Log gets what broke, never people's words; nil drops it.
	Log *slog.Logger

	// Token of the bot: it connects to the gateway, which brings mentions and
	// direct messages. Without it only interactions over HTTP are answered.
	Token string
	// PublicKey of the application in hex, for interactions over HTTP; may be empty.
	PublicKey string
	// APIURL is where Discord is; empty is https://discord.com.
	APIURL string
	// MessageContent says that the privileged intent is switched on in the
	// Developer Portal: threads go on without a mention, help channels are answered.
	MessageContent bool
	// Maintainers is the channel for questions to the maintainers where a server
	// has set none; empty offers the button only where one is set.
	Maintainers string
	// Internal lets policies for internal use be answered from, which everybody in
	// every server then sees.
	Internal bool
	// Policy is the id of the policy asked about; empty lets the question decide.
	Policy string
	// Shards are the numbers of the shards this process runs, of ShardCount; nil
	// runs all. ShardCount 0 takes what Discord recommends.
	Shards     []int
	ShardCount int
	// Version of the program, told to Discord.
	Version string
	// Now tells the time; nil is time.Now.
	Now func() time.Time

	timing timing            // zero is the usual one
	http   http.RoundTripper // nil is the default
}

func (c Config) transport() http.RoundTripper {
	if c.http != nil {
		return c.http
	}
	return http.DefaultTransport
}

// Adapter answers on Discord. It is safe for concurrent use.
type Adapter struct {
	handler        bot.Handler
	suggester      bot.Suggester // nil where the handler is none
	inbox          bot.Inbox
	store          bot.Store
	observer       bot.Observer
	log            *slog.Logger
	api            api
	token          string
	key            ed25519.PublicKey // empty without HTTP interactions
	messageContent bool
	maintainers    string
	policy         string
	internal       bool
	shards         []int
	shardCount     int
	now            func() time.Time
	timing         timing
	cursors        cursors
	busy           chan struct{} // a place for each interaction being answered
	working        underWay

	mu       sync.RWMutex
	identity string // our user id
	appID    string
	up       map[int]bool
	wanted   int // shards that have to be up
	commands map[string]string
	synced   error
	guilds   map[string]guildInfo
}

// guildInfo is what is kept in memory of a guild.
type guildInfo struct {
	locale string
	role   string // the bot's own, which people mention instead of the bot
}

// mostAtOnce is how many interactions are answered at the same time.
const mostAtOnce = 64

var (
	_ bot.Adapter   = (*Adapter)(nil)
	_ bot.Deliverer = (*Adapter)(nil)
	_ bot.Prober    = (*Adapter)(nil)
)

var errNotSynced = errors.New("discord: commands are not registered yet")

// New returns an adapter that is not connected yet. The error says what is
// missing or cannot be read.
func New(c Config) (*Adapter, error) {
	if c.Handler == nil || c.Store == nil {
		return nil, errors.New("discord: a handler and a store are needed")
	}
	if c.Token == "" && c.PublicKey == "" {
		return nil, errors.New("discord: set DISCORD_TOKEN to connect, or DISCORD_PUBLIC_KEY to be called over HTTP")
	}
	if c.Token != "" && c.Inbox == nil {
		return nil, errors.New("discord: an inbox is needed")
	}
	if c.APIURL == "" {
		c.APIURL = "https://discord.com"
	}
	if target, err := url.Parse(c.APIURL); err != nil || target.Host == "" {
		return nil, errors.New("discord: DISCORD_API_URL is no address; leave it out for https://discord.com")
	}
	key, err := hex.DecodeString(c.PublicKey)
	if err != nil || (len(key) != 0 && len(key) != ed25519.PublicKeySize) {
		return nil, errors.New("discord: DISCORD_PUBLIC_KEY must be the 64 hex digits of the application's General Information page")
	}
	return newAdapter(c, key)
}

func newAdapter(c Config, key ed25519.PublicKey) (*Adapter, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Observer == nil {
		c.Observer = nobody{}
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.timing == (timing{}) {
		c.timing = usualTiming
	}
	rest, err := newClient(c)
	if err != nil {
		return nil, fmt.Errorf("discord: %w", err)
	}
	a := &Adapter{
		handler: c.Handler, inbox: c.Inbox, store: c.Store, observer: c.Observer, log: c.Log, api: api{rest},
		token: c.Token, key: key, messageContent: c.MessageContent, maintainers: c.Maintainers, policy: c.Policy, internal: c.Internal,
		shards: c.Shards, shardCount: c.ShardCount, now: c.Now, timing: c.timing, busy: make(chan struct{}, mostAtOnce),
		up: map[int]bool{}, commands: map[string]string{}, guilds: map[string]guildInfo{}, synced: errNotSynced,
	}
	a.suggester, _ = c.Handler.(bot.Suggester)
	return a, nil
}

// Name is "discord".
func (a *Adapter) Name() string { return Name }

// Run serves until ctx is done, which is a good end. It reconnects by itself; an
// error is a plain explanation of why that is of no use.
func (a *Adapter) Run(ctx context.Context) error {
	defer a.working.wait()
	if a.token == "" {
		a.log.Info("discord: answering interactions over HTTP only; commands are not registered without DISCORD_TOKEN")
		<-ctx.Done()
		return nil
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var parts sync.WaitGroup
	defer parts.Wait()
	parts.Go(func() { a.syncCommands(ctx) })
	parts.Go(func() { a.cursors.keep(ctx, a.store, a.log) })
	err := a.connectAll(ctx)
	cancel(nil)
	return err
}

// application is the application's id, asked for once.
func (a *Adapter) application(ctx context.Context) (string, error) {
	a.mu.RLock()
	id := a.appID
	a.mu.RUnlock()
	if id != "" {
		return id, nil
	}
	app, err := a.api.self(ctx)
	if err != nil {
		return "", err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.appID = app.ID
	return app.ID, nil
}

// Ready is nil when every shard is connected and the commands are registered.
func (a *Adapter) Ready() error {
	if a.token == "" {
		return nil
	}
	a.mu.RLock()
	defer a.mu.RUnlock()
	up := 0
	for _, is := range a.up {
		if is {
			up++
		}
	}
	if a.wanted == 0 || up < a.wanted {
		return fmt.Errorf("discord: %d of %d connections are open", up, max(1, a.wanted))
	}
	return a.synced
}

// Webhooks are the HTTP handlers to be served, by path: interactions, where
// there is a public key.
func (a *Adapter) Webhooks() map[string]http.Handler {
	if len(a.key) == 0 {
		return nil
	}
	return map[string]http.Handler{"/discord/interactions": http.HandlerFunc(a.serveInteraction)}
}

func (a *Adapter) intents() int {
	intents := intentGuilds | intentGuildMessages | intentDirectMessages
	if a.messageContent {
		intents |= intentMessageContent
	}
	return intents
}

func (a *Adapter) me() string {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.identity
}

func (a *Adapter) identified(ready readyEvent) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.identity = ready.User.ID
	if ready.Application.ID != "" {
		a.appID = ready.Application.ID
	}
}

func (a *Adapter) shardUp(id int, up bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.up[id] = up
}

func (a *Adapter) guild(id string) guildInfo {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.guilds[id]
}

// nobody observes nothing.
type nobody struct{}

func (nobody) Asked(string, bot.Answer, error, time.Duration) {}
func (nobody) Delivered(string, string)                       {}
func (nobody) Reconnected(string, string)                     {}
