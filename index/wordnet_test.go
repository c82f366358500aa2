package index

import (
	"bufio"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"
)

var wordnetDir = flag.String("wordnet", "", "write near.txt from the dictionary files of WordNet 3.0 in this folder, as Debian's wordnet-base has them")

// TestGenerateNear writes near.txt when -wordnet is given:
//
//	go test ./index -run TestGenerateNear -wordnet /usr/share/wordnet
func TestGenerateNear(t *testing.T) {
	if *wordnetDir == "" {
		t.Skip("-wordnet is not given")
	}
	words, err := readWordNet(*wordnetDir)
	if err != nil {
		t.Fatal(err)
	}
	english, err := newLanguage("en", registry.NewCache())
	if err != nil {
		t.Fatal(err)
	}
	table := words.near(english)
	var b strings.Builder
	b.WriteString(nearHeader)
	for _, term := range slices.Sorted(maps.Keys(table)) {
		b.WriteString(term)
		for _, other := range slices.Sorted(maps.Keys(table[term])) {
			fmt.Fprintf(&b, " %s%d", other, min(9, int(table[term][other]*10)))
		}
		b.WriteByte('\n')
	}
	if err := os.WriteFile("near.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d words, %d bytes", len(table), b.Len())
}

const nearHeader = `# Words near in meaning, made from WordNet 3.0 (see NOTICE) by wordnet_test.go: a
# term, and the terms near it with how near in tenths. Terms near nothing stand here
# too, as words that are spelt right. Sorted; not to be edited.
`

// leastNear is how near a word must be to go into the table.
const leastNear = 0.3

// wordNet is what is used of the dictionary.
type wordNet struct {
	synsets map[string]synset  // by part of speech and offset
	senses  map[string][]sense // by word
	counts  map[string]float64 // by word, part of speech and number of the sense
}

type synset struct {
	words    []string
	pointers []pointer
}

// pointer leads from one word of a synset, or from all (0), to another synset.
type pointer struct {
	kind, synset string
	from, to     int
}

type sense struct {
	synset string
	count  float64
}

var partsOfSpeech = map[string]string{"noun": "n", "verb": "v", "adj": "a", "adv": "r"}

func readWordNet(dir string) (*wordNet, error) {
	w := &wordNet{map[string]synset{}, map[string][]sense{}, map[string]float64{}}
	if err := eachLine(filepath.Join(dir, "cntlist.rev"), w.readCount); err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(partsOfSpeech)) {
		part := partsOfSpeech[name]
		if err := eachLine(filepath.Join(dir, "data."+name), func(f []string) { w.readSynset(part, f) }); err != nil {
			return nil, err
		}
		if err := eachLine(filepath.Join(dir, "index."+name), func(f []string) { w.readSenses(part, f) }); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// eachLine gives the fields of each line but those of the licence, which begin
// with spaces, and without the gloss.
func eachLine(name string, read func(fields []string)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		line, _, _ := strings.Cut(scanner.Text(), " | ")
		if !strings.HasPrefix(line, "  ") {
			read(strings.Fields(line))
		}
	}
	return scanner.Err()
}

// readCount reads how often a sense stands in the tagged texts: "key number count".
func (w *wordNet) readCount(f []string) {
	word, rest, _ := strings.Cut(f[0], "%")
	part := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[rest[0]]
	count, _ := strconv.ParseFloat(f[2], 64) // as wndb(5WN) has it
	w.counts[word+" "+part+f[1]] += count
}

func (w *wordNet) readSynset(part string, f []string) {
	var s synset
	n, _ := strconv.ParseInt(f[3], 16, 32)
	at := 4
	for range n {
		word, _, _ := strings.Cut(strings.ToLower(f[at]), "(")
		s.words = append(s.words, word)
		at += 2
	}
	pointers, _ := strconv.Atoi(f[at])
	for i := range pointers {
		p := f[at+1+4*i:]
		from, _ := strconv.ParseInt(p[3][:2], 16, 32)
		to, _ := strconv.ParseInt(p[3][2:4], 16, 32)
		s.pointers = append(s.pointers, pointer{p[0], strings.Replace(p[2], "s", "a", 1) + p[1], int(from), int(to)})
	}
	w.synsets[part+f[0]] = s
}

func (w *wordNet) readSenses(part string, f []string) {
	kinds, _ := strconv.Atoi(f[3])
	for i, offset := range f[6+kinds:] {
		w.senses[f[0]] = append(w.senses[f[0]], sense{part + offset, w.counts[fmt.Sprint(f[0], " ", part, i+1)]})
	}
}

var plainWord = regexp.MustCompile(`^[a-z]{3,}$`)

// near lists for each common word the common words near it: of the same synset,
// derived from it, above and below it, each as far as that sense is the usual one.
func (w *wordNet) near(english *language) map[string]map[string]float64 {
	table := map[string]map[string]float64{}
	for word := range w.senses {
		if !w.common(word) {
			continue
		}
		form := english.form(word)
		if form.stop {
			continue
		}
		if table[form.term] == nil {
			table[form.term] = map[string]float64{}
		}
		for other, near := range w.nearTo(word) {
			to := english.form(other)
			if near < leastNear || to.stop || to.term == form.term || !w.common(other) {
				continue
			}
			table[form.term][to.term] = max(table[form.term][to.term], near)
		}
	}
	return table
}

// common words are of letters only and stand in the tagged texts.
func (w *wordNet) common(word string) bool {
	return plainWord.MatchString(word) && slices.ContainsFunc(w.senses[word], func(s sense) bool { return s.count > 0 })
}

func (w *wordNet) nearTo(word string) map[string]float64 {
	near := map[string]float64{}
	total := 0.0
	for _, s := range w.senses[word] {
		total += s.count + 0.5
	}
	for _, s := range w.senses[word] {
		share := (s.count + 0.5) / total
		add := func(words []string, weight float64) {
			for _, other := range words {
				if other != word {
					near[other] = max(near[other], share*weight)
				}
			}
		}
		from := w.synsets[s.synset]
		add(from.words, 1)
		for _, p := range from.pointers {
			to := w.synsets[p.synset].words
			switch {
			case p.kind == "+" && from.words[p.from-1] == word: // derived from the same root
				add(to[p.to-1:p.to], 1)
			case p.kind == "@": // more general
				add(to, 0.5)
			case p.kind == "&": // similar
				add(to, 0.4)
			case p.kind == "~": // more special
				add(to, 0.3)
			}
		}
	}
	return near
}
