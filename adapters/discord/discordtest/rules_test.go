package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

const (
	quiet  = `"allowed_mentions":{"parse":[]}`
	button = `{"type":2,"style":1,"label":"a","custom_id":"a"}`
)

// TestBrokenBodies holds that each body, valid but for one thing, is refused for it
// by the OpenAPI or by the rules, and that the whole ones pass.
func TestBrokenBodies(t *testing.T) {
	t.Parallel()
	rows := func(n int) string {
		var list []string
		for i := range n {
			list = append(list, fmt.Sprintf(`{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"%d"}]}`, i))
		}
		return strings.Join(list, ",")
	}
	long := func(n int) string { return strings.Repeat("a", n) }
	whole := map[string]string{
		"plain":   `{"content":"a",` + quiet + `}`,
		"buttons": `{"content":"a",` + quiet + `,"components":[` + rows(5) + `]}`,
		"rich":    `{"flags":32768,` + quiet + `,"components":[{"type":17,"components":[{"type":10,"content":"a"}]},{"type":1,"components":[` + button + `]}]}`,
	}
	for name, body := range whole {
		if err := CheckBody(t, "POST", routeMessages, []byte(body)); err != nil {
			t.Errorf("%s is refused: %v", name, err)
		}
	}
	broken := map[string]string{
		"content too long":      `{"content":"` + long(2001) + `",` + quiet + `}`,
		"empty":                 `{` + quiet + `}`,
		"no allowed_mentions":   `{"content":"a"}`,
		"mentions not parsed":   `{"content":"a","allowed_mentions":{"parse":null}}`,
		"everybody rung":        `{"content":"a","allowed_mentions":{"parse":["everyone"]}}`,
		"unknown field":         `{"content":"a","colour":1,` + quiet + `}`,
		"unknown mention field": `{"content":"a","allowed_mentions":{"parse":[],"people":[]}}`,
		"six rows":              `{"content":"a",` + quiet + `,"components":[` + rows(6) + `]}`,
		"same id twice":         `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[` + button + `,` + button + `]}]}`,
		"link without url":      `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":5,"label":"a"}]}]}`,
		"no label":              `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}`,
		"v2 without flag":       `{` + quiet + `,"components":[{"type":10,"content":"a"}]}`,
		"v2 with content":       `{"flags":32768,"content":"a",` + quiet + `,"components":[{"type":10,"content":"a"}]}`,
		"v2 text too long":      `{"flags":32768,` + quiet + `,"components":[{"type":10,"content":"` + long(2001) + `"},{"type":10,"content":"` + long(2000) + `"}]}`,
		"nonce too long":        `{"content":"a","nonce":"` + long(26) + `",` + quiet + `}`,
		"embeds too long":       `{` + quiet + `,"embeds":[{"description":"` + long(3001) + `"},{"description":"` + long(3000) + `"}]}`,
	}
	if _, ok := Shared(t, "openapi.json"); ok {
		broken["six buttons"] = `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[` + strings.ReplaceAll(rows(6), `{"type":1,"components":[{"type":2`, `{"type":2`) + `]}]}`
		broken["custom_id too long"] = `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"` + long(101) + `"}]}]}`
		broken["label too long"] = `{"content":"a",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":1,"label":"` + long(81) + `","custom_id":"a"}]}]}`
		broken["unknown type"] = `{"flags":32768,` + quiet + `,"components":[{"type":77,"content":"a"}]}`
	}
	for name, body := range broken {
		if err := CheckBody(t, "POST", routeMessages, []byte(body)); err == nil {
			t.Errorf("%s passes", name)
		}
	}
}

func TestBrokenCallbacks(t *testing.T) {
	t.Parallel()
	broken := map[string]string{
		"deferred with v2":   `{"type":5,"data":{"flags":32832}}`,
		"message ringing":    `{"type":4,"data":{"content":"a"}}`,
		"empty message":      `{"type":4,"data":{` + quiet + `}}`,
		"same id in a modal": `{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"a","style":1}},{"type":18,"label":"b","component":{"type":4,"custom_id":"a","style":1}}]}}`,
	}
	for name, body := range broken {
		if err := CheckBody(t, "POST", routeCallback, []byte(body)); err == nil {
			t.Errorf("%s passes", name)
		}
	}
	if err := CheckBody(t, "POST", routeCallback, []byte(`{"type":5,"data":{"flags":64}}`)); err != nil {
		t.Error(err)
	}
}

func TestBrokenCommands(t *testing.T) {
	t.Parallel()
	broken := map[string]string{
		"capital":           `[{"name":"Ask","description":"a"}]`,
		"space":             `[{"name":"a b","description":"a"}]`,
		"no description":    `[{"name":"ask"}]`,
		"unknown locale":    `[{"name":"ask","description":"a","name_localizations":{"xx":"a"}}]`,
		"capital localised": `[{"name":"ask","description":"a","name_localizations":{"de":"Fragen"}}]`,
		"long localised":    `[{"name":"ask","description":"a","description_localizations":{"de":"` + strings.Repeat("a", 101) + `"}}]`,
		"same option twice": `[{"name":"ask","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"a","description":"a"}]}]`,
	}
	for name, body := range broken {
		var list []any
		if err := json.Unmarshal([]byte(body), &list); err != nil {
			t.Fatal(err)
		}
		if err := checkCommands(list); err == nil {
			t.Errorf("%s passes", name)
		}
	}
	var list []any
	if err := json.Unmarshal([]byte(`[{"name":"पूछें","description":"a"},{"name":"Answer this","type":3}]`), &list); err != nil || checkCommands(list) != nil {
		t.Errorf("whole commands are refused: %v", checkCommands(list))
	}
}
