package grammar

import (
	"slices"
	"strings"
)

// mostWantingOut is how many words that has at most.
const mostWantingOut = 10

// wantsOut is all that somebody says who only wants out.
var wantsOut = PatternsOf(`please|just|so|ok|okay? i|we just|really? want|wanna|need to? be|get? out of? it|this|that|all? this|that? please|now?
	please|just? get|let|count|leave|keep|take me|us out of? it|this|that|all? this|that? please|now?
	i|we do not want|like to? be|any? part? of? in? it|this|that|any? of? this|that? anymore|now?
	i|we want none|nothing|no part of it|this|that`)

var (
	// stepNouns are what somebody wants who is to be led through it, and leading words ask for them.
	stepNouns = Set("step steps instructions tutorial walkthrough")
	leading   = Set("tell show explain give guide walk take talk lead through need want help simple easy clear exact full detailed slow slowly do doing done works work")
)

// wantsSteps tells whether a text asks for steps and names nothing that they are for, whatever the asker
// says of himself beside it.
func wantsSteps(text string) bool {
	asks := false
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(Marks, r) }) {
		words := WordsOf(part)
		plain := !slices.ContainsFunc(words, func(w string) bool { return !FunctionWords[w] && !Fillers[w] && !stepNouns[w] && !leading[w] })
		switch {
		case AnyOf(words, stepNouns) && plain:
			asks = true
		case plain || len(words) > 0 && !Asks(part) && (AskFirst[words[0]] || words[len(words)-1] == "old"):
		default:
			return false
		}
	}
	return asks
}

// rewordings each put one thing in a question plainer, one after the other.
var rewordings = [...]func(words []string) []string{
	asTaken, withWalks, withoutPart, withoutCause, withoutThreat, withContent, withLocation, withLaw, withUse, withOthers, withoutKind, withoutStill, withoutEven,
	withAnyone, withBeing, withPresent, withIf, withChild, withoutModel, withLeftOut,
}

// Reworded puts a question plainer in what makes no difference to its answer: whose data it is, what trade the people have whose it is, how
// what the asker makes and where he is are called, the part of the screen that it ends with, that it
// is asked because of all this, that a law is broken, that it is so still or a wonder why, that
// the kind of something is asked for, who is called "you", whose child it is, what tense it is in, that an AI is a model, and what is not used; false where there is none of that.
func Reworded(text string) (string, bool) {
	words := WordsOf(text)
	if n := len(words); n > 0 && n <= mostWantingOut && wantsOut.TakesAll(words) || wantsSteps(text) {
		return "how do i opt out", true
	}
	plain := slices.Clone(words)
	for _, put := range rewordings {
		plain = put(plain)
	}
	for i := 1; i < len(plain); i++ {
		if GeneralThings[plain[i]] && whosever[plain[i-1]] {
			plain[i-1] = "my"
		}
	}
	return strings.Join(plain, " "), !slices.Equal(words, plain) && len(plain) > leastPlain
}

var (
	ofAll    = Set("everything anything whatever all stuff things")
	madeActs = Set("say write type upload post share send create make draw said wrote uploaded posted sent made")
)

// withContent names what the asker makes by its common name: "everything I say".
func withContent(words []string) []string {
	for i := 1; i+2 < len(words); i++ {
		end := i + 1
		if words[end] == "that" {
			end++
		}
		if !ofAll[words[i]] || end+2 > len(words) || words[end] != "i" && words[end] != "we" || !madeActs[words[end+1]] {
			continue
		}
		from := i
		if words[i-1] == "the" {
			from--
		}
		return slices.Concat(words[:from], []string{"my", "content"}, words[end+2:])
	}
	return words
}

// withoutThreat leaves out what is said to come of not doing what somebody must: "we must leave or
// our mail gets read".
func withoutThreat(words []string) []string {
	const leastDuty, leastThreat = 4, 3
	for i := leastDuty; i+leastThreat < len(words); i++ {
		if next := words[i+1]; words[i] == "or" && obliges(words[:i]) && (next == "else" || ItemOwners[next] || TagPronouns[next]) {
			return words[:i]
		}
	}
	return words
}

// obliges tells whether words say anywhere that somebody must do something.
func obliges(words []string) bool {
	return AnyOf(words, Needing) || IndexOf(words, hasTo) >= 0 || IndexOf(words, haveTo) >= 0
}

var hasTo, haveTo = []string{"has", "to"}, []string{"have", "to"}

var (
	// swallowing verbs say in a figure that data is used.
	swallowing = swallowed("feed feeds fed feeding", "suck sucks sucked sucking", "slurp slurps slurped slurping", "gobble gobbles gobbled gobbling", "sweep sweeps swept sweeping", "vacuum vacuums vacuumed vacuuming",
		"hoover hoovers hoovered hoovering", "scoop scoops scooped scooping", "siphon siphons siphoned siphoning", "syphon syphons syphoned syphoning", "swallow swallows swallowed swallowing",
		"guzzle guzzles guzzled guzzling", "funnel funnels funneled funneling", "shovel shovels shoveled shoveling", "scrape scrapes scraped scraping")
	// feeding verbs name behind what is fed what that is done to.
	feeding = Set("feed feeds fed feeding")
	// swallowedInto stand behind those, and say before a thing what it is used for.
	swallowedInto = map[string]string{"up": "", "in": "", "away": "", "off": "", "down": "", "into": "for"}
)

// swallowed are the forms of verbs as those of "use".
func swallowed(verbs ...string) map[string]string {
	forms := map[string]string{}
	for _, verb := range verbs {
		for i, form := range strings.Fields(verb) {
			forms[form] = [...]string{"use", "uses", "used", "using"}[i]
		}
	}
	return forms
}

// withUse says plainly that data is used: "sucked up into the model".
func withUse(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return swallowing[w] != "" })
	if at < 1 {
		return words
	}
	plain := append(slices.Clone(words[:at]), swallowing[words[at]])
	rest := words[at+1:]
	if into := slices.IndexFunc(rest, func(w string) bool { return w == "to" || w == "into" }); feeding[words[at]] && into > 0 && into < givenWithin {
		return slices.Concat(plain, rest[:into], []string{"for"}, rest[into+1:])
	} else if feeding[words[at]] {
		return words // what is fed is no machine
	}
	for len(rest) > 0 {
		meant, ok := swallowedInto[rest[0]]
		if !ok {
			break
		}
		if rest = rest[1:]; meant != "" && len(rest) > 0 {
			plain = append(plain, meant)
		}
	}
	return append(plain, rest...)
}

var (
	violating = Set("violate violates violated violating violation violations breach breaches breached breaching infringe infringes infringed infringing infringement contravene contravenes contravening contravention flout flouts flouting")
	laws      = Set("law laws gdpr ccpa dsgvo hipaa coppa ferpa legislation regulation regulations")
	// ofLaws may stand between those and a law.
	ofLaws = Set("of on the any a my our eu european uk us privacy data protection federal state international children's")
)

// withLaw calls illegal what violates a law: "does it infringe the GDPR", "a breach of privacy
// law", "a GDPR violation".
func withLaw(words []string) []string {
	for i := 1; i < len(words); i++ {
		from, law := i, i+1
		for law < len(words) && ofLaws[words[law]] {
			law++
		}
		switch {
		case !violating[words[i]]:
			continue
		case laws[words[i-1]]:
			from, law = i-1, i-1
		case law == len(words) || !laws[words[law]]:
			continue
		}
		for from > 1 && ofLaws[words[from-1]] {
			from--
		}
		rest := words[law+1:]
		if law < i {
			rest = words[i+1:]
		}
		return slices.Concat(words[:from], []string{"illegal", "under", words[law]}, rest)
	}
	return words
}

// withLocation names where the asker is by its common name: "where I live", "everywhere I have been".
func withLocation(words []string) []string {
	for i := 0; i+2 < len(words); i++ {
		if !BeginsPlace(words, i) {
			continue
		}
		at := i + 2
		for at+1 < len(words) && (having[words[at]] || words[at] == "ever") {
			at++
		}
		if beingThere[words[at]] {
			return slices.Concat(words[:i], []string{"my", "location"}, words[at+1:])
		}
	}
	return words
}

// withOthers calls others who is somebody to the asker and does something: "can my ex".
func withOthers(words []string) []string {
	for i := 1; i+1 < len(words); i++ {
		if (words[i] == "my" || words[i] == "our") && Auxiliaries[words[i-1]] && actorNouns[words[i+1]] == ActorPeople {
			return slices.Concat(words[:i], []string{"others"}, words[i+2:])
		}
	}
	return words
}

// BeginsPlace tells whether a word only begins which places the asker means: "everywhere I go".
func BeginsPlace(words []string, at int) bool {
	return placing[words[at]] && at+2 < len(words) && (words[at+1] == "i" || words[at+1] == "we")
}

var (
	placing = Set("where everywhere anywhere wherever")
	// beingThere verbs say that somebody is at a place.
	beingThere = Set("am are live stay reside go went been sleep travel")
)

// KnownToo are questions whether somebody else keeps track of what the asker does, "does it know who I
// meet", in the other verbs for that; none where a text asks for something else.
func KnownToo(text string) (texts []string) {
	words := WordsOf(text)
	at := slices.IndexFunc(words, func(w string) bool { return keepingTrack[strings.TrimSuffix(w, "s")] })
	if at < 1 || at+3 >= len(words) || AskFirst[words[0]] || AskFirst[words[1]] || FormOf[words[at+1]] == "" {
		return nil
	}
	ending := words[at][len(strings.TrimSuffix(words[at], "s")):] // "the shop tracks when I pay"
	if Auxiliaries[words[0]] == (ending != "") || FormOf[words[0]] != "" {
		return nil
	}
	if who := at + 2; words[who] != "i" && words[who] != "we" && words[who] != "you" || Auxiliaries[words[who+1]] {
		return nil // "know what I can do"
	}
	for _, verb := range [...]string{"log", "know", "track", "record", "collect", "see"} {
		if verb += ending; verb != words[at] {
			texts = append(texts, strings.Join(slices.Concat(words[:at], []string{verb}, words[at+1:]), " "))
		}
	}
	return texts
}

// keepingTrack verbs say that somebody has it as data.
var keepingTrack = Set("know log track record see store save note remember monitor watch collect")
