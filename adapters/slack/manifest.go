package slack

// Scope is a permission of the bot token, with what it is for.
type Scope struct{ Name, Why string }

// Scopes are all that the bot asks for, and no more.
var Scopes = []Scope{
	{"app_mentions:read", "hear when somebody mentions the bot"},
	{"assistant:write", "suggest questions when somebody opens the conversation with the bot"},
	{"channels:history", "hear follow-ups, edits and deletions in threads of public channels it is in, and read the message above a mention"},
	{"chat:write", "answer"},
	{"commands", "offer /fineprint and “Answer this”"},
	{"groups:history", "the same in private channels it was invited to"},
	{"im:history", "hear direct messages"},
	{"im:write", "bring the maintainers' reply to who asked privately"},
	{"users:read", "tell members from guests and admins from others"},
}
