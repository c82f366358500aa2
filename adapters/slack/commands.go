package slack

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"fineprint/knowledge/place"
)

// command answers /fineprint: a word it knows, or a question.
func (a *Adapter) command(ctx context.Context, c slack.SlashCommand) {
	q := asked{
		tenant: tenant(c.TeamID, c.EnterpriseID), channel: c.ChannelID, user: c.UserID, respond: c.ResponseURL, trigger: c.TriggerID, private: true,
	}
	text := strings.TrimSpace(c.Text)
	word, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	switch word = strings.ToLower(word); {
	case text == "" || word == "help" && rest == "":
		a.help(ctx, q)
	case word == "settings" && rest == "":
		a.openSettings(ctx, q)
	case word == "privacy" && rest == "":
		a.privacy(ctx, q)
	case word == "place" && (rest == "" || len(strings.Fields(rest)) <= 5 && !strings.Contains(rest, "?")):
		a.place(ctx, q, rest)
	default:
		a.answerCommand(ctx, q, wordsOf(text))
	}
}

// help is our own text, the only one with markup in it.
func (a *Adapter) help(ctx context.Context, q asked) {
	block := slack.NewSectionBlock(&slack.TextBlockObject{Type: slack.MarkdownType, Text: a.say.help, Verbatim: true}, nil, nil)
	a.answerPrivately(ctx, q, Message{Text: a.say.help, Blocks: []slack.Block{block}})
}

// answerCommand answers a question privately, with a button to share it.
func (a *Adapter) answerCommand(ctx context.Context, q asked, text string) {
	question, _, err := a.question(ctx, q)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	question.Text = withoutPersonal(text)
	if question.Text != text {
		question.Conversation = ""
	}
	answer, err := a.put(ctx, question)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	a.answerPrivately(ctx, q, Render(answer, Options{Private: true, Words: text, Quote: text, Thread: q.thread}))
}

// shortcut answers what somebody wrote, for whoever asked to.
func (a *Adapter) shortcut(ctx context.Context, q asked, m slack.Message) {
	text := wordsOf(m.Text)
	if text == "" {
		a.tell(ctx, q, a.say.noWords)
		return
	}
	a.answerCommand(ctx, q, text)
}

// place remembers or forgets where the asker is.
func (a *Adapter) place(ctx context.Context, q asked, text string) {
	if text == "" {
		a.tellPlace(ctx, q)
		return
	}
	if strings.EqualFold(text, "forget") {
		a.setPlace(ctx, q, "")
		return
	}
	code, why := a.readPlace(text)
	if code == "" {
		a.tell(ctx, q, why)
		return
	}
	a.setPlace(ctx, q, code)
}

func (a *Adapter) tellPlace(ctx context.Context, q asked) {
	code, err := a.store.PlaceOf(ctx, q.person())
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	if known, ok := place.Lookup(code); ok {
		a.tell(ctx, q, fmt.Sprintf(a.say.placeNow, fullName(known)))
		return
	}
	a.tell(ctx, q, a.say.placeNone)
}

func (a *Adapter) setPlace(ctx context.Context, q asked, code place.Code) {
	if err := a.store.RememberPlace(ctx, q.person(), code); err != nil {
		a.failed(ctx, q, err)
		return
	}
	if known, ok := place.Lookup(code); ok {
		a.tell(ctx, q, fmt.Sprintf(a.say.placeSet, fullName(known)))
		return
	}
	a.tell(ctx, q, a.say.placeForgotten)
}

// readPlace reads a name or a code; empty with the reason when it is not one place.
func (a *Adapter) readPlace(text string) (place.Code, string) {
	if known, ok := place.Lookup(place.Code(strings.ToUpper(text))); ok {
		return known.Code, ""
	}
	mentions := place.Find(text, "")
	if len(mentions) == 0 {
		return "", a.say.placeUnknown
	}
	if len(mentions) > 1 || mentions[0].Ambiguous {
		var names []string
		for _, mention := range mentions {
			for _, reading := range mention.Readings[:min(3, len(mention.Readings))] {
				names = append(names, fullName(reading)+" ("+string(reading.Code)+")")
			}
		}
		return "", fmt.Sprintf(a.say.placeMany, strings.Join(names[:min(6, len(names))], ", "))
	}
	return mentions[0].Readings[0].Code, ""
}

// fullName tells places of one name apart by the country that holds them.
func fullName(p place.Place) string {
	if p.Kind == place.Country || p.Kind == place.Group {
		return p.Name
	}
	for _, code := range place.Holders(p.Code, time.Now()) {
		if holder, ok := place.Lookup(code); ok && holder.Kind == place.Country {
			return p.Name + ", " + cmp.Or(holder.Name, string(code))
		}
	}
	return p.Name
}

// mostPlaces is how many places are offered while somebody types.
const mostPlaces = 20

// suggestPlaces are the options of the place picker.
func suggestPlaces(typed string) slack.OptionsResponse {
	response := slack.OptionsResponse{Options: []*slack.OptionBlockObject{}}
	for _, one := range place.Suggest(typed, "", mostPlaces) {
		response.Options = append(response.Options, slack.NewOptionBlockObject(string(one.Code), plainText(upperFirst(fullName(one)), maxOptionText), nil))
	}
	return response
}

func upperFirst(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return strings.ToUpper(s)
}
