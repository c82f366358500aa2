package main

import (
	"context"
	"time"

	"fineprint/bot"
)

// answerer is the bot as serve hands it on.
type answerer interface {
	bot.Handler
	bot.Suggester
}

// metered tells the observer of the questions one adapter puts.
type metered struct {
	answerer
	adapter  string
	observer bot.Observer
}

var _ answerer = metered{}

// Ask answers and tells how it went.
func (m metered) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) {
	began := time.Now()
	a, err := m.answerer.Ask(ctx, q)
	m.observer.Asked(m.adapter, a, err, time.Since(began))
	return a, err
}
