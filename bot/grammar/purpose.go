package grammar

import "slices"

// StatesPurpose tells whether words say what something is done for: "to show ads", "for
// targeted advertising", "because they want to".
func StatesPurpose(words []string) bool {
	for i, word := range words {
		switch {
		case word == "because", word == "so" && i+1 < len(words) && words[i+1] == "that", word == "order" && i > 0 && words[i-1] == "in":
			return true
		case word == "to" && i+1 < len(words) && i > 0 && purposeVerbs[words[i+1]] && !leadsTo[words[i-1]]:
			return true
		case word == "for":
			for _, next := range words[i+1 : min(len(words), i+1+mostBeforeAim)] {
				if aims[next] {
					return true
				}
			}
		}
	}
	return false
}

// AsksPurpose tells whether words ask why something is done, or what for.
func AsksPurpose(words []string) bool {
	n := len(words)
	return n > 1 && (FormOf[words[0]] == FormWhy || words[0] == "what" && words[n-1] == "for" && !takesFor[words[n-2]])
}

// takesFor verbs have a "for" that tells no purpose: "what do I sign up for".
var takesFor = Set("look looking ask asking wait waiting pay paying search searching stand up good known responsible liable")

// mostBeforeAim is how many words stand between "for" and what something is for, and one more.
const mostBeforeAim = 3

// Wanting verbs say that something is had or wanted.
var Wanting = Set("want wants wanted need needs needed use uses used using require requires required take takes taking collect collects collecting get getting")

var (
	purposeVerbs = Set(`improve train develop personalise personalize show protect prevent provide run offer recommend tailor meet fight detect target make give serve help
		analyse analyze measure build operate test verify deliver combat secure support understand`)
	// leadsTo words take a "to" that tells no purpose.
	leadsTo = Set("want wants wanted have has had begin began begins start started able need needs ask asked allow allowed allows try tries tried agreed right way option due used")
	aims    = Set(`ad ads advertising advertisement advertisements marketing training security safety research development improving improvement personalisation personalization analytics
		statistics abuse fraud moderation billing support recommendations purposes`)
)

// WhyWanted is the thing of the asker's of which words ask only what somebody wants or has of it: "why would a company
// need my old letters", "what use are my letters to them". named tells which words name the service. False where
// they ask of nothing of the kind, or say more.
func WhyWanted(words []string, named func(word string) bool) (thing []string, ok bool) {
	thing = ThingOf(words)
	at := IndexOf(words, thing)
	if n := len(thing); n > 1 && useful[thing[n-1]] {
		thing = thing[:n-1]
	}
	if len(thing) == 0 || at < 2 {
		return nil, false
	}
	before, behind := words[:at], words[at+len(thing):]
	who := func(word string) bool {
		return named(word) || wanters[word] || FunctionWords[word] || Fillers[word] || AIWords[word]
	}
	for len(before) > 0 && FormOf[before[0]] == "" && who(before[0]) && !Auxiliaries[before[0]] {
		before = before[1:] // "explain to me why"
	}
	if len(before) < 2 || AnyOf(before, denying) || slices.ContainsFunc(behind, func(w string) bool { return !who(w) && !ofWant[w] && !useful[w] }) {
		return nil, false
	}
	plain := !slices.ContainsFunc(before, func(w string) bool { return !who(w) && !Wanting[w] && !useful[w] && !gaining[w] })
	opens, wants := FormOf[before[0]], AnyOf(before, wantingIt)
	switch {
	case !plain:
		return nil, false
	case opens == FormWhy:
		return thing, wants || AnyOf(before, gaining)
	case opens == FormWhat && wants:
		return thing, slices.Contains(behind, "for") || before[len(before)-2] == "with"
	case opens == FormWhat && AnyOf(before, gaining):
		from := before[len(before)-2]
		return thing, from == "of" || from == "from"
	case opens == FormWhat, opens == FormHow:
		return thing, AnyOf(before, useful) || AnyOf(behind, useful)
	case opens == FormWho:
		return thing, wants && AnyOf(before, wouldBe)
	}
	return nil, false
}

var (
	// wantingIt words say that somebody wants what there is, and not only that he uses it.
	wantingIt = Set("want wants wanted need needs needed wanting needing require requires care cares after")
	// gaining words say that somebody has something of it.
	gaining = Set("get gets gain gains benefit benefits profit profits")
	// useful words say what it is good for, or that it is worth having.
	useful = Set("use good useful help helpful value valuable worth interesting special point benefit")
	// wanters are those who may want it, and what is said of them.
	wanters = Set("earth heck company companies corporation corporations firm business machine machines computer computers robot robots bot bots someone somebody anyone anybody people rich big huge giant tech worth billion billions trillion trillions dollar dollars multibillion whole entire")
	// ofWant words stand behind the thing, and tell nothing but what all of it is for.
	ofWant = Set("training train free badly much anyway exactly boring so for ai")
	// wouldBe words ask who might.
	wouldBe = Set("would will could may might")
)
