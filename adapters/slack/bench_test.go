package slack

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot/bottest"
)

// BenchmarkDeliveryToPost measures the time from Slack's delivery to our
// chat.postMessage, beside a bot on slack-go that only echoes, each on a Slack of
// its own, in turns.
func BenchmarkDeliveryToPost(b *testing.B) {
	ours := newWorld(b, options{timeout: 10 * time.Minute, slack: slacktest.Config{Quiet: true}})
	echo := newEcho(b)
	var our, theirs []time.Duration
	b.ResetTimer()
	for b.Loop() {
		our = append(our, roundTrip(b, ours.ctx, ours.Server))
		theirs = append(theirs, roundTrip(b, ours.ctx, echo))
	}
	b.StopTimer()
	for name, times := range map[string][]time.Duration{"fineprint": our, "echo": theirs} {
		slices.Sort(times)
		b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, name+"-median-ms")
		b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, name+"-p99-ms")
	}
	b.ReportMetric(float64(our[len(our)/2])/float64(theirs[len(theirs)/2]), "median-ratio")
}

// roundTrip is the time until a mention is answered.
func roundTrip(b *testing.B, ctx context.Context, s *slacktest.Server) time.Duration {
	b.Helper()
	_, before := s.Last("chat.postMessage")
	start := time.Now()
	said := s.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	if err := s.Until(ctx, func() bool { _, n := s.Last("chat.postMessage"); return n > before }); err != nil {
		b.Fatal(err)
	}
	posted, _ := s.Last("chat.postMessage")
	took := posted.At.Sub(start)
	for _, d := range said.Deliveries {
		if _, err := d.Response(ctx); err != nil {
			b.Fatal(err)
		}
	}
	return took
}

// newEcho is the least bot there can be on slack-go: it acknowledges and posts.
func newEcho(b *testing.B) *slacktest.Server {
	b.Helper()
	s := slacktest.Start(slacktest.Config{Quiet: true})
	s.AddUser(slacktest.User{ID: asker})
	s.AddChannel(slacktest.Channel{ID: public, Members: []string{asker, slacktest.BotUser}})
	api := slack.New(s.Config().BotToken, slack.OptionAppLevelToken(s.Config().AppToken), slack.OptionAPIURL(s.APIURL()))
	client := socketmode.New(api)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- client.RunContext(ctx) }()
	go func() {
		for {
			select {
			case event := <-client.Events:
				echoEvent(ctx, client, event)
			case <-ctx.Done():
				return
			}
		}
	}()
	b.Cleanup(func() {
		cancel()
		s.Close()
		if err := <-done; !errors.Is(err, context.Canceled) {
			b.Error(err)
		}
	})
	if err := s.Until(ctx, func() bool { return s.Connected() > 0 }); err != nil {
		b.Fatal(err)
	}
	return s
}

func echoEvent(ctx context.Context, client *socketmode.Client, event socketmode.Event) {
	if event.Type != socketmode.EventTypeEventsAPI {
		return
	}
	_ = client.AckCtx(ctx, event.Request.EnvelopeID, nil)
	outer, ok := event.Data.(slackevents.EventsAPIEvent)
	if !ok {
		return
	}
	if inner, ok := outer.InnerEvent.Data.(*slackevents.AppMentionEvent); ok {
		_, _, _ = client.PostMessageContext(ctx, inner.Channel, slack.MsgOptionText("heard "+inner.User, false), slack.MsgOptionTS(inner.TimeStamp))
	}
}

// BenchmarkRender measures making a message of an answer.
func BenchmarkRender(b *testing.B) {
	for _, c := range []string{"yes", "steps", "long"} {
		b.Run(c, func(b *testing.B) {
			a := keyed(bottest.Shared(b, c))
			for b.Loop() {
				Render(a, Options{Words: "does it scan my face?"})
			}
		})
	}
}
