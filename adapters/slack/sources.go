package slack

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// numbers refers to sources, " [1] [2]"; past a few they only disturb.
func numbers(sources []int) string {
	var b strings.Builder
	for _, n := range sources[:min(5, len(sources))] {
		fmt.Fprintf(&b, " [%d]", n)
	}
	if len(sources) > 5 {
		b.WriteString(" …")
	}
	return b.String()
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Host
}

// mostSources is how many sources a message names; the others are behind "Sources".
const mostSources = 3

func (p *page) sources(a bot.Answer) {
	if len(a.Sources) == 0 {
		return
	}
	line := []slack.RichTextSectionElement{words(p.say.sources+": ", bold)}
	for i, source := range a.Sources[:min(mostSources, len(a.Sources))] {
		if i > 0 {
			line = append(line, words(" · ", nil))
		}
		line = append(line, words("["+strconv.Itoa(i+1)+"] ", nil), linked(shorten(title(source), 80), source.URL), words(published(source, p.say), nil))
	}
	if more := len(a.Sources) - mostSources; more > 0 {
		line = append(line, words(fmt.Sprintf(" · +%d", more), nil))
	}
	p.rich(slack.NewRichTextSection(line...))
}

func publisher(source *knowledge.Source) string {
	return cmp.Or(bot.PlainLine(source.Publisher), source.ID)
}

func title(source *knowledge.Source) string {
	return cmp.Or(bot.PlainLine(source.Title), publisher(source))
}

// published is who published a source and when, to follow its title.
func published(source *knowledge.Source, say *texts) string {
	date := say.undated
	if !source.Date.IsZero() {
		date = source.Date.Long()
	}
	if bot.PlainLine(source.Title) == "" {
		return ", " + date
	}
	return ", " + shorten(publisher(source), 60) + ", " + date
}

// contextOf tells the kinds of statement, how old the knowledge is, and the policy.
func contextOf(a bot.Answer, say *texts) string {
	var parts []string
	for _, point := range a.Points {
		if point.Fact == nil {
			continue
		}
		if kind := say.kinds[point.Fact.Kind]; kind != "" && !slices.Contains(parts, kind) {
			parts = append(parts, kind)
		}
	}
	if !a.AsOf.IsZero() {
		parts = append(parts, fmt.Sprintf(say.asOf, a.AsOf.Long()))
	}
	if a.Policy != nil && len(a.Points) > 0 {
		parts = append(parts, bot.PlainLine(a.Policy.TitleIn(a.Language)))
	}
	return strings.Join(parts, " · ")
}
