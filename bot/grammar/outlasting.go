package grammar

// Outlasting words ask what becomes of something once something else is done.
var Outlasting = Set("survive survives stay stays remain remains lose loses lost gone vanish vanishes disappear disappears")

// DidThat is said by who has done what he was told how to do.
var DidThat = PatternsOf(`ok|okay|so|well|yes|yep|yeah|alright|right|cool|great|thanks|and|but? thank? you? i|we? have? just|already|now|only? did|done|tried|followed that|it|this|so|those|these|all? steps? just? now|already|today|yesterday|then?`)
