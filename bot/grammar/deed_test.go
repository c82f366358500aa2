package grammar

import "testing"

func TestDeedIn(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "lumen" }
	for text, want := range map[string]Deed{
		"I opted out last winter": Refused, "we already turned it off in May": Refused, "i have objected": Refused, "already switched the scan off. what now": Refused,
		"our owner has sent the opt out mail, is that enough": Refused, "Now that I have turned the scan off, is it safe": Refused,
		"I deleted my account in 2020": Left, "i quit lumen last spring": Left, "is it used since i closed my account": Left,
		"did I opt out": NoDeed, "you opted out": NoDeed, "if I turned it off, would they stop": NoDeed, "i have not opted out": NoDeed, "i turned it on": NoDeed,
		"can I close my account": NoDeed, "i left a note on lumen": NoDeed, "i deleted my albums": NoDeed, "my sister closed her account": NoDeed,
		"I am disabled and sell prints": NoDeed, "i disabled it": Refused, "we rejected an offer once": NoDeed, "i withdrew my consent": Refused,
	} {
		if got := DeedIn(text, named, false); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]Deed{
		"i have the already turn off in may , must i anything do": Refused, "i have my account in may delete": Left, "how can i the turn off": NoDeed, "if i the turn off": NoDeed,
		"i left lumen a year ago": Left, "my account years ago delete": Left, "i left a note in may": NoDeed,
	} {
		if got := DeedIn(text, named, true); got != want {
			t.Errorf("%q, put into English: %d, want %d", text, got, want)
		}
	}
}
