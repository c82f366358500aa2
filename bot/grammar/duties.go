package grammar

// What somebody owes other people, and what those see of his, is his own or their affair: no policy of a
// service says it by telling what the service does.

// owedTo is who may be owed something: none of those that a service is.
const owedTo = `staff|employees|employee|workers|workforce|team|colleagues|colleague|coworkers|people|clients|client|customers|customer|candidates|applicants|students|pupils|parents|patients|subscribers|followers|readers|friends|family|volunteers|interns|freelancers|contractors|visitors|connections|contacts`

var (
	// owing asks whether the asker, or people of a trade, must tell or ask others.
	owing = PatternsOf(`do|does|must|should|shall i|we|employers|companies|schools|teachers|recruiters|firms need|have|has|ought to|also? tell|inform|notify|warn|ask|consult my|our|the|all|any|these|those|their? ` + owedTo + `
		am|are i|we obliged|required|supposed|bound to tell|inform|notify|warn|ask|consult my|our|the|all|any|these|those|their? ` + owedTo + `
		must i|we|employers|companies|schools|teachers also? tell|inform|notify|warn|ask|consult my|our|the|all|any|these|those|their? ` + owedTo)
	// consentOwed asks whether the asker, or people of a trade, must have others' consent.
	consentOwed = PatternsOf(`do|does|would i|we|employers|companies|schools|teachers|recruiters|firms also? need|require|want|have to? get|obtain? my|our|the|any|their|written|explicit|parental? consent|permission|agreement from|of|to
		do|does|would i|we|employers|companies|schools|teachers|recruiters|firms also? need|require|want|have to? get|obtain? my|our|the|any|their? ` + owedTo + `|parental consent|permission|agreement
		must i|we|employers|companies|schools|teachers have|get|obtain my|our|the|any|their? ` + owedTo + `|parental consent|permission|agreement`)
	// ownConsent ends a question of consent that names nobody else.
	ownConsent = Set("opt object refuse")
)

// OwesOthers tells whether words ask what the asker, or people of a trade, must tell others or have their consent for.
func OwesOthers(words []string) bool {
	return (owing.Longest(words) > 0 || consentOwed.Longest(words) > 0) && !AnyOf(words, ownConsent)
}

// Seeing words say that somebody gets to see something.
var Seeing = Set("see sees seen view views viewed read reads look looks visible shown show access public find learn")

// othersSeeing asks whether other people see something of the asker's.
var othersSeeing = PatternsOf(`can|could|do|does|will|would|may my|our|the|other|any? employer|employers|boss|bosses|manager|managers|recruiter|recruiters|others|people|colleagues|coworkers|connections|members|users|hr|everyone|anyone|everybody|anybody|somebody|someone|friends|customers else|also|still|ever|actually? see|view|read|look
	is|are my|our ai? prompts|questions|inputs? public|visible`)

// OthersSee tells whether words ask if other people see something of the asker's.
func OthersSee(words []string) bool { return othersSeeing.Longest(words) > 0 && AnyOf(words, AskFirst) }

var (
	// whatBefore stands before somebody of whom is asked what he says, and sayingVerbs behind.
	whatBefore = PatternsOf(`so|and|but|ok? what does|did|do|has|is the|about?
		did|has|have the?`)
	sayingVerbs = Set("say says said saying think thinks thought comment commented react reacted respond responded make opinion position stance view")
	// toldBy words tell that somebody said something.
	toldBy = Set("say says said think thinks view warns warned calls called told tells comment commented advises")
)

// SayerAsked is who is asked about what he says, "what does the CNIL say"; empty where nobody is.
func SayerAsked(words []string) string {
	at := whatBefore.Longest(words)
	if at == 0 || at+1 >= len(words) || !sayingVerbs[words[at+1]] {
		return ""
	}
	return words[at]
}

// Saying tells whether a text tells that somebody said something.
func Saying(text string) bool {
	return AnyOf(WordsOf(text), toldBy)
}
