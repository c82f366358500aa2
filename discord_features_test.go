package main

import (
	"encoding/json"
	"slices"
	"strings"

	"fineprint/adapters/discord/discordtest"
)

// What people do on Discord, for TestServeDiscord.

const (
	askedNorway = "does this affect Norway?"
	// optOut stands in answers on how to opt out.
	optOut = "Data for Generative AI Improvement"
)

// listCommands looks at what was registered, as a client in German shows it.
func (g *discordGuild) listCommands() {
	type command struct {
		Name    string            `json:"name"`
		Names   map[string]string `json:"name_localizations"`
		Text    map[string]string `json:"description_localizations"`
		Options []command         `json:"options"`
	}
	var list []command
	if err := json.Unmarshal([]byte(wireOf(g.Commands())), &list); err != nil {
		g.t.Fatal(err)
	}
	german := map[string]string{}
	var walk func(path string, list []command)
	walk = func(path string, list []command) {
		for _, c := range list {
			german[path+c.Name] = c.Names["de"]
			if c.Text["de"] == "" && c.Name != "Answer this" {
				g.t.Errorf("%s has no German description", path+c.Name)
			}
			walk(path+c.Name+" ", c.Options)
		}
	}
	walk("", list)
	for name, want := range map[string]string{
		"ask": "fragen", "ask question": "frage", "ask place": "ort", "ask private": "privat", "Answer this": "Das beantworten",
		"fineprint settings": "einstellungen", "fineprint check": "prüfen", "fineprint place": "ort", "fineprint help": "hilfe",
		"fineprint privacy": "datenschutz", "fineprint privacy show": "zeigen", "fineprint privacy forget": "vergessen",
	} {
		if german[name] != want {
			g.t.Errorf("%s is called %q in German, want %q", name, german[name], want)
		}
	}
}

// complete types into /ask and picks from what is suggested.
func (g *discordGuild) complete() {
	typing := func(p *discordtest.Person, option, typed string) [][2]string {
		return p.Complete(g.general, "ask", discordtest.Option{Name: option, Value: typed, Focused: true}).Choices()
	}
	if n := len(typing(g.asker, "question", "")); n == 0 || n > 25 {
		g.t.Errorf("%d questions before anything is typed", n)
	}
	questions := typing(g.asker, "question", "opt o")
	if len(questions) == 0 || !strings.Contains(strings.ToLower(questions[0][0]), "opt") {
		g.t.Fatalf("questions for opt o: %v", questions)
	}
	if strings.Contains(g.tells(g.ask(questions[0][1])).Text(), "None of the reviewed facts") {
		g.t.Errorf("%q is suggested and not answered", questions[0][0])
	}
	places := typing(g.asker, "place", "norw")
	if len(places) == 0 || places[0] != [2]string{"Norway", "NO"} {
		g.t.Fatalf("places for norw: %v", places)
	}
	g.tells(g.ask("am I affected?", discordtest.Option{Name: "place", Value: places[0][1]}), "Norway")
	g.tells(g.ask("am I affected?", discordtest.Option{Name: "place", Value: "qqqqqqqqq"}), "do not know that place")
}

// askPrivately returns an answer that only the asker sees.
func (g *discordGuild) askPrivately() *discordtest.Message {
	before := len(g.Reveals(g.general))
	private := g.tells(g.ask(askedNorway), "> "+askedNorway, "**Yes.**", "Norway")
	if len(g.Reveals(g.general)) != before {
		g.t.Error("others saw a private answer")
	}
	shared := g.shows(g.asker.Press(private, "Share"), "<@"+g.asker.ID+"> asked privately", "**Yes.**")
	if strings.Contains(shared.Text(), askedNorway) {
		g.t.Error("the question was shared with the answer")
	}
	public := g.shows(g.ask(askedNorway, discordtest.Option{Name: "private", Value: false}), "**Yes.**")
	g.offers(public, "Share", false)
	if !g.alone {
		// Discord hides the text of replies to these.
		g.says(g.WaitReply(g.asker.Reply(public, "and Brazil?", true)), "Answer this", "/ask")
	}
	return private
}

// mention returns answers that everybody sees: on Norway, and on how to opt out.
func (g *discordGuild) mention() (answer, steps *discordtest.Message) {
	answer = g.says(g.WaitReply(g.asker.Mention(g.general, askedNorway)), "**Yes.**", "Norway")
	g.offers(answer, "Share", false)
	talk := g.server.Text("talk")
	steps = g.says(g.WaitReply(g.asker.Mention(talk, "how do I opt out?")), optOut)
	g.says(g.WaitReply(g.asker.Mention(talk, "and Canada?")), "Canada", optOut)
	// Whoever replies goes on where the answer was; from the start this says nothing of opting out.
	g.says(g.WaitReply(g.friend.Reply(steps, "and Brazil?", true)), "Brazil", optOut)
	direct := g.says(g.WaitReply(g.asker.Say(g.asker.Direct(), "how do I opt out?")), "1. ")
	g.offers(direct, "Share", false)
	g.says(g.WaitReply(g.asker.Say(g.server.Thread(g.general, "norway"), "<@"+g.AppID+"> "+askedNorway)), "**Yes.**")
	return answer, steps
}

// answerThis uses the menu of another's message, and is told of it.
func (g *discordGuild) answerThis() {
	question := g.friend.Say(g.general, askedNorway)
	g.says(g.WaitReply(g.asker.Reply(question, "<@"+g.AppID+">", false)), "open its menu", "“Answer this”")
	private := g.tells(g.asker.Menu("Answer this", question), "**Yes.**", "Norway")
	g.shows(g.asker.Press(private, "Share"), "<@"+g.asker.ID+"> asked privately", "**Yes.**")
	g.tells(g.asker.Menu("Answer this", g.friend.Say(g.general, "")), "no text to answer")
	if n := len(g.Replies(question)); n != 0 {
		g.t.Errorf("%d answers to what nobody asked it", n)
	}
}

// useButtons presses what an answer to the Norway question offers.
func (g *discordGuild) useButtons(answer *discordtest.Message) {
	g.t.Helper()
	g.tells(g.asker.Press(answer, "Sources"), "**Sources**")
	listed := g.WaitReply(g.asker.Mention(g.general, "Which places does LinkedIn itself name?"))
	g.tells(g.asker.Press(listed, "Sources"), "\n> ") // with quotes
	g.tells(g.asker.Press(answer, "Ask the same for another place", "BR"), "Brazil")
	steps := g.tells(g.asker.Press(answer, "How do I opt out?"), "1. ")
	const detail = "does not undo earlier training"
	if strings.Contains(steps.Text(), detail) {
		g.t.Error("details are not behind More")
	}
	g.tells(g.asker.Press(steps, "More"), detail)

	g.tells(g.friend.Press(answer, "Helpful"), "Thank you")
	form := g.asker.Press(answer, "Not helpful")
	g.tells(g.asker.Submit(form, map[string]string{"reason": "outdated"}), "Thank you")
	var votes struct {
		Policy             string
		Helpful, Unhelpful int
		Reasons            map[string]int
	}
	if err := json.Unmarshal([]byte(g.run("feedback", "--json")), &votes); err != nil {
		g.t.Fatal(err)
	}
	if votes.Helpful != 1 || votes.Unhelpful != 1 || votes.Reasons["outdated"] != 1 || votes.Policy == "" {
		g.t.Errorf("votes: %+v", votes)
	}
	sources := discordtest.Press(answer.Body, "Sources")
	g.tells(g.asker.PressID(answer, strings.Replace(sources, "fp1", "fp0", 1)), "no longer works")
	g.tells(g.asker.PressID(answer, "fp1:src:1f.gone"), "have changed")
}

// askElsewhere is where the asker brought the app along and the bot is not, and in
// direct messages, where there is nobody to hide from.
func (g *discordGuild) askElsewhere() {
	question := discordtest.Option{Name: "question", Value: askedNorway}
	private := g.tells(g.asker.Command(g.asker.Group(), "ask", question), "**Yes.**")
	g.shows(g.asker.Press(private, "Share"), "asked privately", "**Yes.**")
	g.offers(g.shows(g.asker.Command(g.asker.Direct(), "ask", question), "**Yes.**"), "Share", false)
}

func (g *discordGuild) followUp() {
	answer := g.tells(g.ask("how do I opt out?"), optOut)
	form := g.asker.Press(answer, "Ask a follow-up")
	again := g.tells(g.asker.Submit(form, map[string]string{"question": "and Brazil?"}), "> and Brazil?", "Brazil", optOut)
	g.offers(again, "Share", true)
}

// changeSettings is for those who manage the server, and for nobody else.
func (g *discordGuild) changeSettings() {
	for _, command := range []string{"fineprint settings", "fineprint check"} {
		g.tells(g.asker.Command(g.general, command), "Manage Server")
		g.says(g.boss.Command(g.boss.Direct(), command).Wait(), "on a server only")
	}
	g.tells(g.boss.Command(g.general, "fineprint check"), "✅ Connected to Discord", "✅ Commands are registered", "✅ Send Messages", "❌ No maintainers")
	panel := g.tells(g.boss.Command(g.general, "fineprint settings"), "Settings of this server")
	g.says(g.boss.Press(panel, "none", g.desk).Wait(), "Saved")
	g.says(g.boss.PressID(panel, "fp1:set:help-channels", g.forum).Wait(), "Saved")
	g.tells(g.asker.PressID(panel, "fp1:set:maintainers", g.general), "Manage Server")
	kept := wireOf(g.boss.Command(g.general, "fineprint settings").Wait().Body)
	for _, channel := range []string{g.desk, g.forum} {
		if !strings.Contains(kept, channel) {
			g.t.Errorf("channel %s is not set in %s", channel, kept)
		}
	}
	g.tells(g.boss.Command(g.general, "fineprint check"), "✅ Maintainers' channel: <#"+g.desk+">")
	g.tells(g.asker.Command(g.general, "fineprint help"), "I never guess", "“Answer this”")
}

// askMaintainers sends a question and gets two replies, by message and by button.
func (g *discordGuild) askMaintainers() {
	const question = "which cheese goes into a privacy policy fondue?"
	answer := g.says(g.WaitReply(g.asker.Mention(g.general, question)), "None of the reviewed facts")
	form := g.asker.Press(answer, "Ask the maintainers")
	if shown := wireOf(form.Modal()); !strings.Contains(shown, question) || !strings.Contains(shown, "kept until it is answered") {
		g.t.Errorf("the form is %s", shown)
	}
	g.tells(g.asker.Submit(form, map[string]string{"question": "which **cheese** @everyone?"}), "was sent to the maintainers")
	posts := g.In(g.desk)
	if len(posts) != 1 {
		g.t.Fatalf("%d posts for the maintainers", len(posts))
	}
	g.says(posts[0], `which \*\*cheese\*\* @`+"\u200b"+`everyone?`)
	if open := g.run("questions", "--open"); !strings.Contains(open, "which **cheese** @everyone?") {
		g.t.Errorf("open questions:\n%s", open)
	}
	before := len(g.In(g.asker.Direct()))
	g.says(g.WaitReply(g.boss.Reply(posts[0], "Gruyère, says the [manual](https://evil.example)", true)), "was sent to the asker")
	reply := g.boss.Press(posts[0], "Reply")
	g.tells(g.boss.Submit(reply, map[string]string{"question": "Or Comté."}), "was sent to the asker")
	direct := g.In(g.asker.Direct())[before:]
	if len(direct) != 2 {
		g.t.Fatalf("%d replies came", len(direct))
	}
	g.says(direct[0], "The maintainers reply", "Gruyère", `\[manual\]`)
	g.says(direct[1], "Comté")
	if open := g.run("questions", "--open"); open != "No question is open.\n" {
		g.t.Errorf("open questions:\n%s", open)
	}
}

// keepPersonalData asks with an address in public, with and without a way to answer
// in private.
func (g *discordGuild) keepPersonalData() {
	const question = askedNorway + " kari@example.org"
	kari := g.Person("Kari")
	hint := g.says(g.WaitReply(kari.Mention(g.general, question)), "personal data", "an e-mail address")
	if strings.Contains(hint.Text(), "Norway") {
		g.t.Error("the answer is public")
	}
	direct := g.In(kari.Direct())
	if len(direct) != 1 {
		g.t.Fatalf("%d direct messages", len(direct))
	}
	g.says(direct[0], "**Yes.**", "Norway")
	closed := g.Person("Closed")
	closed.NoDirect = true
	g.says(g.WaitReply(closed.Mention(g.general, question)), "cannot send you a direct message")
	g.tells(g.ask(question, discordtest.Option{Name: "private", Value: false}), "personal data", "**Yes.**")
}

func (g *discordGuild) rememberPlace() {
	anna := g.Person("Anna")
	run := func(command string, options ...discordtest.Option) *discordtest.Interaction {
		return anna.Command(g.general, "fineprint "+command, options...)
	}
	g.tells(run("privacy show"), "Nothing is kept")
	g.tells(run("place"), "do not know where you are")
	g.tells(run("place", discordtest.Option{Name: "place", Value: "NO"}), "Norway")
	g.tells(run("place"), "Norway")
	g.tells(anna.Command(g.general, "ask", discordtest.Option{Name: "question", Value: "am I affected?"}), "Norway")
	shown := g.tells(run("privacy show"), "Your place: Norway", "Questions of running conversations")
	g.tells(anna.Press(shown, "Delete"), "is deleted")
	g.tells(run("privacy show"), "Nothing is kept")
	g.tells(run("place", discordtest.Option{Name: "place", Value: "Brazil"}), "Brazil")
	g.tells(run("place", discordtest.Option{Name: "forget", Value: true}), "no longer remember")
	g.tells(run("place"), "do not know where you are")
	g.tells(run("place", discordtest.Option{Name: "place", Value: "Brazil"}), "Brazil")
	g.tells(run("privacy forget"), "is deleted")
	g.tells(run("place"), "do not know where you are")
}

// speakGerman is somebody whose client is in German.
func (g *discordGuild) speakGerman() {
	heidi := g.Person("Heidi")
	heidi.Locale = "de"
	g.tells(heidi.Command(g.general, "fineprint help"), "Ich rate nie", "„Das beantworten“")
	suggested := heidi.Complete(g.general, "ask", discordtest.Option{Name: "question", Value: "widersprechen", Focused: true}).Choices()
	if !slices.ContainsFunc(suggested, func(c [2]string) bool { return strings.Contains(c[0], "widerspr") }) {
		g.t.Fatalf("suggested in German: %v", suggested)
	}
	answer := g.tells(heidi.Command(g.general, "ask", discordtest.Option{Name: "question", Value: suggested[0][1]}), "Richtlinie:")
	g.offers(answer, "Sources", false)
	g.tells(heidi.Press(answer, "Quellen"), "**Quellen**")
	g.tells(heidi.Press(answer, "Hilfreich"), "Danke")
}

// helpInForum holds that new posts are answered where that is on, once, and only
// with certainty; Message Content is on.
func (g *discordGuild) helpInForum() {
	post := g.asker.Post(g.server, g.forum, "Norway", askedNorway)
	g.Wait("an answer in the post", func() bool { return len(g.In(post)) == 2 })
	g.says(g.In(post)[1], "**Yes.**", "Norway")
	g.asker.Say(post, "thank you all, that helps")
	const vague = "do they read letters"
	var known struct {
		Outcome    string
		Confidence float64
	}
	if err := json.Unmarshal([]byte(g.run("ask", "--json", vague)), &known); err != nil || known.Outcome != "answered" || known.Confidence > 0.75 {
		g.t.Fatalf("this test needs a question that is answered without certainty, %q is no longer one: %+v, %v", vague, known, err)
	}
	quiet := map[string]string{
		"unknown":       g.asker.Post(g.server, g.forum, "Tea", "which tea goes with scones?"),
		"unsure":        g.asker.Post(g.server, g.forum, "Letters", vague),
		"another forum": g.asker.Post(g.server, g.other, "Norway", askedNorway),
	}
	for name, id := range quiet {
		// What is said in a channel is answered in order: the mention comes last.
		g.WaitReply(g.asker.Mention(id, askedNorway))
		if n := len(g.In(id)); n != 3 {
			g.t.Errorf("%s: %d messages, want the post, a mention and its answer", name, n)
		}
	}
	g.WaitReply(g.asker.Mention(post, askedNorway))
	if n := len(g.In(post)); n != 5 {
		g.t.Errorf("%d messages in the post, want 5: it answered twice", n)
	}
	// A thread it takes part in goes on without its name.
	g.says(g.WaitReply(g.friend.Say(post, "does this affect Brazil?")), "Brazil")
}
