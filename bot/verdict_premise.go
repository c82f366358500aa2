package bot

import (
	"context"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// premise returns what a question takes for granted, as a statement; empty where it
// says nothing of the kind.
func (u *understanding) premise() string {
	if u.asking.Form == grammar.FormStatement {
		return ""
	}
	sentences := grammar.SentencesOf(u.text)
	for _, sentence := range sentences {
		if len(sentences) > 1 && !strings.HasSuffix(sentence, "?") {
			continue // tells, and does not ask
		}
		parts := strings.Split(sentence, ",")
		for _, part := range parts[:len(parts)-1] {
			words := grammar.WordsOf(part)
			for len(words) > 0 && (words[0] == "so" || words[0] == "and" || words[0] == "but" || words[0] == "ok" || words[0] == "okay" || words[0] == "well") {
				words = words[1:]
			}
			n := grammar.PremiseOpens(words)
			if n == 0 || words[0] == "if" || len(words)-n < 3 || grammar.FormOf[words[n]] != "" || !grammar.OpensClause(words[0], words[n]) {
				continue
			}
			return strings.Join(words[n:], " ")
		}
	}
	return ""
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
	if best := f.candidates[0]; best.Phrasing >= 0 && best.Phrasing < len(best.Fact.Asked) && grammar.ReadQuestion(grammar.Clean(best.Fact.Asked[best.Phrasing].Text)).Form == grammar.FormStatement {
		return nil // what somebody tells of himself is not denied
	}
	denied := b.decide(g, one, pu, f)
	if denied.outcome != Answered || denied.verdict != knowledge.No || denied.main == nil {
		return nil
	}
	denied.say("the question takes for granted %q, which the fact denies", premise)
	if _, tag := grammar.AskingPart(u.text); tag != grammar.PlainTag {
		denied.verdict = "" // it would be read as one on what is asked
	}
	denied.notes = append(denied.notes, u.voice.say("premise"))
	denied.lines = append(d.lines, denied.lines...)
	*d = denied
	return nil
}
