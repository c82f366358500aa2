package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "What do critics say" asks for no single fact: several who judge are told, each with what
// they say. "What does the paper say" asks for what a source is cited for.

const (
	// mostOpinions is how many opinions are told, and mostTold how much of one source.
	mostOpinions = 4
	mostTold     = 3
	// mostFound is how far down what was found somebody else's opinion is looked for.
	mostFound = 8
)

// decideSayers answers with what several think, or what a source named is cited for.
func (b *Bot) decideSayers(c *deciding, d *decision) bool {
	if d.policy == nil || grammar.AnyOf(c.u.words, askedOfBot) {
		return false
	}
	p := c.g.byPolicy[d.policy]
	beside := func(i int) bool { return c.u.besideSubject(p, i) }
	if grammar.AsksJudgements(c.u.words, beside) {
		if facts := c.sayers(d.policy, c.g.known.judges); len(facts) > 0 {
			return b.answerSayers(c, d, facts, "asks what others think")
		}
		return false
	}
	if len(c.u.places) == 0 && grammar.AsksAuthorities(c.u.words, beside) {
		if facts := c.sayers(d.policy, toldByAuthority); len(facts) > 0 {
			if c.u.form == grammar.FormYesNo && !c.u.asking.Reversed {
				d.verdict = knowledge.Yes // that they did is what they are told with
			}
			return b.answerSayers(c, d, facts, "asks what authorities say")
		}
	}
	name, at := c.sourceNamed(d.policy)
	if name == nil || !grammar.AsksWhatTold(slices.Concat(c.u.words[:at], c.u.words[at+len(name):]), func(i int) bool {
		if i >= at {
			i += len(name)
		}
		return beside(i)
	}) {
		return false
	}
	facts := c.ranked(d.policy, func(f *knowledge.Fact) bool { return cites(d.policy, f, name) })
	return b.answerSayers(c, d, facts[:min(mostTold, len(facts))], "asks what a source says")
}

// askedOfBot words ask for the bot's own opinion.
var askedOfBot = grammar.Set("you your")

// answerSayers answers with facts that tell who says what.
func (b *Bot) answerSayers(c *deciding, d *decision, facts []*knowledge.Fact, why string) bool {
	d.say("%s", why)
	d.outcome, d.confidence, d.facts, d.main, d.sayers = Answered, 0.9, facts, facts[0], true
	d.choices = b.nextQuestions(c, d)
	return true
}

// besideSubject tells whether a word of the question names no subject within a policy.
func (u *understanding) besideSubject(p *policyGuide, i int) bool {
	word, s := u.words[i], grammar.Stem(u.words[i])
	return grammar.FunctionWords[word] || grammar.Fillers[word] || u.policyWords[i] || grammar.GeneralWords[s] || p.general[s]
}

// ranked are the policy's facts of some sort, those the question found first.
func (c *deciding) ranked(policy *knowledge.Policy, of func(*knowledge.Fact) bool) (facts []*knowledge.Fact) {
	for _, found := range c.found.candidates {
		if found.Policy == policy && of(found.Fact) {
			facts = append(facts, found.Fact)
		}
	}
	for _, fact := range policy.Facts {
		if of(fact) && !slices.Contains(facts, fact) {
			facts = append(facts, fact)
		}
	}
	return facts
}

// sayers are facts of some sort, such as opinions on a policy and reports of those: what the question
// found, of as many who say it as there are, before the others.
func (c *deciding) sayers(policy *knowledge.Policy, of func(*knowledge.Fact) bool) (facts []*knowledge.Fact) {
	all := c.ranked(policy, of)
	heard := map[string]bool{}
	for _, once := range []bool{true, false} {
		for i, fact := range all {
			who := strings.Join(c.u.voice.speakers(policy, fact), ", ")
			if len(facts) == mostOpinions || slices.Contains(facts, fact) || once && (heard[who] || i >= mostFound) {
				continue
			}
			heard[who] = true
			facts = append(facts, fact)
		}
	}
	return facts
}

// toldByAuthority tells whether a fact is what an authority said or did, and not who is in charge.
func toldByAuthority(fact *knowledge.Fact) bool {
	return fact.Topic == knowledge.TopicRegulators && fact.Kind != knowledge.Opinion && !fact.Unconfirmed && !grammar.AnyOf(titleWords(fact), charge)
}

// judges tells whether a fact is somebody's opinion, or tells of one: it says so itself, or
// is asked for as such rather than by chance.
func (k *knownTexts) judges(fact *knowledge.Fact) bool {
	const share = 10
	switch judging := func(text string) bool { return grammar.AnyOf(k.read(text).words, grammar.Judging) }; {
	case fact.Kind == knowledge.Opinion:
		return true
	case fact.Kind != knowledge.Reported || fact.Unconfirmed:
		return false
	case judging(fact.Title), judging(fact.Statement), grammar.AnyOf(k.read(fact.Statement).words, grammar.Worrying):
		return true
	default:
		asked := 0
		for _, phrasing := range fact.Asked {
			if judging(phrasing.Text) {
				asked++
			}
		}
		return asked > 0 && share*asked >= len(fact.Asked)
	}
}

// leastName is how many letters a source's name has at least to be told from other words.
const leastName = 3

// sourceNamed is a source's name, not of the policy's owner, that the question has, and where.
func (c *deciding) sourceNamed(policy *knowledge.Policy) (name []string, at int) {
	for _, source := range policy.Sources {
		for _, text := range []string{source.Speaker, source.Publisher} {
			words := c.g.known.read(text).words
			if at := grammar.IndexOf(c.u.words, words); at >= 0 && len(text) >= leastName && !source.Own && !c.u.policyWords[at] && len(words) > len(name) {
				name = words
			}
		}
	}
	if name == nil {
		return nil, 0
	}
	return name, grammar.IndexOf(c.u.words, name)
}

// cites tells whether a fact rests on a source of a name.
func cites(policy *knowledge.Policy, fact *knowledge.Fact, name []string) bool {
	return slices.ContainsFunc(fact.Sources, func(citation knowledge.Citation) bool {
		source, ok := policy.Source(citation.Source)
		return ok && !source.Own && (grammar.IndexOf(grammar.WordsOf(source.Speaker), name) >= 0 || grammar.IndexOf(grammar.WordsOf(source.Publisher), name) >= 0)
	})
}
