package slack

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Options say for whom and where an answer is rendered.
type Options struct {
	// Private is true where only the asker sees it.
	Private bool
	// Words of the asker, for the buttons that show or send them on; empty for a
	// question whose words shall go nowhere.
	Words string
	// Note is a line of ours below the answer, such as why it is private.
	Note string
	// By is the id of whoever pressed or shared, with Did for what they did and
	// Quote for the question; shown above the answer. Empty shows nothing.
	By, Did, Quote string
	// Thread is where a private answer is shared to; empty is the channel.
	Thread string
	// Say is the catalogue; nil is that of the answer's language.
	Say *texts
}

// Message is an answer as Slack takes it.
type Message struct {
	// Text is the fallback for notifications and screen readers.
	Text   string
	Blocks []slack.Block
}

// Render makes an answer a message within Slack's limits. What does not fit is
// behind the button "Show all". Words of facts and people stand in rich_text and
// plain_text only, where Slack reads no markup.
func Render(a bot.Answer, o Options) Message {
	p := page{say: o.catalogue(a), left: maxRich}
	p.above(o)
	p.head(a)
	p.points(a)
	p.steps(a)
	p.rich(p.notes(a.Rest)...)
	p.sources(a)
	p.context(contextOf(a, p.say))
	if p.cut {
		p.context(p.say.cutOff)
	}
	p.context(o.Note)
	p.actions(a, o)
	return Message{Text: fallback(a, p.say), Blocks: p.blocks}
}

func (o Options) catalogue(a bot.Answer) *texts {
	if o.Say == nil {
		return textsIn(a.Language)
	}
	return o.Say
}

// page is a message being written block by block.
type page struct {
	say    *texts
	blocks []slack.Block
	left   int  // text that may still be shown
	cut    bool // something was left out
}

// take shortens text to what may still be shown, and notes it when some is not.
func (p *page) take(text string) string {
	if size(text) > p.left {
		p.cut = true
		if p.left < 80 {
			p.left = 0
			return ""
		}
		text = shorten(text, p.left)
	}
	p.left -= size(text)
	return text
}

func (p *page) rich(elements ...slack.RichTextElement) {
	if len(elements) > 0 {
		p.blocks = append(p.blocks, slack.NewRichTextBlock("", elements...))
	}
}

func (p *page) context(text string) {
	if text != "" {
		p.blocks = append(p.blocks, contextLine(text))
	}
}

// above says who brought the answer here and what was asked.
func (p *page) above(o Options) {
	var elements []slack.RichTextElement
	if o.By != "" {
		elements = append(elements, slack.NewRichTextSection(slack.NewRichTextSectionUserElement(o.By, nil), words(o.Did, nil)))
	}
	if quote := shorten(bot.PlainLine(o.Quote), 300); quote != "" {
		elements = append(elements, quoted(quote))
	}
	p.rich(elements...)
}

func quoted(text string) *slack.RichTextQuote {
	return &slack.RichTextQuote{Type: slack.RTEQuote, Elements: []slack.RichTextSectionElement{words(text, nil)}}
}

// head says a notice first, then the verdict, the lead and the notes.
func (p *page) head(a bot.Answer) {
	var elements []slack.RichTextElement
	if a.Notice != "" {
		elements = p.notes([]string{a.Notice})
	}
	if line := p.verdictLine(a); len(line) > 0 && !inOne(a) {
		elements = append(elements, slack.NewRichTextSection(line...))
	}
	p.rich(append(elements, p.notes(a.Notes)...)...)
}

// notes are what is said before or after the facts.
func (p *page) notes(list []string) (elements []slack.RichTextElement) {
	for _, note := range list {
		if note = p.take(bot.PlainLine(note)); note != "" {
			elements = append(elements, slack.NewRichTextSection(words(note, italic)))
		}
	}
	return elements
}

func (p *page) verdictLine(a bot.Answer) []slack.RichTextSectionElement {
	lead := p.take(bot.PlainLine(a.Lead))
	said := p.say.verdicts[a.Verdict]
	if a.Severally() {
		said = ""
	}
	if from, to, ok := saidIn(lead, said, a); ok {
		return pieced(styled{lead[:from], nil}, styled{lead[from:to], bold}, styled{lead[to:], nil})
	}
	if said != "" && lead != "" {
		lead = " " + lead
	}
	return pieced(styled{said, bold}, styled{lead, nil})
}

type styled struct {
	text  string
	style *slack.RichTextSectionTextStyle
}

// pieced is a line of texts each in its style, without the empty ones.
func pieced(texts ...styled) []slack.RichTextSectionElement {
	var line []slack.RichTextSectionElement
	for _, one := range texts {
		if one.text != "" {
			line = append(line, words(one.text, one.style))
		}
	}
	return line
}

// saidIn finds where a lead says itself that sources disagree, as it does with
// what they disagree about.
func saidIn(lead, said string, a bot.Answer) (from, to int, ok bool) {
	said = strings.TrimSuffix(said, ".")
	if a.Verdict != knowledge.Disputed || said == "" {
		return 0, 0, false
	}
	from = strings.Index(strings.ToLower(lead), strings.ToLower(said))
	return from, from + len(said), from >= 0 && from+len(said) <= len(lead)
}

// verdict is left to the lead where that says it itself.
func verdict(a bot.Answer, say *texts) string {
	said := say.verdicts[a.Verdict]
	if _, _, ok := saidIn(a.Lead, said, a); ok || a.Severally() {
		return ""
	}
	return said
}

// inOne tells whether verdict and fact fit in one paragraph: there is nothing
// to say between them.
func inOne(a bot.Answer) bool {
	return a.Lead == "" && len(a.Notes) == 0 && len(a.Points) == 1
}

// points writes the facts: one as a paragraph, several as a list, the sides of a
// disagreement beside each other and in order.
func (p *page) points(a bot.Answer) {
	var elements []slack.RichTextElement
	points := a.InSides()
	for i, point := range points {
		if i > 0 && p.left == 0 {
			p.cut = true
			break
		}
		elements = append(elements, slack.NewRichTextSection(p.point(point, a)...))
	}
	if len(points) > 1 {
		p.rich(listOf(slack.RTEListBullet, elements))
		return
	}
	if len(points) == 1 {
		elements = append(elements, p.details(points[0])...)
	}
	p.rich(elements...)
}

// point is a fact with who says so, its sources' numbers and whether it is overdue.
func (p *page) point(point bot.Point, a bot.Answer) []slack.RichTextSectionElement {
	var line []slack.RichTextSectionElement
	said := p.say.verdicts[point.Verdict]
	if inOne(a) {
		said = cmp.Or(said, verdict(a, p.say))
	}
	if said != "" {
		line = append(line, words(said+" ", bold))
	}
	if who := bot.PlainLine(point.Attribution); who != "" {
		line = append(line, words(bot.Attributed(shorten(who, 200), a.Language), bold))
	}
	text := p.take(bot.PlainLine(point.Text))
	line = append(line, words(text+numbers(point.Sources), nil))
	if point.Overdue {
		line = append(line, words(" "+overdue(point.Fact, p.say), italic))
	}
	return line
}

func overdue(fact *knowledge.Fact, say *texts) string {
	if fact == nil || fact.ReviewBy.IsZero() {
		return say.overdue
	}
	return fmt.Sprintf(say.overdueSince, fact.ReviewBy.Long())
}

func (p *page) details(point bot.Point) []slack.RichTextElement {
	var elements []slack.RichTextElement
	for _, text := range bot.PlainParagraphs(point.Details) {
		if text = p.take(text); text != "" {
			elements = append(elements, slack.NewRichTextSection(words(text, nil)))
		}
	}
	return elements
}

// steps writes what to do as a numbered list, each with its link.
func (p *page) steps(a bot.Answer) {
	var items []slack.RichTextElement
	for _, step := range a.Steps {
		text := p.take(bot.PlainLine(step.Text))
		if text == "" {
			break
		}
		line := []slack.RichTextSectionElement{words(text, nil)}
		if address := link(step.URL); address != "" {
			line = append(line, words(" ", nil), linked(host(address), address))
		}
		items = append(items, slack.NewRichTextSection(line...))
	}
	if len(items) == 0 {
		return
	}
	p.rich(slack.NewRichTextSection(words(stepsTitle(a, p.say), bold)), listOf(slack.RTEListOrdered, items))
}

func stepsTitle(a bot.Answer, say *texts) string {
	return shorten(cmp.Or(bot.PlainLine(a.StepsTitle), say.steps), 150)
}

// fallback is the answer in a few words, for notifications and screen readers.
func fallback(a bot.Answer, say *texts) string {
	parts := []string{verdict(a, say), bot.PlainLine(a.Lead)}
	for _, point := range a.InSides() {
		who := bot.PlainLine(point.Attribution)
		if who != "" {
			who = bot.Attributed(who, a.Language)
		}
		parts = append(parts, say.verdicts[point.Verdict], who+bot.PlainLine(point.Text))
		if !a.Disagreement {
			break
		}
	}
	parts = append(parts, contextOf(a, say))
	text := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
	return escape(shorten(cmp.Or(text, say.answerTitle), maxFallback))
}
