package grammar

import "strings"

var (
	// Stopping words end or change what goes on.
	Stopping = Set(`stop prevent avoid disable off out block refuse forbid object disallow opt hide change undo escape decline deny withdraw
		limit restrict prohibit halt end reject against unsubscribe leave`)
	// BesideStopping words go with them and name nothing.
	BesideStopping = Set("turn switch shut get getting opting turning switching set setting settings option options choice happening happen doing use using used myself ourselves keep kept make sure")
	// ChoiceNouns are what people stop things with.
	ChoiceNouns = Set("setting settings switch toggle opting option options choice objection")
	// Possible words ask whether there is a way.
	Possible = Set("way ways possible able can could")
	// Handling words say what is done with anything, and name nothing either.
	Handling = Set(`delete deleted deleting remove removed erase erased wipe rid clear keep keeps kept store stores stored save saved get gets got take takes taken
		allow allowed share shares shared sell sells sold again back really actually ever long`)
	// Looking words are done with anything that is had of somebody.
	Looking = Set("read reads see sees seen look looks show shows shown visible give gives given send sends sent know knows known access")

	// SayingNo is to ask whether one can refuse what was told; whole questions.
	SayingNo = PatternsOf(toSayNo.Replace(`$but can|could|may|might|do i|we|you|one|people $even? $no
		$but am|are|is i|we|you|one|people|it|there $even? any|a|no? way|allowed|able|free|possible to $no
		$but do|can i|we|you|one|people get|have? a|any|the? way|chance|choice|right|option? to $no`))
	// HowToSayNo is to ask how.
	HowToSayNo = PatternsOf(toSayNo.Replace(`$but how|where can|could|do|may|would i|we|you|one|people $even? $no
		$but how|where to $no`))
	toSayNo = strings.NewReplacer("$but", "so|and|but|ok|okay|then|well?", "$even?", "still|also|even|just|simply|actually?", "$no", "say no thanks|thank? you? to? all|any? of? that|this|it|them|these|those? too|then|though|instead|now|as? well?")
)
