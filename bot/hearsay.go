package bot

import "slices"

var (
	// sayers are people who tell things; anybody may be that is "my" or "a".
	sayers = set(`boss manager lead hr admin guy dude man woman girl boy lady chap bloke coworker colleague colleagues friend friends mate lawyer teacher professor
		neighbour neighbor husband wife son daughter kid kids people folks everyone everybody someone somebody some internet media news press rumour rumours
		mum mom dad grandson granddaughter brother sister aunt uncle cousin client customer chef team person others they he she`)
	anybodys = set("my our a an some another one this that his her")
	tellings = set(`say says said saying tell tells told telling claim claims claimed claiming think thinks thought believe believes believed reckon reckons reckoned insist insists insisted
		swear swears swore warn warns warned argue argues argued mean means meant`)
	hearings = set("heard hear hearing told")
	readings = set("read saw seen see reading learned learnt noticed found")
	writings = set("write writes wrote post posts posted mention mentions mentioned")
	// toldTo follow a telling, toldWhere its hearing, and noClaim do not begin what is told.
	toldTo    = set("me us everyone everybody him her them you")
	toldWhere = set("from on in at by via through over somewhere online around today yesterday recently earlier lately")
	noClaim   = set("to about of so if whether nothing something anything no yes and or that this it them")
)

// mostTellers is how many words tell who told, and mostSource where it was heard.
const (
	mostTellers = 6
	mostSource  = 6
)

// toldBy returns how many words at the beginning say only who told what follows: "my
// boss says that", "I read somewhere that".
func toldBy(g *guide, words []string) int {
	at := 0
	for at < len(words) && (fillers[words[at]] || joints[words[at]] || words[at] == "also") {
		at++
	}
	end, thing := tellingIn(words[at:])
	if end == 0 {
		return rumourIn(words, at)
	}
	if _, used := g.named(words[at : at+end]); slices.Contains(used, true) {
		return 0
	}
	return claimFrom(words, at+end, thing)
}

// tellingIn returns where the verb of telling ends, and whether it is one of seeing or
// writing, after which a claim needs its "that".
func tellingIn(words []string) (end int, thing bool) {
	if len(words) == 0 {
		return 0, false
	}
	if words[0] == "i" || words[0] == "we" {
		n := 1
		for n < len(words) && (auxiliaries[words[n]] || words[n] == "been" || words[n] == "just" || words[n] == "also" || words[n] == "got" || words[n] == "keep" || fillers[words[n]]) {
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
			if anybodys[words[0]] && i > 1 || sayers[words[0]] || words[0] == "the" && i > 1 && sayers[words[1]] {
				return i + 1, writings[word]
			}
			return 0, false
		case thirdParties[word] || products[word] || auxiliaries[word] && !having[word] && !(word == "are" && i > 0) || formOf[word] != "" && word != "who" || reversing[word] || word == "you":
			return 0, false
		}
	}
	return 0, false
}

// rumours begin what nobody in particular tells.
var rumours = patternsOf(`rumour|rumor|word has|is it? that?
	there is|are a|some? rumour|rumor|rumours|rumors|talk|claims|stories|post|posts going? around|about? that
	according to my|the|a|our|some boss|manager|colleague|friend|hr|team|news|internet|lawyer|husband|wife|son|daughter`)

func rumourIn(words []string, at int) int {
	for _, p := range rumours {
		if !p.mayBegin(words[at:]) {
			continue
		}
		for _, n := range p.lengths(words[at:]) {
			if n > 0 && len(words)-at-n >= leastClaim {
				return at + n
			}
		}
	}
	return 0
}

// leastClaim is how many words a claim has.
const leastClaim = 3

// claimFrom returns where a claim begins after a verb of telling; 0 where none does.
func claimFrom(words []string, at int, thing bool) int {
	for at < len(words) && toldTo[words[at]] {
		at++
	}
	that := false
	if at < len(words) && toldWhere[words[at]] {
		source := slices.Index(words[at:min(len(words), at+mostSource)], "that")
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
	if len(words)-at < leastClaim || thing && !that && words[at] != "they" || formOf[words[at]] != "" || toldWhere[words[at]] {
		return 0
	}
	if !that && noClaim[words[at]] && words[at] != "it" && words[at] != "this" {
		return 0
	}
	return at
}
