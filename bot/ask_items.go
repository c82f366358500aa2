package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// askEach answers a question about each of the things it lists where that is better
// than to take it as one.
func (b *Bot) askEach(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	items, err := b.askItems(ctx, g, q, whole, turns)
	if several, ok := together(items, whole.u); ok {
		return several, err
	}
	return whole, err
}

// askItems answers each thing of a list by itself; only the question as it was where
// it holds no list, or one answer serves all of it.
func (b *Bot) askItems(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) ([]asked, error) {
	one := []asked{whole}
	questions := whole.u.itemQuestions()
	if len(questions) == 0 || whole.d.outcome != Answered && !whole.d.unsure {
		return one, nil
	}
	if questions[0].compared {
		return b.askCompared(ctx, g, q, whole, turns, questions)
	}
	if whole.d.tells(questions...) {
		return one, nil
	}
	var answers, open []asked
	for _, question := range questions {
		answer, ok, err := b.askItem(ctx, g, q, whole.u, turns, question)
		switch {
		case err != nil:
			return nil, err
		case !ok:
			return one, nil
		case answer.d.outcome == Answered:
			answers = append(answers, answer)
		case answer.d.outcome != NotCovered || question.doubtful || question.verbal || whole.d.tells(question):
			return one, nil
		default:
			open = append(open, answer)
		}
	}
	if !differ(whole, answers, open) {
		return one, nil
	}
	return append(answers, open...), nil
}

// askCompared answers what each of two things is whose difference is asked for; only the
// question as it was where one of them is not known apart from the other, or a known
// question has both.
func (b *Bot) askCompared(ctx context.Context, g *guide, q Question, whole asked, turns []Turn, questions []itemQuestion) ([]asked, error) {
	one := []asked{whole}
	if whole.found.plain() {
		return one, nil
	}
	if whole.found.policy != nil {
		q.Policy = whole.found.policy.ID // which only one of both may name
	}
	var answers []asked
	for _, question := range questions {
		for _, text := range append([]string{question.text}, question.otherwise...) {
			question.text = text
			answer, _, err := b.askItem(ctx, g, q, whole.u, turns, question)
			if err != nil {
				return nil, err
			}
			known := slices.ContainsFunc(answers, func(a asked) bool { return a.d.main == answer.d.main })
			if answer.d.outcome == Answered && !known {
				answers = append(answers, answer)
				break
			}
		}
	}
	if len(answers) < len(questions) {
		return one, nil
	}
	return answers, nil
}

// askItem answers a question about one thing of a list; false where the answer may be to
// the verb alone.
func (b *Bot) askItem(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn, question itemQuestion) (answer asked, ok bool, err error) {
	tag := u.tag()
	if question.compared {
		tag = "en"
	}
	part := readPart(g, q, u, turns, question.text, tag)
	part.clause, part.thing = true, question.thing
	q.Text = part.text
	answer, err = b.askOne(ctx, g, q, part)
	if err != nil || answer.d.outcome != Answered || answer.d.names(question) {
		return answer, true, err
	}
	answer.d = decision{outcome: NotCovered}
	return answer, !answer.found.knowsAll(), nil // of a word nothing holds, nothing is known
}

// knowsAll tells whether the facts hold all words that were searched for.
func (f *found) knowsAll() bool {
	return !slices.ContainsFunc(f.words, func(w Word) bool { return !w.Known })
}

// differ tells whether the things of a list are to be answered one by one: some have a
// fact of their own, and the question as a whole found none beside those.
func differ(whole asked, answers, open []asked) bool {
	if len(answers) == 0 {
		return false
	}
	mains := map[*knowledge.Fact]bool{}
	for _, one := range answers {
		mains[one.d.main] = true
	}
	if whole.d.outcome == Answered && !mains[whole.d.main] {
		return false
	}
	return len(mains)+len(open) > 1
}

// tells tells whether the main fact speaks of all of some things at once.
func (d *decision) tells(questions ...itemQuestion) bool {
	if d.main == nil {
		return false
	}
	texts := append(grammar.SentencesOf(d.main.Statement), d.main.Title)
	for _, asked := range d.main.Asked {
		if len(questions) > 1 && grammar.AnyOf(grammar.WordsOf(asked.Text), grammar.ItemJoints) {
			texts = append(texts, asked.Text)
		}
	}
	return slices.ContainsFunc(texts, func(text string) bool {
		return !slices.ContainsFunc(questions, func(q itemQuestion) bool { return !q.namedIn(text) })
	})
}

// names tells whether the main fact, or a phrasing of it, has a question's thing at all.
// What says where a policy holds says it of everything.
func (d *decision) names(q itemQuestion) bool {
	if d.main == nil {
		return false
	}
	return len(q.names) == 0 || q.namedIn(d.main.Title) || q.namedIn(d.main.Statement) || q.namedIn(d.main.Details) ||
		d.main.Topic != knowledge.TopicPlaces && slices.ContainsFunc(d.main.Asked, func(asked knowledge.Asked) bool { return q.namedIn(asked.Text) })
}

// namedIn tells whether a text has the noun of a question's thing.
func (q itemQuestion) namedIn(text string) bool {
	return len(q.names) > 0 && slices.Contains(mapped(grammar.WordsOf(grammar.Clean(text)), grammar.Stem), grammar.Stem(q.names[len(q.names)-1]))
}
