package bot

import (
	"testing"

	"fineprint/knowledge"
)

// Of a message like a letter only the question is read, in the languages that there are lists for.
func TestBodyOf(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "kiln", Title: "Kiln", Organisation: "Kiln"}}})
	for text, want := range map[string]string{
		"Hi team,\n\nwhat about pots\n\nBest,\nIda":                         "what about pots",
		"Dear Ida\nare pots fired?\n--\nAnn Miller\nPotter":                 "are pots fired?",
		"Good morning! are pots fired":                                      "are pots fired",
		"sorry if this was asked before but are pots fired?":                "are pots fired?",
		"not sure if this is the right place but where do pots go?":         "where do pots go?",
		"does anyone know: are pots fired?":                                 "are pots fired?",
		"can you tell me where pots go":                                     "where pots go",
		"I just saw the news. Are pots fired?":                              "Are pots fired?",
		"um pots?":                                                          "pots?",
		"sorry if this was asked before, cups too? not mine":                "cups too? not mine",
		"someone on my team asked: are pots fired":                          "are pots fired",
		"re: Kiln - are pots fired":                                         "are pots fired",
		"technically, are pots fired":                                       "are pots fired",
		"are pots fired in simple terms":                                    "are pots fired",
		"are pots fired any idea?":                                          "are pots fired?",
		"pots, any idea?":                                                   "pots?",
		"when are pots fired exactly?":                                      "when are pots fired?",
		"are pots fired (asking for my mum)":                                "are pots fired",
		"are pots fired? thx in advance":                                    "are pots fired?",
		"where do pots go pls":                                              "where do pots go",
		"are pots fired? Just wondering":                                    "are pots fired?",
		"are pots fired? Thanks, Ida":                                       "are pots fired?",
		"thanks! and are cups fired?":                                       "and are cups fired?",
		"cool thx. in Norway":                                               "in Norway",
		"*are pots fired?*":                                                 "are pots fired?",
		"\"are pots fired?\"":                                               "are pots fired?",
		"Hallo zusammen, werden meine Töpfe gebrannt? Danke im Voraus!":     "werden meine Töpfe gebrannt?",
		"Bonjour,\n\nest-ce que mes pots sont cuits ?\n\nCordialement\nIda": "est-ce que mes pots sont cuits ?",
		"Perdón si ya se preguntó, pero ¿para qué usan todo eso?":           "para qué usan todo eso?",
		"Czy ktoś wie: czy moje wpisy są używane?":                          "czy moje wpisy są używane?",
		"Scusate se è già stato chiesto, ma anche i vasi sono cotti?":       "anche i vasi sono cotti?",
		"不好意思,為什麼要這樣做?":                                                     "為什麼要這樣做?",

		// What is said itself stays, and who it is said of.
		"can you tell me if pots are fired?":      "can you tell me if pots are fired?",
		"which exactly?":                          "which exactly?",
		"what do you know?":                       "what do you know?",
		"Hello Kiln, are pots fired?":             "Hello Kiln, are pots fired?",
		"I read that they sell pots. Is it true?": "I read that they sell pots. Is it true?",
		"thanks, I will pass it on":               "thanks, I will pass it on",
		"are kids fired, and dogs too?":           "are kids fired, and dogs too?",
		"ho 16 anni, prendono i miei dati":        "ho 16 anni, prendono i miei dati",
		"hi":                                      "hi",
		"thanks, Ida":                             "thanks, Ida",

		// Who only opens has said nothing yet.
		"Hi Ida,": "", "can you tell me": "", "": "",
	} {
		if got := g.bodyOf(text, ""); got != want {
			t.Errorf("of %q is read %q, want %q", text, got, want)
		}
	}
}

// A known question is none the less one for being put like thanks or a greeting.
func TestBodyOfKnownQuestion(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{ID: "link", Title: "Where is it?", Asked: []knowledge.Asked{{Text: "link please"}}}
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "kiln", Title: "Kiln", Organisation: "Kiln", Facts: []*knowledge.Fact{fact}}}})
	for text, want := range map[string]string{"Link, please": "Link, please", "map, please": "map"} {
		if got := g.bodyOf(text, ""); got != want {
			t.Errorf("of %q is read %q, want %q", text, got, want)
		}
	}
}
