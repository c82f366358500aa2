package grammar

// ForEver words ask whether a span has no end.
var ForEver = Set("forever indefinitely permanently eternally endlessly")

var howLong = []string{"how", "long"}

// AsksHowLong tells whether words ask how long something is so.
func AsksHowLong(words []string) bool { return IndexOf(words, howLong) >= 0 }
