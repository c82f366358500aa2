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
