package bot

import "fineprint/bot/grammar"

// cutWhoLives asks of the place where it is told who lives there before the question: "and whoever lives in Oslo, is
// he in it too" asks if he is in it in Oslo.
func (u *understanding) cutWhoLives() {
	if len(u.places) != 1 {
		return
	}
	placed := grammar.PlacedWords(u.text)
	words := grammar.TextsOf(placed)
	from := 0
	for from < len(words) && (grammar.Joints[words[from]] || grammar.Fillers[words[from]]) {
		from++
	}
	if from >= len(words) {
		return
	}
	end := grammar.PartEnd(placed, from)
	if end >= len(words) || u.places[0].End > placed[end].Start || !grammar.TellsWhoLives(words[from:end]) {
		return
	}
	u.cutBut(0, placed[end].Start)
}
