package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What only says more closely what is asked about keeps no answer from it, which says that no fact speaks of
// that, and is no yes for it.
func TestDetailsNoFactHas(t *testing.T) {
	t.Parallel()
	fact := func(id string, topic knowledge.Topic, verdict knowledge.Verdict, title, statement string, asked ...string) *knowledge.Fact {
		f := &knowledge.Fact{ID: id, Topic: topic, Kind: knowledge.Reported, Title: title, Statement: statement, Verdict: verdict}
		for _, text := range asked {
			f.Asked = append(f.Asked, knowledge.Asked{Text: text})
		}
		return f
	}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			fact("sold", knowledge.TopicSharing, knowledge.No, "Are my slideshows sold?", "Lumen does not sell slideshows.", "selling slideshows"),
			fact("kept", knowledge.TopicRetention, "", "How long are slideshows kept?", "Slideshows are kept for a year.", "when do slideshows go"),
			fact("printed", knowledge.TopicData, knowledge.Yes, "Does Lumen print my albums?", "Lumen prints albums of members.", "printing of albums"),
			fact("close", knowledge.TopicRetention, "", "How do I close my account?", "The account is closed in the settings.", "leave for good"),
		},
	}}}, bot.Config{})
	for question, want := range map[string]struct {
		fact    string
		verdict knowledge.Verdict
		beyond  string
	}{
		"does lumen sell slideshows to circus horse kitchen doctors": {"sold", knowledge.No, "“circus”"},
		"does lumen sell barbecue slideshows":                        {"sold", knowledge.No, ""},
		"are slideshows of the albums sold":                          {"sold", knowledge.No, ""},
	} {
		a := ask(t, b, bot.Question{Text: question})
		got := ""
		if len(a.Points) > 0 {
			got = a.Points[0].Fact.ID
		}
		told := strings.Join(a.Notes, " ")
		if got != want.fact || a.Verdict != want.verdict || (want.beyond != "") != strings.Contains(told, "say nothing of") || !strings.Contains(told, want.beyond) {
			t.Errorf("%q: %s %q, %q, want %v", question, got, a.Verdict, told, want)
		}
	}
}
