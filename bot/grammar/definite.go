package grammar

// NamesDefinite tells whether words speak of "the" or "that" something which was told, and of nothing
// else but who does what with it: "who sends that letter, me or the owner". elsewhere tells whether a
// word is one of something else.
func NamesDefinite(words, told []string, elsewhere func(word string) bool) bool {
	held := stemSet(told)
	found := false
	for i := 0; i < len(words); i++ {
		word := words[i]
		if word == "the" || pointing[word] {
			n := nounsFrom(words[i+1:])
			for _, noun := range words[i+1 : i+1+n] {
				switch named := held[Stem(noun)]; {
				case !named && !GeneralWords[Stem(noun)] && actorNouns[noun] == "" && elsewhere(noun):
					return false // "the phone switch" is none that was told
				case named && !GeneralWords[Stem(noun)]:
					found = true
				}
			}
			i += n
			continue
		}
		if NamesSubject(word) && !held[Stem(word)] && !dealing[word] && actorNouns[word] == "" && !AskFirst[word] {
			return false
		}
	}
	return found
}

// nounsFrom is how many words stand in a row that name something.
func nounsFrom(words []string) int {
	for i, word := range words {
		if FunctionWords[word] || Auxiliaries[word] || dealing[word] {
			return i
		}
	}
	return len(words)
}

// dealing verbs are what people do with whatever they are told of, and what becomes of it.
var dealing = Set(`send sends sent write writes written wait come comes arrive arrives work works pay pays choose find open click press fill sign need needs take takes
	last lasts end ends begin begins start starts expire expires give gives put look looks exactly called`)
