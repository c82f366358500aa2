package grammar

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// What people type in a hurry: figures for words, single letters, and short questions of one thing with small
// words about it. English only.

// mostHurried is how long a text is at most that was typed so, in bytes.
const mostHurried = 100

// wrote is what is written in a hurry and what is meant; "$1" stands for what a part of it is.
type wrote struct {
	as    *regexp.Regexp
	meant string
	// needs are parts in small letters, of which a text it takes has one, as most texts do not: "any|more".
	needs string
}

// unhurriedly writes a text out whose single words are mended yet to be.
func unhurriedly(text string) string {
	if len(text) > mostHurried {
		return text
	}
	return rewritten(squeezed(text), shorthand)
}

// askedShortly writes out what a text asks that only names a thing with small words about it; its words are mended.
func askedShortly(text string) string {
	if len(text) > mostHurried {
		return text
	}
	return rewritten(rewritten(withoutSmall(text), ofThings), wholes)
}

func rewritten(text string, all []wrote) string {
	small := strings.ToLower(text)
	for _, w := range all {
		if hasPart(small, w.needs) && w.as.MatchString(text) {
			text = w.as.ReplaceAllString(text, w.meant)
			small = strings.ToLower(text)
		}
	}
	return text
}

// hasPart tells whether one of some parts is in a text.
func hasPart(text, parts string) bool {
	for part := range strings.SplitSeq(parts, "|") {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// squeezed is a text in which nobody holds a key down: "offff" is "off", "pleaseee" is "please".
func squeezed(text string) string {
	if !heldDown.MatchString(text) {
		return text
	}
	return MapWords(text, func(word string) string {
		if !heldDown.MatchString(word) {
			return word
		}
		once, twice := heldDown.ReplaceAllStringFunc(word, func(run string) string { return run[:1] }),
			heldDown.ReplaceAllStringFunc(word, func(run string) string { return run[:2] })
		if lower := strings.ToLower(twice); FunctionWords[lower] || commonly[lower] || lower == "free" || lower == "agree" {
			return twice
		}
		return once
	})
}

var (
	// heldDown is a letter typed three times or more.
	heldDown = regexp.MustCompile(`(?i)a{3,}|b{3,}|c{3,}|d{3,}|e{3,}|f{3,}|g{3,}|h{3,}|j{3,}|k{3,}|l{3,}|m{3,}|n{3,}|o{3,}|p{3,}|r{3,}|s{3,}|t{3,}|u{3,}|y{3,}|z{3,}`)
	commonly = Set(strings.Join(commonest, " "))
)

// withoutSmall drops small words at the end that ask nothing; some of them ask for a yes.
func withoutSmall(text string) string {
	at := tail.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	said, small := strings.TrimRight(text[:at[0]], ", "), strings.ToLower(text[at[2]:at[3]])
	if FormOf[first] != "" || Auxiliaries[first] || !agreeingTails[small] || len(WordsOf(said)) < 3 {
		return said + strings.TrimSpace(text[at[4]:at[5]])
	}
	return said + ", right?"
}

var (
	tail          = regexp.MustCompile(`(?i)[ ,]+(tho|though|huh|ffs|bruv|bruh|atm|innit|lah|lor|leh|liao|anot|yaar|m8|2 ?day|4 ai|af)\b *([?!.]*)$`)
	agreeingTails = Set("huh innit")
)

// shorthand are figures and letters for words, and keys next to the right ones.
var shorthand = wrotes(`
\bw/o\b => without
\bw/?  => with${s}
\$\$+ => money
\b(under|below|over)(1[0-9])\b => $1 $2
^m (from|in|not|under|\d) => I am $1
^((?:but|and|so|ok|lol|wait|wtf|omg|pls|hey) )?y( (?:are|r|is|do|does|did|would|wud|should|shud|tho|though|they|dey|the|dis|now|me|cant|dont|wont|not)\b) => ${1}why$2
^(but|and|so|wait|lol) y\b([?! ]*)$ => ${1} why?
^y\?+$ => why?
\b(is|in|of|on|off|do|does|where|whats|wheres|from|at|all) d  => $1 the${s}
\b2 (late|much|long|old)\b => too $1
\b(given|sold|sent|sell|give|giving|going|goin|goes|gives|send|sending|shared|passed|want|wants|need|got|have|able|how|where|way|access|happens|happen|happened|linked) 2  => $1 to${s}
\b(for|is it|on|it|used|use|how|same|apply|applies|work|works|valid|off|done|start|starts|also|good|safe) 4 (me|my|us|our|you|u|ai|free|all|everyone|kids|students|teens|them|training|premium|recruiters|uk|eu|india|usa|indians|europeans)\b => $1 for $2
^4 (me|my|us|our|ai|all|everyone|kids|students|teens|training) => for $1
\bis (it|this) for 4  => is $1 for${s}
\b(opt|opting|opted) (our|ot|oit|iut|oyt|ou|outt)( *(?:$|[?.!,])| (?:of|from|pls|please|where|how|thx)\b) => $1 out$3
\b(op|opr|oprt|otp|opy) (out|our|ot)\b( *(?:$|[?.!,])| (?:of|from|pls|please|where|how|thx)\b) => opt out$3
(^|\b(?:my|our|your|ur|even|plus|and|n|is|so|are|r|not|use|no|also|abt|about|take|have|has|any) )(?:phone|ph|mobile|mob|contact|tel) no\b(\.? *(?:$|[?!,.]| (?:is|are|too|also|used|safe|in|off|included|incl|as|innit|right|rite|then|at|excluded|left|taken|private)\b)) => ${1}phone number$2
\bauto[ -]?(on|off|included|enabled|enrolled)\b => automatically $1
\bauto[ -]?(?:opted|opt)[ -]?in\b => automatically opted in
^(?:automatically (on|enabled))\?*$ => is it automatically $1?
^automatically opted in\?*$ => am I automatically opted in?
\b(can|can i|how to|should i|shd i|shud i|better to|want to|wanna|how do i|how i|where to) off( it| this| that)?( *[?.!]*)$ => $1 turn it off$3
^(can|can i) off( it)? (?:meh|ah|lah|anot|or not|or no)\?*$ => can i turn it off?
^off (?:it|this)(?: now| lah)?(?: pls| plz| please)?[.!]*$ => how do I turn it off
^(?:pls |please |i )?(?:do not|dont|don't) use my (?:data|stuff|info|content|profile)(?: pls| please)?[!.]*$ => how do I opt out
\b(?:del|rm) (my|it|all|everything)\b => delete $1
^(?:plus|& also)  => and${s}
^(?:(?:wtf|omg|lol|wait|what|damn|bruh|no way|seriously|so|hang on) )?even ($thing|(?:my |our )?old [a-z]+|(?:my |our )[a-z]+|[a-z]+s)\??$ => even $1?
\balso (?:ah|ar|is it|or not|meh|isit)\?*$ => too?
\b(?:also )?kena(?: ah| meh| or not)?\?*$ => used too?
\b(?:they are|theyre|they're|dey|they) (?:nicking|pinching|grabbing|swiping|taking|nick) my => they use my
\bhow dare (they|you)\b.* => that is outrageous
^they (?:cant|can't|cannot|can not) (?:just )?do (?:this|that)[!.?]*$ => can they do this?
^fake\?*$ => is it a hoax?
^(?:yes ?/ ?no|y/n)$ => yes or no
\b(?:yes ?/ ?no|y/n)\?*$ => yes or no
^wtf (do|does|did|is|are) (they|it|my) (use|read|take|keep|sell|share|train|used|taken) => $1 $2 $3
^(hi+|hey+|hello|yo|oi|dear sir|dear madam|dear team|good morning|gm|sup) ((?:my |our |are my |is my )?$thing\b[^,]*)$ => $1, $2
`)

// onlyEnglish are short forms of which single letters are words elsewhere, beside words that are none there.
var onlyEnglish = wrotes(`
\bw/o\b => without
\b(shared|shares|sharing|share|happens|happening|wrong|done|stuff|deal|working) w  => $1 with${s}
^((?:but|and|so|ok|wait|lol) )?y( (?:r|are|tho|though|they|dey|do|does|is|did|should|would|would)\b) => ${1}why$2
^wen( (?:did|does|do|is|will|it|dis|this|they|start|can|was|r)\b) => when$1
^m (\d) => I am $1
\bgiven? (\w+(?: \w+)?) (?:the|a|its|their) (?:green light|go[- ]ahead|thumbs[- ]up|all[- ]clear|blessing)\b => approved $1
\bwould you (.+?),? (?:if you were me|if it were you|if it was you|in my (?:shoes|place|position|situation|boots))\b => should i $1
\b(last|this|next|every|per|a|one) yr\b => $1 year
\b(few|many|some|two|three|several|\d+) yrs (ago|back)\b => $1 years $2
\byrs\b$ => years old
`)

// things are what people ask about in a word or two.
const things = `(?:(?:my|our|your|the|old|all|all my|even my|job|private|group|direct|voice|work|login|bank|card|credit card|phone|email|e-mail|profile|saved|public|deleted|unsent) ){0,2}(?:dms?|messages?|inbox|inmails?|chats?|conversations?|emails?|comments?|posts?|articles?|photos?|pictures?|pics?|selfies?|videos?|cvs?|resumes?|résumés?|passwords?|salary|salaries|skills|name|education|location|connections|contacts|likes|reactions|followers|recommendations|endorsements|certificates|applications|number|address|details|prompts|searches|searche? history|groups|polls|feedback|headline|birthday|experience|history|documents|profile)`

// ofThings are short questions of one thing, put so that what turns them round is plain.
var ofThings = wrotes(`
\b(?:can|could|may) (?:i|we) (?:relax|chill|be relaxed|rest easy|breathe easy|sleep easy|sleep soundly|be easy|be calm|stop worrying|rest assured) (?:about|over) ((?:my|our|the|that|those|this|these) [\w ]+?)(?: now| then)?[?.!]*$ => is $1 safe?
^(?:so )?no (?:worries|need to worry|reason to worry|cause for concern) (?:about|over|for) ((?:my|our) [\w ]+?)(?: then| right)?[?]*$ => is $1 safe?
^(?:are |is |r )?($thing)(?: is| are)? (?:ok|okay|fine|alright)(?: then| right| ya| yeah| still)*\?*$ => $1 safe?
^((?:my |our |the )?(?:dms?|messages?|inbox|inmails?|chats?|conversations?|emails?|comments?|passwords?|cvs?|resumes?|photos?|pictures?|salary|prompts)) (?:private|confidential)(?: right| then)?\?*$ => $1 safe?
^(?:so )?no (dms?|messages?|inmails?|chats?|comments?|posts?|passwords?|cvs?|resumes?|photos?|pictures?|videos?|salary|prompts|likes|skills|recommendations|private messages?)(?: right| then)?\?*$ => $1 excluded?
^(?:so )?($thing) out(?: of (?:it|this|that))?(?: right| then)?\?*$ => $1 excluded?
^(uk|usa|us|india|canada|germany|france|italy|spain|brazil|australia|ireland|switzerland|norway|china|japan|singapore|hong kong|eu|europe|hk) out\?*$ => $1 excluded?
^(?:all|everything|anything) (?:but|except|bar) ($thing)\?*$ => $1 excluded?
^(?:except|excluding|minus|apart from|not including|bar) ($thing)\?*$ => $1 excluded?
^(?:but |so )?not ($thing),?(?: right| no| surely| though)?\?*$ => $1 excluded?
^(?:i )?(?:hopefully|hope|really hope|pls|please) not ($thing)\?*$ => $1 excluded?
^(?:so )?(?:they|it) (?:wont|won't|will not|dont|don't|do not|doesnt|doesn't|cant|can't|cannot) (?:use|take|touch|train on) ($thing),? (?:right|no|ya|yeah|huh|correct)\?*$ => $1 excluded?
^(?:wont|won't|will not) (?:use|take|touch|train on|read|get) ($thing),?(?: right| no| ya| yeah)?\?*$ => $1 excluded?
^(?:cant|can't|cannot|dont|don't|do not) (?:use|take|touch|train on|read|get) ($thing),? (?:right|no|ya|yeah)\?*$ => $1 excluded?
^($thing) (?:at risk|involved|in danger|nicked|scraped)\?*$ => $1 used?
^(?:does |can |do |will )?ai (?:train on|train|use|read|take|see|c|learn from) ($thing)\?*$ => $1 used?
^any (?:word|update|news) (?:on|about|for) ($thing)\?*$ => $1?
^any (?:word|update|news) (?:on|about|for)  => what about${s}
`)

// wholes are whole questions that leave out what everybody asks about.
var wholes = wrotes(`
^(?:and |but |so )?(?:who|whos|who's|who is) (?:all )?(?:sees|has|gets|getting|receives|have|saw|takes) (?:my (?:data|stuff|info|information)|all this)(?: all)?\?*$ => who gets my data?
^(?:who is|whos|who's) getting it\?*$ => who gets my data?
^(?:and |but |so )?who (?:all )?(?:gets|has|have) access\?*$ => who gets my data?
^(?:and |but |so )?who (?:are )?(?:they|it) (?:is )?(?:giving|give|gives|sending|send) (?:it|my data|this) to\?*$ => who gets my data?
^(?:and |but |so )?(?:where|wheres|where's) (?:does |is )?(?:it|my data|my stuff|the data|all this) (?:go|goes|going|end up|ends up)(?: to)?\?*$ => who gets my data?
^(?:it )?goes to (?:who|whom)\?*$ => who gets my data?
^(?:which|what) (?:all )?(?:companies|firms) (?:get|have|got|use|see|gets) it\?*$ => which companies use my data?
^(?:what|which) (?:all )?(?:data|info|information|stuff|all)\?*$ => what data is used?
^what (?:do they|are they|is it) (?:get|getting)\?*$ => what data is used?
^when (?:is it|is this|will it be|will it happen|it happens|did this happen|did it happen|does this happen)\?*$ => when does it start?
^(?:what now|now what|what to do|what to do now|what do i do|what do i do now|what do now|should i|shall i|so what do i do|so what now)\?*$ => what should i do?
^(?:is (?:it|this) )?(?:really )?(?:risky|a risk|bad|dangerous|harmful|any risks?|risks?)\?*$ => should i be worried?
^any risks?\?*$ => should i be worried?
^(?:and |but |so )?(?:what if|what happens if|any (?:issues?|problems?|trouble) if) i (?:dont|don't|do not)\?*$ => what happens if i do nothing?
^is that all (?:i|we) (?:have|need|got) to do\?*$ => is it enough to use the switch?
^am i opted out\?*$ => am i opted out by default?
^(?:i have |with |i got )?no account\?*$ => what about people without an account?
^did they e-?mail (?:us|me|people|everyone)\?*$ => did they send an email about it?
^so (?:we|i) get nothing\?*$ => do we get paid for it?
^(?:even|is|are) (?:my |our )?(likes|connections|contacts|followers|reactions)(?: included| too| as well| safe)?\?*$ => are my $1 used?
^(?:my |our )?(likes|connections|contacts|followers|reactions) (?:included|left out|off limits|safe|excluded)(?: ya| right)?\?*$ => are my $1 used?
^(?:my )?(email address|date of birth|work experience)\?*$ => is my $1 used?
^even (?:my |our )?location\?*$ => is my location used?
^(?:my |our )?location included\?*$ => is my location used?
^unsubscribe[.!?]*$ => how do I opt out
`)

// wrotes reads what is meant behind "=>"; "$thing" are things, "${s}" a space.
func wrotes(list string) (all []wrote) {
	for line := range strings.Lines(list) {
		as, meant, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " => ")
		if !ok {
			continue
		}
		as = "(?i)" + strings.ReplaceAll(as, "$thing", things)
		parsed, err := syntax.Parse(as, syntax.Perl)
		if err != nil {
			panic(err) // built in
		}
		all = append(all, wrote{regexp.MustCompile(as), strings.ReplaceAll(meant, "${s}", " "), literalOf(parsed)})
	}
	return all
}

// literalOf is the longest part, in small letters, that every text which an expression matches has.
func literalOf(re *syntax.Regexp) (literal string) {
	switch re.Op {
	case syntax.OpLiteral:
		return strings.ToLower(string(re.Rune))
	case syntax.OpConcat, syntax.OpCapture, syntax.OpPlus:
		for _, sub := range re.Sub {
			if part := literalOf(sub); len(part) > len(literal) {
				literal = part
			}
		}
	}
	return literal
}
