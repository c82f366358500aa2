package bot

import (
	"slices"
	"strconv"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
)

// Some questions no policy's facts can answer, however well their words match:
// what the asker's own account holds, legal advice, what will happen. A fact
// answers them only where its phrasings put that very question.

// nearEnough is how like a phrasing most such questions must be to be answered all the same.
const nearEnough = 0.6

// outsides are the kinds with what is said of each: a question is of a kind when
// it holds any of the patterns, written as those of package talk. near is how like a
// phrasing such a question must be to be answered with its fact.
var outsides = []struct {
	voice    string
	near     float64
	patterns grammar.Patterns
}{
	{"personal", nearEnough, grammar.PatternsOf(`did i already|ever|really|actually|just? opt|agree|consent|object|sign|click|turn|switch|set|give|accept|choose|allow|say|share|post|delete|tick|check
		have i already
		have i opted
		am i opted
		am i already|currently
		is|are my own
		do i have followers
		followers|connections do i have
		check my
		look up my
		show me my
		log into my
		my own account
		for my account right now
		what is my`)},
	// What the asker did in the settings nobody but the asker can know.
	{"personal", toTheLetter, grammar.PatternsOf(`am i already|currently|still|really|now? opted|enrolled in|out? right? now?
		am i already|currently|now included|excluded
		am i included|excluded right? now|already|currently
		have i already|ever|really|actually? opted|agreed|consented|objected|turned|switched|clicked
		is|was my own? setting|switch|toggle|account|profile|opt|opting|objection|choice|consent out|in? already|currently|still|really|now|definitely|actually? switched|turned|set? on|off|opted|active|private|registered|saved|through
		can|could|will|would you please|just|quickly|maybe? look|check|see|verify now|please|for|it|up|that|me?
		did my opt|opting|objection|request go|went|work|get|arrive through?
		my account|profile is|was|got|has|have been? locked|hacked|suspended|restricted|blocked|banned
		locked out of my account|profile
		can|could|will|would|please|to you|please please|just|quickly|also|even|maybe? check|see|look|verify|confirm|tell|know at|in|into|up|out|me|us? if|whether|that my own? setting|settings|switch|toggle|opt|choice|objection
		can|could|will|would|please|to you|please please|just|quickly|also|even|maybe? check|see|look|verify|confirm|tell|know at|in|into|up|out|me|us? if|whether|that i am|have|was|really|actually|already? really|actually|already? opted|objected|turned|switched|refused
		reset|forgot|forgotten|forget|change|lost|recover|retrieve my|the? owner? password
		my? owner? password is|was|got? forgot|forgotten|forget|lost|gone`)},
	// Who else learns of a choice or looks into an account is no privacy policy's matter.
	{"nothing-fits", wordForWord, grammar.PatternsOf(`see|know|tell|notice|notified|informed|told|learn|find out? that|if|whether|when? i have? opted|opt|turned|turn|switched|switch|objected|object|said|left|leave|deleted|delete|refused|refuse|agreed
		see|show|shown|visible|appear|displayed on|in|at my? profile|page|account? that|if|whether|when i`)},
	{"nothing-fits", wordForWord, grammar.PatternsOf(`my|our|the boss|employer|company|hospital|school|university|clinic|practice|office|manager|hr|team|client|clients|colleagues|connections|network|recruiter|wife|husband|family get|gets|be|is|are|being told|informed|notified|alerted`)},
	{"nothing-fits", nearEnough, grammar.PatternsOf(`boss|employer|admin|administrator|manager|hr|colleagues|company is? get|gets|able|can|could|has to? see|access|read|view|know
		my boss|employer|company|admin|manager admin|is? see|know|find|read|look`)},
	// Nor what others allow or forbid the asker.
	{"nothing-fits", wordForWord, grammar.PatternsOf(`boss|employer|company|manager|hr|school|firm|union allowed|able|going|entitled? to? force|forbid|compel|oblige|require|pressure|order|forcing|forbidding me|us|staff|employees|people|everyone|them to|not|from|from? *`)},
	{"nothing-fits", wordForWord, grammar.PatternsOf(`company's|employer's|firm's|school's|university's|workplace|company|office policy|policies|rules|rule|handbook|guidelines ok|okay|fine|cool|happy|against|allow|allows|permit|permits|forbid|forbids|ban|bans|say|says`)},
	{"nothing-fits", wordForWord, grammar.PatternsOf(`how many|much people|members|users|persons|customers|accounts|others? have|has|had|did|do|will|would|are|were|already|actually|ever|really|so? already|actually|ever|really|so? opted|opt|objected|object|refused|switched|turned|complained|left|deleted|quit|disabled
		what|which percentage|percent|share|proportion|fraction|number of people|members|users|customers|accounts *
		how many complaints|objections|lawsuits|deletions have|has|were|are|did`)},
	// "Has anybody sued" is told of, and has the very words of "can I sue".
	{"legal-advice", toTheLetter, grammar.PatternsOf(`i|we|you sue
		can|could|may|should|shall i|we * sue
		can|could|may|should|shall|do i|we also|just|still|really? file|bring|start|launch a|an|any? legal? lawsuit|suit|case|action`)},
	{"legal-advice", nearEnough, grammar.PatternsOf(`to sue
		sue them|for
		take|bring|drag them|it|this? to|into court
		claim|demand|seek|ask|sue * damages|compensation
		my|our chances in court
		need|get|hire|find|recommend|suggest a|an|me|us? good? lawyer|attorney|solicitor
		is it illegal|legal for me|us
		legal for us
		break the law if
		breach my|our contract
		i|we breach|breaching|violate|violating
		can|could|will|would|might i|we|my|our company|employer|firm|organisation|boss|business? be|get sued|fined|prosecuted`)},
	{"legal-advice", wordForWord, grammar.PatternsOf(`works|work|staff|employee council|committee have|has|need|needs to? be? agree|approve|consent|sign|asked|consulted|informed|involved|heard
		betriebsrat|council|union|unions|committee does|do|must|can|should|would|will it|they|he|she|we|i * agree|approve|consent|sign|bless|blessing|approval|permission|okay|ok|say|object|veto
		do|does|must|should|has|have|need|needs my|our|the|an|any employer|company|boss|firm|school|university|hospital have|need|needs? to? ask|consult|inform|warn|notify me|us|staff|employees|everyone|everybody|workers|the
		must|should a|the|our|my works|work|staff|employee|trade? council|committee|union|board|dpo agree|approve|consent|sign|be
		council|union|unions|dpo|officer|representatives|board|hr|boss|manager|employer|legal in|at|of? * have|has|need|needs to? be? agree|approve|consent|sign|asked|consulted|informed|involved`)},
	{"legal-advice", wordForWord, grammar.PatternsOf(`is|are|am|be|become|held i|we|my|our|the|an|a? company|firm|employer|organisation|business|charity|school|hospital|team? legally? liable|accountable|compliant
		can|could|would|will|might|may|should i|we|my|our * be held? responsible|liable|accountable
		can|could|would|will|might|may|should a|an|my|our|the company|employer|firm|organisation|business|charity|school|hospital|boss|team * be held? responsible|liable|accountable
		do|does|must|should|can i|we|my|our company|employer|firm|organisation have|need|be legal|legally duty|obligation|liability|obliged
		do|would i|we have a|any|grounds|a|the? good|real|legal|valid? claim|grounds|case|right for|against|to? damages|compensation|owner|them|sue
		claim|case|lawsuit|suit|action * succeed|win|successful|prevail
		i|we win a|the|my|this? case|lawsuit|claim|suit
		my|our boss|employer|company|manager|hr|firm|team|lawyer says|said|claims|claimed|thinks|told|tells|insists|wrote * is|are|be|was? a|an|not|now|legally? must|mandatory|obliged|obligatory|required|compulsory|breach|illegal|violation|forbidden|liable
		my|our boss|employer|company|manager|hr|firm|team says|said|claims|claimed|thinks|told|tells|insists|wrote * have|has to opt|turn|switch|leave|delete|object|agree *`)},
	// Nor whether somebody keeps what is promised.
	{"nothing-fits", nearEnough, grammar.PatternsOf(`trust|rely|count|sure|certain|confident|believe on|in? owner|them? that|if|whether|to? they|it|owner|everyone's|my|our? will|would|really|actually|do|does? honor|honour|honors|honours|honored|honoured|respect|respects|respected|keep|keeps|stick|sticks|obey|obeys|comply|complies
		is|are|does|do|get|gets my|our|the|every? opt|opting|objection|objections|choice|choices|refusal out|outs? really|actually|even|ever|be|get|being? honored|honoured|respected|obeyed
		everyone's|everybody's|people's opt|opting|objection|choice out|outs? is|are|get|gets|really|actually|be? honored|honoured|respected|obeyed`)},
	{"prediction", nearEnough, grammar.PatternsOf(`will they|it ever
		what will happen
		what will|is next
		what is going to happen
		when will|does they|it|this stop|end
		in|within ten|five|a|two|three|few|some? few|couple? of? years|months time?
		next year|month
		in the future
		going to happen
		predict
		stock|share price`)},
	{"prediction", wordForWord, grammar.PatternsOf(`will|would|could|might|going|plan|plans|planning|intend|intends|does|do * next year|month|week|quarter|summer|winter|spring|autumn
		will|would|could|might|going|plan|plans|planning|intend|intends * in the? near|coming|foreseeable|distant? future|years
		next year|month|week|quarter * will|would|could|might|going
		will|would * ever|again|eventually|someday|soon|ultimately
		will|would|might|could * regulator|regulators|court|courts|government|authority|authorities|commission|eu|politicians|parliament|judge|watchdog|watchdogs ever|finally|actually|really? step|stop|ban|outlaw|intervene|act|fine|forbid|punish|win|block|prohibit
		is|are * regulator|regulators|court|courts|government|authority|authorities|commission|eu|politicians|parliament|judge|watchdog|watchdogs going to step|stop|ban|outlaw|intervene|act|fine|forbid|punish|win|block|prohibit
		will|would|might|could owner|they|it|this|that|the|company ever|really|still? be|get fined|banned|stopped|outlawed|forbidden|reversed|punished|scrapped|sued|convicted|sanctioned|prosecuted
		is|are owner|they|it|this|that going to be|get fined|banned|stopped|outlawed|forbidden|reversed|punished|scrapped|sued|convicted|sanctioned|prosecuted
		will|would|might owner|they|it extend|expand|scrap|abolish|reverse|backtrack|reconsider|backpedal
		will|would|might owner|they|it|he|she|critics|anyone|anybody|somebody|someone|others|people|users|regulators appeal|sue|settle|apologise|apologize|resign
		is|are owner|they|it|he|she|critics|anyone|anybody|somebody|someone|others|people|users|regulators going|planning to appeal|sue|settle|apologise|apologize|resign
		will|would|might there ever|soon? be a|an|another|any|more|further? new|second|further? appeal|lawsuit|lawsuits|case|fine|fines|ruling|rulings|trial|ban|vote
		when will|does|is * stop|end|cease|quit doing|with? this|it
		do|would you|we|people think|believe|expect|reckon|guess that? * will|would|going|might|could|ever
		will * one|in|some|at day|point
		between now and
		matter of time
		will|would|going|wont|won't they|it|owner? * sooner or later
		sooner or later they|owner|it|this|you|everyone|everything
		is|are * going|about to outlaw|ban|forbid|prohibit it|this|that|them|owner|such|the|ai
		will|would|might * outlaw|ban|forbid|prohibit it|this|that|them|owner|such
		in|within|over|during the? coming|next few|couple-of? years|decade|decades
		will|would|might * make it|this|that|ai|everything mandatory|compulsory|obligatory|permanent
		will|would|might it|this|that|they|ai * become mandatory|compulsory|obligatory|permanent|illegal
		will|would|could|might|going * by|before|until|till|after next|this|the? year|month|week|quarter|summer|winter|spring|autumn|fall|christmas|easter|end|new
		will|would|might|is|are the|any|a|our? regulator|regulators|court|courts|government|authority|authorities|commission|eu|politicians|parliament|judge|watchdog ever|finally|actually|really|going? to? rule|do
		how likely
		what are|is the|my|our? odds|chances|chance|likelihood|probability that|of|they|it|this
		is|are * ever going to`)},
	{"prediction", wordForWord, grammar.PatternsOf(`will|would owner|they|it|this|that still do|be|exist|use|train|sell|share|offer|run|work|matter * years|decade|decades|future`)},
	{"prediction", toTheLetter, endsOwner},
	// Help with a product is not what a privacy policy gives.
	{"nothing-fits", wordForWord, grammar.PatternsOf(`my|our|the? money back
		refund
		account|profile is|was|got|has|have been? locked|hacked|suspended|restricted|blocked|banned
		get|got|have|take|taken|pull|pulled|bring it|them|this|that|him|her|a|the|fake? profile|account|page|post? taken|pulled|removed? down
		report|flag|block|reporting * fake|spam|scam|scammer|scammers|bots|bot|harassment|impersonator|profile
		fake|scam|bogus|dodgy|phoney|phony profile|profiles|account|accounts|recruiter|recruiters|headhunter|headhunters|job|jobs|offers
		fake me
		inbox|messages|dms is|are|gets? full|swamped|flooded of|with|by spam|scams|scammers|junk|recruiters|headhunters|nonsense
		spam|scams|junk|phishing in|into my|our inbox|messages|dms
		someone|somebody|stranger|scammer|person|profile|account|man|woman|guy is|was|keeps|who|has? is|been|are? impersonating|pretending|posing|masquerading me|us|to|as be|if? me|us|i?
		someone|somebody|stranger|scammer|guy has? copied|cloned|stole|stolen|duplicated|faked my|our|the? whole? profile|account|identity|page
		imposter|impostor|impersonator using|uses|with|pretending|on|has|is|took|who
		merge|combine|consolidate|unify|join|unite my|the|both|two|these|them|our two|2|both? accounts|profiles
		turn|make|merge|combine|join|put|fuse|roll them|both|these|it|two|profiles|accounts profiles|accounts? into|in|to one|a-single
		app|site|page|owner|feed|it keeps|just|always|constantly|suddenly|simply|still crashing|freezing|closing|crashes|freezes|closes|hangs|hanging
		app|site|page|owner|feed|it just|always|constantly|suddenly|simply|keeps|then? shuts|closes|shutting|closing itself|on|by down|its|itself own?
		toggle|switch|button|setting|slider is|are|was|looks|appears|stays|seems? greyed|grayed|stuck|frozen
		toggle|switch|button|slider will|does|do|can not move|budge|respond|react
		unread messages|dms|notifications do|have|are i|there
		how many unread|new messages|dms|notifications|invitations|invites|requests
		what|whats is? my|our current? follower|connection|contact count|number
		what is the? number|count of my|our followers|connections|contacts|subscribers|likes|views|endorsements
		recruiter|recruiters|profile|profiles|account|accounts|message|messages|people|job|jobs|offers|users who|that|which? are|is|look|looks|seem obviously|clearly|totally|probably|so? fake|fakes|scam|scams|scammers|spam|bots
		find|get|help me? a|with? job|work|internship in|as|at|near *
		customer|technical service|support number|phone|hotline|email
		write|draft|compose|improve|polish|proofread me|us|a|an|my|our|the|up good|nice|short|better|new|a|an|my? cover|cv|resume|headline|bio|summary|application|motivation|resignation letter|section|statement|text?
		i|we need|want|require|could-use|would-like a|an|some|new|good new|good|nice|better|short? cover|application|motivation|resignation letter|letters`)},
	// A place has more than what a policy says of it.
	{"nothing-fits", wordForWord, grammar.PatternsOf(`what|which is? the? local? time|hour is it
		what is|are the? local|current|exact? time|timezone|weather|climate|temperature|capital|population|currency|anthem|religion in|of|at|like|today|tomorrow|here
		is it raining|snowing|sunny|cold|hot|warm|dark|night
		how many|much people|inhabitants|residents|citizens live|lives|living in|there
		how big|large|far|old|rich|safe is the? city|country|town|place|capital|village
		what|which|how-many language|languages do|does|is|are they|people|you|one? speak|spoken|talk
		who is|was the? current|new|present|next? president|king|queen|chancellor|prime|head|mayor|minister|leader|governor|monarch minister? of|in
		is|are the? internet|wifi|train|trains|food|beer|traffic|airport slow|fast|good|expensive|cheap|bad|down|late|open`)},
}

// endsOwner asks of a company's end or sale, of which what it does today tells nothing, in a
// condition either.
var endsOwner = grammar.PatternsOf(`owner|they|it|company ever|eventually|one|day|soon? go|goes|going|went bankrupt|bust|under|broke|insolvent
	owner|it|company is|be|get|gets|were ever|eventually|soon|going|to|be? bought|acquired|bankrupt|insolvent
	owner|company is|be|get|gets|were ever|eventually|soon|going|to|be? sold|taken
	owner|company merge|merges|merging|collapse|collapses|folds
	if|when|will|would someone|somebody|else|another|other|company|firm|they ever? buy|buys|acquire|acquires owner`)

// decideOutside says what no fact can answer.
func (b *Bot) decideOutside(c *deciding, d *decision) bool {
	asked := 0.0
	if len(c.found.candidates) > 0 {
		asked = c.found.candidates[0].Asked
	}
	words, written := c.u.wordsWithOwner(), c.u.spelt(c.g)
	for _, kind := range outsides {
		switch {
		case asked >= kind.near, c.found.enough() && kind.patterns.In(c.g.known.read(c.found.candidates[0].nearest()).words),
			kind.voice == "prediction" && kind.near < toTheLetter && (conditional(words) || c.expected()),
			kind.voice == "personal" && (grammar.AnyOf(words, grammar.FromStart) || c.u.barred && c.u.asksStop() || othersLook(words)):
			continue
		}
		if kind.patterns.In(words) || c.u.signed(written, talk.Kind(kind.voice)) ||
			kind.voice == "prediction" && asksLater(words, b.now().Year()) {
			d.say("asks for what no fact can answer: %s", kind.voice)
			d.outside = true
			b.decideNotCovered(c, d, c.u.voice.say(kind.voice))
			d.confidence = c.turnedDown()
			return true
		}
	}
	return false
}

// decideReplyTime says that nothing is known of how long it takes to be answered, where what was found tells
// how long something else takes.
func (b *Bot) decideReplyTime(c *deciding, d *decision) bool {
	if c.u.language != "" || c.u.leaning || len(c.found.candidates) == 0 || !grammar.AsksReplyTime(c.u.words) {
		return false
	}
	best := c.found.candidates[0]
	if grammar.AnyOf(slices.Concat(factWords(best.Fact), c.g.known.read(best.nearest()).words), grammar.Replying) {
		return false
	}
	d.say("asks how long an answer takes, of which the best candidate says nothing")
	d.outside = true
	b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
	d.confidence = c.turnedDown()
	return true
}

// othersLook tells whether words ask if somebody else than the bot looks into what is the asker's: "do they
// check my letters".
func othersLook(words []string) bool {
	actor, verb := grammar.ActorOf(words, func(word string) bool { return word == "owner" })
	return actor != grammar.ActorNone && actor != grammar.ActorSelf && lookingUp[verb] && !slices.Contains(words, "you")
}

var lookingUp = grammar.Set("check look show log")

// expected tells whether the best candidate is what somebody thinks, as it may be of what
// will come.
func (c *deciding) expected() bool {
	return c.found.enough() && c.found.candidates[0].Fact.Kind == knowledge.Opinion
}

// conditional tells whether words ask what follows from something, as a policy may say:
// "will they start if I do nothing".
func conditional(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w == "if" || w == "when" || w == "unless" || w == "once" }) && !grammar.StartsWith(words, []string{"when"})
}

// asksLater tells whether words ask what will be in a year to come.
func asksLater(words []string, now int) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w == "will" || w == "would" || w == "going" }) &&
		slices.ContainsFunc(words, func(w string) bool { return grammar.IsYear(w) && w > strconv.Itoa(now) })
}

// wordsWithOwner are the question's words with "owner" for the name of a policy.
func (u *understanding) wordsWithOwner() []string {
	return ownerFor(u.words, u.policyWords)
}

// spelt are the asker's own words with "owner" for the name of a policy, Chinese by the
// character.
func (u *understanding) spelt(g *guide) []string {
	text := u.original
	if own := glossary.In(u.language); own != nil {
		text = talk.Lettered(own.PlainlyAsked(text))
	}
	return withOwner(g, grammar.WordsOf(text))
}

// signed tells whether the asker's own words, with "owner" for the name of a policy, hold a
// sign of a kind in their language.
func (u *understanding) signed(words []string, kind talk.Kind) bool {
	book := talk.Foreign()
	if u.language == "" {
		book = talk.English()
	}
	for i := range words {
		if book.Has(words[i:], kind, u.language) {
			return true
		}
	}
	return false
}
