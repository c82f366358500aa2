package web

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast holds that text can be read on its ground in both colour schemes.
// https://www.w3.org/TR/WCAG22/#contrast-minimum
func TestContrast(t *testing.T) {
	t.Parallel()
	css, err := files.ReadFile("page/style.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, _ := strings.Cut(string(css), "@media (prefers-color-scheme: dark)")
	dark, _, _ = strings.Cut(dark, "* {")
	pairs := [][2]string{
		{"text", "ground"}, {"text", "card"}, {"soft", "ground"}, {"soft", "card"}, {"link", "ground"}, {"link", "card"},
		{"link", "plain-ground"}, {"on-accent", "accent"}, {"yes", "yes-ground"}, {"no", "no-ground"}, {"open", "open-ground"},
		{"disputed", "disputed-ground"}, {"disputed", "card"}, {"disputed", "ground"}, {"plain", "plain-ground"},
		{"text", "yes-ground"}, {"text", "no-ground"}, {"text", "open-ground"}, {"text", "disputed-ground"}, {"text", "plain-ground"},
	}
	for scheme, rules := range map[string]string{"light": light, "dark": dark} {
		colours := coloursOf(rules)
		for _, pair := range pairs {
			if got := contrast(t, colours[pair[0]], colours[pair[1]]); got < 4.5 {
				t.Errorf("%s: %s on %s is %.2f to 1", scheme, pair[0], pair[1], got)
			}
		}
		if got := contrast(t, colours["focus"], colours["card"]); got < 3 { // what is no text
			t.Errorf("%s: the mark of the focus is %.2f to 1", scheme, got)
		}
	}
}

var colour = regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6});`)

func coloursOf(rules string) map[string]string {
	colours := map[string]string{}
	for _, match := range colour.FindAllStringSubmatch(rules, -1) {
		colours[match[1]] = match[2]
	}
	return colours
}

func contrast(t *testing.T, one, other string) float64 {
	t.Helper()
	a, b := luminance(t, one), luminance(t, other)
	return (max(a, b) + .05) / (min(a, b) + .05)
}

// luminance is how bright a colour is seen.
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		t.Fatalf("a colour is missing: %v", err)
	}
	channel := func(shift int) float64 {
		c := float64(n>>shift&255) / 255
		if c <= .04045 {
			return c / 12.92
		}
		return math.Pow((c+.055)/1.055, 2.4)
	}
	return .2126*channel(16) + .7152*channel(8) + .0722*channel(0)
}
