package terminal

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fineprint/bot"
	"fineprint/bot/bottest"
)

func rendered(a bot.Answer, o Options) string {
	return Render(a, o) + explanation(a, o)
}

func TestRender(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			bottest.Golden(t, c.Name+".txt", rendered(c.Answer, Options{Width: 72}))
		})
	}
}

func TestRenderWithoutWrapping(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"yes", "steps", "disagreement"} {
		bottest.Golden(t, filepath.Join("unwrapped", name+".txt"), rendered(bottest.Shared(t, name), Options{}))
	}
}

func TestRenderInColour(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"yes", "steps"} {
		bottest.Golden(t, filepath.Join("colour", name+".txt"), rendered(bottest.Shared(t, name), Options{Width: 60, Colour: true, Pick: true}))
	}
}

// TestRenderIsSafe holds for every shared answer that nothing but line breaks
// and own styles can steer the terminal.
func TestRenderIsSafe(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		for _, o := range []Options{{}, {Width: 1}, {Width: 40}, {Width: 1000, Pick: true}} {
			text := rendered(c.Answer, o)
			checkSafe(t, c.Name, text)
			coloured := rendered(c.Answer, Options{Width: o.Width, Pick: o.Pick, Colour: true})
			if strings.NewReplacer("\x1b[1m", "", "\x1b[2m", "", "\x1b[0m", "").Replace(coloured) != text {
				t.Errorf("%s: colour at width %d changes more than styles", c.Name, o.Width)
			}
		}
	}
}

func checkSafe(t *testing.T, name, text string) {
	t.Helper()
	for _, r := range text {
		if r != '\n' && bottest.Steers(r) {
			t.Errorf("%s: %U came through", name, r)
			return
		}
	}
	if strings.Contains(text, "\n\n\n") || !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
		t.Errorf("%s: blocks are not one empty line apart, or the end is not one line break:\n%q", name, text)
	}
}

// TestRenderFits holds that no line is wider than the window, addresses aside.
func TestRenderFits(t *testing.T) {
	t.Parallel()
	for _, c := range bottest.Cases() {
		for _, width := range []int{1, 24, 40, 80, 300} {
			o := Options{Width: width}
			for _, line := range strings.Split(rendered(c.Answer, o), "\n") {
				if w := ansi.StringWidth(line); w > o.column() && !strings.Contains(line, "https://") {
					t.Errorf("%s at width %d: a line of %d cells: %q", c.Name, width, w, line)
				}
			}
		}
	}
}

func TestVerdictComesFirst(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"yes": "Yes. ", "no-with-premise": "No.", "not-named": "Not named. ",
		"disagreement": "Sources disagree", "unknown-opinion": "Unknown. ",
	}
	for name, want := range tests {
		if got := Render(bottest.Shared(t, name), Options{}); !strings.HasPrefix(got, want) {
			t.Errorf("%s begins %.40q, want %q", name, got, want)
		}
	}
}
