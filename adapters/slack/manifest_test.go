package slack

import (
	"bytes"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"fineprint/bot/bottest"
)

// needs skips a test whose material is missing here, but fails in CI.
func needs(t testing.TB, what string, err error) {
	t.Helper()
	switch {
	case err == nil:
	case os.Getenv("CI") == "true":
		t.Fatalf("%s is missing: %v", what, err)
	default:
		t.Skipf("skipped, since %s is missing: %v", what, err)
	}
}

const material = "../../../shared/slack/"

func TestManifestKeepsSlacksSchema(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile(material + "manifest.schema.json")
	needs(t, "Slack's schema of manifests", err)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	// Go's regular expressions know no look-ahead; the two patterns with one are for
	// domains, which our manifests do not name.
	c.UseRegexpEngine(func(s string) (jsonschema.Regexp, error) {
		return regexp.Compile(strings.ReplaceAll(s, `(?![\.\-])`, ""))
	})
	if err := c.AddResource("manifest.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, app := range []App{
		{}, {URL: "https://bot.example.com/"}, {Name: strings.Repeat("A long name ", 10), Prompts: []string{"a", "b", strings.Repeat("long ", 100), "d", "e"}},
	} {
		manifest, err := Manifest(app)
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(manifest))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%+.60v: %v", app, err)
		}
		value.(map[string]any)["features"].(map[string]any)["surprise"] = true
		if schema.Validate(value) == nil {
			t.Error("the schema takes anything")
		}
	}
}

func TestManifest(t *testing.T) {
	t.Parallel()
	socket, err := Manifest(App{Prompts: []string{"Does this affect India?"}})
	if err != nil {
		t.Fatal(err)
	}
	bottest.Golden(t, "manifest/socket.json", string(socket))
	http, err := Manifest(App{URL: "https://bot.example.com"})
	if err != nil {
		t.Fatal(err)
	}
	bottest.Golden(t, "manifest/http.json", string(http))
	address, err := url.Parse(CreationURL(socket))
	if err != nil {
		t.Fatal(err)
	}
	carried, err := Manifest(App{Prompts: []string{"Does this affect India?"}})
	if err != nil || !slices.Equal(squeeze(carried), squeeze([]byte(address.Query().Get("manifest_yaml")))) {
		t.Errorf("the address carries another manifest: %s, %v", address.Query().Get("manifest_yaml"), err)
	}
}

func squeeze(b []byte) []byte {
	return []byte(strings.Join(strings.Fields(strings.ReplaceAll(string(b), ": ", ":")), ""))
}
