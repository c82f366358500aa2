package bot

import (
	"context"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Who tells where he is, and then asks for something else, is at that place and asks nothing of it: "Swiss here. Why do
// they do it?"

// mostPlacing is how many words a sentence has at most that only tells where somebody is.
const mostPlacing = 10

// askBehindPlace asks what follows a sentence that tells where the asker is from there, where of the whole message only
// what holds at that place was told.
func (b *Bot) askBehindPlace(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	if q.Choice != "" || whole.u.language != "" {
		return whole, nil
	}
	placing, rest := placedFirst(g, q, whole.u.original)
	if rest != "" && whole.d.outcome == NotCovered && grammar.SomebodyAsks(placing.words, func(i int) bool { return placing.placeWords[i] }) {
		return b.askForAsker(ctx, g, q, whole, turns, placing, rest)
	}
	if whole.d.policy == nil {
		return whole, nil
	}
	if rest == "" {
		return b.askWhoThere(ctx, g, q, whole, turns)
	}
	if whole.d.outcome != Answered || whole.d.about != aboutScope && !g.byPolicy[whole.d.policy].isOf(whole.d.main, placing.chains[0]) {
		return whole, nil
	}
	q.Text, q.Place = rest, placing.chains[0][0]
	part := understand(g, q, turns)
	if !part.asksBeyondPlace() {
		return whole, nil
	}
	one, err := b.askWhole(ctx, g, q, part, turns)
	if err != nil || one.d.outcome != Answered || one.d.about == aboutScope || one.d.unsure {
		return whole, err
	}
	one.d.places = []place.Code{q.Place}
	one.d.say("asked from %s, which a sentence before tells", q.Place)
	return one, nil
}

// askForAsker asks what follows a sentence that only says that somebody at a place asks, as he would: "a client in Oslo keeps
// asking me. Is she affected?"
func (b *Bot) askForAsker(ctx context.Context, g *guide, q Question, whole asked, turns []Turn, placing *understanding, rest string) (asked, error) {
	q.Text = rest
	part := understand(g, q, turns)
	switch {
	case len(part.places) > 0:
		return whole, nil
	case part.namesScope() && part.form == grammar.FormYesNo:
		rest = strings.TrimRight(rest, grammar.Marks+" ") + " in " + placing.places[0].Text + "?"
	default:
		q.Place = placing.chains[0][0]
	}
	one, ok, err := b.askInstead(ctx, g, q, rest, turns)
	if !ok {
		return whole, err
	}
	return one, nil
}

// askWhoThere asks who does or is something at a place without that, where only what holds at the place was told or nothing,
// and the question is a known one then: "who do I complain to in Oslo".
func (b *Bot) askWhoThere(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	u := whole.u
	if u.form != grammar.FormWho || len(u.places) != 1 || u.places[0].Ambiguous || u.places[0].End > len(u.text) || strings.Trim(u.text[u.places[0].End:], " ?!.") != "" {
		return whole, nil
	}
	before, in := strings.CutSuffix(u.text[:u.places[0].Start], " in ")
	if !in || whole.d.outcome == Answered && whole.d.about != aboutScope && !g.byPolicy[whole.d.policy].isOf(whole.d.main, u.chains[0]) {
		return whole, nil
	}
	q.Text, q.Place = before+"?", u.chains[0][0]
	one, err := b.askWhole(ctx, g, q, understand(g, q, turns), turns)
	if err != nil || one.d.outcome != Answered || one.d.about == aboutScope || len(one.found.candidates) == 0 || one.found.candidates[0].Asked < wordForWord {
		return whole, err
	}
	one.d.places = []place.Code{q.Place}
	one.d.say("asked without %s, where that is", q.Place)
	return one, nil
}

// placedFirst is the first sentence of a message where that only tells one place, and what follows it; nil where it says more.
func placedFirst(g *guide, q Question, text string) (placing *understanding, rest string) {
	sentences := grammar.SentencesOf(text)
	if len(sentences) < 2 || strings.HasSuffix(sentences[0], "?") {
		return nil, ""
	}
	q.Text = sentences[0]
	placing = understand(g, q, nil)
	if placing.form != grammar.FormStatement || len(placing.places) != 1 || placing.places[0].Ambiguous || placing.namesScope() || len(placing.words) > mostPlacing {
		return nil, ""
	}
	return placing, strings.Join(sentences[1:], " ")
}

// asksBeyondPlace tells whether a question that names no place asks how, why or by whom something is, or what can be done,
// and not whether it holds for somebody.
func (u *understanding) asksBeyondPlace() bool {
	if len(u.places) > 0 || u.namesScope() {
		return false
	}
	switch u.form {
	case grammar.FormHow, grammar.FormWhy, grammar.FormWho, grammar.FormWhat:
		return true
	}
	return u.asking.Possible && slices.ContainsFunc(u.words, func(w string) bool {
		return grammar.NamesDeed(w) || grammar.Reversing[w] || grammar.Stopping[w] || undoing[w]
	})
}

// undoing words take back what was done.
var undoing = grammar.Set("undo undone reverse revert erase forget unlearn remove delete withdraw")

// isOf tells whether a fact is on a place, or tells something of it.
func (p *policyGuide) isOf(fact *knowledge.Fact, asked chain) bool {
	if fact == nil {
		return false
	}
	_, _, ok := asked.note(fact)
	return ok || p.tells(fact, asked)
}
