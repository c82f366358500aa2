package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who has said no already, or closed the account, is not told how to: asked is what holds
// from then on.

// readDeed reads what the asker tells to have done.
func (u *understanding) readDeed() {
	if u.language == "" && grammar.OwnsRefusal(u.words) && grammar.AsksLasting(u.words) {
		u.deed = grammar.Refused
		return
	}
	if strings.HasSuffix(u.text, "?") && !strings.ContainsAny(strings.TrimRight(u.text, "?"), grammar.Marks) && len(u.core) > 0 && grammar.AskFirst[u.core[0]] {
		return // "I opted out?" asks
	}
	u.deed = grammar.DeedIn(u.text, u.isPolicyName, u.language != "")
}

// What holds after a deed, most told first. All questions share these: whoever joins them to others joins copies, lest the words
// of one asker are searched for the next.
var (
	afterRefusing = []attempt{
		{text: "is my data still used after opting out", asked: nearPhrasing, joined: true},
		{text: "what happens after opting out", asked: nearPhrasing, joined: true},
	}
	earlierAttempt = attempt{text: "does it matter when I opted out", asked: nearPhrasing, joined: true}
	undoneAttempt  = attempt{text: "does opting out undo what was done before", asked: nearPhrasing, joined: true}
	afterNothing   = attempt{text: "what happens if i do nothing", asked: nearPhrasing, joined: true}
	afterLeaving   = attempt{text: "what happens to my data after i delete my account", joined: true}
)

// lightOfLeaving is how much it counts for a question after an account was closed that a
// fact tells what holds then.
const lightOfLeaving = 0.8

// effectOf are the texts to search for what a choice does, where only that is asked, or what it
// leaves; none where that is not what is asked.
func (u *understanding) effectOf() []attempt {
	switch words := u.wordsWithOwner(); {
	case u.language != "":
	case grammar.AsksWhetherWorks(words):
		return []attempt{{text: "what happens after opting out", asked: nearPhrasing, joined: true}, {text: "what does opting out do", joined: true, fallback: true}}
	case grammar.AsksLeftUsed(words):
		return afterRefusing[:1]
	}
	return nil
}

// afterDeed are the texts to search for what holds after what the asker did; none where
// that is not what is asked.
func (u *understanding) afterDeed() []attempt {
	switch {
	case u.ifKept:
		return []attempt{afterNothing}
	case u.deed == grammar.NoDeed || u.form == grammar.FormHow || u.form == grammar.FormWhy || u.form == grammar.FormWho || u.form == grammar.FormWhere:
		return nil
	case u.saysNoFromOutside():
		return nil
	case u.deed == grammar.Left && u.asksNoMore():
		return []attempt{afterLeaving}
	case u.deed == grammar.Left:
		return []attempt{{text: u.query(true) + " after i delete my account", joined: true, light: &afterLeaving, share: lightOfLeaving}}
	case u.ifStopped:
		return []attempt{afterRefusing[1], afterRefusing[0]}
	case u.asksLasting():
		return append([]attempt{earlierAttempt}, afterRefusing...)
	case u.form == grammar.FormStatement && u.asksNoMore():
		return append([]attempt{undoneAttempt}, afterRefusing...)
	case u.asksNoMore():
		return afterRefusing
	}
	return nil
}

// asksNoMore tells whether what is asked names nothing but what the asker did, and how
// things are now: "do I have to do anything else", "am I safe".
func (u *understanding) asksNoMore() bool {
	return u.asksOnlyDeed(func(string) bool { return false })
}

// asksLasting tells whether only is asked if what the asker did holds on, or whether it was early.
func (u *understanding) asksLasting() bool {
	return u.deed == grammar.Refused && grammar.AsksLasting(u.words) && u.asksOnlyDeed(grammar.TellsLasting)
}

// asksOnlyDeed tells whether what is asked names nothing but what the asker did and how
// things are now, and what else may stand there.
func (u *understanding) asksOnlyDeed(may func(word string) bool) bool {
	words := u.asking.Words
	if u.form == grammar.FormStatement {
		words = u.words
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		i := slices.Index(u.words, w)
		named := i >= 0 && i < len(u.policyWords) && (u.policyWords[i] || u.placeWords[i])
		if w == "late" && u.form != grammar.FormStatement {
			return true // "too late"
		}
		return !named && !may(w) && grammar.NamesSubject(w) && !grammar.NamesDeed(w) && !grammar.Afterwards[w]
	})
}

// pastBeside is what holds of what was used before, beside what holds after a choice that
// the asker tells of.
func (c *deciding) pastBeside(best candidate) *knowledge.Fact {
	const nearBest = 0.45
	if c.u.deed != grammar.Refused || c.u.afterDeed() == nil || best.Fact.Topic == knowledge.TopicPastData {
		return nil
	}
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && other.Fact.Topic == knowledge.TopicPastData && other.Fact.Kind == knowledge.Reported && !other.Fact.Unconfirmed && other.score >= nearBest*best.score {
			return other.Fact
		}
	}
	return nil
}

// hasDone tells whether a fact says no more than how, or that, something can or must be
// done which the asker has done.
func (u *understanding) hasDone(fact *knowledge.Fact) bool {
	if u.deed == grammar.NoDeed || u.form == grammar.FormHow {
		return false
	}
	title := grammar.ReadQuestion(grammar.Clean(fact.Title))
	switch {
	case title.Needs && fact.Verdict == knowledge.Yes, fact.Topic == knowledge.TopicDefault && fact.Kind != knowledge.Opinion:
		return true
	case len(fact.Steps) > 0 || title.Possible:
		done, after := u.deedIn(fact)
		return done && !after
	}
	return false
}

// deedIn tells whether a fact's title names how what the asker did is done, and whether only
// as what it comes after: "can I watch after opting out".
func (u *understanding) deedIn(fact *knowledge.Fact) (done, after bool) {
	words := titleWords(fact)
	at := slices.IndexFunc(words, func(w string) bool { return grammar.ActsOf(u.deed, w) })
	return at >= 0, at > 0 && slices.Contains(words[:at], "after")
}

// tellsDeed tells whether words only say what the asker did: "I turned it off last year".
func tellsDeed(words []string) bool {
	if len(words) < 3 || words[0] != "i" && words[0] != "we" {
		return false
	}
	for _, word := range words[1:] {
		if grammar.NamesDeed(word) {
			return true
		}
		if !grammar.Auxiliaries[word] && word != "already" && word != "just" && word != "only" && word != "also" {
			return false
		}
	}
	return false
}

// asksAbility tells whether words ask if something can be done, and not by somebody else.
func (u *understanding) asksAbility(p *policyGuide) bool {
	if actor, _ := u.actor(p); actor != grammar.ActorNone && actor != grammar.ActorSelf {
		return false
	}
	return slices.ContainsFunc(u.words, func(w string) bool { return grammar.PossibleVerbs[w] || ability[w] })
}

// asksNoWay tells whether it is asked if something is done, and a phrasing asks for what one can do
// about it: "is my mail shared" beside "can I get out of the sharing".
func (u *understanding) asksNoWay(p *policyGuide, phrasing []string) bool {
	if u.language != "" || u.form != grammar.FormYesNo || !grammar.AsksIfOneCan(phrasing) || u.asksAbility(p) {
		return false
	}
	doing, _ := grammar.DoingOf(u.asking.Words, p.names)
	own, _ := grammar.ActorOf(phrasing, p.names)
	return doing != 0 && doing != grammar.DoneDelete && own == grammar.ActorSelf
}

// ability words ask whether there is a way.
var ability = grammar.Set("able possible way ways there option options allowed exist exists")
