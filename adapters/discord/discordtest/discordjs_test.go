package discordtest

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// discordjsVersion is the client this fake is proven against.
const discordjsVersion = "14.28.1"

// needs skips where something is missing, saying what; CI must have it.
func needs(t *testing.T, what string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing, and CI must not do without it: %v", what, err)
	}
	t.Skipf("%s is missing: %v", what, err)
}

// discordjs installs the client and returns the folder it is in.
func discordjs(t *testing.T) string {
	t.Helper()
	for _, tool := range []string{"node", "npm"} {
		_, err := exec.LookPath(tool)
		needs(t, tool, err)
	}
	cache, err := os.UserCacheDir()
	needs(t, "a cache folder", err)
	dir := filepath.Join(cache, "fineprint-test", "discordjs-"+discordjsVersion)
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "discord.js", "package.json")); err == nil {
		return dir
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", dir, "discord.js@"+discordjsVersion)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Logf("%s", out)
	}
	needs(t, "discord.js from npm", err)
	return dir
}

// output is what the client prints, line by line.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) has(line string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return strings.Contains(o.b.String(), line)
}

// TestDiscordJS holds that an independent client logs in, registers a command,
// hears mentions and direct messages, replies, defers and edits, takes a press,
// and resumes after a cut and after a session that is gone.
func TestDiscordJS(t *testing.T) {
	t.Parallel()
	dir := discordjs(t)
	script, err := filepath.Abs("testdata/echo.js")
	if err != nil {
		t.Fatal(err)
	}
	s := New(t, Options{})
	channel, asker := s.Guild("Garden club").Text("general"), s.Person("Asker")
	said := &output{}
	c := exec.CommandContext(t.Context(), "node", script)
	c.Env = append(os.Environ(), "NODE_PATH="+filepath.Join(dir, "node_modules"), "DISCORD_URL="+s.URL, "DISCORD_TOKEN="+s.Token)
	c.Stdout, c.Stderr = said, said
	stdin, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = stdin.Close()
		_ = c.Wait()
		if t.Failed() {
			t.Logf("the client says:\n%s", said.b.String())
		}
	}()
	s.WaitFor(time.Minute, "the client to be ready", func() bool { return said.has("ready") && len(s.Commands()) == 1 })
	echo := func(m *Message, want string) {
		t.Helper()
		if got := s.WaitReply(m).Text(); !strings.Contains(got, want) {
			t.Errorf("echoed %q, want %q", got, want)
		}
	}
	echo(asker.Mention(channel, "hello"), "hello")
	echo(asker.Say(asker.Direct(), "in private"), "in private")
	answer := asker.Command(channel, "echo", Option{Name: "text", Value: "typed"}).Wait()
	if answer.Text() != "echo: typed" || !answer.Private {
		t.Errorf("the command gives %q, private %v", answer.Text(), answer.Private)
	}
	if got := asker.Press(answer, "Again").Wait().Text(); got != "pressed: again by Asker on echo: typed" {
		t.Errorf("the press gives %q", got)
	}
	s.Shard(0).Close(4000)
	s.WaitFor(time.Minute, "a resume", func() bool { return s.Resumes() == 1 && said.has("resumed") })
	echo(asker.Mention(channel, "after a resume"), "after a resume")
	s.ForgetSessions()
	s.WaitFor(time.Minute, "a new session", func() bool { return len(s.Identifies()) == 2 && s.Sessions() == 1 })
	echo(asker.Mention(channel, "after a new session"), "after a new session")
	if said.has("error") || said.has("bad") || said.has("rejected") {
		t.Error("the client complains")
	}
}
