package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// fail reports a problem at a value.
func (d *decoder) fail(n *yaml.Node, rule, text, hint string) { d.failAt(at(n), rule, text, hint) }

func (d *decoder) failAt(p position, rule, text, hint string) {
	d.problems = append(d.problems, Problem{
		Path: d.path, Line: p.line, Col: p.col, Rule: rule, Text: text, Hint: hint, Severity: Error,
	})
}

// shape is what keys a mapping has; the first ones are required.
type shape struct {
	what     string
	required int
	keys     []string
}

// mapping calls field for each known key that has a value, and reports keys that
// are unknown, given twice or missing. It returns false for what is no mapping.
func (d *decoder) mapping(n *yaml.Node, s *shape, field func(key string, value *yaml.Node)) bool {
	if n.Kind != yaml.MappingNode {
		d.fail(n, "type", fmt.Sprintf("%s is made of keys and values, not %s", s.what, kindOf(n)),
			"its keys are "+strings.Join(s.keys, ", "))
		return false
	}
	var seen, given uint64 // a bit for each key; no shape has more than 64
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		number := slices.Index(s.keys, key.Value)
		if number < 0 || key.Kind != yaml.ScalarNode {
			d.unknownKey(key, s, n.Style&yaml.FlowStyle != 0 && isNull(value) && value.Value == "")
			continue
		}
		bit := uint64(1) << number
		switch {
		case seen&bit != 0:
			d.fail(key, "duplicate-key", fmt.Sprintf("%s has the key %q twice", s.what, key.Value), "delete one of them")
		case isNull(value):
		default:
			given |= bit
			if d.plain(value) {
				field(key.Value, value)
			}
		}
		seen |= bit
	}
	for i, key := range s.keys[:s.required] {
		if given&(1<<i) == 0 {
			d.fail(n, "required", fmt.Sprintf("%s has no %s", s.what, key), fmt.Sprintf("add %s:", key))
		}
	}
	return true
}

// unknownKey reports a key; cut is true for what a comma may have cut off a text.
func (d *decoder) unknownKey(key *yaml.Node, s *shape, cut bool) {
	if key.Kind != yaml.ScalarNode {
		d.fail(key, "unknown-key", fmt.Sprintf("a key of %s is %s", s.what, kindOf(key)),
			"a key is one word; put a text that starts with [ { or * in quotes")
		return
	}
	hint := "its keys are " + strings.Join(s.keys, ", ")
	if cut {
		hint = "put a text with a comma in quotes: inside { } a comma ends it"
	}
	if near := nearest(key.Value, s.keys); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	if s == &citationShape && slices.Contains(sourceShape.keys, key.Value) {
		hint = fmt.Sprintf("a fact only cites its sources by id; %s stands with the source, among the policy's own sources", key.Value)
	}
	d.fail(key, "unknown-key", fmt.Sprintf("%s has no key %q", s.what, shorten(key.Value)), hint)
}

// plain refuses aliases and tags. A file shall be readable where it stands, and
// an alias of an alias of an alias is how a small file becomes a huge one.
func (d *decoder) plain(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		d.fail(n, "alias", fmt.Sprintf("the alias *%s is not supported", shorten(n.Value)),
			"write the value out; put a text that starts with * in quotes")
		return false
	case n.Style&yaml.TaggedStyle != 0:
		d.fail(n, "tag", fmt.Sprintf("the tag %s is not supported", shorten(n.Tag)),
			"delete it; put a text that starts with ! in quotes")
		return false
	}
	return true
}

// list calls item for each entry of a list; empty entries are problems.
func (d *decoder) list(n *yaml.Node, what string, item func(i int, n *yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		d.fail(n, "type", fmt.Sprintf("%s must be a list, not %s", what, kindOf(n)),
			"start each entry with a dash, or write [one, two]")
		return
	}
	for i, entry := range n.Content {
		switch {
		case !d.plain(entry):
		case isNull(entry):
			d.fail(entry, "blank", fmt.Sprintf("an entry of %s is empty", what), "fill it in or delete it")
		default:
			item(i, entry)
		}
	}
}

// filledList is list for those that must have an entry.
func (d *decoder) filledList(n *yaml.Node, what string, item func(i int, n *yaml.Node)) {
	d.list(n, what, item)
	if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		d.fail(n, "blank", what+" is an empty list", "add an entry")
	}
}

// text is a scalar with its line breaks, trimmed; empty after a problem.
func (d *decoder) text(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode {
		d.fail(n, "type", fmt.Sprintf("%s must be a text, not %s", what, kindOf(n)),
			"put a text that starts with [ { or - in quotes")
		return ""
	}
	if i := strings.IndexFunc(n.Value, isForbidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(n.Value[i:])
		d.fail(n, "encoding", fmt.Sprintf("%s holds the control character U+%04X", what, r), "delete it")
		return ""
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		d.fail(n, "blank", what+" is blank", "fill it in or delete the key")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// line is a text on one line: line breaks and runs of space become one space.
func (d *decoder) line(n *yaml.Node, what string) string {
	text := d.text(n, what)
	if isLine(text) {
		return text // as nearly all are
	}
	return strings.Join(strings.Fields(text), " ")
}

// isLine tells whether a text has nothing but single spaces between its words.
func isLine(text string) bool {
	space := true
	for _, r := range text {
		if r == ' ' && space || r != ' ' && unicode.IsSpace(r) {
			return false
		}
		space = r == ' '
	}
	return !space
}

// maxID is how many bytes an id may have.
const maxID = 200

// id is a text that can be written on one line as it is.
func (d *decoder) id(n *yaml.Node, what string) string {
	id := d.text(n, what)
	switch {
	case strings.ContainsAny(id, "\n\r\u0085\u2028\u2029"):
		d.fail(n, "id", what+" has a line break", "write it on one line")
	case len(id) > maxID:
		d.fail(n, "id", fmt.Sprintf("%s is %d bytes long", what, len(id)), fmt.Sprintf("keep it within %d", maxID))
	}
	return id
}

func (d *decoder) flag(n *yaml.Node, what string) bool {
	if n.Kind == yaml.ScalarNode && (n.Value == "true" || n.Value == "false") {
		return n.Value == "true"
	}
	got := kindOf(n)
	if n.Kind == yaml.ScalarNode {
		got = fmt.Sprintf("%q", shorten(n.Value))
	}
	d.fail(n, "type", fmt.Sprintf("%s must be true or false, not %s", what, got), "write true, or delete the key")
	return false
}

// oneOf is a text from a closed list. It returns the list's own value, so that
// not every fact keeps a copy.
func oneOf[T ~string](d *decoder, n *yaml.Node, rule, what string, allowed ...T) T {
	s := T(d.line(n, what))
	if i := slices.Index(allowed, s); i >= 0 {
		return allowed[i]
	}
	if s == "" {
		return "" // reported by line
	}
	names := make([]string, len(allowed))
	for i, a := range allowed {
		names[i] = string(a)
	}
	hint := "use " + strings.Join(names, ", ")
	if near := nearest(string(s), names); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	if held := topicsHolding(string(s)); what == "topic" && len(held) > 0 {
		hint = strings.Join(held, "; ")
	}
	d.fail(n, rule, fmt.Sprintf("there is no %s %q", what, shorten(string(s))), hint)
	return ""
}

func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	default:
		if isNull(n) {
			return "nothing"
		}
		return "a text"
	}
}

// isNull tells a key without value, or with ~ or null.
func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }
