package grammar

// Who says what he wants asks behind it for the way there, "I want to leave for good, what are the steps?"

var (
	// wishing begins what somebody wants to do, wishingFor what he wants to have, or to have done.
	wishing = PatternsOf(`so|ok|well|but|and? i|we just|really|only|now|definitely? want|wish|need|plan|intend|would-like|would-love|would-prefer|am-trying|are-trying|have-decided|am-looking|am-going to
		so|ok|well|but|and? i|we just|really|only|now|definitely? would rather`)
	wishingFor = PatternsOf(`so|ok|well|but|and? i|we just|really|only|now|definitely? want|need|would-like|would-love my|our|a|the|all`)
	// wishingOff begins what he does not want.
	wishingOff = PatternsOf("so|ok|well|but|and? i|we just|really|only|definitely? do not just|really|ever|even? want|like|need|wish-for my|our|any")
	// wayBehind asks for the way to what stands before it.
	wayBehind = PatternsOf(`so|and|but|ok|please|tell-me|show-me|now? how exactly|then|please?
		so|and|but|ok|please|now? how do|can|would|should|must i|we do|go-about|manage|arrange|start|get? that|it|this|so|there? then|please|exactly?
		so|and|but|ok|please|now? what do|must|should|can|would|shall i|we have|need? to? do|click|press|tap now|then|please|exactly? for-that|for-this|for-it|about-it|about-that?
		so|and|but|ok|please|now? what|which are|is the exact? steps|step|way|procedure|process|instructions to-do-that|to-do-it|for-that|for-this|for-it|there?
		so|and|but|ok|please|now? where exactly? do|can|must|should|would i|we have? to? do|click|press|tap|go|look|find|turn|start? that|it|this|to? then|please|for-that|for-this|for-it?`)
)

// WayBehind asks how, in front, for what is said to be wanted before it is asked how; false where nothing is.
func WayBehind(text string) (asked string, ok bool) {
	words, last, before := toldBefore(text, wayBehind)
	if last < LeastClaim || words[last-1].Part != words[0].Part {
		return "", false
	}
	told := TextsOf(words[:last])
	if n := wishing.Longest(told); n > 0 && n < last && told[n] != "know" && !BackPointing[told[n]] {
		return "how do i " + before[words[n].Start:] + "?", true
	}
	if n := wishingFor.Longest(told); n > 0 && n < last {
		return "how do i get " + before[words[n-1].Start:] + "?", true
	}
	if n := wishingOff.Longest(told); n > 0 && n < last && told[last-1] != "account" && told[last-1] != "more" && told[last-1] != "anymore" {
		return "how do i stop " + before[words[n-1].Start:] + "?", true
	}
	return "", false
}
