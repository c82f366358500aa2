package slack

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/knowledge"
)

// wire is a value as it goes to Slack.
func wire(t *testing.T, value any) []byte {
	t.Helper()
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decoded(t *testing.T, value any) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(wire(t, value), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// keyed gives a shared answer the key that the bot gives answers on facts.
func keyed(a bot.Answer) bot.Answer {
	if a.Outcome == bot.Answered && a.Key == "" {
		a.Key = "1f.00112233aabb"
	}
	return a
}

func shared(t *testing.T, name string) bot.Answer {
	t.Helper()
	return keyed(bottest.Shared(t, name))
}

func TestRender(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			m := Render(keyed(c.Answer), Options{Words: "does it scan my face?"})
			bottest.Golden(t, c.Name+".json", string(wire(t, map[string]any{"text": m.Text, "blocks": m.Blocks})))
		})
	}
}

func TestRenderPrivate(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"yes", "not-covered", "clarify-place"} {
		m := Render(shared(t, name), Options{Private: true, Words: "does it scan my face?", Note: english.onlyYou})
		bottest.Golden(t, filepath.Join("private", name+".json"), string(wire(t, map[string]any{"text": m.Text, "blocks": m.Blocks})))
	}
}

// TestRenderIsWithinLimits holds every shared answer, in every shape it can take,
// against Slack's limits and shapes; nothing of it may come alive.
func TestRenderIsWithinLimits(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		a := keyed(c.Answer)
		for _, o := range []Options{
			{}, {Private: true}, {Private: true, Words: bottest.Hostile, Note: bottest.Hostile},
			{Words: strings.Repeat(bottest.Hostile, 50), Quote: strings.Repeat(bottest.Hostile, 50)},
			{Words: strings.Repeat("🙂<&>\"", 900), Private: true},
		} {
			m := Render(a, o)
			problems, alive := slacktest.CheckBlocks(decoded(t, m.Blocks))
			for _, problem := range append(problems, alive...) {
				t.Errorf("%s with %+.80v: %s", c.Name, o, problem)
			}
			checkFallback(t, c.Name, m.Text)
		}
		checkView(t, c.Name+", whole", renderWhole(a, english))
		checkView(t, c.Name+", sources", renderSources(a, english))
	}
}

func checkFallback(t *testing.T, name, text string) {
	t.Helper()
	if text == "" || len(text) > 4000 {
		t.Errorf("%s: a fallback of %d bytes", name, len(text))
	}
	if strings.ContainsAny(text, "<>") {
		t.Errorf("%s: the fallback is not escaped: %s", name, text)
	}
	for _, r := range text {
		if bottest.Steers(r) {
			t.Errorf("%s: %U in the fallback", name, r)
		}
	}
}

func checkView(t *testing.T, name string, blocks []slack.Block) {
	t.Helper()
	view := slack.ModalViewRequest{Type: slack.VTModal, Title: plainText("Title", maxViewTitle), Blocks: slack.Blocks{BlockSet: blocks}}
	problems, alive := slacktest.CheckView(decoded(t, view))
	for _, problem := range append(problems, alive...) {
		t.Errorf("%s: %s", name, problem)
	}
}

func TestNothingIsLostInTheWholeAnswer(t *testing.T) {
	t.Parallel()
	a := shared(t, "long")
	if m := Render(a, Options{}); !strings.Contains(string(wire(t, m.Blocks)), `"action_id": "`+actionMore) {
		t.Fatal("a long answer has no button for the rest")
	}
	whole := textOf(decoded(t, renderWhole(a, english)))
	for _, point := range a.Points {
		if !strings.Contains(squeezed(whole), squeezed(point.Text)) {
			t.Errorf("a point is not in the whole answer: %.60s", point.Text)
		}
	}
	for _, step := range a.Steps {
		if !strings.Contains(squeezed(whole), squeezed(step.Text)) {
			t.Errorf("a step is not in the whole answer: %.60s", step.Text)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// textOf gathers all texts of decoded blocks.
func textOf(value any) string {
	var b strings.Builder
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			b.WriteString(textOf(one))
		}
	case map[string]any:
		if s, ok := v["text"].(string); ok {
			b.WriteString(s + "\n")
		} else {
			b.WriteString(textOf(v["text"]))
		}
		for _, name := range []string{"elements", "element", "blocks", "label", "hint"} {
			b.WriteString(textOf(v[name]))
		}
	}
	return b.String()
}

func TestVerdictComesFirst(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"yes": "Yes.", "no-with-premise": "No.", "not-named": "Not named.", "disagreement": "Sources disagree", "unknown-opinion": "Unknown.",
	}
	for name, want := range tests {
		m := Render(shared(t, name), Options{})
		if got := strings.TrimSpace(textOf(decoded(t, m.Blocks))); !strings.HasPrefix(got, want) {
			t.Errorf("%s begins %.40q, want %q", name, got, want)
		}
		if !strings.HasPrefix(m.Text, want) {
			t.Errorf("%s: the fallback begins %.40q, want %q", name, m.Text, want)
		}
	}
}

// TestVerdictIsSaidOnce holds that a verdict is left to the lead only where that
// says that sources disagree; "Norway" does not say no.
func TestVerdictIsSaidOnce(t *testing.T) {
	t.Parallel()
	tests := []struct {
		language   string
		verdict    knowledge.Verdict
		lead, want string
	}{
		{"", knowledge.No, "Norway is not covered.", "No. Norway is not covered."},
		{"", knowledge.Disputed, "Sources disagree about India.", "Sources disagree about India."},
		{"de", knowledge.Disputed, "Indien: Die Quellen widersprechen sich.", "Indien: Die Quellen widersprechen sich."},
		{"fr", knowledge.Disputed, "Inde : les sources se contredisent.", "Inde : les sources se contredisent."},
		{"de", knowledge.Yes, "Deutschland: einbezogen.", "Ja. Deutschland: einbezogen."},
	}
	for _, test := range tests {
		a := bot.Answer{Outcome: bot.Answered, Language: test.language, Verdict: test.verdict, Lead: test.lead}
		m := Render(a, Options{})
		if got := strings.ReplaceAll(textOf(decoded(t, m.Blocks)), "\n", ""); got != test.want {
			t.Errorf("%q reads %q, want %q", test.lead, got, test.want)
		}
		if m.Text != test.want {
			t.Errorf("%q: the fallback is %q, want %q", test.lead, m.Text, test.want)
		}
	}
}

func TestSteps(t *testing.T) {
	t.Parallel()
	out := string(wire(t, Render(shared(t, "steps"), Options{}).Blocks))
	if !strings.Contains(out, `"style": "ordered"`) || !strings.Contains(out, "https://lumen.example/settings\"") {
		t.Errorf("steps are no numbered list with links: %s", out)
	}
}

func TestPressedCarriesWithinLimits(t *testing.T) {
	t.Parallel()
	p := pressed{Key: "1f.00112233aabb", Library: "0123456789ab", Policy: "lumen-faces", Words: strings.Repeat("“<&>\\\"", 2000)}
	value := p.value()
	if size(value) > maxValue {
		t.Fatalf("a value of %d", size(value))
	}
	got := unpack(value)
	if got.Key != p.Key || got.Library != p.Library || got.Words == "" {
		t.Errorf("came back as %+v", got)
	}
	if unpack("not json") != (pressed{}) {
		t.Error("garbage became something")
	}
}

func TestPlacePicker(t *testing.T) {
	t.Parallel()
	a := shared(t, "yes")
	if placeQuestion(a) != "" {
		t.Error("places are offered where no fact speaks of any")
	}
	a.Points[0].Fact.Places = []knowledge.PlaceNote{{Place: "NO", Status: knowledge.Covered}}
	if placeQuestion(a) != a.Key {
		t.Error("no places are offered for an answer about a place")
	}
	if key := placeQuestion(shared(t, "clarify-place")); key == "" {
		t.Error("no places are offered where one is asked for")
	}
	if key := placeQuestion(shared(t, "clarify-policy")); key != "" {
		t.Error("places are offered where a policy is asked for")
	}
}

func TestShorten(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		most int
		want string
	}{
		{"short", 10, "short"},
		{"a sentence that goes on", 18, "a sentence that…"},
		{"👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "👩‍👩‍👧‍👦…"},
		{"", 3, ""},
	}
	for _, test := range tests {
		if got := shorten(test.text, test.most); got != test.want {
			t.Errorf("shorten(%q, %d) is %q, want %q", test.text, test.most, got, test.want)
		}
	}
}

func TestLink(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"https://lumen.example/help": true, "http://lumen.example": true, "javascript:alert(1)": false, "https://evil.example/\x1b[31m": false,
		"https://a@evil.example": false, "https://": false, "": false, "https://x.example/a|b>": false,
	}
	for address, want := range tests {
		if got := link(address) != ""; got != want {
			t.Errorf("link(%q) is taken: %v, want %v", address, got, want)
		}
	}
}
