package bot

import (
	"slices"
	"strings"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
)

// commands try to make the bot speak otherwise. They are recognised so that
// nobody takes a chance match for obedience. Each counts where an order would
// stand: at the head of a clause or after one of orderOpenings.
var commands = grammar.PatternsOf(`ignore|disregard|forget|override|bypass|negeer|ignorez|ignora|ignoriere all|any|every|everything|anything|what|whatever? of? the|your|these|those|this|all? previous|prior|earlier|above|preceding|other|system|initial|original|safety|own? instructions|instruction|rules|rule|facts|fact|prompt|prompts|guidelines|commands|orders|restrictions|limits|limitations|programming|training|context|system|safeguards|filters|guardrails
	ignore|disregard|forget|override|bypass all|any|everything|anything|what|whatever|the|your|of? previous|prior|above|before|earlier|else|you|said|told|stated|and
	ignore|disregard|forget previous|prior|above
	ignoriere|ignorez|ignora|negeer
	you are now
	act as|like
	pretend to? that? you|be|being
	from now on you|answer|say|respond|reply|act|speak|talk|pretend|ignore|write|your
	repeat after
	repeat the following|words|phrase|text|above|prompt|instructions|sentence
	say exactly
	just say
	new instructions
	reveal|print|output your
	you must|have to? say|answer
	i order|command you`)

// namable commands are orders by themselves, but the names of things too: of what facts speak of, a
// word of it orders nothing unless more of the order follows.
var (
	namable = grammar.PatternsOf(`roleplay
	role play
	simulate
	sudo`)
	namableFragments = grammar.PatternsOf(`developer mode on|enabled|activated|active
	enable|activate|enter|unlock|in developer mode
	jailbreak`)
	turnedOn = grammar.Set("enabled activated active enable activate enter unlock")
	ordersOn = grammar.PatternsOf(`as|like|you|a|an|being|that|to|me|us
	with|for me|us`)
)

// plainly asks for a short answer, and is no command.
var plainly = grammar.PatternsOf(`just say yes|no|so|if|whether|which|it`)

// fragments count wherever they stand.
var fragments = grammar.PatternsOf(`system|your|initial prompt
	you can|will|must|should|may? do anything now
	dan|mode|called|means do anything now
	your hidden instructions
	you|answer|respond|reply|act|speak|talk|ai|bot|model * without any restrictions|restriction|limits|rules|filters
	drop table
	rm rf
	script alert
	union select`)

var yourInstructions = []string{"your", "instructions"}

// ofSomething words go on with what instructions are for, or what came of them.
var ofSomething = grammar.Set("for on about to how where say said did do does work worked and but from of not")

var orderOpenings = grammar.Set("and then now please instead you bot also just so ok okay hey hi hello must should can could will i want to")

// abusePhrases are said to the bot and not about a policy. Mere annoyance is small
// talk and answered as such.
var abusePhrases = grammar.PhraseSet("fuck you", "fuck off", "stfu", "shut up", "you are an idiot", "idiot", "moron", "asshole", "bitch",
	"go to hell", "screw you", "kill yourself", "kys", "piece of shit", "you piece of shit", "i hate you", "you are shit", "go die", "bastard", "dumbass", "you moron", "you idiot", "wanker", "fuck", "fuck this", "shit", "fuck you bot", "shut up bot", "you are a moron", "you are pathetic")

// insults make a short message abuse whatever else it says.
var insults = grammar.Set("idiot moron asshole bitch bastard dumbass retard retarded wanker cunt faggot slut whore scum kys")

// Why a message is refused.
const (
	refusedOrder = "an attempt to make the bot speak otherwise"
	refusedAbuse = "abuse"
)

// refused tells why the question is not answered in the light of some policies, in English words or its own.
func (u *understanding) refused(g *guide, open []*knowledge.Policy) string {
	known := func(name string) bool { return g.holdsName(open, name) }
	if why := refused(u.text, u.words, known); why != "" || u.language == "" {
		return why
	}
	own := slices.DeleteFunc(grammar.WordsOf(u.original), func(word string) bool {
		return insults[word] && glossary.Translates(u.language, word) // "en retard" is late
	})
	return refused(u.original, own, known)
}

// refused tells why a message is not answered, or "" when it may be. Of what is known, facts speak.
func refused(text string, words []string, known func(name string) bool) string {
	if commanded(text, known) || fragments.In(words) || namesInstructions(words) || namableFragments.In(words) && !known(namedBy(namableFragments, words)) {
		return refusedOrder
	}
	if abusePhrases[strings.Join(words, " ")] {
		return refusedAbuse
	}
	if len(words) > mostAbuse || grammar.OpensAsking(words) && !slices.Contains(words, "you") {
		return "" // "is that company a bunch of idiots?" is said to nobody here
	}
	if grammar.AnyOf(words, insults) {
		return refusedAbuse
	}
	return ""
}

// mostAbuse is how many words a message has at most that is nothing but an insult.
const mostAbuse = 7

// namesInstructions tells whether words speak of the bot's instructions, not of those for
// something.
func namesInstructions(words []string) bool {
	for i := range words {
		if grammar.StartsWith(words[i:], yourInstructions) && (i+2 == len(words) || !ofSomething[words[i+2]]) {
			return true
		}
	}
	return false
}

// namedBy are the words that name something where a pattern stands in words.
func namedBy(patterns grammar.Patterns, words []string) string {
	for i := range words {
		if n := patterns.Longest(words[i:]); n > 0 {
			named := slices.DeleteFunc(grammar.ContentOf(words[i:i+n]), func(word string) bool { return turnedOn[word] })
			return strings.Join(named, " ")
		}
	}
	return ""
}

// ordersNamable tells whether words begin with an order that is not the name of what facts speak of.
func ordersNamable(words []string, known func(name string) bool) bool {
	n := namable.Longest(words)
	return n > 0 && (!known(strings.Join(words[:n], " ")) || ordersOn.Longest(words[n:]) > 0)
}

// commanded tells whether a clause of the text orders the bot about.
func commanded(text string, known func(name string) bool) bool {
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".?!;:,()\"", r) }) {
		words := grammar.WordsOf(clause)
		for i, word := range words {
			if i > 0 && (!orderOpenings[words[i-1]] || word == "i" && grammar.Auxiliaries[words[i-1]]) {
				break // "can I ignore" asks
			}
			if commands.Longest(words[i:]) > 0 && plainly.Longest(words[i:]) == 0 || ordersNamable(words[i:], known) {
				return true
			}
		}
	}
	return false
}

func (b *Bot) decideRefusal(c *deciding, d *decision) bool {
	if c.u.refusal == "" || c.found.exact {
		return false
	}
	d.say("refused: %s", c.u.refusal)
	d.outcome, d.confidence, d.lead = Refused, 0.95, c.u.voice.say("refused")
	if c.u.refusal == refusedAbuse {
		d.lead = c.u.voice.talk(talk.Annoyed, visible(c.g.library, c.q.Internal))
	}
	d.choices = b.starters(c, 3)
	return true
}
