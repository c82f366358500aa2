package grammar

import (
	"slices"
	"testing"
)

func TestProseOf(t *testing.T) {
	t.Parallel()
	for _, want := range [][]string{
		{"The lamp keeps 1.5 days.", "It is off by 10 p.m. in winter."},
		{"Nobody is under 16.", "Guests are older."},
		{"Ab dem 3. November läuft es, z. B. nachts.", "Danach nicht."},
		{"In the case Wick v. Lamp it lost.", "Why?"},
	} {
		text := JoinProse(want)
		if got := ProseOf(text); !slices.Equal(got, want) {
			t.Errorf("%q is split as %q", text, got)
		}
	}
	if got := ProseOf("它會記錄。不會刪除。"); len(got) != 2 || JoinProse(got) != "它會記錄。不會刪除。" {
		t.Errorf("Chinese is split as %q", got)
	}
}

// What cannot be read alone is not told alone.
func TestLeans(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]bool{
		"It is off at night.": true, "In that case it is off.": true, "Two lamps are not on that list.": true, "Lumen promises that to everybody.": true,
		"One of them burns.": true, "The other two burn.": true, "If that does not help, ring.": true, "Lumen's own page says so.": true, "Gardens are outside it.": true,
		"Films of barns below it are lost.": true, "Films are then deleted for good.": true, "In most barns they are off.": true, "Barns are lit too.": true, "The help page is less exact: it burns.": true,
		"Lumen says that lamps burn.": false, "Guests who pay are lit like everybody else.": false, "If somebody rings, the lamp burns.": false, "No lamp that was read of burns.": false,
		"The lamp burns more than once, and it smokes.": false, "Lamps can be lit there.": true, "Owners may dim them.": true, "Barns and other sheds are lit.": false,
	} {
		if got := Leans(sentence); got != want {
			t.Errorf("%q leans: %t", sentence, got)
		}
	}
	if Leans("Barns are lit too.") == TakesUp("Barns are lit too.") {
		t.Error("what adds to a sentence takes it up")
	}
}

func TestDenying(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string]bool{
		"Barns are not lit.": true, "Lumen leaves barns out of it.": true, "The law keeps barns out, but gives them light.": true, "The owner gave no reason, and no court asked.": true,
		"Barns are lit.": false, "No source makes an exception for barns.": false, "Barns are lit without exception.": false, "Barns are never exempt.": false,
	} {
		if got := Denying(sentence); got != want {
			t.Errorf("%q denies: %t", sentence, got)
		}
	}
}
