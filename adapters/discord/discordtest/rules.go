package discordtest

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Routes, as the OpenAPI writes them.
const (
	routeMessages  = "/channels/{channel_id}/messages"
	routeCallback  = "/interactions/{interaction_id}/{interaction_token}/callback"
	routeOriginal  = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
	routeFollowUp  = "/webhooks/{webhook_id}/{webhook_token}"
	routeEdit      = "/channels/{channel_id}/messages/{message_id}"
	routeCommands  = "/applications/{application_id}/commands"
	routeGateway   = "/gateway/bot"
	routeChannel   = "/channels/{channel_id}"
	routeDirect    = "/users/@me/channels"
	routeApp       = "/applications/@me"
	routeTyping    = "/channels/{channel_id}/typing"
	flagEphemeral  = 1 << 6
	flagV2         = 1 << 15
	typeDefer      = 5
	typeMessage    = 4
	typeUpdate     = 7
	typeComplete   = 8
	typeModal      = 9
	maxText        = 4000
	maxContent     = 2000
	maxEmbeds      = 6000
	maxComponents  = 40
	maxRows        = 5
	maxCommandText = 8000
)

// known are the fields of what is sent, where the OpenAPI lets others pass.
var known = map[string][]string{
	"message":   {"content", "embeds", "allowed_mentions", "sticker_ids", "components", "flags", "attachments", "poll", "shared_client_theme", "message_reference", "nonce", "enforce_nonce", "tts", "username", "avatar_url", "thread_name", "applied_tags"},
	"mentions":  {"parse", "users", "roles", "replied_user"},
	"reference": {"message_id", "channel_id", "guild_id", "fail_if_not_exists", "type"},
}

// checkRules holds the rules that stand in Discord's documentation only.
func checkRules(route string, body map[string]any) error {
	switch route {
	case routeMessages, routeFollowUp:
		return errors.Join(checkMessage(body), checkNotEmpty(body))
	case routeOriginal, routeEdit:
		return checkMessage(body)
	case routeCallback:
		return checkCallback(body)
	}
	return nil
}

func checkCallback(body map[string]any) error {
	data, _ := body["data"].(map[string]any)
	switch kind := integer(body["type"]); kind {
	case typeMessage:
		return errors.Join(checkMessage(data), checkNotEmpty(data))
	case typeUpdate:
		return checkMessage(data)
	case typeDefer:
		if flags := integer(data["flags"]); flags&^flagEphemeral != 0 {
			return fmt.Errorf("a deferred response takes no flag but ephemeral, not %d", flags)
		}
	case typeModal:
		return errors.Join(duplicateIDs(data["components"]), checkCount(data["components"]))
	}
	return nil
}

// checkMessage holds for messages of all kinds.
func checkMessage(body map[string]any) error {
	flags := integer(body["flags"])
	content, _ := body["content"].(string)
	v2 := flags&flagV2 != 0
	errs := []error{
		checkFields("message", body), checkMentions(body["allowed_mentions"]), checkReference(body["message_reference"]),
		duplicateIDs(body["components"]), checkCount(body["components"]), checkButtons(body["components"]), checkEmbeds(body["embeds"]),
	}
	if n := utf8.RuneCountInString(content); n > maxContent {
		errs = append(errs, fmt.Errorf("content has %d characters of %d", n, maxContent))
	}
	if nonce, _ := body["nonce"].(string); len(nonce) > 25 {
		errs = append(errs, fmt.Errorf("nonce %q is longer than 25", nonce))
	}
	return errors.Join(append(errs, checkV2(body, v2, content))...)
}

func checkV2(body map[string]any, v2 bool, content string) error {
	parts, _ := body["components"].([]any)
	text, layout := 0, false
	walk(body["components"], func(c map[string]any) {
		kind := integer(c["type"])
		if kind == 10 {
			said, _ := c["content"].(string)
			text += utf8.RuneCountInString(said)
		}
		layout = layout || kind >= 9 && kind <= 17
	})
	switch {
	case !v2 && layout:
		return errors.New("components of version 2 need the flag")
	case !v2 && len(parts) > maxRows:
		return fmt.Errorf("%d rows of %d", len(parts), maxRows)
	case v2 && (content != "" || body["embeds"] != nil || body["poll"] != nil || body["sticker_ids"] != nil):
		return errors.New("components of version 2 go with no content, embeds, poll or stickers")
	case text > maxText:
		return fmt.Errorf("text has %d characters of %d", text, maxText)
	}
	return nil
}

func checkNotEmpty(body map[string]any) error {
	for _, key := range []string{"content", "embeds", "components", "sticker_ids", "poll", "attachments"} {
		switch v := body[key].(type) {
		case string:
			if v != "" {
				return nil
			}
		case []any:
			if len(v) > 0 {
				return nil
			}
		case map[string]any:
			return nil
		}
	}
	return errors.New("cannot send an empty message")
}

// checkMentions is stricter than Discord: every message must ring nobody.
func checkMentions(value any) error {
	m, ok := value.(map[string]any)
	if !ok {
		return errors.New("allowed_mentions is missing: everybody named would be rung")
	}
	parse, ok := m["parse"].([]any)
	if !ok || len(parse) != 0 {
		return errors.New("allowed_mentions.parse is no empty list")
	}
	return checkFields("mentions", m)
}

func checkReference(value any) error {
	if m, ok := value.(map[string]any); ok {
		return checkFields("reference", m)
	}
	return nil
}

func checkFields(kind string, body map[string]any) error {
	for key := range body {
		if !slices.Contains(known[kind], key) {
			return fmt.Errorf("%s has no field %q", kind, key)
		}
	}
	return nil
}

// walk visits components with those in them.
func walk(value any, visit func(map[string]any)) {
	switch v := value.(type) {
	case []any:
		for _, inner := range v {
			walk(inner, visit)
		}
	case map[string]any:
		if v["type"] != nil {
			visit(v)
		}
		for _, key := range []string{"components", "component", "accessory"} {
			walk(v[key], visit)
		}
	}
}

func duplicateIDs(components any) error {
	seen := map[string]bool{}
	var err error
	walk(components, func(c map[string]any) {
		id, _ := c["custom_id"].(string)
		if id != "" && seen[id] {
			err = fmt.Errorf("custom_id %q stands there twice", id)
		}
		seen[id] = true
	})
	return err
}

func checkCount(components any) error {
	n := 0
	walk(components, func(map[string]any) { n++ })
	if n > maxComponents {
		return fmt.Errorf("%d components of %d", n, maxComponents)
	}
	return nil
}

func checkButtons(components any) error {
	var err error
	walk(components, func(c map[string]any) {
		if integer(c["type"]) != 2 {
			return
		}
		link := integer(c["style"]) == 5
		if url, _ := c["url"].(string); link == (url == "") {
			err = errors.New("link buttons have a url, and no others")
		}
		if id, _ := c["custom_id"].(string); !link && integer(c["style"]) != 6 && id == "" {
			err = errors.New("a button has no custom_id")
		}
		if label, _ := c["label"].(string); label == "" && c["emoji"] == nil {
			err = errors.New("a button has no label")
		}
	})
	return err
}

func checkEmbeds(value any) error {
	list, _ := value.([]any)
	total := 0
	for _, one := range list {
		walkStrings(one, func(s string) { total += utf8.RuneCountInString(s) })
	}
	if total > maxEmbeds {
		return fmt.Errorf("embeds have %d characters of %d", total, maxEmbeds)
	}
	return nil
}

func walkStrings(value any, visit func(string)) {
	switch v := value.(type) {
	case string:
		visit(v)
	case []any:
		for _, inner := range v {
			walkStrings(inner, visit)
		}
	case map[string]any:
		for _, key := range []string{"title", "description", "name", "value", "text", "fields", "footer", "author"} {
			walkStrings(v[key], visit)
		}
	}
}
