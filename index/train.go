package index

import (
	"cmp"
	"math"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"
)

// example is a question as training sees it.
type example struct {
	// features are the numbers of its words, each once.
	features []uint32
	// topics it is about, as bits.
	topics uint64
	// weight is how much it counts beside others; 0 is 1.
	weight float64
}

// features number the terms that a classifier has learnt of.
type features map[uint32]uint32

// learn gives terms their numbers, each once.
func (fs features) learn(terms []uint32) []uint32 {
	numbers := make([]uint32, 0, len(terms))
	for _, term := range terms {
		f, ok := fs[term]
		if !ok {
			f = uint32(len(fs))
			fs[term] = f
		}
		if !slices.Contains(numbers, f) {
			numbers = append(numbers, f)
		}
	}
	return numbers
}

// of are the numbers of those tokens that were learnt, each once.
func (fs features) of(tokens []token) []uint32 {
	var numbers []uint32
	for _, t := range tokens {
		if f, ok := fs[t.term]; ok && !slices.Contains(numbers, f) {
			numbers = append(numbers, f)
		}
	}
	return numbers
}

// How the topics of questions are learnt: rounds enough for the weights to take
// shape, and decay enough that a word seen once decides nothing.
const (
	trainRounds = 6
	trainRate   = 0.3
	trainDecay  = 0.02
)

// classifier tells how likely a question is about each of some topics.
type classifier struct {
	// weights of each feature for each topic, bias of each topic.
	weights [][]float32
	bias    []float32
}

// train learns by logistic regression of each topic against the rest, with steps that
// shrink for features seen often. The order of examples is fixed, so the same
// examples give the same classifier.
func train(examples []example, features, topics int) *classifier {
	c := &classifier{make([][]float32, features), make([]float32, topics)}
	for f := range c.weights {
		c.weights[f] = make([]float32, topics)
	}
	atOnce(topics, func(topic int) {
		weights, steps := make([]float64, features+1), make([]float64, features+1)
		for range trainRounds {
			for _, e := range examples {
				learn(e, e.topics&(1<<topic) != 0, weights, steps)
			}
		}
		for f := range features {
			c.weights[f][topic] = float32(weights[f])
		}
		c.bias[topic] = float32(weights[features])
	})
	return c
}

// atOnce does n things, as many at once as there are processors. They share nothing
// they write to.
func atOnce(n int, do func(i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			do(i)
			return nil
		})
	}
	_ = group.Wait()
}

// learn moves the weights, of which the last is the bias, a step towards an example. They
// are the caller's alone, and the calls so many that the race detector does not watch them.
//
//go:norace
func learn(e example, yes bool, weights, steps []float64) {
	bias := len(weights) - 1
	x := weights[bias]
	for _, f := range e.features {
		x += weights[f]
	}
	wrong := 1 / (1 + math.Exp(-x))
	if yes {
		wrong--
	}
	wrong *= cmp.Or(e.weight, 1)
	step := func(i int, gradient float64) {
		steps[i] += gradient * gradient
		weights[i] -= trainRate * gradient / math.Sqrt(steps[i]+1e-8)
	}
	for _, f := range e.features {
		step(int(f), wrong+trainDecay*weights[f])
	}
	step(bias, wrong)
}

// likely returns how likely a question is about each topic more than any question
// is, as parts of the whole: positive for what its words speak for.
func (c *classifier) likely(features []uint32) []float32 {
	likely := c.each(features)
	var sum, usual float32
	for topic, bias := range c.bias {
		sum += likely[topic]
		usual += logistic(bias)
	}
	for topic, bias := range c.bias {
		likely[topic] = likely[topic]/sum - logistic(bias)/usual
	}
	return likely
}

// any returns how likely a question is about one of the topics at least.
func (c *classifier) any(features []uint32) float64 {
	none := 1.0
	for _, likely := range c.each(features) {
		none *= 1 - float64(likely)
	}
	return 1 - none
}

// each returns how likely a question is about each topic.
func (c *classifier) each(features []uint32) []float32 {
	likely := make([]float32, len(c.bias))
	for topic, x := range c.bias {
		for _, f := range features {
			x += c.weights[f][topic]
		}
		likely[topic] = logistic(x)
	}
	return likely
}

func logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }
