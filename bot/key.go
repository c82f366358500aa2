package bot

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Keys of choices are "1" (their version), what they choose, and short hashes of
// ids, so that they fit every platform's buttons and resolve after a restart as
// long as the facts are there.
const (
	factChoice  = "1f."
	scopeChoice = "1s." // does the policy hold for a place
)

func shortHash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// factKey is the key of the question a fact answers.
func factKey(policy *knowledge.Policy, fact *knowledge.Fact) string {
	return factChoice + shortHash(policy.ID, fact.ID)
}

// placeKey is the key of the same question for one place: a fact's, or the
// policy's scope when fact is nil.
func placeKey(policy *knowledge.Policy, fact *knowledge.Fact, code place.Code) string {
	if fact == nil {
		return scopeChoice + shortHash(policy.ID) + "." + string(code)
	}
	return factKey(policy, fact) + "." + string(code)
}

// chosen is what a key stands for.
type chosen struct {
	policy *knowledge.Policy
	fact   *knowledge.Fact // nil for a policy's scope
	place  place.Code
}

// resolve finds what a key stands for; false when the library no longer has it.
// It looks through all facts: keys are pressed rarely, and a table of them would
// cost every large base memory.
func (g *guide) resolve(key string) (chosen, bool) {
	hash, code, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(key, factChoice), scopeChoice), ".")
	for _, policy := range g.library.Policies {
		if key == placeKey(policy, nil, place.Code(code)) {
			return chosen{policy: policy, place: place.Code(code)}, true
		}
		for _, fact := range policy.Facts {
			if shortHash(policy.ID, fact.ID) == hash && strings.HasPrefix(key, factChoice) {
				return chosen{policy, fact, place.Code(code)}, true
			}
		}
	}
	return chosen{}, false
}
