package bot

import (
	"context"
	"strings"
	"time"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Person is somebody on a platform, "slack/T1/U1": adapter, workspace or guild,
// and the platform's own id. Stores keep keyed hashes of it only.
type Person string

// Scope is the workspace or guild a person belongs to, "slack/T1".
func (p Person) Scope() string {
	if i := strings.LastIndexByte(string(p), '/'); i > 0 {
		return string(p[:i])
	}
	return ""
}

// Store is all that must outlive a process. It never holds people's words, save
// those of OpenQuestion, which people send on purpose.
type Store interface {
	Conversations
	Ratings
	OpenQuestions
	Settings
	Places
	State
	Privacy
}

// Conversations remembers the last turns of conversations: ids and times.
type Conversations interface {
	// Recall returns the turns of a conversation, oldest first; none when unknown. Person is told
	// of the turns of the asker alone, who may be empty: whose the others are is nobody's business.
	Recall(ctx context.Context, conversation string, asker Person) ([]Turn, error)
	// Remember adds a turn. One with the ID of an earlier turn of the
	// conversation takes its place, since it is the same question again.
	Remember(ctx context.Context, conversation string, turn Turn) error
}

// Turn is what is kept of one question and its answer.
type Turn struct {
	// ID is a hash of Question.ID; empty when there is none.
	ID string
	// Person who asked; may be empty.
	Person Person
	At     time.Time
	Policy string
	Topic  knowledge.Topic
	// Facts that were told; of a question turned down what was meant or near, and of an answer
	// from several policies, as policy/fact.
	Facts   []string
	Places  []place.Code
	Outcome Outcome
	// Verdict that was given, so that a doubt is told the same again.
	Verdict knowledge.Verdict
	// Phrasing of the first fact that the question was nearest to, so that "and my mail?" can be put
	// into it: its maintainers' words; empty for its title, and where none was near.
	Phrasing string
	// About is the question's kind, so that "and Canada?" asks the same again.
	About string
	// Offered are the keys of the choices offered, so that "the second one" chooses.
	Offered []string
	// Language of the question, a BCP 47 tag; empty for English.
	Language string
	// Told is what the asker said of himself, or of somebody of his, in this turn.
	Told []Circumstance
}

// Circumstance is something that an asker tells and that holds of what he asks later.
type Circumstance string

// The circumstances: the asker, or somebody of his, is under age; he has no account, has said no to what
// the policy is about, or has closed his account.
const (
	UnderAge  Circumstance = "under-age"
	HasMinor  Circumstance = "has-minor"
	NoAccount Circumstance = "no-account"
	SaidNo    Circumstance = "said-no"
	HasLeft   Circumstance = "has-left"
)

// Ratings keeps what people thought of answers.
type Ratings interface {
	// Rate keeps a vote; the last one of a person on an answer counts.
	Rate(ctx context.Context, r Rating) error
}

// Rating is a person's vote on an answer.
type Rating struct {
	Person Person
	// Answer is Answer.Key.
	Answer  string
	Policy  string
	Library string
	Verdict knowledge.Verdict
	Helpful bool
	// Reason for an unhelpful one; empty when none was given.
	Reason RatingReason
	At     time.Time
}

// RatingReason is why an answer did not help.
type RatingReason string

// The reasons.
const (
	ReasonWrong      RatingReason = "wrong"
	ReasonOutdated   RatingReason = "outdated"
	ReasonOffTopic   RatingReason = "off-topic"
	ReasonIncomplete RatingReason = "incomplete"
	ReasonUnclear    RatingReason = "unclear"
)

// OpenQuestions keeps the questions that people sent to the maintainers.
type OpenQuestions interface {
	// SendQuestion keeps a question and returns its id.
	SendQuestion(ctx context.Context, q OpenQuestion) (id string, err error)
	// UpdateQuestion replaces the question of q.ID.
	UpdateQuestion(ctx context.Context, q OpenQuestion) error
	// QuestionPosted returns the question posted to the maintainers as post.
	QuestionPosted(ctx context.Context, post string) (OpenQuestion, bool, error)
	// Questions lists them, newest first; only those without an answer if open is true.
	Questions(ctx context.Context, open bool) ([]OpenQuestion, error)
}

// OpenQuestion is a question that its asker chose to send to the maintainers.
type OpenQuestion struct {
	// ID is given by the store.
	ID      string
	Person  Person
	Adapter string
	// Text is the asker's words.
	Text   string
	Policy string
	Sent   time.Time
	// Return says, in the adapter's own form, where an answer goes.
	Return string
	// Post says, in the adapter's own form, where the maintainers see it; what
	// they reply there is found by it. Empty until it was posted.
	Post string
	// Answered is when a reply went back; zero while it is open.
	Answered time.Time
}

// Settings of a workspace, guild or channel. A scope is "slack/T1" or
// "slack/T1/C1"; names and values are the adapter's.
type Settings interface {
	// Settings returns what is set in a scope itself, by name.
	Settings(ctx context.Context, scope string) (map[string]string, error)
	// SetSetting sets one; an empty value removes it.
	SetSetting(ctx context.Context, scope, name, value string) error
}

// Places keeps where people are, if they asked to have it remembered.
type Places interface {
	// PlaceOf returns a person's place; empty when none is kept.
	PlaceOf(ctx context.Context, person Person) (place.Code, error)
	// RememberPlace keeps it; an empty code forgets it.
	RememberPlace(ctx context.Context, person Person, code place.Code) error
}

// State is what an adapter must remember of its own between processes: which
// message answers which, the last message seen, how often it connected. Keys
// begin with the scope they belong to, "discord/G1/seen/C1"; neither keys nor
// values hold words.
type State interface {
	// State returns a value; empty when there is none or its time is over.
	State(ctx context.Context, key string) (string, error)
	// SetState keeps a value for a time, 0 for good; an empty value removes it.
	SetState(ctx context.Context, key, value string, keep time.Duration) error
	// AddState adds to a number, which starts at 0, and returns the sum. It is
	// atomic over all processes; keep counts from the number's first use.
	AddState(ctx context.Context, key string, n int64, keep time.Duration) (int64, error)
}

// Privacy shows and deletes what is kept of people.
type Privacy interface {
	// Kept returns everything kept about one person.
	Kept(ctx context.Context, person Person) (Kept, error)
	// Forget deletes it.
	Forget(ctx context.Context, person Person) error
	// ForgetScope deletes everything of a workspace or guild: it is gone.
	ForgetScope(ctx context.Context, scope string) error
}

// Kept is everything that is kept about one person.
type Kept struct {
	Place     place.Code
	Turns     []Turn
	Ratings   []Rating
	Questions []OpenQuestion
}
