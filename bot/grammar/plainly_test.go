package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

// What always means the same is read in the usual words, and only that.
func TestPlainly(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"does it utilise my photos":                     "does it use my photos",
		"do they make use of artificial intelligence?":  "do they use AI?",
		"Am I able to say no, or not?":                  "can i say no, or not?",
		"is there a way to say no":                      "can i say no",
		"are we in scope":                               "am i included",
		"what do they do with our personal information": "what do they do with my data",
		"is our office in it":                           "is our office in it",
		"used for generative AI?":                       "used for AI?",
		"is it only for generative AI":                  "is it only for generative AI",
		"is generative AI named apart from other kinds": "is generative AI named apart from other kinds",
		"what do we get out of this?":                   "what is in it for us?",
		"so I'm off the hook":                           "so i am safe",
		"I'm in Lima so all good?":                      "I'm in Lima so i am safe?",
		"did the mayor give it the green light":         "did the mayor give it approval",
		"can I refuse without getting kicked out?":      "can I refuse and keep my account?",
		"they'll close my account if I mind":            "i will lose my account if I mind",
		"are they staying away from my lamps":           "are they sparing my lamps",
		"I am staying away from the lamps":              "I am staying away from the lamps",
		"how do I get it back out":                      "how do I get it out again",
		"am I off the hook":                             "am I off the hook",
		"i can't say no anymore, right?":                "i can no longer say no, right?",
		"I can't see it anymore because I left":         "I can't see it anymore because I left",
		"could I drag these people to court":            "can i sue these people",
		"they were dragged into court":                  "they were sued",
		"has anybody taken them to court":               "has anybody sued them",
		"what did they say in court":                    "what did they say in court",
		"does Oslo get roped in":                        "does Oslo fall under it",
		"how do things stand for us":                    "what about us",
		"is my mail fed into the machine":               "is my mail used",
		"so we're good?":                                "so we are safe?",
		"why is the platform doing it":                  "why is it doing it",
		"is it the same on the site or the app":         "is it the same on the site or the app",
		"what's in scope":                               "what's included",
		"my account is wiped, erased":                   "my account is deleted, deleted",
		"i make, use of force":                          "i make, use of force", // a mark stands between
		"what is all this AI stuff about":               "what is this about",   // the longest of those that fit
		"which date's it from":                          "which date's it from",
		"how many months":                               "how long",
		"nothing to say":                                "nothing to say",
		"do they pay for my work":                       "do they pay me for my work",
		"do they pay for ads":                           "do they pay for ads",
		"can I pay them to be left out?":                "are paying members left out?",
		"can I pay to get more views?":                  "can I pay to get more views?",
		"has Acme commented on this?":                   "what does Acme say about it?",
		"did Acme comment on my post?":                  "did Acme comment on my post?",
		"is opting out a waste of time?":                "is opting out pointless?",
		"do my photos go in too?":                       "do my photos get used too?",
		"wait this includes pictures of me?":            "this includes my pictures?",
		"wait until May":                                "wait until May",
		"do the AI tools go away":                       "do i lose the AI tools",
		"does my data go away":                          "does my data go away",
		"nothing happens until next year":               "it only starts in next year",
		"nothing happens until I agree":                 "nothing happens until I agree",
		"how have the experts reacted":                  "how did the experts react",
		"do I still come up in searches":                "will i still be found in searches",
		"what are they doing with my profile":           "how is my profile used",
		"will they text us before it starts, or do I have to read it in the paper?": "will they text us about it?",
		"is Peru in or out":                              "is Peru included",
		"did I opt in or out":                            "did I opt in or out",
		"where do I go in":                               "where do I go in",
		"Let's say I switch it off, what then":           "if I switch it off, what then",
		"can you list me every country that's affected?": "which countries are affected?",
		"list the posts that are affected":               "list the posts that are affected",
		"do they let me opt out?":                        "can i opt out?",
		"do they let me know?":                           "do they let me know?",
		"do they have access to my notes":                "do they use my notes",
		"can I not opt out":                              "can I opt out",
		"can I not be included":                          "can I not be included",
		"I'm trying to opt out":                          "how do i opt out",
		"how does my mum opt out":                        "how do i opt out",
		"as I suppose I opt out":                         "as I suppose I opt out",
		"if I decline do they know":                      "if I opt out do they know",
		"if I decline the terms":                         "if I decline the terms",
		"are my posts fair game?":                        "are my posts used?",
		"did anybody take it to court yet":               "did anybody sue them yet",
		"what's the rough head count":                    "how many people are affected",
		"list me every country":                          "list every country",
	} {
		if got := grammar.Plainly(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

func TestDeparted(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"can IT do it for us": "can IT department do it for us", "ask our IT": "ask our IT department", "Can our IT team do it": "Can our IT team do it",
		"is IT on": "is IT on", "CAN IT DO IT": "CAN IT DO IT", "can it do it": "can it do it",
	} {
		if got := grammar.Departed(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

func TestUndotted(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"does the A.I. read it": "does the AI read it", "is it a.i.?": "is it AI?", "a.i": "AI", "A.Inc": "A.Inc", "in the U.S.": "in the U.S.",
	} {
		if got := grammar.Undotted(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}
