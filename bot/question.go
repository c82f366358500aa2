package bot

import "fineprint/knowledge/place"

// Question is what somebody asked.
type Question struct {
	// ID is the same for the same delivery of the same message; may be empty.
	ID string
	// Text as written, of any size and content.
	Text string
	// Language is a BCP 47 tag, such as a platform's setting; empty when not known. Its
	// country is offered where the asker's place has to be asked for, and taken for nothing.
	Language string
	// Conversation groups turns; empty for a question on its own.
	Conversation string
	// Policy is the id of the policy asked about where the place of asking fixes
	// it; empty lets the question decide.
	Policy string
	// Asker is who asks; empty when not known.
	Asker Person
	// Place of the asker where it is known. Empty: what the asker asked to have
	// remembered is taken, if anything.
	Place place.Code
	// Choice is the key of the choice pressed; the text is then ignored.
	Choice string
	// Internal is true where policies of AudienceInternal may be shown.
	Internal bool
	// Candidates is how many candidates Answer.Candidates shall hold; 0 is none.
	Candidates int
	// Explain asks for Answer.Explanation.
	Explain bool
}
