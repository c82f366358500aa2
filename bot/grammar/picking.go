package grammar

import "slices"

// picking asks whether one can say it of some things and not of others: "can I choose which posts are used", "can I opt out
// for photos only", which that one can at all does not answer.
var picking = PatternsOf(`choose|pick|select|decide|specify|pick-out|say|control which|what|whether
	opt|opted|opting|object|say|refuse|switch|turn out|no|it|off|to? only|just for|of|to|with? my|our|the|some|certain|specific|single|individual? *?
	opt|opted|opting|object|say|refuse|switch|turn out|no|it|off|to? for|of|to|with some|certain|specific|single|individual|part
	opt|opted|opting|object|say|refuse|switch|turn out|no|it|off|to? for|of|to|with * only|alone|but|except
	exclude|hide|allow|permit|share|block|protect only|just|some|certain|specific|single|individual|particular|part
	allow|permit|share * but|except not?
	all or nothing`)

// PicksAmong tells whether words ask if one can choose among things.
func PicksAmong(words []string) bool { return picking.In(words) }

var (
	// byMeans words stand before the means of doing something, and means are those that one may say no by.
	byMeans = Set("by via per over through")
	means   = Set("email e-mail mail letter post fax sms whatsapp hotline telephone")
	// singly words ask whether what is needed is to be done for one after the other.
	singly = Set("each every separately individually")
)

// NamesMeans tells whether words ask if something is done by some means, or for each of several, of which others have
// nothing: "can I opt out by letter", "do I have to opt out for each account".
func NamesMeans(asks, others []string) bool {
	for i, w := range asks {
		if i > 0 && (means[w] && byMeans[asks[i-1]] || singly[w] && asksNeed(asks)) && !slices.Contains(others, w) {
			return true
		}
	}
	return false
}
