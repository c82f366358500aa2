package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// patience is how long a session waits for a server, at most.
const patience = 90 * time.Second

// serveCommands are what sessions do with a server:
//
//	serve [NAME=VALUE…] [FLAG…]          starts one on a free port, sets $URL and $ADDRESS
//	http STATUS METHOD PATH [TYPE BODY]  asks it; the reply is standard output
//	logged PATTERN                       waits for a line of its log
//	halt SIGNAL CODE                     ends it; its log is standard error
func serveCommands() map[string]func(*testscript.TestScript, bool, []string) {
	var running sync.Map // by script
	of := func(ts *testscript.TestScript) *process {
		p, ok := running.Load(ts)
		if !ok {
			ts.Fatalf("nothing serves")
		}
		return p.(*process)
	}
	return map[string]func(*testscript.TestScript, bool, []string){
		"serve": func(ts *testscript.TestScript, _ bool, args []string) {
			p := startServer(ts, args)
			running.Store(ts, p)
			ts.Setenv("URL", p.url)
			ts.Setenv("ADDRESS", strings.TrimPrefix(p.url, "http://"))
		},
		"http":   func(ts *testscript.TestScript, _ bool, args []string) { request(ts, args) },
		"logged": func(ts *testscript.TestScript, _ bool, args []string) { of(ts).logged(ts, args[0]) },
		"halt":   func(ts *testscript.TestScript, _ bool, args []string) { of(ts).stop(ts, args) },
	}
}

// process is a running server.
type process struct {
	cmd   *exec.Cmd
	url   string
	log   *lineLog
	ended chan error
}

func startServer(ts *testscript.TestScript, args []string) *process {
	env := []string{"GORACE=atexit_sleep_ms=0"}
	for _, name := range []string{"PATH", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "DATABASE_URL"} {
		env = append(env, name+"="+ts.Getenv(name))
	}
	for len(args) > 0 && strings.Contains(args[0], "=") && !strings.HasPrefix(args[0], "-") {
		env, args = append(env, args[0]), args[1:]
	}
	path, err := exec.LookPath("fineprint")
	ts.Check(err)
	p := &process{log: newLineLog(), ended: make(chan error, 1)}
	p.cmd = exec.CommandContext(context.Background(), path, append([]string{"serve", "--listen", "127.0.0.1:0", "--log-format", "json"}, args...)...)
	p.cmd.Env, p.cmd.Dir, p.cmd.Stderr = env, ts.MkAbs("."), p.log
	ts.Check(p.cmd.Start())
	go func() { p.ended <- p.cmd.Wait() }()
	ts.Defer(func() { _ = p.cmd.Process.Kill() })
	line := p.log.wait(ts, regexp.MustCompile(`"msg":"serving"`))
	var serving struct{ URL string }
	ts.Check(json.Unmarshal([]byte(line), &serving))
	p.url = strings.TrimSuffix(serving.URL, "/")
	return p
}

func request(ts *testscript.TestScript, args []string) {
	if len(args) != 3 && len(args) != 5 {
		ts.Fatalf("usage: http STATUS METHOD PATH [TYPE BODY]")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, args[1], ts.Getenv("URL")+args[2], nil)
	ts.Check(err)
	if len(args) == 5 {
		r.Header.Set("Content-Type", args[3])
		r.Body = io.NopCloser(strings.NewReader(args[4]))
	}
	reply, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer func() { _ = reply.Body.Close() }()
	_, err = io.Copy(ts.Stdout(), reply.Body)
	ts.Check(err)
	if got := strconv.Itoa(reply.StatusCode); got != args[0] {
		ts.Fatalf("status %s, want %s", got, args[0])
	}
}

func (p *process) logged(ts *testscript.TestScript, pattern string) {
	re, err := regexp.Compile(pattern)
	ts.Check(err)
	p.log.wait(ts, re)
}

func (p *process) stop(ts *testscript.TestScript, args []string) {
	signals := map[string]os.Signal{"TERM": syscall.SIGTERM, "INT": os.Interrupt, "HUP": syscall.SIGHUP}
	ts.Check(p.cmd.Process.Signal(signals[args[0]]))
	if args[0] == "HUP" {
		return // it goes on
	}
	select {
	case err := <-p.ended:
		code := 0
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			code = exit.ExitCode()
		}
		_, _ = io.WriteString(ts.Stderr(), p.log.text())
		if strconv.Itoa(code) != args[1] {
			ts.Fatalf("exit code %d, want %s", code, args[1])
		}
	case <-time.After(patience):
		ts.Fatalf("it does not stop; log:\n%s", p.log.text())
	}
}

// lineLog is a log whose lines can be waited for.
type lineLog struct {
	mu    sync.Mutex
	b     bytes.Buffer
	grown chan struct{}
}

func newLineLog() *lineLog { return &lineLog{grown: make(chan struct{})} }

func (l *lineLog) Write(data []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.grown)
	l.grown = make(chan struct{})
	return l.b.Write(data)
}

func (l *lineLog) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// wait returns the first whole line that matches.
func (l *lineLog) wait(ts *testscript.TestScript, pattern *regexp.Regexp) string {
	late := time.After(patience)
	for {
		l.mu.Lock()
		text, grown := l.b.String(), l.grown
		l.mu.Unlock()
		for line := range strings.Lines(text) {
			if strings.HasSuffix(line, "\n") && pattern.MatchString(line) {
				return line
			}
		}
		select {
		case <-grown:
		case <-late:
			ts.Fatalf("no line of the log matches %s; log:\n%s", pattern, text)
		}
	}
}
