package bot

import (
	"strings"

	"fineprint/bot/grammar"
)

// Further things may follow when all is asked of the first: "are my albums scanned, and
// my captions too?"

// gappedQuestions are the questions about each thing where what is asked stands behind
// the first of them; nil where the question is put otherwise.
func (u *understanding) gappedQuestions() []itemQuestion {
	l := list{fields: u.fields()}
	if len(l.fields) < 5 || !grammar.Auxiliaries[l.fields[0].word] {
		return nil
	}
	first, ok := l.after(1)
	if !ok || first.placed {
		return nil
	}
	said := first.to
	for said < len(l.fields) && l.fields[said].saysDone() {
		if said++; l.fields[said-1].comma() {
			break
		}
	}
	if said == first.to || said == len(l.fields) || !l.fields[said-1].comma() && !grammar.ItemJoints[l.fields[said].word] && !grammar.ItemOwners[l.fields[said].word] {
		return nil // "are my albums off limits" says one thing of one
	}
	items := append([]item{first}, l.rest(said)...)
	if len(items) < 2 {
		return nil
	}
	done := strings.TrimRightFunc(joinFields(l.fields[first.to:said]), grammar.NotInWord)
	var questions []itemQuestion
	for _, it := range items {
		if u.noThing(it) {
			return nil
		}
		thing := strings.TrimRightFunc(joinFields(l.fields[it.from:it.to]), grammar.NotInWord)
		questions = append(questions, itemQuestion{text: l.fields[0].written + " " + thing + " " + done + "?", thing: thing, names: it.names})
	}
	return questions
}

// saysDone tells whether a field belongs to what is done to a thing.
func (f field) saysDone() bool {
	return !grammar.ItemJoints[f.word] && f.word != "or" && (!f.names() || f.done() || grammar.Adverbs[f.word])
}

// rest reads the things from a field to the end of the question; nil where anything else
// stands there.
func (l *list) rest(from int) (items []item) {
	for from < len(l.fields) {
		for from < len(l.fields) && grammar.ItemJoints[l.fields[from].word] {
			from++
		}
		if from == len(l.fields) {
			return nil
		}
		if len(items) > 0 && besidesOnly(l.fields[from:]) {
			return items
		}
		it, ok := l.after(from)
		if !ok || it.placed {
			return nil
		}
		items = append(items, it)
		from = it.to
	}
	return items
}

// besidesOnly tells whether fields only say that something goes with the rest.
func besidesOnly(fields []field) bool {
	for _, f := range fields {
		if !grammar.Besides[f.word] && f.word != "as" && f.word != "well" {
			return false
		}
	}
	return true
}
