package grammar

import "testing"

func TestHurried(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"y r they doing this":           "why are they doing this",
		"but y":                         "but why?",
		"y":                             "y",
		"is it on 4 me":                 "is it on for me",
		"is it step 4 of the list":      "is it step 4 of the list",
		"how 2 stop it":                 "how to stop it",
		"shared w bakers":               "shared with bakers",
		"what do I do":                  "what should i do?",
		"where is d milk":               "where is the milk",
		"how do i opt our":              "how do i opt out",
		"can i opt our dogs out":        "can i opt our dogs out",
		"turn it offff pleaseee":        "turn it off please",
		"who eats my milk tho?":         "who eats my milk?",
		"they drink my milk innit":      "they drink my milk, right?",
		"phone no?":                     "phone number?",
		"is there a phone no and if so": "is there a phone no and if so",
		"vids ok?":                      "videos safe?",
		"ok?":                           "ok?",
		"no dms?":                       "dms excluded?",
		"no problem?":                   "no problem?",
		"can i relax about my dms?":     "is my dms safe?",
		"no worries about my dms?":      "is my dms safe?",
		"can i relax about it":          "can i relax about it",
		"photos out of it?":             "photos excluded?",
		"log out?":                      "log out?",
		"hopefully not my photos":       "my photos excluded?",
		"wont use dms?":                 "dms excluded?",
		"hey photos taken?":             "hey, photos taken?",
		"auto on?":                      "is it automatically on?",
		"is it auto on":                 "is it automatically on",
		"dont use my data":              "how do I opt out",
		"why tho":                       "why",
	} {
		if got := MendTypos(text); got != want {
			t.Errorf("%q is mended to %q, want %q", text, got, want)
		}
	}
}
