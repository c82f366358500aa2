package web

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/knowledge"
)

func TestHealthy(t *testing.T) {
	t.Parallel()
	s, _ := serving(t, &fake{})
	if w := send(s, "GET", "/healthz", "", ""); w.Code != 200 || w.Body.String() != "ok\n" {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := send(s, "HEAD", "/healthz", "", ""); w.Code != 200 {
		t.Errorf("HEAD: %d", w.Code)
	}
}

func TestReady(t *testing.T) {
	t.Parallel()
	var slack, files error
	s, _ := serving(t, &fake{}, func(c *Config) {
		c.Probes = []Probe{
			{Name: "slack", Ready: func() error { return slack }},
			{Name: "knowledge", Ready: func() error { return files }, Warns: true},
		}
	})
	look := func(path string) (int, readyJSON) {
		w := send(s, "GET", path, "", "")
		var got readyJSON
		if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		return w.Code, got
	}
	if code, got := look("/readyz"); code != 200 || !got.Ready || len(got.Parts) != 3 || got.Parts[1] != (partJSON{"slack", "ok", ""}) {
		t.Errorf("%d %+v", code, got)
	}
	files = errors.New("a problem in line 3")
	if code, got := look("/readyz"); code != 200 || !got.Ready || got.Parts[2] != (partJSON{"knowledge", "warning", "a problem in line 3"}) {
		t.Errorf("a warning makes it unready: %d %+v", code, got)
	}
	slack = errors.New("not connected")
	if code, got := look("/readyz"); code != 503 || got.Ready || got.Parts[1] != (partJSON{"slack", "not-ready", "not connected"}) {
		t.Errorf("%d %+v", code, got)
	}
	if code, got := look("/readyz?exclude=slack"); code != 200 || !got.Ready || got.Parts[1].Status != "not-ready" {
		t.Errorf("an excluded part counts, or is not told: %d %+v", code, got)
	}
	s.stopping.Store(true)
	if code, _ := look("/readyz?exclude=slack"); code != 503 {
		t.Errorf("ready while it stops: %d", code)
	}
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	m := NewMetrics("v1")
	a := bottest.Shared(t, "yes")
	m.Asked("slack", a, nil, 3*time.Millisecond)
	m.Asked("slack", a, errors.New("MARKED"), time.Millisecond)
	m.Asked("web", bot.Answer{Outcome: bot.SmallTalk}, nil, time.Millisecond)
	m.Delivered("slack", "sent")
	m.Delivered("slack", "MARKED words of somebody")
	m.Reconnected("slack", "refresh_requested")
	m.Reloaded(ReloadFailed)
	m.WatchInbox(func(context.Context) (int, time.Duration, error) { return 3, time.Minute, nil })
	m.WatchParts([]Probe{{Name: "slack", Ready: func() error { return errors.New("MARKED") }}, {Name: "web", Ready: func() error { return nil }}})
	m.WatchLibrary(func() (*knowledge.Library, time.Time) { return library(t), time.Now() })
	want := `
# HELP fineprint_deliveries_total Attempts to deliver an answer, by how they ended.
# TYPE fineprint_deliveries_total counter
fineprint_deliveries_total{adapter="slack",result="other"} 1
fineprint_deliveries_total{adapter="slack",result="sent"} 1
# HELP fineprint_inbox_depth Accepted questions that are not answered yet.
# TYPE fineprint_inbox_depth gauge
fineprint_inbox_depth 3
# HELP fineprint_inbox_oldest_seconds How long the oldest of them has been waiting.
# TYPE fineprint_inbox_oldest_seconds gauge
fineprint_inbox_oldest_seconds 60
# HELP fineprint_library_facts Facts of a policy.
# TYPE fineprint_library_facts gauge
fineprint_library_facts{policy="lumen-faces"} 1
fineprint_library_facts{policy="staff"} 0
# HELP fineprint_library_info 1, with the version of the knowledge.
# TYPE fineprint_library_info gauge
fineprint_library_info{version="0123456789abcdef"} 1
# HELP fineprint_library_verified_timestamp_seconds When the fact verified longest ago was verified.
# TYPE fineprint_library_verified_timestamp_seconds gauge
fineprint_library_verified_timestamp_seconds{policy="lumen-faces"} 1.7750016e+09
# HELP fineprint_questions_total Questions by who put them, the policy answered from and what came of them.
# TYPE fineprint_questions_total counter
fineprint_questions_total{adapter="slack",outcome="answered",policy="lumen-faces"} 1
fineprint_questions_total{adapter="slack",outcome="error",policy=""} 1
fineprint_questions_total{adapter="web",outcome="small-talk",policy=""} 1
# HELP fineprint_ready 1 for a part that does its work, 0 for one that does not.
# TYPE fineprint_ready gauge
fineprint_ready{part="slack"} 0
fineprint_ready{part="web"} 1
# HELP fineprint_reconnects_total New connections to a platform after the first, by reason.
# TYPE fineprint_reconnects_total counter
fineprint_reconnects_total{adapter="slack",reason="refresh_requested"} 1
# HELP fineprint_reloads_total Reloads of the knowledge, by what came of them.
# TYPE fineprint_reloads_total counter
fineprint_reloads_total{result="failed"} 1
fineprint_reloads_total{result="swapped"} 0
fineprint_reloads_total{result="unchanged"} 0
`
	if err := testutil.GatherAndCompare(m.registry, strings.NewReader(want),
		"fineprint_deliveries_total", "fineprint_inbox_depth", "fineprint_inbox_oldest_seconds", "fineprint_library_facts", "fineprint_library_info",
		"fineprint_library_verified_timestamp_seconds", "fineprint_questions_total", "fineprint_ready",
		"fineprint_reconnects_total", "fineprint_reloads_total"); err != nil {
		t.Error(err)
	}
	if problems, err := testutil.GatherAndLint(m.registry); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", problems, err)
	}
}

// TestNothingTellsWords sends a marked question every way there is, and looks for
// it in all that is kept or shown elsewhere.
func TestNothingTellsWords(t *testing.T) {
	t.Parallel()
	const marked = "MARKEDzebra"
	f := &fake{answer: bottest.Shared(t, "yes")}
	s, log := serving(t, f, func(c *Config) { c.Limit = Limit{PerMinute: 6, Burst: 8} })
	for range 3 {
		send(s, "POST", "/", asForm, "question="+marked)
		send(s, "POST", "/api/ask", asJSON, `{"id":"`+marked+`","question":"`+marked+`","conversation":"`+marked+`"}`)
		f.err = errors.New("the disk is full")
	}
	replies := []string{
		send(s, "POST", "/api/ask", asJSON, `{"question":"`+marked+`","policy":"`+marked+`"}`).Body.String(),
		send(s, "POST", "/api/ask", asJSON, `{"question":"`+marked).Body.String(),
		send(s, "POST", "/api/ask", asForm, `question=`+marked).Body.String(),
		send(s, "POST", "/"+marked, asForm, marked).Body.String(),
		send(s, "GET", "/metrics", "", "").Body.String(),
		send(s, "GET", "/readyz", "", "").Body.String(),
		log.String(),
	}
	for i, reply := range replies {
		if strings.Contains(reply, marked) {
			t.Errorf("%d tells the question: %s", i, reply)
		}
	}
	if len(f.asked) == 0 || !strings.Contains(replies[4], `fineprint_questions_total{adapter="web"`) {
		t.Error("nothing was asked, or nothing counted")
	}
}
