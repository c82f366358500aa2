package bot

import (
	"strings"

	"fineprint/bot/grammar"
)

// commands try to make the bot speak otherwise. They are recognised so that
// nobody takes a chance match for obedience. Each counts where an order would
// stand: at the head of a clause or after one of orderOpenings.
var commands = grammar.Phrases(`ignore all
	ignore any
	ignore previous
	ignore prior
	ignore your
	ignore the previous
	ignore the above
	ignore the instructions
	ignore the facts
	ignore everything
	ignore what
	disregard
	forget your
	forget all
	forget previous
	forget everything
	forget the
	forget what
	override your
	bypass your
	you are now
	act as
	act like
	pretend
	roleplay
	role play
	from now on
	repeat after
	repeat the
	say exactly
	just say
	new instructions
	reveal your
	print your
	output your
	simulate
	you must say
	you must answer
	you have to say
	i order you
	i command you
	sudo
	ignoriere
	ignorez
	ignora
	negeer`)

// fragments count wherever they stand.
var fragments = []string{"system prompt", "your prompt", "initial prompt", "developer mode", "jailbreak", "do anything now", "your hidden instructions", "without any restrictions", "drop table", "rm rf", "script alert", "union select", "your instructions"}

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

// refused tells why a message is not answered, or "" when it may be.
func refused(text string, words []string) string {
	if commanded(text) {
		return refusedOrder
	}
	joined := strings.Join(words, " ")
	for _, fragment := range fragments {
		if strings.Contains(joined, fragment) {
			return refusedOrder
		}
	}
	if abusePhrases[joined] {
		return refusedAbuse
	}
	if len(words) > 7 {
		return ""
	}
	for _, word := range words {
		if insults[word] {
			return refusedAbuse
		}
	}
	return ""
}

// commanded tells whether a clause of the text orders the bot about.
func commanded(text string) bool {
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".?!;:,()\"", r) }) {
		words := grammar.WordsOf(clause)
		for i := range words {
			if i > 0 && !orderOpenings[words[i-1]] {
				break
			}
			for _, command := range commands {
				if grammar.StartsWith(words[i:], command) {
					return true
				}
			}
		}
	}
	return false
}
