package bot

import (
	"testing"

	"fineprint/knowledge"
)

// A question that is word for word a known one is answered, though it says so little that
// it is as like what no fact answers.
func TestLiteralIsEnough(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{{Asked: []knowledge.Asked{{Text: "buoys?"}}}}}
	for near, want := range map[float64]bool{1: true, 0.9: false} {
		f := &found{candidates: []candidate{{Match: Match{Policy: policy, Fact: policy.Facts[0], Asked: near, Near: near}}}}
		f.sound.None, f.sound.Uncovered = 3, 0.98
		if got := f.enough(); got != want {
			t.Errorf("%.1f like a known question is enough: %t (%s)", near, got, f.signs().String())
		}
	}
}
