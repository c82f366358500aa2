package grammar

import (
	"regexp"
	"strings"
)

// People ask for somebody else, or for people as such, what holds for any member: "can my wife opt out", "are our employees'
// posts used", "what can people do about it". Facts are mostly asked for by those they are about.

const (
	// somebody is whom the asker asks for; children are not among them, of whom facts speak.
	somebody = `(?:my|our|his|her|their|a|an|the) (?:(?:own|whole|elderly|old|dear|other) )?(?:mum|mom|mother|dad|father|parents?|wife|husband|spouse|partner|girlfriend|boyfriend|sister|brother|aunt|uncle|cousin|gran|granny|grandma|grandpa|grandmother|grandfather|friends?|mate|flatmate|roommate|neighbou?r|colleagues?|co-?workers?|team|staff|employees?|clients?|customers?|members|boss|manager|people|students|person)`
	// anybody is who has data as any member has.
	anybody = `people|members|users|employees|colleagues|clients|customers|everyone|everybody|somebody|someone|individuals`
	// ownDeeds are what only they can do or meet with of whom it is asked, and nobody to them: "can my boss read it" is none.
	ownDeeds = `(?:(?:still|also|even|just|really|ever|now|actually|at least) )*(?:opt|object|say no|said no|refuse|complain|decline|undo|withdraw|have to|need to|had to|get paid|lose|agree|agreed|consent|consented|get out|do about|do anything|do now|do\?|do$|told|asked|informed|notified|warned)\b`
)

var (
	askedOfSomebody = regexp.MustCompile(`(?i)\b(can|could|should|must|may|will|would|do|does|did|have|has|is|are|was|were) (?:` + somebody + `|` + anybody + `) (` + ownDeeds + `.*)`)
	ofSomebody      = regexp.MustCompile(`(?i)\b(?:` + somebody + `|` + anybody + `)(?:['’]s?|s['’]?) (posts?|comments?|photos?|pictures?|profiles?|data|messages|dms|cvs?|videos?|articles|content|account|information|details|email|password|likes)\b`)
	// entrusted is what the asker holds of others, and not theirs as members.
	entrusted      = regexp.MustCompile(`(?i)(?:client|customer|candidate)s?['’]?s?['’]? (?:data|details|information|content|email|password|messages|cvs?)`)
	firstPerson    = regexp.MustCompile(`(?i)\b(?:i|me|my|mine|we|us|our)\b`)
	thirdPerson    = regexp.MustCompile(`(?i)\b(?:they|he|she)\b`)
	placedSomebody = regexp.MustCompile(`(?i)^(?:(?:so|and|hi|hello|ok)[, ]+)?` + somebody + ` (?:is|are|lives?|works?|sits?|stays?) ((?:in|at|near) [^,.;?!]{2,40})[,.;]\s*(?:and )?(.+)$`)
	thirdAsks      = regexp.MustCompile(`(?i)\b(is|are|does|has|was|were) (?:they|he|she)\b`)
	thirdPersons   = regexp.MustCompile(`(?i)\b(?:their|his|her)\b`)
	askersVerb     = map[string]string{"does": "do", "has": "have", "is": "am", "are": "am", "were": "was"}
)

// AsAsker puts what is asked for somebody else as he would ask it himself; false where it is not, or the asker has a part in it.
func AsAsker(text string) (plain string, ok bool) {
	if at := askedOfSomebody.FindStringSubmatchIndex(text); at != nil {
		before, verb, rest := text[:at[2]], strings.ToLower(text[at[2]:at[3]]), text[at[4]:at[5]]
		if firstPerson.MatchString(before + rest) {
			return "", false
		}
		return before + asAskersVerb(verb) + " i " + asAskers(rest), true
	}
	at := ofSomebody.FindStringSubmatchIndex(text)
	if at == nil || entrusted.MatchString(text[at[0]:at[1]]) || firstPerson.MatchString(text[:at[0]]+text[at[1]:]) {
		return "", false
	}
	return text[:at[0]] + "my " + text[at[2]:], true
}

// AsThere puts what is asked for somebody who is told to be at a place as he would ask it there: "my wife is in Canada, can she
// opt out"; false where it is not, or the asker has a part in it.
func AsThere(text string) (plain string, ok bool) {
	at := placedSomebody.FindStringSubmatch(text)
	if at == nil || firstPerson.MatchString(at[2]) || !thirdPerson.MatchString(at[2]) && !thirdPersons.MatchString(at[2]) {
		return "", false
	}
	rest := thirdAsks.ReplaceAllStringFunc(at[2], func(found string) string {
		verb, _, _ := strings.Cut(strings.ToLower(found), " ")
		return asAskersVerb(verb) + " i"
	})
	return "I live " + at[1] + ". " + asAskers(rest), true
}

// asAskersVerb is the verb that goes with "I" for the one that goes with somebody else.
func asAskersVerb(verb string) string {
	if own, other := askersVerb[verb]; other {
		return own
	}
	return verb
}

// asAskers is a text in which "I" and "my" stand for somebody else and what is his.
func asAskers(text string) string {
	return thirdPersons.ReplaceAllString(thirdPerson.ReplaceAllString(text, "i"), "my")
}
