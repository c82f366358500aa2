package index

import (
	"slices"
	"strings"
)

// vocabulary numbers the terms of a base. Number 0 is no term.
type vocabulary struct {
	ids   map[string]uint32
	names []string
	// facts counts for each term the facts that hold it.
	facts []uint32
	// last number given.
	last uint32
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]uint32{}, names: []string{""}, facts: []uint32{0}}
}

func (v *vocabulary) intern(term string) uint32 {
	if id, ok := v.ids[term]; ok {
		return id
	}
	v.last++
	term = strings.Clone(term)
	v.ids[term] = v.last
	v.names = append(v.names, term)
	v.facts = append(v.facts, 0)
	return v.last
}

// tokenKind says what part a token plays, and so how much it counts.
type tokenKind uint8

const (
	kindWord tokenKind = iota
	// kindStop is a word that carries little.
	kindStop
	// kindPhrase is what several words mean together.
	kindPhrase
	// kindPart is a word of a phrase that counts as one, as "opt" of "opt out".
	kindPart
	// kindGeneral is what a word also is: a DM is a message.
	kindGeneral
	// kindGuess is a known word read for a misspelt one.
	kindGuess
	// kindRelated is near in meaning to a word of the query.
	kindRelated
	// kindNear is near in meaning by the dictionary.
	kindNear
	kinds
)

// token is a term as it stands in a text.
type token struct {
	term uint32
	kind tokenKind
}

// tells is whether a token says what its text is about, on its own.
func (t token) tells() bool { return t.kind != kindStop && t.kind != kindPart }

// telling are the tokens of a text that say what it is about.
func telling(tokens []token) []token {
	return slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return !t.tells() })
}

// appendTokens adds the terms of a fact's text, learning what is new.
func (b *builder) appendTokens(tokens []token, l *language, text string) []token {
	first := len(tokens)
	l.split(text, func(word string) bool {
		f := l.learn(word)
		kind := kindWord
		if f.stop {
			kind = kindStop
		}
		tokens = append(tokens, token{b.vocabulary.intern(f.term), kind})
		return true
	})
	if l.english {
		return b.synonyms.apply(tokens, first)
	}
	return tokens
}

// apply writes canonical terms in place of single words and after phrases.
func (s *synonyms) apply(tokens []token, first int) []token {
	for i := first; i < len(tokens); i++ {
		v, n := s.at(tokens, i)
		if n == 0 {
			continue
		}
		if n == 1 {
			tokens[i] = token{v.canonical, kindWord}
			for _, general := range v.general {
				tokens = insert(tokens, i+1, token{general, kindGeneral})
				i++
			}
			continue
		}
		for j := range n {
			if tokens[i+j].kind == kindWord {
				tokens[i+j].kind = kindPart
			}
		}
		i += n - 1
		tokens = insert(tokens, i+1, token{v.canonical, kindPhrase})
		i++
		for _, general := range v.general {
			tokens = insert(tokens, i+1, token{general, kindGeneral})
			i++
		}
	}
	return tokens
}

func insert(tokens []token, at int, t token) []token {
	tokens = append(tokens, token{})
	copy(tokens[at+1:], tokens[at:])
	tokens[at] = t
	return tokens
}
