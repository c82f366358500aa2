package grammar

import "strings"

// overseeing verbs are what an authority does about somebody, who does no such thing himself.
var overseeing = Set(`approve approved accept accepted allow allowed forbid forbidden forbade ban banned prohibit prohibited stop stopped block blocked fine fined punish punished sue sued
	investigate investigated order ordered warn warned object objected decide decided rule ruled agree agreed intervene intervened act acted complain complained win won lose lost`)

// OfAuthority puts an authority that was told of for what only points at it: "did they forbid it?" is asked of the
// regulator. False where the one pointed at may be somebody else.
func OfAuthority(words []string) (text string, ok bool) {
	for i := 0; i+2 < len(words) && i < nearStart; i++ {
		if !Auxiliaries[words[i]] || words[i+1] != "they" && words[i+1] != "it" && words[i+1] != "he" && words[i+1] != "she" {
			continue
		}
		verb := i + 2
		for verb < len(words) && (degrees[words[verb]] || words[verb] == "not" || words[verb] == "ever" || Auxiliaries[words[verb]]) {
			verb++
		}
		if verb == len(words) || !overseeing[words[verb]] {
			return "", false
		}
		return strings.Join(words[:i+1], " ") + " the regulator " + strings.Join(words[i+2:], " "), true
	}
	return "", false
}
