package bot

import (
	"cmp"
	"slices"

	"fineprint/bot/grammar"
)

// weigh orders candidates by what the question asks for besides its words: steps
// for "how", dates for "when", the places it names, facts before opinions.
func (b *Bot) weigh(g *guide, u *understanding, candidates []candidate, explain bool) {
	var last Turn
	if u.leaning {
		last, _, _ = lastTurn(g, u.turns)
	}
	for i := range candidates {
		c := &candidates[i]
		for _, fit := range fits {
			factor := fit.factor(u, c.Fact, last, u.chains)
			c.times(fit.name, factor, explain)
		}
	}
	if len(u.chains) > 0 {
		u.preferTold(g, candidates, explain)
	}
	u.preferDoing(g, candidates, explain)
	preferNamed(u.others, candidates, explain)
	preferAim(grammar.ContentOf(grammar.AimOf(u.words)), candidates, explain)
	preferAim(grammar.ContentOf(grammar.KindOf(u.words)), candidates, explain)
	u.preferActor(g, candidates, explain)
	u.keepSwitching(g, candidates, explain)
	u.preferMeans(g, candidates, explain)
	u.preferSide(g, candidates, explain)
	u.preferChecking(g, candidates, explain)
	u.preferConditioned(candidates, explain)
	u.preferDeleting(g, candidates, explain)
	u.preferOwnDeed(g, candidates, explain)
	u.preferEffect(g, candidates, explain)
	for i := range candidates {
		c := &candidates[i]
		if len(u.chains) > 0 && placeFit(u, c.Fact, last, u.chains) < 1 || u.hasDone(c.Fact) || c.Asked >= wordForWord && (u.asksNoWay(g.byPolicy[c.Policy], g.known.read(c.nearest()).words) || u.asksInOtherForm(g.known.read(c.nearest()).asks())) {
			c.Asked = min(c.Asked, wordForWord-0.01) // it was asked of other places, or is done, or asked as a way or in another form
		}
	}
	sortCandidates(candidates)
}

// asksInOtherForm tells whether a question is if something is so where a phrasing asks who, whose, where or
// when: the word for that is what matters, and the only one that differs.
func (u *understanding) asksInOtherForm(phrasing grammar.Reading) bool {
	if u.form != grammar.FormYesNo || !grammar.OpensWith(u.asking.Words, grammar.Auxiliaries) {
		return false
	}
	return len(phrasing.Words) > 0 && grammar.FormOf[phrasing.Words[0]] != ""
}

// switchedOtherwise is the factor on what tells how to set something the other way than is asked.
const switchedOtherwise = 0.6

// keepSwitching keeps how to turn something off from answering how to turn it on.
func (u *understanding) keepSwitching(g *guide, candidates []candidate, explain bool) {
	asked := grammar.Switching(u.words)
	if asked == 0 || u.language != "" {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		way := cmp.Or(grammar.Switching(g.known.read(c.nearest()).words), grammar.Switching(g.known.read(c.Fact.Title).words))
		if way != -asked {
			continue
		}
		c.doubt("switching", switchedOtherwise, explain)
	}
}

// notOfStopping is the factor on what is not asked for with what comes of ending it, where just that is asked.
const notOfStopping = 0.75

// preferEffect keeps what holds for a thing from answering what becomes of that thing if the asker opts out: "does
// opting out affect premium" has all words of "does it affect premium members".
func (u *understanding) preferEffect(g *guide, candidates []candidate, explain bool) {
	if u.language != "" || !grammar.AsksEffectOfStopping(u.asking.Words) {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		if like := g.known.read(c.nearest()).words; grammar.Switching(like) < 0 || grammar.AnyOf(like, grammar.Stopping) {
			continue
		}
		c.doubt("effect", notOfStopping, explain)
	}
}

// notNamed is the factor on what does not speak of a company that is asked about and of
// which another candidate speaks.
const notNamed = 0.6

// preferNamed prefers what speaks of the companies asked about to what is said of others.
func preferNamed(names []string, candidates []candidate, explain bool) {
	for _, name := range names {
		words := grammar.WordsOf(name)
		var silent []*candidate
		for i := range candidates {
			if c := &candidates[i]; !speaksOf(c.Fact, name) && (c.otherDoing || !askedOf(c.Fact, name)) && !cites(c.Policy, c.Fact, words) {
				silent = append(silent, c)
			}
		}
		if len(silent) == len(candidates) {
			continue
		}
		for _, c := range silent {
			c.times("name", notNamed, explain)
		}
	}
}

// aimless is the factor on what does not speak of the aim of what is asked for.
const aimless = 0.5

// preferAim prefers what speaks of the aim that something is asked for, where something does: "which
// form do I use to opt out" is not asked of any form.
func preferAim(aim []string, candidates []candidate, explain bool) {
	speaks := func(c candidate) bool {
		told := grammar.WordsOf(grammar.Clean(c.Fact.Title + " " + c.Fact.Statement))
		return !slices.ContainsFunc(aim, func(word string) bool { return !holdsStem(told, word) })
	}
	if len(aim) == 0 || !slices.ContainsFunc(candidates, speaks) {
		return
	}
	for i := range candidates {
		if c := &candidates[i]; !speaks(*c) {
			c.times("aim", aimless, explain)
		}
	}
}

// otherSide is the factor on what was asked the other way round.
const otherSide = 0.7

// preferSide lowers what is nearest to the opposite where no yes or no tells one from the other: "what do
// they not take" holds all words of "what do they take".
func (u *understanding) preferSide(g *guide, candidates []candidate, explain bool) {
	if u.form != grammar.FormWhat {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		near := g.known.read(c.nearest()).asks()
		if near.Form == grammar.FormWhat && u.asking.OtherSide(near) {
			c.doubt("side", otherSide, explain)
		}
	}
}

// noMeans is the factor on what tells whether something is so, or whose it is, where is asked how
// the asker does it.
const noMeans = 0.5

// withoutMeans tells whether a candidate says no such thing as how one does something.
func (g *guide) withoutMeans(c *candidate) bool {
	if len(c.Fact.Steps) > 0 || g.known.read(c.nearest()).asks().Form == grammar.FormHow {
		return false
	}
	form := g.known.read(c.Fact.Title).asks().Form
	return form == grammar.FormYesNo || form == grammar.FormWho
}

// preferMeans lowers what says no such thing where it is nearest to how one does something, and what
// holds less of the question: "how do I send a file" shares words with whether files are looked at,
// and fewer with how to delete one. Many phrasings tell that by themselves.
func (u *understanding) preferMeans(g *guide, candidates []candidate, explain bool) {
	if len(candidates) == 0 || u.form != grammar.FormHow || u.language != "" || !grammar.AsksHowTo(u.words) {
		return
	}
	best := slices.MaxFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.score, b.score) })
	if best.phrased >= manyPhrasings || !g.withoutMeans(&best) {
		return
	}
	for i := range candidates {
		if c := &candidates[i]; c.Coverage < best.Coverage || g.withoutMeans(c) {
			c.doubt("means", noMeans, explain)
		}
	}
}

// times puts a factor on the score, noted for maintainers where they want to be told.
func (c *candidate) times(fit string, factor float64, explain bool) {
	c.score *= factor
	if explain && factor != 1 {
		c.explain(fit, factor)
	}
}

// doubt puts a factor on the score, and on how like the question is to the phrasings: near as
// they are, they ask for something else.
func (c *candidate) doubt(fit string, factor float64, explain bool) {
	c.times(fit, factor, explain)
	c.Near, c.Asked = c.Near*factor, c.Asked*factor
}

// explain notes a factor on the score for maintainers.
func (c *candidate) explain(fit string, factor float64) {
	if c.fits == nil {
		c.fits = map[string]float64{}
	}
	c.fits[fit] = factor
}
