package grammar

import (
	"slices"
	"strings"
)

// People say why they believe something before they ask if it is so, "I was never asked, so my letters are not read,
// right?", and protest behind what they ask: "are my letters read, nobody asked me".

var (
	// ofOthers words begin grounds that lie in the matter and not in the asker.
	ofOthers = Set("it this that they the there only")
	// objecting words begin a protest.
	objecting = Set("nobody no none i we they without never")
	// unheeded words say, with a denial, that somebody was not told either.
	unheeded = Set("email emails mail letter message notice heard hear clue idea anything")
)

// ConcludedAt is where in a text begins what somebody concludes of a thing that it names, from what is so of others or from that
// he was not asked; 0 where he concludes nothing, or where what he says of himself decides it.
func ConcludedAt(text string) int {
	placed := PlacedWords(text)
	words := TextsOf(placed)
	at := concludedFrom(words)
	if at == 0 {
		return 0
	}
	grounds, asked := words[:at-1], words[at:]
	if thing, _, _ := AllOfIt(asked); len(ThingOf(asked)) == 0 && thing == "" || slices.ContainsFunc(asked, func(w string) bool { return w == "it" || w == "that" || w == "them" || w == "there" }) {
		return 0
	}
	ofAsker := AnyOf(grounds, AskFirst)
	if !ofAsker && ofOthers[grounds[0]] || neverHeeded(grounds) {
		return placed[at].Start
	}
	return 0
}

// ProtestAt is where in a text a protest ends what somebody asks, that nobody asked or told him; 0 where there is none, or where
// just that is asked.
func ProtestAt(text string) int {
	if !strings.ContainsAny(strings.TrimRight(text, Marks+" "), Marks) {
		return 0 // as most questions are of one part
	}
	placed := PlacedWords(text)
	words := TextsOf(placed)
	const leastAsked = 3
	for i := len(words) - 1; i >= leastAsked; i-- {
		if placed[i].Part == placed[i-1].Part || !objecting[words[i]] {
			continue
		}
		asked := words[:i]
		if neverHeeded(words[i:]) && !OpensAsking(words[i:]) && OpensAsking(asked) && Auxiliaries[DropLeadIns(asked)[0]] && !AnyOf(asked, heeding) && !AnyOf(asked, agreed) && !AnyOf(asked, denying) {
			return placed[i-1].End
		}
	}
	return 0
}

// OfGrounds tells whether a phrasing shares more with why somebody believes something than with what he concludes from that,
// which alone is asked: "I was never told" beside "I was never told so I am not in it".
func OfGrounds(words, like []string) bool {
	at := concludedFrom(words)
	if at == 0 {
		return false
	}
	shared := func(with []string) (n int) {
		for _, word := range like {
			if (!FunctionWords[word] || denying[word] || denials[word]) && slices.Contains(with, word) {
				n++
			}
		}
		return n
	}
	return shared(words[:at-1]) > shared(words[at:])
}

// neverHeeded tells whether words deny that somebody was asked or told, or that he agreed.
func neverHeeded(words []string) bool {
	return neverAgreed(words) || AnyOf(words, denials) && AnyOf(words, unheeded)
}
