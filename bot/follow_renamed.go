package bot

import (
	"context"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// "Does X sell mail?" "And Lumen?" names another policy and nothing else. What was asked last is
// asked of that one then: the asker's words are not kept, so in those of the fact that answered.

// restating words say that the same is asked again.
var restating = grammar.Set("question thing stuff deal story goes go case apply applies true hold holds using use again instead")

// onlyNames tells whether a question names one policy, and else at most says that the same is
// asked of it: "and Lumen?", "is that so at Lumen too".
func (u *understanding) onlyNames() bool {
	if len(u.policies) != 1 || len(u.places) > 0 || len(u.others) > 0 || u.refusal != "" || u.sources || u.asksElse() {
		return false
	}
	switch u.form {
	case grammar.FormWhy, grammar.FormWhen, grammar.FormWho, grammar.FormWhere:
		return false
	case grammar.FormWhat, grammar.FormHow:
		if u.opening != openingGoesOn && !u.pointing() {
			return false // "what is Lumen?"
		}
	}
	return u.namesNothing(restating)
}

// lastAsked is what the conversation asked last of some policy: a fact, or whether the policy
// holds at places; and what kind of question it was. False where that is not known, or was all
// of the policy.
func (g *guide) lastAsked(turns []Turn) (of chosen, about string, ok bool) {
	for _, turn := range slices.Backward(turns) {
		switch {
		case turn.Outcome == Clarify && len(turn.Offered) > 0:
			all, ok := g.resolve(turn.Offered[0])
			if !ok || all[0].fact == nil {
				return chosen{}, "", false
			}
			return all[0], "", true
		case turn.About == aboutOverview, turn.near():
			return chosen{}, "", false
		case turn.Outcome == NotCovered && len(turn.Facts) > 0:
			of, ok = g.meantIn(turn)
			return of, turn.About, ok
		case turn.Outcome == Answered && len(turn.Facts) > 0:
			of, ok = g.toldIn(turn)
			return of, turn.About, ok
		}
		// That policy had nothing on it, so that it was asked before.
	}
	return chosen{}, "", false
}

// toldIn is what a turn answered.
func (g *guide) toldIn(turn Turn) (chosen, bool) {
	if turn.joint() {
		policies := g.policiesOf(turn)
		if len(policies) == 0 {
			return chosen{}, false
		}
		turn = turnsOf([]Turn{turn}, policies[0])[0]
	}
	policy, ok := g.library.Policy(turn.Policy)
	if !ok {
		return chosen{}, false
	}
	if turn.About == aboutScope && len(turn.Places) > 0 {
		return chosen{policy: policy, places: turn.Places}, true
	}
	fact, ok := policy.Fact(turn.Facts[0])
	return chosen{policy, fact, turn.Places}, ok
}

// meantID tells a fact's policy too, since a question turned down may have named none.
func meantID(policy *knowledge.Policy, fact *knowledge.Fact) string {
	return policy.ID + "/" + fact.ID
}

// meantIn is what would have answered a turn that was turned down.
func (g *guide) meantIn(turn Turn) (chosen, bool) {
	if turn.Outcome != NotCovered || len(turn.Facts) == 0 {
		return chosen{}, false
	}
	of, id, _ := strings.Cut(turn.Facts[0], "/")
	policy, ok := g.library.Policy(of)
	if !ok {
		return chosen{}, false
	}
	fact, ok := policy.Fact(id)
	return chosen{policy: policy, fact: fact}, ok
}

// askRenamed asks of the policy that is all a question names what was asked before of another;
// false where it is no such question.
func (b *Bot) askRenamed(ctx context.Context, g *guide, q Question, u *understanding) (asked, bool, error) {
	if q.Choice != "" || q.Policy != "" || !u.leaning || !u.onlyNames() {
		return asked{}, false, nil
	}
	of := u.policies[0]
	before, about, ok := g.lastAsked(u.turns)
	if !ok || before.policy == of || hidden(before.policy, q.Internal) {
		return asked{}, false, nil
	}
	if last := u.turns[len(u.turns)-1]; !slices.Contains(u.policyWords, false) {
		u.voice, u.language = voiceOf(last.Language), last.Language // a name is of no language
	}
	q.Policy = of.ID
	if before.fact == nil {
		q.Choice = keyIn(placeKey(of, nil, before.places...), u.voice.language)
		one, err := b.askAnew(ctx, g, q, u, about)
		return one, true, err
	}
	var first, best asked
	for i, text := range g.putTo(before, of, u.language) {
		q.Text = text
		one, err := b.askAnew(ctx, g, q, u, about)
		if err != nil {
			return asked{}, false, err
		}
		if i == 0 {
			first = one
		}
		if one.d.outcome == Answered && (best.u == nil || one.d.confidence > best.d.confidence) {
			best = one
		}
		if first.d.outcome == Answered && first.d.confidence >= plainlySo {
			break
		}
	}
	if best.u != nil {
		best.d.say("asks of %s what was asked of %s: %s", of.ID, before.policy.ID, before.fact.ID)
		return best, true, nil
	}
	title := g.putTo(before, of, u.voice.language)[0]
	first.d.outcome, first.d.verdict, first.d.facts, first.d.main = NotCovered, "", nil, nil
	first.d.lead = u.voice.say("other-beside", "known", ownerOf(of), "other", "“"+title+"”")
	return first, true, nil
}

// plainlySo is how sure an answer to a title is where other ways to ask for its fact cannot do
// better.
const plainlySo = 0.8

// askAnew asks a question that rests on no turn, in the voice of the one it stands for.
func (b *Bot) askAnew(ctx context.Context, g *guide, q Question, u *understanding, about string) (asked, error) {
	one := understand(g, q, nil)
	one.voice, one.turns = u.voice, u.turns
	if about == aboutFact && one.form == grammar.FormYesNo {
		one.form, one.asking.Form = grammar.FormWhat, grammar.FormWhat // a title may ask a yes or no that nobody wanted
	}
	a, err := b.askOne(ctx, g, q, one)
	one.language = u.language
	return a, err
}

// putTo are the ways to ask for a fact, put to another policy: its title, then what it is asked
// for with that has its own verdict and asks it the same way round.
func (g *guide) putTo(before chosen, of *knowledge.Policy, language string) []string {
	const most = 5
	texts := []string{question(before.fact, language)}
	if language == "" {
		reversed := grammar.ReadQuestion(grammar.Clean(before.fact.Title)).Reversed
		for _, asked := range before.fact.Asked {
			if asked.Verdict == "" && len(texts) < most && grammar.ReadQuestion(grammar.Clean(asked.Text)).Reversed == reversed {
				texts = append(texts, asked.Text)
			}
		}
	}
	for i, text := range texts {
		texts[i] = g.renamed(text, of)
		if known, ok := place.Lookup(onlyPlace(before.places)); ok && language == "" && len(place.Find(text, "")) == 0 {
			texts[i] = strings.TrimRight(texts[i], "?") + " in " + known.Name + "?"
		}
	}
	return texts
}

func onlyPlace(codes []place.Code) place.Code {
	if len(codes) != 1 {
		return ""
	}
	return codes[0]
}

// leaningOnOther are plain attempts in the light of what was told of another policy, which a
// question asks of one that it names: "and Lumen's photos?"
func (u *understanding) leaningOnOther(g *guide, last, policy *knowledge.Policy, turn Turn, plain []attempt) []attempt {
	fact, ok := last.Fact(turn.Facts[0])
	if !ok || !slices.Contains(u.policies, policy) || turn.About == aboutOverview || ofScope(turn) {
		return plain
	}
	joined := attempt{text: withoutPlaces(g.renamed(fact.Title, policy)) + " " + plain[0].text, joined: true}
	plain[0].light, plain[0].share = &joined, u.pull()
	joined.fallback = true
	return append(plain, joined)
}

// renamed is a text with the owner of another policy for the names in it.
func (g *guide) renamed(text string, to *knowledge.Policy) string {
	words := grammar.PlacedWords(text)
	_, named := g.named(grammar.TextsOf(words))
	var b strings.Builder
	end := 0
	for i := 0; i < len(words); i++ {
		if !named[i] {
			continue
		}
		b.WriteString(text[end:words[i].Start] + ownerOf(to))
		for i+1 < len(words) && named[i+1] {
			i++
		}
		if end = words[i].End; strings.HasSuffix(text[:end], "'s") {
			end -= len("'s")
		}
	}
	return b.String() + text[end:]
}
