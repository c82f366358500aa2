package discord

import (
	"strconv"
	"strings"

	"fineprint/knowledge"
)

// sources are named in small print; all of them, with quotes, stand behind the button.
func (p *page) sources() string {
	a := p.answer
	var lines []string
	room := roomSources
	for i, source := range a.Sources {
		line := "-# \\[" + strconv.Itoa(i+1) + "\\] " + p.cite(source, 120)
		if room -= units(line); i >= mostSources || room < 0 {
			lines = append(lines, "-# "+p.own().say("moreSources", strconv.Itoa(len(a.Sources)-i)))
			break
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// cite names a source: publisher, title as the link, date.
func (p *page) cite(source *knowledge.Source, room int) string {
	name, _ := escapeTo(publisher(source), room)
	if title, _ := escapeTo(source.Title, room); title != "" {
		name += ", " + link("“"+title+"”", source.URL)
	} else {
		name = link(name, source.URL)
	}
	if source.Date.IsZero() {
		return name + ", " + p.own().say("undated")
	}
	return name + ", " + day(source.Date)
}

func publisher(source *knowledge.Source) string {
	if source.Publisher == "" {
		return source.ID
	}
	return source.Publisher
}

// foot tells how old the knowledge is and of which policy this was.
func (p *page) foot() string {
	a := p.answer
	var parts []string
	if !a.AsOf.IsZero() {
		parts = append(parts, p.own().say("asOf", day(a.AsOf)))
	}
	if a.Policy != nil && len(a.Points) > 0 {
		title, _ := escapeTo(a.Policy.TitleIn(a.Language), 120)
		parts = append(parts, p.own().say("policy", title))
	}
	if len(parts) == 0 {
		return ""
	}
	return "-# " + strings.Join(parts, " ")
}
