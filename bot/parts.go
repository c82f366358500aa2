package bot

import (
	"slices"
	"strings"
	"unicode"

	"fineprint/knowledge/place"
)

// People tell why they ask before they ask, or ask several things at once. The parts
// of a message are its questions, each read on its own.

// readParts reads the questions of a message one by one; nil where it is one question
// and nothing else.
func readParts(g *guide, q Question, u *understanding, turns []Turn) []*understanding {
	sentences := sentencesOf(u.original)
	if len(u.words) < 5 || len(sentences) == 1 && len(u.pieces()) == 1 {
		return nil
	}
	var parts []*understanding
	var before told
	last := "" // piece
	for _, sentence := range sentences {
		whole := readPart(g, q, u, turns, sentence, u.tag())
		pieces := whole.pieces()
		apart := chooses(wordsOf(whole.text)) && !slices.ContainsFunc(pieces, func(piece string) bool { return chooses(wordsOf(piece)) })
		for _, piece := range pieces {
			part := whole
			if piece != whole.text {
				part = readPart(g, q, u, turns, piece, "en")
				part.clause = true
				part.asking.chooses = part.asking.chooses || apart
			}
			if elliptic(piece) {
				part.completed = completed(piece, last)
			} else {
				last = piece
			}
			said := told{part.text, "en"}
			if piece == whole.text && u.language != "" {
				said = told{sentence, u.language} // facts may be in the asker's own words
			}
			switch {
			case !part.asks():
				before = before.then(said)
				continue
			case before.text != "" && part.onlyWorries(g) && u.saysMore(g, wordsOf(before.text)):
				worry := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				worry.worried = true
				parts = append(parts, worry)
			case part.ofPerson() && before.text != "" && before.tag == "en":
				parts = append(parts, readPart(g, q, u, turns, before.text+", "+part.text, "en"))
			case !part.pointsBack() || part.sources && len(turns) > 0:
				part.free = before.text != "" && !before.ofAsker() && !part.pointsAtThing()
				parts = append(parts, part)
			case before.text == "" && (part.form == formWhy || part.form == formWhen || part.form == formHow):
				parts = append(parts, part) // "why do they do it" is of all the policy
			case before.text != "":
				// "Is that so?" asks for what was said before it.
				asked := readPart(g, q, u, turns, strings.TrimRight(before.text, ".!")+"?", before.tag)
				if part.form == formWhat { // "… letters, what is that"
					asked.form, asked.asking.form = formWhat, formWhat
				}
				parts = append(parts, asked)
			}
			before = said
		}
	}
	if len(parts) == 1 && slices.Equal(parts[0].words, u.words) {
		return nil
	}
	return parts
}

// splitParts splits a sentence before each further question, and before one that follows
// what is told without a mark between.
func splitParts(sentence string) (parts []string) {
	for _, piece := range splitAsking(sentence) {
		if told, asking := runOn(piece); told != "" && !waits(strings.Fields(told)) {
			parts = append(parts, told)
			piece = asking
		}
		parts = append(parts, piece)
	}
	return parts
}

// told is what was said before a question, in a language.
type told struct{ text, tag string }

// then is what was said, and what more if that is in the same language.
func (t told) then(more told) told {
	if t.tag == more.tag {
		more.text = t.text + " " + more.text
	}
	return more
}

// ofAsker tells whether the asker speaks of himself.
func (t told) ofAsker() bool {
	words := dropLeadIns(wordsOf(t.text))
	return len(words) > 0 && askFirst[words[0]]
}

// ofPerson tells whether a question is of somebody spoken of before.
func (u *understanding) ofPerson() bool {
	return anyOf(u.words, persons)
}

// pointsAtThing tells whether a question has a word for something named before, where
// "they" are whom all is about and "this" is the whole of it.
func (u *understanding) pointsAtThing() bool {
	return slices.ContainsFunc(u.words, func(word string) bool {
		return backPointing[word] && word != "this" && word != "they" && word != "so" && word != "then" && word != "there"
	})
}

// readPart reads a part of a message in a language, the asker's or English, in the
// light of the whole.
func readPart(g *guide, q Question, u *understanding, turns []Turn, text, tag string) *understanding {
	q.Text, q.Language = text, tag
	part := understand(g, q, turns)
	if u.language != "" && part.language == "" {
		part.placedAs(u)
	}
	part.voice, part.outsider, part.apparent = u.voice, part.outsider || u.outsider, part.apparent || u.apparent
	part.underAge, part.falseAge = part.underAge || u.underAge, part.falseAge || u.falseAge
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
	return asks(u.text) || bids(u.words) || strings.HasSuffix(u.text, "?") || strings.HasSuffix(u.original, "?") || strings.HasSuffix(u.original, "？")
}

// bids tells whether words ask to be told something: "please give me the path".
func bids(words []string) bool {
	words = dropLinks(words)
	for len(words) > 1 && fillers[words[0]] {
		words = words[1:]
	}
	return len(words) > 2 && bidding[words[0]] && (words[1] == "me" || words[1] == "us")
}

var bidding = set("give show name list explain describe send")

// pointsBack tells whether a question is about nothing but what was said before it.
func (u *understanding) pointsBack() bool {
	if len(u.places) > 0 && slices.Contains(u.placeWords, true) || u.asksAct() || u.tellsHow() {
		return false
	}
	if doubts.longest(u.words) == len(u.words) || u.hearsay && worries.longest(u.words) == len(u.words) {
		return true
	}
	pointing := false
	for i, word := range u.words {
		pointing = pointing || backPointing[word] || checking[word] || persons[word]
		if !functionWords[word] && !fillers[word] && !checking[word] && !u.policyWords[i] {
			return false
		}
	}
	return pointing
}

// asksAct tells whether a question asks what to do: "what can I do about it".
func (u *understanding) asksAct() bool {
	who := slices.IndexFunc(u.words, func(word string) bool { return askFirst[word] })
	return who >= 0 && u.form == formWhat && slices.Contains(u.words[who:], "do")
}

// tellsHow tells whether more is asked than whether something is so: "why are they doing
// this", but not "how can that be true".
func (u *understanding) tellsHow() bool {
	return len(u.words) > 2 && u.form != formYesNo && u.form != formStatement && u.form != formWhat &&
		!anyOf(u.words, checking)
}

// persons are who was spoken of.
var persons = set("he she him her his hers")

// checking words ask whether something is so.
var checking = set("true false right correct real accurate case fact")

// sentencesOf splits a text where a sentence ends, at colons and dashes, and before
// each "1)" of a list.
func sentencesOf(text string) []string {
	var sentences []string
	for _, part := range numbered(text) {
		sentences = append(sentences, sentencesIn(part)...)
	}
	return sentences
}

// numbered splits a text at the marks of a list, "1)" and "(b)", which are left out.
func numbered(text string) []string {
	var parts []string
	start := 0
	mark := listMarks[0]
	for i := 0; i+2 < len(text); i++ {
		if text[i+1] != ')' || text[i+2] != ' ' || i > 0 && text[i-1] != ' ' && text[i-1] != '(' {
			continue
		}
		for _, marks := range listMarks {
			if len(parts) == 0 && marks[0] == text[i] {
				mark = marks
			}
		}
		if len(parts) >= len(mark) || mark[len(parts)] != text[i] {
			continue
		}
		parts = append(parts, text[start:i])
		start = i + len("1) ")
	}
	if len(parts) < 2 {
		return []string{text}
	}
	parts = append(parts, text[start:])
	for i, part := range parts {
		part = strings.TrimRight(part, " (,")
		parts[i] = strings.TrimRight(strings.TrimSuffix(part, " and"), " ,")
	}
	return parts
}

// listMarks are what counts the points of a list, before a bracket.
var listMarks = []string{"123456789", "abcdefgh", "ABCDEFGH"}

func sentencesIn(text string) []string {
	var sentences []string
	start := 0
	for i, r := range text {
		end, dense := i, strings.ContainsRune("。？！；", r)
		next := i + len(string(r))
		ends := dense || strings.ContainsRune(".?!;:", r) && (next == len(text) || text[next] == ' ') || (r == '-' || r == '–' || r == '—') && i > 0 && text[i-1] == ' ' && next < len(text) && text[next] == ' '
		if !ends {
			continue
		}
		if r != '-' && r != '–' && r != '—' && r != ':' {
			end = next // the sign tells a question
		}
		sentences = append(sentences, text[start:end])
		start = next
	}
	sentences = append(sentences, text[start:])
	for i := range sentences {
		sentences[i] = strings.TrimSpace(sentences[i])
	}
	return slices.DeleteFunc(sentences, func(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) })
}
