package bot_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// verdictPolicy has facts that a yes or no is easily taken from wrongly.
const verdictPolicy = `id: tuner
title: Tuner and voice training
organisation: Tuner
aliases: [tuner]
summary: From 1 March 2026 Tuner trains voices on recordings.
effective: 2026-03-01
sources:
  - {id: help, publisher: Tuner Help, title: Voices, url: "https://tuner.example/help", date: 2026-01-15, own: true}
  - {id: paper, publisher: The Morning Paper, title: Tuner listens, url: "https://paper.example/tuner", date: 2026-03-02}
  - {id: board, publisher: Listeners' Board, title: On Tuner, date: 2026-02}
facts:
  - id: start
    topic: timing
    title: When does voice training start?
    statement: Tuner starts to train voices on 1 March 2026.
    effective: 2026-03-01
    verdict: "yes"
    asked: [when does it begin, does it start this spring, has the training begun]
    sources: [help]
    verified: 2026-04-01
  - id: places
    topic: places
    title: Which countries is voice training for?
    statement: Tuner trains voices in the European Economic Area and in Canada.
    places: [{place: [EEA, CA], status: covered, since: 2026-03-01}]
    asked: [which countries are affected, where is it available, {text: is it suspended somewhere, verdict: "no"}]
    verdict: "yes"
    sources: [help]
    verified: 2026-04-01
  - id: paused
    topic: history
    title: Was voice training halted in 2025?
    statement: Tuner halted a first try in 2025 after complaints.
    verdict: "yes"
    asked: [was there a break in voice training, did complaints stop the first try]
    sources: [paper]
    verified: 2026-04-01
  - id: whispers
    topic: data
    title: Are whispered notes used?
    statement: Tuner does not use whispered notes to train voices.
    verdict: "no"
    asked:
      - do they take my whispered notes
      - why would whispered notes be read
      - they never asked me for whispered notes
      - {text: does it take only whispered notes and nothing sung, verdict: "no"}
      - {text: are whispered notes still being deleted, verdict: "yes"}
      - {text: are my whispered notes safe, verdict: "yes"}
    sources: [help, paper]
    verified: 2026-04-01
  - id: hums
    topic: data
    title: Are hums of children used?
    statement: Tuner leaves out hums of children.
    details: Its servers transcribe every hum to find the title.
    verdict: "no"
    asked:
      - hums of children
      - do they use hums of my kids
      - {text: are grown-ups excluded, verdict: "no"}
      - {text: nobody uses hums, verdict: "yes"}
    sources: [help]
    verified: 2026-04-01
  - id: microphone
    topic: default
    title: Is the microphone on by default?
    statement: The microphone is on until it is switched off.
    verdict: "yes"
    asked: [is the microphone on, does it listen from the start, was i opted in by the microphone]
    sources: [help]
    verified: 2026-04-01
  - id: songs-only
    topic: data
    title: Are only songs used?
    statement: The Morning Paper reports that Tuner uses songs alone.
    verdict: "yes"
    asked: [do they stop at songs]
    disputes: [talks]
    sources: [paper]
    verified: 2026-04-01
  - id: talks
    topic: data
    title: Are spoken recordings used?
    statement: Tuner's own list has spoken recordings in it.
    verdict: "yes"
    asked: [does it learn from talks i record]
    disputes: [songs-only]
    sources: [help, board]
    verified: 2026-04-01
  - id: switch
    topic: choices
    title: Can I switch voice training off?
    statement: Voice training can be switched off in the settings.
    verdict: "yes"
    asked:
      - what do i lose by switching it off
      - can guests hear that i switched it on
      - may guests be told about the switch
      - {text: must i switch it on first, verdict: "no"}
    sources: [help]
    verified: 2026-04-01
`

func TestVerdicts(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tuner.yaml"), []byte(verdictPolicy), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	b := botOver(t, library, bot.Config{})
	tests := []struct {
		name, question string
		verdict        knowledge.Verdict
		first          string
	}{
		{"plain", "are whispered notes used?", knowledge.No, "whispers"},
		{"negative question", "aren't whispered notes used?", knowledge.No, "whispers"},
		{"statement with a tag", "whispered notes are not used, right?", knowledge.Yes, "whispers"},
		{"tag with the verb", "they do not take whispered notes, do they?", knowledge.No, "whispers"},
		{"hearsay", "My uncle says whispered notes are used. Is that true?", knowledge.No, "whispers"},
		{"told before", "I am not a singer. Are whispered notes used?", knowledge.No, "whispers"},
		{"statement phrasing", "did they ever ask me for whispered notes?", knowledge.No, "whispers"},
		{"nothing named", "is it all safe?", "", "whispers"},
		{"choice", "are whispered notes used before or after the start?", "", "whispers"},
		{"places to choose from", "are whispered notes used in Norway or Canada?", "", "whispers"},
		{"not all may still be so", "does it take whispered notes and nothing sung", "", "whispers"},
		{"what is by now", "were whispered notes being deleted?", "", "whispers"},
		{"compared with others", "are whispered notes used differently than songs?", "", "whispers"},
		{"when within", "do they say when voice training starts?", "", "start"},
		{"with whom", "with whom do they share whispered notes?", "", ""},
		{"better sources disagree", "are only songs used?", knowledge.Disputed, "songs-only"},
		{"what was is not what is", "is voice training halted still?", "", "paused"},
		{"what was", "was voice training halted?", knowledge.Yes, "paused"},
		{"another date", "does voice training start in 2027?", knowledge.No, "start"},
		{"what must be done", "do i have to switch it on first?", knowledge.No, "switch"},
		{"phrasing that is no such question", "do i lose recordings and songs by switching it off?", "", "switch"},
		{"what may be", "were guests told about the switch?", "", "switch"},
		{"learning of something else", "can guests hear that i snore", "", "switch"},
		{"another phrasing asks for the same", "do i need to switch it on?", knowledge.No, "switch"},
		{"put alike but about others", "are children excluded?", knowledge.Yes, "hums"},
		{"about those others", "are grown-ups excluded?", knowledge.No, "hums"},
		{"left alone", "do they leave the hums of my kids alone?", knowledge.Yes, "hums"},
		{"kept away from", "do they stay away from hums of children?", knowledge.Yes, "hums"},
		{"ignored", "do they ignore hums of children?", knowledge.Yes, "hums"},
		{"told beside", "do they transcribe hums of children?", "", "hums"},
		{"without exception", "does everyone's microphone listen from the start?", "", "microphone"},
		{"mere words", "children", "", "hums"},
		{"mere word with a question mark", "microphone?", "", "microphone"},
		{"why with a denial", "why does nobody use hums of children?", "", "hums"},
		{"off from the start", "is the microphone automatically off?", knowledge.No, "microphone"},
		{"opt-in", "the microphone is opt-in, right?", "", "microphone"},
		{"whether it is so", "whispered notes are used to train voices, true or false?", knowledge.No, "whispers"},
		{"one or the other", "is the microphone on or do i need to switch it on?", "", "microphone"},
		{"premise in dispute", "why do they not stop at songs?", "", "songs-only"},
		{"premise denied", "now that whispered notes are used, which countries are affected?", "", "whispers"},
		{"premise denied in what is asked to be right", "now that whispered notes are used, i am affected, right?", knowledge.No, "whispers"},
		{"premise that holds", "now that voice training has begun, can i switch voice training off?", knowledge.Yes, "switch"},
		{"only there", "does tuner only affect Canada?", knowledge.No, "places"},
		{"not from there", "I'm Norwegian, so not in the EU, does tuner affect us?", knowledge.Yes, "places"},
		{"left out", "is Norway left out by tuner?", knowledge.No, "places"},
		{"paused there", "is tuner suspended in Canada?", knowledge.No, "places"},
		{"compared", "does tuner affect Norway the same as Canada?", "", "places"},
		{"about something else there", "does law nine in Canada affect voice training?", "", "places"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := ask(t, b, bot.Question{Text: test.question})
			ids := factIDs(a)
			if a.Verdict != test.verdict || test.first != "" && (len(ids) == 0 || ids[0] != test.first) {
				t.Errorf("%q: verdict %q from %v, want %q from %q (lead %q, outcome %q)", test.question, a.Verdict, ids, test.verdict, test.first, a.Lead, a.Outcome)
			}
		})
	}
}

// A word that is thanks somewhere asks about what the base has under it.
func TestSubjectIsNoSmallTalk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	policy := strings.Replace(verdictPolicy, "    title: Was voice training halted in 2025?", "    title: Was voice training legal in 2025?", 1)
	if err := os.WriteFile(filepath.Join(dir, "tuner.yaml"), []byte(policy), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	b := botOver(t, library, bot.Config{})
	for text, talk := range map[string]bool{"legal?": false, "legal": false, "genial": true, "fine": true, "ok?": true} {
		if a := ask(t, b, bot.Question{Text: text}); (a.Outcome == bot.SmallTalk) != talk {
			t.Errorf("%q is answered as %q", text, a.Outcome)
		}
	}
}

// Whether something is done says nothing of whether it is legal.
func TestNoVerdictOnLegality(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{"is it legal to scan locked albums?", "does scanning locked albums violate the GDPR?", "they scan locked albums, is that allowed?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, noVerd: true, first: "locked-albums"})
	}
}

// That something is not done is no "no" to whether it is planned.
func TestPlansAreNotDenied(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: letters, topic: messages, title: Are letters read?, statement: Kiln does not read letters., asked: [do they read letters], verdict: "no", sources: [terms]}
  - {id: ban, topic: legal, title: Is Kiln's plan allowed?, statement: A court did not allow it., asked: [is their plan allowed], verdict: "no", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"is there a plan to read letters": "", "do they intend to read letters": "",
		"do they read letters": knowledge.No, "is their plan allowed?": knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want || len(a.Points) == 0 {
			t.Errorf("%q: %s %q from %v, want %q", question, a.Outcome, a.Verdict, factIDs(a), want)
		}
	}
}
