// Package talk knows what people say to a bot that asks nothing of a policy: greetings, thanks, who
// it is; what they put around a question as around a letter; and how they put what no fact answers,
// such as legal advice, and what stands behind the facts. All of it stands in files, one for each language.
package talk

import (
	"slices"

	"fineprint/bot/grammar"
)

// Kind is what is said.
type Kind string

// The kinds. Those from Overview on stand amid other words and are no small talk.
const (
	Greeting Kind = "greeting"
	Thanks   Kind = "thanks"
	// Ack takes note of what was said, or wonders at it: "hm, ok".
	Ack      Kind = "ack"
	Bye      Kind = "bye"
	Help     Kind = "help"
	Identity Kind = "identity"
	// Origin asks who makes the bot, where its answers are from and how good they are.
	Origin Kind = "origin"
	// Kept asks what the bot keeps of what is said to it.
	Kept Kind = "kept"
	// Account asks whether the bot sees into the asker's account.
	Account   Kind = "account"
	Languages Kind = "languages"
	Mood      Kind = "mood"
	Annoyed   Kind = "annoyed"
	// Overview asks what a policy is all about.
	Overview Kind = "overview"
	// What follows asks for what no fact gives.
	Errand     Kind = "errand"
	Advice     Kind = "legal-advice"
	Prediction Kind = "prediction"
	Personal   Kind = "personal"
	Nothing    Kind = "nothing-fits"
	// And what follows for what stands behind the facts.
	Says         Kind = "says"
	Official     Kind = "official"
	Checked      Kind = "checked"
	Contradicted Kind = "contradicted"
	// Doubt asks whether that is really so.
	Doubt Kind = "doubt"
	// SourceOf stands before what the source is asked of.
	SourceOf Kind = "source-of"
	// Opening stands before a question and Closing behind one, as around what a letter says; Aside
	// before a question too, but may be one by itself; Filler before whatever is said.
	Opening Kind = "opening"
	Aside   Kind = "aside"
	Closing Kind = "closing"
	Filler  Kind = "filler"
)

// amid are the kinds that stand amid other words and are no small talk.
var amid = map[Kind]bool{Overview: true, Errand: true, Advice: true, Prediction: true, Personal: true, Nothing: true,
	Says: true, Official: true, Checked: true, Contradicted: true, Doubt: true, SourceOf: true, Opening: true, Aside: true, Closing: true, Filler: true}

// outsideKinds ask for what no fact gives.
var outsideKinds = map[Kind]bool{Errand: true, Advice: true, Prediction: true, Personal: true, Nothing: true}

// mostWords is how many words small talk has at most.
const mostWords = 40

// Message is what a message says that asks nothing of a policy.
type Message struct {
	// Kinds are those of its pieces, without doubles; none where more is said.
	Kinds []Kind
	// Language of its words, a BCP 47 tag; empty is English.
	Language string
}

// Read tells whether a message is nothing but small talk: pieces of it, one after
// the other, and words that mean nothing. What several languages say is read in the one given.
func Read(words []string, book Book, language string) (Message, bool) {
	if len(words) > mostWords {
		return Message{}, false
	}
	pieces, ok := book.pieces(words, language, map[int]bool{})
	if !ok || len(pieces) == 0 {
		return Message{}, false
	}
	var t Message
	for _, piece := range pieces {
		if !slices.Contains(t.Kinds, piece.Kind) {
			t.Kinds = append(t.Kinds, piece.Kind)
		}
		t.Language = piece.Language
	}
	// Politeness around something else needs no answer of its own.
	if slices.ContainsFunc(t.Kinds, func(kind Kind) bool { return !Courtesy[kind] }) {
		t.Kinds = slices.DeleteFunc(t.Kinds, func(kind Kind) bool { return Courtesy[kind] })
	}
	if len(t.Kinds) > 1 {
		t.Kinds = slices.DeleteFunc(t.Kinds, func(kind Kind) bool { return kind == Ack })
	}
	return t, true
}

// Courtesy is polite and wants no more than politeness.
var Courtesy = map[Kind]bool{Greeting: true, Thanks: true, Ack: true, Bye: true}

// pieces takes words apart into small talk; false where something else is among
// them. failed are the lengths of ends that were tried.
func (book Book) pieces(words []string, language string, failed map[int]bool) ([]Piece, bool) {
	if len(words) == 0 {
		return nil, true
	}
	if failed[len(words)] {
		return nil, false
	}
	for _, piece := range book.At(words, language) {
		if piece.Words == 0 || amid[piece.Kind] {
			continue
		}
		if rest, ok := book.pieces(words[piece.Words:], language, failed); ok {
			return append([]Piece{piece}, rest...), true
		}
	}
	if grammar.Fillers[words[0]] || Between[words[0]] {
		if rest, ok := book.pieces(words[1:], language, failed); ok {
			return rest, true
		}
	}
	failed[len(words)] = true
	return nil, false
}

// Between words stand between pieces of small talk or name the bot.
var Between = grammar.Set("and so then again now too just bot fineprint there dear friend oh und et y e i en aur")

// ThanksAtLength recognises thanks and good wishes with a few words more, "thank
// you so much, that helped", by holding nothing that could be asked.
func ThanksAtLength(words []string) (Message, bool) {
	first, ok := Courteous(words, English())
	if !ok {
		return Message{}, false
	}
	if grammar.OpensAsking(words[first.Words:]) {
		return Message{}, false
	}
	for _, word := range words[first.Words:] {
		if grammar.FormOf[word] != "" || !grammar.FunctionWords[word] && !grammar.Fillers[word] && !polite[word] {
			return Message{}, false
		}
	}
	return Message{[]Kind{first.Kind}, first.Language}, true
}

// Courteous is the greeting, thanks or farewell that words begin with.
func Courteous(words []string, book Book) (Piece, bool) {
	if len(words) == 0 {
		return Piece{}, false
	}
	pieces := book.At(words, "")
	i := slices.IndexFunc(pieces, func(s Piece) bool { return Courtesy[s.Kind] && s.Words < len(words) })
	if i < 0 {
		return Piece{}, false
	}
	return pieces[i], true
}

// polite words go with thanks and greetings.
var polite = grammar.Set("helped helpful helps great nice good evening morning afternoon day night perfect awesome lovely kind bless god have everyone appreciate appreciated cheers love wonderful amazing cool")
