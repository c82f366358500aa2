package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/bot/wire"
	"fineprint/knowledge"
)

// fake is a bot that tells what it was asked.
type fake struct {
	asked  []bot.Question
	answer bot.Answer
	err    error
	ask    func(ctx context.Context) // before answering
}

func (f *fake) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) {
	if f.ask != nil {
		f.ask(ctx)
	}
	f.asked = append(f.asked, q)
	return f.answer, f.err
}

func (f *fake) Rate(context.Context, bot.Rating) error { return nil }

func (f *fake) Suggest(_ context.Context, _ bot.Question, most int) ([]bot.Choice, error) {
	return []bot.Choice{{Key: "1f.0a1b2c3d4e5f", Text: "How do I turn face grouping off?"}}[:min(most, 1)], nil
}

// library has a policy for all and one for internal use.
func library(t *testing.T) *knowledge.Library {
	t.Helper()
	a := bottest.Shared(t, "yes")
	secret := &knowledge.Policy{ID: "staff", Title: "Staff handbook", Audience: knowledge.AudienceInternal, Language: "en"}
	return &knowledge.Library{Policies: []*knowledge.Policy{a.Policy, secret}, Version: bottest.Library}
}

// serving returns a server over f and its log.
func serving(t *testing.T, f *fake, change ...func(*Config)) (*Server, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	lib := library(t)
	c := Config{
		Handler: f, Suggester: f, Library: func() *knowledge.Library { return lib },
		Text: func(bot.Answer) string { return "in words" }, Metrics: NewMetrics("test"),
		Log: slog.New(slog.NewTextHandler(&log, nil)),
	}
	for _, one := range change {
		one(&c)
	}
	s, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s, &log
}

const (
	asJSON = "application/json"
	asForm = "application/x-www-form-urlencoded"
)

// send makes one request; headers are name, value, name, value…
func send(s http.Handler, method, path, contentType, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestAskAPI(t *testing.T) {
	t.Parallel()
	f := &fake{answer: bottest.Shared(t, "yes")}
	s, _ := serving(t, f)
	w := send(s, "POST", "/api/ask", "application/json; charset=utf-8",
		`{"id":7,"question":"does it?","conversation":"c","policy":"lumen-faces","language":"de","more":{}}`)
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json; charset=utf-8" {
		t.Fatalf("%d %v %s", w.Code, w.Header(), w.Body)
	}
	var got answerJSON
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != 1 || string(got.ID) != "7" || got.Text != "in words" || got.Verdict != "yes" || len(got.Sources) != 1 {
		t.Errorf("got %s", w.Body)
	}
	want := bot.Question{ID: "7", Text: "does it?", Conversation: "web/c", Policy: "lumen-faces", Language: "de", Candidates: 5}
	if len(f.asked) != 1 || f.asked[0] != want {
		t.Errorf("asked %+v, want %+v", f.asked, want)
	}
	send(s, "POST", "/api/ask", asJSON, `{"choice":"1f.0a1b2c3d4e5f"}`)
	if len(f.asked) != 2 || f.asked[1].Choice != "1f.0a1b2c3d4e5f" {
		t.Errorf("the choice was not pressed: %+v", f.asked)
	}
}

func TestAskAPIRefuses(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", maxID+1)
	tests := []struct {
		name, method, contentType, body string
		headers                         []string
		status                          int
		code, says                      string
	}{
		{name: "a GET", method: "GET", status: 405, code: "wrong-method", says: "use POST"},
		{name: "a PUT", method: "PUT", contentType: asJSON, body: `{"question":"a"}`, status: 405, code: "wrong-method", says: "use POST"},
		{name: "a form", contentType: asForm, body: "question=a", status: 415, code: "wrong-type", says: "application/json"},
		{name: "no type", body: `{"question":"a"}`, status: 415, code: "wrong-type", says: "application/json"},
		{name: "nothing", contentType: asJSON, status: 400, code: "bad-request", says: "the body is empty"},
		{name: "no JSON", contentType: asJSON, body: `{"question":`, status: 400, code: "bad-request", says: "the body is no JSON"},
		{name: "a list", contentType: asJSON, body: `["a"]`, status: 400, code: "bad-request", says: "no JSON object"},
		{name: "no question", contentType: asJSON, body: `{"id":"x","question":" "}`, status: 400, code: "bad-request", says: `"question" is missing`},
		{name: "a number for a question", contentType: asJSON, body: `{"id":"x","question":1}`, status: 400, code: "bad-request", says: "must be a string"},
		{name: "no such policy", contentType: asJSON, body: `{"id":"x","question":"a","policy":"none"}`, status: 400, code: "bad-request", says: "there is lumen-faces"},
		{name: "an internal policy", contentType: asJSON, body: `{"question":"a","policy":"staff"}`, status: 400, code: "bad-request", says: "there is lumen-faces"},
		{name: "a long id", contentType: asJSON, body: `{"id":"` + long + `","question":"a"}`, status: 400, code: "bad-request", says: "longer than 200 bytes"},
		{name: "a long conversation", contentType: asJSON, body: `{"question":"a","conversation":"` + long + `"}`, status: 400, code: "bad-request", says: "longer than 200 bytes"},
		{name: "a large body", contentType: asJSON, body: `{"question":"` + strings.Repeat("a", maxBody) + `"}`, status: 413, code: "too-large", says: "too long"},
		{name: "another site", contentType: asJSON, body: `{"question":"a"}`, headers: []string{"Sec-Fetch-Site", "cross-site"}, status: 403, code: "wrong-origin", says: "another site"},
		{name: "another origin", contentType: asJSON, body: `{"question":"a"}`, headers: []string{"Origin", "https://evil.example"}, status: 403, code: "wrong-origin", says: "another site"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := &fake{answer: bottest.Shared(t, "yes")}
			s, _ := serving(t, f)
			if test.method == "" {
				test.method = "POST"
			}
			w := send(s, test.method, "/api/ask", test.contentType, test.body, test.headers...)
			var got errorJSON
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
				t.Fatalf("%v: %s", err, w.Body)
			}
			if w.Code != test.status || got.Code != test.code || !strings.Contains(got.Error.Error, test.says) {
				t.Errorf("%d %s", w.Code, w.Body)
			}
			if strings.Contains(test.body, `"id":"x"`) && string(got.ID) != `"x"` {
				t.Errorf("the id did not come back: %s", w.Body)
			}
			if len(f.asked) != 0 {
				t.Error("it was asked all the same")
			}
			if w.Header().Get("Access-Control-Allow-Origin") != "" {
				t.Error("another site may read this")
			}
		})
	}
}

func TestAskPage(t *testing.T) {
	t.Parallel()
	f := &fake{answer: bottest.Shared(t, "steps")}
	s, _ := serving(t, f)
	form := url.Values{"question": {"how do I <b>opt</b> out?"}, "conversation": {"abc"}, "id": {"turn"}, "policy": {"lumen-faces"}}
	w := send(s, "POST", "/", asForm, form.Encode(), "Sec-Fetch-Site", "same-origin", "Accept-Language", "pt-BR, en;q=0.5")
	if w.Code != http.StatusOK {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	want := bot.Question{ID: "turn", Text: "how do I <b>opt</b> out?", Conversation: "web/abc", Policy: "lumen-faces", Language: "pt-BR"}
	if len(f.asked) != 1 || f.asked[0] != want {
		t.Errorf("asked %+v, want %+v", f.asked, want)
	}
	page := w.Body.String()
	for _, part := range []string{
		"how do I &lt;b&gt;opt&lt;/b&gt; out?", `name="conversation" value="abc"`, "Switch off “Group by faces”.",
		`<title>Answer – Fineprint</title>`, "Ask a follow-up", bottest.Library,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
	if strings.Contains(page, `value="turn"`) {
		t.Error("the next question would have the id of this one")
	}
	if w.Header().Get("Set-Cookie") != "" {
		t.Error("the page sets a cookie")
	}
}

func TestAskPageRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, method, contentType, body, site string
		status                                int
		says                                  string
	}{
		{name: "nothing asked", contentType: asForm, body: "question=+", status: 400, says: "Please write a question first."},
		{name: "JSON", contentType: asJSON, body: "{}", status: 415, says: "Send a form"},
		{name: "another site", contentType: asForm, body: "question=a", site: "cross-site", status: 403, says: "another site"},
		{name: "a large form", contentType: asForm, body: "question=" + strings.Repeat("a", maxBody), status: 413, says: "too long"},
		{name: "a broken form", contentType: asForm, body: "question=%zz", status: 400, says: "broke off"},
		{name: "a PUT", method: "PUT", status: 405, says: "Use GET or POST here"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := &fake{answer: bottest.Shared(t, "yes")}
			s, _ := serving(t, f)
			if test.method == "" {
				test.method = "POST"
			}
			w := send(s, test.method, "/", test.contentType, test.body, "Sec-Fetch-Site", test.site)
			if w.Code != test.status || !strings.Contains(w.Body.String(), test.says) || !strings.Contains(w.Body.String(), `name="question"`) {
				t.Errorf("%d %s", w.Code, w.Body)
			}
			if len(f.asked) != 0 {
				t.Error("it was asked all the same")
			}
		})
	}
}

func TestHome(t *testing.T) {
	t.Parallel()
	s, _ := serving(t, &fake{})
	w := send(s, "GET", "/", "", "")
	page := w.Body.String()
	for _, part := range []string{
		"Lumen Photos and face recognition", "1 March 2026", "1 April 2026", "How do I turn face grouping off?", `<textarea id="question"`, `<label for="question">`,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
	if strings.Contains(page, "Staff handbook") {
		t.Error("an internal policy is shown")
	}
	if other := send(s, "GET", "/", "", "").Body.String(); conversationIn(t, other) == conversationIn(t, page) {
		t.Error("two people share a conversation")
	}
	internal, _ := serving(t, &fake{}, func(c *Config) { c.Internal = true })
	if page := send(internal, "GET", "/", "", "").Body.String(); !strings.Contains(page, "Staff handbook") || !strings.Contains(page, `<select id="policy"`) {
		t.Error("the internal policy is not shown where it may be")
	}
}

func conversationIn(t *testing.T, page string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, `name="conversation" value="`)
	id, _, _ := strings.Cut(rest, `"`)
	if !ok || len(id) < 20 {
		t.Fatalf("no conversation in the page, or one that can be guessed: %q", id)
	}
	return id
}

// TestHeaders holds that nothing is served without the security headers, and
// that the page has neither script nor style nor address of its own to allow.
func TestHeaders(t *testing.T) {
	t.Parallel()
	s, _ := serving(t, &fake{answer: bottest.Shared(t, "hostile")})
	replies := map[string]*httptest.ResponseRecorder{
		"/": send(s, "GET", "/", "", ""), "answer": send(s, "POST", "/", asForm, "question=a"), "/nowhere": send(s, "GET", "/nowhere", "", ""),
		"/style.css": send(s, "GET", "/style.css", "", ""), "/icon.svg": send(s, "GET", "/icon.svg", "", ""), "/metrics": send(s, "GET", "/metrics", "", ""),
		"/api/ask": send(s, "POST", "/api/ask", asJSON, `{"question":"a"}`), "/api/nowhere": send(s, "GET", "/api/nowhere", "", ""),
	}
	for path, w := range replies {
		for name := range headers {
			if w.Header().Get(name) == "" {
				t.Errorf("%s: no %s", path, name)
			}
		}
		page := w.Body.String()
		if strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") &&
			(strings.Contains(page, "<script") || strings.Contains(page, "style=") || strings.Contains(page, "<style") || strings.Contains(page, "src=")) {
			t.Errorf("%s: the page holds script or style", path)
		}
	}
	if replies["/nowhere"].Code != 404 || replies["/api/nowhere"].Code != 404 || !json.Valid(replies["/api/nowhere"].Body.Bytes()) {
		t.Error("what is not there is not told so")
	}
	if !strings.Contains(replies["/style.css"].Header().Get("Cache-Control"), "max-age") {
		t.Error("the style sheet is fetched each time")
	}
}

// TestBroken holds that what broke is told by a reference alone, and logged with it.
func TestBroken(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/api/ask", "/"} {
		for name, f := range map[string]*fake{
			"an error": {err: errors.New("the disk is full")},
			"a panic":  {ask: func(context.Context) { panic("MARKED question") }},
			"a slip":   {ask: func(context.Context) { var none *bot.Answer; _ = none.Lead }},
		} {
			s, log := serving(t, f)
			contentType, body := asForm, "question=MARKED"
			if path != "/" {
				contentType, body = asJSON, `{"id":"x","question":"MARKED"}`
			}
			w := send(s, "POST", path, contentType, body)
			_, rest, _ := strings.Cut(w.Body.String(), "(reference ")
			reference, _, _ := strings.Cut(rest, ")")
			if w.Code != 500 || len(reference) != 8 || !strings.Contains(log.String(), "reference="+reference) {
				t.Errorf("%s, %s: %d %s, log %s", path, name, w.Code, w.Body, log)
			}
			if strings.Contains(w.Body.String(), "disk") || strings.Contains(w.Body.String(), "nil pointer") {
				t.Errorf("%s, %s: the asker is told what broke: %s", path, name, w.Body)
			}
			if strings.Contains(log.String()+w.Body.String(), "MARKED") {
				t.Errorf("%s, %s: the question's words came through: %s %s", path, name, log, w.Body)
			}
		}
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	hook := http.NotFoundHandler()
	for _, path := range []string{"/", "/api/ask", "/metrics", "/healthz", "hook", "/a b", "/{x}", ""} {
		f := &fake{}
		_, err := New(Config{
			Handler: f, Library: func() *knowledge.Library { return nil }, Text: func(bot.Answer) string { return "" },
			Metrics: NewMetrics(""), Webhooks: map[string]http.Handler{path: hook},
		})
		if err == nil {
			t.Errorf("a webhook at %q is let in", path)
		}
	}
	if _, err := New(Config{}); err == nil {
		t.Error("a server of nothing is let in")
	}
}

func TestWebhooks(t *testing.T) {
	t.Parallel()
	s, _ := serving(t, &fake{}, func(c *Config) {
		c.Limit = Limit{PerMinute: 1, Burst: 1}
		c.Webhooks = map[string]http.Handler{"/slack/events": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if _, err := io.Copy(io.Discard, r.Body); err != nil {
				w.WriteHeader(http.StatusTeapot)
			}
		})}
	})
	for range 3 { // more than the limit for people
		if w := send(s, "POST", "/slack/events", asJSON, "{}", "Sec-Fetch-Site", "cross-site"); w.Code != 200 {
			t.Fatalf("%d", w.Code)
		}
	}
	if w := send(s, "POST", "/slack/events", asJSON, strings.Repeat("a", maxWebhook+1)); w.Code != http.StatusTeapot {
		t.Errorf("a body without end is read: %d", w.Code)
	}
}

func TestClient(t *testing.T) {
	t.Parallel()
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	tests := []struct{ remote, forwarded, want string }{
		{"192.0.2.1:1234", "", "192.0.2.1/32"},
		{"192.0.2.1:1234", "198.51.100.9", "192.0.2.1/32"},                        // no proxy of ours
		{"10.1.2.3:1234", "198.51.100.9", "198.51.100.9/32"},                      // ours says for whom
		{"10.1.2.3:1234", "203.0.113.5, 198.51.100.9", "198.51.100.9/32"},         // what the client claims is left alone
		{"10.1.2.3:1234", "203.0.113.5, 10.9.9.9", "203.0.113.5/32"},              // two of ours in a row
		{"10.1.2.3:1234", "nonsense", "10.1.2.3/32"},                              //
		{"[::ffff:192.0.2.1]:1", "", "192.0.2.1/32"},                              //
		{"[2001:db8:1:2:3:4:5:6]:1", "", "2001:db8:1:2::/64"},                     // a household
		{"[::1]:1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},                  //
		{"@", "", "invalid Prefix"},                                               // a socket without addresses
		{"10.1.2.3:1234", "198.51.100.9,10.2.2.2,10.3.3.3", "198.51.100.9/32"},    //
		{"10.1.2.3:1234", strings.Repeat("10.0.0.1,", 2000) + "x", "10.1.2.3/32"}, //
	}
	for _, test := range tests {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = test.remote
		if test.forwarded != "" {
			r.Header.Set("X-Forwarded-For", test.forwarded)
		}
		if got := client(r, proxies).String(); got != test.want {
			t.Errorf("%s for %.40s: %s, want %s", test.remote, test.forwarded, got, test.want)
		}
	}
}

func TestWireErrorIsTheContracts(t *testing.T) {
	t.Parallel()
	data, err := wire.Encode(errorJSON{wire.Error{ID: json.RawMessage(`1`), Error: "e"}, "c"})
	if err != nil || string(data) != `{"id":1,"error":"e","code":"c"}`+"\n" {
		t.Errorf("%s %v", data, err)
	}
}
