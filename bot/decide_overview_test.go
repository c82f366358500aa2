package bot

import (
	"slices"
	"strings"
	"testing"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// An overview begins with what the policy begins with, be it what its owner says.
func TestOverviewFollowsThePolicy(t *testing.T) {
	t.Parallel()
	fact := func(id string, topic knowledge.Topic, kind knowledge.Kind, places ...place.Code) *knowledge.Fact {
		f := &knowledge.Fact{ID: id, Topic: topic, Kind: kind}
		for _, code := range places {
			f.Places = append(f.Places, knowledge.PlaceNote{Place: code})
		}
		return f
	}
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{
		fact("no-training", knowledge.TopicPurpose, knowledge.Claim),
		fact("notes", knowledge.TopicMessages, knowledge.Reported),
		fact("photos", knowledge.TopicData, knowledge.Reported),
		fact("shops", knowledge.TopicSharing, knowledge.Reported),
		fact("critic", knowledge.TopicDefault, knowledge.Opinion),
		fact("switch", knowledge.TopicChoices, knowledge.Reported),
		fact("hosting", knowledge.TopicPlaces, knowledge.Reported),
		fact("norway", knowledge.TopicPlaces, knowledge.Reported, "NO"),
		fact("everywhere", knowledge.TopicPlaces, knowledge.Reported, "NO", "FR"),
	}}
	ids := func(most int) (ids []string) {
		for _, f := range overviewFacts(policy, most) {
			ids = append(ids, f.ID)
		}
		return ids
	}
	if got, want := ids(5), []string{"no-training", "notes", "switch", "everywhere"}; !slices.Equal(got, want) {
		t.Errorf("of five: %v", got)
	}
	if got, want := ids(6), []string{"no-training", "notes", "switch", "everywhere", "shops"}; !slices.Equal(got, want) {
		t.Errorf("of six: %v", got)
	}
}

// What is done with somebody's data, without any one thing, is asked of all of it.
func TestOverviewOfWhatIsDone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"what does owner do with my data": true, "what are they even doing with our data": true, "what did owner change": true,
		"what happens to my data": true, "how does the training work": true,
		"what do I do with my data": false, "what does owner say": false, "how does it end": false,
	} {
		if got := doneWithAll.In(strings.Fields(strings.ToLower(text))); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
