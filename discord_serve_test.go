package main

import (
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
)

// discordGuild is a Discord with people in it, and a process that answers there.
type discordGuild struct {
	*discordtest.Server
	t             *testing.T
	process       *discordServer
	server        *discordtest.Guild
	general, desk string // channels
	forum, other  string // forums; in the other one nobody asked for answers
	asker, friend *discordtest.Person
	boss          *discordtest.Person // manages the server
	byHTTP, alone bool
}

// newDiscordGuild starts the program as it is run. By HTTP interactions come signed
// to its endpoint; alone, it has no token and so no connection beside them.
func newDiscordGuild(t *testing.T, byHTTP, alone bool) *discordGuild {
	t.Helper()
	d := discordtest.New(t, discordtest.Options{MessageContent: true})
	g := &discordGuild{Server: d, t: t, byHTTP: byHTTP, alone: alone, server: d.Guild("Garden club")}
	g.general, g.desk = g.server.Text("general"), g.server.Text("desk")
	g.forum, g.other = g.server.Forum("help"), g.server.Forum("chat")
	g.asker, g.friend, g.boss = d.Person("Asker"), d.Person("Other"), d.Person("Boss")
	g.boss.Permissions = "32" // Manage Server
	// The program is this test itself, as TestMain has it, so that the race detector
	// looks at the process too.
	program, err := exec.LookPath("fineprint")
	if err != nil {
		t.Fatal(err)
	}
	g.process = &discordServer{
		t: t, program: program, database: "sqlite:" + filepath.Join(t.TempDir(), "fineprint.db"), discord: d,
		more: []string{"GORACE=atexit_sleep_ms=0", "FINEPRINT_LOG_FORMAT=json"},
	}
	if byHTTP {
		g.process.more = append(g.process.more, "DISCORD_PUBLIC_KEY="+d.PublicKey)
	}
	if alone {
		g.process.more = append(g.process.more, "DISCORD_TOKEN=")
	}
	g.serve()
	return g
}

var servingLine = regexp.MustCompile(`(?m)^.*"msg":"serving".*\n`)

// serve starts the process and waits until it can be asked.
func (g *discordGuild) serve() {
	g.t.Helper()
	g.Wait("the end of the connection before", func() bool { return g.Sessions() == 0 })
	g.process.start()
	var line []byte
	g.Wait("serving", func() bool {
		log, err := os.ReadFile(g.process.log)
		line = servingLine.Find(log)
		return err == nil && line != nil
	})
	var serving struct{ URL string }
	if err := json.Unmarshal(line, &serving); err != nil {
		g.t.Fatal(err)
	}
	if g.byHTTP {
		endpoint := strings.TrimSuffix(serving.URL, "/") + "/discord/interactions"
		ping, now := []byte(`{"type":1,"id":"1","application_id":"2","token":"t","version":1}`), time.Now()
		if status, _ := g.Signed(endpoint, ping, now); status != http.StatusOK {
			g.t.Errorf("a signed ping gets %d", status)
		}
		if status, _ := g.PostRaw(endpoint, ping, strconv.FormatInt(now.Unix(), 10), strings.Repeat("0", 128)); status != http.StatusUnauthorized {
			g.t.Errorf("a ping signed by somebody else gets %d", status)
		}
		g.SetEndpoint(endpoint)
	}
	if !g.alone {
		g.Wait("the commands and a connection", func() bool { return len(g.Commands()) == 3 && g.Sessions() == 1 })
	}
}

// restart ends the process and starts it anew, with more in its environment.
func (g *discordGuild) restart(more ...string) {
	g.t.Helper()
	g.end()
	g.process.more = append(g.process.more, more...)
	g.serve()
}

// end ends the process and looks at its log: nothing broke, nothing was refused,
// and neither people's words and ids nor the token are in it.
func (g *discordGuild) end() {
	g.t.Helper()
	log := g.process.end(syscall.SIGTERM)
	for _, never := range []string{`"level":"ERROR"`, "discord refuses", g.Token, g.asker.ID, "kari@", "cheese"} {
		if strings.Contains(log, never) {
			g.t.Errorf("%.16s… is in the log:\n%s", never, lastLines(log, 40))
		}
	}
}

// run runs a command beside the server, on its database.
func (g *discordGuild) run(args ...string) string {
	g.t.Helper()
	command := exec.CommandContext(g.t.Context(), g.process.program, args...)
	command.Env = []string{"HOME=" + g.t.TempDir(), "GORACE=atexit_sleep_ms=0", "DATABASE_URL=" + g.process.database}
	stdout, err := command.Output()
	if err != nil {
		g.t.Errorf("%s: %v", args[0], err)
	}
	return string(stdout)
}

// says holds that a message says all of the parts.
func (g *discordGuild) says(m *discordtest.Message, parts ...string) *discordtest.Message {
	g.t.Helper()
	for _, part := range parts {
		if !strings.Contains(m.Text(), part) {
			g.t.Errorf("%q is missing in:\n%s", part, m.Text())
		}
	}
	return m
}

// tells is says to the one person who pressed or typed.
func (g *discordGuild) tells(i *discordtest.Interaction, parts ...string) *discordtest.Message {
	g.t.Helper()
	m := g.says(i.Wait(), parts...)
	if !m.Private {
		g.t.Errorf("everybody sees:\n%s", m.Text())
	}
	return m
}

// shows is says to everybody.
func (g *discordGuild) shows(i *discordtest.Interaction, parts ...string) *discordtest.Message {
	g.t.Helper()
	m := g.says(i.Wait(), parts...)
	if m.Private {
		g.t.Errorf("only one person sees:\n%s", m.Text())
	}
	return m
}

// ask is /ask by the asker in the general channel.
func (g *discordGuild) ask(question string, more ...discordtest.Option) *discordtest.Interaction {
	return g.asker.Command(g.general, "ask", append([]discordtest.Option{{Name: "question", Value: question}}, more...)...)
}

// offers holds that something can be pressed, or that it cannot.
func (g *discordGuild) offers(m *discordtest.Message, label string, want bool) {
	g.t.Helper()
	if got := discordtest.Press(m.Body, label) != ""; got != want {
		g.t.Errorf("%q is offered: %t, want %t, in:\n%s", label, got, want, wireOf(m.Body))
	}
}

// TestServeDiscord uses everything there is on Discord through the program as it is
// run, with interactions by gateway and by HTTP, over a restart.
func TestServeDiscord(t *testing.T) {
	t.Parallel()
	for name, byHTTP := range map[string]bool{"gateway": false, "http": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := newDiscordGuild(t, byHTTP, false)
			g.listCommands()
			g.complete()
			private := g.askPrivately()
			answer, steps := g.mention()
			g.answerThis()
			g.useButtons(answer)
			g.askElsewhere()
			g.followUp()
			g.changeSettings()
			g.askMaintainers()
			g.keepPersonalData()
			g.rememberPlace()
			g.speakGerman()

			g.restart("DISCORD_MESSAGE_CONTENT=true")
			// Buttons still resolve, conversations go on, settings and votes are kept.
			g.tells(g.asker.Press(answer, "Sources"), "**Sources**")
			g.shows(g.asker.Press(private, "Share"), "asked privately", "**Yes.**")
			g.says(g.WaitReply(g.friend.Reply(steps, "and Switzerland?", true)), "Switzerland", optOut)
			g.helpInForum()
			if votes := g.run("feedback"); !strings.Contains(votes, "outdated 1") {
				t.Errorf("after a restart the votes are\n%s", votes)
			}
			g.end()
			if n := g.registered(); n != 1 {
				t.Errorf("commands were registered %d times, want once", n)
			}
		})
	}
	t.Run("http alone", func(t *testing.T) {
		t.Parallel()
		g := newDiscordGuild(t, true, true)
		g.complete()
		private := g.askPrivately()
		g.askElsewhere()
		g.followUp()
		g.rememberPlace()
		g.speakGerman()
		g.restart()
		g.tells(g.asker.Press(private, "Sources"), "**Sources**")
		g.end()
		if g.Connections() != 0 || g.registered() != 0 {
			t.Error("it connected without a token")
		}
	})
}

// registered is how often commands were registered.
func (g *discordGuild) registered() int {
	n := 0
	for _, r := range g.Requests() {
		if r.Method == http.MethodPut {
			n++
		}
	}
	return n
}
