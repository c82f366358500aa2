package web

import (
	"context"
	"net/http"
	"regexp"
	"runtime"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Metrics counts what happens, for Prometheus, in a registry of its own. Labels
// hold names of adapters, ids of policies and words from closed lists only.
type Metrics struct {
	registry   *prometheus.Registry
	questions  *prometheus.CounterVec
	seconds    *prometheus.HistogramVec
	deliveries *prometheus.CounterVec
	reconnects *prometheus.CounterVec
	reloads    *prometheus.CounterVec
}

var _ bot.Observer = (*Metrics)(nil)

// outcomeBroken counts questions that ended with an error.
const outcomeBroken = "error"

// NewMetrics returns metrics with all counters at zero.
func NewMetrics(version string) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		questions: counter("questions_total", "Questions by who put them, the policy answered from and what came of them.",
			"adapter", "policy", "outcome"),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: "fineprint", Name: "answer_seconds", Help: "How long finding an answer took.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"adapter"}),
		deliveries: counter("deliveries_total", "Attempts to deliver an answer, by how they ended.", "adapter", "result"),
		reconnects: counter("reconnects_total", "New connections to a platform after the first, by reason.", "adapter", "reason"),
		reloads:    counter("reloads_total", "Reloads of the knowledge, by what came of them.", "result"),
	}
	m.registry.MustRegister(m.questions, m.seconds, m.deliveries, m.reconnects, m.reloads,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		buildInfo(version))
	for _, result := range []string{ReloadSwapped, ReloadUnchanged, ReloadFailed} {
		m.reloads.WithLabelValues(result)
	}
	return m
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "fineprint", Name: name, Help: help}, labels)
}

func buildInfo(version string) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Namespace: "fineprint", Name: "build_info", Help: "1, with the version of the program.",
		ConstLabels: prometheus.Labels{"version": version, "go": runtime.Version()},
	}, func() float64 { return 1 })
}

func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// Asked counts a question.
func (m *Metrics) Asked(adapter string, a bot.Answer, err error, took time.Duration) {
	outcome, policy := string(a.Outcome), ""
	if err != nil {
		outcome = outcomeBroken
	} else if a.Policy != nil {
		policy = a.Policy.ID
	}
	m.questions.WithLabelValues(adapter, policy, outcome).Inc()
	m.seconds.WithLabelValues(adapter).Observe(took.Seconds())
}

// Delivered counts the end of a delivery's attempt.
func (m *Metrics) Delivered(adapter, result string) {
	m.deliveries.WithLabelValues(adapter, fixed(result)).Inc()
}

// Reconnected counts a new connection.
func (m *Metrics) Reconnected(adapter, reason string) {
	m.reconnects.WithLabelValues(adapter, fixed(reason)).Inc()
}

// What comes of a reload.
const (
	ReloadSwapped   = "swapped"
	ReloadUnchanged = "unchanged"
	ReloadFailed    = "failed"
)

// Reloaded counts a reload of the knowledge.
func (m *Metrics) Reloaded(result string) { m.reloads.WithLabelValues(fixed(result)).Inc() }

// words of closed lists look so; whatever else slips in as a label is not told.
var words = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,39}$`)

func fixed(word string) string {
	if words.MatchString(word) {
		return word
	}
	return "other"
}

// WatchInbox adds how many deliveries wait, and for how long the oldest does. It is
// asked at every scrape.
func (m *Metrics) WatchInbox(depth func(context.Context) (n int, oldest time.Duration, err error)) {
	m.registry.MustRegister(&inboxMetrics{depth})
}

type inboxMetrics struct {
	depth func(context.Context) (int, time.Duration, error)
}

// scrapeTime is how long the inbox may take to tell; Prometheus waits 10 seconds.
const scrapeTime = 5 * time.Second

var (
	inboxDepth = prometheus.NewDesc("fineprint_inbox_depth", "Accepted questions that are not answered yet.", nil, nil)
	inboxAge   = prometheus.NewDesc("fineprint_inbox_oldest_seconds", "How long the oldest of them has been waiting.", nil, nil)
)

func (i *inboxMetrics) Describe(ch chan<- *prometheus.Desc) { ch <- inboxDepth; ch <- inboxAge }

func (i *inboxMetrics) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), scrapeTime)
	defer cancel()
	n, oldest, err := i.depth(ctx)
	if err != nil {
		return // no number is better than a wrong one
	}
	ch <- prometheus.MustNewConstMetric(inboxDepth, prometheus.GaugeValue, float64(n))
	ch <- prometheus.MustNewConstMetric(inboxAge, prometheus.GaugeValue, oldest.Seconds())
}

// WatchLibrary adds what is answered from: its version, since when it is in use,
// and for each policy its facts, those overdue and the oldest day of verification.
func (m *Metrics) WatchLibrary(library func() (*knowledge.Library, time.Time)) {
	m.registry.MustRegister(&libraryMetrics{library})
}

type libraryMetrics struct {
	library func() (*knowledge.Library, time.Time)
}

var (
	libraryInfo     = prometheus.NewDesc("fineprint_library_info", "1, with the version of the knowledge.", []string{"version"}, nil)
	libraryAge      = prometheus.NewDesc("fineprint_library_age_seconds", "How long ago the knowledge in use was loaded.", nil, nil)
	libraryFacts    = prometheus.NewDesc("fineprint_library_facts", "Facts of a policy.", []string{"policy"}, nil)
	libraryOverdue  = prometheus.NewDesc("fineprint_library_facts_overdue", "Facts of a policy that should have been reviewed by now.", []string{"policy"}, nil)
	libraryVerified = prometheus.NewDesc("fineprint_library_verified_timestamp_seconds", "When the fact verified longest ago was verified.", []string{"policy"}, nil)
)

func (l *libraryMetrics) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{libraryInfo, libraryAge, libraryFacts, libraryOverdue, libraryVerified} {
		ch <- d
	}
}

func (l *libraryMetrics) Collect(ch chan<- prometheus.Metric) {
	library, loaded := l.library()
	if library == nil {
		return
	}
	now := time.Now()
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	gauge(libraryInfo, 1, library.Version)
	gauge(libraryAge, since(loaded, now))
	for _, policy := range library.Policies {
		state := stateOf(policy, now)
		gauge(libraryFacts, float64(len(policy.Facts)), policy.ID)
		gauge(libraryOverdue, float64(state.overdue), policy.ID)
		if !state.oldest.IsZero() {
			gauge(libraryVerified, float64(state.oldest.Time().Unix()), policy.ID)
		}
	}
}

// state is how fresh a policy's facts are.
type state struct {
	oldest, newest knowledge.Date
	overdue        int
}

func stateOf(policy *knowledge.Policy, now time.Time) state {
	var s state
	for _, fact := range policy.Facts {
		if fact.Overdue(now) {
			s.overdue++
		}
		if s.newest.Before(fact.Verified) {
			s.newest = fact.Verified
		}
		if !fact.Verified.IsZero() && (s.oldest.IsZero() || fact.Verified.Before(s.oldest)) {
			s.oldest = fact.Verified
		}
	}
	return s
}

// WatchParts adds whether each part is ready, as /readyz tells.
func (m *Metrics) WatchParts(probes []Probe) {
	for _, probe := range probes {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Namespace: "fineprint", Name: "ready", Help: "1 for a part that does its work, 0 for one that does not.",
			ConstLabels: prometheus.Labels{"part": probe.Name},
		}, func() float64 {
			if probe.Ready() != nil {
				return 0
			}
			return 1
		}))
	}
}
