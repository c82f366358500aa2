package grammar

import "testing"

func TestMustLeave(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"do i have to close my account to get out of this": true, "must we quit owner in order to be safe": true, "is it necessary to delete my whole profile to opt out": true, "would i have to leave owner to stop it": true,
		"do i have to close my account": true, "do we need to delete our accounts because of this": true, "do i have to delete my account before i die": false, "do i have to close my account on friday": false, "how do i close my account to get out": false, "can i close my account to be safe": false, "do i have to opt out to close my account": false,
	} {
		if got := MustLeave(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
