package grammar

import "testing"

func TestOnDevice(t *testing.T) {
	for text, want := range map[string]string{
		"I've got an apple phone, talk me through the steps":                        "talk me through the steps on my phone?",
		"No app for me, just chrome on a notebook. Which buttons do I press there?": "Which buttons do I press on my computer?",
		"I don't use the app, where do I click":                                     "where do I click on my computer?",
		"How do I stop it? I only have my tablet.":                                  "How do I stop it on my phone?",
		"I'm sat at my pc, how do I turn it off":                                    "how do I turn it off on my computer?",
		"I've got an iPhone, is it read":                                            "",
		"I have a phone, how do I stop it on my laptop":                             "",
		"how do I stop it":                   "",
		"I'm on my phone, how do I complain": "",
		"I lost my phone, how do I stop it":  "",
	} {
		if got, _ := OnDevice(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestOtherDevice(t *testing.T) {
	for text, want := range map[string]string{
		"what if I don't have the app": "on my computer?",
		"no computer here":             "on my phone?",
		"I use the app":                "",
		"I don't have a job":           "",
	} {
		if got, _ := OtherDevice(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
