package bot

import (
	"cmp"
	"context"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Where no policy is named, each that might be meant is asked by itself: another one's facts on
// the same thing are no reason to doubt it.

const (
	// mostAmong is how many policies are asked so, and offered.
	mostAmong = 4
	// surerBy is how much surer than enough the surest of several must be: with each more, one is
	// likelier to be sure by chance.
	surerBy = 0.1
	// behindSurest is how much less sure another may be than the surest one, to be meant as well.
	behindSurest = 0.3
	// leastScore is the part of the surest one's score that another has at least: confidence knows
	// no better where a policy has next to nothing on a question.
	leastScore = 0.3
	// leastCovered is the same of how much of the question it holds: "how do I hide my home" is not
	// asked of who only tells how to hide what one listens to.
	leastCovered = 0.6
)

// among narrows down what was found to the one policy that has an answer, or keeps what each of
// several has.
func (b *Bot) among(ctx context.Context, g *guide, q Question, u *understanding, f found) (found, error) {
	var all []found
	for _, policy := range u.mayMean(f.candidates, visible(g.library, q.Internal)) {
		one, err := b.try(ctx, g, q, u, policy)
		if err != nil {
			return f, err
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return f, nil
	}
	if all = knowingMost(all); len(all) == 1 && all[0].enough() {
		all[0].guessed = len(u.policies) == 0
		return all[0], nil
	}
	if len(u.others) == 0 {
		f.pointed = pointedAt(all)
	}
	surest := slices.MaxFunc(all, func(a, b found) int { return cmp.Compare(a.sure(), b.sure()) })
	if len(surest.candidates) == 0 || surest.sure() < surest.enoughAt()+surerBy || surest.missesSubject(all) {
		return f, nil
	}
	for i := range all {
		if err := b.likeSurest(ctx, g, q, u, &surest, &all[i]); err != nil {
			return f, err
		}
	}
	for i := range all {
		all[i].calledSo(u)
	}
	all = slices.DeleteFunc(all, func(one found) bool { return !one.comparesWith(&surest) })
	otherwise := func(one found) bool { return grammar.FormsDiffer(u.form, one.candidates[0].Fact.Title) }
	if !otherwise(surest) {
		all = slices.DeleteFunc(all, otherwise) // "where" is not answered with how long
	}
	if len(all) == 1 {
		all[0].guessed = len(u.policies) == 0
		return all[0], nil
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(b.sure(), a.sure()) })
	f.among = all
	return f, nil
}

// missesSubject tells whether what was found holds too little of a question on something that no policy
// speaks of: who listens to calls says nothing of a doorbell.
func (f *found) missesSubject(all []found) bool {
	if f.candidates[0].Coverage >= leastCovered {
		return false
	}
	return slices.ContainsFunc(f.words, func(w Word) bool {
		known := slices.ContainsFunc(all, func(one found) bool {
			return slices.ContainsFunc(one.words, func(other Word) bool { return other.Raw == w.Raw && other.Known })
		})
		return !known && w.Common && grammar.NamesSubject(w.Raw)
	})
}

// givesWayTo tells whether what a policy has on the asker's own question may be left for what it has on the
// like of it: not where it compares with the surest one's and that would not.
func (f *found) givesWayTo(like, surest *found) bool {
	return like.comparesWith(surest) || !f.comparesWith(surest)
}

// comparesWith tells whether what one policy has on a question may be meant as well as what the surest has.
func (f *found) comparesWith(surest *found) bool {
	if len(f.candidates) == 0 || !f.enough() || f.sure() < surest.sure()-behindSurest {
		return false
	}
	one, best := f.candidates[0], surest.candidates[0]
	return one.score >= leastScore*best.score && one.Coverage >= leastCovered*best.Coverage
}

// knowingMost leaves out the policies that have never a word of what another one speaks of:
// a question on heart rates is none to those who know of no heart.
func knowingMost(all []found) []found {
	return slices.DeleteFunc(slices.Clone(all), func(one found) bool {
		return slices.ContainsFunc(all, func(other found) bool { return other.knowsMoreThan(&one) && !one.knowsMoreThan(&other) })
	})
}

// knowsMoreThan tells whether what one policy has on a question speaks of something of which another
// has never a word; one that is only asked for so may be the same in other words.
func (f *found) knowsMoreThan(other *found) bool {
	if f.policy == other.policy || len(f.candidates) == 0 || !f.enough() || len(f.words) != len(other.words) || other.plain() {
		return false
	}
	var told []string
	for i, w := range f.words {
		if !w.Known || !grammar.NamesSubject(w.Raw) || other.words[i].Known && other.words[i].Text == w.Text {
			continue
		}
		if told == nil {
			for _, c := range f.candidates {
				told = append(told, grammar.WordsOf(grammar.Clean(c.Fact.Title+" "+c.Fact.Statement))...)
			}
		}
		if holdsStem(told, w.Raw) {
			return true
		}
	}
	return false
}

// pointedAt is the policy that alone knows words of a question, and what is offered beside a refusal
// is of; nil where none or several do.
func pointedAt(all []found) (pointed *knowledge.Policy) {
	for i := range all[0].words {
		var knowing []*knowledge.Policy
		for _, one := range all {
			if i < len(one.words) && one.words[i].Known && one.words[i].Raw == all[0].words[i].Raw {
				knowing = append(knowing, one.policy)
			}
		}
		w := all[0].words[i].Raw
		switch {
		case len(knowing) != 1 || len(all) == 1 || grammar.FunctionWords[w] || grammar.Fillers[w]:
		case pointed != nil && pointed != knowing[0]:
			return nil
		default:
			pointed = knowing[0]
		}
	}
	return pointed
}

// likeSurest takes what a policy has on the question of the surest one's fact, where that fits
// better than what it has on the asker's: policies put the same in other words.
func (b *Bot) likeSurest(ctx context.Context, g *guide, q Question, u *understanding, surest, one *found) error {
	title := surest.candidates[0].Fact.Title
	same := len(one.candidates) > 0 && one.enough() && one.candidates[0].Fact.Topic == surest.candidates[0].Fact.Topic
	if one.policy == surest.policy || title == "" || same {
		return nil
	}
	q.Text, q.Policy = g.renamed(title, one.policy), one.policy.ID
	put := understand(g, q, nil)
	put.voice = u.voice
	like, err := b.try(ctx, g, q, put, one.policy)
	if err != nil || len(like.candidates) == 0 {
		return err
	}
	topic := surest.candidates[0].Fact.Topic
	off := like.candidates[0].Asked < nearEnough && (like.candidates[0].Fact.Topic != topic || !speaksAlike(like.candidates[0].Fact, title, g.byPolicy[surest.policy].names))
	if off || !one.givesWayTo(&like, surest) {
		return nil
	}
	if like.sure() > one.sure() || like.enough() && (len(one.candidates) == 0 || one.candidates[0].Fact.Topic != topic) {
		*one = like
	}
	return nil
}

// speaksAlike tells whether a fact has most of the words that tell what a question of another policy
// is about: that both are on what is so by default is not enough.
func speaksAlike(fact *knowledge.Fact, title string, named func(word string) bool) bool {
	telling := slices.DeleteFunc(grammar.ContentOf(grammar.WordsOf(grammar.Clean(title))), func(w string) bool { return named(w) || grammar.GeneralWords[grammar.Stem(w)] })
	return 2*holdsOf(grammar.WordsOf(grammar.Clean(allOf(fact))), telling) >= len(telling)
}

// mayMean are the policies that are named, or those that candidates are of, best first, and then
// the others.
func (u *understanding) mayMean(candidates []candidate, all []*knowledge.Policy) (policies []*knowledge.Policy) {
	add := func(policy *knowledge.Policy) {
		named := len(u.policies) == 0 || slices.Contains(u.policies, policy)
		if named && !slices.Contains(policies, policy) && len(policies) < mostAmong {
			policies = append(policies, policy)
		}
	}
	for _, c := range candidates {
		add(c.Policy)
	}
	for _, policy := range all {
		add(policy)
	}
	return policies
}

// nearlySo is what part of the best one's score another has at least that is called as is asked.
const nearlySo = 0.75

// calledSo prefers to what is only asked so of something in particular, and called otherwise, the
// next that the question's words are in the title of: that stands on the button.
func (f *found) calledSo(u *understanding) {
	asked := grammar.ContentOf(u.words)
	called := func(c candidate) bool {
		return holdsOf(titleWords(c.Fact), asked) == len(asked)
	}
	if len(asked) == 0 || len(f.candidates) == 0 || f.plain() || called(f.candidates[0]) {
		return
	}
	best := f.candidates[0]
	if particular := grammar.ContentOf(grammar.WordsOf(grammar.Clean(best.nearest()))); len(particular) <= len(asked) {
		return
	}
	at := slices.IndexFunc(f.candidates, func(c candidate) bool { return c.score >= nearlySo*best.score && called(c) })
	if at > 0 {
		other := f.candidates[at]
		f.candidates = slices.Insert(slices.Delete(slices.Clone(f.candidates), at, at+1), 0, other)
	}
}
