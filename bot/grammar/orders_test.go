package grammar

import "testing"

// An order is to be shown how; a question what stops is none.
func TestOrders(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"turn off the lamps": true, "and please delete my lamps": true, "stop lighting?": false, "lamps turn off": false, "delete": false,
	} {
		if Orders(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
