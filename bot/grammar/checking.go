package grammar

// AsksHowToCheck tells whether words ask how the asker can find out whether something is so: "how do I know
// that it worked".
func AsksHowToCheck(words []string) bool { return howToCheck.Longest(words) > 0 }

var howToCheck = PatternsOf(`how can|could|do|would|will|should|am i|we to? know|tell|check|verify|confirm|see|find|make|be out|sure|certain? that|if|whether`)

// SpeaksOfChecking tells whether words are about finding out or being shown whether something is so.
func SpeaksOfChecking(words []string) bool { return AnyOf(words, checkWords) }

var checkWords = Set("know tell check verify confirm confirmed confirmation see sure certain shows proof prove whether if worked works work status")
