package bot

import "testing"

// A name is met with an "s" behind it, unless that is a word of its own.
func TestNamesOfMany(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		word, name string
		want       bool
	}{
		{"kilns", "kiln", true}, {"kiln", "kiln", true}, {"lantren", "lantern", true},
		{"was", "wa", false}, {"its", "it", false}, {"thus", "thu", false}, {"does", "doe", false}, {"hers", "her", false},
	} {
		if got := nearlySame(test.word, test.name); got != test.want {
			t.Errorf("%q names %q: %t, want %t", test.word, test.name, got, test.want)
		}
	}
}
