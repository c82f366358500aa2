package grammar

// Closed word lists by which negations, tags, alternatives and restrictions are read.

var (
	// subordinating words begin a clause that the question does not turn on.
	subordinating = Set("if when whenever because since although though while who whom whose which unless until once after before as whereas whether")

	// pastVerbs open questions about what was.
	pastVerbs = Set("was were did had")
	// PossibleVerbs open questions about what may be.
	PossibleVerbs = Set("can could will would may might shall should must")

	// Doers open questions about what somebody does now and then.
	Doers = Set("do does can will")
	// PresentVerbs open questions about how things are now.
	PresentVerbs = Set("is are am do does has have will can")

	// Being are the verbs that only say what something is.
	Being = Set("is are am")
	// EverBeing are those of any time.
	EverBeing = Set("is are am was were")

	// NowWords ask about today, whatever was.
	NowWords = Set("still yet anymore currently now nowadays today longer")

	// Pausing words ask whether something does not hold for now.
	Pausing = Set("paused pause suspended suspension halted halt stopped postponed cancelled canceled blocked banned delayed frozen shelved")

	// Restricting words ask whether something is all there is.
	Restricting = Set("only solely merely exclusively purely")
	concluding  = Set("so but")
	// Confining words do before "to".
	Confining = Set("limited restricted confined")
	// LeavingOut words stand before what somebody or something is not in or not part of.
	LeavingOut = Set("outside beyond except besides excluding")
	// Everyone are words for people without exception.
	Everyone = Set("everyone everybody")
	// Wholly words leave out nothing.
	wholly = Set("all everything everybody everyone every always whole entire entirely completely fully totally")
	// beforeJust are words after which "just" leaves out all else.
	beforeJust = Set("it they that this so use used take takes uses for to about of with from")

	// Learning words come before what somebody may learn: "see that", "know whether".
	Learning = Set("see know notice tell learn find check hear discover recognise recognize")

	// Sufficing words ask whether something does by itself.
	Sufficing = Set("enough sufficient suffice suffices")

	// Needing words ask what has to be done.
	Needing = Set("must need needs needed required obliged obligatory necessary compulsory mandatory supposed")

	// askingWords follow a "just" that leaves out nothing.
	askingWords = Set("wondering curious asking checking ask check found find heard read noticed saw")

	comparing = Set("same different differently difference similar similarly equal equally identical compared comparable than versus vs likewise")
	equalling = Set("same similar similarly equal equally identical likewise")

	// askedSubjects follow the verb where a question begins within a sentence.
	askedSubjects = Set("i we they it you my our he she")

	// demonstratives are subjects as well, and asksAfter words have their question word after
	// them: "since when", "I know what".
	demonstratives = Set("this that these those you there")
	asksAfter      = Set("in on at by to with for from under of about via through since until know knows known say says said tell tells told and or not")
	// nominative words are always the subject, and doneTo words what somebody does.
	nominative = Set("i we they it you he she")
	doneTo     = Set("it this that so nothing something anything")
	// acting verbs open a question whatever is before them, as "is" and "have" do not.
	acting = Set("do does did can could will would should")

	// TagPronouns end a tag that takes up the verb: "do they".
	TagPronouns = Set("it they i we you he she that this there")
	// plainTags ask whether what was said is so.
	plainTags = PhraseSet("right", "correct", "no", "yes", "yeah", "huh", "eh", "innit", "true", "ok", "okay", "or not", "or no", "or nah", "or nope", "y n", "am i right", "or am i wrong",
		"or am i mistaken", "am i wrong", "am i mistaken", "am i correct", "is that right", "is that correct", "is that true", "is that so", "is this right",
		"is this correct", "is this true", "is not that so", "is not that right", "did i get that right", "do i have that right", "if i am not mistaken",
		"or what", "true or false", "true or not", "right or wrong", "fact or fiction", "fact or myth", "yes or no", "yes no", "surely", "surely not", "i hope", "hopefully", "i take it", "i guess", "i assume", "i suppose", "i presume", "or not really", "or did i misread", "or did i misunderstand", "or have i got that wrong", "have i got that right", "do i understand correctly")
	// doubtingTags ask the same by what else it may be.
	doubtingTags = PatternsOf(`or is|was that|this|it just|all|only|still? a|an? disputed|contested|debated|wrong|false|untrue|exaggerated|exaggeration|rumour|rumor|myth|hoax|fake|nonsense|lie`)
	// needsComma are tags that otherwise end a sentence as part of it.
	needsComma = Set("no yes yeah true ok okay huh eh")
	// afterthoughts ask about the sentence before.
	afterthoughts = Set("true so right correct case accurate hold holds valid wrong false mistaken")

	// Legality words ask whether something is legal, as do Granted ones of others than the
	// asker and Against ones before Laws.
	Legality = Set("legal illegal lawful unlawful legality legally lawfully illegally")
	// Granted words: see Legality.
	Granted = Set("allowed permitted forbidden prohibited")
	// Against words: see Legality.
	Against = Set("against violate violates violating violation breach breaches breaching breaks break infringe infringes infringement contradict contradicts comply complies compliant contravene contravenes")
	// Laws are named behind Against words, see Legality.
	Laws = Set("law laws gdpr rgpd dsgvo avg rodo lgpd dpdp ccpa act article regulation directive rights")

	// FromStart words say that something holds without anybody's doing.
	FromStart = Set("default defaults standard automatically initially preset beforehand start outset beginning")
	// switchVerbs make of "off" and "out" what somebody does.
	switchVerbs = Set("opt opting turn turning switch switching set setting get getting log logging sign signing find way time")

	// Predicates are said of something: "mail read?", "still legal?".
	Predicates = Set(`read sold sent kept taken given shown told known done seen fed lost gone made hidden left built run in out on off over up
		safe legal illegal lawful unlawful true false real right wrong possible impossible mandatory optional voluntary compulsory private public
		confidential free late too enough necessary permanent temporary final new different same ok okay fair normal worth`)
	// acted stand behind what somebody does: "uses my mail".
	acted = Set("my our me us the a an it them your their everyone everybody anyone all")

	// knowing words stand before a question that is asked within another.
	knowing = Set("know knows known say says said tell tells told explain explains explained idea clue understand mention mentions remember specify specifies info")

	// BeforeAsking are words that a question word follows: "in what way".
	BeforeAsking = Set("in on at by to with for from under of about via through after before into towards against during within")

	// ChoicePlaces stand before each of two things to choose from.
	ChoicePlaces = Set("by in on at per from via before after under through within during")

	// DateNouns name a point in time where no verb is.
	DateNouns = Set("date day month year")
	// Differing words compare.
	Differing = Set("different differ differs difference differently")

	// MonthNames with their short forms.
	MonthNames = Set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

	// opposites are pairs that "or" puts to the choice.
	opposites = PhraseSet("in out", "on off", "enabled disabled", "active inactive", "legal illegal", "good bad", "yes no", "public private", "old new", "before after", "letter email",
		"letter mail", "post email", "website app", "web app", "phone computer", "phone desktop", "mobile desktop", "app browser", "automatic manual", "automatically manually", "past future",
		"free paid", "online offline", "voluntary mandatory", "optional mandatory", "temporary permanent", "now later", "everyone some", "all some", "all part")
)
