package inbox

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/bot/store"
)

// The kill test runs this test binary as processes of their own, which are killed
// while they accept and answer questions of a platform that misbehaves.

const (
	platformVariable = "FINEPRINT_TEST_PLATFORM"
	databaseVariable = "FINEPRINT_TEST_DATABASE"
)

func TestMain(m *testing.M) {
	platform := os.Getenv(platformVariable)
	if platform == "" {
		os.Exit(m.Run())
	}
	if err := process(platform, os.Getenv(databaseVariable)); err != nil {
		slog.Error("the process ends", "error", err)
		os.Exit(1)
	}
}

// process accepts questions over HTTP and answers them on a platform, until it is
// killed or its input is closed: then the test is gone.
func process(platform, database string) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() { _, _ = io.Copy(io.Discard, os.Stdin); cancel() }()
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	kept, err := store.Open(ctx, database, store.Options{Log: log})
	if err != nil {
		return err
	}
	defer func() { _ = kept.Close() }()
	i, err := New(ctx, Config{
		DB: kept.DB(), Dialect: kept.Dialect(), Log: log,
		Deliverers: map[string]bot.Deliverer{"test": &answerer{platform}},
	})
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := &http.Server{Handler: accepting(i), ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	go func() { <-ctx.Done(); _ = server.Close() }()
	if _, err := fmt.Fprintln(os.Stdout, "http://"+listener.Addr().String()); err != nil {
		return err
	}
	return i.Run(ctx)
}

func accepting(i *Inbox) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := i.Accept(r.Context(), bot.Delivery{
			Adapter: "test", Keys: r.URL.Query()["key"], Lane: r.FormValue("lane"), Payload: []byte(r.FormValue("question")),
		})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}

// answerer answers on the platform as an adapter does.
type answerer struct{ platform string }

func (a *answerer) Deliver(ctx context.Context, d bot.Delivery) error {
	if d.Attempt > 1 {
		status, _, err := a.call(ctx, http.MethodGet, d)
		if err != nil || status == http.StatusOK {
			return err
		}
	}
	status, wait, err := a.call(ctx, http.MethodPost, d)
	switch {
	case err != nil:
		return err
	case status == http.StatusTooManyRequests:
		return &bot.WaitError{For: wait, Err: errors.New("too many requests")}
	case status == http.StatusNotFound:
		return &bot.UndeliverableError{Reason: "gone", Err: errors.New("not found")}
	case status != http.StatusOK:
		return fmt.Errorf("status %d", status)
	}
	return nil
}

func (a *answerer) call(ctx context.Context, method string, d bot.Delivery) (status int, wait time.Duration, err error) {
	request, err := http.NewRequestWithContext(ctx, method, a.platform+"/?question="+url.QueryEscape(string(d.Payload)), nil)
	if err != nil {
		return 0, 0, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = response.Body.Close() }()
	wait, _ = time.ParseDuration(response.Header.Get("Wait"))
	return response.StatusCode, wait, nil
}

// platform is where answers go. It counts them, and it misbehaves.
type platform struct {
	mu      sync.Mutex
	random  *rand.Rand
	answers map[string]int
	faults  map[string]int
	found   int // answers that were looked for and were there
}

func (p *platform) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	question := r.FormValue("question")
	p.mu.Lock()
	defer p.mu.Unlock()
	if r.Method == http.MethodGet {
		if p.answers[question] == 0 {
			http.NotFound(w, r)
			return
		}
		p.found++
		return
	}
	fault := ""
	if list := []string{"429", "500", "500 after", "cut", "cut after"}; p.random.IntN(4) == 0 {
		fault = list[p.random.IntN(len(list))]
		p.faults[fault]++
	}
	if fault == "" || strings.HasSuffix(fault, "after") {
		p.answers[question]++
	}
	switch fault {
	case "429":
		w.Header().Set("Wait", (time.Duration(50+p.random.IntN(300)) * time.Millisecond).String())
		w.WriteHeader(http.StatusTooManyRequests)
	case "500", "500 after":
		w.WriteHeader(http.StatusInternalServerError)
	case "cut", "cut after":
		panic(http.ErrAbortHandler)
	}
}

// answered is how many questions have an answer.
func (p *platform) answered() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.answers)
}

// child is a process under test, and those that came after it.
type child struct {
	mu  sync.Mutex
	url string
	end func() // kills it
}

// address of the process that runs now.
func (c *child) address() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.url
}

// restart kills the process, if there is one, and starts the next.
func (c *child) restart(t *testing.T, platform, database string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.end != nil {
		c.end()
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), program)
	command.Env = append(os.Environ(), platformVariable+"="+platform, databaseVariable+"="+database)
	command.Stderr = os.Stderr
	input, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatalf("the process did not start: %v", err)
	}
	c.url = strings.TrimSpace(line)
	c.end = func() {
		_ = command.Process.Kill()
		_ = input.Close()
		_ = command.Wait() // it was killed
	}
}

func TestSurvivesBeingKilled(t *testing.T) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		killing(t, sqliteRoom(t), 1)
	})
	t.Run("two processes on postgres", func(t *testing.T) {
		t.Parallel()
		killing(t, postgresRoom(t), 2)
	})
}

// killing asks questions while processes are killed, and counts the answers.
func killing(t *testing.T, r room, processes int) {
	questions, kills := 400, 12
	if testing.Short() {
		questions, kills = 60, 3
	}
	random := rand.New(rand.NewPCG(20261125, uint64(processes)))
	p := &platform{random: rand.New(rand.NewPCG(1, 2)), answers: map[string]int{}, faults: map[string]int{}}
	server := httptest.NewServer(p)
	defer server.Close()
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	children := make([]*child, processes)
	for n := range children {
		children[n] = &child{}
		children[n].restart(t, server.URL, r.url)
		defer func() { children[n].end() }()
	}
	var asking sync.WaitGroup
	asking.Go(func() { ask(t, children, questions, time.Duration(kills)*time.Second) })
	for range kills {
		nap(t.Context(), nil, 300*time.Millisecond+time.Duration(random.IntN(1200))*time.Millisecond)
		children[random.IntN(processes)].restart(t, server.URL, r.url)
	}
	asking.Wait()
	since := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for p.answered() < questions && nap(ctx, nil, 20*time.Millisecond) {
	}
	took := time.Since(since)
	// What is still on its way would be a second answer.
	i := open(t, r, Config{}, standardTimes())
	eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
	p.mu.Lock()
	defer p.mu.Unlock()
	for n := range questions {
		if answers := p.answers[strconv.Itoa(n)]; answers != 1 {
			t.Errorf("question %d has %d answers", n, answers)
		}
	}
	t.Logf("%d questions, %d kills, faults %v, %d answers found again; the last came %s after the last question", questions, kills, p.faults, p.found, took.Round(100*time.Millisecond))
}

// ask delivers questions as a platform does: until they are acknowledged, some of
// them twice, as the same event or as another one of the same message.
func ask(t *testing.T, children []*child, questions int, over time.Duration) {
	var deliveries sync.WaitGroup
	random := rand.New(rand.NewPCG(3, 4))
	for n := range questions {
		nap(t.Context(), nil, over/time.Duration(questions))
		message, event := fmt.Sprintf("message-%d", n), fmt.Sprintf("event-%d", n)
		events := []string{event}
		switch random.IntN(5) {
		case 0:
			events = append(events, event)
		case 1:
			events = append(events, event+"-twin")
		}
		for _, event := range events {
			first := random.IntN(len(children))
			query := url.Values{"key": {event, message}, "lane": {strconv.Itoa(n % 7)}, "question": {strconv.Itoa(n)}}
			deliveries.Go(func() {
				for try := first; !post(t, children[try%len(children)].address(), query); try++ {
					if !nap(t.Context(), nil, 100*time.Millisecond) {
						return
					}
				}
			})
		}
	}
	deliveries.Wait()
}

func post(t *testing.T, address string, query url.Values) (ok bool) {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address+"/?"+query.Encode(), nil)
	if err != nil {
		return false
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return false
	}
	_ = response.Body.Close()
	return response.StatusCode == http.StatusOK
}

// TestAnswersWithinHalfAMinuteOfAKill kills a process while it sends an answer.
func TestAnswersWithinHalfAMinuteOfAKill(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		sending, answered := make(chan struct{}, 1), make(chan struct{}, 1)
		var calls atomic.Int32
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch {
			case r.Method == http.MethodGet: // is there an answer already?
				http.NotFound(w, r)
			case calls.Add(1) == 1:
				sending <- struct{}{}
				<-r.Context().Done()
			default:
				answered <- struct{}{}
			}
		}))
		defer server.Close()
		one := &child{}
		one.restart(t, server.URL, r.url)
		defer func() { one.end() }()
		query := url.Values{"key": {"event"}, "lane": {"C1"}, "question": {"1"}}
		if !post(t, one.address(), query) {
			t.Fatal("the question was not accepted")
		}
		<-sending
		killed := time.Now()
		one.restart(t, server.URL, r.url)
		select {
		case <-answered:
			t.Logf("answered %s after the kill", time.Since(killed).Round(100*time.Millisecond))
		case <-time.After(30 * time.Second):
			t.Error("not answered within 30 s of the kill")
		}
	})
}
