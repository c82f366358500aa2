package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// "Is it on in Oslo too, or only in Peru" asks of Oslo: the place that all may be limited to is only what the asker
// takes for granted.

// cutOnlyThere takes out of the text the place that something may be limited to, where another place, or the
// asker's own, is asked about beside it.
func (u *understanding) cutOnlyThere() {
	if len(u.spoken) > 0 {
		return
	}
	for i, m := range u.places {
		from, to, ok := grammar.OnlyThere(u.text, m.Start, m.End)
		if !ok {
			continue
		}
		left := grammar.WordsOf(u.text[:from] + " " + u.text[to:])
		if len(u.places) == 1 && !grammar.AnyOf(left, grammar.AskFirst) && !slices.Contains(left, "us") {
			return // nothing else is asked about
		}
		if slices.ContainsFunc(u.places, func(other place.Mention) bool { return other.Start != m.Start && other.Start < to && other.End > from }) {
			return
		}
		marked := strings.HasSuffix(u.text, "?")
		if !u.cutPlace(i, func() bool { return u.cut(from, to) }) {
			return
		}
		if u.text = strings.TrimRight(u.text, " ,"); marked && !strings.HasSuffix(u.text, "?") {
			u.text += "?"
		}
		u.framed = u.language != "" // the asker's own words still hold it
		return
	}
}
