package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// askTopics answers each of the topics that a message lists without asking anything of them: "legal basis,
// start date, how to stop"; false where it is no such list, it names places, which tell where somebody is as often, or
// facts do not tell most of them apart.
func (b *Bot) askTopics(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, bool, error) {
	if whole.u.language != "" || q.Choice != "" || whole.found.plain() || len(whole.u.places) > 0 {
		return asked{}, false, nil
	}
	sentences := grammar.SentencesOf(whole.u.original)
	for i, sentence := range sentences {
		topics := grammar.Topics(sentence)
		if len(topics) == 0 || len(topics) > mostParts || slices.ContainsFunc(slices.Delete(slices.Clone(sentences), i, i+1), grammar.Asks) {
			continue
		}
		answers := make([]asked, 0, len(topics))
		mains := map[*knowledge.Fact]bool{}
		for _, topic := range topics {
			part := readPart(g, q, whole.u, turns, topic+"?", "en")
			part.thing = topic
			q.Text = part.text
			one, err := b.askOne(ctx, g, q, part)
			if err != nil {
				return asked{}, false, err
			}
			if one.d.outcome == Answered {
				mains[one.d.main] = true
			}
			answers = append(answers, one)
		}
		if len(mains) < len(topics)-1 {
			continue
		}
		several, ok := together(answers, whole.u)
		return several, ok, nil
	}
	return asked{}, false, nil
}
