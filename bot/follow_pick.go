package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// Choices are pressed where there are buttons. Elsewhere, and by habit, people write
// which one they mean: "the second one", "the state, not the country".

// ordinals by their word, from 0; -1 is the last.
var ordinals = func() map[string]int {
	m := map[string]int{}
	for i, words := range []string{
		"last letzte letzten letztes dernier dernière última último ultima ultimo laatste ostatni ostatnia आखिरी",
		"first 1st 1 erste ersten erstes premier première primera primero primeira primeiro primo eerste pierwszy pierwsza pierwsze पहला पहली पहले",
		"second 2nd 2 zweite zweiten zweites deuxième seconde segunda segundo seconda secondo tweede drugi druga drugie दूसरा दूसरी दूसरे",
		"third 3rd 3 dritte dritten drittes troisième tercera tercero terceira terceiro terza terzo derde trzeci trzecia trzecie तीसरा तीसरी तीसरे",
		"fourth 4th 4 vierte vierten viertes quatrième cuarta cuarto quarta quarto vierde czwarty czwarta czwarte चौथा चौथी चौथे",
	} {
		for word := range strings.FieldsSeq(words) {
			m[word] = i - 1
		}
	}
	return m
}()

// besideOrdinals are said with an ordinal and with what tells choices apart.
var besideOrdinals = grammar.Set(`the one option number choice answer please i mean meant it is that this in of for a an not no ok okay yes take pick choose want question
	die der das den ich meine bitte nummer la le el il lo o os les l un une una uno opción opcion número numero option numéro prego por favor si sí ja oui
	de het nummer graag prosze proszę to ta te वाला वाली वाले`)

// kindWords tell places of one name apart.
var kindWords = map[place.Kind]map[string]bool{
	place.Country:     grammar.Set("country nation republic land pays país pais paese kraj देश"),
	place.Territory:   grammar.Set("territory country island land"),
	place.Subdivision: grammar.Set("state province region county bundesland staat état estado stato regione stan राज्य"),
	place.City:        grammar.Set("city town capital stadt ville ciudad cidade città citta stad miasto शहर"),
	place.Group:       grammar.Set("group union bloc"),
}

// picked is the key of the choice that a text picks among those just offered; empty
// where it is a question of its own.
func (g *guide) picked(text string, turns []Turn) string {
	if len(turns) == 0 || len(turns[len(turns)-1].Offered) == 0 {
		return ""
	}
	last := turns[len(turns)-1]
	text = grammar.Clean(text)
	words := slices.DeleteFunc(grammar.WordsOf(text), func(word string) bool { return besideOrdinals[word] })
	if len(words) == 0 {
		return ""
	}
	if i, ok := ordinals[words[0]]; ok && len(words) == 1 {
		if i < 0 {
			return last.Offered[len(last.Offered)-1]
		}
		if i < len(last.Offered) {
			return last.Offered[i]
		}
		return ""
	}
	if last.Outcome != Clarify {
		return ""
	}
	if key := g.ofNamed(last.Offered, words); key != "" {
		return key
	}
	return describedPlace(last.Offered, words, place.Find(strings.ToLower(text), last.Language))
}

// ofNamed is the key of the only choice of the policy that words name, where they say nothing
// else: "I use Lumen".
func (g *guide) ofNamed(offered, words []string) string {
	policies, named := g.named(words)
	for i, word := range words {
		if !named[i] && !grammar.FunctionWords[word] && !grammar.Fillers[word] && !restating[word] && !supposing[word] {
			return ""
		}
	}
	key := ""
	for _, one := range offered {
		all, ok := g.resolve(one)
		if !ok || len(policies) != 1 || all[0].policy != policies[0] {
			continue
		}
		if key != "" {
			return ""
		}
		key = one
	}
	return key
}

// supposing words say that the asker is not sure which one to take.
var supposing = grammar.Set("guess think suppose believe say")

// describedPlace is the key of the only place that all the words suit.
func describedPlace(offered, words []string, mentions []place.Mention) string {
	key := ""
	for _, one := range offered {
		codes := KeyPlaces(one)
		if len(codes) != 1 || !suits(codes[0], words, mentions) {
			continue
		}
		if key != "" {
			return ""
		}
		key = one
	}
	return key
}

// suits tells whether each word names the place, its kind or what holds it.
func suits(code place.Code, words []string, mentions []place.Mention) bool {
	known, ok := place.Lookup(code)
	if !ok {
		return false
	}
	name := grammar.WordsOf(grammar.Clean(known.Name))
	holders := chainOf(code)
	return !slices.ContainsFunc(words, func(word string) bool {
		if kindWords[known.Kind][word] || slices.Contains(name, word) {
			return false
		}
		return !slices.ContainsFunc(mentions, func(m place.Mention) bool {
			return slices.Contains(grammar.WordsOf(m.Text), word) &&
				slices.ContainsFunc(m.Readings, func(p place.Place) bool { return slices.Contains(holders, p.Code) })
		})
	})
}
