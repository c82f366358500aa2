package bot

import (
	"strings"
)

// talk is a kind of small talk.
type talk string

const (
	talkGreeting talk = "greeting"
	talkThanks   talk = "thanks"
	talkBye      talk = "bye"
	talkHelp     talk = "help"
	talkIdentity talk = "identity"
	talkMood     talk = "mood"
)

// talkPhrases are whole messages, in lower case without punctuation.
var talkPhrases = map[talk][]string{
	talkGreeting: {
		"hi", "hello", "hey", "hiya", "yo", "howdy", "good morning", "good afternoon", "good evening", "morning", "hi there", "hello there", "hey there",
		"hi bot", "hello bot", "hey bot", "greetings", "sup", "what is up", "whats up", "wassup", "hola", "bonjour", "salut", "hallo", "guten tag", "moin", "servus", "grüezi", "ciao", "buongiorno",
		"namaste", "namaskar", "नमस्ते", "oi", "olá", "bom dia", "hoi", "goedemorgen", "cześć", "dzień dobry", "你好", "您好", "hi all", "hi everyone", "hello everyone", "test", "testing", "ping", "anyone there", "are you there", "you there",
	},
	talkThanks: {
		"thanks", "thank you", "thanks a lot", "thank you so much", "thank you very much", "many thanks", "thanks so much", "cheers", "great thanks", "ok thanks", "okay thanks", "ok thank you", "perfect thanks", "cool thanks",
		"nice", "great", "perfect", "awesome", "cool", "ok", "okay", "got it", "understood", "good bot", "good job", "well done", "that helps", "that helped", "very helpful", "helpful",
		"danke", "vielen dank", "merci", "gracias", "muchas gracias", "obrigado", "obrigada", "grazie", "bedankt", "dank je", "dziękuję", "धन्यवाद", "shukriya", "dhanyavaad", "謝謝", "谢谢", "no thanks", "thanks bot", "lol", "haha", "wow", "i see", "alright",
		"no", "nope", "nah", "yes", "yeah", "yep", "yup", "fine", "fair enough", "makes sense",
	},
	talkBye: {"bye", "goodbye", "bye bye", "see you", "see ya", "cya", "good night", "later", "tschüss", "au revoir", "adios", "ciao ciao", "tot ziens", "talk later", "exit", "quit", "stop"},
	talkHelp: {
		"help", "help me", "help please", "please help", "i need help", "what can you do", "what do you do", "what can i ask", "what can i ask you", "what can you tell me", "what do you know", "how do you work", "how does this work", "how does this bot work",
		"how do i use this", "how do i use you", "how to use this bot", "commands", "menu", "start", "options", "topics", "what topics do you cover", "what are your topics", "what policies do you know", "which policies do you know", "which policies do you cover", "instructions", "usage", "examples", "what questions can i ask", "what can you help with", "what can you help me with", "hilfe", "ayuda", "aide", "aiuto", "ajuda",
	},
	talkIdentity: {
		"who are you", "what are you", "who made you", "who built you", "who created you", "are you a bot", "are you a robot", "are you human", "are you a human", "are you real", "are you a real person", "are you an ai", "are you ai", "are you chatgpt", "is this a bot", "is this a real person", "am i talking to a bot", "am i talking to a person", "what is your name", "your name", "do you have a name", "tell me about yourself", "introduce yourself", "do you use ai", "are you an llm", "are you a language model", "do you store what i ask", "do you keep my questions", "do you save my questions", "do you log my questions", "is this bot private",
	},
	talkMood: {"how are you", "how are you doing", "how is it going", "how do you do", "how are things", "tell me a joke", "a joke please", "i love you", "you are great", "you are awesome", "you are funny", "happy birthday", "merry christmas", "happy new year", "i am bored", "sing a song", "what is the meaning of life", "do you like me", "are you happy", "are you ok"},
}

var talkOf = func() map[string]talk {
	m := map[string]talk{}
	for kind, phrases := range talkPhrases {
		for _, phrase := range phrases {
			m[phrase] = kind
		}
	}
	return m
}()

// readTalk tells whether a message is nothing but small talk.
func readTalk(words []string) (talk, bool) {
	if len(words) == 0 {
		return talkGreeting, true
	}
	if len(words) > 8 {
		return "", false
	}
	if kind, ok := talkOf[strings.Join(words, " ")]; ok {
		return kind, true
	}
	// "hi bot, who are you": a greeting before other small talk is polite, not a topic.
	for n := min(2, len(words)-1); n > 0; n-- {
		if first := talkOf[strings.Join(words[:n], " ")]; first == talkGreeting || first == talkThanks {
			if kind, ok := readTalk(words[n:]); ok {
				return kind, true
			}
		}
	}
	return thanksAtLength(words)
}

// thanksAtLength recognises thanks and good wishes with a few words more, "thank
// you so much, that helped", by holding nothing that could be asked.
func thanksAtLength(words []string) (talk, bool) {
	for n := min(3, len(words)-1); n > 0; n-- {
		kind := talkOf[strings.Join(words[:n], " ")]
		if kind != talkThanks && kind != talkGreeting && kind != talkBye {
			continue
		}
		for _, word := range words[n:] {
			if formOf[word] != "" || !functionWords[word] && !fillers[word] && !polite[word] {
				return "", false
			}
		}
		return kind, true
	}
	return "", false
}

// polite words go with thanks and greetings.
var polite = set("helped helpful helps great nice good evening morning afternoon day night perfect awesome lovely kind bless god have everyone appreciate appreciated cheers love wonderful amazing cool")

// commands try to make the bot speak otherwise. They are recognised so that
// nobody takes a chance match for obedience. Each counts where an order would
// stand: at the head of a clause or after one of orderOpenings.
var commands = phrases(`ignore all
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

func phrases(list string) (all [][]string) {
	for phrase := range strings.Lines(list) {
		all = append(all, strings.Fields(phrase))
	}
	return all
}

// fragments count wherever they stand.
var fragments = []string{"system prompt", "your prompt", "initial prompt", "developer mode", "jailbreak", "do anything now", "your hidden instructions", "without any restrictions", "drop table", "rm rf", "script alert", "union select", "your instructions"}

var orderOpenings = set("and then now please instead you bot also just so ok okay hey hi hello must should can could will i want to")

// abusePhrases are said to the bot and not about a policy.
var abusePhrases = set2("fuck you", "fuck off", "stfu", "shut up", "you suck", "you are stupid", "you are useless", "you are an idiot", "you are dumb", "you stupid bot", "stupid bot", "dumb bot", "useless bot", "bad bot", "idiot", "moron", "asshole", "bitch",
	"go to hell", "screw you", "kill yourself", "kys", "you are trash", "you are garbage", "trash bot", "piece of shit", "you piece of shit", "i hate you", "worthless bot", "you are shit", "go die", "bastard", "dumbass", "you moron", "you idiot", "wanker", "fuck", "fuck this", "shit", "fuck you bot", "shut up bot", "you are a moron", "you are worthless", "you are pathetic")

// insults make a short message abuse whatever else it says.
var insults = set("idiot moron asshole bitch bastard dumbass retard retarded wanker cunt faggot slut whore scum kys")

// refused tells why a message is not answered, or "" when it may be.
func refused(text string, words []string) string {
	if commanded(text) {
		return "an attempt to make the bot speak otherwise"
	}
	joined := strings.Join(words, " ")
	for _, fragment := range fragments {
		if strings.Contains(joined, fragment) {
			return "an attempt to make the bot speak otherwise"
		}
	}
	if abusePhrases[joined] {
		return "abuse"
	}
	if len(words) > 7 {
		return ""
	}
	for _, word := range words {
		if insults[word] {
			return "abuse"
		}
	}
	return ""
}

// commanded tells whether a clause of the text orders the bot about.
func commanded(text string) bool {
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".?!;:,()\"", r) }) {
		words := wordsOf(clause)
		for i := range words {
			if i > 0 && !orderOpenings[words[i-1]] {
				break
			}
			for _, command := range commands {
				if startsWith(words[i:], command) {
					return true
				}
			}
		}
	}
	return false
}
