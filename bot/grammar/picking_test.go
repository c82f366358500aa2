package grammar

import "testing"

func TestPicksAmong(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"can i choose which posts are used": true, "can i opt out for photos only": true, "can i opt out only for some posts": true,
		"can i allow posts but not photos": true, "can i opt out": false, "can i only opt out on the web": false, "can i opt out for my mother": false,
	} {
		if got := PicksAmong(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestNamesMeans(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		asks, others string
		want         bool
	}{
		{"can i opt out by letter", "can i opt out", true},
		{"can i opt out by letter", "is a letter enough", false},
		{"do i have to opt out for each account", "do i have to opt out", true},
		{"mail by mail can i opt out", "can i opt out", true},
		{"can i opt out", "can i still opt out", false},
		{"is my email used", "is my data used", false},
	} {
		if got := NamesMeans(WordsOf(test.asks), WordsOf(test.others)); got != test.want {
			t.Errorf("%q, %q: %t", test.asks, test.others, got)
		}
	}
}
