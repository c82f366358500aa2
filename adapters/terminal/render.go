package terminal

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Options say how an answer looks.
type Options struct {
	// Width of the terminal in cells; 0 leaves lines as long as they are. Others
	// are kept between 24 and 100.
	Width int
	// Colour turns on bold and dim text.
	Colour bool
	// Pick says that a choice can be picked by typing its number.
	Pick bool
}

// Render writes an answer as text that ends with a line break. Whatever the
// facts hold, the only control characters in it are line breaks and, with
// colour, styles.
func Render(a bot.Answer, o Options) string {
	p := page{options: o, words: wordsIn(a.Language)}
	p.text(a.Notice)
	p.head(a)
	for _, note := range a.Notes {
		p.text(note)
	}
	p.points(a)
	p.steps(a)
	for _, rest := range a.Rest {
		p.text(rest)
	}
	p.sources(a)
	p.asOf(a)
	p.choices(a)
	return p.String()
}

// page is a text being written block by block, with an empty line between blocks.
type page struct {
	options Options
	words   words
	b       strings.Builder
	joined  bool // the next block follows without an empty line
}

func (p *page) String() string { return p.b.String() }

// block writes lines under a mark such as "• " or "[1] ", which takes its place
// in the first line and an indent in the others.
func (p *page) block(mark string, lines ...string) {
	if p.b.Len() > 0 && !p.joined {
		p.b.WriteByte('\n')
	}
	p.joined = false
	indent := strings.Repeat(" ", ansi.StringWidth(mark))
	for i, line := range lines {
		if i > 0 {
			mark = indent
		}
		p.b.WriteString(strings.TrimRight(mark+line, " "))
		p.b.WriteByte('\n')
	}
}

// text writes each paragraph of text as a block.
func (p *page) text(text string) {
	for _, paragraph := range bot.PlainParagraphs(text) {
		p.block("", p.options.wrapped(paragraph, 0)...)
	}
}

// title writes a heading that the next block follows at once.
func (p *page) title(text string) {
	lines := p.options.wrapped(bot.PlainLine(text), 0)
	for i := range lines {
		lines[i] = p.options.styled(bold, lines[i])
	}
	p.block("", lines...)
	p.joined = true
}

// head says the verdict first, then the lead.
func (p *page) head(a bot.Answer) {
	text := strings.TrimSpace(p.said(a) + " " + bot.PlainLine(a.Lead))
	if text != "" && !inOne(a) {
		p.block("", p.options.wrapped(text, 0)...)
	}
}

// said is the verdict in words. It is left to the lead where that opens with the
// same words, "Sources disagree about …".
func (p *page) said(a bot.Answer) string {
	if a.Verdict == "" || a.Severally() {
		return ""
	}
	said := p.words.say(string(a.Verdict))
	if a.Verdict == knowledge.Disputed && strings.HasPrefix(a.Lead, strings.TrimRight(said, ".।。")) {
		return ""
	}
	return p.options.styled(bold, said)
}

// inOne tells whether verdict and fact fit in one paragraph: there is nothing
// to say between them.
func inOne(a bot.Answer) bool {
	return a.Lead == "" && len(a.Notes) == 0 && len(a.Points) == 1
}

// points writes the facts, a bullet each; a single one needs none.
func (p *page) points(a bot.Answer) {
	if len(a.Points) == 1 {
		p.point("", a.Points[0], a)
		p.joined = false
		return
	}
	for _, point := range a.InSides() {
		p.point("• ", point, a)
	}
	p.joined = false
}

func (p *page) point(mark string, point bot.Point, a bot.Answer) {
	indent := ansi.StringWidth(mark)
	text := bot.PlainLine(point.Text)
	if who := bot.PlainLine(point.Attribution); who != "" {
		text = bot.Attributed(who, a.Language) + text
	}
	if point.Verdict != "" {
		text = p.options.styled(bold, p.words.say(string(point.Verdict))) + " " + text
	} else if inOne(a) {
		text = strings.TrimSpace(p.said(a) + " " + text)
	}
	lines := p.options.wrapped(text+numbers(point.Sources), indent)
	for _, paragraph := range bot.PlainParagraphs(point.Details) {
		lines = append(lines, p.options.wrapped(paragraph, indent)...)
	}
	if point.Overdue {
		lines = append(lines, p.options.wrapped("("+p.overdue(point.Fact)+")", indent)...)
	}
	p.item(mark, lines)
}

// numbers refers to sources, " [1] [2]".
func numbers(sources []int) string {
	var b strings.Builder
	for _, n := range sources {
		fmt.Fprintf(&b, " [%d]", n)
	}
	return b.String()
}

func (p *page) overdue(fact *knowledge.Fact) string {
	if fact == nil || fact.ReviewBy.IsZero() {
		return p.words.say("overdue")
	}
	return p.words.say("overdue-by", p.words.date(fact.ReviewBy))
}

// steps writes what to do, numbered, each link on its own line.
func (p *page) steps(a bot.Answer) {
	if len(a.Steps) == 0 {
		return
	}
	title := a.StepsTitle
	if title == "" {
		title = p.words.say("what-to-do")
	}
	p.title(title)
	for i, step := range a.Steps {
		mark := strconv.Itoa(i+1) + ". "
		lines := p.options.wrapped(bot.PlainLine(step.Text), len(mark))
		p.item(mark, append(lines, p.link(step.URL)...))
	}
	p.joined = false
}

// item is a block in a list: the next item follows at once.
func (p *page) item(mark string, lines []string) {
	p.block(mark, lines...)
	p.joined = true
}

// link is an address on its own line, never wrapped.
func (p *page) link(url string) []string {
	if url == "" {
		return nil
	}
	return []string{p.options.styled(dim, bot.PlainLine(url))}
}

func (p *page) sources(a bot.Answer) {
	if len(a.Sources) == 0 {
		return
	}
	p.title(p.words.say("sources"))
	for i, source := range a.Sources {
		mark := "[" + strconv.Itoa(i+1) + "] "
		lines := p.options.wrapped(p.cite(source, a.Sections(i+1)), len(mark))
		p.item(mark, append(lines, p.link(source.URL)...))
	}
	p.joined = false
}

func publisher(source *knowledge.Source) string {
	if source.Publisher == "" {
		return source.ID
	}
	return source.Publisher
}

// cite names a source: publisher, title, sections, date.
func (p *page) cite(source *knowledge.Source, sections []string) string {
	parts := []string{publisher(source)}
	if source.Title != "" {
		parts = append(parts, "“"+source.Title+"”")
	}
	parts = append(parts, sections...)
	if source.Date.IsZero() {
		parts = append(parts, p.words.say("undated"))
	} else {
		parts = append(parts, p.words.date(source.Date))
	}
	return bot.PlainLine(strings.Join(parts, ", "))
}

// asOf tells how old the knowledge is and of which policy this was.
func (p *page) asOf(a bot.Answer) {
	var parts []string
	if !a.AsOf.IsZero() {
		parts = append(parts, p.words.say("as-of", p.words.date(a.AsOf)))
	}
	if a.Policy != nil && len(a.Points) > 0 {
		parts = append(parts, p.words.say("policy", bot.PlainLine(a.Policy.TitleIn(a.Language))))
	}
	if len(parts) == 0 {
		return
	}
	lines := p.options.wrapped(strings.Join(parts, " "), 0)
	for i := range lines {
		lines[i] = p.options.styled(dim, lines[i])
	}
	p.block("", lines...)
}

func (p *page) choices(a bot.Answer) {
	if len(a.Choices) == 0 {
		return
	}
	title := p.words.say(choicesTitle(a.Outcome))
	if p.options.Pick {
		title += p.words.say("pick")
	}
	p.title(title)
	for i, choice := range a.Choices {
		mark := strconv.Itoa(i+1) + ". "
		p.item(mark, p.options.wrapped(bot.PlainLine(choice.Text), len(mark)))
	}
}

// choicesTitle is the key of what heads the choices.
func choicesTitle(o bot.Outcome) string {
	switch o {
	case bot.Clarify:
		return "choose"
	case bot.NotCovered:
		return "nearest"
	case bot.SmallTalk, bot.Refused:
		return "ask"
	default:
		return "next"
	}
}
