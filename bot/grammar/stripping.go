package grammar

import "slices"

// StripsFirst tells whether words ask if something is taken out of the data before it is used: "do
// they remove names first". What the asker takes out is his own.
func StripsFirst(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return stripping[w] })
	if at < 0 || slices.ContainsFunc(words, func(w string) bool { return w == "i" || w == "we" || w == "you" || w == "if" || FormOf[w] != "" }) {
		return false
	}
	for i := at + 1; i < len(words); i++ {
		next := i + 1
		if words[i] == "prior" {
			next++
		}
		for next < len(words) && (Articles[words[next]] || words[next] == "their") {
			next++
		}
		if firstly[words[i]] && i+1 == len(words) || (words[i] == "before" || words[i] == "prior") && next < len(words) && usingIt[words[next]] {
			return true
		}
	}
	return false
}

var (
	stripping = Set("remove removes removed removing strip strips stripped stripping scrub scrubs scrubbed filter filters filtered redact redacts redacted mask masks masked erase erased delete deletes deleted")
	firstly   = Set("first beforehand")
	// usingIt words begin what is done with data.
	usingIt = Set("train trains training trained use using used feed feeding share sharing sell selling process processing analyse analysing analyze analyzing publish publishing it they being model models ai")
)
