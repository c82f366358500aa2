package bot

import (
	"slices"
	"strings"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What is asked about may stand in a later sentence of a fact only. That is told first
// then: whoever gets a yes or no looks for what it rests on.

// bringForward tells first what the main fact says of what is asked about, where another
// sentence stands there, and takes back a verdict that it contradicts.
func (b *Bot) bringForward(c *deciding, d *decision, best candidate) {
	told := proseOf(d.main.Statement, d.main.Details)
	if !c.mayReorder(d) || len(told.sentences) == 1 {
		return
	}
	at, named := b.sentenceFor(c, d, told)
	if d.verdict == "" && c.u.form == grammar.FormYesNo && best.Fact == d.main {
		if hedged := c.hedges(best, knowledge.Yes); hedged > 0 && c.u.language == "" {
			at, named = hedged, 1
		}
	}
	if at == 0 {
		return
	}
	from, to := told.around(at)
	in := told
	if t, ok := translated(d.main, c.u.voice.language); ok {
		if in, ok = told.in(t); !ok || grammar.Adds(glossary.English(in.sentences[at], c.u.voice.language)) {
			return
		}
	}
	switch {
	case from == at && c.contradicts(d.verdict, told.sentences[0], told.sentences[from:to]):
		if named < plainlyNamed || best.asksOwn() && best.Asked >= likePhrasing {
			return // the verdict is one on a question like this
		}
		d.verdict = ""
	case from == at && (at >= told.statement || to <= told.statement):
	case from < told.statement && at >= told.statement:
		from = 0 // what leans on the statement stays behind it
	default:
		return
	}
	d.say("sentence %d of %s holds what is asked about", at+1, d.main.ID)
	d.wording = in.opening(from, to)
}

// mayReorder tells whether the sentences of the main fact may be told in another order. How
// they hang together is only known in English, opinions and advice are somebody's own
// words, and steps are told in theirs.
func (c *deciding) mayReorder(d *decision) bool {
	switch {
	case c.q.Choice != "", d.policy.Language != "" && !strings.HasPrefix(d.policy.Language, "en"):
		return false
	case d.main.Kind != knowledge.Reported && d.main.Kind != knowledge.Claim:
		return false
	}
	return c.u.form != grammar.FormHow || len(d.main.Steps) == 0
}

const (
	// most is the part of what a fact holds of the subject that a sentence must hold to be
	// what is asked about, clearly how much more that is than what stands first has. The
	// statement's own sentences stand together anyway.
	most, clearly, clearlyWithin = 0.5, 0.25, 0.4
	// leastNamed is how much of the subject it holds where a yes or no is wanted, and
	// plainlyNamed elsewhere, or to have more to say than the fact's verdict. onlyNamed is
	// enough where what stands first holds nothing of the question, denyingNamed where a no
	// is said nowhere else.
	leastNamed, plainlyNamed, onlyNamed, denyingNamed = 0.2, 0.35, 0.1, 0.05
)

// sentenceFor is the place of the sentence that holds what is asked about in English words or
// in the asker's own, with how much of it; 0 where none does.
func (b *Bot) sentenceFor(c *deciding, d *decision, told prose) (at int, part float64) {
	if c.u.deed == grammar.Left && !grammar.TellsEnd(d.main.Statement) {
		if at = slices.IndexFunc(told.sentences, grammar.TellsEnd); at > 0 {
			return at, 1 // who has left asks for what holds of closed accounts
		}
	}
	subject := c.u.subjectText(c.g.byPolicy[d.policy])
	if subject == "" {
		return 0, 0
	}
	texts := told.withTitle(d.main.Title)
	if held := b.searcher.Holds(d.policy.ID, d.main.ID, "", []string{subject, c.u.query(true)}, texts); held != nil {
		if at, part = c.askedIn(d, told, held[0], held[1]); at > 0 {
			return at, part
		}
	}
	t, ok := translated(d.main, c.u.language)
	if !ok {
		return 0, 0
	}
	other, ok := told.in(t)
	if !ok {
		return 0, 0
	}
	held := b.searcher.Holds(d.policy.ID, d.main.ID, c.u.language, []string{c.u.original}, other.withTitle(t.Title))
	if held == nil {
		return 0, 0
	}
	return c.askedIn(d, told, held[0], held[0])
}

// askedIn is the place of the sentence that holds clearly more of the subject than what
// stands first, and no less of the question, with how much.
func (c *deciding) askedIn(d *decision, told prose, named, asked []float64) (at int, part float64) {
	whole, statement := named[len(named)-1], len(named)-2
	wanting := d.verdict == knowledge.No && !c.u.asking.Reversed && !slices.ContainsFunc(told.sentences[:told.statement], grammar.Denying)
	for i, sentence := range told.sentences[1:] {
		i++
		beside, more, least := 0, clearlyWithin, plainlyNamed
		if i >= told.statement {
			beside, more = statement, clearly
		}
		if c.u.form == grammar.FormYesNo && len(d.main.Steps) == 0 {
			least = leastNamed
		}
		need := max(least, most*whole, named[beside]+more*whole)
		switch {
		case wanting && grammar.Denying(sentence):
			beside, need = i, denyingNamed
		case i >= told.statement && c.u.asksByName() && named[beside] == 0 && asked[beside] == 0:
			need = max(onlyNamed, most*whole)
		}
		if named[i] >= need && asked[i] >= asked[beside] && (at == 0 || named[i] > named[at]) {
			at = i
		}
	}
	return at, named[at]
}

// asksByName tells whether a question asks of something by its name, in English: for a yes or no,
// or with nothing else.
func (u *understanding) asksByName() bool {
	return u.language == "" && (u.form == grammar.FormYesNo || u.form == grammar.FormStatement)
}

// subjectText are the words that name what a question is about, and the small ones that
// verbs are nothing without: "opt out".
func (u *understanding) subjectText(p *policyGuide) string {
	subject := slices.DeleteFunc(u.subject(p), func(word string) bool { return grammar.Times[word] || timely[word] })
	if len(subject) == 0 {
		return ""
	}
	return strings.Join(slices.DeleteFunc(slices.Clone(u.words), func(word string) bool {
		return !slices.Contains(subject, word) && !particles[word]
	}), " ")
}

var (
	particles = grammar.Set("in out on off up back")
	// timely words say when, of whatever is asked.
	timely = grammar.Set("late early")
)

// contradicts tells whether some sentences say the opposite of a verdict that the first one
// of the fact agrees with.
func (c *deciding) contradicts(verdict knowledge.Verdict, first string, sentences []string) bool {
	if verdict != knowledge.Yes && verdict != knowledge.No {
		return false
	}
	denied := (verdict == knowledge.No) != c.u.asking.Reversed
	return grammar.Denying(first) == denied && slices.ContainsFunc(sentences, grammar.Denying) != denied
}

// tellOutweighed says after a yes or no that others contradict the report that follows: it
// would read as the opposite of the verdict, which rests on them. A fact may say so at once.
func (c *deciding) tellOutweighed(d *decision) {
	if d.lead != "" || d.wording.text != "" || d.verdict != knowledge.Yes && d.verdict != knowledge.No {
		return
	}
	if tellsOfContradiction(d.main) && !contradicts(grammar.ProseOf(d.main.Statement)[0]) {
		d.lead, d.qualified = c.u.voice.contradicted(d.policy, d.main, disputing(d.policy, d.main)), true
	}
}
