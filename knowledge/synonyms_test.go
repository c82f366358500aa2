package knowledge

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const validSynonyms = `language: en
synonyms:
  - say: [hoover up, nick]
    for: [train, sells data]
  - say: [chit-chat]
    for: [messages]
`

func loadSynonyms(text string) (*Library, error) {
	return load(fstest.MapFS{"acme.yaml": {Data: []byte(valid)}, "words.yaml": {Data: []byte(text)}}, "", today)
}

func TestLoadSynonyms(t *testing.T) {
	t.Parallel()
	lib, err := loadSynonyms(validSynonyms)
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Policies) != 1 || len(lib.Synonyms) != 2 {
		t.Fatalf("%d policies and %d synonyms, want 1 and 2", len(lib.Policies), len(lib.Synonyms))
	}
	s := lib.Synonyms[0]
	if s.Language != "en" || !slices.Equal(s.Say, []string{"hoover up", "nick"}) || !slices.Equal(s.For, []string{"train", "sells data"}) {
		t.Errorf("got %+v", s)
	}
	if problems := Check(lib, today); len(problems) > 0 {
		t.Errorf("warnings:\n\t%s", lines(problems))
	}
	without, err := loadText(valid, today)
	if err != nil {
		t.Fatal(err)
	}
	if without.Version == lib.Version {
		t.Error("synonyms do not change the version")
	}
}

func TestSynonymErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, from, to, want string }{
		{"said twice", "[chit-chat]", "[Nick]", `words.yaml:5:11: duplicate-synonym: "Nick" stands in words.yaml:3 already (put all it may stand for into one entry)`},
		{"for itself", "[messages]", "[messages, Chit-Chat]", `words.yaml:5:11: same-word: "chit-chat" stands for itself (delete it on one side)`},
		{"nothing said", "[chit-chat]", "[]", `words.yaml:5:10: blank: say is an empty list (add an entry)`},
		{"no meaning", "\n    for: [messages]", "", `words.yaml:5:5: required: a synonym has no for (add for:)`},
		{"unknown key", "    for: [messages]", "    for: [messages]\n    fro: [x]", `words.yaml:7:5: unknown-key: a synonym has no key "fro" (did you mean "for"?)`},
		{"no language", "language: en", "language: klingon-", `words.yaml:1:11: language: "klingon-" is no language tag (write one such as en, fr or pt-BR)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if strings.Count(validSynonyms, test.from) != 1 {
				t.Fatalf("%q does not stand once in the valid synonyms", test.from)
			}
			_, err := loadSynonyms(strings.Replace(validSynonyms, test.from, test.to, 1))
			if err == nil || err.Error() != test.want {
				t.Errorf("got\n\t%s\nwant\n\t%s", lines(err), test.want)
			}
		})
	}
}

// What no fact holds finds nothing, and a language no policy has is never asked in.
func TestUnusedSynonyms(t *testing.T) {
	t.Parallel()
	lib, err := loadSynonyms("language: sv\nsynonyms:\n  - {say: [sno], for: [train]}\n")
	if err != nil {
		t.Fatal(err)
	}
	want := "words.yaml:3:12: unused-synonym: no policy is in sv, nor translated into it (give a language that facts of this folder are told or asked for in)"
	if problems := Check(lib, today); len(problems) != 1 || problems[0].String() != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", lines(problems), want)
	}
	lib, err = loadSynonyms(strings.Replace(validSynonyms, "[messages]", "[zebras]", 1))
	if err != nil {
		t.Fatal(err)
	}
	want = `words.yaml:6:11: unused-synonym: no fact holds "zebras" (use words that the facts are written or asked for in)`
	if problems := Check(lib, today); len(problems) != 1 || problems[0].String() != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", lines(problems), want)
	}
}

// A policy file loaded on its own brings the synonyms beside it.
func TestLoadDirSynonymsBeside(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{"acme.yaml": valid, "acme.words.yaml": validSynonyms} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := LoadDir(filepath.Join(dir, "acme.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if len(lib.Synonyms) != 2 {
		t.Errorf("%d synonyms, want 2", len(lib.Synonyms))
	}
}

// The general synonyms must be sound, for nobody who runs the program can mend them.
func TestGeneralSynonyms(t *testing.T) {
	t.Parallel()
	l := loader{fsys: fstest.MapFS{"synonyms.yaml": {Data: generalFile}}}
	l.files("synonyms.yaml")
	l.uniqueSynonyms()
	if err := l.problems.err(); err != nil {
		t.Errorf("problems:\n\t%s", lines(err))
	}
	if n := len(GeneralSynonyms()); n < 50 {
		t.Errorf("only %d synonyms", n)
	}
}
