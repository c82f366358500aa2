package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// nearlyDeleting is what part of the best one's score another of its policy has at least that speaks of
// deleting, where the asker would delete something.
const nearlyDeleting = 0.65

// preferDeleting puts what speaks of deleting in the place of what speaks only of the thing that the asker
// would delete, or has: "can I delete old songs" has more words of "are old songs kept" than of "how do I delete songs".
func (u *understanding) preferDeleting(g *guide, candidates []candidate, explain bool) {
	if len(candidates) == 0 || u.language != "" || !grammar.SelfDeletes(u.words) && !grammar.HasDeleted(u.words) {
		return
	}
	sortCandidates(candidates)
	best := &candidates[0]
	if best.Asked >= toTheLetter || g.asksOfDeleting(best) {
		return
	}
	at := slices.IndexFunc(candidates, func(c candidate) bool {
		return c.Policy == best.Policy && c.score >= nearlyDeleting*best.score && g.speaksOfDeleting(c.Fact)
	})
	if at < 0 {
		return
	}
	candidates[at].score, best.score = best.score, candidates[at].score
	best.Asked = min(best.Asked, wordForWord-0.01)
	if explain {
		candidates[at].explain("deleting", candidates[at].score/best.score)
	}
}

// asksOfDeleting tells whether a candidate speaks of deleting, or is asked for so.
func (g *guide) asksOfDeleting(c *candidate) bool {
	return grammar.DoingsIn(g.known.read(c.nearest()).words)&grammar.DoneDelete != 0 || g.speaksOfDeleting(c.Fact)
}

// deletesOther tells whether the asker wants to know if he can delete something, and what was found does not
// speak of that: what it says of the thing is no yes or no to it.
func (c *deciding) deletesOther(best candidate) bool {
	return c.u.language == "" && grammar.AsksIfOneCan(c.u.asking.Words) && grammar.SelfDeletes(c.u.asking.Words) && !c.g.asksOfDeleting(&best)
}

// usedThoughDeleted tells whether is asked if something is used that the asker tells to have deleted, and the fact found only says
// that such things are.
func (c *deciding) usedThoughDeleted(best candidate) bool {
	used := best.Fact.Topic == knowledge.TopicData || best.Fact.Topic == knowledge.TopicPastData
	return used && c.u.deletes && !c.g.asksOfDeleting(&best)
}

// keptThoughDeleted tells whether is asked of what the asker has deleted, and the fact found only says how long
// what nobody deleted is kept.
func (c *deciding) keptThoughDeleted(best candidate) bool {
	return best.Fact.Topic == knowledge.TopicRetention && c.u.language == "" && grammar.HasDeleted(c.u.words) && !grammar.HasDeleted(c.g.known.read(best.nearest()).words)
}

// speaksOfDeleting tells whether a fact's title or statement says that something is deleted.
func (g *guide) speaksOfDeleting(fact *knowledge.Fact) bool {
	return (grammar.DoingsIn(g.known.read(fact.Title).words)|grammar.DoingsIn(g.known.read(fact.Statement).words))&grammar.DoneDelete != 0
}
