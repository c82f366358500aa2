package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge/place"
)

// Around a question stands what is no part of it: who told the asker, how politely
// something is asked, what only stresses it, and whether that is so or worrying.

// cutFrame takes off the text what stands around the question.
func (u *understanding) cutFrame(g *guide) {
	u.cutDoubt(g)
	u.text = grammar.FollowsIn(u.text)
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := len(words) - 1; i >= 0; i-- {
		if !grammar.OpensPart(words, i) || i >= grammar.LeastClaim && grammar.SourcesBehind.TakesAll(texts[i:]) { // cutSourceBehind's
			continue
		}
		if n := toldBy(g, texts[i:]); n > 0 && u.cut(words[i].Start, words[i+n].Start) {
			u.hearsay = true
			u.truth = u.truth || grammar.AnyOf(texts[i:i+n], grammar.Checking)
			words = grammar.PlacedWords(u.text)
			texts = grammar.TextsOf(words)
		} else if n := grammar.RequestIn(texts[i:]); n > 0 && (u.cut(words[i].Start, words[i+n].Start) || u.cutBut(words[i].Start, words[i+n].Start)) {
			u.text = grammar.AskedFrom(u.text, words[i].Start)
			if j := grammar.ReferringBefore(words[:i]); j >= 0 && u.cut(words[j].Start, words[i].Start) {
				i = j
			}
			words = grammar.PlacedWords(u.text)
			texts = grammar.TextsOf(words)
		}
	}
	u.cutLeadIn()
	u.cutStress(g)
	u.cutErrand()
	u.cutContrast()
	u.cutSourceBehind()
	u.cutRemark()
	u.cutReaction(g)
	if u.anew && !strings.HasSuffix(u.text, "right?") {
		u.text = strings.TrimRight(u.text, grammar.Marks+" ") + ", right?"
	}
}

// cutLeadIn takes off what only says that the last question of the text is one: "I need to explain to my parents".
func (u *understanding) cutLeadIn() {
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := len(words) - grammar.LeastClaim; i >= 0; i-- {
		if !grammar.OpensPart(words, i) {
			continue
		}
		n := grammar.LeadIn(texts[i:])
		if n == 0 {
			continue
		}
		before, after := u.text[words[i].Start:words[i+n].Start], u.text[words[i+n].Start:]
		if !strings.ContainsAny(before, ".!?") && !grammar.AsksBehind(after) && u.cut(words[i].Start, words[i+n].Start) {
			u.text, u.indirect = grammar.AskedFrom(u.text, words[i].Start), true
			return
		}
	}
}

// cutDoubt takes off the doubt before what the asker was told elsewhere, "Are you sure? I
// read that …", which is asked by itself then.
func (u *understanding) cutDoubt(g *guide) {
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := len(words) - grammar.LeastClaim; i > 0; i-- {
		if words[i].Part == words[i-1].Part || behindIn(texts[:i]) != talk.Doubt {
			continue
		}
		if toldBy(g, texts[i:]) > 0 && u.cut(0, words[i].Start) {
			u.anew = true
			if u.language == "" {
				u.original = u.original[afterWords(u.original, i):]
			}
			return
		}
	}
}

// cut takes a piece out of the text, unless it names a place or is all there is.
func (u *understanding) cut(from, to int) bool {
	if slices.ContainsFunc(u.places, func(m place.Mention) bool { return m.Start < to && m.End > from }) {
		return false
	}
	before, after := u.text[:from], u.text[to:]
	if !strings.ContainsFunc(before+after, grammar.IsWordRune) {
		return false
	}
	if before == "" {
		trimmed := strings.TrimLeft(after, grammar.Marks+" -")
		to += len(after) - len(trimmed)
		after = trimmed
	}
	u.text = before + after
	for i := range u.places {
		if u.places[i].Start >= to {
			u.places[i].Start -= to - from
			u.places[i].End -= to - from
		}
	}
	return true
}

// cutBut takes a piece out of the text but the one place that it names, which is put behind the
// question: "what do I tell somebody in Oslo who asks if it is safe" asks if it is safe in Oslo.
func (u *understanding) cutBut(from, to int) bool {
	at := slices.IndexFunc(u.places, func(m place.Mention) bool { return m.Start < to && m.End > from })
	if at < 0 || from > 0 || len(u.places) > 1 || !strings.ContainsFunc(u.text[to:], grammar.IsWordRune) {
		return false
	}
	m := u.places[at]
	u.askOf(strings.TrimRight(u.text[to:], grammar.Marks+" ")+" in ", m)
	return true
}

// askOf asks something of a place that the text names, and of no other.
func (u *understanding) askOf(asked string, m place.Mention) {
	name := u.text[m.Start:m.End]
	m.Start, m.End = len(asked), len(asked)+len(name)
	u.text, u.places = asked+name+"?", []place.Mention{m}
}

// cutPlace takes a place away from those asked about, where what only names it can be cut out of the text.
func (u *understanding) cutPlace(i int, cut func() bool) bool {
	before := u.places
	u.places = slices.Delete(slices.Clone(u.places), i, i+1)
	if !cut() {
		u.places = before
		return false
	}
	return true
}

// cutErrand takes off the end what only says what the answer is for, in a part of its own.
func (u *understanding) cutErrand() {
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := grammar.LeastClaim; i < len(words); i++ {
		if words[i].Part != words[i-1].Part && grammar.Errands.TakesAll(texts[i:]) {
			before := len(strings.TrimRight(u.text[:words[i].Start], " ,-–—")) // its mark tells a question
			u.cut(before, len(u.text))
			return
		}
	}
}

// cutSourceBehind takes off the end where the asker has from what he claims before it, so that this is what he asks.
func (u *understanding) cutSourceBehind() {
	words := grammar.PlacedWords(u.text)
	texts := grammar.TextsOf(words)
	for i := len(words) - 1; i >= grammar.LeastClaim; i-- {
		if words[i].Part == words[i-1].Part || !grammar.SourcesBehind.TakesAll(texts[i:]) || grammar.OpensAsking(texts[:i]) {
			continue
		}
		if u.cut(words[i-1].End, len(u.text)) {
			u.text, u.hearsay = u.text+", right?", true
		}
		return
	}
}

// cutContrast takes out what is said not to be meant, unless it is denied of something told.
func (u *understanding) cutContrast() {
	if _, tag := grammar.AskingPart(u.text); u.hearsay || u.language != "" || tag != "" {
		return
	}
	if from, to := grammar.ContrastIn(u.text); to > 0 && u.cut(from, to) {
		u.text = strings.TrimRight(u.text, " ,")
	}
}

// cutStress takes out what only stresses or says which policy is meant, at the beginning or the end of a part.
func (u *understanding) cutStress(g *guide) {
	words := grammar.PlacedWords(u.text)
	texts := withOwner(g, grammar.TextsOf(words))
	for i := len(words) - 1; i >= 0; i-- {
		n := besideIn(texts, i)
		if n == 0 || i > 0 && besideIn(texts, i-1) > n { // "just to be clear"
			continue
		}
		end := i + n
		opens := i == 0 || words[i].Part != words[i-1].Part
		ends := end == len(words) || words[end].Part != words[end-1].Part
		if words[i].Part != words[end-1].Part || !opens && !ends {
			continue
		}
		from, to := words[i].Start, len(u.text)
		if end < len(words) {
			to = words[end].Start
		}
		if ends { // its mark stays, and tells a question
			to = words[end-1].End
		}
		if !opens {
			from = words[i-1].End
		}
		if u.cut(from, to) {
			words, texts = words[:i], texts[:i]
		}
	}
	u.text = strings.TrimRight(u.text, " ")
}

// besideIn returns how many words from one on only stress, pass on or say which policy is meant.
func besideIn(words []string, at int) int {
	return max(grammar.Stresses.Longest(words[at:]), grammar.Relays.Longest(words[at:]), grammar.SettingAt(words, at))
}
