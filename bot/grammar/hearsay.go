package grammar

import "slices"

var (
	// Sayers are people who tell things; anybody may be that is "my" or "a".
	Sayers = Set(`boss employer manager lead hr admin guy dude man woman girl boy lady chap bloke coworker colleague colleagues friend friends mate lawyer teacher professor
		neighbour neighbor husband wife son daughter kid kids people folks everyone everybody someone somebody some internet media news press rumour rumours
		mum mom dad grandson granddaughter brother sister aunt uncle cousin client customer chef team person others they he she`)
	anybodys = Set("my our a an some another one this that his her")
	tellings = Set(`say says said saying tell tells told telling claim claims claimed claiming think thinks thought believe believes believed reckon reckons reckoned insist insists insisted insisting
		swear swears swore warn warns warned argue argues argued mean means meant`)
	hearings = Set("heard hear hearing told")
	readings = Set("read saw seen see reading learned learnt noticed found")
	writings = Set("write writes wrote post posts posted mention mentions mentioned")
	// toldTo follow a telling, toldWhere its hearing, and noClaim do not begin what is told.
	toldTo    = Set("me us everyone everybody him her them you")
	toldWhere = Set("from on in at by via through over somewhere online around today yesterday recently earlier lately")
	noClaim   = Set("to about of so if whether nothing something anything no yes and or that this it them")
	// handings say that somebody handed on what others wrote, gettings that the asker got it, and
	// quotings begin what stands in it.
	handings = Set("forwarded forwards forward sent sends shared shares showed shows posted posts emailed mailed texted whatsapped messaged linked reposted")
	gettings = Set("got get received")
	quotings = Set("saying says claiming claims")
)

// mostTellers is how many words tell who told, mostSource where it was heard, and mostPaper what
// it stands in.
const (
	mostTellers = 6
	mostSource  = 6
	mostPaper   = 7
)

// TellingIn returns where the verb of telling ends, and whether it is one of seeing or
// writing, after which a claim needs its "that".
func TellingIn(words []string) (end int, thing bool) {
	if len(words) == 0 {
		return 0, false
	}
	if end := handedOnIn(words); end > 0 {
		return end, false
	}
	if words[0] == "i" || words[0] == "we" {
		n := 1
		for n < len(words) && (Auxiliaries[words[n]] || words[n] == "been" || words[n] == "just" || words[n] == "also" || words[n] == "got" || words[n] == "keep" || Fillers[words[n]]) {
			n++
		}
		if n == len(words) || !hearings[words[n]] && !readings[words[n]] || words[n] == "told" && n == 1 {
			return 0, false
		}
		return n + 1, readings[words[n]]
	}
	if readings[words[0]] { // "saw a post claiming"
		if said := slices.IndexFunc(words[:min(len(words), mostTellers)], func(w string) bool { return w == "saying" || w == "claiming" }); said > 0 {
			return said + 1, false
		}
	}
	if hearings[words[0]] && words[0] != "told" || readings[words[0]] && words[0] != "see" && words[0] != "found" {
		return 1, readings[words[0]]
	}
	for i, word := range words[:min(len(words), mostTellers)] {
		switch {
		case i > 0 && (tellings[word] || writings[word]):
			if words[i-1] == "i" || words[i-1] == "we" {
				return 0, false // "my poem, I wrote" is told by nobody else
			}
			if anybodys[words[0]] && i > 1 || Sayers[words[0]] || words[0] == "the" && i > 1 && Sayers[words[1]] {
				return i + 1, writings[word]
			}
			return 0, false
		case ThirdParties[word] || Products[word] || Auxiliaries[word] && !having[word] && !(word == "are" && i > 0) || FormOf[word] != "" && word != "who" || Reversing[word] || word == "you":
			return 0, false
		}
	}
	return 0, false
}

// handedOnIn returns where the verb ends with which something begins that somebody handed on: "my boss
// forwarded a mail saying", "the post a friend sent says", "we got a letter saying"; 0 where it is told otherwise.
func handedOnIn(words []string) int {
	handed := slices.IndexFunc(words[:min(len(words), mostTellers)], func(w string) bool { return handings[w] || gettings[w] })
	if handed < 0 || handed == 0 && !gettings[words[0]] {
		return 0
	}
	self := handed == 0 || words[0] == "i" || words[0] == "we"
	if self && !gettings[words[handed]] || !self && !slices.ContainsFunc(words[:handed], func(w string) bool { return Sayers[w] }) {
		return 0
	}
	for i, word := range words[handed+1 : min(len(words), handed+1+mostPaper)] {
		switch {
		case quotings[word]:
			return handed + i + 2
		case Auxiliaries[word] || FormOf[word] != "" && word != "which":
			return 0
		}
	}
	return 0
}

// rumours begin what nobody in particular tells.
var rumours = PatternsOf(`rumour|rumor|word has|is it? that?
	is|was it then|really|actually|still|also? true|correct|so|right|the? case|fact? that
	is it true
	am i|we right|correct in? thinking|assuming|saying|believing|understanding? that?
	am i|we right|correct to assume|think|say|believe? that?
	do|did i|we understand|get|have? it|this? right|correctly that?
	would it be right|correct|fair|true to say|think|assume that?
	there is|are a|some? rumour|rumor|rumours|rumors|talk|claims|stories|post|posts going? around|about? that
	there is|are this|a|an|some? * post|posts|mail|email|mails|message|messages|video|videos|reel|reels|clip|tiktok|podcast|letter|screenshot|tweet|story|thread going|doing? around|round|about|the? rounds? saying|claiming that?
	according to my|the|a|our|some boss|manager|colleague|friend|hr|team|news|internet|lawyer|husband|wife|son|daughter`)

// SourcesBehind say behind a claim where the asker has it from: "I read that somewhere", "a colleague told me so".
var SourcesBehind = PatternsOf(`and|but|or|so|at? least? i|we have? just|only|even|also|once|recently? read|saw|heard|seen|found|learned|learnt that|this|it|so|about|all? somewhere|online|today|yesterday|recently|lately|earlier|here?
	and|but|or|so|at? least? i|we have? just|only|even|also|once|recently? read|saw|heard|seen|found|learned|learnt that|this|it|so|about? from|on|in|at|by|via|through my|a|an|the|some? * *?
	and|but|at? least? just|only|also|once? heard|read|saw that|this|it|so|about? somewhere|online|today|yesterday|recently
	and|but|at? least? just|only|also|once? heard|read|saw that|this|it|so|about? from|on|in|at|by|via|through my|a|an|the|some? * *?
	and|but|at? least? a|my|our|some|the *? told|says|said|claims|tells|swears|mentioned me|us? that|this|so|it?
	and|but|at? least? a|my|our|some|the * explained|explains|showed|shared|sent|posted|forwarded me|us|everyone|everybody? that|this|it|a|the? video|post|link|article|screenshot|clip|reel|tiktok? about|of? it|this|that? all?
	and|but|at? least? a|my|our|some|the * saw|read|heard|found|got|has|had that|this|it|so|about|all? on|in|at|from|off? my|a|an|the|some? *? `)

// RumourIn returns where a claim begins that nobody in particular tells, from a word on; 0
// where none does.
func RumourIn(words []string, at int) int {
	for _, p := range rumours {
		if !p.mayBegin(words[at:]) {
			continue
		}
		for _, n := range p.Lengths(words[at:]) {
			if n > 0 && len(words)-at-n >= LeastClaim && !Everyone[words[at+n]] && !(words[at+n] == "that" && Everyone[words[at+n+1]]) { // who would be greeted then
				return at + n
			}
		}
	}
	return 0
}

// thatWithin is where "that" stands behind where something was heard; -1 where it does not.
func thatWithin(words []string) int {
	return slices.Index(words[:min(len(words), mostSource)], "that")
}

// LeastClaim is how many words a claim has.
const LeastClaim = 3

// ClaimFrom returns where a claim begins after a verb of telling; 0 where none does.
func ClaimFrom(words []string, at int, thing bool) int {
	if at < len(words) && toldTo[words[at]] { // once: "told us everyone must"
		at++
	}
	that := false
	if at < len(words) && toldWhere[words[at]] {
		source := thatWithin(words[at:])
		switch {
		case source > 0:
			at += source
		case words[at] != "from" && len(words[at]) > len("from"): // "somewhere"
			at++
		}
	}
	if at < len(words) && words[at] == "that" {
		that = true
		at++
	}
	if len(words)-at < LeastClaim || thing && !that && words[at] != "they" || FormOf[words[at]] != "" || toldWhere[words[at]] {
		return 0
	}
	if !that && noClaim[words[at]] && words[at] != "it" && words[at] != "this" {
		return 0
	}
	return at
}
