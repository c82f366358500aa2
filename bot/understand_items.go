package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// itemQuestion is a question about one of several things.
type itemQuestion struct {
	text string
	// thing is what it asks about, as written, and names its words in English; none
	// where what is done is listed, not to what.
	thing string
	names []string
	// doubtful questions are right only if the facts answer all of the list.
	doubtful bool
	// verbal things may be what is done: another language's words that are not known, and no owner.
	verbal bool
	// compared things are told side by side, whatever tells of both; otherwise are further
	// ways to ask for one.
	compared  bool
	otherwise []string
}

// itemQuestions are the questions about each thing of a list that a question holds;
// nil where it holds no list.
func (u *understanding) itemQuestions() []itemQuestion {
	if questions := u.comparedQuestions(); questions != nil {
		return questions
	}
	if u.asking.Compares || u.asking.Chooses || grammar.AnyOf(u.words, oneOfBoth) {
		return nil
	}
	if questions := u.gappedQuestions(); questions != nil {
		return questions
	}
	list := u.listed()
	if len(list.items) < 2 {
		return u.actQuestions()
	}
	from, to := list.items[0].from, list.items[len(list.items)-1].to
	if from == 0 && to == len(list.fields) && !strings.HasSuffix(u.text, "?") && (!list.bare && !list.fields[0].owns() || len(u.turns) > 0) {
		return nil // there is no verb to share
	}
	doubtful := !list.apart()
	var questions []itemQuestion
	for _, it := range list.items {
		thing := strings.TrimRightFunc(joinFields(list.fields[it.from:it.to]), grammar.NotInWord)
		end := "?"
		if grammar.Bids(u.words) {
			end = ""
		}
		if to < len(list.fields) {
			end = " " + joinFields(list.fields[to:])
		}
		if list.fields[to-1].comma() {
			end = "," + end
		}
		text := strings.TrimSpace(joinFields(list.fields[:from]) + " " + thing + end)
		if from == list.lead && u.language == "" && len(u.turns) == 0 && u.asksNothingOf(list.fields[to:]) {
			text = grammar.Used(strings.TrimSpace(joinFields(list.fields[:from])+" "+thing)) + end
		}
		owned := slices.ContainsFunc(list.fields[it.from:it.to], func(f field) bool { return grammar.ItemOwners[f.word] })
		verbal := u.language != "" && !owned && !slices.ContainsFunc(it.names, u.translated)
		questions = append(questions, itemQuestion{text: text, thing: thing, names: it.names, doubtful: doubtful, verbal: verbal})
	}
	return questions
}

// comparedQuestions are the questions about two things whose difference is asked for.
func (u *understanding) comparedQuestions() (questions []itemQuestion) {
	one, other := grammar.Compared(u.text)
	for _, thing := range []string{one, other} {
		names := slices.DeleteFunc(grammar.ContentOf(grammar.WordsOf(thing)), u.isPolicyName)
		if len(names) == 0 || slices.ContainsFunc(names, u.isPlace) {
			return nil
		}
		questions = append(questions, itemQuestion{
			text: "what does " + thing + " cover?", otherwise: []string{"what is " + thing + "?", thing}, thing: thing, names: names, compared: true,
		})
	}
	return questions
}

// isPlace tells whether a word of the question names a place.
func (u *understanding) isPlace(word string) bool {
	i := slices.Index(u.words, word)
	return i >= 0 && u.placeWords[i]
}

// isPolicyName tells whether a word of the question names a policy.
func (u *understanding) isPolicyName(word string) bool {
	i := slices.Index(u.words, word)
	return i >= 0 && u.policyWords[i]
}

// asksNothingOf tells whether fields behind a list say nothing of what it names: "too?", "on
// Lumen as well?"
func (u *understanding) asksNothingOf(fields []field) bool {
	return !slices.ContainsFunc(fields, func(f field) bool {
		return !u.isPolicyName(f.word) && !grammar.FunctionWords[f.word] && !grammar.Fillers[f.word] && f.word != "well" || grammar.Auxiliaries[f.word] || grammar.FormOf[f.word] != ""
	})
}

// actQuestions are the questions about each of two things done: "do they read my mail
// and sell it", "can I see and delete my data".
func (u *understanding) actQuestions() []itemQuestion {
	fields := u.fields()
	const verb = 2 // after an auxiliary and who acts
	if u.language != "" || len(fields) < verb+4 || !grammar.Auxiliaries[fields[0].word] || grammar.FunctionWords[fields[verb].word] {
		return nil
	}
	for joint := verb + 1; joint+2 < len(fields); joint++ {
		act, object := fields[joint+1].word, fields[joint+2].word
		if !grammar.ItemJoints[fields[joint].word] || grammar.FunctionWords[act] || !grammar.ItemOwners[object] && !grammar.Objects[object] {
			continue
		}
		first := fields[:joint]
		if joint == verb+1 {
			first = slices.Concat(first, fields[joint+2:])
		}
		second := slices.Concat(fields[:verb], fields[joint+1:])
		return []itemQuestion{{text: joinFields(first), doubtful: true}, {text: joinFields(second), doubtful: true}}
	}
	return nil
}
