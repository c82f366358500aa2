package grammar

import (
	"slices"
	"strings"
)

var (
	// Judging words ask for what others think of something, whoever they are.
	Judging = Set(`critic critics critical criticism criticisms critique critiques criticise criticize criticised criticized criticising criticizing opinion opinions expert experts advocate advocates
		activist activists campaigner campaigners opponent opponents backlash controversy controversies controversial commentator commentators argument arguments`)
	// Worrying words tell that people took something ill.
	Worrying = Set("worries worried angry anger outrage outraged uproar concerns protest protests protested")
	// besideJudging words go with that and name no subject.
	besideJudging = Set(`say says said saying make tell telling think thinks thought thinking view views believe feel argue argued arguments argument against raise raised raising voice voices voiced
		privacy data protection digital rights civil liberties security law legal tech technology group groups organisation organisations organization organizations ngo ngos independent outside
		list name give show main different various several some any other others many known most biggest general overall public people outsiders reaction reactions response responses policy change changes
		matter topic subject here exist heard hear read around currently positive negative good bad both sides pro con pros cons what's`)
	// saying words ask what somebody told.
	saying = Set("say says said saying tell tells told telling think thinks write writes wrote report reports reported claim claims find finds found criticise criticises criticised criticize criticized complain complained argue argues")
)

// AsksJudgements tells whether words ask for opinions and name nothing they should be on;
// beside tells of a word that it names nothing either.
func AsksJudgements(words []string, beside func(i int) bool) bool {
	asked := asksConsensus(words, beside)
	for i, word := range words {
		switch judging := Judging[word] || expertPeople[word] && i > 0 && expertIn[words[i-1]]; {
		case judging && answersThem(words[:i]):
			return false
		case judging:
			asked = true
		case FormOf[word] == FormWhen || FormOf[word] == FormWhere || word == "many" && i > 0 && words[i-1] == "how":
			return false
		case !besideJudging[word] && !beside(i) && !agreeing[word]:
			return false
		}
	}
	return asked
}

var (
	// expertPeople behind what they are experts in judge as those do: "privacy folks".
	expertPeople = Set("people folks guys crowd community geeks nerds types circles professionals pros")
	expertIn     = Set("privacy protection rights liberties security legal")
	// authorities are those who oversee, several of them.
	authorities = Set("regulators authorities watchdogs commissioners dpas ombudsmen agencies")
	// ruling words are what authorities do beside saying something.
	ruling = Set("do did done doing make made comment commented comments react reacted warn warned object objected decide decided find found opinion opinions statement statements position stance something anything")
)

// AsksAuthorities tells whether words ask what several authorities say, or whether they said anything,
// and name nothing it should be on; beside as in AsksJudgements.
func AsksAuthorities(words []string, beside func(i int) bool) bool {
	who, says := false, false
	for i, word := range words {
		switch {
		case authorities[word]:
			who = true
		case saying[word] || ruling[word] || word == "think":
			says = true
		case FormOf[word] != "" && FormOf[word] != FormWhat || word == "many" || word == "if":
			return false
		case !besideJudging[word] && !beside(i):
			return false
		}
	}
	return who && says
}

// asksConsensus tells whether words ask if all others are content: "everybody agrees with that,
// right", but not "did everybody agree to that", which is consent.
func asksConsensus(words []string, beside func(i int) bool) bool {
	all := slices.IndexFunc(words, func(w string) bool { return whoever[w] })
	if all < 0 || AnyOf(words[:all], pastVerbs) || AnyOf(words, duties) {
		return false
	}
	for i := all + 1; i < len(words); i++ {
		switch {
		case agreeing[words[i]]:
			return i+1 == len(words) || words[i+1] != "to" && !AskFirst[words[i+1]]
		case !beside(i):
			return false
		}
	}
	return false
}

var (
	whoever  = Set("everyone everybody anyone anybody nobody people folks others")
	agreeing = Set("agree agrees fine happy content okay cool like likes mind minds approve approves love loves hate hates dislike dislikes")
	duties   = Set("have must need needs should can could")
)

// answersThem tells whether words before those who judge say that somebody answers them: "what
// did the club reply to the critics".
func answersThem(before []string) bool {
	n := len(before)
	if n > 0 && before[n-1] == "the" {
		n--
	}
	return n > 1 && toJudges[before[n-1]] && AnyOf(before[:n-1], answering)
}

var (
	toJudges  = Set("to on about with against")
	answering = Set(`answer answers answered answering reply replies replied respond responds responded responding response responses react reacts reacted reaction defend defends defended
		deal deals dealt comment comments commented statement`)
)

// AsksWhatTold tells whether words but those of a name ask only what somebody told; beside
// as in AsksJudgements.
func AsksWhatTold(words []string, beside func(i int) bool) bool {
	asked := false
	for i, word := range words {
		switch {
		case saying[word]:
			asked = true
		case FormOf[word] == FormWhen || FormOf[word] == FormWhere:
			return false
		case !besideJudging[word] && !Judging[word] && !beside(i):
			return false
		}
	}
	return asked
}

// AsksProtest tells whether words ask if others spoke against something, or for it: "has anybody
// objected", "did the union warn them", "the union warned them". That they did is no opinion,
// whatever they said.
func AsksProtest(words []string) bool {
	if len(words) < 3 || AskFirst[words[0]] || AskFirst[words[1]] {
		return false
	}
	if didOpen[words[0]] {
		return AnyOf(words[2:], protesting)
	}
	return !Auxiliaries[words[0]] && FormOf[words[0]] == "" && slices.ContainsFunc(words[1:], func(w string) bool { return protesting[w] && strings.HasSuffix(w, "ed") })
}

var (
	didOpen    = Set("has have had did does do was were")
	protesting = Set(`object objects objected challenge challenged criticise criticised criticize criticized warn warned condemn condemned protest protested complain complained
		question questioned dispute disputed oppose opposed complaint complaints objection objections protests comment commented recommend recommended advise advised welcome welcomed praise praised`)
)

// AsksPlan tells whether words ask what is meant to be done some day: "is there a plan to read them";
// not of a plan that is known, "is their plan legal".
func AsksPlan(words []string) bool {
	for i, word := range words {
		switch {
		case planning[word]:
			return true
		case word != "plan" && word != "plans":
		case i+1 < len(words) && words[i+1] == "to" && (i == 0 || !ownedBefore[words[i-1]] || words[i-1] == "a"):
			return true
		}
	}
	return false
}

var planning = Set("planning intend intends intending eventually someday future")

// AsksAdvice tells whether words ask what the asker had better do: "should I leave", "is it wise
// for us to stay".
func AsksAdvice(words []string) bool {
	words = WithoutFillers(words, Joints)
	if len(words) < 3 {
		return false
	}
	switch words[1] {
	case "i", "we", "my", "our", "one":
		return words[0] == "should" || words[0] == "shall" || words[0] == "ought"
	case "it":
		return words[0] == "is" && (words[2] == "worth" || words[2] == "better" || wiseTo.Longest(words) > 0)
	}
	return false
}

// wiseTo asks whether it is well to do what follows.
var wiseTo = PatternsOf(`is it still|really|even|actually|also|now? wise|sensible
	is it still|really|even|actually|also|now? safe|unsafe|ok|okay|fine|alright|risky|dangerous|smart|stupid|unwise to`)
