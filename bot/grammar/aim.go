package grammar

// AimOf are the words that say what something asked for is to be done for: "opt", "out" of "which
// form do I use to opt out"; none where no such thing is said.
func AimOf(words []string) []string {
	const least = 3
	if len(words) == 0 || FormOf[words[0]] == "" || FormOf[words[0]] == FormWhy {
		return nil
	}
	for i := len(words) - 2; i > least; i-- {
		if words[i] != "to" {
			continue
		}
		next := words[i+1]
		if leadsTo[words[i-1]] || FunctionWords[next] || Articles[next] || TagPronouns[next] || !AnyOf(words[:i], asksMeans) {
			return nil
		}
		return words[i+1:]
	}
	return nil
}

// asksMeans words name what is used for an aim, or its use.
var asksMeans = Set("email e-mail mail address form page link button number contact write send use click fill call open tap press submit")
