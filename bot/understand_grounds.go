package bot

import (
	"strings"

	"fineprint/bot/grammar"
)

// cutGrounds takes off why somebody believes what he asks about, and his protest behind it, where neither
// decides the answer.
func (u *understanding) cutGrounds() {
	if u.language != "" || len(u.spoken) > 0 {
		return
	}
	if at := grammar.ConcludedAt(u.text); at > 0 {
		u.cut(0, at)
	}
	if at := grammar.ProtestAt(u.text); at > 0 && u.cut(at, len(u.text)) {
		u.text = strings.TrimRight(u.text, grammar.Marks+" ") + "?"
	}
}
