package slacktest

import "time"

// User is a person of the workspace or a guest in it.
type User struct {
	ID, Name string
	// Team is another workspace's id for strangers; empty is this one.
	Team                               string
	Admin, Owner, Restricted, Stranger bool
}

// Channel is where people talk.
type Channel struct {
	ID, Name string
	// Kind is "channel", "group" or "im".
	Kind string
	// Members by id, the bot's user among them where it was invited.
	Members []string
	// Shared is true for a Slack Connect channel.
	Shared   bool
	Archived bool
}

func (c *Channel) has(user string) bool {
	for _, member := range c.Members {
		if member == user {
			return true
		}
	}
	return false
}

// Message is something said in a channel.
type Message struct {
	Channel, TS, Thread, User, BotID, Text string
	// To is the only reader of an ephemeral message.
	To       string
	Blocks   []any
	Metadata map[string]any
	// Args are what the call that posted it gave; nil for people's messages.
	Args            map[string]any
	Edited, Deleted bool
}

// Call is a call of the Web API or a response URL.
type Call struct {
	Method string
	Args   map[string]any
	At     time.Time
	// Error is what was answered, "" for ok.
	Error string
}

// Fault makes calls of a method go wrong.
type Fault struct {
	// Status is the HTTP status; 0 is 200.
	Status int
	// Error is Slack's error code, for status 200.
	Error string
	// RetryAfter in seconds is told with status 429.
	RetryAfter int
	// After lets the call do its work first and breaks only the reply.
	After bool
	// Cut drops the connection instead of replying.
	Cut bool
}
