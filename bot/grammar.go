package bot

// Closed word lists by which negations, tags, alternatives and restrictions are
// read. They are the language's own, nothing of any policy.

var (
	// subordinating words begin a clause that the question does not turn on.
	subordinating = set("if when whenever because since although though while who whom whose which unless until once after before as whereas whether")

	// pastVerbs and possibleVerbs open questions about what was and what may be.
	pastVerbs     = set("was were did had")
	possibleVerbs = set("can could will would may might shall should must")

	// presentVerbs open questions about how things are now.
	presentVerbs = set("is are am do does has have will can")

	being = set("is are am")

	// nowWords ask about today, whatever was.
	nowWords = set("still yet anymore currently now nowadays today longer")

	// pausing words ask whether something does not hold for now.
	pausing = set("paused pause suspended suspension halted halt hold stopped postponed cancelled canceled blocked banned delayed frozen shelved")

	restricting = set("only solely merely exclusively purely")
	concluding  = set("so but")
	confining   = set("limited restricted confined")
	// leavingOut words stand before what somebody or something is not in or not part of;
	// absent ones before where somebody is not, with belonging ones between.
	leavingOut = set("outside beyond except besides excluding")
	absent     = set("not never no non outside left leaves")
	belonging  = set("member members part belong belongs belonging joined being state country in of")
	// wholly words leave out nothing.
	wholly = set("all everything everybody everyone every always whole entire entirely completely fully totally")
	// beforeJust are words after which "just" leaves out all else.
	beforeJust = set("it they that this so use used take takes uses for to about of with from")

	// learning words come before what somebody may learn: "see that", "know whether".
	learning = set("see know notice tell learn find check hear discover recognise recognize")

	needing = set("must need needs needed required obliged obligatory necessary compulsory mandatory supposed")

	// askingWords follow a "just" that leaves out nothing.
	askingWords = set("wondering curious asking checking ask check found find heard read noticed saw")

	comparing = set("same different differently difference similar similarly equal equally identical compared comparable than versus vs likewise")

	// askedSubjects follow the verb where a question begins within a sentence.
	askedSubjects = set("i we they it you my our he she")

	// demonstratives are subjects as well, and asksAfter words have their question word after
	// them: "since when", "I know what".
	demonstratives = set("this that these those you there")
	asksAfter      = set("in on at by to with for from under of about via through since until know knows known say says said tell tells told and or not")
	// acting verbs open a question whatever is before them, as "is" and "have" do not.
	acting = set("do does did can could will would should")

	tagPronouns = set("it they i we you he she that this there")
	// plainTags ask whether what was said is so.
	plainTags = phraseSet("right", "correct", "no", "yes", "yeah", "huh", "eh", "innit", "true", "ok", "okay", "or not", "or no", "am i right", "or am i wrong",
		"or am i mistaken", "am i wrong", "am i mistaken", "am i correct", "is that right", "is that correct", "is that true", "is that so", "is this right",
		"is this correct", "is this true", "is not that so", "is not that right", "did i get that right", "do i have that right", "if i am not mistaken",
		"or what", "true or false", "true or not", "right or wrong", "fact or fiction", "fact or myth", "yes or no", "or is that wrong", "or did i misread", "or did i misunderstand", "or have i got that wrong", "have i got that right", "do i understand correctly")
	// needsComma are tags that otherwise end a sentence as part of it.
	needsComma = set("no yes yeah true ok okay huh eh")
	// afterthoughts ask about the sentence before.
	afterthoughts = set("true so right correct case accurate hold holds valid wrong false mistaken")

	// legality words ask whether something is legal, as do granted ones of others than the
	// asker and against ones before laws.
	legality = set("legal illegal lawful unlawful legality legally lawfully illegally")
	granted  = set("allowed permitted forbidden prohibited")
	against  = set("against violate violates violating violation breach breaches breaching breaks break infringe infringes infringement contradict contradicts comply complies compliant contravene contravenes")
	laws     = set("law laws gdpr rgpd dsgvo avg rodo lgpd dpdp ccpa article regulation directive rights")

	// fromStart words say that something holds without anybody's doing.
	fromStart = set("default defaults standard automatically initially preset beforehand start outset beginning")
	// switchVerbs make of "off" and "out" what somebody does.
	switchVerbs = set("opt opting turn turning switch switching set setting get getting log logging sign signing find way time")

	// predicates are said of something: "mail read?", "still legal?".
	predicates = set(`read sold sent kept taken given shown told known done seen fed lost gone made hidden left built run in out on off over up
		safe legal illegal lawful unlawful true false real right wrong possible impossible mandatory optional voluntary compulsory private public
		confidential free late too enough necessary permanent temporary final new different same ok okay fair normal worth`)
	// acted stand behind what somebody does: "uses my mail".
	acted = set("my our me us the a an it them your their everyone everybody anyone all")

	// knowing words stand before a question that is asked within another.
	knowing = set("know knows known say says said tell tells told explain explains explained idea clue understand mention mentions remember specify specifies info")

	// beforeAsking are words that a question word follows: "in what way".
	beforeAsking = set("in on at by to with for from under of about via through after before into towards against during within")

	// choicePlaces stand before each of two things to choose from.
	choicePlaces = set("by in on at per from via before after under through within during")

	dateNouns = set("date day month year")
	// differing words compare.
	differing = set("different differ differs difference differently")

	monthNames = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

	// opposites are pairs that "or" puts to the choice.
	opposites = phraseSet("in out", "on off", "enabled disabled", "active inactive", "legal illegal", "good bad", "yes no", "public private", "old new", "before after", "letter email",
		"letter mail", "post email", "website app", "web app", "phone computer", "phone desktop", "mobile desktop", "app browser", "automatic manual", "automatically manually", "past future",
		"free paid", "online offline", "voluntary mandatory", "optional mandatory", "temporary permanent", "now later", "everyone some", "all some", "all part")
)
