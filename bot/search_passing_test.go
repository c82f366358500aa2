package bot

import (
	"testing"

	"fineprint/knowledge"
)

func TestPassingWordsAreDropped(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{{ID: "hums"}}}
	for _, test := range []struct {
		words []Word
		want  bool
	}{
		{[]Word{{Raw: "tuner", Known: true}, {Raw: "keeps", Known: true}, {Raw: "huge"}, {Raw: "hums", Known: true}}, true},
		{[]Word{{Raw: "tuner", Known: true}, {Raw: "keeps", Known: true}, {Raw: "trombone"}, {Raw: "hums", Known: true}}, false},
		{[]Word{{Raw: "is"}, {Raw: "that"}, {Raw: "even"}, {Raw: "allowed", Known: true}}, false},
	} {
		u := &understanding{aside: map[string]bool{}}
		f := &found{words: test.words, sound: Sound{None: 3}, candidates: []candidate{{Match: Match{Policy: policy, Fact: policy.Facts[0], Phrasing: -1}}}}
		if got := u.dropPassing(f); got != test.want || u.aside["huge"] != test.want || u.aside["trombone"] {
			t.Errorf("%v: %t, %v", test.words, got, u.aside)
		}
	}
}
