// Package web is where people ask on a page and programs ask over HTTP. It holds
// the one listener of the server, so health, metrics and the webhooks of other
// platforms are served here too.
//
// The page is plain HTML from the server: it needs no JavaScript, sets no cookie
// and asks no third party for anything. Questions are posted, so that no address
// in a log holds words. What is a follow-up is told by a random conversation id
// in the form.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
	"time"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Config is what a Server needs.
type Config struct {
	// Handler answers; required.
	Handler bot.Handler
	// Suggester gives the questions the page offers to begin with; nil offers none.
	Suggester bot.Suggester
	// Questions takes what people send to the maintainers; nil offers no button.
	Questions Questions
	// Library is the one answered from at this moment; required.
	Library func() *knowledge.Library
	// Internal shows policies for internal use too.
	Internal bool
	// Text is an answer in words, for the API; required.
	Text func(bot.Answer) string
	// Webhooks are the other platforms' handlers by path. They check for
	// themselves who calls, and are not rate limited.
	Webhooks map[string]http.Handler
	// Probes tell what is ready.
	Probes []Probe
	// Metrics count the questions and are served; nil does neither.
	Metrics *Metrics
	// Limit of questions for each client.
	Limit Limit
	// Proxies are trusted to tell a client's address in X-Forwarded-For.
	Proxies []netip.Prefix
	// Grace is how long requests under way may take once the server stops; 0 is 20 seconds.
	Grace time.Duration
	// Log gets what broke, with the reference the asker was given; nil drops it.
	Log *slog.Logger
}

// Times a client has, so that a slow one holds nothing up.
const (
	headerTime = 5 * time.Second
	bodyTime   = 10 * time.Second
	askTime    = 10 * time.Second
	writeTime  = bodyTime + askTime + 10*time.Second
	idleTime   = time.Minute
	graceTime  = 20 * time.Second
)

// Sizes in bytes. A question fits many times over.
const (
	maxHeader  = 16 << 10
	maxBody    = 64 << 10
	maxWebhook = 4 << 20
)

// Server is the HTTP listener's work: page, API, health, metrics, webhooks.
type Server struct {
	config   Config
	limiter  *limiter
	observer bot.Observer
	routes   http.Handler
	stopping atomic.Bool
	log      *slog.Logger
}

var _ bot.Prober = (*Server)(nil)

// New returns a server that does not listen yet. Two webhooks of one path, or one
// of a path of ours, are an error.
func New(c Config) (*Server, error) {
	switch {
	case c.Handler == nil:
		return nil, errors.New("web: no handler")
	case c.Library == nil:
		return nil, errors.New("web: no library")
	case c.Text == nil:
		return nil, errors.New("web: no text")
	}
	s := &Server{config: c, limiter: newLimiter(c.Limit), log: c.Log}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.config.Grace <= 0 {
		s.config.Grace = graceTime
	}
	s.observer = c.Metrics
	if c.Metrics == nil {
		s.observer = NewMetrics("") // that nobody reads
	}
	routes, err := s.mux()
	if err != nil {
		return nil, err
	}
	s.routes = s.guarded(routes)
	return s, nil
}

// Name is "web".
func (s *Server) Name() string { return "web" }

// Ready is an error once the server stops.
func (s *Server) Ready() error {
	if s.stopping.Load() {
		return errors.New("the server is stopping")
	}
	return nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.routes.ServeHTTP(w, r) }

// Serve answers on a listener, which it closes, until ctx is done. It then takes
// no more connections and returns when the requests under way are answered, or
// with an error when the grace is over.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       bodyTime,
		WriteTimeout:      writeTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve HTTP: %w", err)
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	// The requests under way outlive ctx, that is what the grace is for.
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.config.Grace)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return fmt.Errorf("stop serving HTTP: %w", errors.Join(err, server.Close()))
	}
	return nil
}

// mux says what is found where.
func (s *Server) mux() (*http.ServeMux, error) {
	mux := http.NewServeMux()
	taken := map[string]bool{}
	handle := func(path string, h http.Handler) {
		taken[strings.TrimSuffix(path, "{$}")] = true
		mux.Handle(path, h)
	}
	handle("/{$}", methods(map[string]http.HandlerFunc{http.MethodGet: s.home, http.MethodPost: s.askPage}, s.pageError))
	handle("/style.css", assets("text/css; charset=utf-8", "page/style.css"))
	handle("/icon.svg", assets("image/svg+xml", "page/icon.svg"))
	handle("/api/ask", methods(map[string]http.HandlerFunc{http.MethodPost: s.askAPI}, s.apiError))
	handle("/healthz", methods(map[string]http.HandlerFunc{http.MethodGet: healthy}, s.apiError))
	handle("/readyz", methods(map[string]http.HandlerFunc{http.MethodGet: s.ready}, s.apiError))
	if s.config.Metrics != nil {
		handle("/metrics", s.config.Metrics.handler())
	}
	for path, hook := range s.config.Webhooks {
		if !strings.HasPrefix(path, "/") || strings.ContainsAny(path, " {}") || taken[path] {
			return nil, fmt.Errorf("web: a webhook cannot be at %q", path)
		}
		handle(path, http.MaxBytesHandler(hook, maxWebhook))
	}
	mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) { s.apiError(w, r, notFound) })
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.pageError(w, r, notFound) })
	return mux, nil
}

// methods picks the handler of a request's method. HEAD is answered as GET.
func methods(byMethod map[string]http.HandlerFunc, fail func(http.ResponseWriter, *http.Request, problem)) http.Handler {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		if byMethod[method] != nil {
			allowed = append(allowed, method)
		}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		method := r.Method
		if method == http.MethodHead {
			method = http.MethodGet
		}
		handle := byMethod[method]
		if handle == nil {
			w.Header().Set("Allow", strings.Join(allowed, ", "))
			fail(w, r, wrongMethod(allowed))
			return
		}
		handle(w, r)
	})
}
