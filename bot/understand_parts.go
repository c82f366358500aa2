package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// People tell why they ask before they ask, or ask several things at once. The parts
// of a message are its questions, each read on its own.

// readParts reads the questions of a message one by one; nil where it is one question
// and nothing else.
func readParts(g *guide, q Question, u *understanding, turns []Turn) []*understanding {
	sentences := grammar.SentencesOf(u.original)
	if len(u.words) < 5 || len(sentences) == 1 && len(u.pieces()) == 1 {
		return nil
	}
	var parts []*understanding
	var before told
	claimed := false
	last := ""                                  // piece
	marked := strings.Contains(u.original, "?") // who marks questions marks all of them
	for _, sentence := range sentences {
		whole := readPart(g, q, u, turns, sentence, u.tag())
		pieces := whole.pieces()
		apart := grammar.Chooses(grammar.WordsOf(whole.text)) && !slices.ContainsFunc(pieces, func(piece string) bool { return grammar.Chooses(grammar.WordsOf(piece)) })
		for _, piece := range pieces {
			part := whole
			if piece != whole.text {
				part = readPart(g, q, u, turns, piece, "en")
				part.clause = true
				part.asking.Chooses = part.asking.Chooses || apart
			}
			part.beside = marked && !strings.HasSuffix(sentence, "?") || apart && len(parts) > 0 // another way than what was asked
			if grammar.Elliptic(piece) {
				part.completed = grammar.Completed(piece, last)
			} else {
				last = piece
			}
			said := told{part.text, "en"}
			if piece == whole.text && u.language != "" {
				said = told{sentence, u.language} // facts may be in the asker's own words
			}
			tells := !part.asks() || part.indirect && part.beside || claimed && u.checks && !grammar.Asks(part.text) // the mark is the doubt's
			switch {
			case tells && claimed && said.ofAsker():
				continue // he goes on about himself
			case tells && whole.hearsay && u.language == "":
				before, claimed = said, true // what he was told is asked for, and not how he came to hear it
				continue
			case tells:
				before = before.then(said)
				continue
			case u.whereabouts != grammar.NoWhereabouts && part.onlyPlaces():
				continue // the places that something may be at: "where is it kept, in Norway or Peru?"
			case len(parts) > 0 && (grammar.Begs.TakesAll(part.words) || part.relays()):
				continue
			case len(parts) > 0 && parts[len(parts)-1].asking.Form == grammar.FormYesNo && grammar.Dwells.TakesAll(part.words):
				continue
			case len(parts) > 0 && announced(parts[len(parts)-1].text) != "" && part.pointsAtThing():
				asked := readPart(g, q, u, turns, announced(parts[len(parts)-1].text)+", "+part.text, "en")
				asked.thing, asked.beside = part.ownWords(u.language), part.beside
				parts[len(parts)-1] = asked // "what about the recap, who sees it" asks who sees the recap
			case before.text != "" && part.onlyWorries(g) && u.saysMore(g, grammar.WordsOf(before.text)):
				worry := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				worry.worried = true
				parts = append(parts, worry)
			case u.hearsay && before.text != "" && part.onlyAdvice(g) && u.saysMore(g, grammar.WordsOf(before.text)):
				claim := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				claim.beside, part.beside = true, true
				parts = append(parts, claim, part)
			case before.ofOthersDoing() && part.stopsWhatOthersDo():
				deed := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				deed.form, deed.asking.Form = grammar.FormWhat, grammar.FormWhat // what holds of it is no yes to stopping it
				deed.ofOthersDoing = true
				parts = append(parts, deed, part)
			case part.ofPerson() && !part.relays() && before.text != "" && before.tag == "en":
				asked := readPart(g, q, u, turns, before.text+", "+part.text, "en")
				asked.thing, asked.beside = part.ownWords(u.language), part.beside
				parts = append(parts, asked)
			case !part.pointsBack(g) && before.named(g) != "" && grammar.WithThing(part.text, before.named(g)) != "":
				if n := len(parts); n > 0 && parts[n-1].text == before.text {
					parts = parts[:n-1] // it was only named, to ask this of it
				}
				parts = append(parts, readPart(g, q, u, turns, grammar.WithThing(part.text, before.named(g)), "en"))
			case !part.pointsBack(g) || part.sources && len(turns) > 0 || part.asksOwn(before.text):
				part.free = before.text != "" && !before.ofAsker() && !part.pointsAtThing()
				parts = append(parts, part)
			case before.text == "" && (part.form == grammar.FormWhy || part.form == grammar.FormWhen || part.form == grammar.FormHow):
				parts = append(parts, part) // "why do they do it" is of all the policy
			case before.text != "":
				// "Is that so?" asks for what was said before it.
				asked := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				asked.thing, asked.beside = part.ownWords(u.language), part.beside
				if part.form == grammar.FormWhat || part.mayAfterNo(before.text) { // "… letters, what is that"
					asked.form, asked.asking.Form = grammar.FormWhat, grammar.FormWhat
				}
				if grammar.AnyOf(part.words, grammar.Belongs) {
					asked.asksWhetherUsed()
				}
				asked.asking.Today = asked.asking.Today || grammar.AnyOf(part.words, grammar.NowWords) // "still true?"
				if part.first && part.asking.Reversed {                                                // "I am 15, am I out of this"
					asked.asking = part.asking
				}
				parts = append(parts, asked)
			}
			before = said
		}
	}
	if len(parts) == 0 && claimed {
		parts = append(parts, readPart(g, q, u, turns, strings.TrimRight(before.text, ".!?")+"?", before.tag)) // the doubt behind it was taken off
	}
	if len(parts) == 1 && slices.Equal(parts[0].words, u.words) {
		return nil
	}
	return parts
}

// asksOwn tells whether a part asks for something of its own behind the question why, although it
// names nothing: "why do they do it, what is in it for me".
func (u *understanding) asksOwn(before string) bool {
	return u.form == grammar.FormWhat && !u.relays() && grammar.ReadQuestion(before).Form == grammar.FormWhy
}

// announced is what a question beginning with "what about" only names; empty where it is none.
func announced(text string) string {
	rest := strings.TrimRight(text, grammar.Marks)
	for _, opening := range [...]string{"what about ", "how about "} {
		if len(rest) > len(opening) && strings.EqualFold(rest[:len(opening)], opening) {
			return rest[len(opening):]
		}
	}
	return ""
}

// mayAfterNo tells whether a part asks if others may do what the asker told never to have agreed to,
// which is no yes or no to whether he has: "I never agreed, can they still do it".
func (u *understanding) mayAfterNo(told string) bool {
	possible := u.asking.Possible || u.asking.Tagged && grammar.AnyOf(u.asking.Words, grammar.PossibleVerbs)
	return possible && len(u.asking.Words) > 1 && !grammar.AskFirst[u.asking.Words[1]] && grammar.NeverAgreed(told)
}

// asksWhetherUsed makes of what was told the question whether that is used: "our teachers
// post pictures, is that in scope".
func (u *understanding) asksWhetherUsed() {
	u.asking.Only, u.asking.All = false, false // told, not asked
	if thing := grammar.PutSomewhere(u.words); thing != "" {
		u.completed = grammar.Used(thing) + "?"
	}
}

// onlyAdvice tells whether a part only asks what to do about what was told: "should I
// bother", "is it worth it".
func (u *understanding) onlyAdvice(g *guide) bool {
	advised := u.advice || u.asking.Needs
	return advised && !slices.ContainsFunc(u.words, func(w string) bool {
		return !grammar.FunctionWords[w] && !grammar.Fillers[w] && !adviceWords[grammar.Stem(w)] && !grammar.NamesDeed(w) && !grammar.Acting[w] && !g.general(w)
	})
}

// ownWords are a part's own, as they were written; empty where those were put into English.
func (u *understanding) ownWords(language string) string {
	if language != "" {
		return ""
	}
	return strings.TrimRight(u.text, grammar.Marks)
}

// stopsWhatOthersDo tells whether a question is only if what was told before it can be stopped, or
// whether a choice covers it.
func (u *understanding) stopsWhatOthersDo() bool {
	return u.language == "" && u.pointing() && (grammar.AnyOf(u.words, grammar.Stopping) || grammar.AnyOf(u.words, grammar.ChoiceNouns)) &&
		u.namesNothing(grammar.Stopping, grammar.BesideStopping, grammar.ChoiceNouns, grammar.Possible, grammar.Belongs)
}

// ofPerson tells whether a question is of somebody spoken of before.
func (u *understanding) ofPerson() bool {
	return grammar.AnyOf(u.words, grammar.Third)
}

// pointsAtThing tells whether a question has a word for something named before, where
// "they" are whom all is about and "this" is the whole of it.
func (u *understanding) pointsAtThing() bool {
	return slices.ContainsFunc(u.words, func(word string) bool {
		return grammar.BackPointing[word] && word != "this" && word != "they" && word != "so" && word != "then" && word != "there"
	})
}

// readPart reads a part of a message in a language, the asker's or English, in the
// light of the whole.
func readPart(g *guide, q Question, u *understanding, turns []Turn, text, tag string) *understanding {
	q.Text, q.Language = text, tag
	part := understand(g, q, turns)
	part.part = true
	if u.language != "" && part.language == "" {
		part.placedAs(u)
	}
	part.voice, part.outsider, part.apparent = u.voice, part.outsider || u.outsider, part.apparent || u.apparent
	part.spansYears = u.spansYears
	part.deletes = part.deletes || u.deletes
	part.dead = part.dead || u.dead
	part.barred, part.whetherToo = part.barred || u.barred, part.whetherToo || u.whetherToo
	part.deed, part.saidNo = max(part.deed, u.deed), part.saidNo || u.saidNo
	part.dropNamed(u.recipients)
	part.underAge, part.falseAge = part.underAge || u.underAge, part.falseAge || u.falseAge
	part.underAge = part.underAge || part.form == grammar.FormYesNo && (u.language != "" || !part.first) && grammar.OfYoung(u.text)
	part.grown, part.asOwn = part.grown || u.grown, part.asOwn || u.asOwn
	if u.opening == openingFresh {
		part.opening, part.leaning = openingFresh, false // said once for all that follows
	}
	if len(part.places) == 0 {
		part.places, part.chains = notInText(u.places), u.chains
	}
	return part
}

// placedAs leaves of a part's places those of the message it is of: what is put into
// English may hold a word that looks like a place's name.
func (u *understanding) placedAs(whole *understanding) {
	written := slices.DeleteFunc(slices.Clone(u.places), func(m place.Mention) bool {
		return !slices.ContainsFunc(whole.chains, func(c chain) bool { return c[0] == m.Readings[0].Code })
	})
	if len(written) < len(u.places) {
		u.places, u.chains = written, nil
		u.findPlaces()
	}
}

// notInText are places that a text is asked about and that do not stand in it.
func notInText(places []place.Mention) []place.Mention {
	places = slices.Clone(places)
	for i := range places {
		places[i].Start, places[i].End = 0, 0
	}
	return places
}

// tag is the language the question is in, English too.
func (u *understanding) tag() string {
	if u.language == "" {
		return "en"
	}
	return u.language
}

// asks tells whether the words are a question and not a story around one.
func (u *understanding) asks() bool {
	marked := strings.HasSuffix(u.text, "?") || strings.HasSuffix(u.original, "?") || strings.HasSuffix(u.original, "？")
	if u.language != "" && !marked && len(u.words) > 1 && u.words[0] == "am" && u.words[1] != "i" {
		return false // "soy enfermera" tells who somebody is
	}
	return marked || grammar.Asks(u.text) || grammar.Bids(u.words)
}

// pointsBack tells whether a question is about nothing but what was said before it.
func (u *understanding) pointsBack(g *guide) bool {
	if len(u.places) > 0 && slices.Contains(u.placeWords, true) || u.asksAct() && !u.relays() || u.tellsHow() || grammar.AsksWayOut(u.words) {
		return false
	}
	if u.relays() || onlyDoubts(u.words) || grammar.TakesUpVerb(u.words) || u.hearsay && worries.TakesAll(u.words) {
		return true
	}
	beside := []map[string]bool{grammar.Checking}
	if u.deed == grammar.NoDeed {
		beside = append(beside, grammar.Belongs)
	}
	if u.asksOfUse() { // "may that still be used for games", where all is about games
		beside = append(beside, g.generalOf(u.words))
	}
	return (u.pointing() || grammar.AnyOf(u.words, grammar.Checking) || u.ofPerson()) && u.namesNothing(beside...)
}

// asksOfUse tells whether a question is if something named before it, or the asker as he told of himself, is
// used, and leaves all else to what was told.
func (u *understanding) asksOfUse() bool {
	return u.language == "" && u.form == grammar.FormYesNo && grammar.AnyOf(u.words, grammar.Belongs) && grammar.AsksOfNamed(u.asking.Words)
}

// relays tells whether a question only asks for words to hand on what was asked before it.
func (u *understanding) relays() bool {
	return len(u.words) > 0 && grammar.Relays.TakesAll(u.words)
}

// asksAct tells whether a question asks what to do: "what can I do about it".
func (u *understanding) asksAct() bool {
	who := slices.IndexFunc(u.words, func(word string) bool { return grammar.AskFirst[word] })
	return who >= 0 && u.form == grammar.FormWhat && slices.Contains(u.words[who:], "do")
}

// tellsHow tells whether more is asked than whether something is so: "why are they doing
// this", but not "how can that be true".
func (u *understanding) tellsHow() bool {
	return len(u.words) > 2 && u.form != grammar.FormYesNo && u.form != grammar.FormStatement && u.form != grammar.FormWhat &&
		!grammar.AnyOf(u.words, grammar.Checking)
}
