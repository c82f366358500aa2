package discord

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
	"fineprint/knowledge/place"
)

type opt = discordtest.Option

const manageServer = "32" // as a permission

func (w *world) ask(question string, more ...opt) *discordtest.Interaction {
	return w.asker.Command(w.channel, "ask", append([]opt{{Name: "question", Value: question}}, more...)...)
}

func TestAutocomplete(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	empty := w.asker.Complete(w.channel, "ask", opt{Name: "question", Value: "", Focused: true}).Choices()
	if len(empty) == 0 || len(empty) > 25 {
		t.Fatalf("%d suggestions before anything is typed", len(empty))
	}
	choices := w.asker.Complete(w.channel, "ask", opt{Name: "question", Value: "opt o", Focused: true}).Choices()
	if len(choices) == 0 || !strings.Contains(strings.ToLower(choices[0][0]), "opt") {
		t.Fatalf("suggested %v", choices)
	}
	picked := w.ask(choices[0][1]).Wait()
	typed := w.ask(choices[0][0]).Wait() // some clients send the name
	for _, m := range []*discordtest.Message{picked, typed} {
		if strings.Contains(m.Text(), "None of the reviewed facts") {
			t.Errorf("%q is not answered:\n%s", choices[0][0], m.Text())
		}
	}
	if none := w.asker.Complete(w.channel, "ask", opt{Name: "place", Value: "qqqqqqqqqqq", Focused: true}).Choices(); len(none) != 0 {
		t.Errorf("places for nonsense: %v", none)
	}
	places := w.asker.Complete(w.channel, "ask", opt{Name: "place", Value: "norw", Focused: true}).Choices()
	if len(places) == 0 || places[0][0] != "Norway" || places[0][1] != "NO" {
		t.Errorf("places: %v", places)
	}
}

func TestPlaceOption(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	wantText(t, w.ask("am I affected?", opt{Name: "place", Value: "NO"}).Wait(), "Norway")
	wantText(t, w.ask("am I affected?", opt{Name: "place", Value: "Norway"}).Wait(), "Norway")
	wantText(t, w.ask("am I affected?", opt{Name: "place", Value: "qqqqqqqqq"}).Wait(), "do not know that place")
}

func TestPrivateAndShare(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	private := w.ask("does this affect Norway?").Wait()
	if !private.Private || len(w.Reveals(w.channel)) != 0 {
		t.Fatal("a private answer is seen by all")
	}
	wantText(t, private, "> does this affect Norway?")
	shared := w.asker.Press(private, "Share").Wait()
	if shared.Private {
		t.Error("a shared answer is private")
	}
	wantText(t, shared, "<@"+w.asker.ID+"> asked privately", "**Yes.**")
	if strings.Contains(shared.Text(), "> does this") {
		t.Error("the question was shared with the answer")
	}
	public := w.ask("does this affect Norway?", opt{Name: "private", Value: false}).Wait()
	if public.Private || discordtest.Press(public.Body, "Share") != "" {
		t.Error("private:false is not public, or offers to share")
	}
}

func TestButtons(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	answer := w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	sources := w.asker.Press(answer, "Sources").Wait()
	wantText(t, sources, "**Sources**")
	listed := w.WaitReply(w.asker.Mention(w.channel, "Which places does LinkedIn itself name?"))
	wantText(t, w.asker.Press(listed, "Sources").Wait(), "> ")
	if !sources.Private {
		t.Error("sources fill the channel")
	}
	india := w.asker.Press(answer, "Ask the same for another place", "BR").Wait()
	wantText(t, india, "Brazil")
	wantText(t, w.asker.Press(answer, "Helpful").Wait(), "Thank you")
	form := w.asker.Press(answer, "Not helpful")
	wantText(t, w.asker.Submit(form, map[string]string{inputReason: "outdated"}).Wait(), "Thank you")
	kept, err := w.store.Kept(context.Background(), personOf(w.guild.ID, w.asker.ID))
	if err != nil || len(kept.Ratings) != 1 || kept.Ratings[0].Reason != bot.ReasonOutdated || kept.Ratings[0].Helpful {
		t.Errorf("kept %+v, %v", kept.Ratings, err)
	}
	wantText(t, w.asker.PressID(answer, "fp0:old:1").Wait(), "no longer works")
	wantText(t, w.asker.PressID(answer, pressID(verbSources, "1f.gone")).Wait(), "have changed")
}

func TestButtonsAfterRestart(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	answer := w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	if err := w.halt(t); err != nil {
		t.Fatal(err)
	}
	w.run(t, nil)
	w.Wait("ready", func() bool { return w.adapter.Ready() == nil })
	wantText(t, w.asker.Press(answer, "Sources").Wait(), "**Sources**")
	puts := 0
	for _, r := range w.Requests() {
		if r.Method == http.MethodPut {
			puts++
		}
	}
	if puts != 1 {
		t.Errorf("commands were registered %d times, want once", puts)
	}
}

func TestNextQuestionAndFollowUp(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	answer := w.ask("does this affect Norway?").Wait()
	form := w.asker.Press(answer, "Ask a follow-up")
	wantText(t, w.asker.Submit(form, map[string]string{inputQuestion: "and Brazil?"}).Wait(), "Brazil")
	next := ""
	for _, r := range []string{"How", "What", "Which", "When", "Are", "Is", "Does", "Who", "Can", "You could ask next"} {
		if next == "" && discordtest.Press(answer.Body, r) != "" {
			next = r
		}
	}
	if next == "" {
		t.Fatalf("no next question in\n%s", answer.Text())
	}
	if next != "You could ask next" {
		if m := w.asker.Press(answer, next).Wait(); strings.Contains(m.Text(), "None of") {
			t.Errorf("a next question is not answered:\n%s", m.Text())
		}
	}
}

func TestReplyContinues(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	answer := w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	other := w.Person("Other")
	wantText(t, w.WaitReply(other.Reply(answer, "and Brazil?", true)), "Brazil")
}

func TestRepliesThatArriveEmpty(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	public := w.ask("does this affect Norway?", opt{Name: "private", Value: false}).Wait()
	wantText(t, w.WaitReply(w.asker.Reply(public, "and Brazil?", true)), "Answer this", "/ask")
	question := w.Person("Other").Say(w.channel, "does this affect Norway?")
	wantText(t, w.WaitReply(w.asker.Reply(question, "<@"+w.AppID+">", false)), "Answer this")
	wantText(t, w.asker.Menu("Answer this", question).Wait(), "**Yes.**")
	wantText(t, w.asker.Menu("Answer this", w.asker.Say(w.channel, "")).Wait(), "no text to answer")
}

func TestRoleMentionAndOthers(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{MessageContent: true}, func(c *Config) { c.MessageContent = true })
	wantText(t, w.WaitReply(w.asker.Say(w.channel, "<@&"+w.guild.Role+"> does this affect Norway?")), "**Yes.**")
	other := w.Person("Other")
	said := w.asker.Say(w.channel, "does this affect Norway?")
	other.Reply(said, "does this affect Brazil?", true)
	last := w.asker.Mention(w.channel, "does this affect Brazil?")
	w.WaitReply(last)
	if n := len(w.Replies(said)); n != 0 {
		t.Error("it spoke where nobody asked it")
	}
	if w.inbox.accepted() != 2 {
		t.Errorf("%d questions accepted, want 2", w.inbox.accepted())
	}
}

func TestThreadGoesOn(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{MessageContent: true}, func(c *Config) { c.MessageContent = true })
	thread := w.guild.Thread(w.channel, "about norway")
	w.WaitReply(w.asker.Mention(thread, "does this affect Norway?"))
	w.Wait("the thread to be remembered", func() bool {
		on, _ := w.store.State(context.Background(), scopeOf(w.guild.ID)+"/thread/"+thread)
		return on != ""
	})
	wantText(t, w.WaitReply(w.asker.Say(thread, "does this affect Brazil?")), "Brazil")
	quiet := w.asker.Say(thread, "what about a nice cup of tea in the garden tomorrow?")
	w.WaitReply(w.asker.Mention(thread, "does this affect Norway?"))
	if len(w.Replies(quiet)) != 0 {
		t.Error("it answered what nobody asked it and it is not sure of")
	}
}

func TestForum(t *testing.T) {
	t.Parallel()
	w := prepare(t, discordtest.Options{MessageContent: true})
	forum, silent := w.guild.Forum("help"), w.guild.Forum("chat")
	if err := w.store.SetSetting(context.Background(), scopeOf(w.guild.ID), settingHelp, forum); err != nil {
		t.Fatal(err)
	}
	w.run(t, func(c *Config) { c.MessageContent = true })
	w.Wait("ready", func() bool { return w.adapter.Ready() == nil })
	other := w.asker.Post(w.guild, silent, "Norway", "does this affect Norway?")
	unsure := w.asker.Post(w.guild, forum, "Tea", "which tea goes with scones?")
	post := w.asker.Post(w.guild, forum, "Norway", "does this affect Norway?")
	w.Wait("an answer in the post", func() bool { return len(w.In(post)) == 2 })
	wantText(t, w.In(post)[1], "**Yes.**")
	w.asker.Say(post, "thank you all")
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	for _, id := range []string{other, unsure} {
		if len(w.In(id)) != 1 {
			t.Errorf("it answered in post %s:\n%s", id, w.In(id)[1].Text())
		}
	}
	if len(w.In(post)) != 3 {
		t.Error("it answered a post twice")
	}
}

func TestPersonalData(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	const question = "does this affect Norway? kari@example.org"
	asked := w.asker.Mention(w.channel, question)
	hint := w.WaitReply(asked)
	wantText(t, hint, "personal data", "an e-mail address")
	if strings.Contains(hint.Text(), "Norway") {
		t.Error("the answer is public")
	}
	w.Wait("an answer in private", func() bool { return len(w.In(w.asker.Direct())) == 1 })
	wantText(t, w.In(w.asker.Direct())[0], "**Yes.**")
	w.asker.NoDirect = true
	wantText(t, w.WaitReply(w.asker.Mention(w.channel, question)), "cannot send you a direct message")
	public := w.ask(question, opt{Name: "private", Value: false}).Wait()
	if !public.Private {
		t.Error("personal data was answered in public")
	}
	wantText(t, public, "personal data", "**Yes.**")
}

func TestAskTheMaintainers(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	desk := w.guild.Text("desk")
	boss := w.Person("Boss")
	boss.Permissions = manageServer
	panel := boss.Command(w.channel, "fineprint settings").Wait()
	changed := boss.PressID(panel, pressID(verbSetting, settingMaintainers), desk).Wait()
	wantText(t, changed, "Saved")
	answer := w.ask("which cheese goes into a privacy policy fondue?").Wait()
	form := w.asker.Press(answer, "Ask the maintainers")
	if value := discordtest.Press(form.Modal()["data"].(map[string]any), "Your question"); value != "" {
		t.Errorf("a label has an id: %s", value)
	}
	wantText(t, w.asker.Submit(form, map[string]string{inputQuestion: "which **cheese** @everyone?"}).Wait(), "was sent to the maintainers")
	post := w.In(desk)[0]
	wantText(t, post, `which \*\*cheese\*\* @`+"\u200b"+`everyone?`)

	done := w.WaitReply(boss.Reply(post, "Gruyère, says the [manual](https://evil.example)", true))
	wantText(t, done, "was sent to the asker")
	direct := w.In(w.asker.Direct())
	if len(direct) != 1 {
		t.Fatalf("%d direct messages", len(direct))
	}
	wantText(t, direct[0], "Gruyère", `\[manual\]`)

	again := boss.Press(post, "Reply")
	wantText(t, boss.Submit(again, map[string]string{inputQuestion: "Or Comté."}).Wait(), "was sent to the asker")
	wantText(t, w.In(w.asker.Direct())[1], "Comté")
	open, err := w.store.Questions(context.Background(), true)
	if err != nil || len(open) != 0 {
		t.Errorf("%d questions are open, %v", len(open), err)
	}
}

func TestSettingsAreForManagers(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	for _, command := range []string{"fineprint settings", "fineprint check"} {
		wantText(t, w.asker.Command(w.channel, command).Wait(), "Manage Server")
		wantText(t, w.asker.Command(w.asker.Direct(), command).Wait(), "on a server only")
	}
	panel := &discordtest.Message{Channel: w.channel, Guild: w.guild.ID}
	wantText(t, w.asker.PressID(panel, pressID(verbSetting, settingMaintainers), w.channel).Wait(), "Manage Server")
	boss := w.Person("Boss")
	boss.Permissions = manageServer
	check := boss.Command(w.channel, "fineprint check").Wait()
	wantText(t, check, "✅ Connected to Discord", "✅ Commands are registered", "✅ Send Messages", "❌ No maintainers")
}

func TestPlaceAndPrivacy(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	run := func(command string, options ...opt) *discordtest.Message {
		return w.asker.Command(w.channel, command, options...).Wait()
	}
	wantText(t, run("fineprint privacy show"), "Nothing is kept")
	wantText(t, run("fineprint place"), "do not know where you are")
	wantText(t, run("fineprint place", opt{Name: "place", Value: "NO"}), "Norway")
	wantText(t, run("fineprint place"), "Norway")
	wantText(t, w.ask("am I affected?").Wait(), "Norway")
	shown := run("fineprint privacy show")
	wantText(t, shown, "Norway", "Questions of running conversations")
	wantText(t, w.asker.Press(shown, "Delete").Wait(), "is deleted")
	wantText(t, run("fineprint privacy show"), "Nothing is kept")
	wantText(t, run("fineprint place", opt{Name: "place", Value: "Brazil"}), "Brazil")
	wantText(t, run("fineprint place", opt{Name: "forget", Value: true}), "no longer remember")
	wantText(t, run("fineprint privacy forget"), "is deleted")
	wantText(t, run("fineprint help"), "never guess")
	if code, err := w.store.PlaceOf(context.Background(), personOf(w.guild.ID, w.asker.ID)); err != nil || code != place.Code("") {
		t.Errorf("still knows %s, %v", code, err)
	}
}

func TestGuildLeft(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	ctx := context.Background()
	if err := w.store.SetSetting(ctx, scopeOf(w.guild.ID), settingMaintainers, "1"); err != nil {
		t.Fatal(err)
	}
	w.guild.Leave()
	w.Wait("the settings to be deleted", func() bool {
		set, err := w.store.Settings(ctx, scopeOf(w.guild.ID))
		return err == nil && len(set) == 0
	})
}

// TestMissed holds that what was asked while the process was down is answered
// when it comes back, once, if it is young enough and may be read.
func TestMissed(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	first := w.asker.Mention(w.channel, "does this affect Norway?")
	w.WaitReply(first)
	closed := w.guild.Text("closed")
	w.Overwrite(closed, w.guild.Role, 0, "0", "1024")
	if err := w.halt(t); err != nil {
		t.Fatal(err)
	}
	missed := w.asker.Mention(w.channel, "does this affect Brazil?")
	hidden := w.asker.Mention(closed, "does this affect Brazil?")
	w.run(t, nil)
	wantText(t, w.WaitReply(missed), "Brazil")
	last := w.asker.Mention(w.channel, "does this affect Norway?")
	w.WaitReply(last)
	if len(w.Replies(first)) != 1 || len(w.Replies(missed)) != 1 || len(w.Replies(hidden)) != 0 {
		t.Errorf("%d, %d, %d answers, want 1, 1, 0", len(w.Replies(first)), len(w.Replies(missed)), len(w.Replies(hidden)))
	}
}

// TestMissedLongAgo holds that old questions are left alone.
func TestMissedLongAgo(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	if err := w.halt(t); err != nil {
		t.Fatal(err)
	}
	missed := w.asker.Mention(w.channel, "does this affect Brazil?")
	w.run(t, func(c *Config) { c.Now = func() time.Time { return time.Now().Add(2 * time.Hour) } })
	w.Wait("ready", func() bool { return w.adapter.Ready() == nil })
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	if n := len(w.Replies(missed)); n != 0 {
		t.Errorf("%d answers to a question of two hours ago", n)
	}
}

// TestInstalledByAPerson holds that the app works in private channels where the
// bot is not: answers are the asker's until shared.
func TestInstalledByAPerson(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	group := w.asker.Group()
	answer := w.asker.Command(group, "ask", opt{Name: "question", Value: "does this affect Norway?"}).Wait()
	wantText(t, answer, "**Yes.**")
	if !answer.Private {
		t.Error("others in the channel see the answer")
	}
	if shared := w.asker.Press(answer, "Share").Wait(); shared.Private {
		t.Error("the shared answer is private")
	}
	direct := w.asker.Command(w.asker.Direct(), "ask", opt{Name: "question", Value: "does this affect Norway?"}).Wait()
	if direct.Private || discordtest.Press(direct.Body, "Share") != "" {
		t.Error("in direct messages there is nobody to hide from or to share with")
	}
}

// TestBotsAreIgnored holds that nobody can make two bots talk to each other.
func TestBotsAreIgnored(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	me := map[string]any{"id": w.AppID}
	for _, m := range []map[string]any{
		{"author": map[string]any{"id": "1", "bot": true}},
		{"author": map[string]any{"id": "1"}, "webhook_id": "2"},
		{"author": map[string]any{"id": "1"}, "type": 7},
	} {
		m["id"], m["channel_id"], m["guild_id"], m["content"], m["mentions"] = discordtest.IDAt(time.Now()), w.channel, w.guild.ID, "does this affect Norway?", []any{me}
		w.Event("MESSAGE_CREATE", w.guild.ID, m)
	}
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	if n := w.inbox.accepted(); n != 1 {
		t.Errorf("%d questions accepted, want 1", n)
	}
}
