package slacktest

import "net/url"

// element checks something to press, pick or fill in.
func (c *checker) element(path string, e map[string]any) {
	kind := str(e["type"])
	path += "/" + kind
	c.most(path, "action_id", str(e["action_id"]), maxActionID)
	if confirm, ok := e["confirm"].(map[string]any); ok {
		c.textObject(path, confirm["title"], maxConfirmTitle, "plain_text")
		c.textObject(path, confirm["text"], maxConfirmText, "")
		c.textObject(path, confirm["confirm"], maxConfirmButton, "plain_text")
		c.textObject(path, confirm["deny"], maxConfirmButton, "plain_text")
	}
	if e["placeholder"] != nil {
		c.textObject(path, e["placeholder"], maxPlaceholder, "plain_text")
	}
	switch kind {
	case "button":
		c.textObject(path, e["text"], maxButtonText, "plain_text")
		c.most(path, "value", str(e["value"]), maxValue)
		c.most(path, "url", str(e["url"]), maxURL)
	case "feedback_buttons":
		for _, side := range []string{"positive_button", "negative_button"} {
			one, ok := e[side].(map[string]any)
			if !ok {
				c.wrong(path, "%s is required", side)
				continue
			}
			c.textObject(path, one["text"], maxButtonText, "plain_text")
			c.most(path, "value", str(one["value"]), maxValue)
		}
	case "static_select", "multi_static_select":
		c.options(path, e, maxOptions)
	case "radio_buttons", "checkboxes":
		c.options(path, e, maxRadio)
	case "plain_text_input":
		c.most(path, "initial_value", str(e["initial_value"]), maxText)
	case "external_select":
		if e["initial_option"] != nil {
			c.option(path, e["initial_option"])
		}
	case "conversations_select", "channels_select", "users_select":
	default:
		c.wrong(path, "invalid element type")
	}
}

func (c *checker) options(path string, e map[string]any, most int) {
	c.each(path, e, "options", most, func(p string, o map[string]any) { c.option(p, o) })
	initial := []any{e["initial_option"]}
	if list, ok := e["initial_options"].([]any); ok {
		initial = list
	}
	for _, one := range initial {
		if one != nil {
			c.option(path, one)
		}
	}
}

func (c *checker) option(path string, value any) {
	o, ok := value.(map[string]any)
	if !ok {
		c.wrong(path, "an option must be an object")
		return
	}
	c.textObject(path, o["text"], maxOptionText, "")
	if o["description"] != nil {
		c.textObject(path, o["description"], maxOptionText, "")
	}
	if v := str(o["value"]); v == "" {
		c.wrong(path, "an option needs a value")
	}
	c.most(path, "value", str(o["value"]), maxOptionValue)
}

// textObject checks a plain_text or mrkdwn object; kind fixes which.
func (c *checker) textObject(path string, value any, most int, kind string) {
	o, ok := value.(map[string]any)
	if !ok {
		c.wrong(path, "a text object is required")
		return
	}
	text, is := str(o["text"]), str(o["type"])
	if is != "plain_text" && is != "mrkdwn" || kind != "" && is != kind {
		c.wrong(path, "a text object of type %q is not taken here", is)
	}
	if text == "" {
		c.wrong(path, "must be more than 0 characters")
	}
	c.text += length(text)
	c.most(path, "text", text, most)
	if is == "mrkdwn" {
		c.markup(path, text)
	}
}

// richText checks an element of a rich_text block and what stands in it. Its text
// is shown as it is, so it needs no escaping.
func (c *checker) richText(path string, e map[string]any) {
	kind := str(e["type"])
	path += "/" + kind
	switch kind {
	case "rich_text_section", "rich_text_quote", "rich_text_preformatted":
		c.each(path, e, "elements", 1<<20, c.richLeaf)
	case "rich_text_list":
		if style := str(e["style"]); style != "bullet" && style != "ordered" {
			c.wrong(path, "invalid style %q", style)
		}
		c.each(path, e, "elements", 1<<20, func(p string, item map[string]any) {
			if str(item["type"]) != "rich_text_section" {
				c.wrong(p, "items of a list must be rich_text_section")
				return
			}
			c.richText(p, item)
		})
	default:
		c.wrong(path, "unsupported type")
	}
}

func (c *checker) richLeaf(path string, e map[string]any) {
	kind := str(e["type"])
	switch kind {
	case "text":
		text := str(e["text"])
		if text == "" {
			c.wrong(path, "must be more than 0 characters")
		}
		c.text += length(text)
	case "link":
		u, err := url.Parse(str(e["url"]))
		if err != nil || u.Scheme == "" || u.Host == "" || length(str(e["url"])) > maxURL {
			c.wrong(path, "invalid url %q", str(e["url"]))
		}
		c.text += length(str(e["text"])) + length(str(e["url"]))
	case "user", "channel", "usergroup":
		c.alive = append(c.alive, kind+":"+str(e[kind+"_id"]))
	case "broadcast":
		c.alive = append(c.alive, "broadcast:"+str(e["range"]))
	case "emoji", "date":
	default:
		c.wrong(path, "unsupported type %q", kind)
	}
}
