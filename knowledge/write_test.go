package knowledge

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
)

var problemsToWrite = []Problem{
	{Path: "a,b:c.yaml", Line: 3, Col: 7, Rule: "place", Text: "100% wrong:\nno place", Hint: "use IN", Severity: Error},
	{Path: "dir", Rule: "empty-folder", Text: "there is no file", Severity: Warning},
}

func TestWriteProblems(t *testing.T) {
	t.Parallel()
	for format, want := range map[Format]string{
		FormatText: "a,b:c.yaml:3:7: place: 100% wrong: no place (use IN)\ndir: empty-folder: there is no file\n",
		"":         "a,b:c.yaml:3:7: place: 100% wrong: no place (use IN)\ndir: empty-folder: there is no file\n",
		FormatGitHub: "::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=place::100%25 wrong: no place (use IN)\n" +
			"::warning file=dir,title=empty-folder::there is no file\n",
	} {
		var out bytes.Buffer
		if err := WriteProblems(&out, problemsToWrite, format); err != nil || out.String() != want {
			t.Errorf("%q: error %v, got\n%s\nwant\n%s", format, err, &out, want)
		}
	}
}

func TestWriteProblemsAsJSON(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := WriteProblems(&out, problemsToWrite, FormatJSON); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || len(got) != 2 {
		t.Fatalf("error %v, got %s", err, &out)
	}
	if got[0]["path"] != "a,b:c.yaml" || got[0]["line"] != 3.0 || got[0]["severity"] != "error" || got[0]["hint"] != "use IN" {
		t.Errorf("got %v", got[0])
	}
	out.Reset()
	if err := WriteProblems(&out, nil, FormatJSON); err != nil || out.String() != "[]\n" {
		t.Errorf("no problems: error %v, got %q, want an empty array", err, out.String())
	}
}

func TestWriteProblemsRefusesUnknownFormat(t *testing.T) {
	t.Parallel()
	if err := WriteProblems(&bytes.Buffer{}, nil, "xml"); err == nil {
		t.Error("xml was accepted")
	}
}

type brokenWriter struct{}

var errFull = errors.New("disk full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errFull }

func TestWriteProblemsTellsWhenItCannot(t *testing.T) {
	t.Parallel()
	for _, format := range Formats {
		if err := WriteProblems(brokenWriter{}, problemsToWrite, format); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v, want %v", format, err, errFull)
		}
	}
}

// A message stays on its line whatever the file holds.
func TestProblemStaysOnItsLine(t *testing.T) {
	t.Parallel()
	p := Problem{Path: "a\nb.yaml", Line: 1, Col: 1, Rule: "x", Text: "c\r\x1b[31m\u202ed", Severity: Error}
	if got, want := p.String(), "a b.yaml:1:1: x: c  [31m d"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
