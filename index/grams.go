package index

// gramSize is how many neighbouring letters are compared at once.
const gramSize = 4

// grams are the runs of letters of a text as small numbers, each once: words of one
// family, compounds and misspelt words share most of theirs. Two runs may have one
// number, which blurs the likeness a little and keeps the table small.
type grams []uint16

// gramReader gathers the runs of letters of one text.
type gramReader struct {
	list grams
	// seen marks the numbers in list.
	seen [1 << 16 / 64]uint64
	// last letters read.
	window uint32
	length int
}

// word adds a word and the space before it.
func (r *gramReader) word(word string) {
	r.letter(' ')
	for _, letter := range word {
		// Two bytes tell the letters of all scripts apart but for a few Chinese ones.
		r.letter(byte(letter ^ letter>>8))
	}
}

func (r *gramReader) letter(c byte) {
	r.window = r.window<<8 | uint32(c)
	if r.length++; r.length < gramSize {
		return
	}
	// The upper half of a product spreads best; the factor is the golden ratio.
	gram := uint16((r.window * 2654435769) >> 16)
	if r.seen[gram/64]&(1<<(gram%64)) == 0 {
		r.seen[gram/64] |= 1 << (gram % 64)
		r.list = append(r.list, gram)
	}
}

// end closes the last word.
func (r *gramReader) end() {
	if r.length > 0 {
		r.letter(' ')
	}
}

// reset forgets the text. The list given out before is written over.
func (r *gramReader) reset() {
	for _, gram := range r.list {
		r.seen[gram/64] = 0
	}
	r.list, r.window, r.length = r.list[:0], 0, 0
}

// like is how many runs a text shares with another, beside those of both, 0 to 1.
func (r *gramReader) like(other grams) float32 {
	if len(r.list)+len(other) == 0 {
		return 0
	}
	shared := 0
	for _, gram := range other {
		if r.seen[gram/64]&(1<<(gram%64)) != 0 {
			shared++
		}
	}
	return 2 * float32(shared) / float32(len(r.list)+len(other))
}
