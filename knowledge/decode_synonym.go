package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

var (
	synonymsShape = shape{"a file of synonyms", 1, []string{"synonyms", "language"}}
	synonymShape  = shape{"a synonym", 2, []string{"say", "for"}}
)

// hasKey tells kinds of files apart by the key that only one of them has.
func hasKey(root *yaml.Node, key string) bool {
	if root.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == key {
			return true
		}
	}
	return false
}

// synonymFile reads a file of synonyms into the decoder's.
func (d *decoder) synonymFile(root *yaml.Node) {
	language := "en"
	d.mapping(root, &synonymsShape, func(key string, n *yaml.Node) {
		if key == "language" {
			language = d.language(n)
			return
		}
		d.filledList(n, "synonyms", func(_ int, n *yaml.Node) { d.synonym(n) })
	})
	for _, s := range d.synonyms {
		s.Language = language
	}
}

func (d *decoder) synonym(n *yaml.Node) {
	s := &Synonym{path: d.path}
	if !d.mapping(n, &synonymShape, func(key string, n *yaml.Node) {
		d.filledList(n, key, func(_ int, n *yaml.Node) {
			text := d.line(n, key)
			switch {
			case text == "": // reported already
			case key == "say":
				s.Say, s.say = append(s.Say, text), append(s.say, at(n))
			default:
				s.For, s.means = append(s.For, text), append(s.means, at(n))
			}
		})
	}) {
		return
	}
	for i, text := range s.Say {
		if slices.ContainsFunc(s.For, func(other string) bool { return strings.EqualFold(text, other) }) {
			d.failAt(s.say[i], "same-word", fmt.Sprintf("%q stands for itself", shorten(text)), "delete it on one side")
		}
	}
	if len(s.Say) > 0 && len(s.For) > 0 {
		d.synonyms = append(d.synonyms, s)
	}
}
