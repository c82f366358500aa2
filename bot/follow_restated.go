package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Some questions are asked in words that no fact has, whatever it is of; they are put in those
// that facts are asked in.

// restatings are such questions with how they are put, where what was told last lets them be
// asked so.
var restatings = []struct {
	patterns grammar.Patterns
	text     string
	after    func(turns int, last *knowledge.Fact) bool
}{
	{grammar.PatternsOf(`so|and|but|ok|okay|then? how|what do|does|can|could|did|would|is|are they|it|owner|this|that|all even|really|possibly|legally? justify|justifies|justified|defend|legitimise|legitimize|excuse|justification doing? that|this|it|all|themselves? then|legally?
		so|and|but|ok|okay|then? what is|are their|the|owner justification|justifications|excuse|excuses for? doing? all? that|this|it? anyway|then|here?
		so|and|but|ok|okay|then? what|which justification|excuse do|does|did they|owner give|have|offer|use for? that|this|it?`), "what is the legal basis", anyTurn},
	{grammar.PatternsOf(`thanks|thank|ok|okay|so|and|but|then? you? so|and|but|then? what? if i|we had|have not *
		thanks|thank|ok|okay|so|and|but|then? you? so|and|but|then? what? if i|we had|have left|kept|leave|keep|do|did|done nothing|it|that|them|this|everything|my|the account|profile|switch|setting|all? open|on|alone|active|running|as|enabled|unchanged|nothing|about? it? is|was?`), "what happens if i do nothing", aTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay? for|with? who|whom exactly|then|though?
		so|and|but|ok|okay? for which|what people|users|members|countries|places?`), "who is affected by this", toldSinceWhen},
	{grammar.PatternsOf(`so|and|but|ok|okay|just|simply|please? yes|yeah or no|nope|not? then|please?`), "am i affected", toldWhere},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? how exactly|then|though?`), "how do i opt out", toldWhere},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? to? who|whom exactly|then|though? to|do? i? complain|write|go|turn? to?`), "where can i complain", toldOfAuthorities},
	{grammar.PatternsOf(`so|and|but|ok|okay? is|does? it|this|that|also? for everyone|everybody|anyone|all everywhere|then|though|too?`), "does this affect everyone", toldSinceWhen},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? is? there? is? no|any|a|little|what? is? the? point|use in|of? doing? it|that|opting? out? then|anyway|now?
		so|and|but|ok|okay|then? i|we? should|had|would? i|we|it? is|be? better not to? do|bother|opt? it|that|out? then|now?
		so|and|but|ok|okay|then? should|do|need i|we even|really|still? to? bother then|now|anyway?
		so|and|but|ok|okay|then? is it|that|this even|really|still? worth it|doing|that|the? bother|effort|trouble|hassle? then|now|anyway?`), "should i opt out", toldOfLeaving},
	{grammar.PatternsOf(`so|and|but|ok|okay|lol|hm? then? what else|actually|really|does|would|might? help|helps|work|works|protect|protects|does me|us? then|instead`), "what can i do about it", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay|lol? then? what should|do|shall|can|could|must i|we|one now|then? tell|say|pin|post|send|forward|write|announce|recommend|advise|suggest to|for? my|our|the|all? members|member|staff|team|people|colleagues|employees|coworkers|clients|users|friends|family|parents|everyone|everybody|others|community|server|channel|them then|now?
		so|and|but|ok|okay|lol? then? what should|do|shall|can|could|must my|our|the staff|team|people|colleagues|employees|coworkers|clients|members|users|friends|family|parents do then|now?`), "what should i do", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay? can|could|may|should|shall i|we also|then? do|switch|turn|opt|handle it|that|this? off|out? for him|her|them|my dad|father|mum|mom|mother|parents|wife|husband|partner|son|daughter|kids|grandma|grandpa|colleague|boss|friend? too|then?`), "can i opt out on behalf of somebody else", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay? what should|must|shall|can they|he|she|people do then|now?`), "what should i do", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? if i|we do|did just|only? one|1 thing today|now|first? what should|would it|that be
		so|and|but|ok|okay|then? what is|would? be? the one|single|only|first? thing i|we should|must|can|need to? do today|now|first?`), "what should i do", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay|hm? because of? what|why?`), "why", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay? by|until|till when|what date|day? exactly|then|latest|at? latest?`), "what is the deadline", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? by|until|till when|what date|day|time? do|did|must|should|shall|can|could|may|would i|we|one|people|you|everyone have|need? to? do|object|opt|say|switch|turn|stop|refuse|act|react|decide|leave? it|that|this|out|no|off|to? it|that|out|off? by|at? latest?
		so|and|but|ok|okay|then? how long|much|many time|days|weeks|months? have|do|did|would i|we|people|you|one have|got? left|got|remaining? to? do|object|opt|say|switch|turn|stop|refuse|act|react|decide|leave|choose? it|that|this|out|no|off|to? it|that|out|off? before? it|this|that? kicks|starts|begins|happens? in? if? i|we? do? nothing?
		so|and|but|ok|okay|then? how long|much|many time|days|weeks? is|are there? left|remaining`), "what is the deadline", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay|then? how long have|has they|owner|it|this|that been doing|using|training|going|happening|taking on|with|ai? on|this|it|that|my|our|people? data|stuff|this|it|that? now|already?`), "since when is my data used", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay? can|may|could they|owner|companies|it just|really|simply|even|actually|legally? do that|this|it then|though?`), "is it legal", toldDone},
	{grammar.PatternsOf(`so|and|but|ok|okay? what do|does|will|would they|owner|it actually|then? use|need|want it|that|this|these|them for`), "what is my data used for", toldAnything},
	{grammar.PatternsOf(`so|and|but|ok|okay? who|whom|where can|could|should|do|does|would|may he|she|they|people|members|users|somebody|someone|one complain|appeal to|about|with? that|it|this?`), "where can i complain", anyTurn},
	{grammar.PatternsOf(`so|and|but|hm|oh? is|was|are not? it|i|we not? really? already|now|just? too? late now|already|then|by-now|today?
		so|and|but|hm|oh? too late now|already|then?`), "is it too late", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok? since|from when|which|what day|date|month|year? exactly|precisely|on|onwards? then? is|was|has|did? it|that|this? been|start|begin|so|on|the-case|like-that? exactly|then?
		so|and|but|ok? was|has it|that|this been? always so|that-way|like-that|like-this|the-case|true|on|there?`), "since when is my data used", toldThing},
	{grammar.PatternsOf(`so|and|but|ok|what? about? he|him|she|her|they|them|those|my? family|folks? too|also|as-well|then|there?
		so|and|but|ok? are|is he|she|they|them really|also|then? affected|included|concerned|covered|hit|in|touched|part in|of|by? it|this|that? too|also|then|as-well?
		so|and|but|ok? does|do|is it|that|this really|also? apply|applies|count|counts|hold|holds|valid|true|on|active|live|running|there|so to|for|over|down|up? him|her|them|there|she|he|where|they|are? too|also|then|as-well?
		so|and|but|ok? does|will it|that|this affect|concern|touch|hit|include|cover him|her|them too|also|then|as-well?`), "am i affected", toldWhere},
	{grammar.PatternsOf(`so|and|but|ok? can|could|may i|we still|also|later? turn|switch|put|flip|set|opt|get it|this|that|the-switch|myself? back? on|in again|back|later|then?
		so|and|but|ok? is|would opting-out|it|that|this|the-switch|opt-out be? reversible|undoable|final|permanent|for-good|forever then|or-not?
		so|and|but|ok? the? other-way round|around can|could? i? switch|turn|opt? it? back? on|in? again?`), "can i change my mind later", toldOfLeaving},
	{grammar.PatternsOf(`so|and|but|then? for? everywhere|always|worldwide|everyone|everybody|anyone|anybody|all then?`), "does this affect everyone", toldUsed},
	{grammar.PatternsOf(`so|and|but|ok|okay|hm|oh? so|then? yes|yeah|confirmed|certain|definitely|surely then?
		so|and|but|ok|hm|oh? then? it|that is|does|applies|holds really|then|yes|confirmed|certain|definite|final|official|a-yes|so? then?
		so|and|but|ok|hm|oh? is|was it|that|this a|an? yes|confirmed|certain|definite|final|official|sure|so|true then|now?
		could|can|would|will|please? you? please? explain|elaborate|clarify that|this|it? please|more|further|a-bit? please?
		in other words
		more|some|any? more? details|detail|explanation please?
		huh|meaning|how-so
		which|what does? that|this|it? means|mean exactly?`), "am i affected", toldWhere},
	{grammar.PatternsOf(`so|and|ok? when pls|please|tho|exactly|is-it|was-it|does-it?
		what|which date|day|month then?
		by|from when`), "when does it start", firstTurn},
	{grammar.PatternsOf(`so|and|ok? who|whom
		which|what companies|company|firms|partners`), "who gets my data", firstTurn},
	{grammar.PatternsOf(`so|and? what about? gdpr|dsgvo|rgpd ok|okay|compliant|legal?
		gdpr compliant|ok|okay|violation|breach`), "does this comply with gdpr", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok? what does|will|would this|it|that mean for * *`), "what does this mean for me", anyTurn},
	{grammar.PatternsOf(`so|and|but|ok|okay|lol|hm? also? even|what|and? if|after|when|once i|we|they|people|you|someone|somebody|he|she have|has|had? delete|deletes|deleted|remove|removes|removed|erase|erased|take|takes|took|taken|pull|pulled|withdraw|withdrew it|that|this|them|those|one|something|some|all? *
		so|and|but|ok|okay|hm? what? about? even|also? the? deleted|removed|erased ones|one|stuff|things too|also|then?`), "what becomes of what i deleted", toldUsedThing},
	{grammar.PatternsOf(`so|and|but|ok|okay|hm? what|how? was|is? it|that|this? like? before|previously|earlier|last-year that|then|this|it|november|now? exactly?
		so|and|but|ok|okay|hm? has|was|is it|that|this always|ever been? so|that-way|like-that|like-this|the-case|true|on|there|included?`), "since when is my data used", toldWhereOrThing},
	{grammar.SayingNo, "can i refuse that", toldAnything},
	{grammar.HowToSayNo, "how do i refuse that", toldAnything},
}

// ofBefore asks what becomes of what there was before one said no.
var ofBefore = grammar.PatternsOf(`so|and|but|ok|okay|hm? what? about|is|are|was|were|will? what|everything|all|anything|stuff|things|data|posts|the|my|those|that? ones|stuff|things|data|posts|content? i|we|that? i|we? have|had|was|were? posted|shared|wrote|put|uploaded|said|published|used|taken|trained|from|on? be? before|earlier|until-then|up-to-then|previously that|then|this|it? gone|deleted|out|undone|erased|safe|removed|forgotten|untouched|also|too? then|now|too?`)

// knowing asks what an answer rests on, in words that otherwise only lead in.
var knowing = grammar.PatternsOf(`so|and|but|ok? how do|can|would you know|tell|say that|this|it|so?
	can i trust|believe|rely-on that|this|it
	are you really? sure|certain about? that|this|it?`)

// firstTurn lets a question be asked only before any answer, after which it is of that.
func firstTurn(turns int, _ *knowledge.Fact) bool { return turns == 0 }

// anyTurn lets a question be asked at any time, aTurn only after another.
func anyTurn(int, *knowledge.Fact) bool       { return true }
func aTurn(turns int, _ *knowledge.Fact) bool { return turns > 0 }

// toldSinceWhen tells whether what was told last is since when something is so, or that it is
// from the start.
func toldSinceWhen(_ int, last *knowledge.Fact) bool {
	return last != nil && (last.Topic == knowledge.TopicTiming || last.Topic == knowledge.TopicDefault)
}

// toldWhere tells whether what was told last is for whom it holds.
func toldWhere(_ int, last *knowledge.Fact) bool {
	return last != nil && last.Topic == knowledge.TopicPlaces
}

// toldOfAuthorities tells whether what was told last is who watches over it, or what one has a right to.
func toldOfAuthorities(_ int, last *knowledge.Fact) bool {
	return last != nil && (last.Topic == knowledge.TopicRegulators || last.Topic == knowledge.TopicRights)
}

// toldAnything lets a question be asked of what was told.
func toldAnything(_ int, last *knowledge.Fact) bool { return last != nil }

// toldThing tells whether what was told last is that something is used or on, anywhere.
func toldThing(_ int, last *knowledge.Fact) bool {
	return last != nil && (last.Topic == knowledge.TopicData || last.Topic == knowledge.TopicDefault || last.Topic == knowledge.TopicPurpose || last.Topic == knowledge.TopicTiming)
}

// toldUsed tells whether that is so, and not that something is left out.
func toldUsed(turns int, last *knowledge.Fact) bool {
	return toldThing(turns, last) && last.Verdict != knowledge.No
}

// toldUsedThing tells whether what was told last is of a thing that is used.
func toldUsedThing(_ int, last *knowledge.Fact) bool {
	return last != nil && last.Topic == knowledge.TopicData && last.Verdict != knowledge.No
}

// toldWhereOrThing tells whether what was told last is that something is used, or for whom.
func toldWhereOrThing(turns int, last *knowledge.Fact) bool {
	return toldWhere(turns, last) || toldThing(turns, last) && last.Topic != knowledge.TopicTiming
}

// toldDone tells whether what was told last is that something is done, or on what ground.
func toldDone(_ int, last *knowledge.Fact) bool {
	return last != nil && (last.Verdict != knowledge.No || last.Topic == knowledge.TopicLegal)
}

// toldOfLeaving tells whether what was told last is how to leave, or what comes of it.
func toldOfLeaving(_ int, last *knowledge.Fact) bool {
	return last != nil && (last.Topic == knowledge.TopicChoices || last.Topic == knowledge.TopicConsequences || last.Topic == knowledge.TopicPastData)
}

// restate puts such a question in words that facts have.
func (u *understanding) restate(g *guide) {
	if text, ok := u.restated(g); ok {
		u.putAs(text)
	}
}

// restated is such a question in words that facts have; false where it is none.
func (u *understanding) restated(g *guide) (text string, ok bool) {
	turn, _, last := u.lastFact(g)
	if u.asksWhichIsRight(turn) {
		return "", false
	}
	if toldOfLeaving(len(u.turns), last) && grammar.ReachesBack(u.core) {
		return "does opting out also count for past data", true
	}
	if (toldOfLeaving(len(u.turns), last) || u.hasTold(SaidNo)) && ofBefore.TakesAll(u.words) {
		return "does opting out undo what was done before", true
	}
	if text, ok = u.inOtherLanguage(g, last); ok {
		return text, true
	}
	if text, ok = u.ownAuthority(); ok {
		return text, true
	}
	if text, ok = u.restatedInEnglish(g, last); ok {
		return text, true
	}
	words := withOwner(g, u.words)
	if toldWhere(0, last) && knowing.TakesAll(grammar.WordsOf(u.original)) {
		return "am i affected", true
	}
	for _, r := range restatings {
		if len(words) > 0 && r.patterns.TakesAll(words) && r.after(len(u.turns), last) {
			return r.text, true
		}
	}
	return "", false
}

// restatedInEnglish is what English words ask of an authority that was told of, or of what has to be done.
func (u *understanding) restatedInEnglish(g *guide, last *knowledge.Fact) (text string, ok bool) {
	if u.language != "" {
		return "", false
	}
	if last != nil && last.Topic == knowledge.TopicRegulators {
		if text, ok = grammar.OfAuthority(u.words); ok {
			return text, true
		}
	}
	said := withOwner(g, grammar.WordsOf(u.original))
	switch {
	case u.asking.Needs && grammar.Accepts(said):
		return "do i have to do anything to stay in", true
	case grammar.MustLeave(said):
		return "must i delete my account to opt out", true
	}
	return "", false
}

// inOtherLanguage asks for what was told of one language in another, where nothing but that is named: "and in Italian?"
// after "where is the setting in French".
func (u *understanding) inOtherLanguage(g *guide, last *knowledge.Fact) (text string, ok bool) {
	if last == nil || u.language != "" {
		return "", false
	}
	named := func(word string) bool { return grammar.LanguageNames[word] != "" }
	at := slices.IndexFunc(u.words, named)
	_, u.policyWords = g.named(u.words) // which are marked only later
	title := titleWords(last)
	told := slices.IndexFunc(title, named)
	if at < 0 || told < 0 || !u.namesNothing(map[string]bool{u.words[at]: true}) {
		return "", false
	}
	title[told] = u.words[at]
	return strings.Join(title, " "), true
}
