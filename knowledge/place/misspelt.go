package place

import (
	"errors"
	"math/bits"
	"sync"
	"unicode/utf8"

	"github.com/blevesearch/vellum"
)

const (
	shortest = 5 // letters of a word that may be a misspelt place
	longer   = 9 // letters from which two slips may be made
	longest  = 40
)

// spelling is a name that misspelt words are compared with.
type spelling struct {
	name    string
	offset  uint64
	letters letters
}

// letters are those of a word, as bits: a slip adds one at most and takes one away.
type letters uint32

func lettersOf(word string) (l letters) {
	for i := range len(word) {
		l |= 1 << (word[i] % 32)
	}
	return l
}

// beyond tells whether two words differ in more letters than so many slips can make.
func (l letters) beyond(other letters, slips int) bool {
	return bits.OnesCount32(uint32(l&^other)) > slips || bits.OnesCount32(uint32(other&^l)) > slips
}

// spellings are the better-known names by their first letter, which is rarely mistaken.
var spellings = sync.OnceValue(func() (byFirst [256][]spelling) {
	names, err := load().spelled.Iterator(nil, nil)
	for ; err == nil; err = names.Next() {
		key, offset := names.Current()
		byFirst[key[0]] = append(byFirst[key[0]], spelling{string(key), offset, lettersOf(string(key))})
	}
	if !errors.Is(err, vellum.ErrIteratorDone) {
		panic(err)
	}
	return byFirst
})

// misspelt returns the place that the words from i on are a misspelling of: two
// words before one, and never words that are English or names of other places.
func (f *finder) misspelt(i int) (found, bool) {
	first := f.right(i)
	if i+1 < len(f.words) && !f.apart(i+1) && !(first && f.right(i+1) && !slipped[f.words[i].Text]) {
		if r, ok := f.nearest(f.words[i].Text + " " + f.words[i+1].Text); ok {
			return found{start: i, end: i + 2, readings: r, corrected: true}, true
		}
	}
	if first || len(f.words[i].Text) < shortest {
		return found{}, false
	}
	if r, ok := f.nearest(f.words[i].Text); ok {
		return found{start: i, end: i + 1, readings: r, corrected: true}, true
	}
	return found{}, false
}

// right tells whether a word needs no correction; most are looked at twice.
func (f *finder) right(i int) bool {
	if f.checked != i+1 {
		f.checked, f.sound = i+1, f.isRight(f.words[i].Text)
	}
	return f.sound
}

// unmarked are contractions as they are written in a hurry, without the apostrophe.
var unmarked = set(`thats whats whos wheres whens hows heres theres its im ive ill id youre youve youll theyre theyve theyll weve hes shes
	dont doesnt didnt cant couldnt wont wouldnt shouldnt isnt arent wasnt werent havent hasnt hadnt aint mustnt lets yall gonna wanna gotta`)

// slipped words are English, and within a name seldom meant.
var slipped = set("untied unites")

// isRight tells whether a word is English, a name, or in other letters.
func (f *finder) isRight(word string) bool {
	if len(word) < 2 || len(word) > longest || unmarked[word] || meetings[word] {
		return true
	}
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf || word[i] < 'a' {
			return true
		}
	}
	for _, words := range []*vellum.FST{f.english, f.names} {
		if is, err := words.Contains([]byte(word)); is || err != nil {
			return true
		}
	}
	return false
}

// nearest returns the readings of the likeliest place within the slips a word of
// that length may have.
func (f *finder) nearest(word string) ([]reading, bool) {
	if len(word) < shortest || len(word) > longest {
		return nil, false
	}
	slips := 1
	if len(word) >= longer {
		slips = 2
	}
	var best []reading
	own := lettersOf(word)
	for _, s := range spellings()[word[0]] {
		if own.beyond(s.letters, slips) {
			continue
		}
		distance := slipsBetween(word, s.name, slips)
		if distance > slips {
			continue
		}
		readings := f.usable(f.readings(s.offset))
		if len(readings) == 0 || len(best) > 0 && distance == slips && readings[0].spot.weight() <= best[0].spot.weight() {
			continue
		}
		best, slips = readings, distance
	}
	return best, len(best) > 0
}

// slipsBetween counts the letters added, left out, mistaken or swapped between
// two words (optimal string alignment), and stops counting above most.
func slipsBetween(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var rows [3][longest + 3]int
	before, last, row := rows[0][:], rows[1][:], rows[2][:]
	for k := range len(b) + 1 {
		last[k] = k
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for k := 1; k <= len(b); k++ {
			cost := 1
			if a[i-1] == b[k-1] {
				cost = 0
			}
			row[k] = min(row[k-1]+1, last[k]+1, last[k-1]+cost)
			if i > 1 && k > 1 && a[i-1] == b[k-2] && a[i-2] == b[k-1] {
				row[k] = min(row[k], before[k-2]+1)
			}
			least = min(least, row[k])
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
