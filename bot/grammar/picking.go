package grammar

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
