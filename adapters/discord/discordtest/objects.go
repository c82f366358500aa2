package discordtest

import (
	"encoding/json"
	"slices"
)

// What Discord's objects look like. All locks are held.

func (s *Server) userObject(id string) map[string]any {
	if id == s.AppID {
		return s.botUser()
	}
	name := "somebody"
	if p := s.users[id]; p != nil {
		name = p.Name
	}
	return map[string]any{
		"id": id, "username": name, "global_name": name, "discriminator": "0", "avatar": nil, "bot": false, "public_flags": 0, "flags": 0, "primary_guild": nil,
	}
}

func (s *Server) memberObject(g *Guild, id string) map[string]any {
	roles := []string{}
	if id == s.AppID && g != nil {
		roles = append(roles, g.Role)
	}
	return map[string]any{
		"roles": roles, "nick": nil, "avatar": nil, "joined_at": "2026-01-04T20:21:10.139000+00:00", "deaf": false, "mute": false, "flags": 0,
		"pending": false, "premium_since": nil, "communication_disabled_until": nil,
	}
}

func (s *Server) guildOf(id string) *Guild {
	for _, g := range s.guilds {
		if g.ID == id {
			return g
		}
	}
	return nil
}

func (s *Server) guildObject(g *Guild) map[string]any {
	channels, threads := []any{}, []any{}
	for _, c := range g.channels {
		if c.gone {
			continue
		}
		if c.kind == 11 {
			threads = append(threads, s.channelObject(c))
		} else {
			channels = append(channels, s.channelObject(c))
		}
	}
	me := s.memberObject(g, s.AppID)
	me["user"] = s.botUser()
	role := func(id, name, permissions string, tags any) map[string]any {
		r := map[string]any{"id": id, "name": name, "permissions": permissions, "color": 0, "hoist": false, "position": 0, "managed": tags != nil, "mentionable": false, "flags": 0,
			"colors": map[string]any{"primary_color": 0, "secondary_color": nil, "tertiary_color": nil}}
		if tags != nil {
			r["tags"] = tags
		}
		return r
	}
	return map[string]any{
		"id": g.ID, "name": g.Name, "icon": nil, "splash": nil, "owner_id": g.Owner, "preferred_locale": g.Locale, "large": false, "unavailable": false,
		"member_count": 2, "joined_at": "2026-01-04T20:21:10.139000+00:00", "members": []any{me}, "channels": channels, "threads": threads,
		"roles":  []any{role(g.ID, "@everyone", g.Permissions, nil), role(g.Role, "fineprint", "0", map[string]any{"bot_id": s.AppID})},
		"emojis": []any{}, "stickers": []any{}, "presences": []any{}, "voice_states": []any{}, "stage_instances": []any{}, "guild_scheduled_events": []any{}, "soundboard_sounds": []any{},
		"features": []any{}, "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "system_channel_flags": 0, "premium_tier": 0, "nsfw_level": 0, "premium_progress_bar_enabled": false,
	}
}

func (s *Server) channelObject(c *channel) map[string]any {
	o := map[string]any{"id": c.id, "type": c.kind, "flags": 0, "last_message_id": nil}
	if n := len(c.messages); n > 0 {
		o["last_message_id"] = c.messages[n-1].ID
	}
	if c.kind == 1 || c.kind == 3 {
		o["recipients"] = []any{s.userObject(c.recipient.ID)}
		return o
	}
	o["guild_id"], o["name"] = c.guild, c.name
	if c.kind == 11 {
		o["parent_id"], o["owner_id"], o["message_count"], o["member_count"], o["total_message_sent"], o["rate_limit_per_user"], o["bitrate"], o["user_limit"], o["rtc_region"], o["permissions"] = c.parent, s.AppID, len(c.messages), 1, len(c.messages), 0, 64000, 0, nil, "0"
		o["thread_metadata"] = map[string]any{"archived": false, "archive_timestamp": "2026-01-05T00:49:57.102000+00:00", "auto_archive_duration": 1440, "locked": false, "create_timestamp": "2026-01-05T00:49:57.102000+00:00"}
		return o
	}
	overwrites := c.overwrites
	if overwrites == nil {
		overwrites = []any{}
	}
	o["position"], o["permission_overwrites"], o["parent_id"], o["topic"], o["nsfw"], o["rate_limit_per_user"] = 0, overwrites, nil, nil, false, 0
	if c.kind == 15 {
		o["available_tags"], o["default_reaction_emoji"], o["default_sort_order"], o["default_forum_layout"], o["template"] = []any{}, nil, nil, 0, ""
	}
	return o
}

// messageObject is a message as REST and gateway show it.
func (s *Server) messageObject(m *Message, full bool) map[string]any {
	mentions := []any{}
	for _, id := range m.mentions {
		mentions = append(mentions, s.userObject(id))
	}
	roles := m.roles
	if roles == nil {
		roles = []string{}
	}
	components, flags := any([]any{}), 0
	content := m.Content
	if m.Body != nil {
		content, _ = m.Body["content"].(string)
		flags = integer(m.Body["flags"])
		if list, ok := m.Body["components"].([]any); ok {
			components = s.numbered(list)
		}
	}
	o := map[string]any{
		"id": m.ID, "type": 0, "channel_id": m.Channel, "author": s.userObject(m.Author), "content": content, "mentions": mentions, "mention_roles": roles,
		"mention_everyone": false, "attachments": []any{}, "embeds": []any{}, "timestamp": m.at.UTC().Format("2006-01-02T15:04:05.000000+00:00"),
		"edited_timestamp": nil, "flags": flags, "components": components, "pinned": false, "tts": false,
	}
	if !full {
		o["content"], o["components"] = "", []any{}
	}
	if m.Reference != "" {
		o["type"] = 19
		o["message_reference"] = map[string]any{"type": 0, "channel_id": m.Channel, "message_id": m.Reference}
		if m.Guild != "" {
			o["message_reference"].(map[string]any)["guild_id"] = m.Guild
		}
	}
	if m.nonce != "" {
		o["nonce"] = m.nonce
	}
	return o
}

// numbered gives components their ids, as Discord does in what it sends. What the
// bot sent is left alone.
func (s *Server) numbered(list []any) []any {
	data, err := json.Marshal(list)
	if err != nil {
		return list
	}
	var again []any
	if json.Unmarshal(data, &again) != nil {
		return list
	}
	n := 0
	walk(again, func(c map[string]any) {
		n++
		c["id"] = n
		switch integer(c["type"]) {
		case 17:
			c["spoiler"] = false
			if c["accent_color"] == nil {
				c["accent_color"] = nil
			}
		case 3, 8:
			for _, key := range []string{"min_values", "max_values"} {
				if c[key] == nil {
					c[key] = 1
				}
			}
			c["disabled"] = false
		case 2:
			c["disabled"] = false
		}
	})
	return again
}

// messageEvent is a message as a session with these intents hears of it: the text
// of others' messages is left out unless the bot is meant.
// https://docs.discord.com/developers/events/gateway#message-content-intent
func (s *Server) messageEvent(c *channel, m *Message, intents int) map[string]any {
	all := intents&intentMessageContent != 0
	o := s.messageObject(m, all || s.forBot(c, m))
	if to := s.find(c, m.Reference); to != nil {
		inner := s.messageObject(to, all || s.forBot(c, to))
		delete(inner, "nonce")
		o["referenced_message"] = inner
	}
	if c.guild != "" {
		o["guild_id"] = c.guild
		o["member"] = s.memberObject(s.guildOf(c.guild), m.Author)
	}
	if c.kind == 11 {
		o["position"] = len(c.messages) - 1
	}
	o["channel_type"] = c.kind
	return o
}

func (s *Server) forBot(c *channel, m *Message) bool {
	if c.guild == "" || m.Author == s.AppID || slices.Contains(m.mentions, s.AppID) {
		// A reply that rings the bot shows its text unless it replies to a response.
		to := s.find(c, m.Reference)
		return to == nil || !to.FromInteraction || m.Author == s.AppID || c.guild == "" || mentionsBot(m, s.AppID)
	}
	return false
}

// mentionsBot tells whether the bot's name stands in the text.
func mentionsBot(m *Message, id string) bool {
	return slices.ContainsFunc([]string{"<@" + id + ">", "<@!" + id + ">"}, func(tag string) bool {
		for i := 0; i+len(tag) <= len(m.Content); i++ {
			if m.Content[i:i+len(tag)] == tag {
				return true
			}
		}
		return false
	})
}
