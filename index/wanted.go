package index

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// wanted tells which fact of a policy a question wants, learnt from how each is asked
// for beside how the others are. The nearest phrasing may share a question's words by
// chance; this knows which of them tell facts apart, "when" and "how do I" among them.
//
// It is a linear classifier for each fact, that fact against all others, over the runs
// of letters of whole phrasings. Runs that no phrasing of a fact holds have no weight
// for it, so that there are as many weights as phrasings ask for.
type wanted struct {
	// rows are where the weights of each run of letters lie.
	rows    []wantedRow
	weights []float32
	// bias of each fact from first on.
	bias  []float32
	first uint32
}

// wantedRow are the facts that are asked for with some run of letters, as bits, and
// where their weights begin.
type wantedRow struct{ facts, from uint32 }

// asking is a phrasing as learning sees it.
type asking struct {
	fact uint32
	runs grams
}

const (
	// wantedAtOnce is how many facts are learnt at once, as many as a row has bits; more
	// cores learn more of them.
	wantedAtOnce = 32
	// maxWantedWork is the product of phrasings and facts above which a policy is not
	// learnt: it would take seconds.
	maxWantedWork = 20 << 20

	wantedRate  = 0.3
	biasRate    = 0.1
	wantedDecay = 0.001
	// unwanted is what a fact gets for a question of which nothing was learnt.
	unwanted = -1
)

// wantedRounds are the seeds of the orders that examples are learnt in, so that the facts take turns, in
// another order each time. Where an example stands follows from its own letters: whoever adds a phrasing
// changes what is wanted by questions like it, and hardly what others want.
var wantedRounds = []uint32{5, 9}

// Which order examples come in is luck, of which few leave more. So as many lessons as cost next to nothing
// each take other orders, and what was learnt in all of them on average counts.
const (
	mostLessons = 8
	// lessonsWork is the product of phrasings and facts, times the lessons, that is done.
	lessonsWork = 1 << 20
)

// runCount is how many runs of letters there are.
const runCount = 1 << 16

// learnWanted learns of each policy which of its facts questions want, or none.
func (b *builder) learnWanted() {
	for _, s := range b.shelves {
		examples, asked := b.askings(s)
		wants := s.entries.to - s.entries.from + 1 // the last is none of them
		if asked < 2 || len(examples) > maxWantedWork/wants {
			continue
		}
		lessons := make([]lesson, min(mostLessons, max(1, lessonsWork/(len(examples)*wants))))
		for i := range lessons {
			for _, seed := range wantedRounds {
				lessons[i] = append(lessons[i], inOrder(examples, seed+uint32(i)))
			}
		}
		s.wanted = make([]wanted, (wants+wantedAtOnce-1)/wantedAtOnce)
		atOnce(len(s.wanted), func(i int) {
			from := i * wantedAtOnce
			s.wanted[i] = learnWanted(lessons, uint32(from), uint32(min(wantedAtOnce, wants-from)), uint32(wants-1))
		})
	}
	b.runs = nil
}

// askings are a policy's phrasings, fact by fact, and then what none of them answers.
// asked is how many facts have phrasings of their own.
func (b *builder) askings(s *shelf) (examples []asking, asked int) {
	for i := s.entries.from; i < s.entries.to; i++ {
		e := &b.entries[i]
		if len(e.fact.Asked) == 0 {
			continue
		}
		asked++
		for _, p := range b.phrasings[e.phrasings.from:e.phrasings.to] {
			examples = append(examples, asking{uint32(i - s.entries.from), b.runs[p.runs.from:p.runs.to]})
		}
	}
	for _, p := range b.phrasings[s.uncovered.from:s.uncovered.to] {
		examples = append(examples, asking{uint32(s.entries.to - s.entries.from), b.runs[p.runs.from:p.runs.to]})
	}
	return examples, asked
}

// lesson are the rounds of examples that are learnt one after the other.
type lesson [][]asking

// inOrder are the examples in an order that follows from the letters of each.
func inOrder(examples []asking, seed uint32) []asking {
	type placed struct {
		at uint32
		asking
	}
	order := make([]placed, len(examples))
	for i, e := range examples {
		h := seed
		for _, run := range e.runs {
			h = (h ^ uint32(run)) * 16777619
		}
		order[i] = placed{h ^ h>>15, e}
	}
	slices.SortStableFunc(order, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	sorted := make([]asking, len(order))
	for i, o := range order {
		sorted[i] = o.asking
	}
	return sorted
}

// learnWanted learns so many facts from the first on, of which none stands for what no
// fact answers. What is learnt of a fact does not depend on which others are learnt with it.
func learnWanted(lessons []lesson, first, facts, none uint32) wanted {
	w := wanted{first: first, bias: make([]float32, facts)}
	w.layOut(lessons[0][0])
	l := wantedLearner{none: none, wanted: w, likely: make([]float32, facts), wrong: make([]float32, facts), steps: make([]float32, len(w.weights)), biasSteps: make([]float32, facts)}
	sum := wanted{weights: make([]float32, len(w.weights)), bias: make([]float32, len(w.bias))}
	for _, rounds := range lessons {
		l.forget()
		for _, examples := range rounds {
			for _, e := range examples {
				l.learn(e)
			}
		}
		l.addTo(sum, 1/float32(len(lessons)))
	}
	w.weights, w.bias = sum.weights, sum.bias
	return w
}

// forget makes ready for a lesson.
func (l *wantedLearner) forget() {
	clear(l.weights)
	clear(l.steps)
	clear(l.biasSteps)
	for fact := range l.bias {
		l.bias[fact] = unwanted
	}
}

// addTo adds a part of what was learnt to a sum.
func (l *wantedLearner) addTo(sum wanted, part float32) {
	for i, weight := range l.weights {
		sum.weights[i] += part * weight
	}
	for i, bias := range l.bias {
		sum.bias[i] += part * bias
	}
}

// layOut makes room for a weight of each fact for each run of its phrasings.
//
//go:norace
func (w *wanted) layOut(examples []asking) {
	w.rows = make([]wantedRow, runCount)
	for _, e := range examples {
		if fact := e.fact - w.first; fact < uint32(len(w.bias)) {
			for _, run := range e.runs {
				w.rows[run].facts |= 1 << fact
			}
		}
	}
	n := uint32(0)
	for i := range w.rows {
		w.rows[i].from = n
		n += uint32(bits.OnesCount32(w.rows[i].facts))
	}
	w.weights = make([]float32, n)
}

// score writes how much each fact is wanted: about 1 for the one that is, about
// unwanted for the others.
//
//go:norace
func (w *wanted) score(runs grams, into []float32) {
	copy(into, w.bias)
	part := evenly(runs)
	for _, run := range runs {
		row := w.rows[run]
		for i := row.from; row.facts != 0; i++ {
			into[bits.TrailingZeros32(row.facts)] += part * w.weights[i]
			row.facts &= row.facts - 1
		}
	}
}

// evenly is how much each run counts, so that long questions count as much as short ones.
func evenly(runs grams) float32 { return 1 / sqrt(float32(max(1, len(runs)))) }

// wantedLearner moves weights by the slope of a squared hinge, which grows no further
// for what is plainly wrong, in steps that shrink for what was moved often.
type wantedLearner struct {
	wanted
	likely, wrong, steps, biasSteps []float32
	// none is the number of what no fact answers. Its examples teach only itself: that a
	// question is elsewhere is weighed apart from which fact it is nearest to.
	none uint32
}

// learn moves the weights towards an example. It is called a hundred thousand times on
// what only its learner knows, so the race detector does not watch it.
//
//go:norace
func (l *wantedLearner) learn(e asking) {
	l.score(e.runs, l.likely)
	moved := uint32(0)
	for fact, likely := range l.likely {
		if e.fact == l.none && l.first+uint32(fact) != l.none {
			l.wrong[fact] = 0
			continue
		}
		wrong := min(1, max(0, (1+likely)/2))
		if uint32(fact) == e.fact-l.first {
			wrong = -min(1, max(0, (1-likely)/2))
		}
		if l.wrong[fact] = wrong; wrong != 0 {
			moved |= 1 << fact
			l.biasSteps[fact] += wrong * wrong
			l.bias[fact] -= biasRate * wrong / sqrt(l.biasSteps[fact])
		}
	}
	part := evenly(e.runs)
	for _, run := range e.runs {
		row := l.rows[run]
		for left := row.facts & moved; left != 0; left &= left - 1 {
			fact := bits.TrailingZeros32(left)
			i := int(row.from) + bits.OnesCount32(row.facts&(1<<fact-1))
			slope := l.wrong[fact]*part + wantedDecay*l.weights[i]
			l.steps[i] += slope * slope
			l.weights[i] -= wantedRate * slope / sqrt(l.steps[i])
		}
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// readWanted tells of each entry of a scope how much the query wants it, and how much
// none of them.
func (g *generation) readWanted(q *query, in scope) {
	told := false
	for _, s := range g.shelves {
		if s.wanted == nil || !in.holds(s) {
			continue
		}
		if len(q.wanted) == 0 {
			q.wanted = append(q.wanted, make([]float32, len(g.entries)+1)...)
		}
		// The place after a policy's own is another's, or is left over; what stands there
		// for a moment is how much none is wanted.
		into := q.wanted[s.entries.from : s.entries.to+1]
		next := into[len(into)-1]
		for i := range s.wanted {
			w := &s.wanted[i]
			w.score(q.whole.list, into[w.first:][:len(w.bias)])
		}
		for i := range into {
			into[i] -= unwanted
		}
		none := into[len(into)-1]
		into[len(into)-1] = next
		if !told || none < q.none {
			q.none, told = none, true
		}
	}
}
