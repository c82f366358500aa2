package main

import (
	"context"
	"fmt"
	"log/slog"
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
	"fineprint/index"
	"fineprint/knowledge"
)

const serveHelp = `Answers on a web page, over HTTP, and on every platform whose token is set.

  /              the page
  POST /api/ask  JSON: {"question", "id"?, "conversation"?, "policy"?, "language"?,
                 "choice"?}; the answer has the fields of a batch's lines, and points,
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

// serveFlags are the flags of serve.
type serveFlags struct {
	logging
	listen  string
	rate    int
	proxies []string
}

func (f *serveFlags) register(c *cobra.Command) {
	f.logging.register(c)
	flags := c.Flags()
	flags.StringVar(&f.listen, "listen", "127.0.0.1:8080", "serve HTTP at `ADDRESS`, host and port")
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
	s, err := p.assemble(ctx, c, flags, life)
	if err == nil {
		err = s.run(ctx, again)
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime-partsTime)
	defer cancel()
	life.stop(grace)
	if err == nil {
		log.Info("stopped")
	}
	return err
}

// server is everything that serve runs.
type server struct {
	parts  parts
	reload *reloader
	log    *slog.Logger
}

// run serves until ctx is done. again lets a second signal end the program at once.
func (s *server) run(ctx context.Context, again func()) error {
	go func() {
		<-ctx.Done()
		s.log.Info("stopping: what is under way is finished first")
		again()
	}()
	// The reload is no part: alone it serves nobody.
	reloading, stop := context.WithCancel(ctx)
	defer stop()
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	go func() { _ = s.reload.run(reloading, hangups) }()
	if err := s.parts.run(ctx); err != nil {
		return failure("%w", err)
	}
	return nil
}

// assemble opens everything, and has what it opened stopped by life.
func (p *program) assemble(ctx context.Context, c *cobra.Command, flags serveFlags, life *lifecycle) (*server, error) {
	proxies, err := p.proxies(c, flags)
	if err != nil {
		return nil, err
	}
	b, ix, err := p.open(c, nil)
	if err != nil {
		return nil, err
	}
	life.onStop("index", func(context.Context) error { return ix.Close() })
	metrics := web.NewMetrics(programVersion())
	s := &server{log: life.log, parts: parts{log: life.log}, reload: p.reloader(c, ix, metrics, life.log)}
	metrics.WatchLibrary(s.reload.library)

	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", flags.listen)
	if err != nil {
		return nil, failure("cannot listen on %s: %w (another address goes with --listen)", flags.listen, err)
	}
	life.onStop("listener", func(context.Context) error { _ = listener.Close(); return nil }) // mostly closed by then
	hooks, err := p.adapters(s, b, metrics)
	if err != nil {
		return nil, err
	}
	probes := append(s.parts.probes(), web.Probe{Name: "knowledge", Ready: s.reload.ready, Warns: true})
	metrics.WatchParts(probes)
	page, err := web.New(web.Config{
		Handler: metered{b, "web", metrics}, Suggester: b, Library: ix.Library, Internal: p.settings.internal,
		Text: asText, Webhooks: hooks, Probes: probes, Metrics: metrics, Proxies: proxies,
		Limit: web.Limit{PerMinute: float64(flags.rate), Burst: max(flags.rate/3, 1)},
		Grace: partsTime, Log: life.log,
	})
	if err != nil {
		return nil, failure("cannot serve HTTP: %w", err)
	}
	s.parts.list = append(s.parts.list, &part{
		name: page.Name(), run: func(ctx context.Context) error { return page.Serve(ctx, listener) },
	})
	life.log.Info("serving", "url", "http://"+listener.Addr().String()+"/", "library", ix.Library().Version, "knowledge", p.knowledgeName())
	return s, nil
}

// adapters opens every platform whose token is set, and says of the others how to
// turn them on. It returns the handlers of their webhooks.
func (p *program) adapters(s *server, b *bot.Bot, observer bot.Observer) (map[string]http.Handler, error) {
	hooks := map[string]http.Handler{}
	for _, one := range platforms() {
		if !one.on(p.getenv) {
			s.log.Info(one.name+" is off", "to turn it on", one.needs)
			continue
		}
		adapter, err := one.open(p.getenv, supplies{
			handler: metered{b, one.name, observer}, observer: observer, log: s.log.With("adapter", one.name),
		})
		if err != nil {
			return nil, failure("cannot start %s: %w", one.name, err)
		}
		s.parts.list = append(s.parts.list, partOf(adapter))
		if with, ok := adapter.(webhooks); ok {
			for path, hook := range with.Webhooks() {
				hooks[path] = hook
			}
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
