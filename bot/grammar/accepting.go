package grammar

// accepting says that somebody has nothing against it, or wants it to go on.
var accepting = PatternsOf(`i|we do|would not really|particularly? mind
	i|we am|are totally|absolutely|perfectly|completely|quite|actually|just? fine|ok|okay|happy|cool|good|comfortable with
	i|we have nothing|no against|objection|objections|problem|issue|issues
	i|we want|would|like|prefer|choose|decide|plan|am|are|wanted to|happy|glad|going|willing to? stay|remain|be|keep in|on|it|included|part|using in|on|included|part?
	i|we want|would|like|prefer|choose|decide|wanted to|like to? allow|support|leave|let it|them|that|this
	to stay|remain|be|keep in|included|it in|on|included?`)

// Accepts tells whether words say that the asker has nothing against what is done, so that "do I have to do
// anything" is asked of staying in.
func Accepts(words []string) bool { return accepting.In(words) }
