package discord

import (
	"strconv"
	"strings"

	"fineprint/bot"
	"fineprint/knowledge"
)

// options say how an answer is shown. The zero value is in English, without
// buttons that need somebody to press them again.
type options struct {
	words words
	// share offers to show a private answer to everybody.
	share bool
	// maintainers offers to send the question to the maintainers.
	maintainers bool
	// followUp offers a form to go on, where a reply would arrive empty.
	followUp bool
	// asked is the asker's question, shown above an answer only he sees.
	asked string
	// note is said before the answer: a hint, or who shared it.
	note string
}

// Shares of a message's text; what is over goes behind the Sources and More buttons.
const (
	roomNote    = 300
	roomAsked   = 200
	roomLead    = 600
	roomNotes   = 400
	roomPoint   = 560
	roomPoints  = 1200
	roomSteps   = 900
	roomSources = 560
	roomTitle   = 150
	mostSources = 5
	mostButtons = 5 // in a row: https://docs.discord.com/developers/components/reference#action-row
	mostChoices = 10
)

// verdictWords are the keys of how verdicts are said.
var verdictWords = map[knowledge.Verdict]string{
	knowledge.Yes: "yes", knowledge.No: "no", knowledge.NotNamed: "notNamed",
	knowledge.Disputed: "disputed", knowledge.Unknown: "unknown",
}

// Colours beside an answer tell what sort it is, never whether it is good news.
const (
	colourKnown   = 0x3b6ea8
	colourOpen    = 0x8a8f98
	colourDispute = 0xc27c0e
)

// page is an answer being written.
type page struct {
	answer bot.Answer
	o      options
	// shortened is true once something was left out.
	shortened bool
}

// render shows an answer with Components V2. It never exceeds Discord's limits.
func render(a bot.Answer, o options) message {
	p := page{answer: a, o: o}
	var parts []component
	for _, block := range []string{p.head(), p.points(), p.steps(), p.notes(p.answer.Rest), p.sources(), p.foot()} {
		if block != "" {
			parts = append(parts, text(block))
		}
	}
	m := message{Flags: flagComponentsV2 | flagSuppressEmbeds}
	if note := p.note(); note != "" {
		m.Components = append(m.Components, text(note))
	}
	if len(parts) > 0 {
		m.Components = append(m.Components, component{Type: container, AccentColour: colourOf(a), Components: parts})
	}
	m.Components = append(m.Components, p.rows()...)
	return m
}

// renderPlain shows an answer as a plain message, for where Components V2 is refused.
func renderPlain(a bot.Answer, o options) message {
	p := page{answer: a, o: o}
	var blocks []string
	for _, block := range []string{p.note(), p.head(), p.points(), p.steps(), p.notes(p.answer.Rest), p.sources(), p.foot()} {
		if block != "" {
			blocks = append(blocks, block)
		}
	}
	whole := strings.Join(blocks, "\n\n")
	content := clip(whole, maxContent)
	p.shortened = p.shortened || content != whole
	return message{Content: content, Flags: flagSuppressEmbeds, Components: p.rows()}
}

func colourOf(a bot.Answer) int {
	switch {
	case a.Disagreement || a.Verdict == knowledge.Disputed:
		return colourDispute
	case a.Outcome == bot.Answered:
		return colourKnown
	}
	return colourOpen
}

// short escapes text into a room and remembers whether it was cut.
func (p *page) short(plain string, most int) string {
	s, was := escapeTo(plain, most)
	p.shortened = p.shortened || was
	return s
}

func (p *page) note() string {
	var lines []string
	if p.o.note != "" {
		lines = append(lines, clip(p.o.note, roomNote))
	}
	if p.o.asked != "" {
		short, _ := escapeTo(p.o.asked, roomAsked)
		lines = append(lines, "> "+short)
	}
	return strings.Join(lines, "\n")
}

// head says a notice first, then the verdict, the lead and the notes.
func (p *page) head() string {
	var blocks []string
	if notice := p.short(p.answer.Notice, roomNotes); notice != "" {
		blocks = append(blocks, notice)
	}
	if text := strings.TrimSpace(p.said() + " " + p.short(p.answer.Lead, roomLead)); text != "" && !p.inOne() {
		blocks = append(blocks, text)
	}
	if notes := p.notes(p.answer.Notes); notes != "" {
		blocks = append(blocks, notes)
	}
	return strings.Join(blocks, "\n")
}

// notes are what is said before or after the facts, a line each.
func (p *page) notes(list []string) string {
	var lines []string
	room := roomNotes
	for _, note := range list {
		if room < 40 {
			p.shortened = true
			break
		}
		note = p.short(note, room)
		room -= units(note)
		lines = append(lines, note)
	}
	return strings.Join(lines, "\n")
}

// own are the words of the answer's language, for what stands between its
// sentences; buttons are in the reader's.
func (p *page) own() words { return wordsIn(p.answer.Language) }

// said is the verdict in bold words. It is left to the lead where that opens
// with the same words, "Sources disagree about …", and to the points of several.
func (p *page) said() string {
	key, ok := verdictWords[p.answer.Verdict]
	if !ok || p.answer.Severally() {
		return ""
	}
	said := p.own().say(key)
	if p.answer.Verdict == knowledge.Disputed && strings.HasPrefix(p.answer.Lead, strings.TrimRight(said, ".।")) {
		return ""
	}
	return "**" + said + "**"
}

// inOne tells whether verdict and fact fit in one paragraph.
func (p *page) inOne() bool {
	a := p.answer
	return a.Lead == "" && len(a.Notes) == 0 && len(a.Points) == 1
}

// points are the facts, a bullet each; a single one needs none.
func (p *page) points() string {
	a := p.answer
	var lines []string
	room := roomPoints
	for _, point := range a.InSides() {
		if room < 80 {
			p.shortened = true
			break
		}
		line := p.point(point, min(room, roomPoint))
		room -= units(line)
		if len(a.Points) > 1 {
			line = "- " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (p *page) point(point bot.Point, room int) string {
	var b strings.Builder
	if key, ok := verdictWords[point.Verdict]; ok {
		b.WriteString("**" + p.own().say(key) + "**")
	} else if p.inOne() {
		b.WriteString(p.said())
	}
	if who := point.Attribution; who != "" {
		b.WriteString(" *" + strings.TrimSpace(bot.Attributed(p.short(who, 200), p.answer.Language)) + "*")
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	tail := numbers(point.Sources)
	if point.Overdue {
		tail += "\n-# " + p.overdue(point.Fact)
	}
	b.WriteString(p.short(point.Text, room))
	b.WriteString(tail)
	if point.Details != "" {
		p.shortened = true // details stand behind More
	}
	return strings.TrimSpace(b.String())
}

// numbers refers to sources. Many are counted.
func numbers(sources []int) string {
	const most = 6
	var b strings.Builder
	for _, n := range sources[:min(most, len(sources))] {
		b.WriteString(" \\[" + strconv.Itoa(n) + "\\]")
	}
	if len(sources) > most {
		b.WriteString(" +" + strconv.Itoa(len(sources)-most))
	}
	return b.String()
}

func (p *page) overdue(fact *knowledge.Fact) string {
	if fact == nil || fact.ReviewBy.IsZero() {
		return p.own().say("overdue")
	}
	return p.own().say("overdueBy", day(fact.ReviewBy))
}

// steps are what to do, numbered.
func (p *page) steps() string {
	a := p.answer
	if len(a.Steps) == 0 {
		return ""
	}
	title := p.short(a.StepsTitle, roomTitle)
	if title == "" {
		title = p.own().say("whatToDo")
	}
	lines := []string{"**" + title + "**"}
	room := roomSteps
	for i, step := range a.Steps {
		line := strconv.Itoa(i+1) + ". " + link(p.short(step.Text, min(max(room, 1), 300)), step.URL)
		if room -= units(line); room < 0 {
			p.shortened = true
			lines = append(lines, "-# "+p.own().say("moreSteps", strconv.Itoa(len(a.Steps)-i)))
			break
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
