package grammar

import "testing"

func TestWhichWayItFlows(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "tuner" }
	for text, want := range map[string]Doing{
		"does tuner get hums from brokers":             DoneGet,
		"do they collect my hums from other companies": DoneGet,
		"do they buy hums":                             DoneGet,
		"do brokers buy my hums":                       DoneSell,
		"do brokers get hums from tuner":               DoneShare,
		"does tuner give hums to brokers":              DoneShare,
		"does tuner collect hums from my phone":        DoneTake,
	} {
		if got, _ := DoingOf(WordsOf(text), named); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	if !OppositeFlow(DoneShare, DoneGet|DoneUse) || OppositeFlow(DoneShare, DoneGet|DoneSell) || !OppositeFlow(DoneGet, DoneShare) || OppositeFlow(DoneGet, DoneTake) {
		t.Error("flows are opposite where one gets and the other only gives")
	}
}
