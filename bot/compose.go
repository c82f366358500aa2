package bot

import (
	"slices"
	"strings"

	"fineprint/knowledge"
)

// compose turns a decision into an answer: facts into attributed points with
// numbered sources.
func (b *Bot) compose(g *guide, q Question, u *understanding, f found, d decision) Answer {
	a := Answer{
		Outcome: d.outcome, Key: d.key(), Verdict: d.verdict, Policy: d.answersFrom(), Confidence: d.confidence,
		Language: u.voice.language, Lead: d.lead, Notes: d.notes, Rest: d.rest, Choices: d.choices, Library: g.library.Version,
	}
	for _, fact := range d.facts {
		a.addPoint(b, u, d.policyOf(fact), fact)
		if d.verdicts[fact] != knowledge.Disputed { // both sides say so themselves
			a.Points[len(a.Points)-1].Verdict = d.verdicts[fact]
		}
	}
	if u.comparedQuestions() == nil {
		a.addSteps(slices.DeleteFunc(d.mains(), u.hasDone), u.voice)
	}
	a.markSides(u.voice, &d)
	if d.several() { // those of one policy stand together
		a.standApart(&d)
	}
	if d.sayers {
		a.nameSayers(u.voice, d.policy)
	}
	a.reword(&d)
	if d.named || d.guessed {
		a.nameOwners(u.voice, &d)
	}
	if d.named {
		a.nameSteps(&d)
	}
	a.numberSources()
	a.noticeEnglish(u)
	a.speak(u.voice.language)
	a.addCandidates(f.candidates, q.Candidates)
	if q.Explain {
		a.Explanation = explain(u, f, d)
	}
	return a
}

// addPoint adds a fact as a point, with its steps and sources.
func (a *Answer) addPoint(b *Bot, u *understanding, policy *knowledge.Policy, fact *knowledge.Fact) {
	point := Point{Fact: fact, Text: fact.Statement, Details: fact.Details, Language: policy.Language, Overdue: fact.Overdue(b.now())}
	if t, ok := translated(fact, u.voice.language); ok {
		point.Text, point.Details, point.Language = t.Statement, t.Details, t.Language
	}
	for _, citation := range fact.Sources {
		if source, ok := policy.Source(citation.Source); ok {
			point.Sources = append(point.Sources, a.number(source))
		}
	}
	point.Attribution = u.voice.attribution(policy, fact, point.Text)
	if !fact.Verified.IsZero() && (a.AsOf.IsZero() || fact.Verified.Before(a.AsOf)) {
		a.AsOf = fact.Verified
	}
	a.Points = append(a.Points, point)
}

// noticeEnglish says what of the answer is in English. It stands first where yes and no
// are in English as well.
func (a *Answer) noticeEnglish(u *understanding) {
	switch n := a.untranslated(u.language); {
	case n == 0:
	case n < len(a.Points):
		a.Notes = append(a.Notes, u.voice.say("partly-in-english"))
	case u.voice.whole:
		a.Notes = append(a.Notes, u.voice.say("in-english"))
	default:
		a.Notice = u.voice.say("in-english")
	}
}

// reword tells the facts that questions are answered with in another order of their
// sentences. What is put into somebody's mouth stays as it is: details are nobody's words.
func (a *Answer) reword(d *decision) {
	for _, one := range append([]decision{*d}, d.joined...) {
		i := slices.IndexFunc(a.Points, func(p Point) bool { return p.Fact == one.main })
		if i >= 0 && one.wording.text != "" && a.Points[i].Attribution == "" {
			a.Points[i].Text, a.Points[i].Details = one.wording.text, one.wording.details
		}
	}
}

// addSteps takes the steps of the first main fact that has any.
func (a *Answer) addSteps(mains []*knowledge.Fact, v *voice) {
	for _, fact := range mains {
		if len(fact.Steps) == 0 {
			continue
		}
		a.Steps, a.StepsTitle = fact.Steps, v.say("steps")
		if t, ok := translated(fact, v.language); ok {
			a.Steps = t.Steps
		}
		return
	}
}

// nameSayers says of each report whose it is, where it does not say so itself.
func (a *Answer) nameSayers(v *voice, policy *knowledge.Policy) {
	for i := range a.Points {
		point := &a.Points[i]
		names := func(speaker string) bool { return strings.Contains(point.Text, speaker) }
		if point.Attribution == "" && !slices.ContainsFunc(v.speakers(policy, point.Fact), names) {
			point.Attribution = v.sideOf(policy, point.Fact, point.Text)
		}
	}
}

// nameOwners says of each point of several policies whose it is, where it does not say so itself,
// and of the first where all are of one and none says so.
func (a *Answer) nameOwners(v *voice, d *decision) {
	names := func(point Point) bool {
		return strings.Contains(point.Attribution+" "+point.Text, ownerOf(d.policyOf(point.Fact)))
	}
	told := !d.named && slices.ContainsFunc(a.Points, names)
	for i := range a.Points {
		point := &a.Points[i]
		if !told && !names(*point) {
			point.Attribution = strings.TrimSuffix(ownerOf(d.policyOf(point.Fact))+", "+v.within(point.Attribution), ", ")
			told = !d.named
		}
	}
}

// nameSteps says whose steps they are.
func (a *Answer) nameSteps(d *decision) {
	for _, fact := range d.mains() {
		if len(fact.Steps) > 0 {
			a.StepsTitle = ownerOf(d.policyOf(fact)) + ": " + a.StepsTitle
			return
		}
	}
}

// number returns a source's number in the answer, from 1.
func (a *Answer) number(source *knowledge.Source) int {
	i := slices.Index(a.Sources, source)
	if i < 0 {
		a.Sources = append(a.Sources, source)
		i = len(a.Sources) - 1
	}
	return i + 1
}

// markSides tells apart points that contradict each other and names who says each.
func (a *Answer) markSides(v *voice, d *decision) {
	for i, fact := range d.facts {
		for j, other := range d.facts {
			if j <= i || !slices.Contains(fact.Disputes, other.ID) || d.policyOf(fact) != d.policyOf(other) {
				continue
			}
			a.Disagreement = true
			if a.Points[i].Side == 0 {
				a.Points[i].Side = 1
			}
			if a.Points[j].Side == 0 {
				a.Points[j].Side = 3 - a.Points[i].Side
			}
		}
	}
	for i := range a.Points {
		point := &a.Points[i]
		if point.Side > 0 && point.Attribution == "" {
			point.Attribution = v.sideOf(d.policyOf(point.Fact), point.Fact, point.Text)
		}
	}
}

// standApart leaves points of several policies in their order, each with who says it.
func (a *Answer) standApart(d *decision) {
	a.Disagreement = false
	for i := range a.Points {
		a.Points[i].Side, a.Points[i].Policy = 0, d.policyOf(a.Points[i].Fact)
	}
}

// numberSources numbers the sources anew in the order in which the points cite them, as
// they are shown.
func (a *Answer) numberSources() {
	sources := a.Sources
	a.Sources = nil
	number := map[int]int{}
	for _, point := range a.InSides() {
		for _, n := range point.Sources {
			number[n] = a.number(sources[n-1])
		}
	}
	for _, point := range a.Points {
		for i, n := range point.Sources {
			point.Sources[i] = number[n]
		}
		slices.Sort(point.Sources)
	}
}

func (a *Answer) addCandidates(candidates []candidate, most int) {
	for _, c := range candidates[:min(most, len(candidates))] {
		a.Candidates = append(a.Candidates, Candidate{c.Fact.ID, c.score})
	}
}

// explain tells maintainers how an answer was found.
func explain(u *understanding, f found, d decision) *Explanation {
	e := &Explanation{Intent: string(u.form), Lines: d.lines}
	for _, word := range f.words {
		text := word.Text
		if !word.Known {
			text += " (unknown)"
		}
		e.Words = append(e.Words, text)
	}
	for _, mention := range u.places {
		e.Places = append(e.Places, mention.Text+" → "+string(mention.Readings[0].Code))
	}
	if len(f.candidates) > 0 {
		e.Lines = append(slices.Clone(e.Lines), "signs "+f.signs().String())
	}
	for _, c := range f.candidates[:min(8, len(f.candidates))] {
		signals := map[string]float64{"asked": c.Asked, "coverage": c.Coverage, "search": c.Match.Score}
		for name, value := range c.Signals {
			signals[name] = value
		}
		for name, value := range c.fits {
			signals["×"+name] = value
		}
		e.Candidates = append(e.Candidates, ExplainedCandidate{Candidate{c.Fact.ID, c.score}, signals})
	}
	return e
}
