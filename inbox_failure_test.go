package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot/inbox"
	"fineprint/bot/store"
	"fineprint/bot/store/pgtest"
)

// TestNothingIsLostOrAnsweredTwice asks questions in a Slack that drops connections,
// repeats deliveries and fails calls, while the program that answers them is killed
// again and again. In the end each question has exactly one answer.
func TestNothingIsLostOrAnsweredTwice(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		survive(t, program, "sqlite:"+filepath.Join(t.TempDir(), "fineprint.db"), 1)
	})
	t.Run("two processes on postgres", func(t *testing.T) {
		t.Parallel()
		survive(t, program, pgtest.URL(t), 2)
	})
}

// buildProgram builds the program as it is shipped.
func buildProgram(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "fineprint")
	build := exec.CommandContext(t.Context(), "go", "build", "-buildvcs=false", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return program
}

const failureChannels = 50

// survive is one run of the failure test.
func survive(t *testing.T, program, database string, processes int) {
	questions, kills := 2000, 10
	if testing.Short() {
		questions, kills = 200, 3
	}
	s := failingSlack()
	defer s.Close()
	servers := make([]*server, processes)
	for n := range servers {
		servers[n] = &server{t: t, program: program, database: database, slack: s}
		servers[n].start()
		defer func() { _ = servers[n].end(os.Kill) }()
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	crowd := &crowd{slack: s, faults: map[string]int{}}
	var asking sync.WaitGroup
	asking.Go(func() { crowd.askAll(ctx, questions) })
	random := rand.New(rand.NewPCG(20261125, uint64(processes)))
	for n := range kills {
		at := (n*questions + random.IntN(questions)) / kills // somewhere in its share of the questions
		_ = s.Until(ctx, func() bool { return crowd.asked() >= at })
		one := servers[random.IntN(processes)]
		_ = one.end(os.Kill)
		one.start()
	}
	asking.Wait()
	said, faults := crowd.said, crowd.faults
	asked := time.Now()
	if err := s.Until(ctx, func() bool { return answeredThreads(s) >= questions }); err != nil {
		t.Errorf("not all questions were answered: %v", err)
	}
	last := time.Since(asked)
	awaitEmptyInbox(t, database)
	for _, one := range servers {
		if err := one.end(syscall.SIGTERM); err != nil {
			t.Errorf("told to stop, it ends with %v", err)
		}
	}
	answers, repeated := 0, 0
	perThread := map[string]int{}
	for n := range failureChannels {
		for _, m := range s.Answers(channelOf(n)) {
			perThread[m.Thread]++
		}
	}
	for n, one := range said {
		if perThread[one.TS] != 1 {
			t.Errorf("question %d has %d answers", n, perThread[one.TS])
		}
		answers += perThread[one.TS]
	}
	for _, d := range s.Deliveries() {
		repeated += max(0, d.Attempts()-1)
	}
	for _, problem := range s.Problems() {
		t.Errorf("Slack would object: %s", problem)
	}
	t.Logf("%d questions, %d answers, %d kills, %d deliveries of which %d were repeated for want of an acknowledgement, %v; the last answer came %s after the last question",
		len(said), answers, kills, len(s.Deliveries())+repeated, repeated, faults, last.Round(time.Second))
}

// failingSlack delivers again sooner and more often than Slack: the program is
// away for seconds, not for minutes.
func failingSlack() *slacktest.Server {
	var retries []time.Duration
	for wait := time.Second / 2; wait < 2*time.Minute; wait += wait / 2 {
		retries = append(retries, wait)
	}
	s := slacktest.Start(slacktest.Config{AckWithin: 3 * time.Second, Retries: retries})
	s.AddUser(slacktest.User{ID: "U1ASK"})
	for n := range failureChannels {
		s.AddChannel(slacktest.Channel{ID: channelOf(n), Members: []string{"U1ASK", slacktest.BotUser}})
	}
	return s
}

func channelOf(n int) string { return fmt.Sprintf("C%02dASK", n%failureChannels) }

// crowd asks questions, and lets things go wrong.
type crowd struct {
	slack  *slacktest.Server
	faults map[string]int
	mu     sync.Mutex
	said   []slacktest.Said
}

// mostOpen bounds the questions without an answer, so that a slow machine is busy
// and not swamped.
const mostOpen = 200

func (c *crowd) asked() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.said)
}

// askAll asks questions. Slack tells the app of each mention twice, as two events.
func (c *crowd) askAll(ctx context.Context, questions int) {
	random := rand.New(rand.NewPCG(5, 6))
	broken := []struct {
		name, method string
		fault        slacktest.Fault
	}{
		{"429", "chat.postMessage", slacktest.Fault{Status: 429, RetryAfter: 1}},
		{"500 instead of posting", "chat.postMessage", slacktest.Fault{Status: 500}},
		{"500 after posting", "chat.postMessage", slacktest.Fault{Status: 500, After: true}},
		{"connection cut after posting", "chat.postMessage", slacktest.Fault{Cut: true, After: true}},
		{"500 when looking for an answer", "conversations.replies", slacktest.Fault{Status: 500}},
	}
	for n := range questions {
		if n%20 == 0 && c.slack.Until(ctx, func() bool { return n-answeredThreads(c.slack) < mostOpen }) != nil {
			return
		}
		if random.IntN(8) == 0 {
			b := broken[random.IntN(len(broken))]
			c.slack.Break(b.method, b.fault)
			c.faults[b.name]++
		}
		switch random.IntN(200) {
		case 0:
			c.slack.Cut()
			c.faults["sockets cut"]++
		case 1:
			c.slack.Disconnect("refresh_requested")
			c.faults["sockets refreshed"]++
		}
		one := c.slack.Say(slacktest.Post{Channel: channelOf(n), User: "U1ASK", Text: "<@" + slacktest.BotUser + "> Does this affect people in Norway?"})
		c.mu.Lock()
		c.said = append(c.said, one)
		c.mu.Unlock()
		if random.IntN(10) == 0 {
			c.slack.Deliver("events_api", one.Deliveries[0].Payload)
			c.faults["same event again"]++
		}
		sleep(ctx, 5*time.Millisecond)
	}
}

func answeredThreads(s *slacktest.Server) int {
	threads := map[string]bool{}
	for n := range failureChannels {
		for _, m := range s.Answers(channelOf(n)) {
			threads[m.Thread] = true
		}
	}
	return len(threads)
}

// awaitEmptyInbox waits until nothing is left that might be answered once more.
func awaitEmptyInbox(t *testing.T, database string) {
	t.Helper()
	kept, err := store.Open(t.Context(), database, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	queue, err := inbox.New(t.Context(), inbox.Config{DB: kept.DB(), Dialect: kept.Dialect()})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for {
		n, oldest, err := queue.Depth(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return
		}
		if !sleep(ctx, 50*time.Millisecond) {
			t.Errorf("%d questions are left in the inbox, the oldest for %s", n, oldest)
			return
		}
	}
}

// server is the program as a process, one after the other.
type server struct {
	t                 *testing.T
	program, database string
	slack             *slacktest.Server
	command           *exec.Cmd
	log               *os.File
}

func (s *server) start() {
	s.t.Helper()
	log, err := os.CreateTemp(s.t.TempDir(), "log")
	if err != nil {
		s.t.Fatal(err)
	}
	s.log = log
	s.command = exec.CommandContext(s.t.Context(), s.program, "serve", "--listen", "127.0.0.1:0")
	s.command.Stderr = log
	s.command.Env = []string{
		"HOME=" + s.t.TempDir(), "DATABASE_URL=" + s.database, "SLACK_API_URL=" + s.slack.APIURL(),
		"SLACK_BOT_TOKEN=" + s.slack.Config().BotToken, "SLACK_APP_TOKEN=" + s.slack.Config().AppToken,
	}
	if err := s.command.Start(); err != nil {
		s.t.Fatal(err)
	}
}

// end signals the process and waits until it is gone. That it is gone before is an
// error of the test, and shown with its log.
func (s *server) end(signal os.Signal) error {
	s.t.Helper()
	if s.command == nil {
		return nil
	}
	_ = s.command.Process.Signal(signal) // how it ended is looked at
	err := s.command.Wait()
	status, ok := s.command.ProcessState.Sys().(syscall.WaitStatus)
	killed := ok && status.Signaled() && status.Signal() == syscall.SIGKILL
	if killed != (signal == os.Kill) || s.t.Failed() {
		_, _ = s.log.Seek(0, io.SeekStart)
		text, _ := io.ReadAll(s.log)
		s.t.Errorf("the program ended: %v, with signal %v sent\n%s", err, signal, lastLines(string(text), 40))
	}
	_ = s.log.Close()
	s.command = nil
	return err
}

func lastLines(text string, n int) string {
	lines := strings.Split(text, "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

// sleep waits; false when ctx was done first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
