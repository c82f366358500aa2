package bot

import (
	"context"
	"maps"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What no fact speaks of may only say more closely what is asked about: "how long is the tune of my
// wedding kept". What is known of tunes is an answer then, with that it says nothing of weddings.

const (
	// sureWithout is how sure what is found without such words must be, and plainWithout the same where no
	// other leads by leadWithout, a part of its score.
	sureWithout, plainWithout, leadWithout = 0.6, 0.8, 0.3
	// nearWithout is how like a phrasing the rest of the question must be.
	nearWithout = 0.45
)

// withoutTrailing is what is found without the words at the end that no fact has, where that is one fact plainly.
func (b *Bot) withoutTrailing(ctx context.Context, g *guide, q Question, u *understanding, f found) (found, error) {
	end, unknown := u.trailing(&f)
	if len(unknown) == 0 || g.byPolicy[f.policy].phrased >= manyPhrasings {
		return f, nil
	}
	before := u.aside
	u.aside = maps.Clone(before)
	for _, word := range end {
		u.aside[word] = true
	}
	again, err := b.try(ctx, g, q, u, f.policy)
	if err == nil && again.leadsPlainly() {
		u.beyond = unknown
		return again, nil
	}
	u.aside = before
	return f, err
}

// leadsPlainly tells whether the best candidate holds a question plainly enough for a detail more to be passed over.
func (f *found) leadsPlainly() bool {
	if !f.enough() || f.candidates[0].Near < nearWithout || !f.knowsAll() {
		return false
	}
	return f.sure() >= plainWithout || f.sure() >= sureWithout && lead(f.candidates) >= leadWithout
}

// trailing are the words at the end of a question that only say more closely what it is about, and those of them
// that no fact has; none where the words before them do not say enough by themselves.
func (u *understanding) trailing(f *found) (end, unknown []string) {
	if u.language != "" || u.leaning || u.form == grammar.FormStatement || f.policy == nil || len(f.candidates) == 0 || f.enough() && f.sure() >= sureWithout || len(u.others) > 0 || len(u.places) > 0 {
		return nil, nil
	}
	from := grammar.TrailingFrom(u.words)
	if from < 0 {
		return nil, nil
	}
	telling := 0
	for _, w := range f.words {
		at := slices.Index(u.words, w.Raw)
		switch {
		case at < 0, grammar.FunctionWords[w.Raw], grammar.Fillers[w.Raw], u.policyWords[at]:
		case at < from && w.Known:
			telling++
		case at < from, w.Known && grammar.NamesSubject(w.Raw) && grammar.ActorNamed(w.Raw) == grammar.ActorNone:
			return nil, nil // what is asked about is unknown, or the end is known
		case w.Known:
			end = append(end, w.Raw)
		case !w.Known && w.Common && !grammar.Passes(w.Raw):
			end, unknown = append(end, w.Raw), append(unknown, w.Raw)
		case !w.Known:
			return nil, nil // a name is no detail
		}
	}
	if telling < leastLeft {
		return nil, nil
	}
	return end, unknown
}

// tellBeyond says of what words of the question the answer says nothing. What is so in general is no yes for
// that in particular.
func (c *deciding) tellBeyond(d *decision) {
	if len(c.u.beyond) == 0 || d.outcome != Answered || d.policy == nil {
		return
	}
	d.say("answered without %q, of which no fact speaks", c.u.beyond)
	if d.verdict == knowledge.Yes {
		d.verdict = ""
	}
	quoted := mapped(c.u.beyond, func(word string) string { return "“" + word + "”" })
	d.notes = append(d.notes, c.u.voice.say("other-beside", "known", ownerOf(d.policy), "other", c.u.voice.any(quoted)))
}
