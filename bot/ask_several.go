package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

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
	var parts []*understanding
	if !whole.found.plain() || whole.holdsMore() {
		parts = readParts(g, q, whole.u, turns)
	}
	if len(parts) == 0 {
		return b.askEach(ctx, g, q, whole, turns)
	}
	refused := whole.d.outcome == NotCovered && !whole.d.unsure
	answers := make([]asked, 0, len(parts))
	elsewhere := refused && whole.u.ofOthers()
	for _, part := range parts {
		if elsewhere && len(part.policies) == 0 {
			continue // "what about X, do they use my posts" goes on about X
		}
		q := q
		q.Text = part.text
		if len(part.policies) == 0 && len(whole.u.policies) == 1 {
			q.Policy = whole.u.policies[0].ID // named once for all of the message
		}
		found, err := b.search(ctx, g, q, part)
		if err != nil {
			return whole, err
		}
		if part.pointing() {
			found.notByHeart()
		}
		alone := b.decide(g, q, part, found)
		found.inLightOf(&whole.found, storyShare)
		one := asked{u: part, found: found, d: b.decide(g, q, part, found), alone: alone}
		if refused && alone.unsure {
			one.d = alone // what was turned down sheds no light
		}
		if part.completed != "" && (one.d.outcome == NotCovered || one.d.verdict == "" && !part.clause) {
			completed, err := b.askCompleted(ctx, g, q, whole.u, part, turns)
			if err != nil {
				return whole, err
			}
			if one.d.outcome == NotCovered || completed.d.confidence > one.d.confidence {
				one = completed
			}
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
	best := whole
	for _, one := range answers {
		if one.fell != nil && one.fell == whole.d.main {
			return one, nil
		}
		if one.d.outcome == Answered && (one.d.confidence >= one.least(best) || len(parts) == 1 && one.standsAlone()) {
			best = one
		}
	}
	if best.u == whole.u {
		return b.askEach(ctx, g, q, whole, turns)
	}
	return best, nil
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

// holdsMore tells whether a message is half as long again as the known question it is like, which
// may be one of several then.
func (a *asked) holdsMore() bool {
	return a.u.language == "" && 2*len(a.u.words) >= 3*len(grammar.WordsOf(grammar.Clean(a.found.candidates[0].nearest())))
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

// together joins the answers to several questions; false where fewer than two were
// asked, or one came to nothing that can be told beside the others.
func together(answers []asked, u *understanding) (asked, bool) {
	if len(answers) < 2 {
		return asked{}, false
	}
	all := asked{}
	var rest []*understanding
	var outside []string
	answered := 0
	for _, one := range answers {
		switch {
		case answered > 0 && one.u.asksWithin(&all.d):
			continue
		case (one.d.outside || len(one.d.strange) > 0) && one.d.lead != one.u.voice.say("nothing-fits"):
			outside = append(outside, one.d.lead)
			continue
		case one.d.outcome == NotCovered && one.u.beside:
			continue
		case one.d.outcome == NotCovered && len(one.u.others) == 0:
			rest = append(rest, one.u)
			continue
		case one.d.outcome != Answered || all.d.policy != nil && one.d.policy != all.d.policy:
			return asked{}, false
		case all.d.says(one.d):
			continue
		}
		if answered++; answered == 1 {
			all = one
			continue
		}
		all.d.join(one.d, u.voice.language)
	}
	if answered == 0 || answered+len(rest)+len(outside) > mostParts {
		return asked{}, false
	}
	all.u = u
	if answered == 1 && all.d.verdict != knowledge.Disputed { // a dispute is of all its sides
		all.d.keepVerdict(&all.d)
	}
	all.d.notes = append(slices.Clip(all.d.notes), slices.Compact(outside)...)
	rest = slices.DeleteFunc(rest, func(part *understanding) bool { return part.asksSpan() && all.d.tellsSpan() })
	if len(rest) > 0 {
		all.d.rest = u.rest(rest)
		all.d.say("nothing is known of %d parts", len(rest))
	}
	return all, true
}

// asksWithin tells whether a part only asks whom to write to, or where to click, for what is
// answered, and that tells it.
func (u *understanding) asksWithin(d *decision) bool {
	contact, spot := grammar.AsksContact(u.asking), grammar.AsksSpot(u.asking)
	return (contact || spot) && slices.ContainsFunc(d.facts, func(fact *knowledge.Fact) bool {
		told := []string{fact.Statement}
		for _, step := range fact.Steps {
			told = append(told, step.Text)
		}
		return spot && len(fact.Steps) > 0 || contact && grammar.TellsContact(strings.Join(told, " "))
	})
}

// says tells whether a decision holds another's answer already.
func (d *decision) says(other decision) bool {
	return other.main != nil && slices.ContainsFunc(append([]decision{*d}, d.joined...), func(one decision) bool {
		if other.about == aboutScope { // since when it holds is told with whether
			return one.about == aboutScope && one.main == other.main && one.lead == other.lead && (other.verdict == "" || other.verdict == one.verdict)
		}
		return one.main == other.main && cmp.Or(d.verdicts[one.main], one.verdict) == other.verdict
	})
}

// rest says which parts were not answered. Words put into English are not the asker's,
// so those are not quoted.
func (u *understanding) rest(parts []*understanding) (notes []string) {
	var things []string
	for _, part := range parts {
		switch {
		case part.thing != "":
			things = append(things, part.thing)
		case u.language == "":
			sentences := grammar.SentencesOf(part.text) // what was told before is none of it
			things = append(things, strings.TrimRight(strings.Join(dropJoints(strings.Fields(sentences[len(sentences)-1])), " "), grammar.Marks))
		case len(notes) == 0:
			notes = append(notes, u.voice.say("rest-unquoted"))
		}
	}
	if len(things) > 0 {
		notes = append(notes, u.voice.say("rest", "part", u.voice.all(things)))
	}
	return notes
}

// dropJoints leaves out what only joins a part to the one before it.
func dropJoints(fields []string) []string {
	for len(fields) > 1 && grammar.Joints[strings.ToLower(fields[0])] {
		fields = fields[1:]
	}
	return fields
}

// join adds what answers another question of the same message.
func (d *decision) join(other decision, language string) {
	if d.verdicts == nil {
		d.keepVerdict(d)
	}
	d.keepVerdict(&other)
	for _, one := range []*decision{d, &other} {
		if one.qualified { // its verdict stands further down
			one.lead, one.qualified = "", false
		}
	}
	d.joined = append(d.joined, other)
	if d.verdict != other.verdict {
		d.verdict = "" // each statement says its own
	}
	if !strings.Contains(d.lead, other.lead) {
		d.lead = strings.TrimSpace(d.lead + " " + other.lead)
	}
	for _, note := range other.notes {
		if !slices.Contains(d.notes, note) {
			d.notes = append(slices.Clip(d.notes), note)
		}
	}
	d.notes = slices.DeleteFunc(slices.Clone(d.notes), func(note string) bool { return strings.Contains(d.lead, note) })
	d.confidence = min(d.confidence, other.confidence)
	d.lines = append(d.lines, other.lines...)
	// The main fact of each question comes before what only adds to the first.
	facts := d.mains()
	for _, fact := range append(slices.Clone(other.facts), d.facts...) {
		if !slices.Contains(facts, fact) && len(facts) < mostFacts {
			facts = append(facts, fact)
		}
	}
	d.facts = facts
	// Cloned: where the parts cannot be told together, the first is answered as it was.
	d.choices = slices.DeleteFunc(slices.Clone(d.choices), func(c Choice) bool {
		return slices.ContainsFunc(d.facts, func(f *knowledge.Fact) bool { return question(f, language) == c.Text })
	})
}

// keepVerdict keeps the verdict on one of several questions, unless its fact answers two
// of them differently or its lead says it.
func (d *decision) keepVerdict(one *decision) {
	if one.main == nil || one.about == aboutScope {
		return
	}
	if d.verdicts == nil {
		d.verdicts = map[*knowledge.Fact]knowledge.Verdict{}
	}
	if before, again := d.verdicts[one.main]; again && before != one.verdict {
		d.verdicts[one.main] = ""
		return
	}
	d.verdicts[one.main] = one.verdict
}

// mains are the main facts of each question answered, in order.
func (d *decision) mains() []*knowledge.Fact {
	var mains []*knowledge.Fact
	for _, one := range append([]decision{*d}, d.joined...) {
		if one.main != nil && !slices.Contains(mains, one.main) {
			mains = append(mains, one.main)
		}
	}
	return mains
}
