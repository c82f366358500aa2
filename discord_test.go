package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
)

// discordServer is the program as a process, one after the other, on a Discord.
type discordServer struct {
	t                 *testing.T
	program, database string
	discord           *discordtest.Server
	command           *exec.Cmd
	log               string
	more              []string
}

func (s *discordServer) start() {
	s.t.Helper()
	log, err := os.CreateTemp(s.t.TempDir(), "log")
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = log.Close() }() // the process has its own
	s.log = log.Name()
	s.command = exec.CommandContext(s.t.Context(), s.program, "serve", "--listen", "127.0.0.1:0")
	s.command.Stderr = log
	s.command.Env = append([]string{
		"HOME=" + s.t.TempDir(), "DATABASE_URL=" + s.database, "DISCORD_API_URL=" + s.discord.URL, "DISCORD_TOKEN=" + s.discord.Token,
	}, s.more...)
	if err := s.command.Start(); err != nil {
		s.t.Fatal(err)
	}
}

// end signals the process, waits until it is gone and returns its log.
func (s *discordServer) end(signal syscall.Signal) string {
	s.t.Helper()
	_ = s.command.Process.Signal(signal) // how it ended is looked at
	err := s.command.Wait()
	data, readErr := os.ReadFile(s.log)
	if readErr != nil {
		s.t.Fatal(readErr)
	}
	if status, ok := s.command.ProcessState.Sys().(syscall.WaitStatus); signal != syscall.SIGKILL && err != nil || ok && signal == syscall.SIGKILL && !status.Signaled() {
		s.t.Errorf("the program ended: %v\n%s", err, lastLines(string(data), 40))
	}
	return string(data)
}

// TestDiscordServes uses the program as people do: a mention, a direct message, a
// command, buttons, before and after a restart.
func TestDiscordServes(t *testing.T) {
	t.Parallel()
	d := discordtest.New(t, discordtest.Options{})
	channel, asker := d.Guild("Garden club").Text("general"), d.Person("Asker")
	s := &discordServer{t: t, program: buildProgram(t), database: "sqlite:" + filepath.Join(t.TempDir(), "fineprint.db"), discord: d}
	s.start()
	d.Wait("the commands and a connection", func() bool { return len(d.Commands()) == 3 && d.Sessions() == 1 })
	question := discordtest.Option{Name: "question", Value: "does this affect MARKEDWORD Norway?"}
	answer := asker.Command(channel, "ask", question).Wait()
	if !answer.Private || !strings.Contains(answer.Text(), "Norway") {
		t.Errorf("answered %q", answer.Text())
	}
	mentioned := d.WaitReply(asker.Mention(channel, "does this affect Norway?"))
	direct := d.WaitReply(asker.Say(asker.Direct(), "how do I opt out?"))
	for _, m := range []*discordtest.Message{mentioned, direct} {
		if !strings.Contains(m.Text(), "Sources") && discordtest.Press(m.Body, "Sources") == "" {
			t.Errorf("answered %q", m.Text())
		}
	}
	log := s.end(syscall.SIGTERM)
	missed := asker.Mention(channel, "does this affect Brazil?")
	s.start()
	if got := d.WaitReply(missed).Text(); !strings.Contains(got, "Brazil") {
		t.Errorf("what was missed is answered %q", got)
	}
	if got := asker.Press(mentioned, "Sources").Wait().Text(); !strings.Contains(got, "**Sources**") {
		t.Errorf("sources after a restart: %q", got)
	}
	log += s.end(syscall.SIGTERM)
	for _, secret := range []string{d.Token, "MARKEDWORD", asker.ID} {
		if strings.Contains(log, secret) {
			t.Errorf("%.10s… is in the log", secret)
		}
	}
}

// TestDiscordLosesNothing asks questions on a Discord that cuts connections and
// fails calls, while the program that answers is killed again and again. In the
// end each question has exactly one answer.
func TestDiscordLosesNothing(t *testing.T) {
	t.Parallel()
	questions, kills, over := 2000, 6, 50*time.Second
	if testing.Short() {
		questions, kills, over = 200, 2, 8*time.Second
	}
	d := discordtest.New(t, discordtest.Options{Shards: 4, MaxConcurrency: 4, Unchecked: true})
	asker := d.Person("Asker")
	var channels []string
	for n := range uint64(8) {
		g := d.GuildAt(discordtest.ShardID(1_000_000+n), "guild")
		for range 5 {
			channels = append(channels, g.Text("general"))
		}
	}
	random := rand.New(rand.NewPCG(20261125, 7))
	d.Refuse(discordtest.Sometimes(random.Uint64(), 20))
	s := &discordServer{t: t, program: buildProgram(t), database: "sqlite:" + filepath.Join(t.TempDir(), "fineprint.db"), discord: d}
	s.start()
	d.Wait("four shards", func() bool { return d.Sessions() == 4 })
	var asked []*discordtest.Message
	for n := range questions {
		sleep(t.Context(), over/time.Duration(questions))
		asked = append(asked, asker.Mention(channels[n%len(channels)], "does this affect Norway?"))
		if n%(questions/kills) == questions/kills/2 {
			s.end(syscall.SIGKILL)
			s.start()
		}
		if c := d.Shard(random.IntN(4)); c != nil && random.IntN(200) == 0 {
			c.Kill()
		}
	}
	asking := time.Now()
	defer func() {
		if t.Failed() {
			t.Logf("%d of %d answered\n%s", d.Answered(), questions, lastLines(s.end(syscall.SIGKILL), 30))
		}
	}()
	d.WaitFor(2*time.Minute, "every answer", func() bool { return d.Answered() >= questions })
	last := time.Since(asking)
	s.end(syscall.SIGTERM)
	for n, m := range asked {
		if got := len(d.Replies(m)); got != 1 {
			t.Errorf("question %d has %d answers", n, got)
		}
	}
	t.Logf("%d questions, %d kills, %d sessions begun, %d resumed, %d calls; the last answer came %s after the last question",
		questions, kills, len(d.Identifies()), d.Resumes(), len(d.Requests()), last.Round(time.Second))
}
