package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

func nothingKept(person bot.Person) string {
	said := "Nothing is kept about " + bot.PlainLine(string(person)) + ".\n"
	if strings.Count(string(person), "/") < 2 {
		said += "A person is written adapter/workspace/id, such as slack/T024BE7LD/U2147483697.\n"
	}
	return said
}

// inventory counts what is kept.
func inventory(kept bot.Kept) []string {
	var list []string
	for _, one := range []struct {
		n    int
		noun string
	}{{len(kept.Turns), "recent turn"}, {len(kept.Ratings), "vote"}, {len(kept.Questions), "question"}} {
		if one.n > 0 {
			list = append(list, count(one.n, one.noun))
		}
	}
	if kept.Place != "" {
		list = append(list, "the place")
	}
	return list
}

// keptText tells everything, newest last as it happened.
func keptText(person bot.Person, kept bot.Kept) string {
	if len(inventory(kept)) == 0 {
		return nothingKept(person)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Kept about %s\n", bot.PlainLine(string(person)))
	if kept.Place != "" {
		fmt.Fprintf(&b, "\nPlace, as asked to remember\n  %s\n", placeText(kept.Place))
	}
	if len(kept.Turns) > 0 {
		b.WriteString("\nRecent turns, for half an hour, without their words\n")
	}
	for _, turn := range kept.Turns {
		line(&b, minute(turn.At), string(turn.Outcome), verdictText(turn.Verdict), turn.Policy, listOf("facts", turn.Facts), listOf("places", turn.Places),
			listOf("offered", turn.Offered), languageText(turn.Language), phrasingText(turn.Phrasing), listOf("told", turn.Told))
	}
	if len(kept.Ratings) > 0 {
		b.WriteString("\nVotes on answers\n")
	}
	for _, r := range kept.Ratings {
		line(&b, minute(r.At), voteText(r), r.Policy, "answer "+r.Answer, verdictText(r.Verdict))
	}
	if len(kept.Questions) > 0 {
		b.WriteString("\nQuestions sent to the maintainers\n")
	}
	var questions strings.Builder
	writeQuestions(&questions, kept.Questions)
	for text := range strings.Lines(questions.String()) {
		b.WriteString("  " + text)
	}
	return b.String()
}

func line(b *strings.Builder, parts ...string) {
	fmt.Fprintln(b, "  "+bot.PlainLine(listing(parts...)))
}

// listing joins the parts that say something.
func listing(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

func listOf[T ~string](name string, list []T) string {
	if len(list) == 0 {
		return ""
	}
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = string(one)
	}
	return name + " " + strings.Join(words, " ")
}

func placeText(code place.Code) string {
	if known, ok := place.Lookup(code); ok {
		return bot.PlainLine(known.Name + " (" + string(code) + ")")
	}
	return bot.PlainLine(string(code))
}

func languageText(tag string) string {
	if tag == "" {
		return ""
	}
	return "language " + tag
}

func voteText(r bot.Rating) string {
	switch {
	case r.Helpful:
		return "helpful"
	case r.Reason != "":
		return "not helpful: " + string(r.Reason)
	}
	return "not helpful"
}

func phrasingText(phrasing string) string {
	if phrasing == "" {
		return ""
	}
	return fmt.Sprintf("phrasing %q", phrasing)
}

func verdictText(v knowledge.Verdict) string {
	if v == "" {
		return ""
	}
	return "verdict " + string(v)
}

// keptWire is what is kept about a person on the wire, a contract with other
// programs. Lists are never null.
type keptWire struct {
	Person    bot.Person     `json:"person"`
	Place     place.Code     `json:"place"`
	Turns     []turnWire     `json:"turns"`
	Votes     []voteWire     `json:"votes"`
	Questions []questionLine `json:"questions"`
}

type turnWire struct {
	At      time.Time    `json:"at"`
	Outcome bot.Outcome  `json:"outcome"`
	Policy  string       `json:"policy"`
	Facts   []string     `json:"facts"`
	Places  []place.Code `json:"places"`
	// Language of the question; left out for English.
	Language string `json:"language,omitempty"`
	// Offered are the keys of the choices offered.
	Offered []string          `json:"offered,omitempty"`
	Verdict knowledge.Verdict `json:"verdict,omitempty"`
	// Phrasing is the known one that was nearest to the question.
	Phrasing string `json:"phrasing,omitempty"`
	// Told is what the asker said of himself: under-age, has-minor, no-account, said-no or has-left.
	Told []bot.Circumstance `json:"told,omitempty"`
}

type voteWire struct {
	At      time.Time         `json:"at"`
	Answer  string            `json:"answer"`
	Policy  string            `json:"policy"`
	Library string            `json:"library"`
	Verdict knowledge.Verdict `json:"verdict"`
	Helpful bool              `json:"helpful"`
	Reason  bot.RatingReason  `json:"reason,omitempty"`
}

func writeKeptJSON(w io.Writer, person bot.Person, kept bot.Kept) error {
	wire := keptWire{
		Person: person, Place: kept.Place, Turns: make([]turnWire, 0, len(kept.Turns)),
		Votes: make([]voteWire, 0, len(kept.Ratings)), Questions: make([]questionLine, 0, len(kept.Questions)),
	}
	for _, t := range kept.Turns {
		wire.Turns = append(wire.Turns, turnWire{
			t.At, t.Outcome, t.Policy, append([]string{}, t.Facts...), append([]place.Code{}, t.Places...), t.Language, t.Offered, t.Verdict, t.Phrasing, t.Told,
		})
	}
	for _, r := range kept.Ratings {
		wire.Votes = append(wire.Votes, voteWire{r.At, r.Answer, r.Policy, r.Library, r.Verdict, r.Helpful, r.Reason})
	}
	for _, q := range kept.Questions {
		wire.Questions = append(wire.Questions, newQuestionLine(q))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(wire)
}
