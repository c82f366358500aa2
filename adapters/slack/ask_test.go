package slack

import (
	"strings"
	"testing"

	"fineprint/adapters/slack/slacktest"
)

const mention = "<@" + slacktest.BotUser + "> "

func TestMentionIsAnsweredInItsThread(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "Lumen: does face grouping affect Norway?"})
	w.settle()
	answers := w.answers(public, 1)
	if len(answers) != 1 || w.inbox.count() != 1 {
		t.Fatalf("%d answers to %d questions, want one: app_mention and message are the same question", len(answers), w.inbox.count())
	}
	if m := answers[0]; m.Thread != q.TS || m.To != "" {
		t.Errorf("answered in thread %q to %q, want thread %q for all", m.Thread, m.To, q.TS)
	}
	contains(t, answers[0], "Yes.", "Norway")
	call := w.Calls("chat.postMessage")[0]
	for _, name := range []string{"unfurl_links", "unfurl_media"} {
		if call.Args[name] != "false" {
			t.Errorf("%s is %v", name, call.Args[name])
		}
	}
}

func TestDirectMessage(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: "D" + asker, User: asker, Text: "Lumen: does face grouping affect Norway?"})
	w.settle()
	m := w.answers("D"+asker, 1)[0]
	if m.Thread != q.TS {
		t.Errorf("answered in thread %q, want %q", m.Thread, q.TS)
	}
	contains(t, m, "Yes.")
	calls := w.Calls("assistant.threads.setStatus")
	if len(calls) != 2 || calls[0].Args["status"] == "" || calls[1].Args["status"] != "" {
		t.Errorf("the status was not set and cleared: %v", calls)
	}
	// A second question leans on the first, though it is in no thread.
	w.Say(slacktest.Post{Channel: "D" + asker, User: asker, Text: "and Brazil?"})
	w.settle()
	contains(t, w.answers("D"+asker, 2)[1], "Brazil")
}

func TestFollowUpNeedsNoMention(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "Lumen: does face grouping affect Norway?"})
	w.settle()
	w.Say(slacktest.Post{Channel: public, User: asker, Thread: q.TS, Text: "and Brazil?"})
	w.settle()
	contains(t, w.answers(public, 2)[1], "Brazil")
	for _, chat := range []slacktest.Post{
		{User: other, Text: "lol yes I read that"},
		{User: asker, Text: "<@" + other + "> did you see this?"},
		{User: asker, Text: "right, me too"}, // others talk by now
		{User: other, Text: "Anna, are you coming to lunch?"},
		{User: other, Text: "who has the key to the meeting room?"},
		{User: "UOTHERBOT", Bot: "BOTHER", Text: "does it affect Norway?"},
	} {
		chat.Channel, chat.Thread = public, q.TS
		w.Say(chat)
		w.settle()
		if n := len(w.Calls("chat.postMessage")); n != 2 {
			t.Fatalf("joined in on %q", chat.Text)
		}
	}
	w.Say(slacktest.Post{Channel: public, User: other, Thread: q.TS, Text: "Does it affect Switzerland?"})
	w.settle()
	if n := len(w.Calls("chat.postMessage")); n != 3 {
		t.Errorf("a question of somebody else in the thread was not answered")
	}
}

func TestOtherMessagesAreLeftAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: "does face grouping affect Norway?"})
	w.Say(slacktest.Post{Channel: public, User: asker, Subtype: "channel_join", Text: mention + "joined"})
	w.Say(slacktest.Post{Channel: public, User: "USLACKBOT", Text: "does Lumen affect Norway?"})
	q := w.Say(slacktest.Post{Channel: public, User: other, Text: "who is in for lunch?"})
	w.Say(slacktest.Post{Channel: public, User: asker, Thread: q.TS, Text: "what is for lunch?"})
	w.settle()
	// The join note mentions the bot, and app_mention tells no subtype.
	for _, m := range w.Answers(public) {
		if strings.Contains(said(m), "Norway") {
			t.Errorf("answered unasked: %s", said(m))
		}
	}
}

func TestMentionUnderSomebodyElsesQuestion(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: other, Text: "Does Lumen's face grouping affect Norway?"})
	w.Say(slacktest.Post{Channel: public, User: other, Thread: q.TS, Text: "no idea"})
	w.settle()
	if len(w.Answers(public)) > 0 {
		t.Fatal("answered before it was asked")
	}
	w.Say(slacktest.Post{Channel: public, User: asker, Thread: q.TS, Text: mention + "can you answer this?"})
	w.settle()
	m := w.answers(public, 1)[0]
	if m.Thread != q.TS {
		t.Errorf("answered in %q, want %q", m.Thread, q.TS)
	}
	contains(t, m, "Yes.", "Norway")
}

func TestEditUpdatesTheAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "Lumen: does face grouping affect Norway?"})
	w.settle()
	first := w.answers(public, 1)[0]
	w.Edit(public, q.TS, mention+"Lumen: does face grouping affect Norway?") // an unfurl
	w.settle()
	if n := len(w.Calls("chat.update")); n != 0 {
		t.Fatalf("an edit without other words made %d updates", n)
	}
	w.Edit(public, q.TS, mention+"Lumen: does face grouping affect Brazil?")
	w.settle()
	answers := w.Answers(public)
	if len(answers) != 1 || answers[0].TS != first.TS || !answers[0].Edited {
		t.Fatalf("the answer was not updated in place: %+v", answers)
	}
	contains(t, answers[0], "Brazil")
}

func TestEditThatMentionsAsks(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: "Lumen: does face grouping affect Norway?"})
	w.settle()
	w.Edit(public, q.TS, mention+"Lumen: does face grouping affect Norway?")
	w.settle()
	contains(t, w.answers(public, 1)[0], "Norway")
}

func TestDeleteRemovesTheAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "Lumen: does face grouping affect Norway?"})
	w.settle()
	w.answers(public, 1)
	d := w.Remove(public, q.TS) // with our answer below it, so a tombstone
	w.settle()
	if payload, ok := d.Payload.(map[string]any); !ok || payload["event"].(map[string]any)["subtype"] != "message_changed" {
		t.Fatal("the fake made no tombstone")
	}
	if got := w.Answers(public); len(got) != 0 {
		t.Errorf("the answer is still there: %s", said(got[0]))
	}
}

func TestDeleteWithoutReplies(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: "D" + asker, User: asker, Text: "Lumen: does face grouping affect Norway?"})
	w.settle()
	answer := w.answers("D"+asker, 1)[0]
	d := w.Event(map[string]any{
		"type": "message", "subtype": "message_deleted", "channel": "D" + asker, "channel_type": "im", "deleted_ts": q.TS, "ts": "1.1", "event_ts": "1.1",
		"previous_message": map[string]any{"type": "message", "user": asker, "text": "x", "ts": q.TS},
	})
	w.settle()
	if _, err := d.Response(w.ctx); err != nil {
		t.Fatal(err)
	}
	if got := w.Answers("D" + asker); len(got) != 0 {
		t.Errorf("the answer %s is still there", answer.TS)
	}
}

func TestPersonalDataIsAnsweredPrivately(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + "I am jane.doe@example.com, does Lumen's face grouping affect Norway?"})
	w.settle()
	m := w.answers(public, 1)[0]
	if m.To != asker {
		t.Fatalf("shown to %q, want the asker only", m.To)
	}
	contains(t, m, "Norway", "e-mail address")
	if strings.Contains(string(wire(t, m.Blocks)), "jane.doe") {
		t.Error("the address is repeated")
	}
}
