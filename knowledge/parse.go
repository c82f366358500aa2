package knowledge

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
)

// maxDepth is how deep values may be nested; the format itself needs seven.
const maxDepth = 40

// parse reads the one document of a file. It returns nil after a problem.
func (d *decoder) parse(data []byte) *yaml.Node {
	if !d.checkCharacters(data) {
		return nil
	}
	limits := loaderlimits.New(loaderlimits.DepthValue(maxDepth))
	in, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithV4Defaults(), yaml.WithPlugin(limits))
	if err != nil {
		d.syntax(err)
		return nil
	}
	var doc yaml.Node
	switch err := in.Load(&doc); {
	case errors.Is(err, io.EOF):
		d.failAt(position{}, "empty-file", "the file holds no "+d.kind().what, d.kind().start)
		return nil
	case err != nil:
		d.syntax(err)
		return nil
	}
	if !d.onlyDocument(in) || doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return nil
	}
	return doc.Content[0]
}

func (d *decoder) onlyDocument(in *yaml.Loader) bool {
	var next yaml.Node
	switch err := in.Load(&next); {
	case errors.Is(err, io.EOF):
		return true
	case err != nil:
		d.syntax(err)
	default:
		d.fail(&next, "documents", "a second document starts here", d.kind().split)
	}
	return false
}

func (d *decoder) kind() content { return cmp.Or(d.holds, holdsPolicy) }

// syntax reports what the YAML reader could not make sense of.
func (d *decoder) syntax(err error) {
	where, text := position{}, err.Error()
	var one *yaml.LoadError
	if errors.As(err, &one) {
		text = one.Message
		where = position{one.Mark.Line, one.Mark.Column}
		if one.ContextMsg != "" {
			text = one.ContextMsg + ": " + text
		}
	}
	d.failAt(where, "syntax", "this is not valid YAML: "+text, syntaxHint(text))
}

func syntaxHint(text string) string {
	switch {
	case strings.Contains(text, "mapping values are not allowed"):
		return "put a text with a colon in quotes and check the indentation"
	case strings.Contains(text, "cannot start any token"):
		return "indent with spaces, and put a text that starts with a special character in quotes"
	case strings.Contains(text, "max depth"):
		return "nest less deeply"
	case strings.Contains(text, "anchor"):
		return "put a text that starts with * or & in quotes"
	}
	return "check indentation, quotes and brackets above this place"
}

// checkCharacters refuses what the YAML reader would refuse without saying where.
func (d *decoder) checkCharacters(data []byte) bool {
	for i := 0; i < len(data); {
		r, size := rune(data[i]), 1
		if r >= ' ' && r < 0x7F {
			i++ // nearly every character
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(data[i:])
		}
		switch {
		case r == utf8.RuneError && size == 1:
			d.failAt(positionOf(data, i), "encoding", fmt.Sprintf("the byte 0x%02X is not UTF-8", data[i]), "save the file as UTF-8")
			return false
		case isForbidden(r):
			d.failAt(positionOf(data, i), "encoding", fmt.Sprintf("the control character U+%04X is not allowed", r), "delete it")
			return false
		}
		i += size
	}
	return true
}

// positionOf is the position of the byte i.
func positionOf(data []byte, i int) position {
	start := bytes.LastIndexByte(data[:i], '\n') + 1
	return position{bytes.Count(data[:start], []byte{'\n'}) + 1, utf8.RuneCount(data[start:i]) + 1}
}

// isForbidden tells control characters that no text needs. YAML's own list:
// https://yaml.org/spec/1.2.2/#51-character-set
func isForbidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85:
		return false
	case r < 0x20 || r >= 0x7F && r < 0xA0:
		return true
	}
	return r == 0xFFFE || r == 0xFFFF
}
