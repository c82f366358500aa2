package bot

import (
	"embed"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"fineprint/bot/grammar"
	"fineprint/bot/talk"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// The bot's own words stand in files, one for each language, so that they can be
// read and translated at once.
//
//go:embed voices/*.txt
var voiceFiles embed.FS

// voice says the bot's own words in one language.
type voice struct {
	// language is a BCP 47 tag; empty is English.
	language string
	texts    map[string]string
	// whole is false for a language that has small talk and refusals only.
	whole bool
}

var english = &voice{texts: readTexts("en"), whole: true}

// voices by language. Most answers are in English, so the others are read when
// the first is needed.
var voices = sync.OnceValue(func() map[string]*voice {
	names, err := voiceFiles.ReadDir("voices")
	if err != nil {
		panic(err) // built in
	}
	all := map[string]*voice{}
	for _, name := range names {
		language := strings.TrimSuffix(name.Name(), ".txt")
		texts := readTexts(language)
		all[language] = &voice{language: language, texts: texts, whole: texts["covered"] != ""}
	}
	all["en"] = english
	return all
})

func readTexts(language string) map[string]string {
	data, err := voiceFiles.ReadFile("voices/" + language + ".txt")
	if err != nil {
		panic(err) // built in
	}
	texts := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if key, text, ok := strings.Cut(strings.TrimRight(line, "\n"), " = "); ok && line[0] != '#' {
			texts[key] = text
		}
	}
	return texts
}

// voiceOf is the voice for a language that was recognised; English where there is none.
func voiceOf(language string) *voice {
	if language == "" {
		return english
	}
	if v := voices()[language]; v != nil {
		return v
	}
	return english
}

// say fills in a text. parts are names and values in turn; a text the language
// lacks is said in English.
func (v *voice) say(key string, parts ...string) string {
	text, ok := v.texts[key]
	if !ok {
		text = english.texts[key]
	}
	if len(parts) == 0 {
		return text
	}
	pairs := make([]string, len(parts))
	for i, part := range parts {
		if i%2 == 0 {
			part = "{" + part + "}"
		}
		pairs[i] = part
	}
	return v.spaced(strings.NewReplacer(pairs...).Replace(text))
}

// spaced sets Latin names off from Chinese characters, as the facts are written.
func (v *voice) spaced(text string) string {
	if v.language != "zh-Hant" {
		return text
	}
	return latinInHan.ReplaceAllString(hanBeforeLatin.ReplaceAllString(text, "$1 $2"), "$1 $2")
}

var (
	hanBeforeLatin = regexp.MustCompile(`(\p{Han})(\p{Latin})`)
	latinInHan     = regexp.MustCompile(`(\p{Latin})(\p{Han})`)
)

// Attributed is who says something with the sign that stands before what they say, in a
// language, and the space after it.
func Attributed(who, language string) string {
	colon := voiceOf(language).say("colon")
	if colon == fullWidthColon {
		return who + colon
	}
	return who + colon + " "
}

// fullWidthColon is as wide as a Chinese character, space included.
const fullWidthColon = "："

// place is a place's name as it stands within a sentence.
func (v *voice) place(p place.Place) string {
	if !v.whole {
		return p.Name
	}
	return p.In(v.language)
}

// date is how a date reads within a sentence.
func (v *voice) date(d knowledge.Date) string {
	if v.language == "" || !v.whole || d.Day == 0 {
		return d.Long()
	}
	month := strings.Fields(v.texts["months"])[d.Month-1]
	return v.say("date", "day", strconv.Itoa(d.Day), "month", month, "year", strconv.Itoa(d.Year))
}

func (v *voice) all(list []string) string { return join(list, v.between("and")) }
func (v *voice) any(list []string) string { return join(list, v.between("or")) }

// between puts the last of a list after its word; Chinese has no spaces.
func (v *voice) between(key string) string {
	if v.language == "zh-Hant" {
		return v.say(key)
	}
	return " " + v.say(key) + " "
}

// talk answers small talk.
func (v *voice) talk(kind talk.Kind, policies []*knowledge.Policy) string {
	about := v.say("about-given")
	const mostTitles, mostOwners = 3, 6
	var titles, owners []string
	for _, policy := range policies {
		titles = append(titles, withinSentence(policy.TitleIn(v.language)))
		if owner := ownerOf(policy); !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
	}
	switch {
	case len(policies) == 0:
	case len(titles) <= mostTitles:
		about = v.all(titles)
	case len(owners) <= mostOwners:
		about = v.all(owners)
	}
	return v.say("talk-"+string(kind), "about", about)
}

// titleArticles may begin a title, and have no capital within a sentence.
var titleArticles = grammar.Set("o a os as el la los las il lo i gli le les un une der die das de het the")

// withinSentence is a title as it is written after other words.
func withinSentence(title string) string {
	first, rest, ok := strings.Cut(title, " ")
	if lower := strings.ToLower(first); ok && titleArticles[lower] {
		return lower + " " + rest
	}
	return title
}

// otherCompany says that another company's name is not answered with a policy's facts: that they
// are about others, and of one named that its facts say nothing of it where none holds it.
func (v *voice) otherCompany(c *deciding, names []string) string {
	spoken := func(names []string) string {
		return v.all(mapped(names, func(name string) string { return asWritten(c.u.original, name) }))
	}
	if named := c.u.policies; len(named) > 0 {
		strange := c.unspoken(names)
		if len(strange) == 0 {
			return v.say("nothing-from", "owner", ownerOf(named[0]))
		}
		return v.say("other-beside", "known", ownerOf(named[0]), "other", spoken(strange))
	}
	known := visible(c.g.library, c.q.Internal)
	about := make([]string, 0, len(known))
	for _, policy := range known {
		about = append(about, ownerOf(policy))
	}
	if len(about) == 0 || len(about) > 4 {
		return v.say("other", "other", spoken(names))
	}
	return v.say("other-only", "other", spoken(names), "known", v.all(about))
}

// asWritten is a name in lower case as a text writes it, and with its capitals where that
// has none.
func asWritten(text, name string) string {
	var words []string
	grammar.MapWords(text, func(word string) string {
		words = append(words, strings.TrimSuffix(word, "'s"))
		return word
	})
	n := len(strings.Fields(name))
	for i := range max(0, len(words)-n+1) {
		written := strings.Join(words[i:i+n], " ")
		if strings.EqualFold(written, name) && strings.ToLower(written) != written {
			return written
		}
	}
	if name, ok := spelled[name]; ok {
		return name
	}
	return strings.Join(mapped(strings.Fields(name), grammar.UpperFirst), " ")
}

// ownerOf is what to call a policy's owner: its organisation, else its title.
func ownerOf(policy *knowledge.Policy) string {
	if policy.Organisation != "" {
		return policy.Organisation
	}
	return policy.Title
}

// missing tells what was understood of a question that no fact answers. Words
// put into English are not the asker's, so those are not quoted.
func (v *voice) missing(c *deciding) string {
	if others := c.unspoken(c.u.others); len(others) > 0 {
		return v.otherCompany(c, others)
	}
	var unknown []string
	for _, word := range c.found.words {
		quoted := "“" + word.Raw + "”"
		if !word.Known && len(unknown) < 3 && c.u.namesThing(word.Raw) && !slices.Contains(unknown, quoted) {
			unknown = append(unknown, quoted)
		}
	}
	nothing := v.say("nothing-fits")
	if slices.ContainsFunc(c.found.candidates, candidate.offeredAnyway) {
		nothing = v.say("nothing-sure")
	}
	if len(unknown) > 0 {
		return nothing + " " + v.say("nothing-of", "words", v.any(unknown))
	}
	return nothing
}

// rambling is how many words of the part that asks are more than a clause, most of them told.
const rambling = 16

// namesThing tells whether the clause that asks holds a word that may be a thing asked about.
func (u *understanding) namesThing(word string) bool {
	at := slices.Index(u.words, word)
	return at >= 0 && len(u.asking.Words) < rambling && u.language == "" && utf8.RuneCountInString(word) > 2 && slices.Contains(u.asking.Words, word) && grammar.NamesThing(u.words, at)
}

func mapped(list []string, f func(string) string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = f(s)
	}
	return out
}

func join(list []string, last string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + last + list[len(list)-1]
}
