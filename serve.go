package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"fineprint/adapters/web"
	"fineprint/bot"
	"fineprint/bot/inbox"
	"fineprint/bot/store"
	"fineprint/index"
	"fineprint/knowledge"
)

const serveHelp = `Answers on a web page, over HTTP, and on every platform whose token is set.

  /              the page
  POST /api/ask  JSON: {"question", "id"?, "conversation"?, "policy"?, "language"?,
                 "place"?, "choice"?}; the answer has the fields of a batch's lines, and points,
                 steps and sources besides
  /healthz       200 while the process answers
  /readyz        what is ready and what is not, as JSON; 503 while something is not.
                 ?exclude=PART leaves a part out of account
  /metrics       for Prometheus

The knowledge in --knowledge is watched: a change is loaded, checked and indexed
aside, then put in place. On any problem the old one stays. SIGHUP does the same.
SIGTERM and Ctrl-C end it: what is under way is finished within 20 seconds.

Exit codes: 0 stopped as told, 1 it could not start or nothing was left that
serves, 2 the command line cannot be understood.`

// defaultListen is reached from this machine only.
const defaultListen = "127.0.0.1:8080"

// serveFlags are the flags of serve.
type serveFlags struct {
	logging
	keeping
	listen  string
	rate    int
	proxies []string
}

func (f *serveFlags) register(c *cobra.Command) {
	f.logging.register(c)
	f.keeping.register(c)
	flags := c.Flags()
	flags.StringVar(&f.listen, "listen", defaultListen, "serve HTTP at `ADDRESS`, host and port")
	flags.IntVar(&f.rate, "rate-limit", 60, "let one client ask `N` questions a minute over HTTP; 0 is no limit")
	flags.StringSliceVar(&f.proxies, "trusted-proxy", nil, "believe X-Forwarded-For from a `NETWORK`, such as 10.0.0.0/8")
}

func (p *program) serveCommand() *cobra.Command {
	var flags serveFlags
	c := &cobra.Command{
		Use:               "serve",
		Short:             "Serves the web page, the API and all platforms",
		Long:              serveHelp,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.serve(c, flags) },
	}
	flags.register(c)
	return c
}

// serve starts everything, waits, and stops it again, the last part first.
func (p *program) serve(c *cobra.Command, flags serveFlags) error {
	log, err := p.logger(c, flags.logging)
	if err != nil {
		return err
	}
	ctx, again := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
	defer again()
	life := &lifecycle{log: log}
	all, err := p.assemble(ctx, c, flags, life)
	if err == nil {
		// A second signal ends the program at once.
		context.AfterFunc(ctx, func() { log.Info("stopping: what is under way is finished first"); again() })
		err = all.run(ctx)
	}
	life.stop(context.WithoutCancel(ctx))
	if err != nil {
		var e *exitError
		if errors.As(err, &e) {
			return err
		}
		return failure("%w", err)
	}
	log.Info("stopped")
	return nil
}

// assemble opens everything, and has what it opened closed by life.
func (p *program) assemble(ctx context.Context, c *cobra.Command, flags serveFlags, life *lifecycle) (*parts, error) {
	proxies, err := p.proxies(c, flags)
	if err != nil {
		return nil, err
	}
	retention, err := p.retention(c, flags.keeping)
	if err != nil {
		return nil, err
	}
	listener, err := listen(ctx, flags.listen)
	if err != nil {
		return nil, err
	}
	life.onStop("listener", func(context.Context) error { _ = listener.Close(); return nil }) // mostly closed by then
	ix, err := p.openIndex(c)
	if err != nil {
		return nil, err
	}
	life.onStop("index", func(context.Context) error { return ix.Close() })
	metrics := web.NewMetrics(programVersion())
	all := &parts{log: life.log}
	s, err := p.supplies(ctx, ix, metrics, retention, all, life)
	if err != nil {
		return nil, err
	}
	hooks, err := p.adapters(all, s)
	if err != nil {
		return nil, err
	}
	reload := p.reloader(c, ix, metrics, life.log)
	metrics.WatchLibrary(reload.library)
	all.add(&part{name: "knowledge", support: true, warns: true, run: reload.run, ready: reload.ready})
	probes := all.probes()
	metrics.WatchParts(probes)
	page, err := web.New(web.Config{
		Handler: s.bot, Suggester: s.bot, Questions: s.store, Library: ix.Library, Internal: s.internal, Text: asText,
		Webhooks: hooks, Probes: probes, Metrics: metrics, Proxies: proxies,
		Limit: web.Limit{PerMinute: float64(flags.rate), Burst: max(flags.rate/3, 1)},
		Grace: stopTime, Log: life.log,
	})
	if err != nil {
		return nil, failure("cannot serve HTTP: %w", err)
	}
	all.add(&part{name: page.Name(), run: func(ctx context.Context) error { return page.Serve(ctx, listener) }})
	life.log.Info("serving", "url", "http://"+listener.Addr().String()+"/",
		"library", ix.Library().Version, "knowledge", p.knowledgeName(), "database", s.dialect)
	return all, nil
}

func listen(ctx context.Context, address string) (net.Listener, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, failure("cannot listen on %s: %w (another address goes with --listen)", address, err)
	}
	return listener, nil
}

// supplies opens database and inbox, and makes the bot.
func (p *program) supplies(ctx context.Context, ix *index.Index, metrics *web.Metrics, retention store.Retention, all *parts, life *lifecycle) (supplies, error) {
	kept, err := p.openDatabase(ctx, store.Options{Log: life.log, Retention: retention})
	if err != nil {
		return supplies{}, err
	}
	life.onStop("database", func(context.Context) error { return kept.Close() })
	all.add(&part{name: "database", support: true, run: kept.RunRetention, ready: func() error { return reachable(kept) }})
	queue, err := inbox.New(ctx, inbox.Config{DB: kept.DB(), Dialect: kept.Dialect(), Observer: metrics, Log: life.log})
	if err != nil {
		return supplies{}, failure("%w", err)
	}
	metrics.WatchInbox(queue.Depth)
	all.add(&part{name: "inbox", support: true, run: queue.Run})
	b := bot.New(bot.Config{
		Searcher: ix, Conversations: kept, Places: kept, Ratings: kept, DefaultPolicy: p.settings.defaultPolicy, Now: time.Now,
	})
	return supplies{
		bot: b, store: kept, inbox: queue, library: ix.Library, internal: p.settings.internal, observer: metrics, log: life.log,
		deliverer: queue.Register, dialect: kept.Dialect(),
	}, nil
}

// reachable is an error when the database does not answer.
func reachable(kept *store.Store) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := kept.DB().PingContext(ctx); err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	return nil
}

// adapters opens every platform whose token is set, and says of the others how to
// turn them on. It returns the handlers of their webhooks.
func (p *program) adapters(all *parts, s supplies) (map[string]http.Handler, error) {
	hooks := map[string]http.Handler{}
	for _, one := range platforms() {
		if !one.on(p.getenv) {
			s.log.Info(one.name+" is off", "to turn it on", one.needs)
			continue
		}
		own := s
		own.log = s.log.With("adapter", one.name)
		adapter, err := one.open(p.getenv, own)
		if err != nil {
			return nil, failure("cannot start %s: %w", one.name, err)
		}
		all.add(partOf(adapter))
		if deliverer, ok := adapter.(bot.Deliverer); ok {
			s.deliverer(adapter.Name(), deliverer)
		}
		if with, ok := adapter.(webhooks); ok {
			maps.Copy(hooks, with.Webhooks())
		}
		s.log.Info(one.name + " is on")
	}
	return hooks, nil
}

func partOf(adapter bot.Adapter) *part {
	one := &part{name: adapter.Name(), run: adapter.Run}
	if prober, ok := adapter.(bot.Prober); ok {
		one.ready = prober.Ready
	}
	return one
}

func (p *program) reloader(c *cobra.Command, ix *index.Index, metrics *web.Metrics, log *slog.Logger) *reloader {
	return &reloader{
		path: p.settings.knowledge, index: ix, reloaded: metrics.Reloaded, log: log, settle: settleTime, loaded: time.Now(),
		check: func(lib *knowledge.Library) error {
			return p.checkPolicy(c, lib, "default-policy", p.settings.defaultPolicy)
		},
	}
}

// proxies reads networks, or single addresses.
func (p *program) proxies(c *cobra.Command, flags serveFlags) ([]netip.Prefix, error) {
	if flags.rate < 0 {
		return nil, usage("%s must be 0 or more", p.named(c, "rate-limit"))
	}
	var list []netip.Prefix
	for _, text := range flags.proxies {
		network, err := parseNetwork(strings.TrimSpace(text))
		if err != nil {
			return nil, usage("%s must be networks or addresses, such as 10.0.0.0/8 or 127.0.0.1", p.named(c, "trusted-proxy"))
		}
		list = append(list, network)
	}
	return list, nil
}

func parseNetwork(text string) (netip.Prefix, error) {
	if addr, err := netip.ParseAddr(text); err == nil {
		return addr.Prefix(addr.BitLen())
	}
	network, err := netip.ParsePrefix(text)
	if err != nil {
		return network, fmt.Errorf("no network: %w", err)
	}
	return network.Masked(), nil
}
