package discord

import (
	"net/http"
	"net/url"
	"slices"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/time/rate"

	"fineprint/adapters/discord/discordtest"
)

// BenchmarkEventToReply is the time from a mention to the reply, beside a bot
// written with discordgo that only echoes, in turns on the same kind of Discord.
func BenchmarkEventToReply(b *testing.B) {
	free := discordtest.Options{BucketLimit: 1 << 20, BucketWindow: time.Hour, Unchecked: true}
	ours := start(b, free, nil)
	unthrottle(b, ours.adapter)
	theirs := echoBot(b, free)
	var mine, echo []time.Duration
	for b.Loop() {
		mine = append(mine, roundTrip(ours))
		echo = append(echo, roundTrip(theirs))
	}
	report := func(name string, list []time.Duration) (median float64) {
		slices.Sort(list)
		median = list[len(list)/2].Seconds() * 1000
		b.ReportMetric(median, name+"-median-ms")
		b.ReportMetric(list[len(list)*99/100].Seconds()*1000, name+"-p99-ms")
		return median
	}
	b.ReportMetric(report("fineprint", mine)/report("echo", echo), "times-echo")
}

// unthrottle takes away the limit of calls in a second, which the echo bot does
// not have: many round trips a second shall be measured, not their rate.
func unthrottle(b *testing.B, a *Adapter) {
	b.Helper()
	c, ok := a.api.caller.(*client)
	if !ok {
		b.Fatal("no client")
	}
	l, ok := c.session.Client.Transport.(*limiter)
	if !ok {
		b.Fatal("no limiter")
	}
	l.global.SetLimit(rate.Inf)
}

func roundTrip(w *world) time.Duration {
	started := time.Now()
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	took := time.Since(started)
	w.Trim()
	return took
}

// rewrite sends the library's calls to a loopback address.
type rewrite struct{ to *url.URL }

func (r rewrite) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host = r.to.Scheme, r.to.Host
	return http.DefaultTransport.RoundTrip(req)
}

// echoBot is a bot written with discordgo as its documentation shows.
func echoBot(b *testing.B, o discordtest.Options) *world {
	b.Helper()
	w := prepare(b, o)
	session, err := discordgo.New("Bot " + w.Token)
	if err != nil {
		b.Fatal(err)
	}
	to, err := url.Parse(w.URL)
	if err != nil {
		b.Fatal(err)
	}
	session.Client = &http.Client{Transport: rewrite{to}}
	session.Identify.Intents = intentGuilds | intentGuildMessages
	session.AddHandler(func(s *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.Bot {
			return
		}
		_, _ = s.ChannelMessageSendComplex(m.ChannelID, &discordgo.MessageSend{
			Content: m.Content, Reference: m.Reference(), AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
		})
	})
	if err := session.Open(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = session.Close() })
	w.Wait("the echo bot to be connected", func() bool { return w.Sessions() == 1 })
	return w
}
