package grammar

import "testing"

func TestWayBehind(t *testing.T) {
	for text, want := range map[string]string{
		"I want to leave for good and have my profile gone. What are the steps?": "how do i leave for good and have my profile gone?",
		"I'd like to close it, how do I do that?":                                "how do i close it?",
		"I want my photos deleted - how?":                                        "",
		"I want my photos deleted, how?":                                         "how do i get my photos deleted?",
		"I need a copy of my photos. Where do I go?":                             "how do i get a copy of my photos?",
		"I want to know, how?":                                                   "",
		"I want bread, how much is it?":                                          "",
		"what are the steps?":                                                    "",
		"I am old, what are the steps?":                                          "",
	} {
		if got, _ := WayBehind(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
