package bot

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/bot/talk"
)

// Many write a message as they write a letter: they greet, excuse themselves, ask whether somebody can
// tell them, ask, give thanks and sign it. Only the question is read.

const (
	// mostName is how many words a name has at most, behind a greeting or as a signature.
	mostName = 2
	// mostSigned is how many lines a signature has at most.
	mostSigned = 4
)

// bodyOf is what a message says without what stands around it as around a letter: nothing where that is
// all, save where it is small talk, which is answered as what it is.
func (g *guide) bodyOf(text, hint string) string {
	lines := grammar.LinesOf(text)
	whole := strings.Join(lines, " ")
	words := grammar.WordsOf(whole)
	if len(words) == 0 {
		return text
	}
	for _, book := range []talk.Book{talk.English(), talk.Foreign()} {
		if _, ok := talk.Read(words, book, hint); ok {
			return text
		}
	}
	language := ""
	if spoken := glossary.Of(whole, hint); spoken != nil {
		language = spoken.Language
	}
	if g.knows(language, strings.Join(words, " ")) {
		return text
	}
	lines = withoutSignature(lines, language)
	whole = strings.Join(lines, " ")
	if len(lines) > 1 && g.frontOf(lines[0], language) == len(lines[0]) {
		whole = strings.Join(lines[1:], " ")
	}
	whole = bare(whole)
	for n := g.frontOf(whole, language); n > 0; n = g.frontOf(whole, language) {
		whole = whole[n:]
	}
	for less := withoutBack(whole, language); less != whole; less = withoutBack(whole, language) {
		whole = less
	}
	return whole
}

// bare is a text without the marks of a chat's bold and quoted text, and without quotes around all of it.
func bare(text string) string {
	text = strings.Trim(text, "*_~> ")
	if inner := strings.Trim(text, `"`); len(inner) == len(text)-2 && !strings.Contains(inner, `"`) {
		return inner
	}
	return text
}

// withoutSignature leaves out the last lines of a message that say good-bye and who wrote it.
func withoutSignature(lines []string, language string) []string {
	for i := max(1, len(lines)-mostSigned); i < len(lines); i++ {
		words := grammar.PlacedWords(lines[i])
		n := closes(grammar.TextsOf(words), language)
		if n == 0 && len(words) > 0 || !isName(words[n:]) {
			continue
		}
		signed := !slices.ContainsFunc(lines[i+1:], func(line string) bool { return !isName(grammar.PlacedWords(line)) || strings.Contains(line, "?") })
		if signed && !strings.Contains(lines[i], "?") {
			return lines[:i]
		}
	}
	return lines
}

// isName tells whether words may be who signs, or is greeted.
func isName(words []grammar.PlacedWord) bool {
	return len(words) <= mostName && !slices.ContainsFunc(words, func(w grammar.PlacedWord) bool {
		return grammar.FunctionWords[w.Text] || grammar.FormOf[w.Text] != "" || grammar.Auxiliaries[w.Text]
	})
}

// frontOf is where what is said behind a greeting begins, or behind an opening such as "sorry if this was
// asked before, but"; 0 where the text opens with none.
func (g *guide) frontOf(text, language string) int {
	words := grammar.PlacedWords(text)
	if len(words) == 0 {
		return 0
	}
	texts := grammar.TextsOf(words)
	end, mark := 0, 0
	for _, piece := range piecesAt(withOwner(g, texts), language) {
		n, asked := piece.Words, true // a question may follow without a mark
		switch piece.Kind {
		case talk.Greeting:
			n = g.greeted(words, n)
		case talk.Opening, talk.Aside, talk.Filler:
		case talk.Thanks, talk.Ack:
			if n < len(words) && !saysMore(text, text[words[n].Start:]) {
				continue
			}
			asked = false
		default:
			continue
		}
		switch {
		case n == 0:
		case n < len(words) && apart(text, words, n):
			if mark == 0 || n < mark {
				mark = n // an opening of any words ends with the first mark
			}
		case n <= end:
		case n == len(words) && piece.Kind != talk.Aside, piece.Kind == talk.Filler:
			end = n
		case asked && grammar.OpensAsking(texts[n:]) && texts[n] != "if" && texts[n] != "whether", piece.Kind == talk.Opening && nevertheless[texts[n-1]]:
			end = n
		}
	}
	switch end = cmp.Or(mark, end); end {
	case 0:
		return 0
	case len(words):
		return len(text)
	}
	return words[end].Start
}

// saysMore tells whether a text that begins with thanks asks something, or tells a place and nothing else.
func saysMore(text, behind string) bool {
	if strings.Contains(text, "?") || asksSomewhere(text) {
		return true
	}
	rest := withoutPlaces(behind)
	return rest != behind && len(grammar.ContentOf(grammar.WordsOf(rest))) == 0
}

// nevertheless ends an excuse before a question, in several languages.
var nevertheless = grammar.Set("but aber mais pero ma mas maar ale")

// apart tells whether something sets a word apart from the one before: a mark, a dash or a picture.
func apart(text string, words []grammar.PlacedWord, i int) bool {
	before, word := words[i-1], words[i]
	return before.Part != word.Part || before.End < word.Start && strings.ContainsFunc(text[before.End:word.Start], func(r rune) bool {
		return r >= utf8.RuneSelf && !unicode.IsSpace(r) || strings.ContainsRune("-"+grammar.Marks, r)
	})
}

// greeted is how many words greet, with the name of who is greeted; the name of a policy says what is
// asked about.
func (g *guide) greeted(words []grammar.PlacedWord, n int) int {
	if n > mostSalute || !salutes[words[0].Text] {
		return n
	}
	end := n
	for end < len(words) && end < n+mostName && words[end].Part == words[n-1].Part {
		end++
	}
	if end == n || end < len(words) && words[end].Part == words[n-1].Part || !isName(words[n:end]) {
		return n
	}
	if named, _ := g.named(grammar.TextsOf(words[n:end])); len(named) > 0 {
		return n
	}
	return end
}

// salutes stand before a name, in several languages, and mostSalute is how many words do.
var (
	salutes    = grammar.Set("hi hello hey hiya dear good morning hallo hoi moin servus guten liebe lieber geachte beste goedemorgen bonjour salut coucou bonsoir cher chère hola buenas buenos estimado estimada ciao salve buongiorno buonasera gentile oi olá bom boa caro cara cześć hej witam namaste नमस्ते नमस्कार")
	mostSalute = 2
)

// withoutBack is a text without what only closes a message, such as thanks; a mark behind that stays, as it is
// that of the question.
func withoutBack(text, language string) string {
	words := grammar.PlacedWords(text)
	texts := grammar.TextsOf(words)
	for i := 1; i < len(words); i++ {
		n, apart := closes(texts[i:], language), apart(text, words, i)
		plainly := n >= plainlyClosing || pleas[texts[i]] || mostlyClosing[texts[i]] && (apart || i >= leastAsked)
		if n == 0 || words[i].Start < words[i-1].End || !apart && !plainly && !thanksWords[texts[i]] {
			continue
		}
		tail := text[words[i].Start:]
		if i+n < len(words) && !(apart && isSigned(text, words, i+n)) || strings.Contains(tail, "?") && !plainly {
			continue
		}
		before := strings.TrimRight(text[:words[i].Start], " ,-–—(")
		if strings.HasSuffix(tail, "?") && !strings.HasSuffix(before, "?") {
			return before + "?"
		}
		return before
	}
	return text
}

// plainlyClosing is how many words only close a message even where no mark is before them: "in simple terms".
const plainlyClosing = 3

// isSigned tells whether the words from one on are a name in a part of its own, as behind "thanks,".
func isSigned(text string, words []grammar.PlacedWord, from int) bool {
	first, _ := utf8.DecodeRuneInString(text[words[from].Start:])
	return words[from].Part != words[from-1].Part && isName(words[from:]) && unicode.IsUpper(first)
}

// pleas need no mark before them at the end of a question.
var pleas = grammar.Set("please lol lmao haha hehe eli5 tldr")

// mostlyClosing words begin what closes a message behind a question of leastAsked words even where no mark is
// between: whether somebody knows, how sure the asker is, how close the answer is to be.
var mostlyClosing = grammar.Set("any anyone anybody someone somebody do does can could i exactly precisely specifically technically theoretically practically basically realistically bro mate dude guys folks btw asap ty")

const leastAsked = 3

// closes is how many words close a message: thanks, farewells and the like, one after the other.
func closes(words []string, language string) (n int) {
	for n < len(words) {
		most := 0
		for _, piece := range piecesAt(words[n:], language) {
			if piece.Kind == talk.Closing || piece.Kind == talk.Bye || piece.Kind == talk.Thanks && thanksWords[words[n]] {
				most = max(most, piece.Words)
			}
		}
		if most == 0 {
			return n
		}
		n += most
	}
	return n
}

// piecesAt are what words may begin with in English, and in a message's own language.
func piecesAt(words []string, language string) []talk.Piece {
	pieces := talk.English().At(words, "")
	if language == "" {
		return pieces
	}
	return append(pieces, slices.DeleteFunc(talk.Foreign().At(words, language), func(p talk.Piece) bool { return !glossary.SameLanguage(p.Language, language) })...)
}
