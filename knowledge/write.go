package knowledge

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Format is how problems are printed.
type Format string

// The formats.
const (
	// FormatText is a line for each problem, as Problem.String has it.
	FormatText Format = "text"
	// FormatGitHub is a workflow command for each problem, which GitHub shows
	// beside the line of the file.
	// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
	FormatGitHub Format = "github"
	// FormatJSON is one array of objects; an empty one where there is no problem.
	FormatJSON Format = "json"
)

// Formats lists every format.
var Formats = []Format{FormatText, FormatGitHub, FormatJSON}

// WriteProblems prints problems in the order given. It fails for a format it
// does not know and when w does.
func WriteProblems(w io.Writer, problems Problems, format Format) error {
	switch format {
	case FormatText, "":
		return writeLines(w, problems, Problem.String)
	case FormatGitHub:
		return writeLines(w, problems, annotation)
	case FormatJSON:
		return writeJSON(w, problems)
	}
	return fmt.Errorf("there is no format %q: use text, github or json", format)
}

func writeLines(w io.Writer, problems Problems, line func(Problem) string) error {
	for _, p := range problems {
		if _, err := fmt.Fprintln(w, line(p)); err != nil {
			return err
		}
	}
	return nil
}

var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func annotation(p Problem) string {
	var b strings.Builder
	fmt.Fprintf(&b, "::%s file=%s", p.Severity, escapeProperty.Replace(p.Path))
	if p.Line > 0 {
		fmt.Fprintf(&b, ",line=%d,col=%d", p.Line, max(p.Col, 1))
	}
	fmt.Fprintf(&b, ",title=%s::%s", escapeProperty.Replace(p.Rule), escapeData.Replace(p.message()))
	return b.String()
}

// problemJSON is the printed form; other programs read it.
type problemJSON struct {
	Path     string   `json:"path"`
	Line     int      `json:"line,omitempty"`
	Col      int      `json:"col,omitempty"`
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"`
	Hint     string   `json:"hint,omitempty"`
}

func writeJSON(w io.Writer, problems Problems) error {
	list := make([]problemJSON, len(problems))
	for i, p := range problems {
		list[i] = problemJSON{p.Path, p.Line, p.Col, p.Rule, p.Severity, p.Text, p.Hint}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
