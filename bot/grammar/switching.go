package grammar

var (
	// switching verbs stand before the way something is set.
	switching = Set("turn turns turned turning switch switches switched switching toggle toggled flip flipped put opt opts opted opting go goes get come join")
	// setsOn and setsOff verbs say the way themselves.
	setsOn  = Set("enable enables enabled enabling activate activates activated reactivate reenable rejoin")
	setsOff = Set("disable disables disabled disabling deactivate deactivated stop stops stopped stopping")
	// switched things stand between a verb and its way.
	switchedThings = Set("it this that them back right setting toggle switch training everything all")
)

// Switching is which way words ask to set something: 1 is on, -1 off, and 0 neither or both.
func Switching(words []string) int {
	const reach = 5
	on, off := AnyOf(words, setsOn), AnyOf(words, setsOff)
	for i, word := range words {
		if !switching[word] {
			continue
		}
		for j := i + 1; j < min(len(words), i+reach); j++ {
			beside := j == i+1 || switchedThings[words[j-1]]
			switch words[j] {
			case "off", "out":
				off = true
			case "on":
				on = on || beside && word[0] != 'g' && word[0] != 'c' // "go on", "come on"
			case "in":
				on = on || beside && word[:2] == "op" || words[j-1] == "back"
			}
		}
	}
	switch {
	case on == off:
		return 0
	case on:
		return 1
	}
	return -1
}
