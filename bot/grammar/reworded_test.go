package grammar

import "testing"

func TestReworded(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"is there a risk that my lamps end up in the model": "are my lamps used",
		"can the AI see my lamps, right?":                   "are my lamps used",
		"do I have to worry about my lamps":                 "are my lamps used",
		"do I have to worry about hackers":                  "",
		"I hope my lamps stay out of it":                    "are my lamps left out",
		"will my lamps be part of their dataset":            "are my lamps used",
		"who may read the data?":                            "who may read my data",
		"does the switch hide the helper in the top menu":   "does the switch hide the helper",
		"must I close my account over this?":                "must i close my account",
		"does tuner own the stuff I upload?":                "does tuner own my content",
		"who reads all that we write in it":                 "who reads my content in it",
		"does tuner know where I live?":                     "does tuner know my location",
		"does tuner log everywhere I've been?":              "does tuner log my location",
		"can my uncle still see lamps":                      "can others still see lamps",
		"does tuner tell my uncle":                          "",
		"is it lit everywhere in town":                      "",
		"what sort of lamps does it use":                    "what lamps does it use",
		"does tuner still sell my lamps":                    "does tuner sell my lamps",
		"can I still sell my lamps":                         "",
		"do I still have lamps":                             "",
		"where do I live here":                              "",
		"who reads everything":                              "",
		"who may read my data":                              "",
		"do they train AI models on my lamps":               "do they train ai on my lamps",
		"is an LLM fed by my tuner":                         "is an ai fed by my tuner",
		"do they paint generative AI systems":               "do they paint ai",
		"is a large language model fed by my tuner":         "is a ai fed by my tuner",
		"do the lamps have a language":                      "",
		"which AI models are in the tuner":                  "",
		"could you lead me through it in steps, I am 80":    "how do i opt out",
		"steps to light my lamps, I am 80":                  "",
		"what information of mine is not included":          "what is left out",
		"which lamps are not used":                          "which lamps are left out",
		"which lamps are not used at night":                 "",
		"what is in the menu":                               "",
		"is it about this":                                  "",
		"is that not a GDPR violation":                      "is that not illegal under gdpr",
		"do the lamps infringe on EU law":                   "do the lamps illegal under law",
		"was there a breach of my data":                     "",
		"will my lamps get sucked up into the tuner":        "are my lamps used for the tuner",
		"we all have to leave by may or our lamps get sold": "we all have to leave by may",
		"must I pick lamps or bulbs":                        "",
		"does tuner hoover up lamps":                        "does tuner use lamps",
		"I just want out of all this":                       "how do i opt out",
		"please leave me out of it":                         "how do i opt out",
		"I don't want any part of that":                     "how do i opt out",
		"I want out of the lamp club":                       "",
		"tuner is about to sell my lamps":                   "does tuner sell my lamps",
		"are my lamps going to be sold":                     "are my lamps sold",
		"will tuner share the lamps":                        "does tuner share the lamps",
		"am I going to be fined":                            "will i be fined",
		"is the lamp going to Lucerne":                      "",
		"do lamps get broken":                               "",
		"does the lamp get sold":                            "is the lamp sold",
		"you get fined when you unplug":                     "will i be fined if i unplug",
		"do you log when I hum":                             "",
		"can you unplug it":                                 "can i unplug it",
		"do you sell lamps":                                 "",
		"tuner feeds my hums to a bulb":                     "tuner uses my hums for a bulb",
		"who feeds the tuner":                               "",
	} {
		got, ok := Reworded(text)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q is reworded %q, %t, want %q", text, got, ok, want)
		}
	}
}

func TestStripsFirst(t *testing.T) {
	t.Parallel()
	for question, wanted := range map[string]bool{
		"do they take my name out, remove it first": true,
		"are faces masked before the training":      true,
		"do they filter names prior to using them":  true,
		"can i remove a photo before they train":    false,
		"are photos deleted before may used":        false,
		"how are names removed first":               false,
	} {
		if got := StripsFirst(WordsOf(question)); got != wanted {
			t.Errorf("StripsFirst(%q) is %t, want %t", question, got, wanted)
		}
	}
}

func TestKnownToo(t *testing.T) {
	t.Parallel()
	if got := KnownToo("tuner tracks when you hum"); len(got) != 5 || got[0] != "tuner logs when you hum" {
		t.Errorf("%q", got)
	}
	if got := KnownToo("does tuner know who I hum to"); len(got) != 5 || got[0] != "does tuner log who i hum to" {
		t.Errorf("got %q", got)
	}
	for _, text := range []string{"does tuner know what I can do", "do I know who I hum to", "does tuner know the tune", "how does tuner know who I am"} {
		if got := KnownToo(text); got != nil {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestAsksMeaning(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"hum, what do they mean by that": true, "what does hum mean": true, "does this mean they hum": false} {
		if got := AsksMeaning(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
