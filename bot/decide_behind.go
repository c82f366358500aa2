package bot

import (
	"slices"
	"strings"
	"unicode"

	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
)

// A question may be about what stands behind the facts: who says so, where the policy's
// owner says it itself, when it was checked, whether others say otherwise.

// behinds are the kinds of such questions, as the files of package talk have them.
var behinds = map[talk.Kind]bool{talk.Says: true, talk.Official: true, talk.Checked: true, talk.Contradicted: true, talk.Doubt: true}

// behindIn is which of them words are and nothing else; empty where they are none.
func behindIn(words []string) talk.Kind {
	// "Really?" is nothing but filling.
	for _, words := range [][]string{grammar.WithoutFillers(words, talk.Between), words} {
		if len(words) == 0 {
			continue
		}
		if grammar.SourceQuestions[strings.Join(words, " ")] {
			return talk.Says
		}
		for _, book := range []talk.Book{talk.English(), talk.Foreign()} {
			for _, piece := range book.At(words, "") {
				if piece.Words == len(words) && behinds[piece.Kind] {
					return piece.Kind
				}
			}
		}
	}
	return ""
}

// doubting tells whether the question only doubts what was told. One word alone does so
// with a mark: "sure" agrees.
func (u *understanding) doubting() bool {
	asked := strings.ContainsAny(u.original, "?？") || len(grammar.WordsOf(u.original)) > 1
	return u.behind == talk.Doubt && (asked || len(u.talk.Kinds) == 0)
}

// cutBehind takes off the end of a message what only asks for the sources of the answer,
// which names them anyway: "is it used, and where does it say so?"
func (u *understanding) cutBehind(g *guide) {
	for i, r := range u.original {
		rest, joined := u.original[i:], strings.ContainsRune(",.?!;:–—", r)
		if r == ' ' {
			next, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
			joined = next == "-" || talk.Between[strings.ToLower(next)]
		}
		if !joined {
			continue
		}
		before := strings.TrimRightFunc(u.original[:i], func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
		said := grammar.WordsOf(before)
		if len(said) < leastBefore || grammar.Articles[said[len(said)-1]] || len(u.turns) > 0 && r != '?' && !grammar.Asks(before) {
			continue // after a remark it is asked of the turn before
		}
		words := grammar.WordsOf(rest)
		if len(words) == 2 && grammar.AskFirst[words[0]] {
			continue // "everything I say" asks for no source
		}
		if kind := behindIn(withOwner(g, words)); kind == talk.Says || kind == talk.Official || kind == talk.Doubt && !grammar.IsTag(words) && !grammar.Contests(words) {
			u.checks = kind == talk.Doubt && (r != ',' || len(words) > 1)
			if r == '?' || r == '？' || u.checks || strings.HasSuffix(rest, "?") && grammar.Asks(before) {
				before += "?"
			}
			u.original = before
			return
		}
	}
}

// cutSourceOf takes off the beginning of an English question that it asks for the source of
// what follows: any answer names it. What is left is told, and no yes or no.
func (u *understanding) cutSourceOf(g *guide) {
	if u.language != "" {
		return
	}
	words := withOwner(g, grammar.WordsOf(u.text))
	if len(words) == 0 {
		return
	}
	for _, piece := range talk.English().At(words, "") {
		if left := words[piece.Words:]; piece.Kind == talk.SourceOf && (len(left) >= leastBefore || len(left) == 1 && !grammar.FunctionWords[left[0]]) {
			u.cutText(afterWords(u.text, piece.Words))
			u.text = grammar.WithoutTelling(u.text)
			u.sourceOf = true
			return
		}
	}
}

// leastBefore is how many words stand at least before what is cut off.
const leastBefore = 2

// withOwner are words with "owner" for the name of a policy.
func withOwner(g *guide, words []string) []string {
	_, named := g.named(words)
	return ownerFor(words, named)
}

// ownerFor are words with "owner" for those that name a policy.
func ownerFor(words []string, named []bool) []string {
	words = slices.Clone(words)
	for i := range words {
		if named[i] {
			words[i] = "owner"
		}
	}
	return words
}

// decideBehind answers what stands behind the facts told last, or behind all of them.
func (b *Bot) decideBehind(c *deciding, d *decision) bool {
	if !c.u.sources || c.u.behind == talk.Doubt && !c.u.doubting() || (c.found.exact || c.found.plain() && c.u.behind != talk.Doubt) && !grammar.SourceQuestions[strings.Join(c.u.words, " ")] {
		return false
	}
	turn, policy, ok := lastTurn(c.g, c.u.turns)
	told := ok && len(turn.Facts) > 0
	switch {
	case c.u.behind == talk.Official && d.policy != nil && b.answerOfficial(c, d):
		return true
	case !told && c.u.behind == talk.Checked:
		b.answerTalk(c, d, []talk.Kind{talk.Origin})
		return true
	case !told:
		d.say("asks for sources of nothing said before")
		d.outcome, d.confidence, d.lead = Clarify, 0.9, c.u.voice.say("sources-of-what")
		d.choices = b.starters(c, 3)
		return true
	}
	d.say("asks for the sources of the turn before")
	d.retell(turn, policy)
	d.lead = c.u.voice.say("sources")
	switch c.u.behind {
	case talk.Checked:
		d.lead = c.u.voice.checked(d.facts)
	case talk.Contradicted:
		c.tellContradicted(d)
	case talk.Doubt:
		c.tellAgain(d, turn)
	}
	d.choices = b.nextQuestions(c, d)
	return true
}

// answerOfficial names the owner's own documents with facts that rest on them.
func (b *Bot) answerOfficial(c *deciding, d *decision) bool {
	facts := c.restingOnOwn(d.policy)
	if len(facts) == 0 {
		return false
	}
	d.say("asks for the owner's own documents")
	d.outcome, d.confidence, d.facts, d.main = Answered, 0.9, facts, facts[0]
	d.lead = c.u.voice.say("official", "owner", ownerOf(d.policy))
	d.choices = b.nextQuestions(c, d)
	return true
}

// restingOnOwn are the first facts that name the owner's own documents: of those told last, those on
// the policy itself and its main ones, else of all.
func (c *deciding) restingOnOwn(policy *knowledge.Policy) (facts []*knowledge.Fact) {
	var told []*knowledge.Fact
	if turn, last, ok := lastTurn(c.g, c.u.turns); ok && last == policy {
		for _, id := range turn.Facts {
			if fact, ok := policy.Fact(id); ok {
				told = append(told, fact)
			}
		}
	}
	for _, list := range [][]*knowledge.Fact{told, onlyOwn(policy), overviewFacts(policy, mostFacts), policy.Facts} {
		named := map[string]bool{}
		for _, fact := range list {
			if len(facts) < mostOfficial && namesOwn(policy, fact, named) {
				facts = append(facts, fact)
			}
		}
		if len(facts) > 0 {
			break
		}
	}
	return facts
}

// onlyOwn are the facts on the text of a policy that rest on the owner's documents alone.
func onlyOwn(policy *knowledge.Policy) (facts []*knowledge.Fact) {
	for _, fact := range policy.Facts {
		ofText := fact.Kind == knowledge.Reported && grammar.AnyOf(titleWords(fact), grammar.PolicyTexts)
		foreign := slices.ContainsFunc(fact.Sources, func(citation knowledge.Citation) bool {
			source, ok := policy.Source(citation.Source)
			return !ok || !source.Own
		})
		if ofText && !foreign {
			facts = append(facts, fact)
		}
	}
	return facts
}

// mostOfficial is how many facts lead to the owner's documents.
const mostOfficial = 2

// namesOwn tells whether a fact names a document of the owner that is not named yet, and
// notes those it does.
func namesOwn(policy *knowledge.Policy, fact *knowledge.Fact, named map[string]bool) (names bool) {
	for _, citation := range fact.Sources {
		if source, ok := policy.Source(citation.Source); ok && source.Own && source.URL != "" && !named[source.ID] {
			names, named[source.ID] = true, true
		}
	}
	return names
}

// tellAgain tells that sources disagree, or that nothing is known, once more. A yes or no stands as it
// was, but is not said: "Are you sure? No." takes it back.
func (c *deciding) tellAgain(d *decision, turn Turn) {
	switch turn.Verdict {
	case knowledge.Yes, knowledge.No:
		d.stands = turn.Verdict
		return
	}
	d.verdict = turn.Verdict
	if d.verdict == knowledge.Disputed && d.main != nil {
		d.lead = c.u.voice.contradicted(d.policy, d.main, d.facts[1:])
	}
}

// tellContradicted tells who disagrees with the main fact, if anybody does.
func (c *deciding) tellContradicted(d *decision) {
	if d.main == nil {
		return
	}
	others := disputing(d.policy, d.main)
	d.facts = append([]*knowledge.Fact{d.main}, others...)
	if len(others) == 0 {
		d.lead = c.u.voice.say("uncontradicted")
		return
	}
	d.verdict, d.lead = knowledge.Disputed, c.u.voice.contradicted(d.policy, d.main, others)
}

// checked tells when facts were last verified.
func (v *voice) checked(facts []*knowledge.Fact) string {
	var first, last knowledge.Date
	for _, fact := range facts {
		if first.IsZero() || fact.Verified.Before(first) {
			first = fact.Verified
		}
		if last.Before(fact.Verified) {
			last = fact.Verified
		}
	}
	switch {
	case first.IsZero():
		return v.say("sources")
	case first == last:
		return v.say("checked", "date", v.date(first))
	}
	return v.say("checked-between", "first", v.date(first), "last", v.date(last))
}
