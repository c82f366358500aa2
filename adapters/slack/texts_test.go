package slack

import (
	"reflect"
	"strings"
	"testing"

	"fineprint/knowledge"
)

func TestTextsAreWhole(t *testing.T) {
	t.Parallel()
	for language, a := range arounds {
		fields := reflect.ValueOf(a)
		for i := range fields.NumField() {
			name, text := fields.Type().Field(i).Name, fields.Field(i).String()
			if text == "" {
				t.Errorf("%s: %s is missing", language, name)
			}
			takes := name == "overdueSince" || name == "asOf"
			if got := strings.Count(text, "%s"); got != map[bool]int{true: 1}[takes] {
				t.Errorf("%s: %s takes %d values: %q", language, name, got, text)
			}
		}
	}
}

func TestWhatStandsAroundIsInTheAnswersLanguage(t *testing.T) {
	t.Parallel()
	a := shared(t, "no-with-premise")
	a.Language, a.Verdict = "de-CH", knowledge.No
	text := textOf(decoded(t, Render(a, Options{}).Blocks))
	for _, part := range []string{"Nein.", "Quellen: ", "Berichtete Tatsache", "Als Nächstes fragen:"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing:\n%s", part, text)
		}
	}
	if a.Language = "tlh"; !strings.Contains(textOf(decoded(t, Render(a, Options{}).Blocks)), "No.") {
		t.Error("an unknown language is not English")
	}
}
