// Package knowledge holds policy facts as data: the types, how a folder of YAML
// files becomes a checked Library, and the policies shipped with the program.
//
// A Library is immutable. Whoever edits a file loads a new one.
package knowledge

import "fineprint/knowledge/place"

// Library is a set of policies that passed every check that must hold for
// answering. It is immutable and safe for concurrent use.
type Library struct {
	// Policies in the order of their ids.
	Policies []*Policy
	// Synonyms of the base itself; GeneralSynonyms hold besides.
	Synonyms []*Synonym
	// Version is a hash over everything the policies and synonyms say; answers carry it.
	Version string

	byID map[string]*Policy
	// origins tell for each policy where the file says what, for Check.
	origins map[*Policy]*origin
	// translations tell the same of the files of translations.
	translations []*translated
}

// Policy is what one organisation does with people's data, as a set of facts.
type Policy struct {
	// ID is unique in a library.
	ID string
	// Title as people would cite the policy; the id where the file gives none.
	Title string
	// Organisation whose policy this is. Empty in a folder of plain passages.
	Organisation string
	// Aliases are what people call the organisation or the policy.
	Aliases []string
	Summary string
	// Audience says who may be shown the facts. The zero value is AudiencePublic.
	Audience Audience
	// Language of the statements, a BCP 47 tag; "en" where the file gives none.
	Language string
	// Effective is when the policy took effect; zero when not known.
	Effective Date
	Sources   []*Source
	Facts     []*Fact
	// Uncovered are questions that people ask and no fact answers, in all languages.
	Uncovered []Uncovered
	// Translations of title and summary, stale ones among them; see TitleIn.
	Translations []*PolicyTranslation

	factByID   map[string]*Fact
	sourceByID map[string]*Source
}

// Uncovered is a question that no fact of a policy answers: from such ones the bot
// learns what to leave unanswered.
type Uncovered struct {
	// Language is a BCP 47 tag.
	Language string
	Text     string
}

// UncoveredIn are the questions in a language that no fact answers.
func (p *Policy) UncoveredIn(language string) (texts []string) {
	for _, u := range p.Uncovered {
		if sameTongue(u.Language, language) {
			texts = append(texts, u.Text)
		}
	}
	return texts
}

// Audience says who may be shown a policy.
type Audience string

// The audiences.
const (
	AudiencePublic   Audience = "public"
	AudienceInternal Audience = "internal"
)

// Source is a document that facts rest on.
type Source struct {
	// ID is unique within its policy.
	ID        string
	Publisher string
	// Speaker is who says what is cited, where another than the publisher does: the
	// authority that a paper reports on.
	Speaker string
	// Speakers are what it is called in other languages: see SpeakerIn.
	Speakers []TranslatedSpeaker
	// Title of the document; may be empty.
	Title string
	// URL is an https address, or empty for a source that is cited by name only.
	URL string
	// Date of publication; zero when the document is undated.
	Date Date
	// Language the document is written in, a BCP 47 tag; empty means English.
	Language string
	// Own is true for a document of the policy's own organisation.
	Own bool
	// Note for readers, such as what part could be read.
	Note string
}

// Kind tells what sort of statement a fact is, and so how it may be worded.
type Kind string

// The kinds.
const (
	// Reported is what documents or reports say happened or applies.
	Reported Kind = "reported"
	// Claim is what the organisation says of itself.
	Claim Kind = "claim"
	// Opinion is somebody's judgement or guess.
	Opinion Kind = "opinion"
	// Advice is what somebody tells people to do.
	Advice Kind = "advice"
)

// Verdict is the answer to a yes/no question. Empty means the question, or the
// fact, is not of that kind.
type Verdict string

// The verdicts. Facts use Yes and No only, their phrasings None too.
const (
	Yes Verdict = "yes"
	No  Verdict = "no"
	// None of a phrasing says that neither yes nor no would be right.
	None     Verdict = "none"
	NotNamed Verdict = "not-named"
	Disputed Verdict = "disputed"
	Unknown  Verdict = "unknown"
)

// Fact is one reviewed statement of a policy.
type Fact struct {
	// ID is unique within its policy.
	ID    string
	Topic Topic
	// Kind is Reported where the file gives none.
	Kind Kind
	// Title is the question the fact answers, as it is shown on a button; the
	// first asked phrasing where the file gives none; may be empty.
	Title string
	// Statement in plain words. Never empty.
	Statement string
	// Details are shown below the statement; may be empty.
	Details string
	Steps   []Step
	// Places the fact speaks of. Empty: it is not tied to places.
	Places []PlaceNote
	// Effective is since when the statement holds; zero when it gives no date.
	Effective Date
	// Asked are ways people put the question this fact answers.
	Asked []Asked
	// Verdict is what the statement says to a yes/no question put the plain way
	// ("are my messages used?"). Empty when it answers none.
	Verdict Verdict
	Sources []Citation
	// Disputes are ids of facts of the same policy that this one disagrees with.
	Disputes []string
	// Unconfirmed is true when no source strong enough to be cited says so.
	Unconfirmed bool
	// Verified is when a maintainer last held the fact against its sources.
	Verified Date
	// ReviewBy is when that has to be done again; past it, answers say so.
	ReviewBy Date
	// Translations, by language, stale ones among them; see In.
	Translations []*Translation
}

// Asked is one way people put a question.
type Asked struct {
	Text string
	// Verdict of the fact on this phrasing where it is not the fact's own, as
	// for "are my messages safe?" on a fact that says they are not used; None for
	// "the web or the app?".
	Verdict Verdict
}

// Step is one thing to do, in order.
type Step struct {
	Text string
	// URL is an https address that leads there directly; may be empty.
	URL string
}

// Citation is what a fact takes from a source.
type Citation struct {
	// Source is an id of the policy's sources.
	Source  string
	Section string
	// Quote is short and verbatim; may be empty.
	Quote string
}

// PlaceStatus is what a fact says of a place.
type PlaceStatus string

// The place statuses.
const (
	Covered  PlaceStatus = "covered"
	Excluded PlaceStatus = "excluded"
	// Unlisted says that sources name other places and not this one ("not-named").
	Unlisted PlaceStatus = "not-named"
	Unclear  PlaceStatus = "unclear"
)

// PlaceNote is what a fact says of one place.
type PlaceNote struct {
	Place  place.Code
	Status PlaceStatus
	// Since when; the fact's Effective where the file gives none; may be zero.
	Since Date
}
