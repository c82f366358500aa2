package slack

import (
	"strings"
	"testing"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
)

// asksPublicly is a public answer to begin with.
func asksPublicly(w *world, text string) slacktest.Message {
	w.t.Helper()
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + text})
	w.settle()
	answers := w.answers(public, 1)
	return answers[len(answers)-1]
}

// press presses a button, which there must be.
func (w *world) press(m slacktest.Message, user, action, picked string) {
	w.t.Helper()
	if w.Press(m, user, action, picked) == nil {
		w.t.Fatalf("the message has no %q:\n%s", action, said(m))
	}
	w.settle()
}

func (w *world) lastView(user string) slacktest.View {
	w.t.Helper()
	var view slacktest.View
	w.until("a view", func() bool {
		var ok bool
		view, ok = w.LastView(user)
		return ok
	})
	return view
}

func (w *world) viewSays(user string, parts ...string) slacktest.View {
	w.t.Helper()
	w.until("a view with "+strings.Join(parts, ", "), func() bool {
		view, ok := w.LastView(user)
		text := textOf(view.View)
		for _, part := range parts {
			ok = ok && strings.Contains(text, part)
		}
		return ok
	})
	return w.lastView(user)
}

func TestCommandIsPrivateUntilShared(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Command(public, asker, norway)
	m := w.answers(public, 1)[0]
	if m.To != asker {
		t.Fatalf("shown to %q", m.To)
	}
	contains(t, m, "Yes.", "Norway", "Share in channel")
	w.press(m, asker, actionShare, "")
	w.until("the shared answer", func() bool { return len(w.Calls("chat.postMessage")) == 1 && len(w.Answers(public)) == 1 })
	shared := w.Answers(public)[0]
	if shared.To != "" {
		t.Errorf("still shown to %q only", shared.To)
	}
	contains(t, shared, "Yes.", norway, "shared an answer")
	// The bot is part of the thread below it now.
	w.Say(slacktest.Post{Channel: public, User: asker, Thread: shared.TS, Text: "and Brazil?"})
	w.settle()
	w.answers(public, 2)
}

func TestShareWhereTheBotIsNot(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Command(closed, asker, norway)
	m := w.answers(closed, 1)[0]
	w.press(m, asker, actionShare, "")
	w.until("the shared answer", func() bool {
		for _, m := range w.Answers(closed) {
			if m.To == "" {
				return true
			}
		}
		return false
	})
}

func TestCommandWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"": "Ask", "help": "/fineprint settings", "privacy": "no one's words", "place": "do not know where you are", "place India": "India",
		"place Atlantis9": "no place of that name", "place Georgia": "several places", "settings": "Only workspace admins", "place DE-BY": "Bavaria",
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, options{})
			w.Command(public, asker, text)
			m := w.answers(public, 1)[0]
			if m.To != asker {
				t.Errorf("shown to %q", m.To)
			}
			contains(t, m, want)
		})
	}
}

func TestPlaceIsRememberedAndForgotten(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Command(public, asker, "place Norway")
	w.answers(public, 1)
	w.Command(public, asker, "Lumen: does face grouping affect me?")
	contains(t, w.answers(public, 2)[1], "Yes.", "Norway")
	w.Command(public, asker, "place forget")
	contains(t, w.answers(public, 3)[2], "forgotten")
	if code, err := w.store.PlaceOf(w.ctx, personOf(slacktest.Team, asker)); err != nil || code != "" {
		t.Errorf("still %q, %v", code, err)
	}
}

func TestShortcut(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	q := w.Say(slacktest.Post{Channel: public, User: other, Text: norway})
	w.settle()
	w.Shortcut(shortcutAnswer, public, q.TS, asker)
	m := w.answers(public, 1)[0]
	if m.To != asker {
		t.Fatalf("shown to %q", m.To)
	}
	contains(t, m, "Yes.", "Norway")
	w.press(m, asker, actionShare, "")
	w.until("the shared answer", func() bool { a := w.Answers(public); return len(a) == 1 && a[0].To == "" })
	if thread := w.Answers(public)[0].Thread; thread != q.TS {
		t.Errorf("shared to thread %q, want below the message %q", thread, q.TS)
	}
}

func TestNextQuestion(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, norway)
	w.press(m, other, "ask.0", "")
	next := w.answers(public, 2)[1]
	if next.Thread != m.Thread {
		t.Errorf("answered in %q, want %q", next.Thread, m.Thread)
	}
	// Privately below a private answer.
	w.Command(public, asker, norway)
	private := w.answers(public, 3)[2]
	w.press(private, asker, "ask.0", "")
	if got := w.answers(public, 4)[3]; got.To != asker {
		t.Errorf("shown to %q", got.To)
	}
}

func TestPlacePickerAnswersInPlace(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, norway)
	options, err := w.Type(asker, actionPlace, "x", "bra").Response(w.ctx)
	if err != nil {
		t.Fatal(err)
	}
	first := options["options"].([]any)[0].(map[string]any)
	if first["value"] != "BR" {
		t.Errorf("the first place for bra is %v", first)
	}
	w.press(m, asker, actionPlace, "BR")
	w.until("the answer in place", func() bool { return strings.Contains(said(w.Answers(public)[0]), "Brazil") })
	if n := len(w.Answers(public)); n != 1 {
		t.Errorf("%d messages", n)
	}
}

func TestClarificationIsAnsweredInPlace(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, "Lumen: does face grouping affect me?")
	w.press(m, asker, "read.0", "")
	w.until("the answer in place", func() bool { return strings.Contains(said(w.Answers(public)[0]), "Yes.") })
	if n := len(w.Answers(public)); n != 1 {
		t.Errorf("%d messages", n)
	}
}

func TestSourcesOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, norway)
	w.press(m, other, actionSources, "")
	w.viewSays(other, "Face groups", "Lumen Help", "15 January 2026")
}

func TestVotes(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, norway)
	w.press(m, asker, actionVote, "+")
	w.until("thanks", func() bool { a := w.Answers(public); return len(a) == 2 && a[1].To == asker })
	w.press(m, asker, actionVote, "-")
	view := w.viewSays(asker, english.why)
	w.Submit(view.ID, asker, map[string]map[string]any{inputReason: {inputReason: map[string]any{"type": "radio_buttons", "selected_option": map[string]any{"value": "outdated"}}}})
	w.settle()
	w.viewSays(asker, english.thanksNot)
	kept, err := w.store.Kept(w.ctx, personOf(slacktest.Team, asker))
	if err != nil || len(kept.Ratings) != 1 || kept.Ratings[0].Helpful || kept.Ratings[0].Reason != bot.ReasonOutdated || kept.Ratings[0].Library == "" || kept.Ratings[0].Policy == "" {
		t.Errorf("kept %+v, %v: the last vote counts, with its reason", kept.Ratings, err)
	}
	if len(kept.Questions) != 0 {
		t.Error("a question was sent that nobody sent")
	}
}

func setMaintainers(w *world) {
	w.t.Helper()
	if err := w.store.SetSetting(w.ctx, scopeOf(slacktest.Team), settingMaintainers, desk); err != nil {
		w.t.Fatal(err)
	}
}

func typedWords(text string) map[string]map[string]any {
	return map[string]map[string]any{inputWords: {inputWords: map[string]any{"type": "plain_text_input", "value": text}}}
}

func TestMaintainersReplyComesBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	setMaintainers(w)
	m := asksPublicly(w, "Does Lumen keep pasta recipes?")
	w.press(m, asker, actionMaintainers, "")
	view := w.viewSays(asker, "kept until it is answered")
	if !strings.Contains(string(wire(t, view.View)), "pasta recipes") {
		t.Error("the words that will be sent are not shown")
	}
	w.Submit(view.ID, asker, typedWords("Does Lumen keep pasta recipes? <!channel>"))
	w.settle()
	w.viewSays(asker, english.sentQuestion)
	post := w.answers(desk, 1)[0]
	contains(t, post, "pasta recipes", "Reply in this thread")

	before := len(w.Answers(public))
	w.Say(slacktest.Post{Channel: desk, User: admin, Thread: post.TS, Text: "// what does he mean?"})
	w.settle()
	w.Say(slacktest.Post{Channel: desk, User: admin, Thread: post.TS, Text: "No, it keeps no *recipes*."})
	w.settle()
	answers := w.answers(public, before+1)
	back := answers[before]
	if back.Thread != m.Thread || back.To != "" {
		t.Errorf("the reply went to thread %q, want %q", back.Thread, m.Thread)
	}
	contains(t, back, "No, it keeps no *recipes*.", "pasta recipes")
	if len(answers) != before+1 {
		t.Errorf("%d messages came back, want one: // is for the maintainers", len(answers)-before)
	}
	open, err := w.store.Questions(w.ctx, true)
	if err != nil || len(open) != 0 {
		t.Errorf("still open: %v, %v", open, err)
	}
}

func TestPrivateQuestionToMaintainersComesBackAsDirectMessage(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	setMaintainers(w)
	w.Command(public, asker, "Does Lumen keep pasta recipes?")
	m := w.answers(public, 1)[0]
	w.press(m, asker, actionMaintainers, "")
	w.Submit(w.lastView(asker).ID, asker, typedWords("Does Lumen keep pasta recipes?"))
	w.settle()
	post := w.answers(desk, 1)[0]
	w.Say(slacktest.Post{Channel: desk, User: admin, Thread: post.TS, Text: "No."})
	w.settle()
	contains(t, w.answers("D"+asker, 1)[0], "No.")
}

func TestMaintainersWithoutAChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, "Does Lumen keep pasta recipes?")
	w.press(m, asker, actionMaintainers, "")
	w.Submit(w.lastView(asker).ID, asker, typedWords("Does Lumen keep pasta recipes?"))
	w.settle()
	w.viewSays(asker, english.sentNowhere)
	if open, err := w.store.Questions(w.ctx, true); err != nil || len(open) != 1 {
		t.Errorf("kept %v, %v", open, err)
	}
}

func TestEmptyQuestionToMaintainersIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	m := asksPublicly(w, "Does Lumen keep pasta recipes?")
	w.press(m, asker, actionMaintainers, "")
	reply, err := w.Submit(w.lastView(asker).ID, asker, typedWords("  ")).Response(w.ctx)
	if err != nil || reply["response_action"] != "errors" {
		t.Errorf("replied %v, %v", reply, err)
	}
}

func selected(values ...string) map[string]map[string]any {
	state := map[string]map[string]any{}
	for i := 0; i < len(values); i += 2 {
		state[values[i]] = map[string]any{values[i]: map[string]any{"type": "static_select", "selected_option": map[string]any{"value": values[i+1]}}}
	}
	return state
}

func TestSettings(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Command(public, admin, "settings")
	view := w.viewSays(admin, english.settingPolicy)
	state := selected(inputScope, forChannel, settingPolicy, "lumen-faces", settingListen, listenAlways, settingWhere, wherePrivate, settingInternal, internalAsker)
	state[settingMaintainers] = map[string]any{settingMaintainers: map[string]any{"type": "conversations_select", "selected_conversation": desk}}

	// A form can be kept open by somebody who may not.
	w.Submit(view.ID, asker, state)
	w.settle()
	if values, err := w.store.Settings(w.ctx, scopeOf(slacktest.Team)+"/"+public); err != nil || len(values) != 0 {
		t.Fatalf("somebody who is no admin set %v, %v", values, err)
	}
	w.Command(public, admin, "settings")
	w.settle()
	w.until("a second form", func() bool { v, _ := w.LastView(admin); return v.ID != view.ID })
	w.Submit(w.lastView(admin).ID, admin, state)
	w.settle()
	w.viewSays(admin, english.settingsSaved)

	// Every question, of the policy, privately.
	w.Say(slacktest.Post{Channel: public, User: asker, Text: "does face grouping affect Norway?"})
	w.settle()
	m := w.answers(public, 1)[0]
	if m.To != asker {
		t.Errorf("shown to %q", m.To)
	}
	contains(t, m, "Yes.", english.privately)
	w.Say(slacktest.Post{Channel: public, User: asker, Text: "who is in for lunch?"})
	w.settle()
	if n := len(w.Answers(public)); n != 1 {
		t.Error("answered what it cannot answer, unasked")
	}
	// Another channel is as before.
	set, err := w.adapter.settingsOf(w.ctx, slacktest.Team, desk)
	if err != nil || set.Listen != "" || set.Maintainers != desk {
		t.Errorf("the other channel has %+v, %v", set, err)
	}
}

func TestListedPeopleMayChangeSettings(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{change: func(c *Config) { c.Admins = []string{other} }})
	w.Command(public, other, "settings")
	w.viewSays(other, english.settingPolicy)
}

func TestHome(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.OpenHome(asker, "home")
	w.until("the home", func() bool { return w.Home(asker) != nil })
	text := textOf(w.Home(asker))
	for _, part := range []string{"Lumen Photos and face recognition", "last verified", "Your place: not remembered", "What changed", "Nothing has changed since"} {
		if !strings.Contains(text, part) {
			t.Errorf("the home lacks %q:\n%s", part, text)
		}
	}
	if strings.Contains(text, "Company laptops") {
		t.Error("an internal policy is shown")
	}
	w.PressView("", asker, actionHomeAsk, norway)
	w.viewSays(asker, "Yes.", "Face groups")
	w.PressView("", asker, actionHomePlace, "NO")
	w.until("the place", func() bool { return strings.Contains(textOf(w.Home(asker)), "Your place: Norway") })
	w.PressView("", asker, actionHomeData, "")
	w.viewSays(asker, "Place: Norway")
	w.PressView("", asker, actionHomeDelete, "")
	w.viewSays(asker, english.dataDeleted)
	w.until("the place gone", func() bool { return strings.Contains(textOf(w.Home(asker)), english.homeNoPlace) })
}

func TestPrivacyCommandDeletes(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Command(public, asker, "place Norway")
	w.answers(public, 1)
	w.Command(public, asker, "privacy")
	m := w.answers(public, 2)[1]
	w.press(m, asker, actionHomeDelete, "")
	contains(t, w.answers(public, 3)[2], english.dataDeleted)
	if code, _ := w.store.PlaceOf(w.ctx, personOf(slacktest.Team, asker)); code != "" {
		t.Error("the place is still kept")
	}
}

func TestAgentGetsPromptsWithoutThread(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.OpenHome(asker, "messages")
	w.until("prompts", func() bool { return len(w.Calls("assistant.threads.setSuggestedPrompts")) == 1 })
	call := w.Calls("assistant.threads.setSuggestedPrompts")[0]
	if _, there := call.Args["thread_ts"]; there {
		t.Error("thread_ts makes it fail silently")
	}
	if prompts, _ := call.Args["prompts"].([]any); len(prompts) == 0 || len(prompts) > mostPrompts || call.Error != "" {
		t.Errorf("prompts %v: %s", prompts, call.Error)
	}
}

const laptop = "is my laptop screen recorded?"

func TestInternalPoliciesStayInside(t *testing.T) {
	t.Parallel()
	in := func(c *Config) { c.Internal = true }
	tests := []struct {
		name, channel, user string
		change              func(c *Config)
		open                bool
		shown, private      bool
	}{
		{"a member, in a channel", public, asker, in, false, true, true},
		{"a member, in a channel for members", public, asker, in, true, true, false},
		{"a member, directly", "D" + asker, asker, in, false, true, false},
		{"a guest", public, guest, in, true, false, false},
		{"Slack Connect", connect, asker, in, true, false, false},
		{"not turned on", public, asker, nil, true, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, options{change: test.change})
			if test.open {
				if err := w.store.SetSetting(w.ctx, scopeOf(slacktest.Team), settingInternal, internalOpen); err != nil {
					t.Fatal(err)
				}
			}
			w.Say(slacktest.Post{Channel: test.channel, User: test.user, Text: mention + laptop})
			w.settle()
			m := w.answers(test.channel, 1)[0]
			if got := strings.Contains(said(m), "do not record"); got != test.shown {
				t.Errorf("shown: %v, want %v: %s", got, test.shown, said(m))
			}
			if got := m.To != ""; got != test.private {
				t.Errorf("private: %v, want %v", got, test.private)
			}
		})
	}
}

func TestInternalAnswersAreNotSharedOutside(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{change: func(c *Config) { c.Internal = true }})
	w.Command(public, asker, laptop)
	m := w.answers(public, 1)[0]
	contains(t, m, "do not record")
	w.press(m, asker, actionShare, "")
	w.until("a word", func() bool { return len(w.Answers(public)) == 2 })
	for _, m := range w.Answers(public) {
		if m.To != asker {
			t.Errorf("shared: %s", said(m))
		}
	}
}

func TestUninstallForgets(t *testing.T) {
	t.Parallel()
	for _, event := range []map[string]any{{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": map[string]any{"bot": []any{slacktest.BotUser}}}} {
		w := newWorld(t, options{})
		w.Command(public, asker, "place Norway")
		w.answers(public, 1)
		setMaintainers(w)
		if _, err := w.Event(event).Response(w.ctx); err != nil {
			t.Fatal(err)
		}
		if code, _ := w.store.PlaceOf(w.ctx, personOf(slacktest.Team, asker)); code != "" {
			t.Errorf("%v: the place is still kept", event["type"])
		}
		if values, _ := w.store.Settings(w.ctx, scopeOf(slacktest.Team)); len(values) != 0 {
			t.Errorf("%v: settings are still kept", event["type"])
		}
	}
}
