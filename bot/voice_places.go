package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// scope words what is said of one place.
func (v *voice) scope(verdict knowledge.Verdict, asked place.Place, n noted) string {
	since, on := v.since(n.note), ""
	holder, through := v.through(n)
	if holder != "" {
		on = "-through"
	}
	if key := worldKeys[verdict]; n.note.Place == place.World && key != "" {
		return grammar.UpperFirst(v.say(key, "place", v.placeAt(key, asked), "since", since))
	}
	key := map[knowledge.Verdict]string{
		knowledge.Yes: "covered", knowledge.No: "excluded", knowledge.NotNamed: "not-listed", knowledge.Disputed: "disputed" + on, knowledge.Unknown: "unclear" + on,
	}[verdict]
	return grammar.UpperFirst(v.say(key, "place", v.placeAt(key, asked), "holder", holder, "through", through, "since", since))
}

// worldKeys word what is said of all the world.
var worldKeys = map[knowledge.Verdict]string{knowledge.Yes: "everywhere", knowledge.No: "excluded-everywhere"}

// since is from when a note holds; empty where it does not say.
func (v *voice) since(note knowledge.PlaceNote) string {
	if note.Since.IsZero() {
		return ""
	}
	return v.say("since", "date", v.date(note.Since))
}

// eitherWay says that the policy holds in a place whoever is right in a dispute.
func (v *voice) eitherWay(asked place.Place, n noted) string {
	covered := v.scope(knowledge.Yes, asked, n)
	if name := v.place(asked); strings.HasPrefix(covered, grammar.UpperFirst(name)) {
		covered = name + covered[len(name):]
	}
	return v.say("either-way", "covered", covered)
}

// through names what holds a place, alone and in words, where a note is on that.
func (v *voice) through(n noted) (holder, through string) {
	known, ok := place.Lookup(n.note.Place)
	if !ok || n.far == 0 {
		return "", ""
	}
	holder = v.place(known)
	return holder, v.say("through", "place", holder)
}

// placeAt is a place's name, as a sentence's first word where the text begins with it.
func (v *voice) placeAt(key string, p place.Place) string {
	name := v.place(p)
	if strings.HasPrefix(v.say(key), "{place}") {
		return grammar.UpperFirst(name)
	}
	return name
}

// partNamed says that only parts of a place are spoken of.
func (v *voice) partNamed(p place.Place, inside []noted) string {
	var names []string
	for _, n := range inside {
		if known, ok := place.Lookup(n.note.Place); ok && len(names) < 4 && !slices.Contains(names, v.place(known)) {
			names = append(names, v.place(known))
		}
	}
	return v.say("part-named", "place", v.placeAt("part-named", p), "parts", v.all(names))
}

func (v *voice) coverageOpen(p place.Place) string {
	return v.say("coverage-open", "place", v.placeAt("coverage-open", p))
}

func (v *voice) notNamed(p place.Place) string {
	return v.say("not-named", "place", v.placeAt("not-named", p))
}
