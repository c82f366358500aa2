package glossary

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// A question is put into English word by word, and its own question word to the front:
// enough to be read and searched, and shown to nobody.

// asksLast are the languages that leave a question's word where its answer would
// stand, with the words that make a question of a statement at its end.
var asksLast = map[string][]string{"hi": {"क्या"}, "hi-Latn": {"kya", "kia"}, "mr": {"का", "काय"}, "mr-Latn": {"ka", "kaa", "kay", "kaay"}, "zh-Hant": nil}

// AskedFirst puts a question's word before everything else, as English has it: "my data
// why used" of "mera data kyun use". Places move with their words.
// What is told in sentences before stays there.
func (g *Glossary) AskedFirst(original, text string, places []place.Mention) string {
	last, ok := asksLast[g.Language]
	if !ok {
		return text
	}
	if told := toldBefore(text); told > 0 {
		asked := placesFrom(places, told)
		text = text[:told] + g.AskedFirst(original[toldBefore(original):], text[told:], asked)
		for i := range asked {
			asked[i].Start, asked[i].End = asked[i].Start+told, asked[i].End+told
		}
		return text
	}
	words := strings.Fields(text)
	if len(words) == 0 {
		return text // all that was said is grammar that English has no word for
	}
	at := slices.IndexFunc(words, func(word string) bool { return grammar.FormOf[word] != "" && grammar.FormOf[word] != grammar.FormWhat })
	if at == 0 || strings.Join(words, " ") != text || at < 0 && !g.asksWithin(g.split(strings.ToLower(original)), last) {
		return text
	}
	if at < 0 {
		if grammar.Auxiliaries[words[0]] || slices.ContainsFunc(words, func(word string) bool { return grammar.FormOf[word] == grammar.FormWhat }) {
			return text
		}
		return front(text, "do", len(text), 0, places)
	}
	from, to := at, at+1
	if words[from-1] == "since" || words[from-1] == "until" {
		from--
	}
	if to < len(words) && words[at] == "how" && (words[to] == "long" || words[to] == "many") {
		to++
	}
	if from == 0 {
		return text
	}
	start := len(strings.Join(words[:from], " ")) + 1
	moved := strings.Join(words[from:to], " ")
	return front(text, moved, start, len(moved)+1, places)
}

// toldBefore is where the last sentence of a text begins.
func toldBefore(text string) int {
	last := strings.TrimRight(text, clauseEnds+" ")
	at := strings.LastIndexAny(last, sentenceEnds)
	if at < 0 {
		return 0
	}
	rest := strings.TrimLeft(text[at:], clauseEnds+" ")
	return len(text) - len(rest)
}

// sentenceEnds are the marks behind a sentence.
const sentenceEnds = "。？！।.?!"

// placesFrom are the places from a part of a text on, counted from there; their backing
// is the text's own.
func placesFrom(places []place.Mention, at int) []place.Mention {
	first := slices.IndexFunc(places, func(m place.Mention) bool { return m.Start >= at })
	if first < 0 {
		return nil
	}
	for i := range places[first:] {
		places[first+i].Start, places[first+i].End = places[first+i].Start-at, places[first+i].End-at
	}
	return places[first:]
}

// asksWithin tells whether one of the words that make a question of a statement stands at its end, or
// behind its verb with more said after it: "photo jaati hai kya AI me".
func (g *Glossary) asksWithin(words, last []string) bool {
	for i := 1; i < len(words); i++ {
		if slices.Contains(last, words[i]) && (i == len(words)-1 || grammar.Auxiliaries[g.entries[words[i-1]].english] && words[i-1] != words[i]) {
			return true
		}
	}
	return false
}

// front puts words before a text, and takes out those that stand at a place of it.
func front(text, words string, at, size int, places []place.Mention) string {
	for i := range places {
		shift := len(words) + 1
		if places[i].Start >= at {
			shift -= size
		}
		places[i].Start += shift
		places[i].End += shift
	}
	return strings.TrimRight(words+" "+text[:at]+text[min(at+size, len(text)):], " ")
}

// InEnglish puts what stands between the places of a text into English. The
// places stay as written and are returned where they stand then.
func (g *Glossary) InEnglish(text string, places []place.Mention) (string, []place.Mention) {
	var b strings.Builder
	write := func(part string) {
		if part = strings.TrimSpace(part); part == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	moved := slices.Clone(places)
	end := 0
	for i := range moved {
		m := &moved[i]
		if m.Start < end || m.End > len(text) {
			continue
		}
		left, preposition := g.beforePlace(text[end:m.Start])
		write(g.english(left))
		write(preposition)
		postposition, n := g.behindPlace(text[m.End:])
		write(postposition)
		end = m.End + n
		write(m.Text)
		m.Start, m.End = b.Len()-len(m.Text), b.Len()
	}
	write(g.english(text[end:]))
	return b.String(), moved
}

// beforePlace parts what stands before a place from the words at its end that mean something
// else there: "aus" is out, and "aus Spanien" from Spain.
func (g *Glossary) beforePlace(text string) (left, english string) {
	text = strings.TrimSpace(text)
	for words, english := range g.before {
		if at := len(text) - len(words); at >= 0 && strings.EqualFold(text[at:], words) && (at == 0 || text[at-1] == ' ') {
			return text[:at], english
		}
	}
	return text, ""
}

// behindPlace is what the words behind a place mean that English has before it, and how long
// they are: "ईयू के बाहर" is outside the EU.
func (g *Glossary) behindPlace(text string) (english string, n int) {
	for words, english := range g.behind {
		end := 1 + len(words)
		if len(text) < end || text[0] != ' ' || !strings.EqualFold(text[1:end], words) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[end:]); end == len(text) || !ofWord(next) {
			return english, end
		}
	}
	return "", 0
}

// english puts text into English words, one after the other. Words it does not
// know stay as they are.
func (g *Glossary) english(text string) string {
	tokens := g.Tokens(strings.ToLower(text))
	g.rejoin(tokens)
	var b strings.Builder
	for i := 0; i < len(tokens); {
		english, n := g.At(tokens[i:])
		if tokens[i].english != "" {
			english, n = tokens[i].english, 1
		}
		if n == 0 {
			if meant, ok := g.inflected(tokens[i]); ok {
				english, n = meant, 1
			}
		}
		if n == 0 && tokens[i].Text == "'" {
			i++
			continue
		}
		if n == 0 {
			if g.Script == unicode.Han && i > 0 && tokens[i].Word {
				b.WriteByte(' ')
			}
			b.WriteString(tokens[i].Text)
			i++
			continue
		}
		if english != "" {
			b.WriteByte(' ')
			b.WriteString(english)
			b.WriteByte(' ')
		}
		i += n
	}
	words := oneAuxiliary(strings.Fields(b.String()))
	if deniesTwice[g.Language] {
		words = deniedOnce(words)
	}
	return askedOfTaken(strings.Join(words, " "))
}

// deniesTwice are the languages that say "they did not tell nobody" of what English denies once.
var deniesTwice = grammar.Set("es pt it pl")

// deniedOnce puts "anybody" behind a "not", and leaves out the "not" behind "nobody".
func deniedOnce(words []string) []string {
	kept := words[:0]
	denied := ""
	for _, word := range words {
		switch {
		case strings.ContainsAny(word, clauseEnds):
			denied = ""
		case denied == "not" && word == "nobody":
			word = "anybody"
		case denied == "nobody" && word == "not":
			continue
		case word == "not" || word == "nobody":
			denied = word
		}
		kept = append(kept, word)
	}
	return kept
}

// taken is what was taken before as the subject of its deletion, which English asks with a verb in front: "what they
// already have used is deleted".
var taken = regexp.MustCompile(`(?:\b(?:the|this|of) )*\b(?:(?:that|what) (?:(?:they|have|of) )*already (?:have )?[\pL\pM]+|before (?:already )?(?:used|taken|took)) ((?:(?:they|this|that|too|also|will|is|are|not|can) )*)(?:deleted?|undo|lost)\b`)

// askedOfTaken asks of what was taken before whether it is deleted, or says that it cannot be.
func askedOfTaken(text string) string {
	at := taken.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	put := "is what they already used deleted"
	if slices.Contains(strings.Fields(text[at[2]:at[3]]), "not") {
		put = "they can not delete what they already used"
	}
	before := strings.TrimRight(text[:at[0]], ", ")
	if before != "" && !strings.ContainsAny(before[len(before)-1:], "¿?.!") {
		before += " ,"
	}
	return strings.TrimSpace(before + " " + put + text[at[1]:])
}

// rejoin reads each verb together with its part at the clause's end, which is taken out.
func (g *Glossary) rejoin(tokens []Token) {
	if len(g.apart) == 0 {
		return
	}
	end := len(tokens) // of the clause, or its part that was not taken
	for i := len(tokens) - 1; i >= 0; i-- {
		if !tokens[i].Word {
			if strings.ContainsAny(tokens[i].Text, clauseEnds) {
				end = i
			}
			continue
		}
		for _, s := range g.apart[tokens[i].Text] {
			if at := end - 1; at > i && tokens[at].Text == s.last {
				tokens[i].english, tokens[at].Text, tokens[at].Word = s.english, " ", false
				break
			}
		}
	}
}

// oneAuxiliary drops "do" before another auxiliary: "est-ce que je peux" asks but once.
func oneAuxiliary(words []string) []string {
	kept := words[:0]
	for i, word := range words {
		if word != "do" || i+1 == len(words) || !grammar.Auxiliaries[words[i+1]] {
			kept = append(kept, word)
		}
	}
	return kept
}

// At returns the longest entry that tokens begin with, and how many tokens it takes; 0 for none.
func (g *Glossary) At(tokens []Token) (english string, n int) {
	key, words := "", 0
	for i, t := range tokens {
		if !t.Word {
			if i == 0 || strings.ContainsAny(t.Text, clauseEnds) {
				break
			}
			continue
		}
		if words++; words > g.longest {
			break
		}
		if key != "" {
			key += " "
		}
		key += t.Text
		if entry, ok := g.entries[key]; ok {
			english, n = entry.english, i+1
		}
	}
	return english, n
}

// English puts a text of a language into English words, as the question was.
func English(text, language string) string {
	if g := In(language); g != nil {
		return g.english(g.PlainlyAsked(text))
	}
	return text
}

// Translates tells whether a word is one of a language, and so no name.
func Translates(language, word string) bool {
	g := In(language)
	if g == nil {
		return false
	}
	_, noun := g.noun(word)
	_, known := g.entries[word]
	return noun || known
}
