package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Are my notes private?" "And the drafts?" asks whether those are private. Which fact that is of the
// few words tell; what it says to it only the whole question can, since the next may be asked whether
// it reads them.

// phrasingNear is the phrasing that the question is nearest to, of the same kind and put the same way;
// empty for the title, and where none is near.
func (c *deciding) phrasingNear(best candidate) string {
	if c.u.language != "" || c.q.Choice != "" || best.Asked < nearPhrasing {
		return ""
	}
	if c.found.full != nil {
		if full, ok := c.found.full.of(best.Fact); ok && full.Asked >= nearPhrasing {
			best = full
		}
	}
	near := best.nearest()
	if asks := c.g.known.read(near).asks(); c.u.form == grammar.FormYesNo && (asks.Form != grammar.FormYesNo || asks.Reversed != c.u.asking.Reversed) {
		near, _, _ = c.otherPhrasing(best.Fact, c.u.asking, true)
	}
	if near == best.Fact.Title {
		return ""
	}
	return near
}

// inFull puts a fragment into the yes/no question before it: what is asked of its thing there is asked
// of this one. False where it can't be told how.
func (u *understanding) inFull(turn Turn, fact *knowledge.Fact, text string) (string, bool) {
	if turn.About != aboutWhether || u.names() == 0 {
		return "", false
	}
	if turn.Phrasing != "" {
		if full, ok := sameOf(turn.Phrasing, text); ok {
			return full, true
		}
	}
	if turn.turned(fact) {
		return "", false // what was asked is not what the title asks
	}
	return sameOf(fact.Title, text)
}

// turned tells whether a turn gave the opposite of a fact's own verdict, so that something else was
// asked than its title does: "are they private" of "can they be read".
func (t Turn) turned(fact *knowledge.Fact) bool {
	return t.Verdict == opposite(fact.Verdict) && t.Verdict != fact.Verdict
}

// turnedBefore tells whether a question that only points at the one before is put to the fact that answered that, of
// which the opposite of its title was asked: "in Oslo too?" after "are my notes safe".
func (c *deciding) turnedBefore(best candidate) bool {
	turn, _, last := c.lastFact()
	return last == best.Fact && c.u.leaning && c.u.names() == 0 && turn.About == aboutWhether && turn.turned(last) && !c.u.asking.Reversed
}

// saidInFull is what a fact says to the question, put in full where it leaves out what is asked.
func (c *deciding) saidInFull(best candidate) (verdict knowledge.Verdict, why string) {
	if !c.u.onlyThing() {
		return c.said(best)
	}
	turn, policy, last := c.lastFact()
	if c.u.turns[len(c.u.turns)-1].Outcome == NotCovered && turn.About != aboutScope {
		return "", "what was asked before no fact answers"
	}
	if last == nil || policy != best.Policy {
		return c.said(best)
	}
	asks := c.g.known.read(last.Title).asks()
	lists := asks.Form == grammar.FormWhat && !asks.Reversed && last.Topic == knowledge.TopicData && toldOfData[best.Fact.Topic]
	if turn.About == aboutFact && !lists {
		return "", "no yes or no was asked before"
	}
	if turn.About != aboutWhether { // of what is listed, each may be asked whether it is in
		return c.said(best)
	}
	if c.found.full == nil {
		if turn.turned(last) {
			return "", "what was asked before is not what the title asks, nor can this be put into it"
		}
		return c.said(best)
	}
	full, ok := c.found.full.of(best.Fact)
	if !ok || full.Asked < nearPhrasing || full.Asked < likePhrasing && !c.askedAlike(full) {
		return "", "nobody asked the like of " + c.found.fullText
	}
	u := *c.u
	u.putAs(c.found.fullText)
	u.form, u.leaning, u.only = u.asking.Form, false, nil
	u.policies, u.policyWords = c.g.named(u.words)
	u.placeWords = make([]bool, len(u.words))
	whole := *c
	whole.u = &u
	verdict, why = whole.said(full)
	return verdict, "asked in full " + c.found.fullText + ": " + why
}

// narrowed is the fact that is asked as the one found is, and of just what was told last, where a question only
// points at that: "how long do they keep it" after what is filmed.
func (c *deciding) narrowed(best candidate) candidate {
	turn, policy, last := c.lastFact()
	if last == nil || last == best.Fact || policy != best.Policy || turn.About == aboutOverview || ofScope(turn) || c.u.language != "" || len(c.u.places) > 0 || !c.u.leaning || !grammar.AnyOf(c.u.words, pointsAt) && !grammar.AnyOf(c.u.words, grammar.Objects) {
		return best
	}
	title, asked := stemsOf(c.nouns(last.Title)), titleWords(best.Fact) // "filmings" and "filmed" are one
	if sharedBy(title, stemsOf(c.nouns(best.Fact.Title))) > 0 {
		return best
	}
	for _, fact := range policy.Facts {
		words := titleWords(fact)
		if fact.Topic == best.Fact.Topic && fact != last && asksAlike(words, asked) && sharedBy(title, stemsOf(c.nouns(fact.Title))) > 0 {
			return c.foundOrAsked(policy, fact)
		}
	}
	return best
}

// asksAlike tells whether two titles begin with the same question words: "how long", "who".
func asksAlike(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[0] != b[0] || grammar.FormOf[a[0]] == "" {
		return false
	}
	return a[0] != "how" && a[0] != "what" || a[1] == b[1]
}

// askedAlike tells whether a candidate is known as asked the like of the full question, and not only of
// its thing: it shares a word for what is asked, or what is done.
func (c *deciding) askedAlike(full candidate) bool {
	asked := slices.DeleteFunc(grammar.WordsOf(c.found.fullText), func(word string) bool {
		return grammar.FunctionWords[word] || slices.Contains(c.u.words, word)
	})
	doing, _ := grammar.DoingOf(grammar.WordsOf(c.found.fullText), c.g.byPolicy[full.Policy].names)
	return slices.ContainsFunc(c.g.phrasings(full.Fact, ""), func(known knowledge.Asked) bool {
		words := c.g.known.read(known.Text).words
		return holdsOf(words, asked) > 0 || grammar.DoingsIn(words)&doing != 0
	})
}

// of is the candidate of a fact.
func (f *found) of(fact *knowledge.Fact) (candidate, bool) {
	i := slices.IndexFunc(f.candidates, func(c candidate) bool { return c.Fact == fact })
	if i < 0 {
		return candidate{}, false
	}
	return f.candidates[i], true
}

// onlyThing tells whether a question that rests on the one before only names another thing.
func (u *understanding) onlyThing() bool {
	words := slices.DeleteFunc(slices.Clone(u.core), func(word string) bool { return joining[word] || word == "too" })
	return u.leaning && u.language == "" && len(u.places) == 0 && u.names() > 0 && isFragment(words) && !grammar.BeforeAsking[words[0]] && !strings.HasSuffix(words[0], "ing")
}
