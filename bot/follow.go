package bot

import (
	"context"
	"slices"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A conversation goes on in few words: "and in the app?", "no, I mean the other one",
// "ok, new question". What those words do is read here; what they are about is in the
// turn before.

// spokenOn is the glossary of the language the conversation was in, where a word or two
// may be of that as well as of the one recognised.
func (u *understanding) spokenOn(recognised *glossary.Glossary, language string) *glossary.Glossary {
	const few = 3
	if recognised == nil || len(u.turns) == 0 || len(grammar.WordsOf(u.original)) > few {
		return recognised
	}
	last := u.turns[len(u.turns)-1].Language
	if last == "" || !glossary.SameLanguage(last, language) {
		return recognised
	}
	for _, g := range glossary.Glossaries() {
		if g.Language != last {
			continue
		}
		if score, weak := g.Score(u.original, glossary.Sighted(u.original)); score+weak > 0 {
			return g
		}
	}
	return recognised
}

// written words ask where something stands, and proof words for what shows it.
var (
	written = grammar.Set("read written stated published documented verify verified confirmed")
	proof   = grammar.Set("source sources proof evidence citation citations reference references")
	seeing  = grammar.Set("see find check look read")
)

// asksSources tells whether the question is only who says what was said: "says who?",
// "where can I read that?", "is there any proof?".
func (u *understanding) asksSources() bool {
	about := 0 // words that tell the two kinds of question
	for _, word := range u.words {
		switch {
		case written[word] && u.form == grammar.FormWhere && u.pointing(), proof[word] && len(u.words) > 1:
			about++
		case seeing[word]:
		case !grammar.FunctionWords[word] && !grammar.Fillers[word]:
			return false
		}
	}
	return about > 0
}

// againWords ask for more of what was said, or for the same once more.
var againWords = grammar.Stems(`again repeat more detail details elaborate further exactly precisely specifically explain explained explanation clarify clarification summary summarise summarize simpler clearer sure certain
	steps shorter`)

// asksAgain tells whether nothing but the answer given last is wanted again.
func (u *understanding) asksAgain() bool {
	again := u.sources
	for i, word := range u.words {
		switch {
		case againWords[grammar.Stem(word)]:
			again = true
		case !grammar.FunctionWords[word] && !grammar.Fillers[word] && !u.policyWords[i]:
			return false
		}
	}
	return again
}

// leaningOn is a text in a language and, for a question that leans on a turn before, the
// text with what that turn was about: without the answer given then, and failing that
// with it.
func (b *Bot) leaningOn(g *guide, u *understanding, policy *knowledge.Policy, text, language string) []attempt {
	plain := []attempt{{text: text}}
	if !u.leaning || policy == nil {
		return plain
	}
	turn, last, ok := lastTurn(g, u.turns)
	if ok && turn.near() && last == policy {
		return u.leaningOnNear(g, policy, plain)
	}
	if !ok || len(turn.Facts) == 0 {
		return plain
	}
	if last != policy {
		return u.leaningOnOther(g, last, policy, turn, plain)
	}
	fact, ok := policy.Fact(turn.Facts[0])
	if !ok {
		return plain
	}
	about := attempt{text: withoutPlaces(policy.TitleIn(language)) + " " + text, joined: true, fallback: true}
	if ofScope(turn) && !u.asksAgain() {
		// Where it holds is no subject of its own: what follows is about the policy.
		plain[0].light, plain[0].share = &about, 0.3
		return append(plain, about)
	}
	joined := attempt{text: withoutPlaces(question(fact, language)) + " " + text, joined: true}
	other := joined
	other.without = fact.ID
	same := joined
	same.fallback = true
	var known []attempt
	if !grammar.AnyOf(u.words, pointsAt) { // "can they do that" is of what was told
		known = []attempt{{text: text, asked: wordForWord, without: fact.ID}}
	}
	if act, ok := ofAct(fact.Title, text); ok && language == "" && (isAct(fact) || fact.Topic == knowledge.TopicConsequences) && !u.asksAgain() && len(u.told) == 0 {
		other.fallback = true
		return append(known, attempt{text: act, joined: true}, attempt{text: text, fallback: true}, other, same)
	}
	if u.asksAgain() || len(u.told) > 0 && !u.namesMore() || u.names() == 0 && (len(u.places) > 0 || u.asksWhether() && !u.advice && !u.opinion) {
		if there, ok := u.sameThere(fact.Title); ok && language == "" && !u.asksAgain() {
			return []attempt{{text: there, joined: true, without: fact.ID}, joined}
		}
		if len(u.places) > 0 && u.names() == 0 && u.asksWhether() && !u.asksAgain() {
			joined.text = withoutPlaces(question(fact, language)) // "and my mum, she is in Oslo"
		}
		if !u.asksAgain() && len(u.places) == 0 {
			return append(known, joined)
		}
		return []attempt{joined} // "in Germany too?", "really?"
	}
	if way := u.onWay; way != nil {
		joined.text = withoutPlaces(question(way, language)) + " " + text
		other, same = joined, joined
		other.without, same.fallback = way.ID, true
		plain[0].joined, plain[0].ways, other.ways, same.ways = true, way, way, way
		plain[0].light, plain[0].share = &other, u.pull()
		return append(known, plain[0], same)
	}
	if whole := g.byPolicy[policy].ofWhole(fact); !whole && u.asksReason() {
		return []attempt{{text: "why " + withoutPlaces(fact.Title), joined: true}}
	} else if whole && u.asksReason() && !u.asking.Reversed {
		about.text = withoutPlaces(policy.TitleIn(language)) + " why"
		if u.asksWhatFor() {
			about.text = "for what purpose is the data used"
		}
		about.fallback, other.fallback = false, true // the reason is that of the whole
		return []attempt{about, other, same}
	}
	plain[0].joined = grammar.AnyOf(u.words, pointsAt)
	if whole, ok := u.inFull(turn, fact, text); ok && language == "" {
		full := attempt{text: whole, joined: true, whole: true}
		plain[0].light, plain[0].share = &full, u.pull()
		full.fallback = true
		return append(known, plain[0], full)
	}
	plain[0].light, plain[0].share = &other, u.pull()
	other.fallback = true
	return append(known, plain[0], other, same)
}

// leaningOnNear are plain attempts in the light of what was nearest to a question that no fact
// answered, and was offered then.
func (u *understanding) leaningOnNear(g *guide, policy *knowledge.Policy, plain []attempt) []attempt {
	near, ok := g.meantIn(u.turns[len(u.turns)-1])
	if !ok || near.policy != policy || u.names() == 0 {
		return plain // what says nothing itself would only be answered with what was not enough before
	}
	plain[0].light = &attempt{text: withoutPlaces(near.fact.Title) + " " + plain[0].text, joined: true}
	plain[0].share = u.pull()
	return plain
}

// pointsAt words stand for something said before, so that a question with one of them
// is none that is known by heart: "how do I stop that?"
var pointsAt = grammar.Set("that this those these them")

// bare tells whether a question says nothing by itself: "and why not?"
func (u *understanding) bare() bool { return u.names() == 0 && len(u.words) <= bareWords }

// bareWords is how many words such a question has at most.
const bareWords = 3

// names counts the words that name something: no grammar, no policies, no places, and
// nobody who is somebody's.
func (u *understanding) names() int {
	n := 0
	for i, word := range u.words {
		if !grammar.FunctionWords[word] && !grammar.Fillers[word] && !u.somebody(word) && !u.policyWords[i] && !u.placeWords[i] {
			n++
		}
	}
	return n
}

// somebody tells whether a word names who is somewhere, and not what is asked about.
func (u *understanding) somebody(word string) bool {
	return grammar.Kin[word] || len(u.places) > 0 && grammar.PeopleWords[grammar.Stem(word)]
}

// ofSomebody tells whether the question only names somebody: "and my sister in Oslo?"
func (u *understanding) ofSomebody() bool {
	return (len(u.core) == 0 || !grammar.Auxiliaries[u.core[0]]) && slices.ContainsFunc(u.words, u.somebody)
}

// pull is how much the turn before counts for a question that names something of its
// own: more where it points back, or says too little to stand alone.
func (u *understanding) pull() float64 {
	switch {
	case u.pointing():
		return 0.9
	case len(u.words) <= 4:
		return 0.6
	}
	return 0.3
}

// attempt searches for one text, and for the other in whose light its candidates are
// to be seen.
func (b *Bot) attempt(ctx context.Context, g *guide, q Question, u *understanding, policy *knowledge.Policy, a attempt) (found, error) {
	f := found{policy: policy}
	if err := b.searchFor(ctx, g, q, u, a.text, &f); err != nil {
		return found{}, err
	}
	if a.joined {
		f.notByHeart()
	}
	f.keepWays(a.ways)
	if a.whole {
		whole := f
		f.full, f.fullText = &whole, a.text
	}
	if a.light == nil {
		f.drop(a.without)
		return f, nil
	}
	light, err := b.attempt(ctx, g, q, u, policy, attempt{text: a.light.text, joined: true, ways: a.ways})
	if err != nil {
		return found{}, err
	}
	if !f.says(u) {
		return light, nil
	}
	if a.light.whole {
		f.askedAs(&light)
		f.full, f.fullText = &light, a.light.text
	}
	light.lower(a.light.without)
	if len(f.candidates) > 0 && len(light.candidates) > 0 && light.candidates[0].score > 0 {
		// Few words weigh little, and what was said before must not drown them; a question
		// that is nearly a known one needs little of it.
		share := a.share
		if !u.pointing() {
			share *= 1 - f.candidates[0].Near
		}
		f.inLightOf(&light, share*f.candidates[0].score/light.candidates[0].score)
	}
	return f, nil
}

// says tells whether the words searched for say something to the base themselves, and
// not only with what was said before.
func (f *found) says(u *understanding) bool {
	if u.names() == 0 {
		return len(f.candidates) > 0 && f.candidates[0].Near >= nearEnough
	}
	return slices.ContainsFunc(f.words, func(w Word) bool { return w.Known && !grammar.FunctionWords[w.Raw] && !grammar.Fillers[w.Raw] })
}

// notByHeart keeps a text that is not the asker's own from passing for a known question.
func (f *found) notByHeart() {
	for i := range f.candidates {
		f.candidates[i].Asked = min(f.candidates[i].Asked, wordForWord-0.01)
	}
	sortCandidates(f.candidates)
}

// drop takes a fact out of the candidates.
func (f *found) drop(id string) {
	if id != "" {
		f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return c.Fact.ID == id })
	}
}

// lower puts a fact no higher than the best of the others.
func (f *found) lower(id string) {
	if len(f.candidates) > 1 && f.candidates[0].Fact.ID == id {
		f.candidates[0].score = f.candidates[1].score
	}
}

// askedAs takes over which phrasings are nearest to the question where it is put in full.
func (f *found) askedAs(whole *found) {
	for i := range f.candidates {
		c := &f.candidates[i]
		for _, other := range whole.candidates {
			if other.Fact == c.Fact && other.Asked > c.Asked {
				c.Asked, c.Phrasing, c.Translated = other.Asked, other.Phrasing, other.Translated
			}
		}
	}
}
