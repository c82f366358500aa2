package discordtest

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

func (s *Server) postCallback(c *call) (int, any) {
	i := s.interactions[c.PathValue("interaction_token")]
	switch {
	case i == nil || i.ID != c.PathValue("interaction_id") || time.Since(i.at) > firstResponse && !i.answered:
		return http.StatusNotFound, refused(10062, "Unknown interaction")
	case i.answered:
		return http.StatusBadRequest, refused(40060, "Interaction has already been acknowledged.")
	}
	s.takeCallback(i, c.body)
	return http.StatusNoContent, nil
}

// takeCallback does what a first response says; the lock is held.
func (s *Server) takeCallback(i *Interaction, body map[string]any) {
	i.answered, i.response, i.kind, i.responded = true, body, integer(body["type"]), time.Now()
	data, _ := body["data"].(map[string]any)
	i.private = integer(data["flags"])&flagEphemeral != 0
	switch i.kind {
	case typeMessage, typeUpdate:
		i.show(data)
	case typeDefer:
		i.deferred = true
	}
}

// show puts the response into the channel.
func (i *Interaction) show(data map[string]any) {
	s := i.server
	i.message = &Message{
		ID: s.id(), Channel: i.channel, Guild: i.guild, Author: s.AppID, Body: data, FromInteraction: true, Private: i.private, at: time.Now(),
	}
	if i.kind != typeUpdate {
		c := s.channels[i.channel]
		c.messages = append(c.messages, i.message)
		if !i.private {
			s.dispatch("MESSAGE_CREATE", c.guild, intentGuildMessages, func(intents int) any { return s.messageEvent(c, i.message, intents) })
		}
	}
}

func (s *Server) patchOriginal(c *call) (int, any) {
	i := s.interactions[c.PathValue("webhook_token")]
	if i == nil || !i.answered || c.PathValue("webhook_id") != s.AppID || time.Since(i.at) > tokenLife {
		return http.StatusNotFound, refused(10015, "Unknown Webhook")
	}
	if i.message == nil {
		i.show(c.body)
	} else {
		i.message.Body = c.body
	}
	return http.StatusOK, s.messageObject(i.message, true)
}

// Wait waits for the message that answers.
func (i *Interaction) Wait() *Message {
	s := i.server
	s.t.Helper()
	s.Wait("an answer to interaction "+mustJSON(i.Sent["data"]), func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return i.message != nil
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return i.message
}

// Modal waits for the form it opens.
func (i *Interaction) Modal() map[string]any {
	s := i.server
	s.t.Helper()
	s.Wait("a form", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return i.answered
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	if i.kind != typeModal {
		s.t.Fatalf("no form came but %s", mustJSON(i.response))
	}
	return i.response
}

// Choices waits for the suggestions, as name and value.
func (i *Interaction) Choices() [][2]string {
	s := i.server
	s.t.Helper()
	s.Wait("suggestions", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return i.answered
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	data, _ := i.response["data"].(map[string]any)
	list, ok := data["choices"].([]any)
	if !ok {
		s.t.Fatalf("no choices came but %s", mustJSON(i.response))
	}
	var choices [][2]string
	for _, one := range list {
		c, _ := one.(map[string]any)
		choices = append(choices, [2]string{fmt.Sprint(c["name"]), fmt.Sprint(c["value"])})
	}
	return choices
}

// Deferred tells whether a placeholder was shown first.
func (i *Interaction) Deferred() bool {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.deferred
}

// Took is the time to the first response.
func (i *Interaction) Took() time.Duration {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.responded.Sub(i.at)
}

// Reveals are the responses a person sees in a channel: others' private ones not.
func (s *Server) Reveals(channel string) []*Message {
	return slices.DeleteFunc(s.In(channel), func(m *Message) bool { return m.Private })
}
