package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// One verb may ask about several things: "are my posts and my messages used". Each is
// a question of its own where the facts have an answer of their own for it.

var (

	// oneOfBoth words ask one thing of all that is listed.
	oneOfBoth = grammar.Set("between difference different differ distinguish versus vs both together combine combined than either")
)

// mostItemWords is how many words name one thing of a list at most, its owner aside.
const mostItemWords = 3

// list is a question's fields with the things listed in them.
type list struct {
	fields []field
	items  []item
	// bare lists have nothing but commas between their things: "hats, coats?"
	bare bool
	// lead is how many fields name the policy before a bare list.
	lead int
}

// item is one thing of a list.
type item struct {
	// from and to are its fields.
	from, to int
	// names are its words without its owner.
	names []string
	// placed things stand behind a word that says where: "on my phone".
	placed bool
}

// listed finds the last list in a question.
func (u *understanding) listed() list {
	l := list{fields: u.fields()}
	for joint := len(l.fields) - 2; joint > 0; joint-- {
		if !grammar.ItemJoints[l.fields[joint].word] {
			continue
		}
		if l.items = l.around(joint); len(l.items) > 1 && !slices.ContainsFunc(l.items, u.noThing) {
			return l
		}
	}
	return u.bareList(l)
}

// bareList are things with only commas between them, where nothing else is said or that they
// are used: "hats, coats, gloves?"
func (u *understanding) bareList(l list) list {
	for last := len(l.fields) - 1; last > 0 && u.language == ""; last-- {
		if !l.fields[last-1].comma() {
			continue
		}
		l.items, l.bare = l.around(last-1), true
		n := len(l.items)
		if n > 1 {
			l.items[0] = u.withoutPolicy(l.items[0])
			l.lead = l.items[0].from
		}
		if n < 2 || l.lead > 0 && !u.policyWords[0] || slices.ContainsFunc(l.items, u.noThing) || slices.ContainsFunc(l.fields[l.items[n-1].to:], func(f field) bool { return !f.done() && f.word != "used" }) {
			break
		}
		return l
	}
	return list{}
}

// withoutPolicy is an item without the policy's name in front of it: "Lumen hats".
func (u *understanding) withoutPolicy(it item) item {
	for len(it.names) > 1 && it.from < len(u.policyWords) && u.policyWords[it.from] {
		it.from, it.names = it.from+1, it.names[1:]
	}
	return it
}

// around are the things on both sides of the word that joins the last two, or of the comma of
// the field there.
func (l *list) around(joint int) []item {
	last, ok := l.after(joint + 1)
	if !ok {
		return nil
	}
	items := []item{last}
	if l.fields[joint].comma() {
		joint++
	}
	for end := joint; end > 0; {
		it, ok := l.before(end, last.placed)
		if !ok {
			break
		}
		items = append([]item{it}, items...)
		end = it.from
		switch {
		case end == 0:
		case grammar.ItemJoints[l.fields[end-1].word]:
			end--
		case !l.fields[end-1].comma():
			end = 0
		}
	}
	return items
}

// after reads a thing that begins at a field: "my job applications".
func (l *list) after(from int) (it item, ok bool) {
	it.from, it.to = from, from
	if it.placed = grammar.ChoicePlaces[l.fields[from].word]; it.placed {
		it.to++
	}
	for it.to < len(l.fields) && l.fields[it.to].owns() {
		it.to++
	}
	for it.to < len(l.fields) && l.fields[it.to].names() && (len(it.names) == 0 || !l.fields[it.to].done()) {
		it.names = append(it.names, l.fields[it.to].word)
		it.to++
		if l.fields[it.to-1].ends() {
			break
		}
	}
	if it.to > from && !l.fields[it.to-1].ends() {
		it.to = l.clauseEnd(it.to)
	}
	acts := it.to < len(l.fields) && !l.fields[it.to-1].ends() && (grammar.ItemOwners[l.fields[it.to].word] || grammar.Objects[l.fields[it.to].word])
	return it, !acts && it.named()
}

// before reads a thing that ends before a field, with the word that says where it is
// where the last of the list has one.
func (l *list) before(end int, placed bool) (it item, ok bool) {
	it.from, it.to = end, end
	for at := end - 2; at > 0 && at >= end-mostClause && !l.fields[at-1].ends(); at-- {
		if l.clauseEnd(at) == end {
			it.from, end = at, at
			break
		}
	}
	for it.from > 0 && l.fields[it.from-1].names() && (it.from == end || !l.fields[it.from-1].ends() && !l.fields[it.from].done()) {
		it.from--
		it.names = append([]string{l.fields[it.from].word}, it.names...)
	}
	for it.from > 0 && l.fields[it.from-1].owns() {
		it.from--
	}
	if placed {
		it.from--
		it.placed = it.from >= 0 && grammar.ChoicePlaces[l.fields[it.from].word]
	}
	return it, it.placed == placed && it.named()
}

// mostClause is how many fields say at most what the asker does with a thing.
const mostClause = 4

// clauseEnd is where what the asker does with a thing ends, which begins at a field: "I am in",
// "we joined"; that field itself where it begins no such clause.
func (l *list) clauseEnd(at int) int {
	rest := l.fields[at:]
	if len(rest) < 2 {
		return at
	}
	n := 1
	switch rest[0].word {
	case "i", "we":
		if grammar.Auxiliaries[rest[1].word] {
			n++
		}
	default:
		if !grammar.SelfShort[rest[0].word] {
			return at
		}
	}
	if n < len(rest) && !grammar.BeforeAsking[rest[n].word] && !rest[n-1].ends() {
		n++
	}
	if n < len(rest) && grammar.BeforeAsking[rest[n].word] && !rest[n-1].ends() {
		n++
	}
	return at + n
}

// named tells whether a noun was read, not too far from its owner.
func (it item) named() bool {
	n := len(it.names)
	return n > 0 && n <= mostItemWords && !(field{word: it.names[n-1]}).done()
}

// noThing tells whether an item names nothing that facts tell apart: places, companies,
// people, or what every policy is about.
func (u *understanding) noThing(it item) bool {
	subject := false
	for at, word := range it.names {
		i := slices.Index(u.words, word)
		last := at == len(it.names)-1
		if i >= 0 && (u.placeWords[i] || (u.policyWords[i] || u.aside[word]) && last) || slices.Contains(u.others, word) {
			return true
		}
		subject = subject || !grammar.GeneralWords[grammar.Stem(word)] && !grammar.ScopeWords[grammar.Stem(word)] && !grammar.Kin[word]
	}
	return !subject
}

// translated tells whether a word was put into English, not left as it was written.
func (u *understanding) translated(word string) bool {
	return !slices.Contains(grammar.WordsOf(strings.ToLower(u.original)), word)
}

// apart tells whether each item of a list can stand alone, which none can whose noun
// only follows the last: "public and private posts".
func (l *list) apart() bool {
	last := l.items[len(l.items)-1]
	if last.placed || len(last.names) == 1 || l.fields[last.from].owns() {
		return true
	}
	return !slices.ContainsFunc(l.items[:len(l.items)-1], func(it item) bool { return !strings.HasSuffix(it.names[len(it.names)-1], "s") })
}
