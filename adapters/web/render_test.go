package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"fineprint/bot"
	"fineprint/bot/bottest"
)

// article is the part of the page that shows an answer.
func article(t *testing.T, a bot.Answer) string {
	t.Helper()
	v := newAnswerView(a)
	var b bytes.Buffer
	page := pageView{Answer: &v, Form: pageForm{ID: "ID", Conversation: "CONVERSATION"}}
	if err := pages.ExecuteTemplate(&b, "answer", page); err != nil {
		t.Fatal(err)
	}
	return b.String() + "\n"
}

func TestRenderPage(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			bottest.Golden(t, filepath.Join("page", c.Name+".html"), article(t, c.Answer))
		})
	}
}

func TestRenderJSON(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(newAnswerJSON(json.RawMessage(`"q1"`), c.Answer, "in words")); err != nil {
				t.Fatal(err)
			}
			bottest.Golden(t, filepath.Join("api", c.Name+".json"), b.String())
			if strings.Contains(b.String(), "null") {
				t.Error("a list is null")
			}
		})
	}
}

// elements are all that an answer may be made of.
var elements = map[string]bool{
	"a": true, "article": true, "blockquote": true, "button": true, "details": true, "div": true, "form": true,
	"h2": true, "input": true, "li": true, "ol": true, "p": true, "section": true, "span": true,
	"summary": true, "time": true, "ul": true,
}

// TestRenderIsSafe holds that whatever the facts say becomes neither an element, nor
// an attribute, nor an address of another kind, nor a letter that steers the page.
func TestRenderIsSafe(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		page := article(t, c.Answer)
		for _, r := range page {
			if r != '\n' && (bottest.Steers(r) || strings.ContainsRune("\u200b\u2060\ufeff\u00ad", r)) {
				t.Errorf("%s: %U came through", c.Name, r)
			}
		}
		tokens := html.NewTokenizer(strings.NewReader(page))
		for tokens.Next() != html.ErrorToken {
			checkToken(t, c.Name, tokens.Token())
		}
		if !errors.Is(tokens.Err(), io.EOF) {
			t.Errorf("%s: %v", c.Name, tokens.Err())
		}
	}
}

func checkToken(t *testing.T, name string, token html.Token) {
	t.Helper()
	if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
		return
	}
	if !elements[token.Data] {
		t.Errorf("%s: an element %q", name, token.Data)
	}
	for _, a := range token.Attr {
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
			t.Errorf("%s: an attribute %s=%q", name, a.Key, a.Val)
		}
		if a.Key == "href" && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "#source-") {
			t.Errorf("%s: an address %q", name, a.Val)
		}
	}
}

// TestCitationsLead holds that every number in the text leads to a source, and
// that every link leaves without telling where from.
func TestCitationsLead(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		page := article(t, c.Answer)
		for _, point := range c.Answer.Points {
			for _, n := range point.Sources {
				if !strings.Contains(page, `href="#source-`+itoa(n)+`"`) || !strings.Contains(page, `id="source-`+itoa(n)+`"`) {
					t.Errorf("%s: source %d is not both cited and listed", c.Name, n)
				}
			}
		}
		if links, quiet := strings.Count(page, `href="https://`), strings.Count(page, `rel="noreferrer noopener"`); links != quiet {
			t.Errorf("%s: %d links, %d without referrer", c.Name, links, quiet)
		}
	}
}

func TestVerdictComesFirst(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"yes": "✓ Yes", "no-with-premise": "✕ No", "not-named": "– Not named", "disagreement": "⇄ Sources disagree",
		"unknown-opinion": "? Unknown", "not-covered": "∅ Not covered", "clarify-place": "? Which one?",
	}
	for _, c := range bottest.Cases() {
		want, ok := tests[c.Name]
		if !ok {
			continue
		}
		delete(tests, c.Name)
		if got := readAs(t, article(t, c.Answer)); !strings.HasPrefix(got, want) {
			t.Errorf("%s begins %.40q, want %q", c.Name, got, want)
		}
	}
	if len(tests) > 0 {
		t.Errorf("no shared answer of the names %v", tests)
	}
}

// readAs is what a page reads as.
func readAs(t *testing.T, page string) string {
	t.Helper()
	var b strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(page))
	for tokens.Next() != html.ErrorToken {
		if token := tokens.Token(); token.Type == html.TextToken {
			b.WriteString(token.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestLanguages holds that an answer is framed in its own language where we have
// it, and that whatever differs says so, for those who have it read out.
func TestLanguages(t *testing.T) {
	t.Parallel()
	tests := []struct {
		answer, point string
		lang          string
		parts         []string
	}{
		{"de", "hi", "de", []string{"Nein", "Quellen", "2026-04-01", `<p class="note" dir="auto">`, `<p class="text" dir="auto" lang="hi">`, `<p dir="auto" lang="hi">`}},
		{"pt-BR", "en", "pt", []string{"Não", "Fontes", `<p class="text" dir="auto" lang="en">`, `<ul class="choices">`}},
		{"pl", "", "", []string{"Sources", `<p class="note" dir="auto" lang="pl">`, `<ul class="choices" lang="pl">`, `<p class="text" dir="auto">`}},
		{"hi-Latn", "", "", []string{"Sources", `<p class="note" dir="auto" lang="hi-Latn">`}},
		{"mr-Latn", "", "", []string{"Sources", `<p class="note" dir="auto" lang="mr-Latn">`}},
		{"zh-Hant", "zh-Hant", "zh-Hant", []string{"來源", `<p class="text" dir="auto">`}},
		{"", "en-GB", "", []string{"Sources", `<p class="text" dir="auto">`, `<p class="note" dir="auto">`}},
	}
	for _, test := range tests {
		a := bottest.Shared(t, "no-with-premise")
		a.Language, a.Points[0].Language = test.answer, test.point
		page := article(t, a)
		for _, part := range test.parts {
			if !strings.Contains(page, part) {
				t.Errorf("%q: the page lacks %s: %s", test.answer, part, page)
			}
		}
		if got := newAnswerView(a).Lang; got != test.lang {
			t.Errorf("%q: the page is in %q, want %q", test.answer, got, test.lang)
		}
	}
}

// TestWords holds that every language has all the words, with the same gaps.
func TestWords(t *testing.T) {
	t.Parallel()
	if len(languages) < 9 {
		t.Errorf("only %d languages", len(languages))
	}
	english := languages["en"].words
	for tag, l := range languages {
		for key, text := range english {
			if l.words[key] == "" || strings.Count(l.words[key], "{}") != strings.Count(text, "{}") {
				t.Errorf("%s: %q is %q", tag, key, l.words[key])
			}
		}
		for key := range l.words {
			if english[key] == "" {
				t.Errorf("%s: %q is not used", tag, key)
			}
		}
	}
}

func TestLink(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://lumen.example/a?b=c#d":    "https://lumen.example/a?b=c#d",
		"http://lumen.example/":            "http://lumen.example/",
		"javascript:alert(1)":              "",
		"JaVaScRiPt:alert(1)":              "",
		"data:text/html,<script>":          "",
		"//evil.example":                   "",
		"/local":                           "",
		"https://user:secret@evil.example": "",
		"https://evil.example/\x1b":        "",
		"":                                 "",
	} {
		if got := link(address); got != want {
			t.Errorf("%q gave %q, want %q", address, got, want)
		}
	}
}
