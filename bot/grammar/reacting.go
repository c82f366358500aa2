package grammar

import "strings"

// Reacting is what somebody says to what was told before going on to ask; it asks and names nothing. That
// something is true or wrong is not among it, which asks whether it is.
var Reacting = PatternsOf(strings.NewReplacer(
	"$oh?", "ok|okay|oh|ah|aha|well|hm|hmm|huh|wow|whoa|woah|damn|dang|omg|wtf|lol|lmao|yikes|ugh|eww|ew|gosh|jeez|man|nah|yeah|right? so|and|but|then?",
	"$very?", "just|really|actually|honestly|already|also|still|kind|kinda|sort? of? so|very|quite|pretty|rather|way|too|super|even|like|such? a|an|one?",
	"$felt", "lot|much|loads|tons|plenty|bad|awful|terrible|horrible|crazy|insane|wild|mad|nuts|creepy|scary|weird|odd|strange|shocking|sad|annoying|gross|sick|cool|great|good|fine|nice|neat|helpful|useful|interesting|confusing|unfair|worrying|disturbing|alarming|surprising|disappointing|unbelievable|ridiculous|outrageous|more|less|worse|better|clear|new",
).Replace(`$oh? that|this|it|which all? is|was|sounds|seems|looks|feels not? $very? $felt thing|things|stuff|data|news|to? hear|know|see|me? than? i? thought|expected|hoped? though|tho|then|indeed|enough?
	$oh? they|you all? take|takes|get|collect|know|keep|have $very? $felt stuff|data|things?
	$oh? i see|get|understand|hate|like|love that|this|it? now|then?
	$oh? i did|do not know|expect|like|love|want that|this|it? at? all?
	$oh? got it|that|ya|you
	$oh? good|nice|bad|sad|great|interesting|crazy to? hear|know|see?
	$oh? fair|makes|make enough|sense
	$oh? what|how a $felt mess|thing|thing|joke|shame?
	wow|whoa|woah|damn|dang|omg|wtf|yikes|ugh|gosh|jeez|ouch|ew|eww`))
