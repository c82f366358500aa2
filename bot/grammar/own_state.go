package grammar

import "slices"

// "Is my photo ok?", "where is my letter?" and "who saw my post?" ask how one thing of the asker's is
// doing, which only the service could look up.

// ownState holds what may stand before and behind a thing of the asker's in such questions, in pairs.
var ownState = []struct {
	// told is true where nothing is asked without what stands behind.
	told           bool
	before, behind Patterns
}{
	{
		true, PatternsOf("so|and|but? is|are|was|were"),
		PatternsOf(`still|already|really|now? ok|okay|fine|good|great|nice|bad|complete|completed|finished|ready|correct|visible|public|live|online|gone|lost|missing|pending|valid|up-to-date|approved|accepted|rejected|verified|published|delivered|sent|received|seen|viewed|enough now|yet|again|already|there|like|as? this|that|it? is?
			still|already? up|there|open|hidden
			up to date
			still|already|really? visible|hidden to|from everyone|everybody|anyone|others|strangers
			good|strong|clear|big|long|large|short|nice|interesting|professional|attractive enough
			too|very|rather long|short|big|large|small|old|blurry|boring|late|weak|good|bad`),
	},
	{false, PatternsOf("so|and|but? where|where's is|are|was|were?\nwhere|where's did|has|have"), PatternsOf("now|gone|go|went|disappear|vanish|end? up|to? now?")},
	{false, PatternsOf("who|who's|how-many|which has|have|all|people|else? saw|seen|viewed|opened|liked|watched|downloaded|noticed|visited\nwho|who's has|have|all|people|else? looked|clicked|commented at|on"), PatternsOf("so? far? today|yesterday|already|yet|lately|recently?")},
	{
		true, PatternsOf("so|and|but? did|has|have|is|are|was|were"),
		PatternsOf(`go|gone|get|got|come|came|make|made it? through|across|out|in|there|over|online|live ok|okay|yet|now|already?
			arrive|arrived|disappear|disappeared|vanish|vanished|fail|failed|expire|expired|crash|bounce ok|okay|yet|now|already?
			been|being? really|already|ever? changed|edited|altered|moved|viewed|seen|opened|liked|noticed|watched|approved|accepted|rejected|received|published|delivered|submitted|sent|flagged|reported|hidden by? anyone|anybody|someone|somebody|people|others|him|her|them? yet|now|already|so-far?`),
	},
	{
		false, PatternsOf(`why|how-come can't|cannot|couldn't|won't i|we|it upload|send|open|edit|see|find|view|post|publish|add|attach|submit|load|save|change|rename|crop
			why|how-come can|could i|we not upload|send|open|edit|see|find|view|post|publish|add|attach|submit|load|save|change|rename|crop
			i|we can't|cannot|couldn't upload|send|open|edit|see|find|view|post|publish|add|attach|submit|load|save
			what|what's is? wrong|up|happening with`),
		PatternsOf("anymore|now|today|here|again?"),
	},
	{true, PatternsOf("why|how-come did|has|have|is|are|was|were|does|do"), PatternsOf("been? disappear|disappeared|vanish|vanished|gone|missing|rejected|removed|blocked|hidden|invisible|pending|fail|failed|deleted|taken|slow|empty down?")},
	{
		false, PatternsOf(`did|has|have anyone|anybody|someone|somebody|he|she|nobody|no-one|people already|really|even|ever? see|seen|get|got|receive|received|open|opened|like|liked|notice|noticed|view|viewed|answer|answered|download|downloaded
			did|has|have anyone|anybody|someone|somebody|he|she|they|nobody|no-one|people already|really|even|ever? answer|answered|reply|replied|respond|responded|react|reacted|write|written back? to|on
			did|has|have the|a|my recruiter|hirer|employer|company|boss|colleague|friend|contact|manager see|seen|get|got|receive|received|read|open|opened|view|viewed|answer|answered
			has|have|did owner|they|it|you|somebody|someone already|just|really? delete|deleted|remove|removed|lose|lost|hide|hidden|block|blocked|reject|rejected|publish|published`),
		PatternsOf("yet|already|now|today?"),
	},
	{true, PatternsOf("how|what long|big|many|large|good|size|colour|color|format words|pages|pixels|characters? should|must|can|does"), PatternsOf("be|have|get look?")},
}

// ownAccount asks what only the asker's account holds.
var ownAccount = PatternsOf(`do|have i have|got|see|still? got? any? unread|new|pending|open message|messages|notification|notifications|mail|request|requests|invitation|invitations
	am i on|using|paying|subscribed|still? for|to? premium
	am i a|an recruiter|hirer|employer|subscriber|admin|administrator|member|influencer|robot|bot
	am i over|under|above|below|older|younger|at than? eighteen|sixteen|18|16|17|21
	what is|was my own|current|new|old? password|pin|email|username|phone|number|url|plan|subscription|balance|birthday|age|salary|handle|location|address number|address|name?`)

// allOwn words name all that the asker has there, of which a policy tells where it is and who sees it.
var allOwn = Set("data information info details stuff things everything content choice right rights consent objection permission")

// AsksOwnState tells whether words ask how a thing of the asker's is doing, and nothing else, or what his account holds.
func AsksOwnState(words []string) bool {
	if ownAccount.In(words) {
		return true
	}
	at := slices.IndexFunc(words, func(w string) bool { return w == "my" || w == "our" })
	if at < 1 {
		return false
	}
	for n := 1; n <= mostOfThing && at+n < len(words); n++ {
		if thing := words[at+n]; FunctionWords[thing] || allOwn[thing] {
			return false
		}
		for _, state := range ownState {
			if state.before.TakesAll(words[:at]) && state.behind.TakesAll(words[at+1+n:]) && (at+1+n < len(words) || !state.told) {
				return true
			}
		}
	}
	return false
}

// received asks whether something reached the asker.
var received = PatternsOf("so|and|but? did|have i|we already|ever|really|actually? get|got|receive|received|miss|missed")

// AsksReceived tells whether words ask if something reached the asker: that it was sent to all is no yes to that.
func AsksReceived(words []string) bool { return received.Longest(words) > 0 && AnyOf(words, sendings) }

// sendings are what is sent to people.
var sendings = Set("email emails mail mails message messages notice notices notification notifications announcement letter letters newsletter code link invitation reminder")
