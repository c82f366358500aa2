package grammar

import (
	"regexp"
	"strings"
)

// Lawyers call what a law grants by the number of its article, and ask whether it "applies" or can be "invoked": what
// everybody else calls a right that one has or has not.

// rightsByArticle are the rights that articles of the GDPR grant.
var rightsByArticle = map[string]string{
	"15": "the right to access my data", "16": "the right to rectification", "17": "the right to erasure", "18": "the right to restriction",
	"20": "the right to data portability", "21": "the right to object",
}

// byArticle is a right called by its article; another law's or a contract's articles are told by what stands behind.
var byArticle = regexp.MustCompile(`(?i)(\b(?:my|the|our|your|their) rights? (?:under|from|of|in) )?\bart(?:icle|\.)? ?(1[5-8]|2[01])(?:\(\d\))?( (?:of )?(?:the )?(?:eu )?gdpr\b)?( of (?:the|their|its|your|this) \w+)?`)

// rightsNamed are the words of those rights, beside which the article names nothing more.
const rightsNamed = "right to o|right to e|right to d|right of|object|eras|delet|access|copy|portab|forgotten|rectif|restrict"

// withRights is a text with rights called by their name.
func withRights(text string) string {
	if lower := strings.ToLower(text); !hasPart(lower, "art") || hasPart(lower, rightsNamed) {
		return text
	}
	return byArticle.ReplaceAllStringFunc(text, func(found string) string {
		parts := byArticle.FindStringSubmatch(found)
		if parts[4] != "" {
			return found
		}
		return rightsByArticle[parts[2]]
	})
}

// lawful are ways in which lawyers ask what others ask too.
var lawful = []wrote{
	{regexp.MustCompile(`(?i)\bright of access\b(?: to my data)?`), "right to access my data", "right of access"},
	{regexp.MustCompile(`(?i)\b(?:do|does|will|would) ((?:the |my |our )?right (?:to|of) [a-z]+(?: [a-z]+){0,3}?) (?:even |still |also )?(?:apply|exist|hold)` + clauseEnds), "do i have $1$2", "right"},
	{regexp.MustCompile(`(?i)\b(?:can|could|may) (?:i|we|one|you|members|people|users) (?:still |also |even )?(?:invoke|assert|exercise|claim|rely on) ((?:the |my |our |a )?right (?:to|of) )`), "do i have $1", "right"},
	{regexp.MustCompile(`(?i)\bis (?:a |the |their |its )?(legitimate interests?) (?:really |even |actually |at all )?(?:sufficient|adequate|appropriate|suitable|defensible|justified|good enough|strong enough|solid enough)\b`), "is $1 enough", "legitimate"},
	{regexp.MustCompile(`(?i)\b(?:does|do|will|would|can|could) (?:a |the |their |its )?(legitimate interests?) (?:really |even |actually )?(?:cover|hold up|hold|hold water|suffice|justify|allow|permit|carry|support|stand up|stand)(?: (?:this|that|it|all this|all of this|here|(?:the )?ai training|(?:the )?training|in court|for this|for that))*` + clauseEnds), "can they rely on $1 for this$2", "legitimate"},
	{regexp.MustCompile(`(?i)\b(?:do|does) (they|it|he|[a-z]+) (?:really |actually )?(?:rely|depend|rest|build) (?:it |this |that |the training )?on (?:a |the |their |its )?(legitimate interests?)` + clauseEnds), "do they base it on $2$3", "legitimate"},
	{regexp.MustCompile(`(?i)\bis (?:a |the |their |its )?(legitimate interests?) (?:the|their|its) (?:legal |lawful )?(?:basis|ground|grounds)` + clauseEnds), "do they base it on $1$2", "legitimate"},
	{regexp.MustCompile(`(?i)\bis (?:the|their|its) (?:legal |lawful )?(?:basis|ground) (?:a |the |their |its )?(legitimate interests?)` + clauseEnds), "do they base it on $1$2", "legitimate"},
}
