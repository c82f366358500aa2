package slack

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// Ids of buttons and menus, as they come back when used. Those of a kind of
// which a message has several carry a number behind a dot.
const (
	actionAsk         = "ask"     // a next question: answered below
	actionRead        = "read"    // a reading asked back for: answered in place
	actionPlace       = "place"   // a picked place: answered in place
	actionSources     = "sources" // opens all sources
	actionMore        = "more"    // opens the whole answer
	actionShare       = "share"   // posts a private answer to the channel
	actionVote        = "vote"    // the feedback buttons
	actionHelpful     = "helpful"
	actionNotHelpful  = "unhelpful"
	actionMaintainers = "maintainers"
)

// pressed is what a button carries. It is versioned by its fields: unknown ones
// are ignored, missing ones are empty.
type pressed struct {
	Key     string `json:"k,omitempty"` // Answer.Key
	Library string `json:"l,omitempty"`
	Policy  string `json:"p,omitempty"`
	Words   string `json:"q,omitempty"` // the asker's words, which the message answers
	Vote    string `json:"v,omitempty"` // "+" or "-"
	Thread  string `json:"t,omitempty"` // where it is shared to
}

// value packs what a button carries within what Slack lets it.
func (p pressed) value() string {
	for p.Words = bot.PlainLine(p.Words); ; p.Words = shorten(p.Words, size(p.Words)*3/4) {
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(p); err != nil {
			return ""
		}
		if packed := strings.TrimSpace(b.String()); size(packed) <= maxValue || p.Words == "" {
			return packed
		}
	}
}

func unpack(value string) pressed {
	var p pressed
	if json.Unmarshal([]byte(value), &p) != nil {
		return pressed{}
	}
	return p
}

// actions writes the next questions and what can be done with the answer.
func (p *page) actions(a bot.Answer, o Options) {
	p.choices(a)
	p.placePicker(a)
	carried := pressed{Key: a.Key, Library: a.Library}
	if a.Policy != nil {
		carried.Policy = a.Policy.ID
	}
	worded := carried
	worded.Words = o.Words
	shared := worded
	shared.Thread = o.Thread
	var elements []slack.BlockElement
	if len(a.Sources) > 0 && a.Key != "" {
		elements = append(elements, button(actionSources, p.say.sourcesButton, carried.value()))
	}
	if p.cut && a.Key != "" {
		elements = append(elements, button(actionMore, p.say.more, carried.value()))
	}
	if o.Private && a.Key != "" {
		elements = append(elements, button(actionShare, p.say.share, shared.value()))
	}
	if a.Outcome == bot.NotCovered {
		elements = append(elements, button(actionMaintainers, p.say.askMaintainers, worded.value()))
	}
	vote := p.vote(worded, o.Private)
	if o.Private {
		elements = append(elements, vote...)
	}
	if len(elements) > 0 {
		p.blocks = append(p.blocks, slack.NewActionBlock("", elements...))
	}
	if len(vote) > 0 && !o.Private {
		p.blocks = append(p.blocks, slack.NewContextActionsBlock("", vote...))
	}
}

// vote asks what the answer was worth: Slack's own feedback buttons where a
// message is posted, and plain buttons where it is private, since Slack
// documents the former for posted messages only.
// https://docs.slack.dev/reference/block-kit/blocks/context-actions-block/
func (p *page) vote(carried pressed, private bool) []slack.BlockElement {
	if carried.Key == "" {
		return nil
	}
	good, bad := carried, carried
	good.Vote, bad.Vote = "+", "-"
	good.Words = ""
	if private {
		return []slack.BlockElement{
			button(actionHelpful, p.say.helpful, good.value()), button(actionNotHelpful, p.say.notHelpful, bad.value()),
		}
	}
	return []slack.BlockElement{slack.NewFeedbackButtonsBlockElement(actionVote,
		slack.NewFeedbackButton(plainText(p.say.helpful, maxButtonText), good.value()),
		slack.NewFeedbackButton(plainText(p.say.notHelpful, maxButtonText), bad.value()),
	)}
}

// mostChoices is how many buttons a row holds without wrapping into a wall.
const mostChoices = 5

func (p *page) choices(a bot.Answer) {
	action := actionAsk
	if a.Outcome == bot.Clarify {
		action = actionRead
	}
	var elements []slack.BlockElement
	for i, choice := range a.Choices[:min(mostChoices, len(a.Choices))] {
		text := bot.PlainLine(choice.Text)
		if text == "" || len(choice.Key) > maxValue {
			continue
		}
		elements = append(elements, button(action+"."+strconv.Itoa(i), text, choice.Key))
	}
	if len(elements) == 0 {
		return
	}
	title, ok := p.say.choices[a.Outcome]
	if !ok {
		title = p.say.choices[""]
	}
	p.context(title)
	p.blocks = append(p.blocks, slack.NewActionBlock("", elements...))
}

// placePicker offers the same question for another place, where places matter.
func (p *page) placePicker(a bot.Answer) {
	key := placeQuestion(a)
	if key == "" || len(placeBlock+key) > maxBlockID {
		return
	}
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeExternal, plainText(p.say.pickPlace, 150), actionPlace)
	least := 1
	menu.MinQueryLength = &least
	p.blocks = append(p.blocks, slack.NewActionBlock(placeBlock+key, menu))
}

// placeBlock leads the id of the picker's block, which carries the question's
// key, as a menu has no value of its own.
const placeBlock = "place/"

// placeQuestion is the key whose question may be asked of other places; empty
// when places do not matter.
func placeQuestion(a bot.Answer) string {
	if a.Outcome == bot.Clarify {
		for _, choice := range a.Choices {
			if len(bot.KeyPlaces(choice.Key)) > 0 {
				return choice.Key
			}
		}
		return ""
	}
	placed := slices.ContainsFunc(a.Points, func(point bot.Point) bool { return point.Fact != nil && len(point.Fact.Places) > 0 })
	if !placed || a.Verdict == "" {
		return ""
	}
	return a.Key
}
