package bot

// reversed tells whether words ask the plain question the other way round:
// "are they safe", "is it not used".
func reversed(words []string) bool {
	odd := false
	from := 0
	if len(words) > 3 && auxiliaries[words[0]] && words[1] == "not" {
		from = 2 // "isn't it used" hopes for the same yes as "is it used"
	}
	told := false
	for i := from; i < len(words); i++ {
		word := words[i]
		// "do they stop if I do not agree" does not ask about agreeing.
		told = told || i > from && (subordinating[word] || word == "that" && peopleWords[stem(words[i-1])])
		switch {
		case told && (word == "not" || word == "never" || word == "no"):
		case reversing[word] && !idleNo(words, i):
			odd = !odd
		case word == "off" && startsWith(words[i:], offByDefault):
			odd = !odd
		case word == "out" && i > 0 && (words[i-1] == "left" || words[i-1] == "leave" || words[i-1] == "kept"),
			word == "limits" && i > 0 && words[i-1] == "off":
			odd = !odd
		}
	}
	return odd
}

// offByDefault is the plain question turned round; "turn it off" is not.
var offByDefault = []string{"off", "by", "default"}

// idleNo tells whether a "no" or "not" denies nothing: "say no", "yes or no", "or
// not", "no one".
func idleNo(words []string, i int) bool {
	if words[i] != "no" && words[i] != "not" {
		return false
	}
	if i == 0 {
		return words[i] == "no"
	}
	switch words[i-1] {
	case "or", "say", "said", "saying", "says", "if", "whether":
		return true
	}
	return words[i] == "no" && i+1 < len(words) && (words[i+1] == "one" || words[i+1] == "matter" || words[i+1] == "way")
}
