package discord

import "strings"

// Buttons carry "fp1", a verb and its arguments, so that they work after a
// restart and a later version can tell them apart.
const pressVersion = "fp1"

// verb says what a button, select or form does.
type verb string

// The verbs.
const (
	verbAsk         verb = "ask"
	verbSources     verb = "src"
	verbMore        verb = "more"
	verbPlace       verb = "place"
	verbHelpful     verb = "up"
	verbUnhelpful   verb = "down"
	verbShare       verb = "share"
	verbFollowUp    verb = "next"
	verbMaintainers verb = "help"
	verbReply       verb = "reply"
	verbSetting     verb = "set"
	verbForget      verb = "forget"
)

// pressID is the custom id of a button; empty when it would be too long for Discord.
func pressID(v verb, args ...string) string {
	id := strings.Join(append([]string{pressVersion, string(v)}, args...), ":")
	if len(id) > maxCustomID {
		return ""
	}
	return id
}

// readPress is what a custom id stands for; false when it is none of ours or of
// another version.
func readPress(id string) (v verb, args []string, ok bool) {
	parts := strings.Split(id, ":")
	if len(parts) < 2 || parts[0] != pressVersion {
		return "", nil, false
	}
	return verb(parts[1]), parts[2:], true
}
