package knowledge

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// today is when the test policy was reviewed.
var today = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// valid is a policy with every key and without a problem. Each test case breaks one
// thing of it.
const valid = `id: acme
title: Acme and AI training
organisation: Acme
aliases: [acme, acme.example]
summary: What Acme does.
audience: internal
language: en-GB
effective: 2025-11-03
sources:
  - id: help
    publisher: Acme Help
    title: Control your data
    url: https://help.acme.example/data
    date: 2025-09-18
    language: fr
    own: true
    note: Read as a copy.
  - {id: paper, publisher: The Paper, date: 2025-09}
facts:
  - id: messages
    topic: messages
    kind: claim
    title: Are my private messages used?
    statement: Acme says that it does not train on private messages.
    details: This holds for group chats too.
    steps:
      - text: Open Settings.
        url: https://acme.example/settings
      - Turn the switch off.
    places:
      - {place: [EU, CA], status: covered, since: 2025-11-03}
      - {place: US, status: excluded}
    effective: 2025-11-03
    verdict: "no"
    asked:
      - are my dms used
      - {text: are my dms safe, verdict: "yes"}
    sources:
      - {id: help, section: Key Points, quote: not your messages}
      - paper
    disputes: [messages-press]
    verified: 2026-11-20
    review-by: 2027-05-20
  - id: messages-press
    topic: messages
    statement: The press reports that a test of Acme read some chats in spring.
    places:
      - {place: EU, status: covered, since: 2025-10}
    sources: [paper]
    disputes: [messages]
  - id: rumour
    statement: People say that Acme sells data, which no document confirms.
    unconfirmed: true
`

func loadText(text string, now time.Time) (*Library, error) {
	return load(fstest.MapFS{"acme.yaml": {Data: []byte(text)}}, "", now)
}

// breakOnce swaps one thing of the valid policy.
func breakOnce(t *testing.T, from, to string) string {
	t.Helper()
	if strings.Count(valid, from) != 1 {
		t.Fatalf("%q stands %d times in the valid policy, want once", from, strings.Count(valid, from))
	}
	return strings.Replace(valid, from, to, 1)
}

func lines(err error) string {
	if err == nil {
		return ""
	}
	return strings.ReplaceAll(err.Error(), "\n", "\n\t")
}

func TestValidPolicyHasNoProblem(t *testing.T) {
	t.Parallel()
	lib, err := loadText(valid, today)
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	if warnings := Check(lib, today); len(warnings) > 0 {
		t.Errorf("warnings:\n\t%s", lines(warnings))
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, from, to, want string }{
		{"unknown key of a policy", "title: Acme", "titel: Acme",
			`acme.yaml:2:1: unknown-key: a policy has no key "titel" (did you mean "title"?)`},
		{"unknown key like no other", "summary: What", "colour: What",
			`acme.yaml:5:1: unknown-key: a policy has no key "colour" (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)`},
		{"unknown key of a source", "    own: true", "    onw: true",
			`acme.yaml:16:5: unknown-key: a source has no key "onw" (did you mean "own"?)`},
		{"unknown key of a fact", "    details:", "    detail:",
			`acme.yaml:25:5: unknown-key: a fact has no key "detail" (did you mean "details"?)`},
		{"unknown key of a step", "        url:", "        link:",
			`acme.yaml:28:9: unknown-key: a step has no key "link" (its keys are text, url)`},
		{"unknown key of a place", "since: 2025-10", "sinc: 2025-10",
			`acme.yaml:48:38: unknown-key: an entry of places has no key "sinc" (did you mean "since"?)`},
		{"unknown key of a phrasing", "safe, verdict:", "safe, verdikt:",
			`acme.yaml:37:33: unknown-key: an entry of asked has no key "verdikt" (did you mean "verdict"?)`},
		{"unknown key of a citation", "section: Key", "chapter: Key",
			`acme.yaml:39:20: unknown-key: an entry of sources has no key "chapter" (its keys are id, section, quote)`},
		{"key of a source in a citation", "section: ", "date: ",
			`acme.yaml:39:20: unknown-key: an entry of sources has no key "date" (a fact only cites its sources by id; date stands with the source, among the policy's own sources)`},
		{"merge key", "summary: What Acme does.", "<<: {summary: x}",
			`acme.yaml:5:1: unknown-key: a policy has no key "<<" (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)`},
		{"key that is a list", "summary: What", "[a, b]: What",
			`acme.yaml:5:1: unknown-key: a key of a policy is a list (a key is one word; put a text that starts with [ { or * in quotes)`},
		{"comma that ends a text", "publisher: The Paper, date", "publisher: The Paper, Weekend, date",
			`acme.yaml:18:39: unknown-key: a source has no key "Weekend" (put a text with a comma in quotes: inside { } a comma ends it)`},
		{"fact without verdict", `    verdict: "no"`, "    verdict: none",
			`acme.yaml:34:14: verdict: a fact has no verdict "none" (leave the verdict out; none is for a phrasing)`},
		{"mail address for a link", "        url: https://acme.example/settings", "        url: mailto:help@acme.example",
			`acme.yaml:28:14: link: a step's url is a mail address: "mailto:help@acme.example" (write the address into the text instead)`},
		{"key twice", "    kind: claim", "    topic: data",
			`acme.yaml:22:5: duplicate-key: a fact has the key "topic" twice (delete one of them)`},

		{"list for a text", "summary: What Acme does.", "summary: [What]",
			`acme.yaml:5:10: type: summary must be a text, not a list (put a text that starts with [ { or - in quotes)`},
		{"text for a list", "aliases: [acme, acme.example]", "aliases: acme",
			`acme.yaml:4:10: type: aliases must be a list, not a text (start each entry with a dash, or write [one, two])`},
		{"text for a source", "  - {id: paper, publisher: The Paper, date: 2025-09}", "  - paper",
			"acme.yaml:18:5: type: a source is made of keys and values, not a text (its keys are id, publisher, speaker, title, url, date, language, own, note)\n" +
				`acme.yaml:40:9: unknown-source: the policy has no source "paper" (add it to the policy's sources)` + "\n" +
				`acme.yaml:49:15: unknown-source: the policy has no source "paper" (add it to the policy's sources)`},
		{"text for a flag", "own: true", "own: yes",
			`acme.yaml:16:10: type: own must be true or false, not "yes" (write true, or delete the key)`},
		{"alias", "summary: What Acme does.", "summary: &a What\nunknown: 1\nlanguage: *a\n",
			"acme.yaml:6:1: unknown-key: a policy has no key \"unknown\" (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)\n" +
				"acme.yaml:7:11: alias: the alias *a is not supported (write the value out; put a text that starts with * in quotes)\n" +
				`acme.yaml:10:1: duplicate-key: a policy has the key "language" twice (delete one of them)`},
		{"tag", "summary: What", "summary: !secret What",
			`acme.yaml:5:10: tag: the tag !secret is not supported (delete it; put a text that starts with ! in quotes)`},

		{"no policy id", "id: acme\n", "",
			`acme.yaml:1:1: required: a policy has no id (add id:)`},
		{"no publisher", "    publisher: Acme Help\n", "",
			`acme.yaml:10:5: required: a source has no publisher (add publisher:)`},
		{"no fact id", "  - id: rumour\n    statement", "  - statement",
			`acme.yaml:51:5: required: a fact has no id (add id:)`},
		{"no statement", "    statement: Acme says that it does not train on private messages.\n", "",
			`acme.yaml:20:5: required: a fact has no statement (add statement:)`},
		{"statement without value", "Acme says that it does not train on private messages.", "",
			`acme.yaml:20:5: required: a fact has no statement (add statement:)`},
		{"blank statement", "Acme says that it does not train on private messages.", `"  "`,
			`acme.yaml:24:16: blank: statement is blank (fill it in or delete the key)`},
		{"place without status", "{place: US, status: excluded}", "{place: US}",
			`acme.yaml:32:9: required: an entry of places has no status (add status:)`},
		{"status without place", "{place: US, status: excluded}", "{status: excluded}",
			`acme.yaml:32:9: required: an entry of places has no place (add place:)`},
		{"empty step", "      - Turn the switch off.", `      - ""`,
			`acme.yaml:29:9: blank: a step is blank (fill it in or delete the key)`},
		{"step without text", "      - text: Open Settings.\n        url:", "      - url:",
			`acme.yaml:27:9: required: a step has no text (add text:)`},
		{"no steps in the list", "    steps:\n      - text: Open Settings.\n        url: https://acme.example/settings\n      - Turn the switch off.\n", "    steps: []\n",
			`acme.yaml:26:12: blank: steps is an empty list (add an entry)`},
		{"empty entry", "      - Turn the switch off.", "      -",
			`acme.yaml:29:8: blank: an entry of steps is empty (fill it in or delete it)`},

		{"id with a line break", "  - id: rumour", `  - id: "rum\nour"`,
			`acme.yaml:51:9: id: the fact's id has a line break (write it on one line)`},
		{"id too long", "  - id: rumour", "  - id: " + strings.Repeat("r", 201),
			`acme.yaml:51:9: id: the fact's id is 201 bytes long (keep it within 200)`},
		{"fact id twice", "  - id: rumour", "  - id: messages",
			`acme.yaml:51:9: duplicate-id: two facts have the id "messages" (rename one of them)`},
		{"source id twice", "{id: paper, publisher", "{id: help, publisher",
			`acme.yaml:18:10: duplicate-id: two sources have the id "help" (rename one of them)` + "\n" +
				`acme.yaml:40:9: unknown-source: the policy has no source "paper" (add it to the policy's sources)` + "\n" +
				`acme.yaml:49:15: unknown-source: the policy has no source "paper" (add it to the policy's sources)`},
		{"unknown source", "sources: [paper]", "sources: [papr]",
			`acme.yaml:49:15: unknown-source: the policy has no source "papr" (did you mean "paper"?)`},
		{"unknown disputed fact", "disputes: [messages-press]", "disputes: [message-press]",
			`acme.yaml:41:16: dispute: the policy has no fact "message-press" (did you mean "messages-press"?)` + "\n" +
				`acme.yaml:50:16: dispute: the fact "messages" does not dispute "messages-press" in turn (add "messages-press" to its disputes)`},
		{"one-sided dispute", "    disputes: [messages]\n", "",
			`acme.yaml:41:16: dispute: the fact "messages-press" does not dispute "messages" in turn (add "messages" to its disputes)`},
		{"dispute with itself", "    unconfirmed: true", "    disputes: [rumour]",
			`acme.yaml:53:16: dispute: the fact "rumour" disputes itself (name the other fact)`},

		{"place that is none", "{place: US,", `{place: "%%",`,
			`acme.yaml:32:17: place: "%%" is no place code (use codes such as IN, DE-BY, EU or WORLD)`},
		{"place in lower case", "{place: US,", "{place: us,",
			`acme.yaml:32:17: place: "us" is no place code (did you mean US, the United States?)`},
		{"everywhere in other words", "{place: US,", "{place: worldwide,",
			`acme.yaml:32:17: place: "worldwide" is no place code (did you mean WORLD, the whole world?)`},
		{"unknown status", "status: excluded", "status: exclude",
			`acme.yaml:32:29: status: there is no status "exclude" (did you mean "excluded"?)`},
		{"unknown topic", "    topic: messages\n    kind", "    topic: massages\n    kind",
			`acme.yaml:21:12: topic: there is no topic "massages" (did you mean "messages"?)`},
		{"what a topic holds for a topic", "    topic: messages\n    kind", "    topic: deletion\n    kind",
			`acme.yaml:21:12: topic: there is no topic "deletion" (rights: access, correction, deletion, portability, complaint)`},
		{"unknown kind", "kind: claim", "kind: fact",
			`acme.yaml:22:11: kind: there is no kind "fact" (use reported, claim, opinion, advice)`},
		{"unknown audience", "audience: internal", "audience: intern",
			`acme.yaml:6:11: audience: there is no audience "intern" (did you mean "internal"?)`},
		{"verdict that facts do not have", `    verdict: "no"`, "    verdict: unknown",
			`acme.yaml:34:14: verdict: there is no verdict "unknown" (use yes, no)`},
		{"language that is none", "language: en-GB", "language: English (UK)",
			`acme.yaml:7:11: language: "English (UK)" is no language tag (write one such as en, fr or pt-BR)`},

		{"date that is none", "    date: 2025-09-18", "    date: 18 Sept 2025",
			`acme.yaml:14:11: date: date: "18 Sept 2025" is no date (write 2025, 2025-09 or 2025-09-18)`},
		{"day not in the calendar", "    date: 2025-09-18", "    date: 2025-02-30",
			`acme.yaml:14:11: date: date: "2025-02-30" is not in the calendar (write a real 2025, 2025-09 or 2025-09-18)`},
		{"policy takes effect too early", "language: en-GB\neffective: 2025-11-03", "language: en-GB\neffective: 1925-11-03",
			`acme.yaml:8:12: date: effective: the year 1925 is not between 1990 and 2100 (check the year)`},
		{"place covered too late", "since: 2025-10", "since: 3025-10",
			`acme.yaml:48:45: date: since: the year 3025 is not between 1990 and 2100 (check the year)`},
		{"verified in the future", "verified: 2026-11-20", "verified: 2026-11-25",
			`acme.yaml:42:15: date: verified: 2026-11-25 is in the future (give the day the fact was last checked)`},
		{"review before verification", "review-by: 2027-05-20", "review-by: 2026-11-20",
			`acme.yaml:43:16: date: review-by: 2026-11-20 is not after verified, 2026-11-20 (give a later day)`},

		{"http link", "https://help", "http://help",
			`acme.yaml:13:10: link: url is not an https address: "http://help.acme.example/data" (link to https, or leave the link out and cite by name)`},
		{"link without host", "https://help.acme.example/data", "https:///data",
			`acme.yaml:13:10: link: url is no address: "https:///data" (write https://host/path)`},
		{"link that is none", "https://help.acme.example/data", `"https://help acme/%zz"`,
			`acme.yaml:13:10: link: url is no address: "https://help acme/%zz" (write https://host/path)`},
		{"link with a password", "https://help", "https://me:secret@help",
			`acme.yaml:13:10: link: url holds a user name: "https://me:xxxxx@help.acme.example/data" (delete what stands before the @)`},
		{"link of a step", "https://acme.example/settings", "acme.example/settings",
			`acme.yaml:28:14: link: a step's url is not an https address: "acme.example/settings" (link to https, or leave the link out and cite by name)`},

		{"control character", "summary: What", "summary: Wh\x07at",
			`acme.yaml:5:12: encoding: the control character U+0007 is not allowed (delete it)`},
		{"written control character", "summary: What Acme does.", `summary: "Wh\x1b[2Jat"`,
			`acme.yaml:5:10: encoding: summary holds the control character U+001B (delete it)`},
		{"not UTF-8", "summary: What", "summary: Größe \xfc What",
			`acme.yaml:5:16: encoding: the byte 0xFC is not UTF-8 (save the file as UTF-8)`},
		{"colon in a text", "summary: What Acme", "summary: What: Acme",
			`acme.yaml:5:14: syntax: this is not valid YAML: mapping values are not allowed in this context (put a text with a colon in quotes and check the indentation)`},
		{"second document", "facts:\n", "---\nfacts:\n",
			`acme.yaml:19:1: documents: a second document starts here (give each policy its own file)`},
		{"deep nesting", "summary: What Acme does.", "summary: " + strings.Repeat("[", 50),
			`acme.yaml:5:50: syntax: this is not valid YAML: while increasing flow level: exceeded max depth of 40 (nest less deeply)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			lib, err := loadText(breakOnce(t, test.from, test.to), today)
			if got, want := lines(err), strings.ReplaceAll(test.want, "\n", "\n\t"); got != want {
				t.Errorf("got\n\t%s\nwant\n\t%s", got, want)
			}
			if lib != nil {
				t.Error("a library came with the errors")
			}
		})
	}
}

func TestErrorsOfWholeFiles(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", "acme.yaml: empty-file: the file holds no policy (start it with id: and facts:)"},
		{"only a comment", "# nothing\n", "acme.yaml: empty-file: the file holds no policy (start it with id: and facts:)"},
		{"no facts", "id: a\n", "acme.yaml:1:1: required: a policy has no facts (add facts:)"},
		{"empty facts", "id: a\nfacts: []\n", "acme.yaml:2:8: blank: facts is an empty list (add an entry)"},
		{"a list", "- id: a\n", "acme.yaml:1:1: type: a policy is made of keys and values, not a list (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)"},
		{"a text", "hello\n", "acme.yaml:1:1: type: a policy is made of keys and values, not a text (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)"},
		{"UTF-16", "\xff\xfei\x00", "acme.yaml:1:1: encoding: the byte 0xFF is not UTF-8 (save the file as UTF-8)"},
		{"unclosed", "id: 'a\n", "acme.yaml:2:1: syntax: this is not valid YAML: while scanning a quoted scalar: found unexpected end of stream (check indentation, quotes and brackets above this place)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if _, err := loadText(test.text, today); lines(err) != test.want {
				t.Errorf("got\n\t%s\nwant\n\t%s", lines(err), test.want)
			}
		})
	}
}

func TestWarnings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, from, to, want string }{
		{"near-duplicate statements", "    statement: People say that Acme sells data, which no document confirms.",
			"    statement: The press reports, that a test of ACME read some chats in the spring.",
			`acme.yaml:52:16: near-duplicate: the statement of "rumour" says nearly the same as that of "messages-press" in line 46 (make them one fact, or say what sets them apart)`},
		{"same statement", "    statement: People say that Acme sells data, which no document confirms.",
			"    statement: Acme says – that it does NOT train on private messages!",
			`acme.yaml:52:16: near-duplicate: the statement of "rumour" says nearly the same as that of "messages" in line 24 (make them one fact, or say what sets them apart)`},
		{"same question of two facts", "    unconfirmed: true", "    unconfirmed: true\n    asked: [what else, \"Are my DMs used?\"]",
			`acme.yaml:54:24: same-question: "Are my DMs used?" is also asked of the fact "messages" in line 36 (leave it with the fact that answers it best)`},
		{"same question twice", "{text: are my dms safe, verdict: \"yes\"}", "Are my DMs used",
			`acme.yaml:37:9: same-question: the fact "messages" is asked "Are my DMs used" twice (delete one of them)`},
		{"alike and the opposite, of one word before a name", "      - are my dms used\n", "      - are the short dms read\n      - {text: are my long dms read, verdict: \"yes\"}\n",
			`acme.yaml:36:9: contrary-verdict: "are the short dms read" has the fact's verdict, no, and "are my long dms read" in line 37, put nearly alike, the opposite (give it a verdict too, be it the fact's)`},
		{"alike and the opposite, of what nobody sees", "      - are my dms used\n", "      - is my inbox safe\n",
			`acme.yaml:36:9: contrary-verdict: "is my inbox safe" has the fact's verdict, no, and "are my dms safe" in line 37, put nearly alike, the opposite (give it a verdict too, be it the fact's)`},
		{"alike and the opposite, as is said of each", "are my dms used", "{text: is my inbox safe, verdict: \"no\"}", ""},
		{"alike but for what is said", "      - are my dms used\n", "      - do they open my long dms\n      - {text: do they spare my long dms, verdict: \"yes\"}\n", ""},
		{"alike but for what turns it round", "are my dms used", "are no dms safe", ""},
		{"covered and not", "    unconfirmed: true", "    unconfirmed: true\nuncovered: [who owns Acme, \"Are my DMs used?\"]",
			`acme.yaml:54:28: same-question: "Are my DMs used?" is uncovered and also asked of the fact "messages" (delete it here where the fact answers it, else there)`},
		{"uncovered twice", "    unconfirmed: true", "    unconfirmed: true\nuncovered: [who owns Acme, Who owns Acme?]",
			`acme.yaml:54:28: same-question: "Who owns Acme?" is uncovered twice (delete one of them)`},
		{"title asked of another fact", "    unconfirmed: true", "    unconfirmed: true\n    title: Are my DMs used?",
			`acme.yaml:54:12: same-question: the title "Are my DMs used?" is also asked of the fact "messages" in line 36 (give each fact a question of its own, or name each other under disputes where they disagree)`},
		{"same title of facts in dispute", "  - id: messages-press\n", "  - id: messages-press\n    title: Are my private messages used?\n    verdict: \"yes\"\n", ""},
		{"dates of one place differ", "    unconfirmed: true", "    unconfirmed: true\n    topic: messages\n    effective: 2025-12-01\n    places: [{place: CA, status: covered}]",
			`acme.yaml:56:22: dates-differ: 2025-12-01 for CA (covered, topic messages), but the fact "messages" gives 2025-11-03 (correct one, or let the facts dispute each other)`},
		{"dates without a place differ", "    unconfirmed: true", "    unconfirmed: true\n    topic: timing\n    effective: 2025-11-03\n" +
			"  - {id: later, topic: timing, effective: 2025-11-10, statement: Training starts a week later., unconfirmed: true}",
			`acme.yaml:56:43: dates-differ: 2025-11-10 for the topic timing, but the fact "rumour" gives 2025-11-03 (correct one, or let the facts dispute each other)`},
		{"dates of two things of one topic", "    unconfirmed: true", "    unconfirmed: true\n    topic: purpose\n    effective: 2025-11-03\n" +
			"  - {id: later, topic: purpose, effective: 2025-11-10, statement: Search reads posts too., unconfirmed: true}", ""},
		{"fact without source", "    sources: [paper]\n", "",
			`acme.yaml:44:9: no-source: the fact "messages-press" cites no source (add sources:, or unconfirmed: true where none says so)`},
		{"unconfirmed fact with a source", "    unconfirmed: true", "    unconfirmed: true\n    sources: [help]",
			`acme.yaml:53:18: unconfirmed: the fact "rumour" is unconfirmed and cites a source (delete unconfirmed, or the sources if they do not say so)`},
		{"long quote", "quote: not your messages", "quote: " + strings.Repeat("word ", 31),
			`acme.yaml:39:48: long-quote: the quote has 31 words (quote at most 30 and say the rest in your own words)`},
		{"overdue", "    verified: 2026-11-20\n    review-by: 2027-05-20", "    verified: 2026-05-20\n    review-by: 2026-11-22",
			`acme.yaml:43:16: overdue: the fact "messages" was to be reviewed by 2026-11-22 (hold against the sources, then move verified and review-by)`},
		{"unused source", "facts:\n", "  - {id: blog, publisher: A Blog}\nfacts:\n",
			`acme.yaml:19:10: unused-source: no fact cites the source "blog" (cite it or delete it)`},
		{"alias twice", "aliases: [acme, acme.example]", "aliases: [acme, Acme]",
			`acme.yaml:4:17: same-alias: the alias "Acme" is given twice (delete one of them)`},
		{"alias that any question holds", "aliases: [acme, acme.example]", "aliases: [acme, The app]",
			`acme.yaml:4:17: common-alias: the alias "The app" is nothing but common words (delete it, or write more of the name: questions about anything would be taken to name the policy)`},
		{"yes or no in dispute without a verdict", "  - id: messages-press\n", "  - id: messages-press\n    title: Were some chats read?\n",
			`acme.yaml:51:16: dispute: the fact "messages-press" disputes "messages" and has no verdict (say yes or no to its title, and put the title so that one is right: only then it is told that sources disagree)`},
		{"opinion in dispute without a verdict", "  - id: messages-press\n", "  - id: messages-press\n    kind: opinion\n",
			`acme.yaml:51:16: dispute: the fact "messages-press" disputes "messages" and has no verdict (say yes or no to its title, and put the title so that one is right: only then it is told that sources disagree)`},
		{"people of a region", "People say that Acme sells data, which", "Data of European users is kept in Ireland, which",
			`acme.yaml:52:16: no-places: the fact "rumour" is about "European users" and has no places (add places:, so that it is not told to all others as though it held for them too)`},
		{"people of a region in the title", "    unconfirmed: true", "    unconfirmed: true\n    title: Can residents of California object?",
			`acme.yaml:52:16: no-places: the fact "rumour" is about "residents of California" and has no places (add places:, so that it is not told to all others as though it held for them too)`},
		{"people of a region by name", "    unconfirmed: true", "    unconfirmed: true\n    title: Is data of Canadians sold?",
			`acme.yaml:52:16: no-places: the fact "rumour" is about "Canadians" and has no places (add places:, so that it is not told to all others as though it held for them too)`},
		{"phrasing that only names a place", "    unconfirmed: true", "    unconfirmed: true\n    asked: [who buys it, what about Acme Norway]",
			`acme.yaml:54:26: place-only: "what about Acme Norway" says nothing but the place "Norway" (say what of it is asked: who asks whether the policy holds there would get this fact)`},
		{"long title of a fact", "title: Are my private messages used?", "title: " + strings.Repeat("é", 76),
			`acme.yaml:23:12: long-title: the title has 76 characters (keep it within 75, so that it fits on a button)`},
		{"long title of a policy", "title: Acme and AI training", "title: " + strings.Repeat("é", 76),
			`acme.yaml:2:8: long-title: the title has 76 characters (keep it within 75, so that it fits on a button)`},
		{"place twice", "{place: US, status: excluded}", "{place: CA, status: excluded}",
			`acme.yaml:32:17: same-place: the fact "messages" speaks of CA twice (say one thing of a place, or make two facts)`},
		{"everywhere twice", "{place: US,", "{place: [WORLD, 001],",
			`acme.yaml:32:25: same-place: the fact "messages" speaks of 001 twice (say one thing of a place, or make two facts)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			lib, err := loadText(breakOnce(t, test.from, test.to), today)
			if err != nil {
				t.Fatalf("a warning must not stop a load:\n\t%s", lines(err))
			}
			if got := Check(lib, today).Error(); got != test.want {
				t.Errorf("got\n\t%s\nwant\n\t%s", got, test.want)
			}
		})
	}
}

// Some changes of the valid policy look like a slip and are none.
func TestNoWarnings(t *testing.T) {
	t.Parallel()
	const rumour = "    statement: People say that Acme sells data, which no document confirms.\n    unconfirmed: true"
	for _, test := range []struct{ name, from, to string }{
		{"longest quote", "quote: not your messages", "quote: " + strings.Repeat("word ", 30)},
		{"longest title", "title: Are my private messages used?", "title: " + strings.Repeat("é", 75)},
		{"due today", "    verified: 2026-11-20\n    review-by: 2027-05-20", "    verified: 2026-05-20\n    review-by: 2026-11-23"},
		{"statement with other words", rumour,
			"    statement: The press reports that a court of France read some chats in winter.\n    unconfirmed: true"},
		{"same statement of another place", rumour,
			"    statement: Acme says that it does not train on private messages.\n    unconfirmed: true\n    places: [{place: IN, status: covered}]"},
		{"same statement, disputed", "    statement: The press reports that a test of Acme read some chats in spring.",
			"    statement: Acme says that it does train on private messages."},
		{"less precise date", rumour, rumour + "\n    topic: messages\n    effective: 2025-11\n    places: [{place: CA, status: covered}]"},
		{"other date of another status", rumour, rumour + "\n    topic: messages\n    effective: 2024\n    places: [{place: CA, status: excluded}]"},
		{"other date of another topic", rumour, rumour + "\n    topic: data\n    effective: 2024\n    places: [{place: CA, status: covered}]"},
		{"other date of an event", "    topic: messages\n    kind: claim", "    topic: regulators\n    kind: claim"},
		{"other date of a guess", rumour, rumour + "\n    kind: opinion\n    topic: messages\n    effective: 2024\n    places: [{place: CA, status: covered}]"},
		{"alias with a common word", "aliases: [acme, acme.example]", "aliases: [acme, acme app, li]"},
		{"no yes or no in dispute", "  - id: messages-press\n", "  - id: messages-press\n    title: How many chats were read?\n"},
		{"people of a region and all others", rumour,
			"    statement: For users in Japan a firm in Tokyo is responsible, for all others Acme.\n    unconfirmed: true"},
		{"people of a region by the way", rumour,
			"    statement: Acme says so in its app. Users in Japan also get a mail.\n    unconfirmed: true"},
		{"people who get the data", rumour, rumour + "\n    title: Do people in China get my data?"},
		{"people elsewhere", rumour, "    statement: Non-European users get a mail.\n    unconfirmed: true"},
		{"where data goes", rumour, "    statement: Data is kept in Ireland and sent to China.\n    unconfirmed: true"},
		{"what an authority did", rumour,
			"    topic: regulators\n    statement: Acme was fined for taking data of users in Italy.\n    unconfirmed: true"},
		{"dates of anything", rumour, rumour + "\n    effective: 2024\n  - {id: more, statement: Acme was sold., effective: 2022, unconfirmed: true}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			lib, err := loadText(breakOnce(t, test.from, test.to), today)
			if err != nil {
				t.Fatalf("errors:\n\t%s", lines(err))
			}
			if got := Check(lib, today); len(got) > 0 {
				t.Errorf("got\n\t%s", lines(got))
			}
		})
	}
}

// What a policy is about as a whole, its facts need not repeat.
func TestPeopleOfThePolicysOwnRegion(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]int{"Acme in the EU": 0, "Acme in Japan": 1} {
		lib, err := loadText("id: acme\ntitle: "+title+"\nfacts: [{id: x, statement: Posts of people in the EU are used.}]\n", today)
		if err != nil {
			t.Fatal(err)
		}
		if got := Check(lib, today); len(got) != want {
			t.Errorf("%s: %d warnings, want %d: %s", title, len(got), want, lines(got))
		}
	}
}

// Were it not for the dispute, the dates of the valid policy would differ.
func TestDisputesMayDiffer(t *testing.T) {
	t.Parallel()
	text := strings.ReplaceAll(valid, "    disputes: [messages-press]\n", "")
	text = strings.ReplaceAll(text, "    disputes: [messages]\n", "")
	lib, err := loadText(text, today)
	if err != nil {
		t.Fatal(err)
	}
	want := `acme.yaml:47:17: dates-differ: 2025-10 for EU (covered, topic messages), but the fact "messages" gives 2025-11-03 (correct one, or let the facts dispute each other)`
	if got := lines(Check(lib, today)); got != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", got, want)
	}
}

func TestProblemsOverSeveralFiles(t *testing.T) {
	t.Parallel()
	fact := "facts: [{id: x, statement: Something holds.}]\n"
	fsys := fstest.MapFS{
		"b.yaml":    {Data: []byte("id: one\naliases: [Uno]\n" + fact)},
		"a.yaml":    {Data: []byte("id: one\n" + fact)},
		"sub/c.yml": {Data: []byte("id: two\nkind: x\n" + fact)},
	}
	_, err := load(fsys, "", today)
	want := `b.yaml:1:5: duplicate-policy: a.yaml already has a policy with the id "one" (give this policy another id or delete one of the files)
	sub/c.yml:2:1: unknown-key: a policy has no key "kind" (its keys are id, facts, title, organisation, aliases, summary, audience, language, effective, sources, uncovered, verified, review-by)`
	if got := lines(err); got != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", got, want)
	}

	delete(fsys, "a.yaml")
	fsys["sub/c.yml"].Data = []byte("id: two\naliases: [zwei, uno!]\n" + fact)
	lib, err := load(fsys, "", today)
	if err != nil {
		t.Fatal(err)
	}
	want = `sub/c.yml:2:17: same-alias: the policy "one" in b.yaml has the alias "uno!" too (keep it where people mean it; who names both is asked which)`
	if got := lines(Check(lib, today)); got != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", got, want)
	}
}

// A nickname that stands for something else in another policy's facts would name both.
func TestAliasElsewhere(t *testing.T) {
	t.Parallel()
	const bakery = "id: bakery\norganisation: Crumb Bakery\naliases: [crumb, the crumb bakery, loaf]\nfacts: [{id: x, statement: Bread is sold.}]\n"
	for text, warned := range map[string]bool{
		"asked: [what of a loaf of wax]":                         true,
		"details: A loaf of wax weighs a pound.":                 true,
		"asked: [what of loafers]":                               false,
		"details: Like a loaf of Crumb Bakery.":                  false, // that is whom it means
		"asked: [what of a half loaf]\naliases: [loaf]":          false, // is told as the same alias
		"details: A loaf of wax.\norganisation: Crumb Bakery":    false,
		"asked: [is a crumb bakery near, the crumb bakery too?]": false,
	} {
		fact, rest, _ := strings.Cut(text, "\n")
		lib, err := load(fstest.MapFS{
			"bakery.yaml":  {Data: []byte(bakery)},
			"candles.yaml": {Data: []byte("id: candles\n" + rest + "\nfacts:\n  - id: wax\n    statement: Wax is melted.\n    " + fact + "\n")},
		}, "", today)
		if err != nil {
			t.Fatal(err)
		}
		want := `bakery.yaml:3:36: alias-elsewhere: the alias "loaf" stands in the fact "wax", in line 4 of candles.yaml, for something else ` +
			`(delete it, or write more of the name: who asks about that would be taken to ask about Crumb Bakery too; where that fact means Crumb Bakery, name it in full there)`
		if got := lines(Check(lib, today)); strings.Contains(got, want) != warned || strings.Contains(got, "alias-elsewhere") != warned {
			t.Errorf("%q: warned is not %v:\n\t%s", text, warned, got)
		}
	}
}
