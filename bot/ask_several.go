package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

const (
	// mostFacts is how many facts an answer to several questions holds.
	mostFacts = 5
	// mostParts is how many questions of one message are answered, each with a fact at
	// least; more is a list to be asked one by one.
	mostParts = mostFacts
)

// askParts answers the parts of a message where that is better than to take it as one
// question: several of them together, or the one that is asked amid a story.
func (b *Bot) askParts(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	if several, ok, err := b.askTopics(ctx, g, q, whole, turns); ok || err != nil {
		return several, err
	}
	var parts []*understanding
	if !whole.found.plain() || whole.holdsMore() {
		parts = readParts(g, q, whole.u, turns)
	}
	if len(parts) == 0 {
		return b.askEach(ctx, g, q, whole, turns)
	}
	turned := turnsToOthers(parts)
	refused := whole.d.outcome == NotCovered && !whole.d.unsure && turned == 0
	answers := make([]asked, 0, len(parts))
	elsewhere := whole.d.outcome == NotCovered && !whole.d.unsure && whole.u.ofOthers()
	for i, part := range parts {
		if elsewhere && len(part.policies) == 0 && !part.ofOthers() && (turned == 0 || i > turned) {
			continue // "what about X, do they use my posts" goes on about X
		}
		q := q
		q.Text = part.text
		if len(part.policies) == 0 && len(whole.u.policies) == 1 {
			q.Policy = whole.u.policies[0].ID // named once for all of the message
		}
		one, err := b.askPart(ctx, g, q, part, &whole, refused, turns)
		if err != nil {
			return whole, err
		}
		if part.ofOthers() && one.d.outcome == Answered {
			elsewhere, refused = false, false // facts speak of whom it names
		}
		if part.ofOthersDoing && !one.d.tellsOfOthers() {
			continue // what is so of what the asker does himself
		}
		if part.ofOthersDoing && len(parts) == 2 && parts[1].asksWayForSelf() && isWay(one.d.main) && len(one.d.main.Steps) > 0 {
			return one, nil // the way out of just that
		}
		items, err := b.askItems(ctx, g, q, one, turns)
		if err != nil {
			return whole, err
		}
		answers = append(answers, items...)
	}
	if refused && !reasonApart(answers) && slices.ContainsFunc(answers, func(one asked) bool { return one.d.outcome == Answered && one.d.confidence < one.u.sureEnough() }) {
		return whole, nil
	}
	if several, ok := together(fallen(answers), whole.u); ok {
		return several, nil
	}
	best := bestOf(answers, whole, len(parts) == 1)
	if best.u == whole.u {
		return b.askEach(ctx, g, q, whole, turns)
	}
	return best, nil
}

// askPart answers a part of a message in the light of the whole, or with what it leaves out put in.
func (b *Bot) askPart(ctx context.Context, g *guide, q Question, part *understanding, whole *asked, refused bool, turns []Turn) (asked, error) {
	found, err := b.search(ctx, g, q, part)
	if err != nil {
		return asked{}, err
	}
	if part.pointing() {
		found.notByHeart()
	}
	alone := b.decide(g, q, part, found)
	known := alone.outcome == Answered && len(found.candidates) > 0 && found.candidates[0].Near >= wordForWord
	found.inLightOf(&whole.found, storyShare)
	one := asked{u: part, found: found, d: b.decide(g, q, part, found), alone: alone}
	if refused && alone.unsure || one.d.unsure && known {
		one.d = alone // what was turned down sheds no light, and a known question needs none
	}
	if part.completed == "" || one.d.outcome != NotCovered && (one.d.verdict != "" || part.clause) {
		return one, nil
	}
	completed, err := b.askCompleted(ctx, g, q, whole.u, part, turns)
	if err == nil && (one.d.outcome == NotCovered || completed.d.confidence > one.d.confidence) {
		one = completed
	}
	return one, err
}

// bestOf is the part that answers a message better than it is answered as one question; that where none does.
func bestOf(answers []asked, whole asked, only bool) asked {
	best := whole
	for _, one := range answers {
		if one.fell != nil && one.fell == whole.d.main {
			return one
		}
		if one.d.outcome == Answered && (one.d.confidence >= one.least(best) || only && (one.standsAlone() || one.apartFromWhere(&whole))) {
			best = one
		}
	}
	return best
}

// tellsOfOthers tells whether a fact that answers speaks of what other people do.
func (d *decision) tellsOfOthers() bool {
	return d.outcome == Answered && grammar.SpeaksOfActor(grammar.WordsOf(grammar.Clean(d.main.Statement+" "+d.main.Details)), grammar.ActorPeople)
}

// askCompleted answers a piece with what it leaves out put in.
func (b *Bot) askCompleted(ctx context.Context, g *guide, q Question, u, piece *understanding, turns []Turn) (asked, error) {
	part := readPart(g, q, u, turns, piece.completed, "en")
	part.clause, part.completed = true, piece.completed
	q.Text = part.text
	one, err := b.askOne(ctx, g, q, part)
	part.text = piece.text // as it was written
	return one, err
}

// reasonApart tells whether a part alone is what no fact can answer, so that this is no reason
// against the others: "how do I leave and do I get a refund".
func reasonApart(answers []asked) bool {
	return slices.ContainsFunc(answers, func(one asked) bool { return one.d.outside && one.alone.outside })
}

// apartFromWhere tells whether a part asks for something else than the whole message was taken for, which only tells
// beside it where the asker is: "I live in Oslo, are my likes used" is of likes.
func (a asked) apartFromWhere(whole *asked) bool {
	const surely = 0.6
	if a.d.confidence < surely || whole.d.about != aboutScope || a.d.about == aboutScope || a.d.main.Topic == knowledge.TopicPlaces || a.u.form == grammar.FormWhen {
		return false
	}
	if a.u.form == grammar.FormYesNo && len(a.u.things()) == 0 || slices.Contains(a.u.placeWords, true) || grammar.AnyOf(a.u.words, pointsThere) {
		return false
	}
	for i, word := range whole.u.words {
		if !whole.u.placeWords[i] && !grammar.FunctionWords[word] && !slices.Contains(a.u.words, word) {
			return true
		}
	}
	return false // "over in Oslo, are my likes used"
}

// pointsThere words are for a place told before.
var pointsThere = grammar.Set("there here")

// turnsToOthers is the place of the part that, behind others, asks whether somebody no policy is of does so too:
// "are my posts used, and does X do the same"; 0 where none does. Those before it are not of him.
func turnsToOthers(parts []*understanding) int {
	at := slices.IndexFunc(parts, (*understanding).ofOthers)
	if at < 1 || announced(parts[at].text) == "" && !grammar.AnyOf(parts[at].words, sameAsked) {
		return 0
	}
	return at
}

// ofOthers tells whether a message is about somebody no policy is of.
func (u *understanding) ofOthers() bool {
	_, third := u.aboutThirdParty()
	return third || len(u.others) > 0
}

// sureEnough is how sure a part must be to be answered where the whole was turned down
// for a reason, not for want of an answer. The reason holds for most of its sentence.
func (u *understanding) sureEnough() float64 {
	const sentence, clause = 0.6, 0.9
	if u.clause {
		return clause
	}
	return sentence
}

// storyShare is how much the whole message counts where one of its parts is answered:
// "I only use the browser. Where do I click?"
const storyShare = 0.6

// inLightOf prefers candidates that suit the whole message too.
func (f *found) inLightOf(whole *found, share float64) {
	for i := range f.candidates {
		c := &f.candidates[i]
		for _, other := range whole.candidates {
			if other.Fact == c.Fact {
				c.score += share * other.score
			}
		}
	}
	sortCandidates(f.candidates)
}

// asked is a question with what came of it.
type asked struct {
	u     *understanding
	found found
	d     decision
	// alone is what comes of a part without the light of the whole message.
	alone decision
	// fell is the fact that would have answered a part, were it not about one without answer.
	fell *knowledge.Fact
}

// holdsMore tells whether a message is half as long again as the known question it is like, or two questions where
// that is one; it may be one of several then.
func (a *asked) holdsMore() bool {
	if a.u.language != "" {
		return false
	}
	nearest := a.found.candidates[0].nearest()
	if 2*len(a.u.words) >= 3*len(grammar.WordsOf(grammar.Clean(nearest))) {
		return true
	}
	return questionsIn(a.u.original) > 1 && questionsIn(nearest) == 1
}

// questionsIn is how many questions an English text asks.
func questionsIn(text string) (n int) {
	for _, sentence := range grammar.SentencesOf(text) {
		for _, piece := range grammar.SplitParts(sentence) {
			if grammar.Asks(piece) {
				n++
			}
		}
	}
	return n
}

// borrows tells whether a part is answered otherwise in the light of the whole message than
// alone, or one that names something only in that.
func (a *asked) borrows() bool {
	return a.u.names() > 0 && a.alone.unsure || a.alone.outcome == Answered && a.alone.main != a.d.main
}

// fallen takes parts alone that another part's fact would answer for them too, and leaves
// those unanswered that point at one without an answer: "can it fail, and who checks that".
func fallen(answers []asked) []asked {
	for i := range answers {
		one := &answers[i]
		if one.d.outcome != Answered {
			continue
		}
		same := slices.ContainsFunc(answers, func(other asked) bool { return !other.borrows() && other.d.main != nil && other.d.main == one.d.main })
		switch after := i > 0 && answers[i-1].d.outcome == NotCovered && one.u.pointsAtWhole(); {
		case after:
			one.fell = one.d.main
			one.d = decision{outcome: NotCovered, lead: one.u.voice.say("nothing-fits"), unsure: true}
		case same && one.borrows():
			one.d = one.alone
		}
	}
	return answers
}

// pointsAtWhole tells whether a part ends pointing at what was asked before it.
func (u *understanding) pointsAtWhole() bool {
	n := len(u.words)
	return n > 2 && pointsAt[u.words[n-1]] && grammar.BeforeAsking[u.words[n-2]] && len(u.completed) == 0
}

// least is how sure a part's answer must be to go before another.
func (a asked) least(best asked) float64 {
	const sameAnswer = 0.15
	if best.d.outcome == Answered && best.d.main == a.d.main {
		return best.d.confidence - sameAnswer // it is the same, and the part's form is plainer
	}
	return best.d.confidence
}

// standsAlone tells whether a question after what was told of others is a known one by
// itself, so that no word of that is needed: "nobody said a word. is this legal".
func (a asked) standsAlone() bool {
	const surely = 0.9
	return a.u.free && a.d.confidence >= surely && a.found.candidates[0].Near >= wordForWord
}
