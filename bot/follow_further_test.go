package bot

import (
	"testing"

	"fineprint/knowledge"
)

func TestAsksReceiver(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"with who": true, "and to whom?": true, "who gets it": true, "with who do i speak about lamps": false, "who says so": false, "with what": false} {
		if got := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil).asksReceiver(); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
