package grammar

// Outlasting words ask what becomes of something once something else is done.
var Outlasting = Set("survive survives stay stays remain remains lose loses lost gone vanish vanishes disappear disappears")

// IfDone stands for what was told how to do, where something is asked in case that it is done, and
// IfNotDone in case that it is not.
var (
	IfDone    = PatternsOf(`if|when|once|after i|we do|did that|it|this|so? then|now|though?`)
	IfNotDone = PatternsOf(`if|when i|we do|did not do? that|it|this|so|anything? then|now|though?
		if|when i|we dont do? that|it|this|so|anything? then|now|though?
		unless i|we do|did that|it|this|so?`)
)

// DidThat is said by who has done what he was told how to do.
var DidThat = PatternsOf(`ok|okay|so|well|yes|yep|yeah|alright|right|cool|great|thanks|and|but? thank? you? i|we? have? just|already|now|only? did|done|tried|followed that|it|this|so|those|these|all? steps? just? now|already|today|yesterday|then?`)
