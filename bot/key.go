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
// long as the facts are there. One offered in another language than English ends in
// that.
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

// placeKey is the key of the same question for places: a fact's, or the policy's
// scope when fact is nil.
func placeKey(policy *knowledge.Policy, fact *knowledge.Fact, codes ...place.Code) string {
	key := scopeChoice + shortHash(policy.ID)
	if fact != nil {
		key = factKey(policy, fact)
	}
	if len(codes) == 0 {
		return key
	}
	list := make([]string, 0, maxKeyPlaces)
	for _, code := range codes[:min(maxKeyPlaces, len(codes))] {
		list = append(list, string(code))
	}
	return key + "." + strings.Join(list, "+")
}

// maxKeyPlaces keeps keys within 70 bytes: a code has at most 9 and there is a separator each.
const maxKeyPlaces = 4

// chosen is what a key stands for.
type chosen struct {
	policy *knowledge.Policy
	fact   *knowledge.Fact // nil for a policy's scope
	places []place.Code
}

// severally stands between the keys of an answer to several questions, spoken
// before the language that they were offered in.
const (
	severally = "~"
	spoken    = "@"
)

// keyIn is a key with the language it is offered in, so that pressing it answers
// in that language, whoever presses it and whenever; empty is English.
func keyIn(key, language string) string {
	if key == "" || language == "" {
		return key
	}
	return key + spoken + language
}

// keyLanguage is the language a key was offered in; empty for English.
func keyLanguage(key string) string {
	_, language, _ := strings.Cut(key, spoken)
	return voiceOf(language).language
}

// resolve finds what a key stands for, all of one policy; false when the library
// no longer has any of it.
func (g *guide) resolve(key string) ([]chosen, bool) {
	key, _, _ = strings.Cut(key, spoken)
	var all []chosen
	for part := range strings.SplitSeq(key, severally) {
		c, ok := g.resolveOne(part)
		if !ok || len(all) > 0 && c.policy != all[0].policy {
			return nil, false
		}
		all = append(all, c)
	}
	return all, true
}

// resolveOne finds what the key of one question stands for.
// It looks through all facts: keys are pressed rarely, and a table of them would
// cost every large base memory.
func (g *guide) resolveOne(key string) (chosen, bool) {
	head, _, _ := strings.Cut(key[min(len(factChoice), len(key)):], ".")
	places := KeyPlaces(key)
	for _, policy := range g.library.Policies {
		if strings.HasPrefix(key, scopeChoice) && shortHash(policy.ID) == head && len(places) > 0 {
			return chosen{policy: policy, places: places}, true
		}
		for _, fact := range policy.Facts {
			if strings.HasPrefix(key, factChoice) && shortHash(policy.ID, fact.ID) == head {
				return chosen{policy, fact, places}, true
			}
		}
	}
	return chosen{}, false
}

// key is the choice that gives a decision's answer again; empty when it rests on no facts.
func (d *decision) key() string {
	switch {
	case d.outcome != Answered || len(d.facts) == 0:
		return ""
	case len(d.joined) > 0:
		keys := []string{d.ownKey()}
		for _, other := range d.joined {
			keys = append(keys, other.ownKey())
		}
		return strings.Join(keys, severally)
	}
	return d.ownKey()
}

func (d *decision) ownKey() string {
	if d.about == aboutScope && len(d.places) > 0 {
		return placeKey(d.policy, nil, d.places...)
	}
	return placeKey(d.policy, d.main, d.places...)
}

// KeyAt is the key of the same questions asked of one place instead, for pickers
// of places. It is empty for a key that is none.
func KeyAt(key string, code place.Code) string {
	key, language, _ := strings.Cut(key, spoken)
	var at []string
	for part := range strings.SplitSeq(key, severally) {
		head := part[:min(len(factChoice), len(part))]
		if head != factChoice && head != scopeChoice {
			return ""
		}
		hash, _, _ := strings.Cut(part[len(head):], ".")
		at = append(at, head+hash+"."+string(code))
	}
	return keyIn(strings.Join(at, severally), language)
}

// KeyPlaces are the places that a key's questions are asked of; none for most.
func KeyPlaces(key string) []place.Code {
	key, _, _ = strings.Cut(key, spoken)
	var codes []place.Code
	for part := range strings.SplitSeq(key, severally) {
		_, list, _ := strings.Cut(part[min(len(factChoice), len(part)):], ".")
		for code := range strings.SplitSeq(list, "+") {
			if _, ok := place.Lookup(place.Code(code)); ok {
				codes = append(codes, place.Code(code))
			}
		}
	}
	return codes
}
