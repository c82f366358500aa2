package grammar

import "strings"

// "Do they tell me?" after something that is done asks whether people get to know of it.

var (
	// Notifying verbs say that somebody is told of something.
	Notifying = Set("tell tells telling told notify notifies notified notifying inform informs informed informing warn warns warned warning alert alerts alerted announce announces announced")

	// AsksNotice asks whether people are told of what was told last; whole questions.
	AsksNotice = PatternsOf(toNotify.Replace(`$but do|does|did|will|would|must|should they|it|owner|he|she even|ever|also|actually|have|need? to? tell|notify|inform|warn|alert $people $of
		$but do|does|did|will|would|must|should they|it|owner|he|she even|ever|also|actually|have|need? to? let $people know $of
		$but do|does|did|will|would|should|am|are|is|was|were the? i|we|one|$people even|ever|also|actually? be|get|gets|been? told|notified|informed|warned|alerted $of
		$but can|could they|it|owner do|share|use|change that|this|it without telling|notifying|informing|warning $people`))
	toNotify = strings.NewReplacer("$but", "so|and|but|ok|okay|then?", "$people", "me|us|you|people|users|members|customers|anyone|owner|owners|the?",
		"$of", "if|when|whenever|before|after|about|of? they|it|that|this|them|those? do|does|did|happens|happened|so? it|that|this? then|first|beforehand?")
)
