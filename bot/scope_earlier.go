package bot

import (
	"strings"
	"time"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Policies come to places one after another. Whoever asks about the latest step where the
// policy has held since an earlier one is told so: a yes would be read as news.

// earlier tells whether the question is about the latest places, and one that the policy
// holds in is not among them.
func (c *deciding) earlier(policy *knowledge.Policy, verdict knowledge.Verdict, n noted) (latest knowledge.Date, ok bool) {
	latest = latestSince(c.g.byPolicy[policy].placed)
	since := n.note.Since
	return latest, verdict == knowledge.Yes && !since.IsZero() && since.Before(latest) && !since.Agrees(latest) && asksOfNew(c.u.words, latest)
}

// latestSince is the last day from which facts say that the policy holds somewhere.
func latestSince(placed []*knowledge.Fact) knowledge.Date {
	var latest knowledge.Date
	for _, fact := range placed {
		for _, note := range fact.Places {
			if fact.Topic == knowledge.TopicPlaces && note.Status == knowledge.Covered && latest.Before(note.Since) {
				latest = note.Since
			}
		}
	}
	return latest
}

var (
	newWords     = grammar.Set("newly list listed added recent recently rollout expansion")
	earlierWords = grammar.Set("before already until till prior previously earlier")
)

// asksOfNew tells whether words are about what came with the latest date.
func asksOfNew(words []string, latest knowledge.Date) bool {
	if grammar.AnyOf(words, earlierWords) {
		return false
	}
	month := ""
	if latest.Month > 0 {
		month = strings.ToLower(time.Month(latest.Month).String())
	}
	for i, word := range words {
		bare := i+1 == len(words) || grammar.FunctionWords[words[i+1]] // not "the new policy", which may be all of it
		if newWords[word] || word == month || word == "new" && bare {
			return true
		}
	}
	return false
}

// coveredEarlier says that the policy has held in a place since before the latest step.
func (v *voice) coveredEarlier(asked place.Place, n noted, latest knowledge.Date) string {
	_, through := v.through(n)
	return grammar.UpperFirst(v.say("covered-earlier", "place", v.placeAt("covered-earlier", asked), "through", through, "date", v.date(n.note.Since), "latest", v.date(latest)))
}
