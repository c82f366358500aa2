package grammar

import (
	"slices"
	"strings"
)

// The closed word lists by which a question's form is read.

// actors follow a verb only where that opens a question, as languages besides English do.
var actors = Set("i we they he she")

// Articles stand before a noun, with the words that only say whose or which it is.
var Articles = Set("the a an my our your his her their some old new own work private personal company")

// ThirdParties are those who use people's data too and have no name here.
var ThirdParties = Set("bank insurer insurance gym hospital doctor dentist clinic landlord telco supermarket shop store airline tv fridge car doorbell")

// Products are what somebody offers.
var Products = Set("app apps website site portal platform account software system chatbot card")

// ProductKinds name, before one of Products, what somebody else offers: "my dating app".
var ProductKinds = Set("dating banking fitness shopping health meditation weather taxi delivery messenger messaging budgeting running period travel photo streaming")

// Set are the words of a list.
func Set(words string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}

// AnyOf tells whether any of some words is in a list.
func AnyOf(words []string, list map[string]bool) bool {
	return slices.ContainsFunc(words, func(word string) bool { return list[word] })
}

// byWord turns lists of words round: what each word is listed under.
func byWord[K comparable](lists map[K]string) map[string]K {
	all := map[string]K{}
	for key, list := range lists {
		for word := range strings.FieldsSeq(list) {
			all[word] = key
		}
	}
	return all
}

// Stems are the stems of the words of a list.
func Stems(words string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		m[Stem(word)] = true
	}
	return m
}

// LanguageNames are the languages that people ask in, as they are called in English.
var LanguageNames = map[string]string{
	"english": "en", "german": "de", "french": "fr", "spanish": "es", "portuguese": "pt", "italian": "it", "dutch": "nl",
	"polish": "pl", "hindi": "hi", "marathi": "mr", "chinese": "zh",
}

var (
	// Auxiliaries open a yes/no question.
	Auxiliaries = Set(`is are am was were do does did can could will would shall should has have had may might must isn't aren't
		doesn't don't didn't can't won't any`)

	// FunctionWords carry no subject of their own.
	FunctionWords = Set(`a an the this that these those it its it's they them their there here i me my mine we our ours you your yours he she his her
		who whom whose what which when where why how whether if then than so too also as at by for from in into of off on onto out over to
		under up with about and or but nor not no yes is are am was were be been being do does did done doing can could will would shall should
		has have had having may might must just only even still yet already now today really actually please ok okay hey hi hello
		want know tell say says said think guess mean let need wonder wondering like get got gets go goes going come some any all every each
		anyone anybody someone somebody everyone everybody something anything nothing thing things stuff one ones other others else
		much many more most very quite right well kind sort way bit lot etc via per us thanks thank explain question answer
		since until til till because ago both either neither same likewise similarly`)

	// Fillers are said around a question and mean nothing for it.
	Fillers = Set(`please kindly pls plz thanks thank thx hi hello hey hiya dear sir madam mister mr mrs ms team all folks guys guy mate dude bro bruh man lol lmao
		haha tbh idk imo imho btw fyi omg wtf smh ngl yo yep nope nah yeah yup ugh umm um uh er hm hmm hmmm mhm oh ah ok okay well anyway anyways basically literally honestly
		seriously actually really just maybe perhaps probably somehow wondering wonder curious quick quickly question urgent asap sorry pardon greetings absolutely frankly
		regards cheers sincerely folks everybody everyone anybody someone somebody somewhere lately recently today tonight yesterday tomorrow nowadays currently
		mistaken damn damned apparently supposedly allegedly surely presumably hell heck fuck fucking freaking bloody shit crap fr rn af`)

	// GeneralWords are what every privacy policy is about; alone they name no subject.
	GeneralWords = Stems(`user users member members people person folks account accounts customer customers citizen citizens resident residents employee
		country countries region regions place places area areas state states world policy policies change changes update updates rule rules
		setting new company data information personal privacy use used uses using usage process processed live living based person professionals
		situation case matter terms happen happens happening happened care cares bother`)

	// ScopeWords ask whether a policy holds for somebody.
	ScopeWords = Stems(`affect affects affected affecting apply applies applied applicable include includes included including cover covers covered
		concern concerned concerns count counts list listed listing valid impact impacted impacts touch touched involve involved hit
		part rollout rolled roll available launch launched launches start starts started begin begins began reach reaches extend extends fall
		subject eligible target targeted added name named mention mentioned enrol enrolled enroll exempt excluded exclude safe spared outside inside within worldwide scope`)

	// PeopleWords name those whose data it is.
	PeopleWords = Stems(`people user users member members person citizen citizens resident residents employee employees colleague colleagues team office staff account accounts profile profiles folk customer friend friends family
		boss manager client contractor intern student employer branch branches subsidiary subsidiaries headquarters hq guys crew department departments site sites`)

	// Kin are those whom people ask for, besides themselves; not children, of whom facts speak.
	Kin = Set(`mum mom mother dad father parent parents wife husband spouse partner girlfriend boyfriend fiance fiancee sister brother sibling siblings
		aunt uncle cousin cousins niece nephew grandma grandpa grandmother grandfather relative relatives friend friends mate flatmate roommate
		neighbour neighbor colleague colleagues coworker coworkers teammate teammates buddy pal bestie hubby gf bf`)

	// Third are words for somebody spoken of before.
	Third = Set("he she him her his hers")

	// PolicyTexts are what an owner writes of what it does.
	PolicyTexts = Set("policy terms wording text statement agreement conditions principles")

	// Residing words say that somebody is at a place.
	Residing = Stems(`live lives living lived based move moves moving moved reside residing located relocate relocating relocated stay staying travel
		travelling traveling work working works studying study born citizen resident writing here sit sits sitting seated posted stationed`)

	// Taking words say no more of data than that somebody has it.
	Taking = Stems("take takes taking taken took grab grabs grabbed grabbing harvest harvested harvesting scrape scraped scraping collect collects collected collecting gather gathered mine steal stealing stole swipe hoover pull pulls pulling pulled feed feeds feeding fed")

	// Times tell when, and not what.
	Times = Set("before after later afterwards then soon next last month months year years week weeks day days")

	// Reversing words turn a question round: safe means that the thing does not happen.
	Reversing = Set(`safe secure exempt exempts exempted exclude excludes excluded spared untouched unaffected protected not never no nobody none nothing without
		outside except avoid prevent unless ignore ignores ignored ignoring skip skips skipped omit omits omitted disregard disregards disregarded
		impossible unable inactive deactivated spare spares sparing immune shielded`)

	// AskFirst words make a question the asker's own.
	AskFirst = Set(`i me my mine we our myself us im`)

	// leadIns are said before a question and are no part of it, by their first word.
	leadIns = byFirst([][]string{
		{"can", "you", "tell", "me"}, {"could", "you", "tell", "me"}, {"can", "someone", "tell", "me"}, {"can", "anyone", "tell", "me"}, {"can", "you", "explain"},
		{"please", "tell", "me"}, {"tell", "me"}, {"do", "you", "know"}, {"does", "anyone", "know"}, {"does", "anybody", "know"}, {"anyone", "know"},
		{"i", "want", "to", "know"}, {"i", "would", "like", "to", "know"}, {"i", "wonder"}, {"i", "was", "wondering"}, {"just", "wondering"}, {"wondering"},
		{"i", "am", "curious"}, {"just", "curious"}, {"quick", "question"}, {"question"}, {"any", "idea"}, {"any", "clue"}, {"i", "heard", "that"}, {"i", "heard"},
		{"i", "read", "that"}, {"is", "it", "true", "that"}, {"is", "it", "true"}, {"so"}, {"basically"}, {"honestly"}, {"ok"}, {"okay"}, {"hey"}, {"hi"}, {"hello"}, {"excuse", "me"}, {"wait"}, {"um"}, {"umm"}, {"well"},
		{"please"}, {"and"}, {"but"}, {"also"}, {"oh"}, {"hmm"}, {"yo"}, {"guys"}, {"everyone"}, {"then"}, {"now"}, {"if"}, {"whether"},
	})
)

// Numbers are written out.
var Numbers = Set("one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty sixty ninety")

// FollowOpenings open a question that leans on the one before.
var FollowOpenings = [][]string{
	{"and"}, {"but"}, {"also"}, {"or"}, {"then"}, {"what", "if"}, {"same", "for"}, {"same"}, {"ok", "and"}, {"okay", "and"}, {"so"},
}

// Ways begin to tell on what or by what something is done.
var Ways = Set("on in via through using by with")

// BackPointing are pronouns that point back.
var BackPointing = Set(`it this that these those they them there then so`)

// SourceQuestions ask who says so; whole questions, words joined by spaces.
var SourceQuestions = PhraseSet(
	"says who", "said who", "who says", "who says so", "who said that", "who says that", "who said so", "source", "sources", "source please", "any source", "any sources",
	"what is your source", "what is the source", "where is that from", "where did you get that", "how do you know", "how do you know that",
	"prove it", "proof", "citation", "citation needed", "link", "links", "according to who", "according to whom", "is that official",
	"who told you", "who told you that", "where does it say that", "where is this from", "reference", "references", "can you show the source",
)

// PhraseSet is a set of whole phrases, words joined by spaces.
func PhraseSet(phrases ...string) map[string]bool {
	m := make(map[string]bool, len(phrases))
	for _, phrase := range phrases {
		m[phrase] = true
	}
	return m
}

// byFirst sorts phrases by their first word.
func byFirst(phrases [][]string) map[string][][]string {
	m := map[string][][]string{}
	for _, phrase := range phrases {
		m[phrase[0]] = append(m[phrase[0]], phrase)
	}
	return m
}

// StartsWith tells whether words begin with the phrase.
func StartsWith(words, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, word := range phrase {
		if words[i] != word {
			return false
		}
	}
	return true
}

// InLanguage is the language that words say something is in, by its name and tag, "where is it in
// Dutch"; "the Dutch regulator" names none.
func InLanguage(words []string) (name, tag string) {
	for i, word := range words {
		if tag, ok := LanguageNames[word]; ok && i > 0 && words[i-1] == "in" {
			return word, tag
		}
	}
	return "", ""
}

// NamesSubject tells whether a word says what something is about, and not only how it is said, or of
// any service.
func NamesSubject(word string) bool {
	return !FunctionWords[word] && !Fillers[word] && !GeneralWords[Stem(word)]
}

// ItemJoints stand between the last things of a list.
var ItemJoints = Set("and or nor plus &")

// ItemOwners begin a thing of a list.
var ItemOwners = Set("my our your his her their the a an any all these those")

// SelfShort are the asker with what is said of him, in one word.
var SelfShort = Set("i'm im i've ive we're we've")

// ItemVerbs are done to things, and are none themselves.
var ItemVerbs = Set(`use uses used using train trains training share shares sharing sell sells sold read reads scan scans store stores keep keeps kept
		collect collects take takes taken see sees seen feed feeds fed send sends sent give gives given get process access analyse analyze
		include includes affect affects cover covers apply applies touch involve involves look looks leave leaves left put puts told shown written stolen made held lost known bought`)

// Objects stand behind what is done, and behind no thing.
var Objects = Set("it them me us him")

// Checking words ask whether something is so.
var Checking = Set("true false right correct real accurate case fact")

// having is told of a subject left out, "and has a page", as well as asked: "has it begun".
var having = Set("has have had")

// Belongs are words that ask of what was told whether it is among what is asked about: "is
// that in scope", "does this count".
var Belongs = Set("scope part included include includes counted count counts covered cover covers affected affect concerned involved used use uses taken")

// AsksOfNamed tells whether a question's subject is only pointed at: "can it be used", "was that included".
func AsksOfNamed(words []string) bool {
	return len(words) > 2 && Auxiliaries[words[0]] && namedBefore[words[1]]
}

// AsksWhetherUsed tells whether is asked if the asker himself is among what is used: "will I be used for it".
func AsksWhetherUsed(words []string) bool {
	at := slices.Index(words, "be")
	return at > 1 && at+1 < len(words) && Belongs[words[at+1]] && AskFirst[words[1]]
}

// namedBefore stand for something or somebody named before.
var namedBefore = Set("it that this those these them they i")

// puts are what people do with what they put somewhere.
var puts = Set("post posts posted posting share shares shared sharing upload uploads uploaded uploading publish publishes published publishing write writes wrote put puts send sends sent keep keeps kept leave left record records recorded store stores stored have has public")

// PutSomewhere is what somebody puts somewhere: "pictures that I share" of "our teachers
// share pictures of trips"; empty where nothing is.
func PutSomewhere(words []string) string {
	verb := slices.IndexFunc(words, func(w string) bool { return puts[w] })
	if verb < 1 {
		return ""
	}
	rest := words[verb+1:]
	for len(rest) > 0 && (Articles[rest[0]] || FunctionWords[rest[0]] && !BeforeAsking[rest[0]]) {
		rest = rest[1:]
	}
	n := slices.IndexFunc(rest, func(w string) bool { return FunctionWords[w] || BeforeAsking[w] })
	if n < 0 {
		n = len(rest)
	}
	const most = 3
	if n > most {
		return ""
	}
	if n == 0 {
		return ""
	}
	return strings.Join(rest[:n], " ") + " that I " + words[verb]
}

// Used asks whether a thing is used, which is what a thing alone asks.
func Used(thing string) string {
	noun := ""
	for word := range strings.FieldsSeq(thing) {
		if lower := strings.ToLower(word); lower == "that" || lower == "i" || lower == "we" || SelfShort[lower] {
			break
		}
		noun = word
	}
	if strings.HasSuffix(noun, "s") {
		return "are " + thing + " used"
	}
	return "is " + thing + " used"
}

// havingOf tells whether words only say what somebody has: "had a chat with them".
func havingOf(words []string) bool {
	return having[words[0]] && (words[1] == "a" || words[1] == "an" || words[1] == "no" || words[1] == "to")
}
