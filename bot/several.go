package bot

import (
	"context"
	"slices"
	"strings"

	"fineprint/knowledge"
)

const (
	// mostParts is how many questions of one message are answered; more is a list to
	// be asked one by one.
	mostParts = 3
	// mostFacts is how many facts an answer to several questions holds.
	mostFacts = 5
)

// parts are the questions of a message that asks several: "when does it start
// and how do I stop it". Nil where it asks one.
func (u *understanding) parts() []string {
	if len(u.words) < 6 {
		return nil
	}
	var parts []string
	for sentence := range strings.FieldsFuncSeq(u.text, func(r rune) bool { return strings.ContainsRune(".?!;", r) }) {
		parts = append(parts, splitAsking(sentence)...)
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return !asks(part) })
	if len(parts) < 2 || len(parts) > mostParts {
		return nil
	}
	return parts
}

// splitAsking splits a sentence before each "and", "or" or comma that another
// question follows.
func splitAsking(sentence string) []string {
	words := strings.Fields(sentence)
	var parts []string
	start := 0
	for i := 1; i < len(words); i++ {
		joint := strings.ToLower(words[i-1])
		joined := joint == "and" || joint == "or" || joint == "also" || joint == "plus" || strings.HasSuffix(joint, ",")
		if !joined || i-start < 3 || !asks(strings.Join(words[i:], " ")) {
			continue
		}
		end := i
		if !strings.HasSuffix(joint, ",") {
			end--
		}
		parts = append(parts, strings.TrimRight(strings.Join(words[start:end], " "), ","))
		start = i
	}
	return append(parts, strings.Join(words[start:], " "))
}

// asks tells whether a text is a question by its first words.
func asks(text string) bool {
	words := dropLeadIns(wordsOf(text))
	return len(words) >= 2 && (formOf[words[0]] != "" || auxiliaries[words[0]])
}

// askSeveral answers the questions of one message together; false where that is
// no better than to take it as one.
func (b *Bot) askSeveral(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn) (found, decision, bool, error) {
	var all decision
	var first found
	var rest []string
	answered := 0
	for _, part := range u.parts() {
		one := q
		one.Text = part
		pu := understand(g, one, turns)
		pu.voice = u.voice // the parts are in English words
		f, err := b.search(ctx, g, one, pu)
		if err != nil {
			return found{}, decision{}, false, err
		}
		d := b.decide(g, one, pu, f)
		switch {
		case d.outcome == NotCovered && len(pu.others) == 0:
			rest = append(rest, part)
			continue
		case d.outcome != Answered || all.policy != nil && d.policy != all.policy:
			return found{}, decision{}, false, nil
		}
		if answered++; answered == 1 {
			first, all = f, d
			continue
		}
		all.join(d, u.voice.language)
	}
	if answered == 0 || answered+len(rest) < 2 {
		return found{}, decision{}, false, nil
	}
	for _, part := range rest {
		all.notes = append(all.notes, u.rest(part))
		all.say("nothing is known of %q", part)
	}
	return first, all, true, nil
}

// rest says that a part was not answered. Words put into English are not the
// asker's, so those are not quoted.
func (u *understanding) rest(part string) string {
	if u.language != "" {
		return u.voice.say("rest-unquoted")
	}
	return u.voice.say("rest", "part", part)
}

// join adds what answers another question of the same message.
func (d *decision) join(other decision, language string) {
	d.joined = append(d.joined, other)
	if d.verdict != other.verdict {
		d.verdict = "" // each statement says its own
	}
	d.lead = strings.TrimSpace(d.lead + " " + other.lead)
	d.notes = append(d.notes, other.notes...)
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
	d.choices = slices.DeleteFunc(d.choices, func(c Choice) bool {
		return slices.ContainsFunc(d.facts, func(f *knowledge.Fact) bool { return question(f, language) == c.Text })
	})
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
