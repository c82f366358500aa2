package slacktest

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
)

// checker holds blocks against Slack's limits and shapes and collects what the
// words in them would bring to life.
type checker struct {
	problems []string // what Slack would refuse
	alive    []string // mentions, broadcasts and links in markup
	loose    []string // characters that had to be escaped
	blockIDs map[string]bool
	text     int // of all blocks
	markdown int
}

func (c *checker) wrong(path, format string, args ...any) {
	c.problems = append(c.problems, path+": "+fmt.Sprintf(format, args...))
}

// length counts as Slack's own client does, in UTF-16 units.
func length(s string) int { return len(utf16.Encode([]rune(s))) }

// blocks checks the blocks of a message or, with most for a view, a view.
func (c *checker) blocks(path string, value any, most int, view bool) {
	list, ok := value.([]any)
	if !ok {
		c.wrong(path, "blocks must be a list")
		return
	}
	if len(list) > most {
		c.wrong(path, "no more than %d items allowed, got %d", most, len(list))
	}
	c.blockIDs = map[string]bool{}
	for i, one := range list {
		c.block(fmt.Sprintf("%s/%d", path, i), one, view)
	}
	if !view && c.text > maxBlocksText {
		c.wrong(path, "msg_blocks_too_long: %d characters", c.text)
	}
	if c.markdown > maxMarkdown {
		c.wrong(path, "markdown blocks hold %d characters", c.markdown)
	}
}

func (c *checker) block(path string, value any, view bool) {
	block, ok := value.(map[string]any)
	if !ok {
		c.wrong(path, "a block must be an object")
		return
	}
	kind := str(block["type"])
	path += "(" + kind + ")"
	if id := str(block["block_id"]); id != "" {
		if c.blockIDs[id] {
			c.wrong(path, "block_id %q already exists", id)
		}
		c.blockIDs[id] = true
		c.most(path, "block_id", id, maxActionID)
	}
	switch kind {
	case "section":
		c.section(path, block)
	case "context":
		c.each(path, block, "elements", maxContext, func(p string, e map[string]any) {
			if t := str(e["type"]); t == "plain_text" || t == "mrkdwn" {
				c.textObject(p, e, maxText, "")
			} else if t != "image" {
				c.wrong(p, "invalid element type %q", t)
			}
		})
	case "actions":
		c.actions(path, block, maxActions)
	case "context_actions":
		if view {
			c.wrong(path, "only messages may hold context_actions")
		}
		c.actions(path, block, maxContextActions)
	case "header":
		c.textObject(path, block["text"], maxHeader, "plain_text")
	case "divider":
	case "rich_text":
		c.each(path, block, "elements", 1<<20, c.richText)
	case "markdown":
		c.markdown += length(str(block["text"]))
		c.markup(path, str(block["text"]))
	case "input":
		if !view {
			c.wrong(path, "only views are taken with input blocks here")
		}
		c.input(path, block)
	default:
		c.wrong(path, "unsupported type")
	}
}

func (c *checker) section(path string, block map[string]any) {
	if block["text"] == nil && block["fields"] == nil {
		c.wrong(path, "text or fields are required")
	}
	if block["text"] != nil {
		c.textObject(path, block["text"], maxText, "")
	}
	if block["fields"] != nil {
		c.each(path, block, "fields", maxSectionFields, func(p string, e map[string]any) { c.textObject(p, e, maxField, "") })
	}
	if accessory, ok := block["accessory"].(map[string]any); ok {
		c.element(path, accessory)
	}
}

func (c *checker) actions(path string, block map[string]any, most int) {
	ids := map[string]bool{}
	c.each(path, block, "elements", most, func(p string, e map[string]any) {
		if id := str(e["action_id"]); id != "" {
			if ids[id] {
				c.wrong(p, "action_id %q already exists", id)
			}
			ids[id] = true
		}
		c.element(p, e)
	})
}

func (c *checker) input(path string, block map[string]any) {
	c.textObject(path, block["label"], maxLabel, "plain_text")
	if block["hint"] != nil {
		c.textObject(path, block["hint"], maxLabel, "plain_text")
	}
	element, ok := block["element"].(map[string]any)
	if !ok {
		c.wrong(path, "element is required")
		return
	}
	c.element(path, element)
}

var (
	entity    = regexp.MustCompile(`&(amp|lt|gt);`)
	construct = regexp.MustCompile(`<[^<>]*>`)
	autolink  = regexp.MustCompile(`(^|\s)@(channel|here|everyone)\b`)
)

// markup notes what in mrkdwn comes alive and what had to be escaped.
func (c *checker) markup(path, text string) {
	c.alive = append(c.alive, construct.FindAllString(text, -1)...)
	rest := entity.ReplaceAllString(construct.ReplaceAllString(text, ""), "")
	if strings.ContainsAny(rest, "<>&") {
		c.loose = append(c.loose, path+": & < > must be escaped")
	}
	if autolink.MatchString(rest) && path == "parsed text" {
		c.alive = append(c.alive, autolink.FindString(rest))
	}
}

func (c *checker) most(path, name, text string, most int) {
	if n := length(text); n > most {
		c.wrong(path, "%s must be less than %d characters, has %d", name, most+1, n)
	}
}

// each checks the objects of a list.
func (c *checker) each(path string, holder map[string]any, name string, most int, check func(string, map[string]any)) {
	list, ok := holder[name].([]any)
	if !ok {
		c.wrong(path, "%s must be a list", name)
		return
	}
	if len(list) < 1 || len(list) > most {
		c.wrong(path, "%s must be 1 to %d items, got %d", name, most, len(list))
	}
	for i, one := range list {
		object, ok := one.(map[string]any)
		if !ok {
			c.wrong(path, "%s/%d must be an object", name, i)
			continue
		}
		check(fmt.Sprintf("%s/%d", path, i), object)
	}
}

// view checks a modal or a home tab.
func (c *checker) view(value any) {
	view, ok := value.(map[string]any)
	if !ok {
		c.wrong("view", "a view must be an object")
		return
	}
	kind := str(view["type"])
	if kind != "modal" && kind != "home" {
		c.wrong("view", "invalid type %q", kind)
	}
	if kind == "modal" {
		c.textObject("view/title", view["title"], maxViewTitle, "plain_text")
	}
	for _, name := range []string{"submit", "close"} {
		if view[name] != nil {
			c.textObject("view/"+name, view[name], maxViewTitle, "plain_text")
		}
	}
	c.most("view", "private_metadata", str(view["private_metadata"]), maxPrivateMetadata)
	c.most("view", "callback_id", str(view["callback_id"]), maxActionID)
	c.blocks("view/blocks", view["blocks"], maxViewBlocks, true)
	inputs := false
	if list, ok := view["blocks"].([]any); ok {
		for _, one := range list {
			if block, ok := one.(map[string]any); ok && str(block["type"]) == "input" {
				inputs = true
			}
		}
	}
	if inputs && kind == "modal" && view["submit"] == nil {
		c.wrong("view", "submit is required where there are inputs")
	}
}

func str(v any) string {
	s, _ := v.(string)
	return s
}

// CheckBlocks tells what Slack would refuse in the blocks of a message, decoded
// from JSON, and what in them would come alive or had to be escaped.
func CheckBlocks(blocks any) (problems, alive []string) {
	c := &checker{}
	c.blocks("blocks", blocks, maxMessageBlocks, false)
	return append(c.problems, c.loose...), c.alive
}

// CheckView does the same for a view.
func CheckView(view any) (problems, alive []string) {
	c := &checker{}
	c.view(view)
	return append(c.problems, c.loose...), c.alive
}
