package grammar

import (
	"slices"
	"strings"
	"testing"
)

func TestPatternLengths(t *testing.T) {
	t.Parallel()
	tests := []struct {
		pattern, text string
		want          bool
	}{
		{"who made|built you now?", "who built you", true},
		{"who made|built you now?", "who made you now", true},
		{"who made|built you now?", "who sold you", false},
		{"thanks for *", "thanks for all the quick help", true},
		{"thanks for * bye", "thanks for telling me how it works bye", false},
		{"a * z", "a z", true},
		{"est-ce|peut-on croire?", "est ce", true},
		{"est-ce|peut-on croire?", "ce croire", false},
	}
	for _, test := range tests {
		p := ReadPattern(test.pattern)
		words := strings.Fields(test.text)
		if got := slices.Contains(p.Lengths(words), len(words)); got != test.want {
			t.Errorf("%q takes %q: %t, want %t", test.pattern, test.text, got, test.want)
		}
	}
}
