package bot

import (
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
var altering = grammar.Set("change alter adjust modify influence undo reverse withdraw")

// readChange tells whether a question only asks whether what was told can be changed, and puts
// it as ways out are asked for.
func (u *understanding) readChange(g *guide) {
	turn, _, fact := u.lastFact(g)
	if fact == nil || isAct(fact) && !bringsSteps(fact) || turn.About == aboutOverview || len(u.places) > 0 || !changing.TakesAll(u.words) || u.language == "" && !grammar.AnyOf(u.words, pointsAt) && !grammar.AnyOf(u.words, grammar.Objects) {
		return
	}
	u.changing = true
	if grammar.AnyOf(u.words, altering) {
		text := "can i opt out of that"
		if u.asking.Form == grammar.FormHow {
			text = "how do i opt out of that"
		}
		u.putAs(text)
	}
}

// isAct tells whether a fact is about what people can do.
func isAct(fact *knowledge.Fact) bool {
	return len(fact.Steps) > 0 || fact.Topic == knowledge.TopicChoices
}

// bringsSteps tells whether a fact says how something is, and how to have it otherwise: its steps are
// the way out of it.
func bringsSteps(fact *knowledge.Fact) bool {
	told := fact.Topic != knowledge.TopicChoices && fact.Topic != knowledge.TopicRights
	return told && isWay(fact) && len(fact.Steps) > 0 && actOf(titleWords(fact)) == nil
}
