package slack

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
	"fineprint/bot/bottest"
)

// typePackages are Slack's own types of what its API takes, and what checks them.
var typePackages = []string{"@slack/types@3.2.0", "typescript@5.9.3"}

// installTypes installs them once, beside other caches of this user.
var installTypes = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "fineprint-test", "slack-types-3.2.0")
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "typescript", "bin", "tsc")); err == nil {
		return dir, nil
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	args := append([]string{"install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", dir}, typePackages...)
	return dir, exec.CommandContext(ctx, "npm", args...).Run()
})

// TestMessagesKeepSlacksTypes lets the TypeScript compiler hold everything we send
// against the types that Slack publishes.
func TestMessagesKeepSlacksTypes(t *testing.T) {
	t.Parallel()
	_, err := exec.LookPath("node")
	needs(t, "node", err)
	_, err = exec.LookPath("npm")
	needs(t, "npm", err)
	dir, err := installTypes()
	needs(t, "@slack/types", err)
	var b bytes.Buffer
	b.WriteString("import type { HomeView, KnownBlock, ModalView } from '@slack/types'\n")
	n := 0
	declare := func(kind string, value any) {
		n++
		fmt.Fprintf(&b, "export const v%d: %s = %s\n", n, kind, wire(t, value))
	}
	for _, c := range bottest.Cases() {
		a := keyed(c.Answer)
		for _, o := range []Options{{Words: "does it scan my face?"}, {Private: true, Note: english.onlyYou, By: asker, Did: english.sharedBy, Quote: "a question"}} {
			declare("KnownBlock[]", Render(a, o).Blocks)
		}
		declare("KnownBlock[]", renderSources(a, english))
		declare("KnownBlock[]", renderWhole(a, english))
	}
	lib, err := testLibrary()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []changes{{Version: "v", Since: "2026-01-01"}, {Version: "v", News: compare(seen{}, seenOf(lib), time.Now().UTC().Format(newsDay))}} {
		declare("HomeView", slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: renderHome(lib, c, true, "NO", time.Now(), english)}})
	}
	for _, view := range sentViews(t) {
		declare("ModalView", view)
	}
	if out := compile(t, dir, b.Bytes()); out != "" {
		t.Errorf("Slack's types refuse:\n%.4000s", out)
	}
	if compile(t, dir, []byte("import type { KnownBlock } from '@slack/types'\nexport const v: KnownBlock[] = [{ type: 'section', surprise: 1 }]\n")) == "" {
		t.Error("the types take anything")
	}
}

// sentViews are the forms as they are opened.
func sentViews(t *testing.T) []any {
	t.Helper()
	w := newWorld(t, options{})
	w.Command(public, admin, "settings")
	w.viewSays(admin, english.settingPolicy)
	m := asksPublicly(w, norway)
	w.press(m, asker, actionVote, "-")
	w.viewSays(asker, english.why)
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "Does Lumen keep pasta recipes?"})
	w.settle()
	for _, m := range w.Answers(public) {
		w.Press(m, other, actionMaintainers, "")
	}
	w.viewSays(other, "kept until it is answered")
	var views []any
	for _, call := range w.Calls("views.open") {
		views = append(views, call.Args["view"])
	}
	return append(views, w.adapter.modal("Title", renderKept(bot.Kept{Place: "NO", Questions: []bot.OpenQuestion{{Text: "x"}}}, english)...))
}

// compile returns what the compiler says; nothing when all is well.
func compile(t *testing.T, dir string, source []byte) string {
	t.Helper()
	// Beside node_modules, where the compiler looks for the types.
	file, err := os.CreateTemp(dir, "messages-*.ts")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	if _, err := file.Write(source); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "node", filepath.Join(dir, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "--target", "es2022", file.Name())
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err == nil {
		return ""
	}
	return string(out) + err.Error()
}
