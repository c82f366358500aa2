package bot

import (
	"context"
	"strings"

	"fineprint/knowledge"
)

// premiseOpenings begin what a question takes for granted: "now that it is opt-in, ...".
var premiseOpenings = [][]string{
	{"now", "that"}, {"now"}, {"since"}, {"as"}, {"given", "that"}, {"given"}, {"because"}, {"seeing", "that"}, {"seeing", "as"}, {"seeing"},
	{"considering", "that"}, {"considering"}, {"as", "long", "as"}, {"if"},
}

// premiseOpens returns how many words of a clause say that it is taken for granted.
func premiseOpens(words []string) int {
	n := 0
	for _, opening := range premiseOpenings {
		if len(opening) > n && startsWith(words, opening) {
			n = len(opening)
		}
	}
	return n
}

// concedes tells whether a word begins what is granted within a sentence: "given that it
// is not", "despite not being"; not "given to others".
func concedes(words []string, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	switch words[i] {
	case "despite":
		return true
	case "given", "seeing", "considering":
		return next == "that" || tagPronouns[next] || askedSubjects[next]
	}
	return subordinating[words[i]]
}

// premise returns what a question takes for granted, as a statement; empty where it
// says nothing of the kind.
func (u *understanding) premise() string {
	if u.asking.form == formStatement {
		return ""
	}
	for _, sentence := range sentencesOf(u.text) {
		parts := strings.Split(sentence, ",")
		for _, part := range parts[:len(parts)-1] {
			words := wordsOf(part)
			for len(words) > 0 && (words[0] == "so" || words[0] == "and" || words[0] == "but" || words[0] == "ok" || words[0] == "okay" || words[0] == "well") {
				words = words[1:]
			}
			n := premiseOpens(words)
			if n == 0 || words[0] == "if" || len(words)-n < 3 || formOf[words[n]] != "" || !opensClause(words[0], words[n]) {
				continue
			}
			return strings.Join(words[n:], " ")
		}
	}
	return ""
}

// opensClause tells whether a clause begins after its opening, not a comparison or a
// time: "as a member", "since November".
func opensClause(opening, word string) bool {
	if opening == "as" {
		return word != "a" && word != "an" && word != "far" && word != "soon" && word != "well" && word != "for" && word != "of" && word != "to"
	}
	return !monthNames[word]
}

// checkPremise holds what a question takes for granted against the facts, and
// answers with the fact that denies it: what rests on it has no answer.
func (b *Bot) checkPremise(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn, d *decision) error {
	premise := u.premise()
	if premise == "" || q.Choice != "" || d.outcome != Answered && d.outcome != NotCovered {
		return nil
	}
	one := q
	one.Text = premise + ", right?"
	pu := understand(g, one, turns)
	pu.voice = u.voice // the premise is in English words
	f, err := b.search(ctx, g, one, pu)
	if err != nil || len(f.candidates) == 0 || f.candidates[0].Asked < nearPhrasing {
		return err
	}
	if best := f.candidates[0]; best.Phrasing >= 0 && best.Phrasing < len(best.Fact.Asked) && readQuestion(clean(best.Fact.Asked[best.Phrasing].Text)).form == formStatement {
		return nil // what somebody tells of himself is not denied
	}
	denied := b.decide(g, one, pu, f)
	if denied.outcome != Answered || denied.verdict != knowledge.No || denied.main == nil {
		return nil
	}
	denied.say("the question takes for granted %q, which the fact denies", premise)
	if _, tag := askingPart(u.text); tag != plainTag {
		denied.verdict = "" // it would be read as one on what is asked
	}
	denied.notes = append(denied.notes, u.voice.say("premise"))
	denied.lines = append(d.lines, denied.lines...)
	*d = denied
	return nil
}
