// Package slack is where teams ask in Slack: in channels and threads, in direct
// messages, with a slash command, on any message, in the App Home.
//
// What Slack delivers, by Socket Mode or by HTTP, is read in events.go,
// commands.go and actions.go. Questions in conversations go through the inbox:
// they are accepted, acknowledged, and later answered by Deliver. What has a
// deadline of seconds (commands, buttons, modals) is answered at once.
package slack

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// name stands in keys, metrics and logs.
const name = "slack"

// Config is what an Adapter needs.
type Config struct {
	// Handler answers; required. Where it is a bot.Suggester too, it says which
	// questions are suggested to begin with.
	Handler bot.Handler
	// Inbox keeps questions until they are answered; required.
	Inbox bot.Inbox
	// Store keeps settings, places, open questions and which message answers
	// which; required.
	Store bot.Store
	// Library is the one in use now, for the App Home and settings; required.
	Library func() *knowledge.Library
	// BotToken (xoxb-…) is required. With AppToken (xapp-…) deliveries come by
	// Socket Mode, otherwise by HTTP, signed with SigningSecret.
	BotToken, AppToken, SigningSecret string
	// APIURL is the base of the Web API; empty is Slack's.
	APIURL string
	// Internal shows policies of AudienceInternal to full members of the workspace,
	// where no guests or other organisations read.
	Internal bool
	// Admins are ids of people who may change settings besides workspace admins.
	Admins []string
	// Bots are bot ids whose messages are answered like people's; none by default.
	Bots []string
	// Observer hears of answers and reconnects; may be nil.
	Observer bot.Observer
	// Log gets what broke, with the reference the asker was given; nil drops it.
	Log *slog.Logger
}

// Adapter answers in one Slack workspace.
type Adapter struct {
	handler  bot.Handler
	inbox    bot.Inbox
	store    bot.Store
	library  func() *knowledge.Library
	observer bot.Observer
	log      *slog.Logger
	say      *texts
	config   Config
	api      *slack.Client
	http     *http.Client
	people   people
	settings settingsCache
	changing sync.Mutex // one look at what changed at a time
	pacing   pacing     // between connections; tests shorten it

	self     atomic.Pointer[identity]
	sockets  atomic.Int32 // open now
	fatal    atomic.Pointer[string]
	running  atomic.Pointer[running]
	started  chan struct{} // closed when Run knows who the bot is
	start    sync.Once
	scopes   atomic.Pointer[string]
	pingTime time.Duration
}

// running is the Run under way, which background work belongs to.
type running struct {
	ctx  context.Context
	work sync.WaitGroup
}

// identity is who the bot is in the workspace.
type identity struct{ team, user, bot string }

var (
	_ bot.Adapter   = (*Adapter)(nil)
	_ bot.Deliverer = (*Adapter)(nil)
	_ bot.Prober    = (*Adapter)(nil)
)

// callTimeout bounds one call of the Web API.
const callTimeout = 20 * time.Second

// New returns an adapter that is not connected. Its errors say which setting is
// wrong; they never hold a token.
func New(c Config) (*Adapter, error) {
	if c.Handler == nil || c.Inbox == nil || c.Store == nil || c.Library == nil {
		return nil, errors.New("slack: Handler, Inbox, Store and Library are required")
	}
	if err := checkTokens(c); err != nil {
		return nil, err
	}
	a := &Adapter{
		handler: c.Handler, inbox: c.Inbox, store: c.Store, library: c.Library, observer: c.Observer, log: c.Log, say: english,
		config: c, http: &http.Client{Timeout: callTimeout}, pacing: defaultPacing, pingTime: pingTimeout,
		started: make(chan struct{}),
	}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	if a.observer == nil {
		a.observer = unobserved{}
	}
	a.api = a.client(a.http)
	return a, nil
}

func checkTokens(c Config) error {
	switch {
	case !strings.HasPrefix(c.BotToken, "xoxb-") && !strings.HasPrefix(c.BotToken, "xoxe.xoxb-"):
		return errors.New("SLACK_BOT_TOKEN must be the bot token, which begins with xoxb- (OAuth & Permissions page of the app)")
	case c.AppToken != "" && !strings.HasPrefix(c.AppToken, "xapp-"):
		return errors.New("SLACK_APP_TOKEN must be an app-level token, which begins with xapp- (Basic Information page of the app, scope connections:write)")
	case c.AppToken == "" && c.SigningSecret == "":
		return errors.New("set SLACK_APP_TOKEN to connect by Socket Mode, or SLACK_SIGNING_SECRET to be called at /slack/events")
	}
	return nil
}

// client returns a client of the Web API over an HTTP client. It tries again by
// itself on 429 only, once: whatever else failed may have been carried out.
func (a *Adapter) client(over interface {
	Do(*http.Request) (*http.Response, error)
}) *slack.Client {
	options := []slack.Option{
		slack.OptionHTTPClient(over), slack.OptionAppLevelToken(a.config.AppToken), slack.OptionOnResponseHeaders(a.noteScopes),
	}
	if a.config.APIURL != "" {
		options = append(options, slack.OptionAPIURL(strings.TrimSuffix(a.config.APIURL, "/")+"/"))
	}
	return slack.New(a.config.BotToken, options...)
}

// noteScopes remembers which scopes the bot token has.
func (a *Adapter) noteScopes(_ string, headers http.Header) {
	if scopes := headers.Get("X-OAuth-Scopes"); scopes != "" && a.scopes.Load() == nil {
		a.scopes.Store(&scopes)
	}
}

// Name is "slack".
func (a *Adapter) Name() string { return name }

// Run connects and answers until ctx is done. An error means that Slack refuses
// the tokens for good.
func (a *Adapter) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r := &running{ctx: ctx}
	if err := a.identify(ctx); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return a.dead(err)
	}
	a.running.Store(r)
	a.start.Do(func() { close(a.started) })
	defer a.finish(r)
	a.warnOfScopes()
	a.background(a.watchChanges)
	if a.config.AppToken == "" {
		<-ctx.Done()
		return nil
	}
	if err := a.runSockets(ctx); err != nil && ctx.Err() == nil {
		return a.dead(err)
	}
	return nil
}

// dead notes for Ready why it cannot go on.
func (a *Adapter) dead(err error) error {
	err = fmt.Errorf("slack refuses the tokens: %w%s", err, hints[errorCode(err)])
	text := err.Error()
	a.fatal.Store(&text)
	return err
}

// finish waits a little for what is under way.
func (a *Adapter) finish(r *running) {
	a.running.CompareAndSwap(r, nil)
	done := make(chan struct{})
	go func() { r.work.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
	}
}

// background does something after the acknowledgement, as long as Run lasts.
// Those who wait for it see at once when it fails, so nothing of it is durable.
func (a *Adapter) background(do func(ctx context.Context)) {
	r := a.running.Load()
	if r == nil {
		return
	}
	r.work.Add(1)
	go func() {
		defer r.work.Done()
		ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
		defer cancel()
		defer a.recovered()
		do(ctx)
	}()
}

// recovered keeps one odd payload from ending the process.
func (a *Adapter) recovered() {
	if r := recover(); r != nil {
		a.log.Error("a delivery made the adapter panic", "panic", fmt.Sprintf("%T", r))
	}
}

// identify asks who the bot is, until Slack answers.
func (a *Adapter) identify(ctx context.Context) error {
	for wait := a.pacing.first; ; wait = min(2*wait, a.pacing.most) {
		who, err := a.api.AuthTestContext(ctx)
		if err == nil {
			a.self.Store(&identity{team: who.TeamID, user: who.UserID, bot: who.BotID})
			return nil
		}
		if fatal(err) || ctx.Err() != nil {
			return err
		}
		a.log.Warn("slack does not answer yet", "error", errorCode(err), "again in", wait)
		if !pause(ctx, jitter(wait)) {
			return ctx.Err()
		}
	}
}

// Ready returns nil when events can come in, or what is missing.
func (a *Adapter) Ready() error {
	if why := a.fatal.Load(); why != nil {
		return errors.New(*why)
	}
	if a.running.Load() == nil || a.self.Load() == nil {
		return errors.New("slack: not connected yet")
	}
	if a.config.AppToken != "" && a.sockets.Load() == 0 {
		return errors.New("slack: no Socket Mode connection is open")
	}
	return nil
}

type unobserved struct{}

func (unobserved) Asked(string, bot.Answer, error, time.Duration) {}
func (unobserved) Delivered(string, string)                       {}
func (unobserved) Reconnected(string, string)                     {}

// warnOfScopes tells the operator which permissions the token lacks.
func (a *Adapter) warnOfScopes() {
	for _, scope := range a.missingScopes() {
		a.log.Warn("slack: the bot token lacks a scope", "scope", scope.Name, "needed to", scope.Why)
	}
}
