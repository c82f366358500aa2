package index

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed synonyms.txt
var synonymsFile string

//go:embed related.txt
var relatedFile string

// synonyms know which runs of English terms mean the same.
type synonyms struct {
	// starting with a term, longest first.
	starting map[uint32][]variant
	// related terms of a term, each once.
	related map[uint32][]uint32
	// pronouns may stand within a phrase.
	pronouns map[uint32]bool
}

// variant is one way to say what a group means.
type variant struct {
	rest      []uint32
	canonical uint32
	general   []uint32
}

func newSynonyms(english *language, v *vocabulary) *synonyms {
	s := &synonyms{starting: map[uint32][]variant{}, related: map[uint32][]uint32{}, pronouns: map[uint32]bool{}}
	for word := range strings.FieldsSeq("it this that them these those me us my") {
		s.pronouns[v.intern(english.form(word).term)] = true
	}
	for line := range strings.Lines(synonymsFile) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			s.group(line, english, v)
		}
	}
	for line := range strings.Lines(relatedFile) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			s.relate(line, english, v)
		}
	}
	return s
}

// relate reads a line of words near in meaning.
func (s *synonyms) relate(line string, english *language, v *vocabulary) {
	group := s.terms(line, english, v)
	for _, term := range group {
		for _, other := range group {
			if other != term && !slices.Contains(s.related[term], other) {
				s.related[term] = append(s.related[term], other)
			}
		}
	}
}

// terms of words and phrases between commas. A phrase that is no synonym of
// anything becomes one of itself, so that it is seen as a whole.
func (s *synonyms) terms(line string, english *language, v *vocabulary) []uint32 {
	var group []uint32
	for member := range strings.SplitSeq(line, ",") {
		var tokens []token
		var text string
		english.split(member, func(word string) bool {
			f := english.form(word)
			tokens = append(tokens, token{v.intern(f.term), kindWord})
			text += f.term
			return true
		})
		if len(tokens) == 0 {
			continue
		}
		found, n := s.at(tokens, 0)
		switch {
		case n == len(tokens):
			group = append(group, found.canonical)
		case n == 0 && len(tokens) == 1:
			group = append(group, tokens[0].term)
		default:
			s.group(member, english, v)
			group = append(group, v.intern("="+text))
		}
	}
	return group
}

func (s *synonyms) group(line string, english *language, v *vocabulary) {
	members, general, _ := strings.Cut(line, ">")
	var generals []uint32
	for word := range strings.FieldsSeq(general) {
		generals = append(generals, v.intern(english.form(word).term))
	}
	var canonical uint32
	for member := range strings.SplitSeq(members, ",") {
		var terms []uint32
		var text string
		english.split(member, func(word string) bool {
			f := english.form(word)
			terms = append(terms, v.intern(f.term))
			text += f.term
			return true
		})
		if len(terms) == 0 {
			continue
		}
		if canonical == 0 {
			canonical = v.intern("=" + text)
		}
		s.add(terms, variant{terms[1:], canonical, generals})
	}
}

// add keeps the longest variants first and drops what is there already, as two
// spellings with one stem are.
func (s *synonyms) add(terms []uint32, added variant) {
	list := s.starting[terms[0]]
	at := len(list)
	for i, v := range list {
		if equal(v.rest, added.rest) {
			return
		}
		if at == len(list) && len(v.rest) < len(added.rest) {
			at = i
		}
	}
	list = append(list, variant{})
	copy(list[at+1:], list[at:])
	list[at] = added
	s.starting[terms[0]] = list
}

// at returns the longest variant that starts at a place of the tokens, and how many
// tokens it takes there.
func (s *synonyms) at(tokens []token, i int) (variant, int) {
	for _, v := range s.starting[tokens[i].term] {
		if n, ok := s.follows(tokens[i+1:], v.rest); ok {
			return v, n + 1
		}
	}
	return variant{}, 0
}

// follows tells whether the rest of a phrase stands at the start of tokens, and up
// to where. One pronoun may stand within: "turn it off".
func (s *synonyms) follows(tokens []token, rest []uint32) (int, bool) {
	at, gaps := 0, 0
	for _, term := range rest {
		if at < len(tokens) && gaps == 0 && tokens[at].term != term && s.pronouns[tokens[at].term] {
			at, gaps = at+1, 1
		}
		if at >= len(tokens) || tokens[at].term != term {
			return 0, false
		}
		at++
	}
	return at, true
}

func equal(a, b []uint32) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
