package knowledge

import "go.yaml.in/yaml/v4"

// origin remembers where a file says what, so that Check can point there long
// after the file was read.
type origin struct {
	path      string
	id, title position
	// aliases, sources, facts and uncovered run parallel to those of the policy file.
	aliases, sources, uncovered []position
	facts                       []factOrigin
	// verified and reviewBy hold for all facts that give no day of their own.
	verified, reviewBy Date
	reviewAt           position
}

// factOrigin is small, since bases of plain passages have many facts and
// nothing but these two values.
type factOrigin struct {
	id, statement position
	rest          *restOrigin
}

// restOrigin is where the other values of a fact stand; the lists run parallel
// to the fact's.
type restOrigin struct {
	title, effective, unconfirmed, reviewBy    position
	asked, places, citations, quotes, disputes []position
}

// more is the rest, made when it is not there.
func (o *factOrigin) more() *restOrigin {
	if o.rest == nil {
		o.rest = new(restOrigin)
	}
	return o.rest
}

// titleAt is where the title stands, or the first phrasing that stands for it.
func (o *factOrigin) titleAt() position {
	switch {
	case o.rest == nil:
		return o.id
	case o.rest.title == (position{}) && len(o.rest.asked) > 0:
		return o.rest.asked[0]
	}
	return o.rest.title
}

// position is a line and a column from 1; the zero value is no position.
type position struct{ line, col int }

func at(n *yaml.Node) position { return position{n.Line, n.Column} }
