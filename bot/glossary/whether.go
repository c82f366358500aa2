package glossary

import (
	"slices"
	"strings"
	"unicode"
)

// Chinese asks whether something is so by a verb and its denial side by side, "will not
// will they read it". Word by word that is a denial, so it is first put as the same
// question with a question word at the clause's end.

// whether are the pairs that are not one word said twice, longer ones first, with what is
// left of them.
var whether = []struct{ pair, left string }{
	{"有沒有", "有"}, {"有没有", "有"}, {"是不是", ""}, {"係唔係", ""}, {"使唔使", "要"}, {"得唔得", "可以"},
	{"有冇", "有"}, {"有否", "有"}, {"係咪", ""}, {"系咪", ""}, {"是否", ""}, {"可否", "可以"}, {"能否", "能"}, {"會否", "會"}, {"会否", "会"},
}

const (
	denials    = "不唔沒没"
	clauseEnds = "。，？！；।,.?!;:\n"
	// particles may stand behind the question word.
	particles = "呀啊呢㗎嘅的 "
)

// PlainlyAsked puts each verb with its denial as a plain question, in Chinese only: "會唔會
// 睇" as "會睇嗎".
func (g *Glossary) PlainlyAsked(text string) string {
	if g.Script != unicode.Han || !strings.ContainsAny(text, denials+"冇否咪") {
		return text
	}
	var put []rune
	asked := false
	end := func() {
		if asked {
			kept := []rune(strings.TrimRight(string(put), particles))
			if last := len(kept) - 1; last >= 0 && kept[last] != '嗎' && kept[last] != '吗' {
				kept = append(kept, '嗎')
			}
			put, asked = kept, false
		}
	}
	letters := []rune(text)
	for i := 0; i < len(letters); i++ {
		if strings.ContainsRune(clauseEnds, letters[i]) {
			end()
		}
		if left, n := asksWhether(letters[i:]); n > 0 {
			put, asked = append(put, left...), true
			i += n - 1
			continue
		}
		put = append(put, letters[i])
	}
	end()
	return string(put)
}

// asksWhether returns what is left of the pair that letters begin with, and how many
// letters it takes; 0 for none.
func asksWhether(letters []rune) (left []rune, n int) {
	for _, w := range whether {
		if pair := []rune(w.pair); len(pair) <= len(letters) && slices.Equal(pair, letters[:len(pair)]) {
			return []rune(w.left), len(pair)
		}
	}
	// "可唔可以" says the first letter twice.
	if len(letters) < 3 || letters[0] != letters[2] || !strings.ContainsRune(denials, letters[1]) || !unicode.Is(unicode.Han, letters[0]) || strings.ContainsRune(denials, letters[0]) {
		return nil, 0
	}
	return nil, 2
}
