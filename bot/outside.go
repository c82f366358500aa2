package bot

import "slices"

// Some questions no policy's facts can answer, however well their words match:
// what the asker's own account holds, legal advice, what will happen. A fact
// answers them only where its phrasings put that very question.

// nearEnough is how like a phrasing such a question must be to be answered with its fact.
const nearEnough = 0.6

// outsides are the kinds with what is said of each: a question is of a kind when
// it holds any of the phrases.
var outsides = []struct {
	voice   string
	phrases [][]string
}{
	{"personal", phrases(`did i
		have i already
		have i opted
		am i opted
		am i already opted
		am i currently
		is my own
		are my own
		do i have followers
		followers do i have
		connections do i have
		check my
		look up my
		show me my
		log into my
		opt me out
		turn it off for me
		delete it for me
		delete my account for me
		sign me
		my own account
		for my account right now
		what is my`)},
	{"legal-advice", phrases(`i sue
		we sue
		to sue
		you sue
		suing them
		sue them
		sue for
		legal action
		take them to court
		claim damages
		claim compensation
		my chances in court
		need a lawyer
		get a lawyer
		is it illegal for me
		is it legal for me
		legal for us
		am i liable
		are we liable
		breach my contract
		break the law if`)},
	{"prediction", phrases(`will they ever
		will it ever
		what will happen in
		when will they stop
		when will it stop
		when will it end
		when does it end
		in ten years
		in five years
		next year
		next month
		in the future
		going to happen
		what is next
		predict
		stock price
		share price`)},
}

// decideOutside says what no fact can answer.
func (b *Bot) decideOutside(c *deciding, d *decision) bool {
	if len(c.found.candidates) > 0 && c.found.candidates[0].Asked >= nearEnough {
		return false
	}
	for _, kind := range outsides {
		if slices.ContainsFunc(kind.phrases, func(phrase []string) bool { return indexOf(c.u.words, phrase) >= 0 }) {
			d.say("asks for what no fact can answer: %s", kind.voice)
			b.decideNotCovered(c, d, c.u.voice.say(kind.voice))
			d.confidence = 0.1
			return true
		}
	}
	return false
}
