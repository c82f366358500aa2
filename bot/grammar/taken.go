package grammar

import (
	"regexp"
	"strings"
)

// takenAs are ways to ask of something whether it is used, each with what is plainly asked by it.
var takenAs = [...]struct {
	asked *regexp.Regexp
	plain string
}{
	{regexp.MustCompile(`^(?:can|could|does|do|will|would|may|might) (?:the |their |this |that |its )?(?:ai|model|models|machine|machines) (?:see|read|access|know|get|get at|learn|learn from) (.+)$`), "are $1 used"},
	{regexp.MustCompile(`^is there (?:a |any |some )?(?:risk|danger|chance|possibility) (?:that |of )?(.+?) (?:will |would |could |can |might |may )?(?:be )?(?:end|ends|ending|land|lands|landing|wind|winds|get|gets|getting|go|goes|going) ?(?:up )?(?:in|into) (?:it|there|that|(?:the |an |their |its )?(?:ai|model|models|training|training data|machine|dataset))$`), "are $1 used"},
	{regexp.MustCompile(`^(?:do|should|must|need) (?:i|we) (?:have to |need to )?(?:worry|be worried|be concerned|fear) (?:about|for) ((?:my|our|the) .+)$`), "are $1 used"},
	{regexp.MustCompile(`^(?:would|will|are|is|could|might) (.+?) (?:be )?(?:a )?part of (?:the |their |its )?(?:training|training data|training set|data|dataset)$`), "are $1 used"},
	{regexp.MustCompile(`^(?:i|we) (?:do )?(?:hope|trust|assume|suppose) (.+?) (?:stay|stays|is|are|remain|remains|will stay|will be) (?:left |kept )?out(?: of (?:it|this|that))?$`), "are $1 left out"},
}

// asTaken asks plainly whether something is used: "is there a risk that my voice ends up in the model".
func asTaken(words []string) []string {
	text := strings.Join(withoutTail(words), " ")
	for _, way := range takenAs {
		if way.asked.MatchString(text) {
			return WordsOf(way.asked.ReplaceAllString(text, way.plain))
		}
	}
	return words
}

// withoutTail is a question without what opens it and asks for a yes at its end.
func withoutTail(words []string) []string {
	for len(words) > 1 && Joints[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && (words[len(words)-1] == "right" || words[len(words)-1] == "too") {
		words = words[:len(words)-1]
	}
	return words
}
