package main

import (
	"testing"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot/store"
)

func TestRetentionOfFlags(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	p := &program{getenv: func(string) string { return "" }}
	tests := []struct {
		args []string
		want store.Retention
		bad  bool
	}{
		{nil, store.Retention{Ratings: 365 * day, Open: 365 * day, Answered: 180 * day, Places: 730 * day}, false},
		{[]string{"--keep-votes", "30", "--keep-places", "-1"}, store.Retention{Ratings: 30 * day, Open: 365 * day, Answered: 180 * day, Places: -day}, false},
		{[]string{"--keep-answered", "0"}, store.Retention{}, true},
		{[]string{"--keep-questions", "40000"}, store.Retention{}, true},
		{[]string{"--keep-questions", "-2"}, store.Retention{}, true},
	}
	for _, test := range tests {
		c := &cobra.Command{}
		var k keeping
		k.register(c)
		if err := c.ParseFlags(test.args); err != nil {
			t.Fatal(err)
		}
		got, err := p.retention(c, k)
		if (err != nil) != test.bad || got != test.want {
			t.Errorf("%v: %+v, %v, want %+v", test.args, got, err, test.want)
		}
	}
}
