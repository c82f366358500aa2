package bot

import (
	"slices"
	"strings"
	"unicode"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
)

// field is a part of a question between spaces.
type field struct {
	written string
	// word is the last it means in English, lower case; empty for grammar that English
	// has no word for.
	word string
	// tight fields follow the one before without a space.
	tight bool
}

// fields are the parts of a question, in the asker's own words.
func (u *understanding) fields() []field {
	text := u.text
	if u.language != "" {
		text = u.original
	}
	var fields []field
	if g := glossary.In(u.language); g != nil && g.Script == unicode.Han {
		return fieldsIn(g, text)
	}
	for part := range strings.FieldsSeq(text) {
		word := part
		if u.language != "" {
			word = glossary.English(part, u.language)
		}
		fields = append(fields, field{written: part, word: lastWord(word)})
	}
	return fields
}

// lastWord is the last word of a text that is more than a letter, if there is one.
func lastWord(text string) string {
	last := ""
	for part := range strings.FieldsSeq(strings.ToLower(text)) {
		if word := strings.TrimFunc(part, notInField); word == "&" || len(word) > 1 || last == "" {
			last = word
		}
	}
	return last
}

// fieldsIn are the parts of a text in a script without spaces; signs go with what stands
// before them.
func fieldsIn(g *glossary.Glossary, text string) []field {
	tokens := g.Tokens(text)
	var fields []field
	unknown := false // the field before is
	for i := 0; i < len(tokens); {
		english, n := g.At(tokens[i:])
		written := tokens[i].Text
		switch {
		case n == 0 && len(fields) > 0 && (!tokens[i].Word || unknown && len(written) > 1):
			fields[len(fields)-1].written += written
			fields[len(fields)-1].word += strings.TrimFunc(written, grammar.NotInWord)
			i++
			continue
		case n == 0:
			unknown = true
			fields = append(fields, field{written, strings.ToLower(strings.TrimFunc(written, grammar.NotInWord)), true})
			i++
			continue
		}
		written = textOf(tokens[i : i+n])
		unknown = false
		fields = append(fields, field{written, lastWord(english), true})
		i += n
	}
	return fields
}

// notInField are the signs around a field's word.
func notInField(r rune) bool { return grammar.NotInWord(r) && r != '&' }

// joinFields are the words of fields as they were written.
func joinFields(fields []field) string {
	var b strings.Builder
	for i, f := range fields {
		if i > 0 && !f.tight {
			b.WriteByte(' ')
		}
		b.WriteString(f.written)
	}
	return b.String()
}

// names tells whether a field may name a thing.
func (f field) names() bool {
	return len(f.word) > 1 && !grammar.SelfShort[f.word] && !grammar.FunctionWords[f.word] && !grammar.ItemVerbs[f.word] && !grammar.Fillers[f.word] && !grammar.Checking[f.word]
}

// done tells whether a field says what is done to a thing, or describes one that
// follows: "scanned", "locked".
func (f field) done() bool { return len(f.word) > 4 && strings.HasSuffix(f.word, "ed") }

// owns tells whether a field stands before a thing.
func (f field) owns() bool { return f.word == "" || grammar.ItemOwners[f.word] }

// textOf is the text that was cut into tokens.
func textOf(tokens []glossary.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.Text)
	}
	return b.String()
}

// comma tells whether a comma follows a field.
func (f field) comma() bool {
	return slices.ContainsFunc([]string{",", "，", "、"}, func(sign string) bool { return strings.HasSuffix(strings.TrimSpace(f.written), sign) })
}

// ends tells whether a field is the last of its clause.
func (f field) ends() bool {
	return f.comma() || strings.ContainsAny(f.written[len(f.written)-1:], ".;:?!)")
}
