package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// talk is a kind of small talk.
type talk string

const (
	talkGreeting talk = "greeting"
	talkThanks   talk = "thanks"
	// talkAck takes note of what was said, or wonders at it: "hm, ok".
	talkAck      talk = "ack"
	talkBye      talk = "bye"
	talkHelp     talk = "help"
	talkIdentity talk = "identity"
	// talkOrigin asks who makes the bot, where its answers are from and how good they are.
	talkOrigin talk = "origin"
	// talkKept asks what the bot keeps of what is said to it.
	talkKept talk = "kept"
	// talkAccount asks whether the bot sees into the asker's account.
	talkAccount   talk = "account"
	talkLanguages talk = "languages"
	talkMood      talk = "mood"
	talkAnnoyed   talk = "annoyed"
	// talkOverview asks what a policy is all about, see overview.go.
	talkOverview talk = "overview"
	// What follows asks for what no fact gives, see outside.go.
	talkErrand     talk = "errand"
	talkAdvice     talk = "legal-advice"
	talkPrediction talk = "prediction"
	talkPersonal   talk = "personal"
	talkNothing    talk = "nothing-fits"
	// And what follows for what stands behind the facts, see behind.go.
	talkSays         talk = "says"
	talkOfficial     talk = "official"
	talkChecked      talk = "checked"
	talkContradicted talk = "contradicted"
	// talkDoubt asks whether that is really so.
	talkDoubt talk = "doubt"
	// talkSourceOf stands before what the source is asked of.
	talkSourceOf talk = "source-of"
)

// amid are the kinds that stand amid other words and are no small talk.
var amid = map[talk]bool{talkOverview: true, talkErrand: true, talkAdvice: true, talkPrediction: true, talkPersonal: true, talkNothing: true,
	talkSays: true, talkOfficial: true, talkChecked: true, talkContradicted: true, talkDoubt: true, talkSourceOf: true}

// outsideKinds ask for what no fact gives.
var outsideKinds = map[talk]bool{talkErrand: true, talkAdvice: true, talkPrediction: true, talkPersonal: true, talkNothing: true}

// mostTalk is how many words small talk has at most.
const mostTalk = 40

// smallTalk is what a message says that asks nothing of a policy.
type smallTalk struct {
	kinds    []talk
	language string // of its words; empty is English
}

// thumbs and the like are thanks; any other message without words says hello.
const thumbs = "👍👌🙏👏🙌✅❤🎉😊😀🙂💯"

// foreignTalk is how many words small talk has whose language could not be told.
const foreignTalk = 5

// smallTalkOf reads a message as small talk, in its English words or its own. hint is the
// language that one of few words is likely in.
func (u *understanding) smallTalkOf(hint string) smallTalk {
	if len(u.words) == 0 {
		if strings.ContainsAny(u.original, thumbs) {
			return smallTalk{kinds: []talk{talkThanks}}
		}
		return smallTalk{kinds: []talk{talkGreeting}}
	}
	t, ok := u.ownTalk()
	if !ok && (u.language == "" || len(u.words) > 1) { // "has it begun?" may come down to "start"
		t, ok = readTalk(u.words, talkPatterns().english, "")
	}
	if !ok && u.language != "" { // "np" looks Polish, "sup bro" Hindi
		if t, ok = readTalk(grammar.WordsOf(u.original), talkPatterns().english, ""); ok {
			t.language = "en"
		}
	}
	if !ok && u.language == "" {
		t, ok = thanksAtLength(u.words)
	}
	if !ok && u.language == "" && len(u.words) <= foreignTalk {
		t, ok = readTalk(grammar.WordsOf(u.original), talkPatterns().foreign, hint)
	}
	if asked := strings.HasSuffix(u.original, "?"); asked && len(u.words) > 2 && ok && courtesy[t.kinds[0]] && t.kinds[0] != talkGreeting {
		return smallTalk{} // "is that legal?" may hold nothing but words of thanks
	}
	return t
}

// talkIsSubject tells whether a word taken for thanks is one that the base knows: "fine?"
// asks about fines, and "legal" is thanks in Portuguese only.
func (c *deciding) talkIsSubject() bool {
	guessed := c.u.language == "" && c.u.talk.language != ""
	asked := strings.HasSuffix(c.u.original, "?") && courtesy[c.u.talk.kinds[0]] && c.u.talk.kinds[0] != talkGreeting
	return (guessed || asked) && slices.ContainsFunc(c.found.words, func(w Word) bool {
		// "guten" may be searched as "gluten".
		corrected := !strings.HasPrefix(w.Raw, w.Text) && !strings.HasPrefix(w.Text, w.Raw)
		return w.Known && !grammar.FunctionWords[w.Raw] && !grammar.Fillers[w.Raw] && !(guessed && corrected)
	})
}

// ownTalk reads small talk in the words of a language that is not English.
func (u *understanding) ownTalk() (smallTalk, bool) {
	if u.language == "" {
		return smallTalk{}, false
	}
	return readTalk(grammar.WordsOf(u.original), talkPatterns().foreign, u.language)
}

// readTalk tells whether a message is nothing but small talk: pieces of it, one after
// the other, and words that mean nothing. What several languages say is read in the one given.
func readTalk(words []string, book talkBook, language string) (smallTalk, bool) {
	if len(words) > mostTalk {
		return smallTalk{}, false
	}
	pieces, ok := book.pieces(words, language, map[int]bool{})
	if !ok || len(pieces) == 0 {
		return smallTalk{}, false
	}
	var t smallTalk
	for _, piece := range pieces {
		if !slices.Contains(t.kinds, piece.kind) {
			t.kinds = append(t.kinds, piece.kind)
		}
		t.language = piece.language
	}
	// Politeness around something else needs no answer of its own.
	if slices.ContainsFunc(t.kinds, func(kind talk) bool { return !courtesy[kind] }) {
		t.kinds = slices.DeleteFunc(t.kinds, func(kind talk) bool { return courtesy[kind] })
	}
	if len(t.kinds) > 1 {
		t.kinds = slices.DeleteFunc(t.kinds, func(kind talk) bool { return kind == talkAck })
	}
	return t, true
}

var courtesy = map[talk]bool{talkGreeting: true, talkThanks: true, talkAck: true, talkBye: true}

// pieces takes words apart into small talk; false where something else is among
// them. failed are the lengths of ends that were tried.
func (book talkBook) pieces(words []string, language string, failed map[int]bool) ([]said, bool) {
	if len(words) == 0 {
		return nil, true
	}
	if failed[len(words)] {
		return nil, false
	}
	for _, piece := range book.at(words, language) {
		if piece.n == 0 || amid[piece.kind] {
			continue
		}
		if rest, ok := book.pieces(words[piece.n:], language, failed); ok {
			return append([]said{piece}, rest...), true
		}
	}
	if grammar.Fillers[words[0]] || besideTalk[words[0]] {
		if rest, ok := book.pieces(words[1:], language, failed); ok {
			return rest, true
		}
	}
	failed[len(words)] = true
	return nil, false
}

// besideTalk words stand between pieces of small talk or name the bot.
var besideTalk = grammar.Set("and so then again now too just bot fineprint there dear friend oh und et y e i en aur")

// thanksAtLength recognises thanks and good wishes with a few words more, "thank
// you so much, that helped", by holding nothing that could be asked.
func thanksAtLength(words []string) (smallTalk, bool) {
	first, ok := courteous(words, talkPatterns().english)
	if !ok {
		return smallTalk{}, false
	}
	if grammar.OpensAsking(words[first.n:]) {
		return smallTalk{}, false
	}
	for _, word := range words[first.n:] {
		if grammar.FormOf[word] != "" || !grammar.FunctionWords[word] && !grammar.Fillers[word] && !polite[word] {
			return smallTalk{}, false
		}
	}
	return smallTalk{[]talk{first.kind}, first.language}, true
}

// courteous is the greeting, thanks or farewell that words begin with.
func courteous(words []string, book talkBook) (said, bool) {
	if len(words) == 0 {
		return said{}, false
	}
	pieces := book.at(words, "")
	i := slices.IndexFunc(pieces, func(s said) bool { return courtesy[s.kind] && s.n < len(words) })
	if i < 0 {
		return said{}, false
	}
	return pieces[i], true
}

// polite words go with thanks and greetings.
var polite = grammar.Set("helped helpful helps great nice good evening morning afternoon day night perfect awesome lovely kind bless god have everyone appreciate appreciated cheers love wonderful amazing cool")

// thanking tells whether a message that asks nothing begins with thanks: what comes
// after is then what they are for.
func (u *understanding) thanking() bool {
	if strings.ContainsAny(u.original, "?？") || asksSomewhere(u.text) {
		return false
	}
	words, book := grammar.WordsOf(u.original), talkPatterns().english
	if u.language != "" {
		book = talkPatterns().foreign
	}
	first, ok := courteous(words, book)
	return ok && first.kind == talkThanks && thanksWords[words[0]]
}

// thanksWords are thanks and nothing else, where "ok" and "great" may begin anything.
var thanksWords = grammar.Set("thanks thank cheers danke merci gracias obrigado obrigada grazie bedankt dank dziękuję dziekuje dzięki dzieki धन्यवाद शुक्रिया dhanyavaad dhanyawad shukriya 謝謝 多謝 唔該")

// asksSomewhere tells whether a clause of a text is a question by its first words.
func asksSomewhere(text string) bool {
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".!;:,-–—", r) }) {
		for _, part := range grammar.SplitAsking(clause) {
			if grammar.Asks(part) {
				return true
			}
		}
	}
	return strings.Contains(" "+strings.ToLower(text)+" ", " but ")
}

// addressed words make a question one to the bot.
var addressed = grammar.Set("you your yours yourself bot fineprint here")

// toBot tells whether the words speak to the bot or of it.
func (u *understanding) toBot() bool {
	return grammar.AnyOf(u.words, addressed)
}
