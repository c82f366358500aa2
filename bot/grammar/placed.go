package grammar

import (
	"slices"
	"strings"
)

// PlacedWord is a word as WordsOf reads it, with where it stands in the text and in which
// of the parts between marks.
type PlacedWord struct {
	Text             string
	Start, End, Part int
}

// PlacedWords are the words of a text.
func PlacedWords(text string) []PlacedWord {
	var words []PlacedWord
	start, part := -1, 0
	add := func(end int) {
		if start < 0 {
			return
		}
		for _, word := range appendWord(nil, strings.ToLower(text[start:end])) {
			words = append(words, PlacedWord{word, start, end, part})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case IsWordRune(r):
			if start < 0 {
				start = i
			}
			continue
		case strings.ContainsRune(Marks, r) && (i+1 == len(text) || text[i+1] == ' ' || strings.ContainsRune(Marks, rune(text[i+1])) || r > ' '+0x80):
			add(i)
			part++
		}
		add(i)
	}
	add(len(text))
	return words
}

// PartEnd is where the part ends that the word at a place is of.
func PartEnd(words []PlacedWord, at int) int {
	end := at + 1
	for end < len(words) && words[end].Part == words[at].Part {
		end++
	}
	return end
}

// spanOf are the first and the last of the words that stand from start to end of the text.
func spanOf(words []PlacedWord, start, end int) (first, last int) {
	first = slices.IndexFunc(words, func(w PlacedWord) bool { return w.Start >= start })
	last = first
	for last+1 < len(words) && words[last+1].Start < end {
		last++
	}
	return first, last
}

// Marks stand between the parts of a text.
const Marks = ",.;:?!()\"…–—，。？！；।"

// TextsOf are the words themselves.
func TextsOf(words []PlacedWord) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return texts
}
