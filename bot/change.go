package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Can I change that?" after something that is done asks for a way out of it.

// changing are the ways to ask whether what was told can be kept from happening; other
// languages have who asks or what that is first.
var changing = grammar.PatternsOf(strings.NewReplacer("$change", `that|this|it|them|the? also|still|even|just? change|alter|adjust|modify|influence|undo|reverse|stop|prevent|avoid|block|refuse|disable|deactivate|forbid|switch|turn|get|opt|step|do off|out|something|anything? of|about|against? that|this|it|them|these|those? one|happening|off|out|from|setting|back|at? happening|all? then|somehow|too|as|also|though? well?`).Replace(`so|and|but|then|ok|okay? can|could|may|might|how can|could|do|am? i|we|you|one|someone|able? to? $change
	and|but? i|we|one can|could $change`))

// altering verbs say no more than that it should be otherwise.
var altering = grammar.Set("change alter adjust modify influence undo reverse")

// readChange tells whether a question only asks whether what was told can be changed, and puts
// it as ways out are asked for.
func (u *understanding) readChange(g *guide) {
	turn, policy, ok := lastTurn(g, u.turns)
	if !ok || len(turn.Facts) == 0 || turn.About == aboutOverview || len(u.places) > 0 || changing.Longest(u.words) != len(u.words) || u.language == "" && !grammar.AnyOf(u.words, pointsAt) && !grammar.AnyOf(u.words, grammar.Objects) {
		return
	}
	fact, ok := policy.Fact(turn.Facts[0])
	if !ok || isAct(fact) {
		return
	}
	u.changing = true
	if grammar.AnyOf(u.words, altering) {
		u.text = "can i opt out of that"
		if u.form == grammar.FormHow {
			u.text = "how do i opt out of that"
		}
		u.words = grammar.WordsOf(u.text)
		_, u.core = grammar.ReadForm(u.words, u.text)
		u.asking = grammar.ReadQuestion(u.text)
	}
}

// decideChange answers with the way out of what was told, where there is one.
func (b *Bot) decideChange(c *deciding, d *decision) bool {
	_, policy, last := c.lastFact()
	if !c.u.changing || last == nil || d.policy != policy {
		return false
	}
	way, ok := c.wayOut(policy, last)
	if !ok {
		d.say("no fact tells a way out of %s", last.ID)
		b.decideNotCovered(c, d, c.u.voice.missing(c))
		return true
	}
	d.say("%s tells a way out of %s", way.Fact.ID, last.ID)
	b.answerFact(c, d, way, 0.85)
	if d.verdict = cmp.Or(d.verdict, way.Fact.Verdict); d.verdict == "" && len(way.Fact.Steps) > 0 {
		d.verdict = knowledge.Yes
	}
	if c.u.form != grammar.FormYesNo {
		d.verdict = ""
	}
	return true
}

// wayOut is the best of what people can do that speaks most of what a fact is about; where
// none does and that is the policy's whole matter, of what they can do about all of it.
func (c *deciding) wayOut(policy *knowledge.Policy, last *knowledge.Fact) (best candidate, ok bool) {
	about, most := mattersOf(policy, last), 0
	whole := setsUp(last) || len(about) == 0 || last.Topic == knowledge.TopicMessages && last.Verdict == knowledge.Yes
	for _, way := range c.found.candidates {
		if !isAct(way.Fact) || way.Fact.Kind == knowledge.Advice {
			continue
		}
		called := grammar.WordsOf(grammar.Clean(way.Fact.Title))
		told := slices.Concat(called, grammar.WordsOf(grammar.Clean(way.Fact.Statement+" "+way.nearest())))
		shared := 2*holdsOf(called, about) + holdsOf(told, about) // a title tells best
		if whole && way.Fact.Verdict != knowledge.No && len(mattersOf(policy, way.Fact)) == 0 {
			shared = max(shared, outOfAll)
		}
		if shared > most {
			best, most, ok = way, shared, true
		}
	}
	return best, ok
}

// outOfAll is what a way out of all of it counts: more than a word in a statement.
const outOfAll = 2

// holdsOf counts the words that others hold a form of.
func holdsOf(others, words []string) int {
	n := 0
	for _, word := range words {
		if holdsStem(others, word) {
			n++
		}
	}
	return n
}

// mattersOf are the words of a fact's title that say what it is about, besides what its policy
// is called and how that is set up.
func mattersOf(policy *knowledge.Policy, fact *knowledge.Fact) []string {
	called := grammar.WordsOf(grammar.Clean(policy.Title + " " + policy.Organisation))
	return slices.DeleteFunc(grammar.ContentOf(grammar.WordsOf(grammar.Clean(fact.Title))), func(word string) bool {
		s := grammar.Stem(word)
		return grammar.GeneralWords[s] || settingUp[s] || holdsStem(called, word)
	})
}

// settingUp words tell how something is set up or switched, and not what.
var settingUp = grammar.Stems("default automatic automatically opt opting switch turn stop object toggle setting see get know gets refuse disable choose make way")

// isAct tells whether a fact is about what people can do.
func isAct(fact *knowledge.Fact) bool {
	return len(fact.Steps) > 0 || fact.Topic == knowledge.TopicChoices
}
