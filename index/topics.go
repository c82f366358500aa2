package index

import (
	_ "embed"
	"strconv"
	"strings"
)

// passageWords are the words that passages use for each topic, askedWords how much
// the words of questions speak for it. The latter is learnt; see topics_test.go.
//
//go:generate go test . -run TestGenerateTopics -privacyqa ../../shared/eval/privacyqa-questions.jsonl -clinc ../../shared/eval/clinc150-documents.jsonl
var (
	//go:embed topics.txt
	passageWords string
	//go:embed asked.txt
	askedWords string
)

// topics know what questions about privacy ask for and how passages tell it. They
// help where a base has passages only; phrasings say better how people ask.
type topics struct {
	// telling are the topics, as bits, that a term of a passage speaks for.
	telling map[uint32]uint32
	// questions tells what a question is about; features number its terms.
	questions *classifier
	features  features
}

// topicNames are the topics, in the order of their bits.
func topicNames() []string {
	var names []string
	eachTopic(func(name, _ string) { names = append(names, name) })
	return names
}

func eachTopic(yield func(name, words string)) {
	for line := range strings.Lines(passageWords) {
		if name, words, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && line[0] != '#' {
			yield(name, words)
		}
	}
}

func newTopics(english *language, s *synonyms, v *vocabulary) *topics {
	t := &topics{telling: map[uint32]uint32{}}
	bit := uint32(1)
	eachTopic(func(_, words string) {
		for _, term := range s.terms(words, english, v) {
			t.telling[term] |= bit
		}
		bit <<= 1
	})
	t.readAsked(v)
	return t
}

// readAsked reads the learnt table: the bias of each topic in the first line, then
// the terms with their weights, in hundredths.
func (t *topics) readAsked(v *vocabulary) {
	t.questions, t.features = &classifier{}, features{}
	for line := range strings.Lines(askedWords) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		weights := make([]float32, len(fields)-1)
		for i, field := range fields[1:] {
			hundredths, _ := strconv.Atoi(field) // the table is generated
			weights[i] = float32(hundredths) / 100
		}
		if fields[0] == "*" {
			t.questions.bias = weights
			continue
		}
		t.features[v.intern(fields[0])] = uint32(len(t.questions.weights))
		t.questions.weights = append(t.questions.weights, weights)
	}
}

// likely tells what a question of these terms is about, and how likely it is about
// any of the topics at all.
func (t *topics) likely(tokens []token) (about []float32, any float64) {
	features := t.features.of(tokens)
	return t.questions.likely(features), t.questions.any(features)
}
