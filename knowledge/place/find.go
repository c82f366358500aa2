package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/knowledge/place/internal/name"
)

// Find returns the places named in running text, in order, without overlaps.
// language is a BCP 47 tag or empty when it is not known; names that only some
// languages have and that look like other words count in texts of those alone.
func Find(text, language string) []Mention {
	base, _, _ := strings.Cut(language, "-")
	f := finder{table: load(), text: text, language: strings.ToLower(base), words: name.Words(text)}
	f.shouts = !strings.ContainsFunc(text, unicode.IsLower)
	var found []found
	for i := 0; i < len(f.words); {
		one, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		if len(one.readings) > 0 {
			found = append(found, one)
		}
		i = one.end
	}
	return f.mentions(f.join(found))
}

// finder finds the places of one text.
type finder struct {
	*table
	text     string
	language string
	words    []name.Word
	shouts   bool // all in capitals, so that capitals say nothing
	// checked is how many words there are up to the last one looked at for slips, and
	// sound whether it has none.
	checked int
	sound   bool
}

// found is a name in the text, as a range of its words.
type found struct {
	start, end int
	readings   []reading
	corrected  bool
	inflected  bool
}

// at returns the longest name that starts with a word. A name without readings
// is one to skip.
func (f *finder) at(i int) (found, bool) {
	if one, ok := f.everydayAt(i); ok {
		return one, true
	}
	for end, offset := range f.namesAt(i) {
		if offset == none {
			continue
		}
		readings := f.usable(f.readings(offset))
		one := found{start: i, end: end, readings: readings}
		if len(readings) == 0 && len(f.readings(offset)) > 0 {
			continue
		}
		if meetings[f.words[end-1].Text] && !f.proper(end-1) {
			return found{start: i, end: end}, true
		}
		if len(readings) > 0 && f.tongue(one) {
			return f.misspelt(i)
		}
		if len(readings) > 0 && readings[0].guarded && !f.plainly(one) {
			continue
		}
		return one, true
	}
	if one, ok := f.inflected(i); ok {
		return one, true
	}
	return f.misspelt(i)
}

const none = ^uint64(0)

// mostWords is how many words the names that are looked for have at most.
const mostWords = 8

// namesAt yields the ends and offsets of the names that start with a word, the longest first.
func (f *finder) namesAt(i int) func(yield func(int, uint64) bool) {
	var ends [mostWords]uint64
	var key []byte
	state, matched := f.names.Start(), 0
	for n := 0; n < mostWords && i+n < len(f.words); n++ {
		word := f.words[i+n]
		if n > 0 && !word.Joined {
			if f.apart(i + n) {
				break
			}
			state, key = f.names.Accept(state, ' '), append(key, ' ')
		}
		for k := 0; k < len(word.Text) && f.names.CanMatch(state); k++ {
			state = f.names.Accept(state, word.Text[k])
		}
		key = append(key, word.Text...)
		if !f.names.CanMatch(state) {
			break
		}
		ends[n] = none
		if f.names.IsMatch(state) {
			ends[n], _, _ = f.names.Get(key)
			matched = n + 1
		}
	}
	return func(yield func(int, uint64) bool) {
		for n := matched; n > 0; n-- {
			if !yield(i+n, ends[n-1]) {
				return
			}
		}
	}
}

// apart tells whether a stop stands before a word, so that no name goes across.
func (f *finder) apart(i int) bool {
	return strings.ContainsAny(f.text[f.words[i-1].End:f.words[i].Start], ",;:!?()\n\"") ||
		strings.Contains(f.text[f.words[i-1].End:f.words[i].Start], ". ") && f.words[i-1].End-f.words[i-1].Start > 2
}

// usable drops the readings of other languages.
func (f *finder) usable(all []reading) []reading {
	kept := all[:0:len(all)]
	for _, r := range all {
		if r.languages == "" || f.language != "" && listed(r.languages, f.language) {
			kept = append(kept, r)
		}
	}
	return kept
}

func listed(list, one string) bool {
	for item := range strings.SplitSeq(list, ",") {
		if item == one {
			return true
		}
	}
	return false
}

// capital tells whether the text has a name in capitals where that means something.
func (f *finder) capital(one found) bool {
	if f.shouts {
		return false
	}
	written := f.text[f.words[one.start].Start:f.words[one.end-1].End]
	if utf8.RuneCountInString(written) <= 3 {
		return strings.ToUpper(written) == written && !f.stressed(one)
	}
	first, _ := utf8.DecodeRuneInString(written)
	return unicode.IsUpper(first)
}

// mentions turns what was found into what callers see.
func (f *finder) mentions(all []found) []Mention {
	var mentions []Mention
	for _, one := range all {
		m := Mention{Start: f.words[one.start].Start, End: f.words[one.end-1].End, Corrected: one.corrected, Inflected: one.inflected}
		m.Text = f.text[m.Start:m.End]
		for _, r := range one.readings {
			m.Readings = append(m.Readings, r.spot.place())
		}
		m.Ambiguous = ambiguous(one.readings)
		mentions = append(mentions, m)
	}
	return mentions
}

// muchLikelier is how many times more people a place must have to be plainly the one meant, likelierCity a
// city beside others of its name: the answer names its country.
const (
	muchLikelier = 8
	likelierCity = 3
)

// ambiguous tells whether another country has a place of the name that may be meant as well.
func ambiguous(readings []reading) bool {
	first, times := readings[0].spot, muchLikelier
	if first.kind == City {
		times = likelierCity
	}
	for _, r := range readings[1:] {
		if r.spot.weight()*times > first.weight() && country(r.spot) != country(first) {
			return true
		}
	}
	return false
}

// country returns the country a place lies in, or the place itself.
func country(s *spot) Code {
	for s.kind == City || s.kind == Subdivision || s.kind == Territory && s.holder != "" {
		s = load().spot(s.holder)
	}
	return s.code
}
