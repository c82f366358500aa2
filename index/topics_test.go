package index

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"
)

var (
	privacyQAFile = flag.String("privacyqa", "", "write asked.txt from this file of PrivacyQA's questions with their topics")
	clincFile     = flag.String("clinc", "", "and this file of CLINC150's everyday requests, which have none")
)

// everyClinc is which of CLINC150's requests are learnt from: there are enough.
const everyClinc = 8

// privacyQATopics are our names of PrivacyQA's topics.
var privacyQATopics = map[string]string{
	"first": "first", "third": "third", "datasecurity": "security", "dataretention": "retention",
	"user_choice": "choice", "user_access": "access",
}

const askedHeader = `# What words of questions speak for, learnt from PrivacyQA's questions and CLINC150's
# everyday requests (see NOTICE) by topics_test.go: the topics of topics.txt in that order, for * any question and for
# each term, in hundredths of log-odds. Not to be edited.
`

// TestGenerateTopics writes asked.txt when -privacyqa is given:
//
//	go test ./index -run TestGenerateTopics -privacyqa privacyqa-questions.jsonl -clinc clinc150-documents.jsonl
func TestGenerateTopics(t *testing.T) {
	if *privacyQAFile == "" || *clincFile == "" {
		t.Skip("-privacyqa and -clinc are not given")
	}
	english, err := newLanguage("en", registry.NewCache())
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary()
	var examples []example
	eachQuestion(t, *privacyQAFile, func(text string, labels []string) {
		examples = append(examples, example{features: termsOf(text, english, v), topics: topicBits(labels)})
	})
	for text, topic := range eachOwnQuestion {
		examples = append(examples, example{features: termsOf(text, english, v), topics: topicBits([]string{topic})})
	}
	requests := 0
	eachQuestion(t, *clincFile, func(text string, _ []string) {
		if requests++; requests%everyClinc == 0 {
			examples = append(examples, example{features: termsOf(text, english, v)})
		}
	})
	learnt := train(examples, int(v.last)+1, len(topicNames()))
	var b strings.Builder
	b.WriteString(askedHeader)
	writeRow(&b, "*", learnt.bias)
	for _, term := range slices.Sorted(maps.Keys(v.ids)) {
		row := learnt.weights[v.ids[term]]
		if slices.ContainsFunc(row, func(w float32) bool { return w > 0.2 || w < -0.2 }) {
			writeRow(&b, term, row)
		}
	}
	if err := os.WriteFile("asked.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d questions, %d bytes", len(examples), b.Len())
}

func writeRow(b *strings.Builder, term string, weights []float32) {
	b.WriteString(term)
	for _, w := range weights {
		fmt.Fprintf(b, " %.0f", w*100)
	}
	b.WriteByte('\n')
}

func eachQuestion(t *testing.T, name string, yield func(text string, labels []string)) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		var line struct {
			Question string   `json:"question"`
			Text     string   `json:"text"` // of a document
			Labels   []string `json:"cats"`
		}
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		topics := make([]string, 0, len(line.Labels))
		for _, label := range line.Labels {
			topics = append(topics, privacyQATopics[label])
		}
		yield(cmp.Or(line.Question, line.Text), topics)
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
}

func termsOf(text string, l *language, v *vocabulary) []uint32 {
	var terms []uint32
	l.split(text, func(word string) bool {
		if term := v.intern(l.learn(word).term); !slices.Contains(terms, term) {
			terms = append(terms, term)
		}
		return true
	})
	return terms
}

func topicBits(labels []string) uint64 {
	var bits uint64
	for i, name := range topicNames() {
		if slices.Contains(labels, name) {
			bits |= 1 << i
		}
	}
	return bits
}

func eachOwnQuestion(yield func(text, topic string) bool) {
	for _, own := range ownQuestions {
		for text := range strings.SplitSeq(own.questions, "\n") {
			if !yield(text, own.topic) {
				return
			}
		}
	}
}

// ownQuestions are ours, for the topics that PrivacyQA's questions lack.
var ownQuestions = []struct{ topic, questions string }{
	{"change", `will you tell me if this policy changes
how do i find out about changes to the policy
do you notify users when the privacy policy is updated
when was the policy last changed
can you change the terms without asking me
what happens when you update this policy
how are users informed about policy changes
is there a notice before new terms take effect
do i have to check for new versions myself
will i get an email when the policy is revised`},
	{"international", `is my data sent to other countries
are your servers in the united states
do you transfer data outside of europe
where is my information stored geographically
what about users in the european union
do you follow california privacy law
does this apply to people outside the us
is my data moved abroad
what rights do california residents have
which country's laws apply`},
	{"children", `is this safe for kids
do you collect data from children
how old do i have to be to use this
can my daughter use the app
what about users under 13
can parents delete their child's information
do you ask for parental consent
is there data on minors
are teenagers tracked
my son made an account can you remove it`},
	{"tracking", `do you honor do not track
does the site follow me around the web
do you respect my browser's do not track signal
am i tracked on other websites
do you track me across sites
can i stop being tracked
what happens if i turn on do not track
do you use cookies to follow me
do ads follow me elsewhere
does the app track me when it is closed`},
	{"contact", `who do i contact about privacy
how can i reach you with questions
is there an address for complaints
where do i complain
who is your privacy officer
what is your email for privacy questions
how do i report a problem with my data
can i call somebody about this
who is responsible for my data
how do i get in touch`},
}
