package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
)

// Several questions may stand in one sentence without a sign between them.
func TestPieces(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"when did it begin how can I hide my albums are my captions gone": {"when did it begin", "how can I hide my albums", "are my captions gone"},
		"if I hide my albums, do they vanish, and how fast?":              {"if I hide my albums, do they vanish", "and how fast?"},
		"are captions scanned, and within what time?":                     {"are captions scanned", "and within what time?"},
		"are my captions scanned, I am so tired of it":                    {"are my captions scanned", "I am so tired of it"},
		"are captions scanned if I hide them, I mean all":                 nil,
		"are my albums, which I made years ago, scanned":                  nil,
		"are my captions scanned and – –":                                 nil,
		"do they know what is my album":                                   nil,
		"can I see what they do with my albums":                           nil,
		"can I hide the album that is my own":                             nil,
	} {
		if want == nil {
			want = []string{text}
		}
		u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil)
		if got := u.pieces(); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A span of time that the answer gives already is not told to be unknown.
func TestSpanToldAlready(t *testing.T) {
	t.Parallel()
	d := decision{facts: []*knowledge.Fact{{Statement: "Albums can be erased.", Details: "That takes 30 days."}}}
	u := understand(newGuide(&knowledge.Library{}), Question{Text: "and how quickly?"}, nil)
	u.completed = "how quickly are albums erased"
	if !u.asksSpan() || !d.tellsSpan() {
		t.Errorf("asks for a span %t, told %t", u.asksSpan(), d.tellsSpan())
	}
	d.facts[0].Details = "That takes long."
	if d.tellsSpan() {
		t.Error("no span is told")
	}
}
