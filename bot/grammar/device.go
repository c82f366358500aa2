package grammar

import "strings"

// People say what they are on before or after they ask the way, "I've got an iPhone, where do I click": the way is
// then asked for on that.

var (
	handhelds = Set("phone phones smartphone smartphones iphone android mobile handset cellphone tablet ipad app apps")
	desktops  = Set("laptop laptops pc mac macbook computer desktop notebook chromebook browser chrome firefox safari edge website")
	// besideDevice words are all that is said of it.
	besideDevice = Set(`i we have got a an the my our am are is only just use uses using on with at of in front here there sat sitting sits open opened out up ok okay right well hi hello so and but
		apple samsung google windows old new for me us it this that own work works working do not no never without hand right now always mostly these days lot like normal version`)
	// withoutDevice words say that it is not what the asker is on.
	withoutDevice = Set("no not never without")
	// asksWay asks for the way to something.
	asksWay = PatternsOf(`so|and|then|but|ok|now|please? how do|can|should|would|must|shall i|we opt|switch|turn|stop|disable|get|do|find|refuse|object|change|block|leave|say|open|reach
		so|and|then|but|ok|now|please? where do|can|should|would|must|shall i|we have|need? to? press|click|tap|push|touch|hit|go|look|find|opt|switch|turn|stop|disable|change|do
		so|and|then|but|ok|now|please? how|where to
		so|and|then|but|ok|now|please? where is the|that|this|it|your? setting|settings|switch|toggle|button|menu|option|page|it?
		so|and|then|but|ok|now|please? what|which button|buttons|bit|bits|thing|things|menu|icon|option|link? do|should|must|can i|we have|need? to? press|click|tap|push|touch|hit|open
		so|and|then|but|ok|now|please? what|which is|are the exact|precise? steps|step|way|path|route
		so|and|then|but|ok|now|please? talk|walk|take|guide me|us through`)
)

// OnDevice asks on what the asker says beside the question that he is on; false where he says nothing of the kind.
func OnDevice(text string) (asked string, ok bool) {
	words := PlacedWords(text)
	if len(words) == 0 {
		return "", false
	}
	on := ""
	for from := 0; from < len(words); {
		to := PartEnd(words, from)
		part := words[from:to]
		from = to
		if kind := deviceTold(TextsOf(part)); kind != "" {
			on = kind
			continue
		}
		if asked != "" || asksWay.Longest(TextsOf(part)) == 0 || AnyOf(TextsOf(part), handhelds) || AnyOf(TextsOf(part), desktops) {
			return "", false
		}
		for len(part) > 1 && trailingThere[part[len(part)-1].Text] {
			part = part[:len(part)-1]
		}
		asked = text[part[0].Start:part[len(part)-1].End]
	}
	if on == "" || asked == "" {
		return "", false
	}
	return strings.TrimSpace(asked) + " on my " + on + "?", true
}

// OtherDevice asks for the way on what somebody has instead, who only says what he is without: "what if I don't
// have the app"; false where he says more.
func OtherDevice(text string) (asked string, ok bool) {
	words := WithoutFillers(WordsOf(text), ifWithout)
	if kind := deviceTold(words); kind != "" && AnyOf(words, withoutDevice) {
		return "on my " + kind + "?", true
	}
	return "", false
}

var ifWithout = Set("what how about if and but")

// trailingThere words point at the device too.
var trailingThere = Set("there then now please here")

// deviceTold is the device on which words say that the asker is; empty where they say more, or ask.
func deviceTold(words []string) (kind string) {
	denied, other := false, ""
	for _, word := range words {
		switch {
		case handhelds[word] && !denied:
			kind = "phone"
		case desktops[word] && !denied:
			kind = "computer"
		case handhelds[word]:
			denied, other = false, "computer"
		case desktops[word]:
			denied, other = false, "phone"
		case !besideDevice[word]:
			return ""
		}
		denied = denied || withoutDevice[word]
	}
	if kind == "" {
		return other
	}
	return kind
}
