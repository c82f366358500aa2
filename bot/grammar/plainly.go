package grammar

import (
	_ "embed" // for the list
	"regexp"
	"slices"
	"strings"
)

//go:embed plainly.txt
var plainlyFile string

// wording is one way to say what plain is the usual word for.
type wording struct {
	rest  []string
	plain string
	// loose is true where kinds are put together that a question may tell apart.
	loose bool
}

// wordings are what is read as something plainer, by their first word, the longest first.
var wordings = func() map[string][]wording {
	all := map[string][]wording{}
	for line := range ListLines(plainlyFile) {
		line, loose := strings.CutPrefix(line, "~")
		plain, list, _ := strings.Cut(line, ": ")
		for said := range strings.SplitSeq(list, ", ") {
			words := WordsOf(said)
			all[words[0]] = append(all[words[0]], wording{words[1:], plain, loose})
		}
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b wording) int { return len(b.rest) - len(a.rest) })
	}
	return all
}()

// tellingApart words set one thing against another of its kind, or ask what it is.
var tellingApart = Set(`only just other others non not else or vs versus than besides beyond except difference different same both kind kinds type types sort sorts
	mean means meant meaning define defined definition called call name named label labelled labeled counts improvement`)

// dotted is "A.I.", whose letters would be words.
var dotted = regexp.MustCompile(`\b[Aa]\.\s?[Ii]\.?(\W|$)`)

// Undotted is a text with "AI" for "A.I.", and with those short forms of English written out that other languages
// have as words of their own.
func Undotted(text string) string {
	text = dotted.ReplaceAllString(text, "AI$1")
	text = initialled.ReplaceAllStringFunc(text, func(found string) string {
		parts := initialled.FindStringSubmatch(found)
		stop := ""
		if parts[2] != "" {
			stop = "." // it ends the sentence too
		}
		return "U" + strings.ToUpper(parts[1]) + stop + parts[2]
	})
	if len(text) <= mostHurried {
		text = rewritten(text, onlyEnglish)
	}
	return text
}

// initialled are the countries that are written as small initials, which are no "you".
var initialled = regexp.MustCompile(`\bu\.([sk])\b\.?( [A-Z]|$)?`)

// departed is "IT" where it can only be a department, and no word but the next marks it as one already.
var departed = regexp.MustCompile(`\b([Cc]an|[Cc]ould|[Mm]ay|[Ss]hould|[Ww]ill|[Ww]ould|[Oo]ur|[Aa]sk|[Tt]ell|[Ll]et|[Bb]y) IT( (?:department|team|staff|people|admin|admins|guy|guys|manager|support|security|helpdesk|administrator|administrators)\b)?`)

// Departed is a text with "IT department" for an "IT" that is no pronoun, which only its capitals tell.
func Departed(text string) string {
	if text == strings.ToUpper(text) {
		return text
	}
	return departed.ReplaceAllStringFunc(text, func(found string) string {
		if strings.HasSuffix(found, " IT") {
			return found + " department"
		}
		return found
	})
}

// noMore is what one cannot do any more, which a clause ends with.
var noMore = regexp.MustCompile(`(?i)\b(i|we|you|one|people) ?ca(?:nnot|n't|n’t|nt|n not) ([^,.;:?!]*?) ?\bany ?(?:more|longer)( *(?:[,.;:?!]|$))`)

// suing is what one does to somebody before a court, whose name stands amid it.
var suing = regexp.MustCompile(`(?i)\b(?:(take|drag|haul)|(takes|drags|hauls)|(took|taken|dragged|hauled)|(taking|dragging|hauling))((?: [\w'’-]+){1,4}?) (?:in)?(?:to|before) (?:a |the )?(?:court|courts|judge)\b`)

// sued is a text with "sue them" for "drag them to court".
func sued(text string) string {
	if !hasPart(strings.ToLower(text), "court|judge") {
		return text
	}
	return suing.ReplaceAllStringFunc(text, func(found string) string {
		parts := suing.FindStringSubmatch(found)
		if object := strings.ToLower(parts[5]); object == " it" || object == " this" {
			return found // a matter, and not whom one sues
		}
		for i, verb := range []string{"sue", "sues", "sued", "suing"} {
			if parts[i+1] != "" {
				found = verb + parts[5]
			}
		}
		return found
	})
}

// clauseEnds is what a clause ends with or the next begins with, which a rewriting keeps.
const clauseEnds = `( *(?:[,.;:?!)]|$)| (?:do|does|did|will|would|can|could|is|are|am|was|what|then|how|should|and|too|also|as well|though|tho)\b)`

// usables are what data is called that goes in.
const usables = `that|those|these|they|it|this|all|comments|posts|articles|photos|pictures|videos|polls|likes|messages|chats|data|stuff|profiles?`

// waysGone are what somebody does who is on the way out.
const waysGone = `( (?:opt|turn|switch|object|say|refuse|disable|find|get out|decline|deactivate|withdraw|toggle|click|press|change)\b)`

// plainClauses are ways to put a part of a sentence that only what stands around it tells from others.
var plainClauses = []wrote{
	{noMore, "$1 can no longer $2$3", "any"},
	// "suppose I leave" is "if I leave", "as I suppose I must" is not
	{regexp.MustCompile(`(?i)(^|[.;:?!,] *|^(?:and|but|so|ok|okay|hi|hello) )(?:and |but |so )?(?:suppose|supposing|say|assume|assuming|imagine|let's say|lets say|let us say) (?:that )?(i|we) (opt|opted|object|objected|switch|switched|turn|turned|say no|said no|decline|declined|refuse|refused|disable|disabled|delete|deleted|close|closed|quit|leave|left)\b`), "${1}if $2 $3", "suppos|say|assum|imagine"},
	{regexp.MustCompile(`(?i)\b(if|once|when|after|because|unless) (i|we) (?:do )?(?:just )?(?:decline|refuse|say (?:nope|no thanks|no thank you|nay)|turn (?:it|this|that|them) down|pass on (?:it|this|that))(?: to (?:it|this|that|them|all this|the ai|ai))?` + clauseEnds), "$1 $2 opt out$3", "declin|refus|say|turn|pass on"},
	// a wait is no word of what is asked
	{regexp.MustCompile(`(?i)^(?:wait|whoa|woah) (this|that|these|those|so|do|does|did|they|is|are|am|it|my|our|if|can|will|how|why|when|who|where)\b`), "$1", "wait|whoa|woah"},
	{regexp.MustCompile(`(?i)\b(do|does|will|would) ((?:the |my |all |all the )?(?:[a-z]+[ -]){0,2}(?:features|suggestions|assistant|tools|recommendations|functions|chatbot|bot|buttons|helpers)) (?:go away|disappear|vanish|stop working)\b`), "do i lose $2", "go away|disappear|vanish|stop working"},
	{regexp.MustCompile(`(?i)\bnothing (?:will |is going to )?(?:happens?|starts?|begins?|changes?) (?:before|until|till) ((?:next (?:year|month)|20\d\d|(?:the )?new year|christmas|january|february|march|april|may|june|july|august|september|october|november|december)\b)`), "it only starts in $1", "nothing"},
	{regexp.MustCompile(`(?i)\bhow have ((?:[a-z]+ ){1,4})(?:reacted|responded)\b`), "how did ${1}react", "how have"},
	{regexp.MustCompile(`(?i)\bwhat (?:do|does|did|is|are|will|can) (?:\w+ ){1,2}(?:do|doing) w(?:ith)? (?:my|our) profile\b`), "how is my profile used", "profile"},
	{regexp.MustCompile(`(?i)\b(email|mail|write to|message|text) (me|us|everyone|people|members) (?:before|when) (?:they|it) (?:starts?|begins?|do(?:es)? it|happens)\b`), "$1 $2 about it", "before|when"},
	{regexp.MustCompile(`(?i),? or (?:do|will|must) (?:i|we) (?:have to )?(?:find out|hear|learn|read) (?:it |about it |about this |of it )?(?:from|in|on|by|through) [^,.;:?!]*`), "", " or "},
	{regexp.MustCompile(`(?i)\b(?:(?:can|could|would) you )?(?:please )?(?:list|name|enumerate) (?:me |us )?(?:every|each|all(?: of)?(?: the)?|the) (?:country|countries|places?|regions?) (?:that|which)(?:['’]?s| is| are) `), "which countries are ", "list|name|enumerate"},
	{regexp.MustCompile(`(?i)\b(?:(?:can|could|would) you )?(?:please )?(?:list|name|enumerate) (?:me |us )?(?:every|each|all(?: of)?(?: the)?|the) (affected|included|covered) (?:country|countries|places?|regions?)\b`), "which countries are $1", "list|name|enumerate"},
	{regexp.MustCompile(`(?i)\b(?:is there|do they have|have they got) (?:an? |any ?|some ?)?(?:e-?mail|email address|address|phone number|phone|number|hotline|helpline|contact|person|human|one|body)? ?(?:that |which |where |at |in )*(?:i|we|people|you|members|one) can (?:call|ring|phone|write to|e-?mail|mail|reach|contact|talk to|speak to|message|write)\b`), "who can i contact", "is there|have"},
	{regexp.MustCompile(`(?i)\b(who|whom) (can|could|do|should|must|would) (i|we) (?:call|ring|phone|ring up|call up|talk to|speak to|speak with|talk with)( *[?.!]*$| about | for | if | to )`), "$1 $2 $3 contact$4", "who"},
	{regexp.MustCompile(`(?i)^(?:(?:hi|hello|hey|so|ok)[ ,]+)?(?:(?:i am|i'm|im|just|been|we are|still) )*trying to (opt out|object|turn|switch|disable|find|delete|stop|complain|get)\b`), "how do i $1", "trying"},
	{regexp.MustCompile(`(?i)((?:^(?:and |even |also |including )?|\b(?:use|using|include|includes|about|cover|covers|is|are|does) )(?:my|our)) e-?mail( *[?.!,]*$| (?:used|included|excluded|exempt|too|count|fed|part of)\b)`), "$1 email address$2", "mail"},
	{regexp.MustCompile(`(?i)\b(do|does|will|would|can|could) (they|it) (?:have|get|gain) access to (my|our|the|any)\b`), "$1 $2 use $3", "access"},
	{regexp.MustCompile(`(?i)\b(will|would) ((?:my|our) (?:\w+ ){1,2})be (?:in it|in there|part of it)\b`), "$1 ${2}be used", "be "},
	{regexp.MustCompile(`(?i)^(?:not )?(?:even|also|including) ((?:my|our) [\w ]{2,20}\?)$`), "$1", "even|also|including"},
	{regexp.MustCompile(`(?i)\b(?:do|does|will|would) (?:they|it) (?:let|allow) (?:me|us)(?: to)? (opt|object|delete|complain|refuse|decline|keep|switch|turn)\b`), "can i $1", "let|allow"},
	// whoever asks so doubts that he can, as one does who asks if he can
	{regexp.MustCompile(`(?i)\b(can|could) (i|we) not (opt out|object|complain|refuse|decline|say no)\b`), "$1 $2 $3", " not "},
	// the way is the same for whoever goes it
	{regexp.MustCompile(`(?i)\b(how|where|until when|by when|since when) (?:do|does) ` + somebody + waysGone), "$1 do i$2", "how|where|when"},
	{regexp.MustCompile(`(?i)\b(how|where|until when|by when|since when) (can|could|should|must) ` + somebody + waysGone), "$1 $2 i$3", "how|where|when"},
	// whoever pays for data pays those whose it is, and whoever would pay to be out asks of paying members
	{regexp.MustCompile(`(?i)\b(do|does|did|will|would) (they|it|(?:the )?[a-z]+) (?:ever |even |actually |at least )?pay (?:anything |something |money )?for (my|our|your|the|this|that|it|all|what|using|taking) ?((?:ai )?training data|data|posts|content|photos|pictures|work|art|texts|profiles?)?\b`), "$1 $2 pay me for $3 $4", "pay"},
	{regexp.MustCompile(`(?i)\b(?:can|could|may) (?:i|we|you|one|people|members) (?:just |simply )?(?:pay|pay (?:them|it|something|extra|money|a fee)|buy (?:my|our) way|pay (?:my|our) way|buy myself) (?:(?:in order )?to (?:opt out|be (?:left out|exempt|exempted|excluded|spared|kept out)|get out|stay out|stop (?:it|this|that|the training)|not be (?:in it|included|used)|avoid (?:it|this|that))|out of (?:it|this|that)|out)` + clauseEnds), "are paying members left out$1", "pay|buy"},
	{regexp.MustCompile(`(?i)\bis there an? (?:paid|paying) (?:opt[ -]?out|way out|exit|exemption|version without (?:it|this|ai|the ai|training|ai training))`), "are paying members left out", "paid|paying"},
	// who comments is asked what he says
	{regexp.MustCompile(`(?i)^(?:and |so |but )?(?:did|has|have) ([a-z]+)(?: ever| also| already| publicly| officially)? (?:comment(?:ed)?|responded|reacted|issued? a statement|made? a statement)(?: (?:on|to|about) (?:it|this|that|all this))? *\?*$`), "what does $1 say about it?", "comment|respond|react|statement"},
	{regexp.MustCompile(`(?i)^(?:and |so |but )?what(?:'s|’s| is| was) ([a-z]+)['’]s (?:official |own )?(?:response|reaction|reply|comment|statement|side of (?:the|this) story|side|version(?: of (?:events|the story|this))?)(?: (?:on|to|about) (?:it|this|that|all this))? *\?*$`), "what does $1 say about it?", "response|reaction|reply|comment|statement|side|version"},
	{regexp.MustCompile(`(?i)\b(why .+?|what for),? according to (?:them|itself|themselves|the company|[a-z]+)( itself| themselves)? *\?*$`), "$1?", "according to"},
	{regexp.MustCompile(`(?i)\b(is |are )?(opting out|objecting|saying no|switching it off|turning it off) (is |are )?(?:completely |totally |pretty |rather |basically |just )?(?:useless|futile|in vain|for nothing|a waste of time|no use|of no use)\b`), "$1$2 ${3}pointless", "useless|futile|in vain|for nothing|waste of time|no use"},
	// what goes in is used, but who goes in is not
	{regexp.MustCompile(`(?i)\b(` + usables + `) (?:all )?go in` + clauseEnds), "$1 get used$2", "go in"},
	{regexp.MustCompile(`(?i)\b(` + usables + `) (?:all )?goes in` + clauseEnds), "$1 gets used$2", "goes in"},
	{regexp.MustCompile(`(?i)\b(` + usables + `) (?:all )?went in` + clauseEnds), "$1 got used$2", "went in"},
}

// Plainly writes an English text in the words that questions and facts mostly have, where it has
// others that always mean the same: "utilise" is "use", "am I able to" is "can I".
func Plainly(text string) string {
	text = sued(rewritten(rewritten(withRights(text), lawful), plainClauses))
	words := PlacedWords(text)
	texts := TextsOf(words)
	apart := AnyOf(texts, tellingApart)
	var b strings.Builder
	from := 0
	for i := 0; i < len(words); i++ {
		for _, s := range wordings[texts[i]] {
			last := i + len(s.rest)
			if s.loose && apart || !StartsWith(texts[i+1:], s.rest) || words[i].Part != words[last].Part || halves(words, i) || halves(words, last+1) {
				continue
			}
			b.WriteString(text[from:words[i].Start])
			b.WriteString(s.plain)
			from, i = words[last].End, last
			break
		}
	}
	if from == 0 {
		return text
	}
	return b.String() + text[from:]
}

// halves tells whether a word begins within what is written as one: the "is" of "what's".
func halves(words []PlacedWord, i int) bool {
	return i > 0 && i < len(words) && words[i].Start == words[i-1].Start
}
