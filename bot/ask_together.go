package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// together joins the answers to several questions; false where fewer than two were
// asked, or one came to nothing that can be told beside the others.
func together(answers []asked, u *understanding) (asked, bool) {
	if len(answers) < 2 {
		return asked{}, false
	}
	all := asked{}
	var rest []*understanding
	var outside []string
	answered := 0
	for _, one := range answers {
		switch {
		case answered > 0 && one.u.asksWithin(&all.d):
			continue
		case (one.d.outside || len(one.d.strange) > 0) && one.d.lead != one.u.voice.say("nothing-fits"):
			outside = append(outside, one.d.lead)
			continue
		case one.d.outcome == NotCovered && one.u.beside:
			continue
		case one.d.outcome == NotCovered && len(one.u.others) == 0:
			rest = append(rest, one.u)
			continue
		case one.d.outcome != Answered || all.d.policy != nil && one.d.policy != all.d.policy:
			return asked{}, false
		case all.d.says(one.d):
			continue
		case answered == 1 && one.d.says(all.d): // with a yes or no besides
			all = one
			continue
		}
		if answered++; answered == 1 {
			all = one
			continue
		}
		all.d.join(one.d, u.voice.language)
	}
	if answered == 0 || answered+len(rest)+len(outside) > mostParts {
		return asked{}, false
	}
	all.u = u
	if answered == 1 && all.d.verdict != knowledge.Disputed { // a dispute is of all its sides
		all.d.keepVerdict(&all.d)
	}
	all.d.notes = append(slices.Clip(all.d.notes), slices.Compact(outside)...)
	rest = slices.DeleteFunc(rest, func(part *understanding) bool { return part.asksSpan() && all.d.tellsSpan() || all.d.hold(part) })
	if len(rest) > 0 {
		all.d.rest = u.rest(rest)
		all.d.say("nothing is known of %d parts", len(rest))
	}
	return all, true
}

// asksWithin tells whether a part only asks whom to write to, or where to click, for what is
// answered, and that tells it.
func (u *understanding) asksWithin(d *decision) bool {
	contact, spot := grammar.AsksContact(u.asking), grammar.AsksSpot(u.asking)
	return (contact || spot) && slices.ContainsFunc(d.facts, func(fact *knowledge.Fact) bool {
		told := []string{fact.Statement}
		for _, step := range fact.Steps {
			told = append(told, step.Text)
		}
		return spot && len(fact.Steps) > 0 || contact && grammar.TellsContact(strings.Join(told, " "))
	})
}

// hold tells whether one fact of a decision holds all that a part asks about, be it in how it is
// asked for: of that may not be said that no fact answers it.
func (d *decision) hold(part *understanding) bool {
	subject := grammar.ContentOf(part.words)
	if len(subject) == 0 || !part.asksWhether() {
		return false
	}
	return slices.ContainsFunc(d.facts, func(fact *knowledge.Fact) bool { return holdsAll(fact, subject) })
}

// says tells whether a decision holds another's answer already.
func (d *decision) says(other decision) bool {
	return other.main != nil && slices.ContainsFunc(append([]decision{*d}, d.joined...), func(one decision) bool {
		if other.about == aboutScope { // since when it holds is told with whether
			return one.about == aboutScope && one.main == other.main && one.lead == other.lead && (other.verdict == "" || other.verdict == one.verdict)
		}
		return one.main == other.main && cmp.Or(d.verdicts[one.main], one.verdict) == other.verdict
	})
}

// rest says which parts were not answered. Words put into English are not the asker's,
// so those are not quoted.
func (u *understanding) rest(parts []*understanding) (notes []string) {
	var things []string
	for _, part := range parts {
		switch {
		case part.thing != "":
			things = append(things, part.thing)
		case u.language == "":
			sentences := grammar.SentencesOf(part.text) // what was told before is none of it
			things = append(things, strings.TrimRight(strings.Join(dropJoints(strings.Fields(sentences[len(sentences)-1])), " "), grammar.Marks))
		case len(notes) == 0:
			notes = append(notes, u.voice.say("rest-unquoted"))
		}
	}
	if len(things) > 0 {
		notes = append(notes, u.voice.say("rest", "part", u.voice.all(things)))
	}
	return notes
}

// dropJoints leaves out what only joins a part to the one before it.
func dropJoints(fields []string) []string {
	for len(fields) > 1 && grammar.Joints[strings.ToLower(fields[0])] {
		fields = fields[1:]
	}
	return fields
}

// join adds what answers another question of the same message.
func (d *decision) join(other decision, language string) {
	if d.verdicts == nil {
		d.keepVerdict(d)
	}
	d.keepVerdict(&other)
	for _, one := range []*decision{d, &other} {
		if one.qualified { // its verdict stands further down
			one.lead, one.qualified = "", false
		}
	}
	d.joined = append(d.joined, other)
	if d.verdict != other.verdict {
		d.verdict = "" // each statement says its own
	}
	if !strings.Contains(d.lead, other.lead) {
		d.lead = strings.TrimSpace(d.lead + " " + other.lead)
	}
	for _, note := range other.notes {
		if !slices.Contains(d.notes, note) {
			d.notes = append(slices.Clip(d.notes), note)
		}
	}
	d.notes = slices.DeleteFunc(slices.Clone(d.notes), func(note string) bool { return strings.Contains(d.lead, note) })
	d.confidence = min(d.confidence, other.confidence)
	d.lines = append(d.lines, other.lines...)
	// The main fact of each question comes before what only adds to the first.
	facts := d.mains()
	for _, fact := range append(slices.Clone(other.facts), d.facts...) {
		if !slices.Contains(facts, fact) && len(facts) < mostFacts {
			facts = append(facts, fact)
		}
	}
	d.facts = facts
	// Cloned: where the parts cannot be told together, the first is answered as it was.
	d.choices = slices.DeleteFunc(slices.Clone(d.choices), func(c Choice) bool {
		return slices.ContainsFunc(d.facts, func(f *knowledge.Fact) bool { return question(f, language) == c.Text })
	})
}

// keepVerdict keeps the verdict on one of several questions, unless its fact answers two
// of them differently or its lead says it.
func (d *decision) keepVerdict(one *decision) {
	if one.main == nil || one.about == aboutScope {
		return
	}
	if d.verdicts == nil {
		d.verdicts = map[*knowledge.Fact]knowledge.Verdict{}
	}
	if before, again := d.verdicts[one.main]; again && before != one.verdict {
		d.verdicts[one.main] = ""
		return
	}
	d.verdicts[one.main] = one.verdict
}

// mains are the main facts of each question answered, in order.
func (d *decision) mains() []*knowledge.Fact {
	var mains []*knowledge.Fact
	for _, one := range append([]decision{*d}, d.joined...) {
		if one.main != nil && !slices.Contains(mains, one.main) {
			mains = append(mains, one.main)
		}
	}
	return mains
}
