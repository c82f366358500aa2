package grammar

import "strings"

// feelings tell how somebody takes something, not what it is about.
var feelings = Set(`worry worried worrying worries scared scary afraid anxious nervous concerned paranoid panic panicking stressed freak freaked freaking creeped creepy weird
	annoyed annoying angry upset mad sad happy glad hate love confused confusing uncomfortable uneasy tired sick fed bothered bother shocked surprised embarrassed embarrassing dumb stupid silly crazy insane`)

// beside stand beside what is asked about and name nothing.
var beside = Set(`behind between within during against around across among beside besides beyond despite except toward towards upon along onto
	ever never again often sometimes usually rarely always almost barely especially exactly entirely simply suddenly instead together apart else
	better best worse worst continue continues continued continuing
	allowed supposed sure maybe certain possible able whatever whoever whenever wherever however though although unless while whether lots loads bunch couple several away help please
	week weeks month months year years day days hour hours minute minutes`)

// names tells whether a word may name what a question is about, so that it can be told that
// nothing is said of it.
func names(word string) bool {
	return !FunctionWords[word] && !Fillers[word] && !Auxiliaries[word] && FormOf[word] == "" && !feelings[word] && !beside[word] && strings.Trim(word, "0123456789") != ""
}
