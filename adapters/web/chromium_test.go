package web

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	browserlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/index"
	"fineprint/knowledge"
)

const lumen = `id: lumen-faces
title: Lumen Photos and face recognition
organisation: Lumen
aliases: [lumen]
sources:
  - {id: help, publisher: Lumen Help, title: Face groups, url: "https://lumen.example/help/faces", date: 2026-01-15, own: true}
facts:
  - id: locked-albums
    topic: data
    title: Are locked albums scanned?
    statement: Pictures in locked albums are not scanned for faces.
    verdict: "no"
    asked: [do they look into my locked albums]
    sources: [{id: help, section: Locked albums}]
    verified: 2026-04-01
  - id: opt-out
    topic: choices
    title: How do I turn face grouping off?
    statement: Face grouping can be switched off in the settings.
    steps: [Open Settings., Switch off “Group by faces”.]
    asked: [how do i opt out]
    sources: [help]
    verified: 2026-04-01
`

// chromium starts a browser with a clean profile, or skips the test where there is
// none; where everything is tested there has to be one.
func chromium(t *testing.T) browser {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	switch {
	case path == "" && os.Getenv("CI") == "true":
		t.Fatal("chromium is needed: apt-get install chromium")
	case path == "":
		t.Skip("there is no chromium on this machine")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-component-update", true),
	)
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return browser{t, ctx}
}

// browser does things and ends the test where one of them cannot be done.
type browser struct {
	t   *testing.T
	ctx context.Context
}

func (b browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// ask types into what has the focus, goes on to the button and presses it.
func (b browser) ask(question string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(question + kb.Tab + kb.Enter))
}

// text waits until an element is there and returns what is read in another.
func (b browser) text(wait, read string) string {
	b.t.Helper()
	b.do(chromedp.WaitVisible(chromedp.CSS(wait)))
	text, err := chromedp.Run(b.ctx, chromedp.Text(chromedp.CSS(read)))
	if err != nil {
		b.t.Fatal(err)
	}
	return text
}

func call[P, R any](b browser, c cdp.Command[P, R], params P) R {
	b.t.Helper()
	result, err := chromedp.Call(b.ctx, c, params)
	if err != nil {
		b.t.Fatal(err)
	}
	return result
}

// realBot answers from lumen.
func realBot(t *testing.T) (*bot.Bot, *index.Index) {
	t.Helper()
	lib, err := knowledge.Load(fstest.MapFS{"lumen.yaml": {Data: []byte(lumen)}})
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	return bot.New(bot.Config{Searcher: ix}), ix
}

// TestBrowser asks by keyboard alone, with JavaScript switched off: a question, the
// next one by its button, a follow-up. Nothing is fetched from elsewhere, nothing
// breaks the policy for content, and no address holds a word.
func TestBrowser(t *testing.T) {
	t.Parallel()
	c := chromium(t)
	b, ix := realBot(t)
	s, err := New(Config{Handler: b, Suggester: b, Library: ix.Library, Text: func(bot.Answer) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	seen := watchBrowser(c)
	call(c, browserlog.Enable, cdp.Empty{})
	call(c, network.Enable, network.EnableParams{})
	call(c, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	c.do(chromedp.Navigate(server.URL), chromedp.WaitVisible(chromedp.CSS("#question")))
	tree := call(c, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})

	c.ask("are locked albums scanned?")
	answer := c.text("article .badge", "article")
	c.do(chromedp.Focus(chromedp.CSS("article .choices button")), chromedp.KeyEvent(kb.Enter))
	next := c.text("article .steps", "article")
	c.do(chromedp.Focus(chromedp.CSS("#question")))
	c.ask("and says who?")
	c.do(chromedp.WaitVisible(chromedp.Search(`//h1[contains(., "says who")]`)))
	follow := c.text("article", "article")
	address, err := chromedp.Run(c.ctx, chromedp.Location())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"are locked albums scanned?", "No", "Pictures in locked albums are not scanned for faces.", "Lumen Help", "Locked albums", "As of 1 April 2026"} {
		if !strings.Contains(answer, want) {
			t.Errorf("the answer lacks %q: %s", want, answer)
		}
	}
	if !strings.Contains(next, "How do I turn face grouping off?") || !strings.Contains(next, "Switch off “Group by faces”.") {
		t.Errorf("the next question gave %s", next)
	}
	if !strings.Contains(follow, "Lumen Help") {
		t.Errorf("the follow-up was not understood: %s", follow)
	}
	checkNames(t, tree.Nodes)
	seen.check(t, server.URL+"/")
	if address != server.URL+"/" {
		t.Errorf("the address is %s", address)
	}
}

// checkNames holds that a screen reader has a name for all that can be used.
func checkNames(t *testing.T, tree []*accessibility.Node) {
	t.Helper()
	named := map[string][]string{}
	for _, node := range tree {
		if node.Ignored || node.Role == nil || node.Name == nil {
			continue
		}
		role, name := strings.Trim(string(node.Role.Value), `"`), strings.Trim(string(node.Name.Value), `"`)
		switch role {
		case "textbox", "button", "link", "heading", "combobox":
			named[role] = append(named[role], name)
			if name == "" {
				t.Errorf("a %s without a name", role)
			}
		}
	}
	if !contains(named["textbox"], "Your question") || !contains(named["button"], "Ask") || !contains(named["heading"], "Ask about a privacy policy") {
		t.Errorf("what can be used is %v", named)
	}
}

func contains(list []string, want string) bool {
	for _, one := range list {
		if one == want {
			return true
		}
	}
	return false
}

// seen is what a browser fetched and complained of.
type seen struct {
	mu       sync.Mutex
	fetched  []string
	problems []string
}

func watchBrowser(c browser) *seen {
	s := &seen{}
	err := chromedp.Listen(c.ctx, func(event any) {
		s.mu.Lock()
		defer s.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			s.fetched = append(s.fetched, e.Request.URL)
		case *browserlog.EventEntryAdded:
			s.problems = append(s.problems, fmt.Sprint(e.Entry.Level, " ", e.Entry.Text))
		}
	})
	if err != nil {
		c.t.Fatal(err)
	}
	return s
}

func (s *seen) check(t *testing.T, home string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, address := range s.fetched {
		rest, ok := strings.CutPrefix(address, home)
		if !ok || rest != "" && rest != "style.css" && rest != "icon.svg" {
			t.Errorf("fetched %s", address)
		}
	}
	if len(s.fetched) < 4 {
		t.Errorf("hardly anything was fetched: %v", s.fetched)
	}
	if len(s.problems) > 0 {
		t.Errorf("the browser complains: %v", s.problems)
	}
}

// TestFitsPhones holds that no shared answer has to be scrolled sideways on a
// screen of 320 pixels (WCAG 2.2, 1.4.10).
func TestFitsPhones(t *testing.T) {
	t.Parallel()
	c := chromium(t)
	f := &fake{}
	s, _ := serving(t, f)
	server := httptest.NewServer(s)
	defer server.Close()
	call(c, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 320, Height: 640, DeviceScaleFactor: 2, Mobile: true})
	for _, one := range bottest.Cases() {
		f.answer = one.Answer
		c.do(chromedp.Navigate(server.URL), chromedp.WaitVisible(chromedp.CSS("#question")))
		c.ask(strings.Repeat("Donaudampfschifffahrt", 8))
		c.do(chromedp.WaitVisible(chromedp.CSS("article")))
		if width := call(c, page.GetLayoutMetrics, cdp.Empty{}).CSSContentSize.Width; width > 320 {
			t.Errorf("%s is %v pixels wide", one.Name, width)
		}
	}
}
