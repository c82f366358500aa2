package knowledge

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

var (
	translationShape = shape{"a translation", 2, []string{
		"translates", "language", "facts", "of", "title", "summary", "verified", "speakers", "uncovered",
	}}
	translatedFactShape = shape{"a translated fact", 1, []string{
		"id", "statement", "of", "title", "details", "steps", "asked", "verified",
	}}
	speakerShape = shape{"a speaker", 2, []string{"source", "name"}}
)

// translated is what one file of translations holds, and where.
type translated struct {
	path       string
	policy     string
	policyAt   position
	language   string
	languageAt position
	verified   Date
	whole      PolicyTranslation
	// titleAt, summaryAt and ofAt are zero where the file does not give them.
	titleAt, summaryAt, ofAt position
	facts                    []translatedFact
	speakers                 []translatedSpeaker
	// uncovered are questions in the language that no fact answers, and where they stand.
	uncovered   []string
	uncoveredAt []position
}

// translatedSpeaker is what a source's speaker is called in the language.
type translatedSpeaker struct {
	source, name string
	at           position
}

// translatedFact is a translation that has not been held against its fact yet.
type translatedFact struct {
	Translation
	id                                                       string
	at, idAt, ofAt, titleAt, statementAt, detailsAt, stepsAt position
	urls, asked                                              []position
}

// onlyAsked tells whether there is nothing but ways to ask.
func (f *translatedFact) onlyAsked() bool {
	none := position{}
	return len(f.asked) > 0 && f.statementAt == none && f.ofAt == none && f.titleAt == none && f.detailsAt == none && f.stepsAt == none
}

// translation reads a file of translations; nil after it turned out to be none.
func (d *decoder) translation(root *yaml.Node) *translated {
	t := &translated{path: d.path}
	if !d.mapping(root, &translationShape, func(key string, n *yaml.Node) { d.translationField(t, key, n) }) {
		return nil
	}
	for i := range t.facts {
		f := &t.facts[i]
		f.Language = t.language
		if f.onlyAsked() {
			continue
		}
		if f.Statement == "" && f.statementAt == (position{}) {
			d.failAt(f.at, "required", fmt.Sprintf("the translation of %q has no statement", shorten(f.id)),
				"add it, or leave nothing but id and asked, for ways to ask for a fact that is told in its own language")
		}
		if f.Verified.IsZero() {
			f.Verified = t.verified
		}
		if f.Verified.IsZero() {
			d.failAt(f.at, "required", fmt.Sprintf("the translation of %q has no verified", shorten(f.id)),
				"add verified: there, or once for the whole file")
		}
	}
	t.whole.Language = t.language
	return t
}

func (d *decoder) translationField(t *translated, key string, n *yaml.Node) {
	switch key {
	case "translates":
		t.policy, t.policyAt = d.id(n, "the policy's id"), at(n)
	case "language":
		t.language, t.languageAt = d.language(n), at(n)
	case "of":
		t.whole.Of, t.ofAt = d.line(n, "of"), at(n)
	case "title":
		t.whole.Title, t.titleAt = d.line(n, "title"), at(n)
	case "summary":
		t.whole.Summary, t.summaryAt = d.text(n, "summary"), at(n)
	case "verified":
		t.verified = d.verified(n)
	case "speakers":
		d.list(n, "speakers", func(_ int, n *yaml.Node) {
			s := translatedSpeaker{at: at(n)}
			d.mapping(n, &speakerShape, func(key string, n *yaml.Node) {
				if key == "name" {
					s.name = d.line(n, "a speaker's name")
				} else {
					s.source = d.id(n, "the source's id")
				}
			})
			t.speakers = append(t.speakers, s)
		})
	case "uncovered":
		d.list(n, "uncovered", func(_ int, n *yaml.Node) {
			t.uncovered, t.uncoveredAt = append(t.uncovered, d.line(n, "a question")), append(t.uncoveredAt, at(n))
		})
	case "facts":
		d.list(n, "facts", func(_ int, n *yaml.Node) {
			f := translatedFact{at: at(n), idAt: at(n)}
			if d.mapping(n, &translatedFactShape, func(key string, n *yaml.Node) { d.translatedField(&f, key, n) }) {
				t.facts = append(t.facts, f)
			}
		})
	}
}

func (d *decoder) translatedField(f *translatedFact, key string, n *yaml.Node) {
	switch key {
	case "id":
		f.id, f.idAt = d.id(n, "the fact's id"), at(n)
	case "of":
		f.Of, f.ofAt = d.line(n, "of"), at(n)
	case "title":
		f.Title, f.titleAt = d.line(n, "title"), at(n)
	case "statement":
		f.Statement, f.statementAt = d.text(n, "statement"), at(n)
	case "details":
		f.Details, f.detailsAt = d.text(n, "details"), at(n)
	case "steps":
		f.stepsAt = at(n)
		d.translatedSteps(f, n)
	case "asked":
		d.translatedAsked(f, n)
	case "verified":
		f.Verified = d.verified(n)
	}
}

// translatedSteps and translatedAsked read the lists as a fact's are read.
func (d *decoder) translatedSteps(f *translatedFact, n *yaml.Node) {
	var as Fact
	d.steps(&as, n)
	f.Steps = as.Steps
	for _, step := range n.Content {
		f.urls = append(f.urls, urlAt(step))
	}
}

func (d *decoder) translatedAsked(f *translatedFact, n *yaml.Node) {
	var as Fact
	var rest restOrigin
	d.list(n, "asked", func(_ int, n *yaml.Node) { d.asked(&as, &rest, n) })
	f.Asked, f.asked = as.Asked, rest.asked
}

// urlAt is where a step's link stands, or the step where it has none.
func urlAt(step *yaml.Node) position {
	for i := 0; step.Kind == yaml.MappingNode && i+1 < len(step.Content); i += 2 {
		if step.Content[i].Value == "url" {
			return at(step.Content[i+1])
		}
	}
	return at(step)
}
