package knowledge

import (
	"time"

	"go.yaml.in/yaml/v4"
)

// decoder turns one file into a policy and gathers its problems.
type decoder struct {
	path string
	// now bounds the days of verification; zero leaves that check out.
	now time.Time
	// holds is what the file shall hold; the zero value is a policy.
	holds content
	// translated is set by file when it held translations instead.
	translated *translated
	// synonyms are those of a file that held them instead, as holdsSynonyms tells.
	synonyms      []*Synonym
	holdsSynonyms bool
	problems      Problems
}

// content is a kind of file, as problems speak of it.
type content struct{ what, start, split string }

var (
	holdsPolicy    = content{"policy", "start it with id: and facts:", "give each policy its own file"}
	holdsQuestions = content{"questions", "start it with policy: and questions:", "put all questions under one questions:"}
)

var (
	policyShape = shape{"a policy", 2, []string{
		"id", "facts", "title", "organisation", "aliases", "summary", "audience", "language", "effective", "sources", "uncovered",
		"verified", "review-by",
	}}
	sourceShape = shape{"a source", 2, []string{
		"id", "publisher", "speaker", "title", "url", "date", "language", "own", "note",
	}}
)

// file returns the policy of a file, and nil where not even its id is known or
// where it holds translations of one, or synonyms.
func (d *decoder) file(data []byte) (*Policy, *origin) {
	root := d.parse(data)
	if root == nil {
		return nil, nil
	}
	switch {
	case hasKey(root, "translates"):
		if d.plain(root) {
			d.translated = d.translation(root)
		}
		return nil, nil
	case hasKey(root, "synonyms"):
		d.holdsSynonyms = true
		if d.plain(root) {
			d.synonymFile(root)
		}
		return nil, nil
	}
	p := &Policy{Audience: AudiencePublic, Language: "en"}
	o := &origin{path: d.path}
	if !d.plain(root) || !d.mapping(root, &policyShape, func(key string, n *yaml.Node) { d.policyField(p, o, key, n) }) {
		return nil, nil
	}
	for i := range p.Uncovered {
		p.Uncovered[i].Language = p.Language
	}
	d.reviews(p, o)
	d.checkPolicy(p, o)
	if p.ID == "" {
		return nil, nil
	}
	if p.Title == "" {
		p.Title = p.ID
	}
	return p, o
}

func (d *decoder) policyField(p *Policy, o *origin, key string, n *yaml.Node) {
	switch key {
	case "id":
		p.ID, o.id = d.id(n, "the policy's id"), at(n)
	case "title":
		p.Title, o.title = d.line(n, "title"), at(n)
	case "organisation":
		p.Organisation = d.line(n, "organisation")
	case "aliases":
		d.list(n, "aliases", func(_ int, n *yaml.Node) {
			p.Aliases = append(p.Aliases, d.line(n, "an alias"))
			o.aliases = append(o.aliases, at(n))
		})
	case "summary":
		p.Summary = d.text(n, "summary")
	case "audience":
		p.Audience = oneOf(d, n, "audience", "audience", AudiencePublic, AudienceInternal)
	case "language":
		p.Language = d.language(n)
	case "effective":
		p.Effective = d.effective(n, "effective")
	case "sources":
		d.list(n, "sources", func(_ int, n *yaml.Node) { d.source(p, o, n) })
	case "facts":
		d.facts(p, o, n)
	case "verified":
		o.verified = d.verified(n)
	case "review-by":
		o.reviewBy, o.reviewAt = d.effective(n, "review-by"), at(n)
	case "uncovered":
		d.list(n, "uncovered", func(_ int, n *yaml.Node) {
			p.Uncovered = append(p.Uncovered, Uncovered{Text: d.line(n, "a question")})
			o.uncovered = append(o.uncovered, at(n))
		})
	}
}

func (d *decoder) source(p *Policy, o *origin, n *yaml.Node) {
	s := &Source{}
	where := at(n)
	if !d.mapping(n, &sourceShape, func(key string, n *yaml.Node) {
		if key == "id" {
			where = at(n)
		}
		d.sourceField(s, key, n)
	}) {
		return
	}
	p.Sources = append(p.Sources, s)
	o.sources = append(o.sources, where)
}

func (d *decoder) sourceField(s *Source, key string, n *yaml.Node) {
	switch key {
	case "id":
		s.ID = d.id(n, "the source's id")
	case "publisher":
		s.Publisher = d.line(n, "publisher")
	case "speaker":
		s.Speaker = d.line(n, "speaker")
	case "title":
		s.Title = d.line(n, "title")
	case "url":
		s.URL = d.link(n, "url")
	case "date":
		s.Date = d.date(n, "date")
	case "language":
		s.Language = d.language(n)
	case "own":
		s.Own = d.flag(n, "own")
	case "note":
		s.Note = d.text(n, "note")
	}
}

func (d *decoder) facts(p *Policy, o *origin, n *yaml.Node) {
	p.Facts = make([]*Fact, 0, len(n.Content))
	o.facts = make([]factOrigin, 0, len(n.Content))
	d.filledList(n, "facts", func(_ int, entry *yaml.Node) {
		if f, fo, ok := d.fact(entry); ok {
			p.Facts = append(p.Facts, f)
			o.facts = append(o.facts, fo)
		}
	})
}
