package discordtest

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Guild is a server with channels.
type Guild struct {
	ID, Name, Locale string
	// Role is the bot's own, Owner a person's id.
	Role, Owner string

	server   *Server
	channels []*channel
	// Permissions of everybody, as a number in a string.
	Permissions string
}

type channel struct {
	id, guild, parent, name string
	kind                    int
	recipient               *Person // of direct messages
	messages                []*Message
	overwrites              []any
	gone                    bool
}

// Person is somebody with an account.
type Person struct {
	ID, Name, Locale string
	// Permissions in guilds, as a number in a string.
	Permissions string
	// NoDirect refuses direct messages.
	NoDirect bool

	server *Server
	direct string
}

// Message is a message in a channel.
type Message struct {
	ID, Channel, Guild, Author, Content string
	Reference                           string
	// Ping tells whether a reply rings the author of what it replies to.
	Ping bool
	// Body is what the bot sent.
	Body map[string]any
	// FromInteraction is true for responses: replies to those arrive empty.
	FromInteraction bool
	Private         bool
	mentions        []string
	roles           []string
	nonce           string
	at              time.Time
}

// everybodyMay: view, send, history, threads, external apps, slash commands.
const everybodyMay = "1127137291652160"

// Guild adds a server; the bot hears of it.
func (s *Server) Guild(name string) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &Guild{ID: s.id(), Name: name, Locale: "en-US", Role: s.id(), Owner: s.id(), server: s, Permissions: everybodyMay}
	s.guilds = append(s.guilds, g)
	s.dispatch("GUILD_CREATE", g.ID, intentGuilds, func(int) any { return s.guildObject(g) })
	return g
}

// GuildAt adds a server with an id, which decides its shard.
func (s *Server) GuildAt(id, name string) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &Guild{ID: id, Name: name, Locale: "en-US", Role: s.id(), Owner: s.id(), server: s, Permissions: everybodyMay}
	s.guilds = append(s.guilds, g)
	s.dispatch("GUILD_CREATE", g.ID, intentGuilds, func(int) any { return s.guildObject(g) })
	return g
}

// Leave takes the bot out of a server.
func (g *Guild) Leave() {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.guilds = slices.DeleteFunc(s.guilds, func(o *Guild) bool { return o == g })
	s.dispatch("GUILD_DELETE", g.ID, intentGuilds, func(int) any { return map[string]any{"id": g.ID} })
}

// Text adds a text channel and returns its id.
func (g *Guild) Text(name string) string { return g.add(name, 0, "") }

// Forum adds a forum.
func (g *Guild) Forum(name string) string { return g.add(name, 15, "") }

// Thread adds a thread below a channel.
func (g *Guild) Thread(parent, name string) string { return g.add(name, 11, parent) }

func (g *Guild) add(name string, kind int, parent string) string {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &channel{id: s.id(), guild: g.ID, name: name, kind: kind, parent: parent}
	s.channels[c.id] = c
	g.channels = append(g.channels, c)
	event := "CHANNEL_CREATE"
	if kind == 11 {
		event = "THREAD_CREATE"
	}
	s.dispatch(event, g.ID, intentGuilds, func(int) any { return s.channelObject(c) })
	return c.id
}

// Delete removes a channel.
func (s *Server) Delete(channel string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.channels[channel].gone = true
}

// Overwrite changes the bot's permissions in a channel.
func (s *Server) Overwrite(channel, id string, kind int, allow, deny string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.channels[channel]
	c.overwrites = append(c.overwrites, map[string]any{"id": id, "type": kind, "allow": allow, "deny": deny})
}

// Person adds somebody.
func (s *Server) Person(name string) *Person {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := &Person{ID: s.id(), Name: name, Locale: "en-US", Permissions: everybodyMay, server: s}
	s.users[p.ID] = p
	return p
}

// Direct is the person's channel of direct messages with the bot.
func (p *Person) Direct() string {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	return p.directLocked()
}

func (p *Person) directLocked() string {
	if p.direct == "" {
		p.direct = p.server.id()
		p.server.channels[p.direct] = &channel{id: p.direct, kind: 1, recipient: p}
	}
	return p.direct
}

// Group is a private channel of people without the bot, where the person brings
// the app along.
func (p *Person) Group() string {
	s := p.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &channel{id: s.id(), kind: 3, recipient: p}
	s.channels[c.id] = c
	return c.id
}

// Post opens a post in a forum with a first message and returns its id, which is
// the message's too.
func (p *Person) Post(g *Guild, forum, title, content string) string {
	s := p.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &channel{id: s.id(), guild: g.ID, name: title, kind: 11, parent: forum}
	s.channels[c.id] = c
	g.channels = append(g.channels, c)
	s.dispatch("THREAD_CREATE", g.ID, intentGuilds, func(int) any { return s.channelObject(c) })
	m := &Message{ID: c.id, Channel: c.id, Guild: g.ID, Author: p.ID, Content: content, at: time.Now()}
	s.deliver(c, m)
	return m.ID
}

// Say writes a message. Mentions in it are read as Discord does.
func (p *Person) Say(channel, content string) *Message { return p.say(channel, content, "", false) }

// Mention writes a message that begins with the bot's name.
func (p *Person) Mention(channel, content string) *Message {
	return p.say(channel, "<@"+p.server.AppID+"> "+content, "", false)
}

// Reply replies to a message; ping rings its author.
func (p *Person) Reply(to *Message, content string, ping bool) *Message {
	return p.say(to.Channel, content, to.ID, ping)
}

func (p *Person) say(in, content, reference string, ping bool) *Message {
	s := p.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.channels[in]
	m := &Message{ID: s.id(), Channel: in, Guild: c.guild, Author: p.ID, Content: content, Reference: reference, Ping: ping, at: time.Now()}
	s.deliver(c, m)
	return m
}

// deliver keeps a message and tells the bot; the lock is held.
func (s *Server) deliver(c *channel, m *Message) {
	for _, id := range append([]string{s.AppID}, keys(s.users)...) {
		if strings.Contains(m.Content, "<@"+id+">") || strings.Contains(m.Content, "<@!"+id+">") {
			m.mentions = append(m.mentions, id)
		}
	}
	for _, g := range s.guilds {
		if strings.Contains(m.Content, "<@&"+g.Role+">") {
			m.roles = append(m.roles, g.Role)
		}
	}
	if to := s.find(c, m.Reference); to != nil && m.Ping && !slices.Contains(m.mentions, to.Author) {
		m.mentions = append(m.mentions, to.Author)
	}
	c.messages = append(c.messages, m)
	need := intentGuildMessages
	if c.guild == "" {
		need = intentDirectMessages
	}
	s.dispatch("MESSAGE_CREATE", c.guild, need, func(intents int) any { return s.messageEvent(c, m, intents) })
}

func keys(m map[string]*Person) []string {
	list := make([]string, 0, len(m))
	for id := range m {
		list = append(list, id)
	}
	return list
}

func (s *Server) find(c *channel, id string) *Message {
	for _, m := range c.messages {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// In returns the messages of a channel, oldest first.
func (s *Server) In(channel string) []*Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.channels[channel].messages)
}

// Replies are the bot's messages that reply to a message.
func (s *Server) Replies(to *Message) []*Message {
	var list []*Message
	for _, m := range s.In(to.Channel) {
		if m.Author == s.AppID && m.Reference == to.ID {
			list = append(list, m)
		}
	}
	return list
}

// WaitReply waits for the bot's reply to a message.
func (s *Server) WaitReply(to *Message) *Message {
	s.t.Helper()
	s.Wait(fmt.Sprintf("a reply to %q", to.Content), func() bool { return len(s.Replies(to)) > 0 })
	return s.Replies(to)[0]
}

// Text is all that a message of the bot says, a line for each part.
func (m *Message) Text() string { return TextOf(m.Body) }

// TextOf is all text of a body.
func TextOf(body map[string]any) string {
	var parts []string
	if content, _ := body["content"].(string); content != "" {
		parts = append(parts, content)
	}
	walk(body["components"], func(c map[string]any) {
		if content, _ := c["content"].(string); content != "" {
			parts = append(parts, content)
		}
	})
	return strings.Join(parts, "\n")
}

// Press finds a button by the beginning of its label, or a select by its
// placeholder's, and returns its custom id; empty when there is none.
func Press(body map[string]any, label string) string {
	found := ""
	walk(body["components"], func(c map[string]any) {
		for _, key := range []string{"label", "placeholder"} {
			if said, _ := c[key].(string); said != "" && strings.HasPrefix(said, label) && found == "" {
				found, _ = c["custom_id"].(string)
			}
		}
	})
	return found
}
