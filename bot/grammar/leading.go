package grammar

import "strings"

// A question may stand behind words that only say that somebody wants it answered: "I need to explain to
// my parents why they do it", "any chance you know whether it is so".

var (
	// findingOut words stand before what somebody wants to know, and notKnowing ones where he does not.
	findingOut = Set(`know tell inform clarify figure figured find explain explains explained remember recall say says said read see learn wonder wondering wondered decide deciding
		determine establish debating arguing discussing bet settle google googled googling ask asks asked asking remind confirm understand get clue idea info information details
		deal story clarity answer answers word check checking double look`)
	notKnowing = Set("not no nobody nowhere none nothing forgot forgotten unsure unclear confused confusing uncertain clueless curious struggling lost without cannot debating arguing discussing bet asks asked asking")
	// yetToKnow words say that something is yet to be known.
	yetToKnow = Set("want wants wanted wanna got need needs needed gotta like love trying try help please any must keep keeps me us to looking")
	// besideKnowing go with either.
	besideKnowing = Set(`happen happens chance perhaps possibly straight out up work make sense sure certain clear quick matter matters matter before wish hope promised interested
		report presentation minutes newsletter memo email page site notice letter article mail statement faq
		hour hours day days week weeks ages minute five year old little team parents works council customers staff`)
	// whoIsAsked are those whom a question is put to, so that it is not of them: "do you know whether".
	whoIsAsked = Set("you u ya anyone anybody someone somebody any one there not")
	// lookingInto words bid somebody to find out, and ofOneself ones are of what only the asker's own account tells.
	lookingInto = Set("check look find see")
	ofOneself   = Set("was were did had has have been switch switched setting settings toggle account off on opted done")
	// firmly stand right before an "if" that asks.
	firmly = Set("know tell me us remember say says said see out clear sure certain wonder wondering wondered decide ask asks asked asking determine recall forgot unsure unclear check confirm on about")
)

// LeadIn returns how many words at the beginning only say that somebody wants to know what follows.
func LeadIn(words []string) int {
	if len(words) == 0 || Auxiliaries[words[0]] && words[0] != "any" && (len(words) < 2 || !whoIsAsked[words[1]]) {
		return 0
	}
	wants, open := false, false // what is yet to be known
	for i, word := range words {
		opens := word == "whether" || word == "if" && i > 0 && firmly[words[i-1]] || i > 0 && FormOf[word] != ""
		switch {
		case i+LeastClaim > len(words):
			return 0
		case opens:
			return leadEnds(words, i, wants && open)
		case i == 0 && FormOf[word] != "" && word != "where" && word != "what":
			return 0 // "how do I find out" asks for that
		case foreignSubjects[word] && FormOf[word] == "" && word != "their", word == "way":
			return 0 // that is of them, or of a way to find out
		}
		known := findingOut[word] || notKnowing[word]
		wants, open = wants || known, open || notKnowing[word] || yetToKnow[word] || i == 0 && (known || Auxiliaries[word] || FormOf[word] != "")
		if !known && !FunctionWords[word] && !Fillers[word] && !requesting[word] && !besideKnowing[word] && !Sayers[word] && !Kin[word] {
			return 0
		}
	}
	return 0
}

// leadEnds is where the words before a question end, at the word that opens it; 0 where they are no lead.
func leadEnds(words []string, at int, leads bool) int {
	if at == 0 || !leads {
		return 0 // "I know why they do it" tells
	}
	if AnyOf(words[:at], lookingInto) && AnyOf(words[at:], AskFirst) && AnyOf(words[at:], ofOneself) {
		return 0 // "can you check if my switch is off" is something to be done
	}
	switch word := words[at]; {
	case Asks(strings.Join(words[at+1:], " ")):
		return 0
	case word == "if" && at+2 < len(words) && AskFirst[words[at+1]] && LearnsOfDeed(words):
		return 0 // "will anybody know if I opt out" is whether they learn of it
	case word == "if" || word == "whether":
		return at + 1
	}
	return at
}
