package discord

// Kinds of components, of those in use.
// https://docs.discord.com/developers/components/reference#component-object-component-types
const (
	actionRow     = 1
	button        = 2
	stringSelect  = 3
	textInput     = 4
	channelSelect = 8
	textDisplay   = 10
	separator     = 14
	container     = 17
	label         = 18
)

// Styles of buttons. https://docs.discord.com/developers/components/reference#button-button-styles
const (
	styleMain   = 1
	styleQuiet  = 2
	styleDanger = 4
)

// Styles of text inputs.
const (
	inputShort = 1
	inputLong  = 2
)

// Flags of messages. https://docs.discord.com/developers/resources/message#message-object-message-flags
const (
	flagSuppressEmbeds = 1 << 2
	flagEphemeral      = 1 << 6
	flagComponentsV2   = 1 << 15
)

// message is what is sent to Discord. Every message carries allowed_mentions
// with an empty parse list, so that nothing in it rings anybody.
type message struct {
	Content         string            `json:"content,omitempty"`
	Flags           int               `json:"flags,omitempty"`
	Components      []component       `json:"components,omitempty"`
	AllowedMentions mentions          `json:"allowed_mentions"`
	Reference       *messageReference `json:"message_reference,omitempty"`
	// Nonce with EnforceNonce makes Discord return the message sent before
	// instead of sending it again, for some minutes.
	Nonce        string `json:"nonce,omitempty"`
	EnforceNonce bool   `json:"enforce_nonce,omitempty"`
}

// mentions says who may be rung: nobody. The list must be there and empty; null
// or nothing rings everybody.
type mentions struct {
	Parse       [0]string `json:"parse"`
	RepliedUser bool      `json:"replied_user"`
}

type messageReference struct {
	MessageID string `json:"message_id"`
	// FailIfNotExists false sends the answer even when the question was deleted.
	FailIfNotExists bool `json:"fail_if_not_exists"`
}

// component is a component of any kind; each kind uses some of the fields.
type component struct {
	Type         int         `json:"type"`
	CustomID     string      `json:"custom_id,omitempty"`
	Content      string      `json:"content,omitempty"`
	Label        string      `json:"label,omitempty"`
	Description  string      `json:"description,omitempty"`
	Style        int         `json:"style,omitempty"`
	Placeholder  string      `json:"placeholder,omitempty"`
	Value        string      `json:"value,omitempty"`
	Options      []option    `json:"options,omitempty"`
	Defaults     []preset    `json:"default_values,omitempty"`
	ChannelTypes []int       `json:"channel_types,omitempty"`
	MinValues    *int        `json:"min_values,omitempty"`
	MaxValues    int         `json:"max_values,omitempty"`
	MinLength    int         `json:"min_length,omitempty"`
	MaxLength    int         `json:"max_length,omitempty"`
	Required     *bool       `json:"required,omitempty"`
	AccentColour int         `json:"accent_color,omitempty"`
	Divider      *bool       `json:"divider,omitempty"`
	Component    *component  `json:"component,omitempty"`
	Components   []component `json:"components,omitempty"`
}

type option struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// preset is what a channel select shows as chosen.
type preset struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

func text(content string) component { return component{Type: textDisplay, Content: content} }

func row(parts ...component) component { return component{Type: actionRow, Components: parts} }

func press(style int, words, id string) component {
	return component{Type: button, Style: style, Label: cut(words, maxLabel), CustomID: id}
}

// private makes a message that only its receiver sees.
func (m message) private() message {
	m.Flags |= flagEphemeral
	return m
}

// notice is a message of one text of ours.
func notice(content string) message {
	return message{Flags: flagComponentsV2 | flagSuppressEmbeds, Components: []component{text(clip(content, maxText))}}
}

// modal is a form that opens over the conversation.
type modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []component `json:"components"`
}

// field puts a label over an input.
func field(words string, input component) component {
	return component{Type: label, Label: cut(words, maxModalTitle), Component: &input}
}
