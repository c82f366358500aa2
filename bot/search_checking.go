package bot

import "fineprint/bot/grammar"

// notToCheck is the factor on how to do something where is asked how to find out whether it is done.
const notToCheck = 0.7

// preferChecking lowers how to do something where the asker wants to know whether it is done: "how do I
// know that my song was deleted" is not asked of how to delete songs.
func (u *understanding) preferChecking(g *guide, candidates []candidate, explain bool) {
	if u.language != "" || !grammar.AsksHowToCheck(u.asking.Words) {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		if len(c.Fact.Steps) > 0 && !grammar.SpeaksOfChecking(g.known.read(c.nearest()).words) {
			c.doubt("checking", notToCheck, explain)
		}
	}
}
