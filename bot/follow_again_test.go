package bot

import (
	"testing"

	"fineprint/knowledge"
)

// The reason for all of it is one for how it is set up, not for what is left out.
func TestWhatThePurposeIsAReasonFor(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		topic   knowledge.Topic
		verdict knowledge.Verdict
		want    bool
	}{
		{knowledge.TopicDefault, knowledge.Yes, true},
		{knowledge.TopicTiming, "", true},
		{knowledge.TopicData, knowledge.No, false},
		{knowledge.TopicPlaces, knowledge.Yes, false},
		{knowledge.TopicChildren, knowledge.Yes, false},
	} {
		if got := setsUp(&knowledge.Fact{Topic: test.topic, Kind: knowledge.Reported, Verdict: test.verdict}); got != test.want {
			t.Errorf("%s %q: %t", test.topic, test.verdict, got)
		}
	}
}

// What one thing is for is no reason for all of it.
func TestReasonOfTheWhole(t *testing.T) {
	t.Parallel()
	g := &policyGuide{general: map[string]bool{}}
	for title, want := range map[string]bool{"What is the lamp show?": false, "What is it for?": true} {
		if got := g.ofWhole(&knowledge.Fact{Topic: knowledge.TopicPurpose, Title: title}); got != want {
			t.Errorf("%s: %t", title, got)
		}
	}
}
