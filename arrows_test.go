package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rooms are the folders there may be, each with the rooms it may import.
// Arrows go down only; test helpers of a room may be imported by its neighbours' tests.
var rooms = map[string][]string{
	".": {
		"adapters/discord", "adapters/slack", "adapters/terminal", "adapters/web",
		"bot", "bot/inbox", "bot/store", "bot/wire", "index", "knowledge", "knowledge/place",
	},
	"adapters/discord":              {"bot", "knowledge", "knowledge/place"},
	"adapters/discord/discordtest":  {},
	"adapters/slack":                {"bot", "knowledge", "knowledge/place"},
	"adapters/slack/slacktest":      {},
	"adapters/terminal":             {"bot", "knowledge", "knowledge/place"},
	"adapters/web":                  {"bot", "bot/wire", "knowledge", "knowledge/place"},
	"index":                         {"bot", "knowledge", "knowledge/place"},
	"bot/inbox":                     {"bot"},
	"bot/store":                     {"bot", "knowledge", "knowledge/place"},
	"bot/store/pgtest":              {},
	"bot":                           {"bot/glossary", "bot/grammar", "bot/talk", "knowledge", "knowledge/place"},
	"bot/glossary":                  {"bot/grammar", "knowledge/place"},
	"bot/grammar":                   {"knowledge/place"},
	"bot/talk":                      {"bot/glossary", "bot/grammar"},
	"bot/wire":                      {"bot", "knowledge/place"},
	"bot/bottest":                   {"bot", "knowledge", "knowledge/place"},
	"knowledge":                     {"knowledge/place"},
	"knowledge/place":               {"knowledge/place/internal/name"},
	"knowledge/place/gen":           {"knowledge/place/internal/name"},
	"knowledge/place/internal/name": {},
}

// testArrows are further rooms that a room's tests may import.
var testArrows = map[string][]string{
	".":                 {"adapters/discord/discordtest", "adapters/slack/slacktest", "bot/bottest", "bot/store/pgtest"},
	"adapters/discord":  {"adapters/discord/discordtest", "bot/bottest", "bot/store", "bot/store/pgtest", "index"},
	"adapters/slack":    {"adapters/slack/slacktest", "bot/bottest", "bot/store", "bot/store/pgtest", "index"},
	"adapters/terminal": {"bot/bottest"},
	"adapters/web":      {"bot/bottest", "index"},
	"bot":               {"index", "bot/bottest"},
	"bot/inbox":         {"bot/store", "bot/store/pgtest"},
	"bot/store":         {"bot/store/pgtest"},
}

// topFolders are the only ones at the root, dot folders aside; testdata holds no code.
var topFolders = []string{"adapters", "bot", "index", "knowledge", "testdata"}

// vendors are packages that one folder alone may import, by prefix.
var vendors = map[string]string{
	"github.com/blevesearch/bleve":     "index",
	"github.com/blevesearch/vellum":    "knowledge/place",
	"go.yaml.in/yaml":                  "knowledge",
	"github.com/spf13/":                ".",
	"golang.org/x/term":                "adapters/terminal",
	"github.com/charmbracelet/":        "adapters/terminal",
	"golang.org/x/text/language":       "knowledge/place",
	"github.com/slack-go/slack":        "adapters/slack",
	"github.com/bwmarrin/discordgo":    "adapters/discord",
	"github.com/riverqueue/river":      "bot/inbox",
	"modernc.org/sqlite":               "bot/store",
	"github.com/jackc/pgx":             "bot/store",
	"github.com/prometheus/":           "adapters/web",
	"github.com/chromedp/":             "adapters/web",
	"github.com/fsnotify/fsnotify":     ".",
	"github.com/rogpeppe/go-internal":  ".",
	"github.com/blevesearch/snowball":  "index",
	"github.com/blevesearch/go-porter": "index",
}

func TestArrowsGoDown(t *testing.T) {
	t.Parallel()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return skipFolder(path, entry.Name())
		}
		if strings.HasSuffix(path, ".go") {
			checkFile(t, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func skipFolder(path, name string) error {
	if path != "." && (strings.HasPrefix(name, ".") || name == "testdata") {
		return filepath.SkipDir
	}
	return nil
}

func checkFile(t *testing.T, path string) {
	t.Helper()
	room := filepath.ToSlash(filepath.Dir(path))
	below, ok := rooms[room]
	if !ok {
		t.Errorf("%s: folder %q is not on the list of rooms in arrows_test.go", path, room)
		return
	}
	if strings.HasSuffix(path, "_test.go") {
		below = append(append([]string{}, below...), testArrows[room]...)
		below = append(below, room) // external test packages import their own room
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return
	}
	for _, spec := range file.Imports {
		target, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		checkImport(t, path, room, target, below)
	}
}

func checkImport(t *testing.T, path, room, target string, below []string) {
	t.Helper()
	if inside, ok := strings.CutPrefix(target, "fineprint/"); ok {
		for _, allowed := range below {
			if allowed == inside {
				return
			}
		}
		t.Errorf("%s: %s may not import %s", path, room, inside)
		return
	}
	for prefix, home := range vendors {
		if strings.HasPrefix(target, prefix) && room != home && !strings.HasPrefix(room, home+"/") {
			t.Errorf("%s: %s is for %s only", path, target, home)
		}
	}
}

func TestTopFolders(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		known := false
		for _, folder := range topFolders {
			known = known || folder == entry.Name()
		}
		if !known {
			t.Errorf("folder %s is not one of %v", entry.Name(), topFolders)
		}
	}
}
