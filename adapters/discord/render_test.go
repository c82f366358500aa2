package discord

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
	"fineprint/bot/bottest"
)

func encoded(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// keyed gives the shared answers the key that answers of the bot have.
func keyed(a bot.Answer) bot.Answer {
	if a.Outcome == bot.Answered {
		a.Key = "1f.0a1b2c3d4e5f"
	}
	return a
}

const messageRoute = "/channels/{channel_id}/messages"

// forms are all ways an answer is shown.
func forms(a bot.Answer) map[string]message {
	full := options{words: wordsFor("en-US"), share: true, maintainers: true, followUp: true, asked: bottest.Hostile, note: "-# note"}
	all := map[string]message{
		"rich": render(a, options{words: wordsFor("en-US")}), "full": render(a, full),
		"plain": renderPlain(a, options{words: wordsFor("en-US")}), "plain-full": renderPlain(a, full),
		"sources": renderSources(a, full),
	}
	for n := range 5 {
		all["more-"+strconv.Itoa(n)] = renderMore(a, n, full)
	}
	return all
}

func TestRender(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			m := render(keyed(c.Answer), options{words: wordsFor("en-US"), share: true, followUp: true})
			bottest.Golden(t, c.Name+".json", string(encoded(t, m))+"\n")
			bottest.Golden(t, c.Name+".txt", readable(t, m))
		})
	}
}

// readable is what a message looks like, for people who review it.
func readable(t *testing.T, m message) string {
	t.Helper()
	var b strings.Builder
	var write func(list []component, indent string)
	write = func(list []component, indent string) {
		for _, c := range list {
			switch c.Type {
			case textDisplay:
				b.WriteString(indent + strings.ReplaceAll(c.Content, "\n", "\n"+indent) + "\n")
			case container:
				write(c.Components, indent+"| ")
			case actionRow:
				b.WriteString(indent)
				write(c.Components, "")
				b.WriteString("\n")
			case button:
				b.WriteString("[" + c.Label + "] ")
			case stringSelect:
				b.WriteString("(" + c.Placeholder + " v: ")
				for i, o := range c.Options {
					if i > 0 {
						b.WriteString(" / ")
					}
					b.WriteString(o.Label)
				}
				b.WriteString(")")
			}
		}
	}
	write(m.Components, "")
	return b.String()
}

// TestRenderIsTaken holds every form of every shared answer against Discord's
// OpenAPI and rules.
func TestRenderIsTaken(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		for _, a := range []bot.Answer{c.Answer, keyed(c.Answer)} {
			for form, m := range forms(a) {
				if err := discordtest.CheckBody(t, "POST", messageRoute, encoded(t, m)); err != nil {
					t.Errorf("%s, %s: %v", c.Name, form, err)
				}
			}
		}
	}
}

// TestRenderIsSafe holds that nothing of the hostile answer acts as markup.
func TestRenderIsSafe(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		for form, m := range forms(keyed(c.Answer)) {
			checkSafe(t, c.Name+", "+form, string(encoded(t, m)), allText(m.Components)+m.Content)
		}
	}
}

func allText(list []component) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(c.Content + allText(c.Components)) // labels are no markup
	}
	return b.String()
}

func checkSafe(t *testing.T, name, body, text string) {
	t.Helper()
	if !strings.Contains(body, `"parse": []`) {
		t.Errorf("%s: somebody may be rung", name)
	}
	for _, bad := range []string{"@everyone", " <@U0", "](https://evil.example)", " <script", " *bold*", " ||spoiler"} {
		if strings.Contains(text, bad) {
			t.Errorf("%s: %q came through in %q", name, bad, text)
		}
	}
	for _, r := range text {
		if r != '\n' && bottest.Steers(r) {
			t.Errorf("%s: %U came through", name, r)
			return
		}
	}
}

func TestVerdictComesFirst(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"yes": "**Yes.** ", "no-with-premise": "**No.**", "not-named": "**Not named.** ",
		"disagreement": "Sources disagree", "unknown-opinion": "**Unknown.** ",
	}
	for _, c := range bottest.Cases() {
		want, ok := tests[c.Name]
		if got := allText(render(c.Answer, options{}).Components); ok && !strings.HasPrefix(got, want) {
			t.Errorf("%s begins %.40q, want %q", c.Name, got, want)
		}
	}
}

// TestLongAnswersAreWhole holds that nothing is lost by shortening: every word
// stands on some page of More.
func TestLongAnswersAreWhole(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		var all strings.Builder
		for n := range 20 {
			all.WriteString(allText(renderMore(c.Answer, n, options{}).Components))
		}
		for _, p := range c.Answer.Points {
			for _, word := range strings.Fields(escape(p.Text)) {
				if len(word) < 200 && !strings.Contains(all.String(), word) {
					t.Errorf("%s: %q is lost", c.Name, word)
				}
			}
		}
	}
}
