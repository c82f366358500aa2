package bot

import (
	"slices"
	"strings"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// understanding is what could be read from a question before searching.
type understanding struct {
	voice    *voice   // to answer in
	original string   // the question as plain text
	language string   // it is in, a BCP 47 tag; empty for English
	spoken   []string // the languages it is word for word a known question of
	text     string   // the question in English words
	words    []string // all its words
	core     []string // its words without lead-ins
	form     grammar.Form
	asking   grammar.Reading // the part of it that asks
	// first is true when the asker speaks of himself.
	first bool
	// deletes is true where deleting something is spoken of.
	deletes bool
	// outsider is true when the asker, or who is asked for, has no account.
	outsider bool
	// dead is true when somebody is spoken of who has died.
	dead bool
	// barred is true when nobody can sign in to the account asked about.
	barred bool
	// underAge is true when the asker says that he is under age, falseAge where an account
	// was given another one.
	underAge, falseAge bool
	// grown is true where is asked for a grown-up of the asker's, and asOwn where that is put as if he
	// asked for himself.
	grown, asOwn bool
	// spansYears is true where a number of years is named that is nobody's age.
	spansYears bool
	// opinion is true when judgements are asked for.
	opinion bool
	// apparent is true when the asker only seems to be at the places.
	apparent bool
	// whetherToo is true where since when is asked behind whether.
	whetherToo bool
	// advice is true when the asker wants to be told what to do.
	advice bool
	// deed is what the asker tells to have done about the policy, and saidNo is true where he has said
	// no to all of it.
	deed   grammar.Deed
	saidNo bool

	talk    talk.Message // without kinds where more is said
	refusal string

	policies []*knowledge.Policy // named in the question
	// recipients are those named only as who gets what is another's.
	recipients []*knowledge.Policy
	others     []string        // other companies asked about
	aside      map[string]bool // words said beside the question, such as where it was read
	indirect   bool            // it stands behind words that only say that somebody wants to know it
	beyond     []string        // words of what is asked about that no fact has, left out of what is searched for
	places     []place.Mention
	chains     []chain // of each place's likeliest reading
	// ground is where the asker is, or what place the conversation spoke of last; nil where
	// that is not known.
	ground chain
	// whereabouts is what is asked about at the places, where it is not people.
	whereabouts grammar.Whereabouts
	// authority is the place whose authority is asked what it says.
	authority place.Code
	// nameless leaves the words that name policies out of what is searched for.
	nameless bool
	// placeWords are the words of the places and policyWords those naming
	// policies, as positions in words.
	placeWords, policyWords []bool

	// part is true for what is read of a longer message, and clause for a part of a sentence.
	part, clause bool
	// free parts need nothing of what was told before them.
	free bool
	// completed is the same as clause with what it left out put in; empty where nothing was.
	completed string
	// beside parts are a claim and what to do about it, or told among marked questions:
	// nothing is said of them where no fact answers them.
	beside bool
	// ofOthersDoing parts are what somebody else did, told before it is asked how to stop that.
	ofOthersDoing bool
	// thing is which of several things a part asks about, as it was written.
	thing string
	// only are the stems of what the question only names: "photos?", or, where guessed is true,
	// of what it guesses behind another question: "who reads it, the police?"
	only    []string
	guessed bool
	// sources is true when the question only asks who says so, behind the kind of such a
	// question where it is known.
	sources bool
	behind  talk.Kind
	// sourceOf is true where the source of something told is asked for.
	sourceOf bool
	// howToo is true for a fragment after how something is done.
	howToo bool
	// onWay is the way told before a fragment that names another one: "on my phone?"
	onWay *knowledge.Fact
	// changing is true where only is asked whether what was told can be changed.
	changing bool
	// ifStopped is true where is asked what comes of it if the asker stops what was told, and ifKept
	// if he does not.
	ifStopped, ifKept bool
	// leaning questions rest on the turn before: "and in the app?"
	leaning bool
	// anew is true for what was told elsewhere, which rests on no turn before.
	anew bool
	// opening is how the question says that it goes with the one before.
	opening opening
	// told are the facts that were told and are not wanted again.
	told []string
	// circumstances are what the asker tells of himself, or of somebody of his.
	circumstances []Circumstance
	turns         []Turn

	// hearsay is true where the asker says who told it, worried where only is asked whether
	// that is bad, and framed where the asker's own words still hold that.
	hearsay, worried, framed bool
	// contested is true where is asked whether what was told is wrong.
	contested bool
	// checks is true where is asked whether what was told is so, as it was put.
	checks bool
	// origin are the words of where the asker, or who he asks for, comes from and does not live.
	origin []string
	// truth is true where is asked whether something is true, in front of it.
	truth bool
	// wish is true where the asker only says what he wants, and unwanted is what he wants not to be.
	wish     bool
	unwanted []string
	// against is true where he asks for a way out of it.
	against bool
}

var (
	opinionWords = grammar.Stems("critic critics criticism opinion opinions controversial bad evil wrong shady creepy unethical ethical unfair fair dangerous worrying worried worry scary trust concerned backlash angry upset creepy sketchy")
	adviceWords  = grammar.Stems("should recommend recommended advice advise suggest suggestion suggestions tips tip best worth")
)

// understand reads a question: everything that does not need the search.
func understand(g *guide, q Question, turns []Turn) *understanding {
	u := &understanding{original: g.fullNames(grammar.ExampleAsked(grammar.Departed(grammar.Undotted(grammar.Clean(q.Text))))), turns: turns}
	if q.Choice == "" {
		u.nameHere(q)
		u.nameBack(g)
		u.cutBehind(g)
		u.spoken = g.phrasedIn(u.original, q.Language)
	}
	u.read(g, q)
	u.cutOnlyThere()
	u.cutNotIn()
	u.cutWhoLives()
	u.cutOpening()
	u.cutReacting()
	if q.Choice == "" {
		u.cutFrame(g)
	}
	u.cutGrounds()
	u.cutSourceOf(g)
	u.voice = voiceOf(u.language)
	u.cutGoals()
	u.putAs(u.text)
	switch {
	case u.language == "":
	case u.checks, u.truth:
		u.asking = u.asking.AsClaimed()
	default:
		u.asking = u.asking.PutPlainly(u.text)
	}
	u.goOn(g)
	u.readChange(g)
	u.restate(g)
	if u.sourceOf {
		u.asking.Form = grammar.FormWhat
	}
	if u.asking.Form == grammar.FormYesNo && u.onlyDates() {
		u.asking.Form = grammar.FormWhen
	}
	u.form = u.asking.Form
	for _, word := range u.words {
		s := grammar.Stem(word)
		u.opinion = u.opinion || opinionWords[s]
		u.advice = u.advice || adviceWords[s]
	}
	u.policies, u.policyWords = g.named(u.words)
	var secret []string
	u.policies = slices.DeleteFunc(u.policies, func(p *knowledge.Policy) bool {
		if hidden(p, q.Internal) {
			secret = append(secret, u.written(p))
		}
		return hidden(p, q.Internal)
	})
	if u.language == "" && grammar.AsksWhetherWorks(u.wordsWithOwner()) {
		u.form, u.asking.Form = grammar.FormWhat, grammar.FormWhat // it does something, and not all
	}
	u.dropRecipients(g)
	u.deletes = grammar.DoingsIn(u.words)&grammar.DoneDelete != 0
	u.dead = u.dead || isOfDead(u.words, u.language)
	u.outsider, u.barred = u.isOutsider(), u.isBarred()
	u.readAge()
	u.refusal = u.refused(g, visible(g.library, q.Internal))
	u.talk = u.smallTalkOf(q.Language)
	if u.talk.Language != "" {
		u.voice = voiceOf(u.talk.Language) // too few words to know the language by otherwise
	}
	// Of a policy that must not be shown nothing is known, as of any other company.
	u.others = slices.Concat(secret, u.readOthers())
	u.addStrangers()
	u.dropEveryday(g)
	u.findPlaces()
	u.dropLeft()
	for i, word := range u.words {
		u.first = u.first || grammar.AskFirst[word] && !u.placeWords[i] // "US" is no "us"
	}
	u.whetherToo = u.asksWhetherToo()
	u.authority, u.apparent = u.askedAuthority(), u.seemsThere()
	u.readDeed()
	u.saidNo = u.saysNoToAll(g)
	u.circumstances = u.circumstancesTold()
	switch {
	case len(u.places) > 0:
		u.whereabouts = grammar.AsksWhereabouts(u.words, u.policyWords, u.placeWords)
	case grammar.AsksWhereKept(u.asking.Words):
		u.whereabouts = grammar.DataThere
	}
	u.ground = groundOf(q, turns)
	u.readWish()
	u.lean()
	u.recollect(q)
	u.readIfStopped(g)
	u.readThing()
	u.goOnHow(g)
	u.told = u.steppingBack(g)
	u.advice = u.advice || u.asksOtherAct()
	return u
}

// putAs reads English words as the question's, be they its own or stand for them.
func (u *understanding) putAs(text string) {
	u.text, u.words = text, grammar.WordsOf(text)
	_, u.core = grammar.ReadForm(u.words, text)
	u.asking = grammar.ReadQuestion(text)
}

// read recognises the question's language, finds its places, and puts the rest
// into English words.
func (u *understanding) read(library *guide, q Question) {
	if q.Choice != "" {
		u.language = keyLanguage(q.Choice)
		return
	}
	g := u.spokenOn(glossary.Of(u.original, q.Language), q.Language)
	if len(u.spoken) > 0 && (g == nil || !slices.Contains(u.spoken, g.Language)) {
		g = glossary.For(u.spoken[0])
	}
	if g != nil && library.titled(grammar.WordsOf(u.original)) != nil {
		g = nil // "Lumen AI" is no French
	}
	if g == nil {
		u.cutLikeOthers(library)
		u.cutOtherBefore(library)
		u.askInFront()
		if plain, ok := grammar.WithoutIdle(u.original); ok {
			u.original = plain
		}
		u.readClaim(library)
		u.readGrown(library)
		if plain, ok := grammar.AsAnybody(u.original); ok && !u.underAge {
			u.original, u.grown = plain, true
		}
		u.readWalk()
		u.original = grammar.WriteMonths(library.spelledAlike(u.original))
		u.text = library.spelt(grammar.MendTypos(u.original))
		u.findPlacesIn(q.Language)
		u.keepResidence()
		return
	}
	u.language, u.original = g.Language, g.Asked(u.original)
	asked := g.PlainlyAsked(u.original)
	u.text, u.places = g.InEnglish(asked, g.PlacesIn(asked))
	u.text = g.AskedFirst(u.original, u.text, u.places)
	u.grown = grammar.OfGrownUp(u.text)
	u.dead = isOfDead(grammar.WordsOf(u.text), u.language) // what only tells is cut off later
}

// askInFront puts in front what is asked behind something told, or on what device.
func (u *understanding) askInFront() {
	for _, put := range []func(string) (string, bool){grammar.OnDevice, grammar.ReasonBehind, grammar.WayBehind, grammar.NothingDone, grammar.LongAway} {
		if asked, ok := put(u.original); ok {
			u.original = asked
			return
		}
	}
	if len(u.turns) == 0 {
		return
	}
	if asked, ok := grammar.OtherDevice(u.original); ok {
		u.original = asked
	}
	if words := grammar.WordsOf(u.original); grammar.StartsWith(words, notEven) && len(words) > 2 && !grammar.FunctionWords[words[2]] || grammar.StartsWith(words, notEvenThe) {
		u.original = u.original[afterWords(u.original, 1):] // after a no it asks the same as "even"
	}
}

var (
	notEven    = []string{"not", "even"}
	notEvenThe = []string{"not", "even", "the"}
)

// findPlacesIn finds the places of an English text, in which what holds at one applies there.
func (u *understanding) findPlacesIn(language string) {
	find := func() {
		u.places = slices.DeleteFunc(place.Find(u.text, language), func(m place.Mention) bool { return grammar.ShortForms[strings.ToLower(m.Text)] != nil })
	}
	find()
	if plain, ok := u.plainAround(); ok {
		u.text = plain
		find()
	}
	if plain, ok := grammar.Applying(u.text, func(at int) bool {
		return slices.ContainsFunc(u.places, func(m place.Mention) bool { return m.Start == at })
	}); ok {
		u.text = plain
		find() // which stand elsewhere now
	}
}

// plainAround puts what an English text says around its first place plainer.
func (u *understanding) plainAround() (string, bool) {
	if len(u.places) == 0 {
		return "", false
	}
	m := u.places[0]
	if plain, ok := grammar.LiveIn(u.text, m.Start, m.End); ok || len(u.places) > 1 {
		return plain, ok
	}
	if plain, ok := grammar.SameWhereLiving(u.text, m.Start, m.End); ok && len(u.turns) > 0 {
		return plain, true
	}
	if plain, ok := grammar.Spared(u.text, m.Start, m.End); ok || m.Ambiguous {
		return plain, ok
	}
	return grammar.TakenIn(u.text, m.Start, m.End, m.Readings[0].Name)
}

// onlyDates tells whether a question without a verb names a date, "Peru date?", and no age;
// what is so on a date, "no more after that date, right?", may be told without one too.
func (u *understanding) onlyDates() bool {
	_, tag := grammar.AskingPart(u.text)
	return tag == "" && !u.checks && !grammar.NamesChild(u.words) && grammar.AnyOf(u.words, grammar.DateNouns) && !grammar.AnyOf(u.words, grammar.Auxiliaries)
}

// written is what the question calls a policy it names.
func (u *understanding) written(policy *knowledge.Policy) string {
	for i, word := range u.words {
		if u.policyWords[i] && slices.ContainsFunc(namesOf(policy), func(name string) bool { return slices.Contains(grammar.WordsOf(grammar.Clean(name)), word) }) {
			return word
		}
	}
	return ""
}

// lean decides whether the question rests on the turn before.
func (u *understanding) lean() {
	if u.behind = behindIn(u.wordsWithOwner()); u.behind == "" && u.language != "" {
		u.behind = behindIn(grammar.WordsOf(u.original))
	}
	u.sources = u.behind != "" || u.asksSources()
	if len(u.turns) == 0 || u.opening == openingFresh || u.anew {
		return
	}
	u.leaning = u.opening == openingMends || u.opening == openingGoesOn || isFragment(u.words) && grammar.Ways[u.words[0]]
	for _, opening := range grammar.FollowOpenings {
		u.leaning = u.leaning || grammar.StartsWith(u.words, opening)
	}
	if u.leaning && len(u.core) > 0 && u.core[0] == "same" {
		u.asking.Compares, u.asking.Equals = false, false // "same for Oslo?" asks once more
	}
	names := u.names()
	u.leaning = u.leaning || u.sources || u.asksExample() || u.asksPlainer() || names <= 2 && u.asksElse() || names == 0 || (names <= 2 && (u.pointing() || len(u.words) <= 4))
}
