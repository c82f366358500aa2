package grammar

import "slices"

// "Walk me through how to bake bread" is put like "walk me through how to leave": what is to be done
// decides what is asked, not how its steps are asked for.

// stepsFor ask for the steps of what stands behind, or what they take.
var stepsFor = PatternsOf(`walk|talk|take|guide|lead|run me|us? through the? steps? how|of|on? to
	show|tell|give|teach|explain|list me|us|to? me|us? the? exact|exactly|single? step|steps? by|for? step? how? to
	step by step how? to
	give|send|write|show|get me|us? a|the|some? quick|short|simple|full|detailed? step? by? step? guide|manual|tutorial|instructions|walkthrough|steps to|for|on
	what|which are|is the? exact|exactly|single|right|first|necessary|necessarily? steps|step|procedure|process to|for
	what|what's|which is? the? quickest|fastest|easiest|best|simplest|shortest|quick|easy|right way|method|route to
	which|what button|menu|setting|settings|option|tab|page|link|icon|section|screen|item do|must|should|can i|we|you have|need? to? click|press|tap|use|need|choose|go|open|select|pick|find to? in|order? to
	what|which menu|tab|section|page|screen is it|this|that under|in|on to
	where exactly|on-earth? do|must|should|can i|we|you have|need|want? to? click|press|tap|go|look|navigate in|order? to
	what do|must|should|would i|we|you have|need? to? do in? order? to
	do|must|should|would i|we|you have|need to? be? logged|signed in|on to
	do|would i|we|you need|require|have|want a|an|the? premium|subscription|account|app|computer|phone|laptop|licence account|subscription? to
	does|would|will it cost|take anything|something|money|extra|long|much|me|us? anything|money|extra? to
	is it really|actually|very|that|so? easy|hard|difficult|free|possible|simple|complicated|expensive|quick? for|of? me|us|anyone? to`)

// doneFrom ask whether one can do what stands behind, from what the end names.
var (
	doneFrom = PatternsOf("can|could|may i|we|you|one|people also|even|only|just?")
	onWhat   = PatternsOf(`please|now|today?
		on|from|in|via|using|through|with my|the|a|an|your? owner? mobile|smart? phone|app|mobile|smartphone|android|iphone|ipad|tablet|computer|laptop|desktop|browser|pc|mac|web|website app|version|site|browser? too|also|please?
		without anyone|anybody|people|others|someone|my? boss|contacts|connections? knowing|noticing|seeing`)
)

// TaskOf is what is to be done, of which words ask for the steps or what they take; none where they ask nothing
// of that kind, or point back with it.
func TaskOf(words []string) (task []string) {
	words, cut := withoutWhat(words)
	for i := range words {
		if i > 0 && !Fillers[words[i-1]] && !Joints[words[i-1]] && words[i-1] != "so" && words[i-1] != "you" {
			break
		}
		if n := stepsFor.Longest(words[i:]); n > 0 {
			return namingTask(words[i+n:])
		}
		if n := doneFrom.Longest(words[i:]); cut && n > 0 {
			return namingTask(words[i+n:])
		}
	}
	return nil
}

// withoutWhat cuts off the end that only says from what, or how quietly, something is to be done.
func withoutWhat(words []string) (rest []string, cut bool) {
	for i := range words {
		if i > 0 && onWhat.TakesAll(words[i:]) {
			return words[:i], true
		}
	}
	return words, false
}

// namingTask is a task that says by itself what is to be done.
func namingTask(task []string) []string {
	pointing := func(word string) bool { return BackPointing[word] || word == "it" || word == "them" }
	if len(task) > mostOfTask || slices.ContainsFunc(task, pointing) {
		return nil
	}
	return task
}

// mostOfTask is how many words a task has at most: more tell a story.
const mostOfTask = 9
