package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Translation is what a fact says in another language, as a maintainer reviewed
// it. It stands in a file of its own beside the policy's.
type Translation struct {
	// Language is a BCP 47 tag, another than the policy's.
	Language string
	// Of is the Fingerprint of the fact that was translated.
	Of string
	// Title, Statement, Details and Steps are those of the fact, in the language:
	// as many steps, with the fact's own links.
	Title, Statement, Details string
	Steps                     []Step
	// Asked are further ways people put the question in the language. A translation may
	// hold nothing else: the fact is then found in the language and told in its own.
	Asked []Asked
	// Verified is when a maintainer last held it against the fact.
	Verified Date
}

// PolicyTranslation is a policy's own words in another language.
type PolicyTranslation struct {
	Language string
	// Of is the Fingerprint of the policy; empty when it has neither title nor summary.
	Of string
	// Title and Summary, each empty when it is not translated.
	Title, Summary string
}

// fingerprintLength is how many hexadecimal digits tell one wording from the next.
const fingerprintLength = 8

// Fingerprint is a hash of what is translated of a fact. A translation that was
// made of another is stale.
func (f *Fact) Fingerprint() string {
	parts := []string{f.Title, f.Statement, f.Details}
	for _, step := range f.Steps {
		parts = append(parts, step.Text, step.URL)
	}
	return fingerprint(parts...)
}

// Fingerprint is a hash of what is translated of a policy besides its facts.
func (p *Policy) Fingerprint() string { return fingerprint(p.Title, p.Summary) }

func fingerprint(parts ...string) string {
	w := digest{Hash: sha256.New()}
	w.texts(parts...)
	return hex.EncodeToString(w.Sum(nil))[:fingerprintLength]
}

// In returns the fact's translation into a language, a BCP 47 tag. There is none
// where the fact has changed since.
func (f *Fact) In(language string) (*Translation, bool) {
	for _, t := range f.Translations {
		if sameTongue(t.Language, language) && t.Statement != "" && t.Of == f.Fingerprint() {
			return t, true
		}
	}
	return nil, false
}

// AskedIn returns how people put the question in a language: what its translation
// says of that, unless it is stale.
func (f *Fact) AskedIn(language string) []Asked {
	for _, t := range f.Translations {
		if sameTongue(t.Language, language) && (t.Statement == "" || t.Of == f.Fingerprint()) {
			return t.Asked
		}
	}
	return nil
}

// TitleIn is the policy's title in a language, or else as it is.
func (p *Policy) TitleIn(language string) string {
	for _, t := range p.Translations {
		if sameTongue(t.Language, language) && t.Title != "" && t.Of == p.Fingerprint() {
			return t.Title
		}
	}
	return p.Title
}

// SummaryIn is the policy's summary in a language, or else as it is.
func (p *Policy) SummaryIn(language string) string {
	for _, t := range p.Translations {
		if sameTongue(t.Language, language) && t.Summary != "" && t.Of == p.Fingerprint() {
			return t.Summary
		}
	}
	return p.Summary
}

// TranslatedSpeaker is what a source's speaker is called in another language, in the form
// that follows "according to".
type TranslatedSpeaker struct{ Language, Name string }

// SpeakerIn is who speaks in a source, as named in a language.
func (s *Source) SpeakerIn(language string) (string, bool) {
	for _, t := range s.Speakers {
		if sameTongue(t.Language, language) {
			return t.Name, true
		}
	}
	return "", false
}

// sameTongue tells whether two tags are of one language in one script: "pt-BR" is
// read by who reads "pt", "hi-Latn" not by who reads "hi".
func sameTongue(a, b string) bool { return strings.EqualFold(withoutRegion(a), withoutRegion(b)) }

// withoutRegion is a tag's language with its script, if it has one.
// https://www.rfc-editor.org/rfc/rfc5646#section-2.1
func withoutRegion(tag string) string {
	language, rest, _ := strings.Cut(tag, "-")
	script, _, _ := strings.Cut(rest, "-")
	const scriptLength = 4
	if len(script) == scriptLength && script[0] > '9' {
		return language + "-" + script
	}
	return language
}
