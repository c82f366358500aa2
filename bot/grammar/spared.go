package grammar

// sparingPlaces are the ways to say that it does not hold at a place: "is Oslo off the hook".
var sparingPlaces = []aroundPlace{
	{PatternsOf(`so|and|but|ok? is|are|was|were all|the? people|users|members|folks|accounts? in|from? the?`),
		PatternsOf(`also|really|still|now? off the hook here|then|now?
			also|really|still|now? untouched|immune|unaffected|safe|protected by|from|in? it|this|that|all? of? it|this? then?
			also|really|still|now? left alone|in-peace then?
			also|really|still|now? in the clear then?`), isExempt},
	{PatternsOf(`so|and|but|ok? did|has|have|does|do the?`),
		PatternsOf(`dodge|dodged|dodges|escape|escaped|escapes|avoid|avoided it|this|that|the|all? bullet|training|change?
			get|got|gets away|off? with|from? it|this|that|lightly?`), isExempt},
	{PatternsOf(`so|and|but|ok? do|does|did|will|would they|it leave|leaves|let the? people|users|members? in? the?`),
		PatternsOf(`alone|out|be|in-peace of? it|this|that?`), isExempt},
	{PatternsOf(`so|and|but|ok? do|does|did|will|would they|it spare|spares the? people|users|members? in? the?`), PatternsOf(`then?`), isExempt},
}

// Spared puts that a place from start to end in a text is spared as one asks if it is exempt; false where the text says more.
func Spared(text string, start, end int) (string, bool) {
	return askedPlainly(sparingPlaces, text, start, end, "")
}
