package slack

import (
	"fmt"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// renderWhole writes everything an answer says, for a modal; nothing is cut save
// what goes past a view's hundred blocks.
func renderWhole(a bot.Answer, say *texts) []slack.Block {
	p := page{say: say, left: 1 << 30}
	p.head(a)
	points := a.InSides()
	for _, point := range points {
		p.whole(p.point(point, a))
		for _, text := range bot.PlainParagraphs(point.Details) {
			p.whole([]slack.RichTextSectionElement{words(text, nil)})
		}
	}
	if len(a.Steps) > 0 {
		p.rich(slack.NewRichTextSection(words(stepsTitle(a, say), bold)))
	}
	for i, step := range a.Steps {
		line := []slack.RichTextSectionElement{words(fmt.Sprintf("%d. %s", i+1, bot.PlainLine(step.Text)), nil)}
		if address := link(step.URL); address != "" {
			line = append(line, words(" ", nil), linked(host(address), address))
		}
		p.whole(line)
	}
	p.context(contextOf(a, say))
	return withinView(p.blocks)
}

// whole adds a paragraph, over several blocks where it is long.
func (p *page) whole(line []slack.RichTextSectionElement) {
	var now []slack.RichTextSectionElement
	left := maxRichBlock
	for _, element := range line {
		text, ok := element.(*slack.RichTextSectionTextElement)
		if !ok {
			now = append(now, element)
			continue
		}
		for part := range pieces(text.Text, maxRichBlock) {
			if size(part) > left {
				p.blocks, now, left = append(p.blocks, paragraph(now...)), nil, maxRichBlock
			}
			now, left = append(now, words(part, text.Style)), left-size(part)
		}
	}
	if len(now) > 0 {
		p.blocks = append(p.blocks, paragraph(now...))
	}
}

// pieces cuts text into parts of a size, at spaces where there are any.
func pieces(text string, most int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for size(text) > most {
			part := strings.TrimSuffix(shorten(text, most), "…")
			if part == "" || !strings.HasPrefix(text, part) || !yield(part) {
				return
			}
			text = text[len(part):]
		}
		if text != "" {
			yield(text)
		}
	}
}

func withinView(blocks []slack.Block) []slack.Block {
	return blocks[:min(maxViewBlocks, len(blocks))]
}

// renderSources lists every source with title, publisher, date, whose it is, and
// the sections and quotes the answer takes from it.
func renderSources(a bot.Answer, say *texts) []slack.Block {
	if len(a.Sources) == 0 {
		return []slack.Block{contextLine(say.noSources)}
	}
	var blocks []slack.Block
	for i, source := range a.Sources {
		elements := []slack.RichTextElement{slack.NewRichTextSection(
			words(fmt.Sprintf("[%d] ", i+1), bold), linked(shorten(title(source), 300), source.URL), words(published(source, say), nil),
		)}
		if source.Own && a.Policy != nil && a.Policy.Organisation != "" {
			elements = append(elements, slack.NewRichTextSection(words(bot.PlainLine(a.Policy.Organisation)+": "+say.own, italic)))
		}
		if note := shorten(bot.PlainLine(source.Note), 500); note != "" {
			elements = append(elements, slack.NewRichTextSection(words(note, italic)))
		}
		elements = append(elements, cited(a, source, say)...)
		blocks = append(blocks, slack.NewRichTextBlock("", elements...))
	}
	p := page{say: say, blocks: blocks[:min(len(blocks), maxViewBlocks-1)]}
	p.context(contextOf(a, say))
	return p.blocks
}

// cited are the sections and quotes of one source that the points rest on.
func cited(a bot.Answer, source *knowledge.Source, say *texts) []slack.RichTextElement {
	var elements []slack.RichTextElement
	var named []string
	for _, point := range a.Points {
		if point.Fact == nil {
			continue
		}
		for _, citation := range point.Fact.Sources {
			if citation.Source != source.ID || len(elements) > 8 {
				continue
			}
			if kind := say.kinds[point.Fact.Kind]; citation.Section != "" && !slices.Contains(named, kind+citation.Section) {
				named = append(named, kind+citation.Section)
				elements = append(elements, slack.NewRichTextSection(words(kind+" · "+fmt.Sprintf(say.section, shorten(bot.PlainLine(citation.Section), 200)), nil)))
			}
			if citation.Quote != "" {
				elements = append(elements, quoted(shorten(bot.PlainLine(citation.Quote), 400)))
			}
		}
	}
	return elements
}
