package discord

import (
	"slices"
	"strconv"
	"strings"

	"fineprint/bot"
)

// roomPage is the text on one page of More, with space for a heading.
const roomPage = 3600

// renderMore shows one page of an answer in full, counted from 0: statements,
// details, steps. The last page stands for all past it.
func renderMore(a bot.Answer, n int, o options) message {
	p := page{answer: a, o: o}
	pages := paged(p.full())
	n = min(max(n, 0), len(pages)-1)
	m := message{Flags: flagComponentsV2 | flagSuppressEmbeds}
	m.Components = append(m.Components, text(pages[n]))
	if n+1 < len(pages) {
		if id := pressID(verbMore, strconv.Itoa(n+1), a.Key); id != "" {
			m.Components = append(m.Components, row(press(styleQuiet, o.words.say("morePage", strconv.Itoa(n+2), strconv.Itoa(len(pages))), id)))
		}
	}
	return m
}

// renderSources shows the sources with sections, quotes and notes.
func renderSources(a bot.Answer, o options) message {
	p := page{answer: a, o: o}
	blocks := []string{"**" + o.words.say("sources") + "**"}
	for i := range a.Sources {
		blocks = append(blocks, p.source(i))
	}
	return message{Flags: flagComponentsV2 | flagSuppressEmbeds, Components: []component{text(clip(strings.Join(blocks, "\n"), maxText))}}
}

// source is one source with what the points take from it.
func (p *page) source(i int) string {
	source := p.answer.Sources[i]
	lines := []string{"\\[" + strconv.Itoa(i+1) + "\\] " + p.cite(source, 200)}
	for _, section := range p.answer.Sections(i + 1) {
		lines = append(lines, "-# "+escape(cut(section, 150)))
	}
	var seen []string
	for _, point := range p.answer.Points {
		if point.Fact == nil {
			continue
		}
		for _, citation := range point.Fact.Sources {
			if citation.Source != source.ID {
				continue
			}
			if said := quote(citation.Quote, 400); citation.Quote != "" && !slices.Contains(seen, said) {
				seen = append(seen, said)
				lines = append(lines, said)
			}
		}
	}
	if note, _ := escapeTo(source.Note, 200); note != "" {
		lines = append(lines, "-# "+note)
	}
	return strings.Join(lines, "\n")
}

// full is the whole answer as paragraphs.
func (p *page) full() []string {
	a := p.answer
	blocks := append(p.long("", a.Notice), p.long(p.said(), a.Lead)...)
	for _, note := range a.Notes {
		blocks = append(blocks, p.long("", note)...)
	}
	for _, point := range a.InSides() {
		who := ""
		if name := point.Attribution; name != "" {
			who = "*" + strings.TrimSpace(bot.Attributed(escape(cut(name, 200)), a.Language)) + "*"
		}
		blocks = append(blocks, p.long(who, point.Text)...)
		for _, paragraph := range bot.PlainParagraphs(point.Details) {
			blocks = append(blocks, p.long("", paragraph)...)
		}
		if point.Overdue {
			blocks = append(blocks, "-# "+p.overdue(point.Fact))
		}
	}
	for i, step := range a.Steps {
		blocks = append(blocks, strconv.Itoa(i+1)+". "+link(p.short(step.Text, 1000), step.URL))
	}
	for _, rest := range a.Rest {
		blocks = append(blocks, p.long("", rest)...)
	}
	return blocks
}

// long escapes text into paragraphs that each fit a page.
func (p *page) long(before, plain string) []string {
	var blocks []string
	for rest := bot.PlainLine(plain); rest != ""; {
		head := rest
		if units(escape(rest)) > roomPage/2 {
			head = strings.TrimSuffix(cut(rest, roomPage/4), "…")
		}
		if rest = strings.TrimSpace(strings.TrimPrefix(rest, head)); head == "" {
			break
		}
		blocks = append(blocks, strings.TrimSpace(before+" "+escape(head)))
		before = ""
	}
	if before != "" {
		blocks = append(blocks, before)
	}
	return blocks
}

// paged puts paragraphs on pages; there is always one.
func paged(blocks []string) []string {
	var pages []string
	current := ""
	for _, block := range blocks {
		if current != "" && units(current)+units(block)+2 > roomPage {
			pages = append(pages, current)
			current = ""
		}
		current = strings.TrimSpace(current + "\n\n" + block)
	}
	if current != "" || len(pages) == 0 {
		pages = append(pages, current)
	}
	return pages
}
