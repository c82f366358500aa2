package bot

import (
	"fmt"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// decision is what to answer, before it is worded.
type decision struct {
	outcome Outcome
	verdict knowledge.Verdict
	// stands is the yes or no told before that is not said again, and still goes for what follows.
	stands     knowledge.Verdict
	policy     *knowledge.Policy
	confidence float64
	// unsure is true where nothing was found that is likely enough, and outside where no
	// fact could answer.
	unsure, outside bool
	// strange are those asked about of whom no fact speaks.
	strange []string
	// named is true where each of several policies named is answered from, and guessed where
	// nobody named the one that is: facts tell whose they are then.
	named, guessed bool
	// sayers is true where who says each fact is asked for.
	sayers bool
	lead   string
	// qualified is true for a lead that only goes on from the verdict: "But not everywhere".
	qualified bool
	notes     []string
	// rest says what of the message is not answered.
	rest []string
	// facts the answer rests on, the main one first.
	facts []*knowledge.Fact
	main  *knowledge.Fact
	// phrasing of the main fact that the question was nearest to, as Turn.Phrasing has it.
	phrasing string
	// meant is what would have answered the question, were it not about somebody else, as meantID
	// tells it.
	meant string
	// joined are the decisions on further questions of the same message.
	joined []decision
	// verdicts on each of several questions, by the main fact of its answer.
	verdicts map[*knowledge.Fact]knowledge.Verdict
	// again is true where only what was told just before was found.
	again bool
	// wording of the main fact where it is not told in its own order; empty else.
	wording wording
	choices []Choice
	// about is "scope" for whether the policy holds somewhere, "whether" where a yes or no
	// was asked of something else, "fact" for all else.
	about  string
	places []place.Code
	// lines tell in order what was decided, for Explanation.
	lines []string
}

const (
	aboutScope   = "scope"
	aboutWhether = "whether"
	aboutFact    = "fact"
	// aboutOverview is the policy as a whole.
	aboutOverview = "overview"
	// aboutNear is what no fact answers, but one is near.
	aboutNear = "near"
	// aboutRemark is what was only spoken of, and one fact tells of.
	aboutRemark = "remark"
	// aboutNothing is what no fact is near.
	aboutNothing = "nothing"
)

// nearAt is how sure what was found must be for a question on it to go on from there.
const nearAt = 0.25

func (d *decision) say(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

// rules decide in this order; the first that returns true has decided.
var rules = []func(b *Bot, c *deciding, d *decision) bool{
	(*Bot).decideChoice,
	(*Bot).decideRefusal,
	(*Bot).decideTalk,
	(*Bot).decideUndecided,
	(*Bot).decideBehind,
	(*Bot).decideNotice,
	(*Bot).decideStillOther,
	(*Bot).decideRemarked,
	(*Bot).decideOnTopic,
	(*Bot).decideUnanswered,
	(*Bot).decideAgain,
	(*Bot).decideReason,
	(*Bot).decideSayers,
	(*Bot).decideStop,
	(*Bot).decideOthers,
	(*Bot).decideBreach,
	(*Bot).decideOutside,
	(*Bot).decideReplyTime,
	(*Bot).decideOwnState,
	(*Bot).decideWorth,
	(*Bot).decideLeaving,
	(*Bot).decideOldEnough,
	(*Bot).decideConcluding,
	(*Bot).decideUnderAge,
	(*Bot).decideMeant,
	(*Bot).decideAuthority,
	(*Bot).decideScope,
	(*Bot).decideOverview,
	(*Bot).decidePolicy,
	(*Bot).decideThanks,
	(*Bot).decideUnknownName,
	(*Bot).decideElse,
	(*Bot).decidePurpose,
	(*Bot).decideFact,
}

// deciding is what the rules look at.
type deciding struct {
	g     *guide
	q     Question
	u     *understanding
	found found
}

// decide chooses outcome, verdict and facts.
func (b *Bot) decide(g *guide, q Question, u *understanding, f found) decision {
	d := decision{policy: f.policy, about: aboutFact}
	c := &deciding{g, q, u, f}
	for _, rule := range rules {
		if rule(b, c, &d) {
			return d
		}
	}
	b.decideNotCovered(c, &d, c.u.voice.say("nothing-fits"))
	d.about = aboutNothing
	return d
}

// decideChoice answers a pressed choice.
func (b *Bot) decideChoice(c *deciding, d *decision) bool {
	if c.q.Choice == "" {
		return false
	}
	if c.found.stale {
		b.decideNotCovered(c, d, c.u.voice.say("stale-choice"))
		return true
	}
	b.answerChosen(c, d, c.found.chosen[0])
	for _, pressed := range c.found.chosen[1:] {
		other := decision{policy: pressed.policy, about: aboutFact}
		b.answerChosen(c, &other, pressed)
		d.join(other, c.u.voice.language)
	}
	return true
}

// answerChosen answers what one key stands for.
func (b *Bot) answerChosen(c *deciding, d *decision, pressed chosen) {
	c.u.places, c.u.chains = nil, nil
	for _, code := range pressed.places {
		known, _ := place.Lookup(code) // resolve looked it up
		c.u.places = append(c.u.places, place.Mention{Text: known.Name, Readings: []place.Place{known}})
		c.u.chains = append(c.u.chains, chainOf(code))
	}
	c.u.form = grammar.FormYesNo
	if pressed.fact == nil {
		b.answerScope(c, d, c.u.places)
		return
	}
	b.answerFact(c, d, asThough(pressed.policy, pressed.fact, 1), 1)
}

func (b *Bot) decideTalk(c *deciding, d *decision) bool {
	kinds := c.u.talk.Kinds
	if len(kinds) == 0 || !c.u.toBot() && (c.found.exact || c.found.plain() && !talk.Courtesy[kinds[0]]) {
		return false // a fact may say how current the facts are
	}
	if _, _, told := lastTurn(c.g, c.u.turns); told && (c.u.doubting() || c.u.wishesThatAway() || c.u.behind == talk.Says && c.u.form == grammar.FormWhere) {
		return false // "echt?" may be nothing but filling, and "that" is what was told
	}
	if kinds[0] == talk.Help && len(c.u.told) > 0 && !slices.Contains(c.u.words, "you") {
		return false // "what else can I do?" after something to do
	}
	if c.talkIsSubject() {
		c.u.voice = voiceOf(c.u.language)
		return false
	}
	b.answerTalk(c, d, kinds)
	return true
}

// answerTalk says something to each kind of small talk.
func (b *Bot) answerTalk(c *deciding, d *decision, kinds []talk.Kind) {
	d.say("small talk: %v", kinds)
	if kinds[0] == talk.Account {
		b.decideNotCovered(c, d, c.u.voice.say("personal"))
		d.confidence = 0.1
		return
	}
	d.outcome, d.confidence = SmallTalk, 0.95
	var leads []string
	for _, kind := range kinds[:min(3, len(kinds))] {
		leads = append(leads, c.u.voice.talk(kind, visible(c.g.library, c.q.Internal)))
		if kind == talk.Origin && d.policy != nil {
			leads = append(leads, c.u.voice.checked(d.policy.Facts))
		}
	}
	d.lead = strings.Join(leads, " ")
	d.choices = b.starters(c, 3)
}

// decideThanks takes for thanks what begins so, asks nothing and is nothing known.
func (b *Bot) decideThanks(c *deciding, d *decision) bool {
	if c.found.enough() || !c.u.thanking() {
		return false
	}
	b.answerTalk(c, d, []talk.Kind{talk.Thanks})
	return true
}

// decidePolicy asks back when it is open which policy is meant.
func (b *Bot) decidePolicy(c *deciding, d *decision) bool {
	if d.policy != nil {
		return false
	}
	choices := c.scopeChoices()
	if len(c.found.among) > 0 && !c.onlyScope() {
		choices = policyChoices(c.found.among, c.u.voice.language)
	}
	if len(choices) == 0 {
		return false
	}
	d.say("several policies fit")
	d.outcome, d.confidence, d.lead = Clarify, 0.6, c.u.voice.say("which-policy")
	d.choices = choices
	return true
}

// decideFact answers with the best candidate if that is likely enough to be right.
func (b *Bot) decideFact(c *deciding, d *decision) bool {
	if len(c.found.candidates) == 0 {
		return false
	}
	sure, enough := c.found.sure(), c.found.enough() && d.policy != nil
	d.say("best candidate %s with confidence %.2f, enough to answer: %t", c.found.candidates[0].Fact.ID, sure, enough)
	if !enough && d.policy != nil && c.mayAskScope(d.policy) {
		d.say("names a place and nothing else that is known")
		return b.scopeFor(c, d)
	}
	errand := c.u.bidsBot() && !c.found.exact && c.u.signed(c.u.spelt(c.g), talk.Errand)
	if c.tellsLodged(b, d, enough) {
		return true
	}
	switch {
	case !enough && errand:
		b.decideNotCovered(c, d, c.u.voice.say("errand"))
		return true
	case !enough || c.found.otherTask || c.turnsDown():
		b.decideNotCovered(c, d, c.u.voice.missing(c))
		d.confidence, d.unsure = sure, true
		d.about = aboutNothing
		if best := c.found.candidates[0]; d.policy != nil && sure >= nearAt {
			d.about, d.meant = aboutNear, meantID(best.Policy, best.Fact)
		}
		if of := c.remarked(d); of != nil {
			d.about, d.meant = aboutRemark, meantID(d.policy, of)
		}
		return true
	}
	if best := c.narrowed(c.found.candidates[0]); !b.decideWish(c, d, best, sure) {
		b.answerFact(c, d, best, sure)
	}
	d.guessed = c.found.guessed
	c.tellNoMore(d)
	c.tellBeyond(d)
	if errand {
		d.say("asks the bot to act")
		d.verdict, d.notes = "", append([]string{c.u.voice.say("errand")}, d.notes...)
	}
	return true
}

// vetoes turn down the best candidate, however likely it is: something else is asked than it answers.
var vetoes = []func(c *deciding) bool{
	(*deciding).suedElsewhere,
	(*deciding).namesOnlyThing,
	(*deciding).leavesSubject,
	(*deciding).definesOther,
	(*deciding).swapsUnknown,
	(*deciding).onWhereBesides,
	(*deciding).deletedAtWish,
	(*deciding).onlyAdvised,
	(*deciding).givenToOthers,
	(*deciding).asksWayBack,
	(*deciding).asksOtherDeed,
	(*deciding).asksTheirDeed,
	(*deciding).asksOwnDuty,
	(*deciding).asksOthersSight,
	(*deciding).asksUnheardSayer,
	(*deciding).asksWhoLearns,
	(*deciding).missesWhereabouts,
	(*deciding).ofLiving,
}

// turnsDown tells whether the best candidate answers something else than is asked.
func (c *deciding) turnsDown() bool {
	return slices.ContainsFunc(vetoes, func(veto func(c *deciding) bool) bool { return veto(c) })
}

// bidsBot tells whether what is put as a question may be said to the bot: "will they switch it
// off for me" asks what others do.
func (u *understanding) bidsBot() bool {
	ofOthers := u.form == grammar.FormYesNo && !slices.Contains(u.words, "you") && (u.language == "" || conditional(u.words))
	return !ofOthers && u.form != grammar.FormHow && !u.checks && !u.hearsay
}

// turnedDown is how likely the best candidate still answers a question that a rule has
// turned down: rules err now and then.
func (c *deciding) turnedDown() float64 { return 0.6 * c.found.sure() * c.found.sure() }

// decideNotCovered says what is missing and offers the nearest questions.
func (b *Bot) decideNotCovered(c *deciding, d *decision, lead string) {
	d.outcome, d.verdict, d.lead = NotCovered, "", lead
	d.choices = b.nearestQuestions(c, 3)
}
