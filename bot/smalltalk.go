package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/bot/talk"
)

// thumbs and the like are thanks; any other message without words says hello.
const thumbs = "👍👌🙏👏🙌✅❤🎉😊😀🙂💯"

// foreignTalk is how many words small talk has whose language could not be told.
const foreignTalk = 5

// smallTalkOf reads a message as small talk, in its English words or its own. hint is the
// language that one of few words is likely in.
func (u *understanding) smallTalkOf(hint string) talk.Message {
	if len(u.words) == 0 {
		if strings.ContainsAny(u.original, thumbs) {
			return talk.Message{Kinds: []talk.Kind{talk.Thanks}}
		}
		return talk.Message{Kinds: []talk.Kind{talk.Greeting}}
	}
	t, ok := u.ownTalk()
	if !ok && (u.language == "" || len(u.words) > 1) { // "has it begun?" may come down to "start"
		t, ok = talk.Read(u.wordsWithOwner(), talk.English(), "")
	}
	if !ok && u.language != "" { // "np" looks Polish, "sup bro" Hindi
		if t, ok = talk.Read(grammar.WordsOf(u.original), talk.English(), ""); ok {
			t.Language = "en"
		}
	}
	if !ok && u.language == "" {
		t, ok = talk.ThanksAtLength(u.words)
	}
	if !ok && u.language == "" && len(u.words) <= foreignTalk {
		t, ok = talk.Read(grammar.WordsOf(u.original), talk.Foreign(), hint)
	}
	if asked := strings.HasSuffix(u.original, "?"); asked && len(u.words) > 2 && ok && talk.Courtesy[t.Kinds[0]] && t.Kinds[0] != talk.Greeting {
		return talk.Message{} // "is that legal?" may hold nothing but words of thanks
	}
	return t
}

// talkIsSubject tells whether a word taken for thanks is one that the base knows: "fine?"
// asks about fines, and "legal" is thanks in Portuguese only.
func (c *deciding) talkIsSubject() bool {
	guessed := c.u.language == "" && c.u.talk.Language != ""
	asked := strings.HasSuffix(c.u.original, "?") && talk.Courtesy[c.u.talk.Kinds[0]] && c.u.talk.Kinds[0] != talk.Greeting
	return (guessed || asked) && slices.ContainsFunc(c.found.words, func(w Word) bool {
		// "guten" may be searched as "gluten".
		corrected := !strings.HasPrefix(w.Raw, w.Text) && !strings.HasPrefix(w.Text, w.Raw)
		return w.Known && !grammar.FunctionWords[w.Raw] && !grammar.Fillers[w.Raw] && !(guessed && corrected)
	})
}

// ownTalk reads small talk in the words of a language that is not English.
func (u *understanding) ownTalk() (talk.Message, bool) {
	if u.language == "" {
		return talk.Message{}, false
	}
	return talk.Read(grammar.WordsOf(u.original), talk.Foreign(), u.language)
}

// thanking tells whether a message that asks nothing begins with thanks: what comes
// after is then what they are for.
func (u *understanding) thanking() bool {
	if strings.ContainsAny(u.original, "?？") || asksSomewhere(u.text) {
		return false
	}
	words, book := grammar.WordsOf(u.original), talk.English()
	if u.language != "" {
		book = talk.Foreign()
	}
	first, ok := talk.Courteous(words, book)
	return ok && first.Kind == talk.Thanks && thanksWords[words[0]]
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
