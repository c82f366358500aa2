package bot

import (
	"cmp"
	"fmt"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// readThing reads what the question only names, or guesses the answer to be.
func (u *understanding) readThing() {
	if u.language != "" || u.leaning && u.asking.Bare || len(u.places) > 0 {
		return
	}
	thing, guessed := grammar.NamedThing(u.text, u.asking)
	u.only, u.guessed = stemsOf(slices.DeleteFunc(thing, u.isPolicyName)), guessed
}

// mostBesideThing is how many words with a subject a phrasing has besides the thing that it is
// said to be about; a guess answers what was asked and nothing else.
const mostBesideThing = 2

// saidOfThing is what the fact says to the plainest yes/no questions about what the question only
// names, where it says the same to all of them.
func (c *deciding) saidOfThing(best candidate) (verdict knowledge.Verdict, why string) {
	fewest, nearest := mostBesideThing, ""
	if c.u.guessed {
		fewest = 0
	}
	for _, asked := range c.g.phrasings(best.Fact, "") {
		known := c.g.known.read(asked.Text)
		if !amongStems(known.stems, c.u.only) {
			continue
		}
		like, beside := known.asks(), c.besideThing(known)
		if !c.u.guessed && !c.asksOfUse(best.Policy, like, c.u.only[0]) {
			continue // what of it is asked is open, unless whether it is used
		}
		if like.Form != grammar.FormYesNo || like.Bare || like.Turned() || like.All || like.Chooses || !like.SameKind(grammar.Reading{}) || beside > fewest {
			continue
		}
		says := cmp.Or(asked.Verdict, best.Fact.Verdict)
		if says == knowledge.None || nearest != "" && beside == fewest && says != verdict {
			says = ""
		}
		verdict, fewest, nearest = says, beside, asked.Text
	}
	if nearest == "" {
		return "", "nobody asked yes or no of what is named"
	}
	return verdict, fmt.Sprintf("the plainest question about what is named is %q", nearest)
}

// asksOfUse tells whether a question is if a thing is used or taken, not who gets it or does it,
// nor something beside it: "people under age".
func (c *deciding) asksOfUse(policy *knowledge.Policy, asks grammar.Reading, thing string) bool {
	const taken = grammar.DoneUse | grammar.DoneTrain | grammar.DoneTake | grammar.DoneRead | grammar.DoneKeep
	done, doer := grammar.DoingOf(asks.Words, c.g.byPolicy[policy].names)
	at := slices.IndexFunc(asks.Words, func(word string) bool { return grammar.Stem(word) == thing })
	plainly := at < 1 || !grammar.BeforeAsking[asks.Words[at-1]]
	return done&taken != 0 && (doer == grammar.ActorNone || doer == grammar.ActorService) && plainly && !asks.Possible && !slices.Contains(asks.Words, "there")
}

// besideThing is how many words with a subject a phrasing has besides the thing that the question
// names, those of a guess not counted that the question has too.
func (c *deciding) besideThing(known knownText) (n int) {
	for i, word := range known.words {
		stem := known.stems[i]
		_, named := c.g.named(known.words[i : i+1])
		if grammar.NamesSubject(word) && !named[0] && !slices.Contains(c.u.only, stem) && !(c.u.guessed && holdsStem(c.u.words, word)) {
			n++
		}
	}
	return n
}

// amongStems tells whether all of some stems are among others.
func amongStems(stems, all []string) bool {
	return !slices.ContainsFunc(all, func(stem string) bool { return !slices.Contains(stems, stem) })
}
