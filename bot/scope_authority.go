package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What an authority says is known of that authority only: a union's members are covered
// with it, but its regulator is not theirs.

var (
	authorityWords = grammar.Set("regulator regulators authority authorities agency watchdog watchdogs commissioner commission dpa ombudsman")
	// ofData words may stand between a place and its authority.
	ofData = grammar.Set("data protection privacy information federal national")
	saying = grammar.Set(`say says said saying tell told comment commented statement opinion think thinks position stance advise advised advises advice warn warned warns
		react reacted doing done find found decided ruled investigated investigating investigate looking look looked examine examining probe probing
		sue sued sues suing ban banned forbid forbade forbidden stop stopped block blocked fine fined punish punished approve approved allow allowed clear cleared
		criticise criticised criticize criticized object objected order ordered intervene intervened act acted challenge challenged`)
	// charge words ask for who is competent instead.
	charge = grammar.Set("charge responsible competent lead leads complain complaint contact write report")
)

// authorities by what they are called, and whose they are.
var authorities = map[string]place.Code{
	"cnil": "FR", "aepd": "ES", "ico": "GB", "garante": "IT", "dpc": "IE", "bfdi": "DE", "uodo": "PL", "imy": "SE", "cnpd": "LU", "dsb": "AT", "fdpic": "CH",
	"edöb": "CH", "anpd": "BR", "oaic": "AU", "datatilsynet": "NO", "pcpd": "HK", "pdpc": "SG", "ftc": "US", "opc": "CA",
}

// chargeAttempt looks for who is competent, where nothing is known of an authority.
var chargeAttempt = attempt{text: "which authority is in charge", asked: nearEnough, joined: true}

// withRegulator calls an authority what it is, by whose name no fact may know it: "can I complain to the CNIL".
func (u *understanding) withRegulator() (text string, ok bool) {
	words := slices.Clone(u.words)
	for i, word := range words {
		if _, named := authorities[word]; named {
			words[i], ok = "regulator", true
		}
	}
	return strings.Join(words, " "), ok && u.language == ""
}

// askedAuthority is the place whose authority is asked about what it says; empty where
// that is not asked.
func (u *understanding) askedAuthority() place.Code {
	if u.form == grammar.FormWho || grammar.AnyOf(u.words, charge) {
		return ""
	}
	for _, word := range grammar.WordsOf(u.original) {
		if code, ok := authorities[word]; ok {
			return code // who names it asks what it says, in whatever words
		}
	}
	if !grammar.AnyOf(u.words, saying) {
		return ""
	}
	for _, m := range u.places {
		if u.isOf(m, isOfficial) {
			return m.Readings[0].Code
		}
	}
	return ""
}

// ownAuthority names the place spoken of last where an authority is asked about as one's own: "did our regulator say
// something". False where none was, or several were.
func (u *understanding) ownAuthority() (text string, ok bool) {
	codes := lastPlaces(u.turns)
	at := slices.IndexFunc(u.words, func(word string) bool { return authorityWords[word] })
	if len(codes) != 1 || at < 1 {
		return "", false
	}
	known, found := place.Lookup(codes[0])
	owner := at - 1
	for owner > 0 && ofData[u.words[owner]] {
		owner--
	}
	if !found || u.words[owner] != "our" && u.words[owner] != "your" && u.words[owner] != "my" {
		return "", false
	}
	words := slices.Clone(u.words)
	words[owner] = known.Name + "'s"
	return strings.Join(words, " "), true
}

// isOf tells whether a place is only whose somebody is of some words: "the Danish data watchdog",
// "the court in Oslo".
func (u *understanding) isOf(m place.Mention, who func(word string) bool) bool {
	behind := grammar.IndexOf(u.words, grammar.WordsOf(m.Text)) + len(grammar.WordsOf(m.Text))
	rest := behindData(u.words[min(behind, len(u.words)):])
	_, before := u.naming(m, who, func(string) bool { return false })
	return len(rest) > 0 && who(rest[0]) || before
}

// behindData are the words behind those that may stand between a place and its authority.
func behindData(words []string) []string {
	for len(words) > 0 && ofData[words[0]] {
		words = words[1:]
	}
	return words
}

// isOfficial tells whether a word is of whom a place has, so that not what holds there is asked.
func isOfficial(word string) bool { return authorityWords[word] || officials[word] }

var officials = grammar.Set("court courts judge judges tribunal tribunals minister ministers ministry government parliament lawmakers senators")

// strangeAuthority tells whether no fact of a policy speaks of the authority asked about.
func (u *understanding) strangeAuthority(policy *knowledge.Policy) bool {
	if u.authority == "" || policy == nil {
		return false
	}
	return !slices.ContainsFunc(policy.Facts, func(fact *knowledge.Fact) bool {
		text := fact.Title + " " + fact.Statement
		if fact.Topic != knowledge.TopicRegulators && !slices.ContainsFunc(grammar.WordsOf(text), isOfficial) {
			return false
		}
		return slices.ContainsFunc(fact.Places, func(note knowledge.PlaceNote) bool { return note.Place == u.authority }) ||
			slices.ContainsFunc(place.Find(text, ""), func(m place.Mention) bool { return slices.Contains(chainOf(m.Readings[0].Code), u.authority) })
	})
}

// decideAuthority says that nothing is known of what an authority says, and who leads where
// it is.
func (b *Bot) decideAuthority(c *deciding, d *decision) bool {
	known, ok := place.Lookup(c.u.authority)
	if !ok || !c.u.strangeAuthority(d.policy) {
		return false
	}
	d.say("no fact speaks of the authority of %s", known.Name)
	if i := slices.IndexFunc(c.found.candidates, c.leadsThere); i >= 0 {
		b.answerFact(c, d, c.found.candidates[i], c.found.sure())
		return true
	}
	b.decideNotCovered(c, d, c.u.voice.say("no-authority", "place", c.u.voice.place(known)))
	return true
}

// leadsThere tells whether a fact is on who is competent where the authority asked about is.
func (c *deciding) leadsThere(found candidate) bool {
	_, _, ok := chainOf(c.u.authority).note(found.Fact)
	return ok && found.Fact.Topic == knowledge.TopicRegulators && found.Asked >= nearEnough
}

// authorityIn is the one place whose authority a statement speaks of; empty where it speaks of none, or of
// several.
func authorityIn(statement string) (whose place.Code) {
	for _, m := range place.Find(statement, "") {
		rest := behindData(grammar.WordsOf(strings.TrimPrefix(statement[m.End:], "'s")))
		if len(rest) == 0 || !authorityWords[rest[0]] || m.Ambiguous {
			continue
		}
		if code := m.Readings[0].Code; whose == "" || whose == code {
			whose = code
			continue
		}
		return ""
	}
	return whose
}

// ofOtherAuthority tells whether a fact is what another place's authority says than the one asked about.
func (u *understanding) ofOtherAuthority(fact *knowledge.Fact) bool {
	if u.authority == "" || fact.Topic != knowledge.TopicRegulators {
		return false
	}
	whose := authorityIn(fact.Statement)
	return whose != "" && whose != u.authority
}
