package glossary

import (
	"cmp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// A glossary cannot hold every form of every word. A word it lacks is looked up
// without accents, and then by its stem: what is left when the endings that its
// language puts behind words are taken off.

// alike lets words be known without their accents, and by their stems, where that is no
// other word.
func (g *Glossary) alike(keys []string) {
	g.endings = grammar.Set(endings[g.Language])
	for ending := range g.endings {
		g.longestEnding = max(g.longestEnding, len(ending))
	}
	for _, key := range keys {
		entry := g.entries[key]
		for _, plain := range withoutAccents(key, g.Language) {
			if _, known := g.entries[plain]; !known && !place.IsEnglish(plain) {
				g.entries[plain] = entry
			}
		}
		if entry.function || entry.english == "" || strings.Contains(key, " ") {
			continue
		}
		if stem := g.stem(plainLetters(key)); stem != "" && g.stems[stem] == "" {
			g.stems[stem] = entry.english
		}
	}
}

// inflected is the English for a word of which the glossary has another form, or its parts.
func (g *Glossary) inflected(t Token) (english string, ok bool) {
	if !t.Word || grammar.IsASCII(t.Text) && place.IsEnglish(t.Text) {
		return "", false
	}
	if english, ok = g.otherForm(t.Text, plainLetters(t.Text)); ok {
		return english, true
	}
	return g.compound(t.Text)
}

// otherForm is the English for a word of which the glossary has another form. plain is
// the word without accents.
func (g *Glossary) otherForm(word, plain string) (english string, ok bool) {
	if plain != word {
		if entry, known := g.entries[plain]; known {
			return entry.english, true
		}
	}
	english = g.stems[g.stem(plain)]
	return english, english != ""
}

// compounding are the languages that write two nouns as one word, with what they put
// between them.
var compounding = map[string][]string{"de": {"", "s", "n", "en", "es"}, "nl": {"", "s", "en"}}

// compound is the English for a word made of two that are known: "Profilfelder".
func (g *Glossary) compound(word string) (string, bool) {
	links := compounding[g.Language]
	if links == nil || len(word) > mostCompound {
		return "", false
	}
	for i := range word {
		if i < leastLetters || len(word)-i < leastLetters {
			continue
		}
		last, ok := g.noun(word[i:])
		if !ok {
			continue
		}
		for _, link := range links {
			if first, ok := strings.CutSuffix(word[:i], link); ok && len(first) >= 2 {
				if english, ok := g.noun(first); ok {
					return english + " " + last, true
				}
			}
		}
	}
	return "", false
}

// mostCompound is how many bytes a compound has at most: each place where a word may be
// cut is tried, which takes long for what only looks like a word.
const mostCompound = 80

// noun is the English for a word that may be part of another.
func (g *Glossary) noun(word string) (string, bool) {
	if entry, ok := g.entries[word]; ok {
		return entry.english, !entry.function && entry.english != ""
	}
	english := g.stems[g.stem(plainLetters(word))]
	return english, english != ""
}

// leastLetters is how many letters a stem or a part of a compound has in most languages.
const leastLetters = 4

// withoutAccents are the ways in which a word is typed by people who leave its accents
// out; none where it has no accents.
func withoutAccents(word, language string) (all []string) {
	if grammar.IsASCII(word) {
		return nil
	}
	if language == "de" {
		if spelled := umlauts.Replace(word); spelled != word {
			all = append(all, spelled)
		}
	}
	if plain := plainLetters(word); plain != word {
		all = append(all, plain)
	}
	return all
}

// plainLetters takes the accents off Latin letters, and off Devanagari the signs that
// people set or leave out as they like.
func plainLetters(word string) string {
	if grammar.IsASCII(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range norm.NFD.String(strokes.Replace(word)) {
		switch {
		case r == chandrabindu:
			b.WriteRune(anusvara)
		case r == candraO:
			b.WriteRune(vowelAA)
		case r == nukta || r == candraE || unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Devanagari, r):
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// Signs of Devanagari: the dot that tells borrowed sounds apart, two ways of writing a
// nasal vowel, and the vowels that Marathi writes for borrowed words.
const (
	nukta        = '\u093c'
	chandrabindu = '\u0901'
	anusvara     = '\u0902'
	candraE      = '\u0945'
	candraO      = '\u0949'
	vowelAA      = '\u093e'
)

var (
	umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")
	strokes = strings.NewReplacer("ß", "ss", "ł", "l", "œ", "oe", "æ", "ae", "ॲ", "अ")
)

// endings that languages put behind words, without accents, as far as one may be taken
// for another.
var endings = map[string]string{
	"de": "en e er es em ern et est t te ten tet st n s ende enden ender end",
	"fr": "e s es er ez ent ee ees ait aient ant ants ante antes era eront erai ons aux al ale ales if ive",
	"es": `o a os as e es ar er ir an en ado ada ados adas ido ida idos idas ando iendo aron ieron aba aban ia ian io i ara aran era eran ira iran
		are ere ire aste amos emos imos arlo arla arlos arlas arle arles arme arse arnos erlo erla erlos erlas erme erse irlo irla irlos irlas irme irse`,
	"pt": `o a os as e es ar er ir am em ado ada ados adas ido ida idos idas ando endo indo aram eram iram ava avam ia iam ou eu iu ei ara arao era erao
		ira irao arei amos emos imos asse oes ao`,
	"it": `o a i e are ere ire ano ono ato ata ati ate uto uta uti ute ito ita iti ite ando endo ava avano eva evano ara aranno era eranno ero ira iranno
		iamo ete arlo arla arli arle arne armi arsi arci erlo erla erli erle ermi ersi erci irlo irla irli irle irmi irsi irci`,
	"nl": "en e s t te ten de den d er ers je jes ende end",
	"pl": `a e i o u y ow om ami ach em ie owi owie ej ego emu ym im ych ich ymi imi ac aja am asz al ala ali aly ano any ana ane anych anej anym ec isz ymy
		il ila ili ily ono ony one onych ujac owac uje uja uje owal owala owali owano owany owana owane owanych yc yl yla yli ylo ylem ylam alem alam ilem ilam
		alismy ilismy ylismy eli ely nac ne nie niesz niemy esz emy amy imy ujesz ujemy anie ania aniu enie enia eniu iem iu ia io iom iami iach`,
	"hi":      "ा े ी ो ों ें ता ते ती ना ने नी या ये यी ए ई कर ेगा ेगी ेंगे ाया ाई ाए ूं ूंगा ियां ियों ओं एं",
	"hi-Latn": "a e i o u an en in on un ein ta te ti na ne ni ga ge gi ya ye yi ega egi enge unga ungi iye kar",
	"mr": `चं ाचं ा े ी ू ां ांना ाला ला ना ने नी चा ची चे च्या ाचा ाची ाचे ाच्या ांचा ांची ांचे ांच्या त ात ांत तील ातील ांतील मध्ये ामध्ये ांमध्ये मधील ामधील ांमधील वर ावर ांवर साठी ासाठी ांसाठी
		पासून ापासून तून ातून हून ाहून कडे ाकडे ांकडे शी ाशी ता ते तो ती तात ली ले ल्या लेले लेली लेल्या णार णारे णे ण्या ायचे ायची ायचा ावे ावी ून ेल तील ेन तोय तेय ाही`,
	"mr-Latn": `a e i o u an ana ta te to tat tay toy tey tayt lay ly lela leli lele lelya li le nar nare nari ch ach ech ich
		aicha aichi aiche aicay aycha aychi ayche aychay ayla ava ave avi el il en un ` +
		afterVowels("til tla tli tle tlya la na ni ne cha chi che chya made madye mde madla madle madli madlya madil var vr sati pasun tun hun kade si") + " at et it ant int",
}

// afterVowels are Marathi postpositions, and the same behind the vowels that words in Latin
// letters have before them: "companyla", "datacha", "settingmadhe", "lokanna".
func afterVowels(postpositions string) string {
	var all []string
	for post := range strings.FieldsSeq(postpositions) {
		for _, vowel := range []string{"", "a", "e", "i", "an", "in"} {
			all = append(all, vowel+post)
		}
	}
	return strings.Join(all, " ")
}

// leastStem is how many letters are left of a word at least.
var leastStem = map[string]int{"hi": 2, "mr": 2, "hi-Latn": 3}

// stem is a word in plain letters without its longest ending; empty for a word that is
// too short, or of a language that has no endings here.
func (g *Glossary) stem(word string) string {
	least := cmp.Or(leastStem[g.Language], leastLetters)
	if spoken := sounds[g.Language]; spoken != nil {
		word = spoken.Replace(word)
	}
	letters := 0
	for i := range word {
		if letters >= least && len(word)-i <= g.longestEnding && g.endings[word[i:]] {
			return word[:i]
		}
		letters++
	}
	if letters < least || len(g.endings) == 0 {
		return ""
	}
	return word
}

// sounds put a word in Latin letters as it is spoken: people write one sound in several
// ways.
var sounds = map[string]*strings.Replacer{
	"hi-Latn": strings.NewReplacer("aa", "a", "ee", "i", "ii", "i", "oo", "u", "uu", "u", "w", "v", "z", "j", "ph", "f", "chh", "ch", "dh", "d", "th", "t", "kh", "k", "bh", "b"),
	"mr-Latn": strings.NewReplacer("aa", "a", "ee", "i", "ii", "i", "oo", "u", "uu", "u", "w", "v", "z", "j", "jh", "j", "ph", "f", "chh", "ch", "dh", "d", "th", "t", "kh", "k", "bh", "b", "sh", "s", "gh", "g"),
}
