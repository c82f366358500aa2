package main

import (
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot/store"
)

// keeping are the flags that say for how long things are kept, in days.
type keeping struct {
	ratings, open, answered, places int
}

func (k *keeping) register(c *cobra.Command) {
	flags := c.Flags()
	flags.IntVar(&k.ratings, "keep-votes", 365, "keep votes on answers for so many `DAYS`; -1 is for good")
	flags.IntVar(&k.open, "keep-questions", 365, "keep questions sent to the maintainers for so many `DAYS`; -1 is for good")
	flags.IntVar(&k.answered, "keep-answered", 180, "keep those that were answered for so many `DAYS` more; -1 is for good")
	flags.IntVar(&k.places, "keep-places", 730, "keep the places that people asked to have remembered for so many `DAYS`; -1 is for good")
}

// retention is what the store is told.
func (p *program) retention(c *cobra.Command, k keeping) (store.Retention, error) {
	var r store.Retention
	for _, one := range []struct {
		flag string
		days int
		to   *time.Duration
	}{
		{"keep-votes", k.ratings, &r.Ratings}, {"keep-questions", k.open, &r.Open},
		{"keep-answered", k.answered, &r.Answered}, {"keep-places", k.places, &r.Places},
	} {
		const mostDays = 100 * 365 // a Duration holds 292 years
		if one.days == 0 || one.days < -1 || one.days > mostDays {
			return store.Retention{}, usage("%s must be from 1 to %d days, or -1 to keep it for good", p.named(c, one.flag), mostDays)
		}
		*one.to = time.Duration(one.days) * 24 * time.Hour
	}
	return r, nil
}
