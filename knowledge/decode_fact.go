package knowledge

import (
	"go.yaml.in/yaml/v4"

	"fineprint/knowledge/place"
)

var (
	factShape = shape{"a fact", 2, []string{
		"id", "statement", "topic", "kind", "title", "details", "steps", "places", "effective", "verdict",
		"asked", "sources", "disputes", "unconfirmed", "verified", "review-by",
	}}
	stepShape     = shape{"a step", 1, []string{"text", "url"}}
	placeShape    = shape{"an entry of places", 2, []string{"place", "status", "since"}}
	askedShape    = shape{"an entry of asked", 1, []string{"text", "verdict"}}
	citationShape = shape{"an entry of sources", 1, []string{"id", "section", "quote"}}

	topics = topicList()
)

// fact returns false for what is no fact at all; one with problems is returned
// so that what refers to it is not reported too.
func (d *decoder) fact(n *yaml.Node) (*Fact, factOrigin, bool) {
	f := &Fact{Topic: TopicOther, Kind: Reported}
	o := factOrigin{id: at(n), statement: at(n)}
	if !d.mapping(n, &factShape, func(key string, n *yaml.Node) { d.factField(f, &o, key, n) }) {
		return nil, o, false
	}
	complete(f)
	return f, o, true
}

// complete fills in what follows from the rest.
func complete(f *Fact) {
	if f.Title == "" && len(f.Asked) > 0 {
		f.Title = f.Asked[0].Text
	}
	for i := range f.Places {
		if f.Places[i].Since.IsZero() {
			f.Places[i].Since = f.Effective
		}
	}
}

func (d *decoder) factField(f *Fact, o *factOrigin, key string, n *yaml.Node) {
	switch key {
	case "id":
		f.ID, o.id = d.id(n, "the fact's id"), at(n)
		return
	case "statement":
		f.Statement, o.statement = d.text(n, "statement"), at(n)
		return
	}
	rest := o.more()
	switch key {
	case "topic":
		f.Topic = oneOf(d, n, "topic", "topic", topics...)
	case "kind":
		f.Kind = oneOf(d, n, "kind", "kind", Reported, Claim, Opinion, Advice)
	case "title":
		f.Title, rest.title = d.line(n, "title"), at(n)
	case "details":
		f.Details = d.text(n, "details")
	case "steps":
		d.steps(f, n)
	case "places":
		d.list(n, "places", func(_ int, n *yaml.Node) { d.placeNotes(f, rest, n) })
	case "effective":
		f.Effective, rest.effective = d.effective(n, "effective"), at(n)
	case "verdict":
		f.Verdict = d.verdict(n)
	case "asked":
		d.list(n, "asked", func(_ int, n *yaml.Node) { d.asked(f, rest, n) })
	case "sources":
		d.list(n, "sources", func(_ int, n *yaml.Node) { d.citation(f, rest, n) })
	case "disputes":
		d.list(n, "disputes", func(_ int, n *yaml.Node) {
			rest.disputes = append(rest.disputes, at(n))
			f.Disputes = append(f.Disputes, d.id(n, "a disputed fact's id"))
		})
	case "unconfirmed":
		f.Unconfirmed, rest.unconfirmed = d.flag(n, "unconfirmed"), at(n)
	case "verified":
		f.Verified = d.verified(n)
	case "review-by":
		f.ReviewBy, rest.reviewBy = d.effective(n, "review-by"), at(n)
	}
}

// verdict is that of a fact: one that says neither yes nor no just has none.
func (d *decoder) verdict(n *yaml.Node) Verdict {
	if n.Kind == yaml.ScalarNode && n.Value == string(None) {
		d.fail(n, "verdict", "a fact has no verdict \"none\"", "leave the verdict out; none is for a phrasing")
		return ""
	}
	return oneOf(d, n, "verdict", "verdict", Yes, No)
}

func (d *decoder) steps(f *Fact, n *yaml.Node) {
	d.filledList(n, "steps", func(_ int, n *yaml.Node) {
		var s Step
		if n.Kind == yaml.ScalarNode {
			s.Text = d.text(n, "a step")
		} else if !d.mapping(n, &stepShape, func(key string, n *yaml.Node) {
			if key == "text" {
				s.Text = d.text(n, "a step's text")
			} else {
				s.URL = d.link(n, "a step's url")
			}
		}) {
			return
		}
		f.Steps = append(f.Steps, s)
	})
}

func (d *decoder) placeNotes(f *Fact, rest *restOrigin, n *yaml.Node) {
	var codes []place.Code
	var where []position
	var note PlaceNote
	one := func(_ int, n *yaml.Node) {
		codes = append(codes, d.place(n))
		where = append(where, at(n))
	}
	if !d.mapping(n, &placeShape, func(key string, n *yaml.Node) {
		switch {
		case key == "status":
			note.Status = oneOf(d, n, "status", "status", Covered, Excluded, Unlisted, Unclear)
		case key == "since":
			note.Since = d.effective(n, "since")
		case n.Kind == yaml.SequenceNode:
			d.filledList(n, "place", one)
		default:
			one(0, n)
		}
	}) {
		return
	}
	for i, code := range codes {
		rest.places = append(rest.places, where[i])
		note.Place = code
		f.Places = append(f.Places, note)
	}
}

func (d *decoder) asked(f *Fact, rest *restOrigin, n *yaml.Node) {
	var a Asked
	if n.Kind == yaml.ScalarNode {
		a.Text = d.line(n, "an asked phrasing")
	} else if !d.mapping(n, &askedShape, func(key string, n *yaml.Node) {
		if key == "text" {
			a.Text = d.line(n, "an asked phrasing")
		} else {
			a.Verdict = oneOf(d, n, "verdict", "verdict", Yes, No, None)
		}
	}) {
		return
	}
	rest.asked = append(rest.asked, at(n))
	f.Asked = append(f.Asked, a)
}

func (d *decoder) citation(f *Fact, rest *restOrigin, n *yaml.Node) {
	var c Citation
	where, quote := at(n), at(n)
	if n.Kind == yaml.ScalarNode {
		c.Source = d.id(n, "a source's id")
	} else if !d.mapping(n, &citationShape, func(key string, n *yaml.Node) {
		switch key {
		case "id":
			c.Source, where = d.id(n, "a source's id"), at(n)
		case "section":
			c.Section = d.line(n, "section")
		case "quote":
			c.Quote, quote = d.line(n, "quote"), at(n)
		}
	}) {
		return
	}
	rest.citations = append(rest.citations, where)
	rest.quotes = append(rest.quotes, quote)
	f.Sources = append(f.Sources, c)
}

func topicList() []Topic {
	list := make([]Topic, len(Topics))
	for i, t := range Topics {
		list[i] = t.Topic
	}
	return list
}
