package store_test

import (
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/bot/store"
)

func TestTallies(t *testing.T) {
	t.Parallel()
	onEach(t, func(t *testing.T, url string) {
		c := newClock()
		s := open(t, url, c.now)
		vote := func(person bot.Person, answer string, helpful bool, reason bot.RatingReason) {
			t.Helper()
			must(t, s.Rate(t.Context(), bot.Rating{
				Person: person, Answer: answer, Policy: "lumen", Helpful: helpful, Reason: reason, At: c.now(),
			}))
		}
		vote("chat/T1/anna", "1f.good", true, "")
		vote("chat/T1/anna", "1f.bad", true, "")
		c.pass(time.Minute)
		vote("chat/T1/anna", "1f.bad", false, bot.ReasonWrong) // changed her mind
		vote("chat/T1/bert", "1f.bad", false, bot.ReasonOutdated)
		vote("chat/T2/anna", "1f.bad", false, bot.ReasonOutdated)
		vote("", "1f.bad", false, "")
		vote("", "1f.bad", true, "")
		same(t, "tallies", value[[]store.Tally](t)(s.Tallies(t.Context())), []store.Tally{
			{
				Answer: "1f.bad", Policy: "lumen", Helpful: 1, Unhelpful: 4,
				Reasons: map[bot.RatingReason]int{bot.ReasonWrong: 1, bot.ReasonOutdated: 2}, Last: c.now(),
			},
			{Answer: "1f.good", Policy: "lumen", Helpful: 1, Reasons: map[bot.RatingReason]int{}, Last: c.now().Add(-time.Minute)},
		})
	})
}
