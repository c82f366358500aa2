package bot_test

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// sold is a policy whose owner denies what others say, as the last fact tells.
func sold(owner string, disputed bool) *knowledge.Policy {
	own := &knowledge.Source{ID: "own", Publisher: owner, Own: true}
	paper := &knowledge.Source{ID: "paper", Publisher: "The Gazette"}
	denied := &knowledge.Fact{ID: "sold", Topic: knowledge.TopicSharing, Kind: knowledge.Claim, Title: "Do you sell my mail?", Statement: owner + " says that no mail is sold.", Verdict: knowledge.No,
		Asked: asked("do they sell my mail", "mail for sale"), Sources: []knowledge.Citation{{Source: "own"}}}
	policy := &knowledge.Policy{ID: strings.ToLower(owner), Title: owner + "'s policy", Organisation: owner, Audience: knowledge.AudiencePublic, Language: "en",
		Sources: []*knowledge.Source{own, paper}, Facts: []*knowledge.Fact{denied}}
	if disputed {
		denied.Disputes = []string{"bought"}
		policy.Facts = append(policy.Facts, &knowledge.Fact{ID: "bought", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Did anybody buy mail?", Statement: "A shop bought mail.", Verdict: knowledge.Yes,
			Asked: asked("who buys mail"), Disputes: []string{"sold"}, Sources: []knowledge.Citation{{Source: "paper"}}})
	}
	return policy
}

// Of several policies named the first is told first, with all that is of it, each fact with its
// policy and who says it; no heading stands within one.
func TestNamedPoliciesInOrder(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{sold("Carrierpigeon", false), sold("Gull", true)}}, bot.Config{})
	a := ask(t, b, bot.Question{Text: "do Gull and Carrierpigeon sell my mail?"})
	var got []string
	for _, point := range a.Points {
		got = append(got, point.Policy.ID+" "+string(point.Verdict)+" "+point.Attribution)
	}
	if want := []string{"gull  ", "gull  Gull, according to The Gazette", "carrierpigeon no "}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Beside a refusal is offered what those have that are named, and of no judgement is said that they are
// silent on it.
func TestOfferedOfThoseNamed(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{sold("Carrierpigeon", true), sold("Gull", true), sold("Hen", true)}}, bot.Config{})
	a := ask(t, b, bot.Question{Text: "Gull versus Hen, which is worse?"})
	if a.Outcome != bot.NotCovered || strings.Contains(a.Lead, "worse") || len(a.Choices) < 2 {
		t.Errorf("%s, %q, %v", a.Outcome, a.Lead, a.Choices)
	}
	for _, choice := range a.Choices {
		if strings.Contains(choice.Text, "Carrierpigeon") {
			t.Errorf("offered %q", choice.Text)
		}
	}
}

// Whose a fact is stands with it where nobody named the policy and no fact told does.
func TestGuessedPolicyIsNamed(t *testing.T) {
	t.Parallel()
	gull, hen := sold("Gull", true), sold("Hen", false)
	gull.Facts[0].Statement, gull.Facts[0].Disputes = "Letters go to no shop.", nil
	hen.Facts[0].Title, hen.Facts[0].Statement, hen.Facts[0].Asked = "Are eggs painted?", "Eggs are painted.", asked("painted eggs", "paint on eggs")
	gull.Facts = gull.Facts[:1]
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{gull, hen}}, bot.Config{})
	a := ask(t, b, bot.Question{Text: "are eggs painted?"})
	if len(a.Points) != 1 || !strings.HasPrefix(a.Points[0].Attribution, "Hen") || len(a.Notes) > 0 {
		t.Errorf("%v, %q, %q", factIDs(a), points(a), a.Notes)
	}
}
