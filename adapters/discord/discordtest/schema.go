package discordtest

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are Discord's own OpenAPI, compiled part by part as they are needed.
type schemas struct {
	compiler *jsonschema.Compiler
	mu       sync.Mutex
	parts    map[string]*jsonschema.Schema
}

// Shared is the path of a file of the material beside the repository, and
// whether it is there. Where CI is "true" it has to be.
func Shared(t testing.TB, name string) (string, bool) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	path := filepath.Join(dir, "..", "shared", "discord", name)
	if _, err := os.Stat(path); err == nil {
		return path, true
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing, and CI must not do without it", name)
	}
	return path, false
}

// loaded is the one document of a test binary; compiling shares its parts.
var loaded struct {
	once sync.Once
	all  *schemas
	err  error
}

func readSchemas(path string) (*schemas, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(file)
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("discord.json", doc); err != nil {
		return nil, err
	}
	return &schemas{compiler: compiler, parts: map[string]*jsonschema.Schema{}}, nil
}

func loadSchemas(t testing.TB) *schemas {
	t.Helper()
	path, ok := Shared(t, "openapi.json")
	if !ok {
		t.Log("bodies are checked by the rules of the documentation only: Discord's OpenAPI is not there")
		return nil
	}
	loaded.once.Do(func() { loaded.all, loaded.err = readSchemas(path) })
	if loaded.err != nil {
		t.Fatal(loaded.err)
	}
	return loaded.all
}

// requestAt is where the schema of a call's body stands.
func requestAt(method, route string) string {
	return "#/paths/" + pointer(route) + "/" + strings.ToLower(method) + "/requestBody/content/application~1json/schema"
}

func responseAt(method, route string, status int) string {
	return "#/paths/" + pointer(route) + "/" + strings.ToLower(method) + fmt.Sprintf("/responses/%d/content/application~1json/schema", status)
}

func pointer(s string) string {
	s = strings.NewReplacer("~", "~0", "/", "~1").Replace(s)
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s)
}

// check validates JSON against a part of the OpenAPI; nil schemas pass all.
func (s *schemas) check(at string, body []byte) error {
	if s == nil {
		return nil
	}
	part, err := s.part(at)
	if err != nil {
		return err
	}
	var value any
	if value, err = jsonschema.UnmarshalJSON(strings.NewReader(string(body))); err != nil {
		return err
	}
	loosen(value)
	return part.Validate(value)
}

func (s *schemas) part(at string) (*jsonschema.Schema, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if part, ok := s.parts[at]; ok {
		return part, nil
	}
	part, err := s.compiler.Compile("discord.json" + at)
	if err != nil {
		return nil, err
	}
	s.parts[at] = part
	return part, nil
}

// loosen mends where the OpenAPI is stricter than Discord: numbers in strings are
// typed as numbers there.
func loosen(value any) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			if text, ok := inner.(string); ok && key == "default_member_permissions" {
				v[key] = json.Number(text)
				continue
			}
			loosen(inner)
		}
	case []any:
		for _, inner := range v {
			loosen(inner)
		}
	}
}

// CheckBody validates the body of a call against the OpenAPI, where it is there,
// and against the rules. It returns what is wrong, if anything.
func CheckBody(t testing.TB, method, route string, body []byte) error {
	t.Helper()
	s := loadSchemas(t)
	if err := s.check(requestAt(method, route), body); err != nil {
		return err
	}
	var value map[string]any
	if err := json.Unmarshal(body, &value); err != nil {
		return err
	}
	return checkRules(route, value)
}
