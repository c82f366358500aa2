package knowledge

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"fineprint/knowledge/place"
)

// GoldenQuestion is a question with what a right answer to it is held to. They
// stand beside the policies, in files that end in .questions.yaml, and keep
// answers right when facts are edited.
type GoldenQuestion struct {
	// Path and Line tell where it stands, for whoever has to look at it; Col counts
	// characters from 1.
	Path      string
	Line, Col int
	// Policy is the id of the policy that its file is about.
	Policy string
	// Fixed is true when it is asked where only that policy is talked about, as in
	// a channel that is tied to it.
	Fixed bool
	// Earlier are the turns of the conversation before the question, first to last.
	Earlier []string
	Text    string
	// Language of the question, a BCP 47 tag; empty when it is not told.
	Language string
	// Place of the asker; empty when it is not known.
	Place place.Code
	// Category groups questions in reports; "general" where the file gives none.
	Category string
	// Outcomes that are right: words of Outcomes. "answered" where the file gives none.
	Outcomes []string
	// Verdicts that are right, the empty one among them where none is right too
	// ("none" in the file). Nil when any will do.
	Verdicts []Verdict
	// Lenient is true where the first of Verdicts is expected and the others are let pass.
	Lenient bool
	// Main are facts of which one must be the answer's first. Nil when any will do.
	Main []string
	// Facts must all be among the answer's facts, and one of AnyOf must be.
	Facts, AnyOf []string
	// Said are texts that the answer must hold, NotSaid those it must not, whatever
	// their case.
	Said, NotSaid []string
	// Held marks the part that is kept out of sight while answers are tuned, so that
	// its figure tells how well questions fare that nobody looked at.
	Held bool
}

// Compare orders questions by where they stand, file and line: negative when q comes first.
func (q *GoldenQuestion) Compare(other *GoldenQuestion) int {
	return cmp.Or(cmp.Compare(q.Path, other.Path), cmp.Compare(q.Line, other.Line))
}

// Outcomes are what may come of a question. Package bot names them; a test of the
// command line keeps both lists the same.
var Outcomes = []string{"answered", "clarify", "not-covered", "small-talk", "refused"}

// LoadQuestions reads every *.questions.yaml and *.questions.yml of a file tree,
// in the order of paths and lines, and holds what they name against the library.
// A nil library leaves that out, for trees whose policies did not load. There may be
// none.
//
// Anything wrong is an error of type Problems that lists every problem of every file.
func LoadQuestions(fsys fs.FS, lib *Library) ([]*GoldenQuestion, error) {
	return loadQuestions(fsys, "", lib)
}

// LoadQuestionsDir is LoadQuestions for a folder of the disk, or for one policy
// file of it and the question file beside that.
func LoadQuestionsDir(dir string, lib *Library) ([]*GoldenQuestion, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, Problems{cannotRead(dir, err)}
	}
	if info.IsDir() {
		return loadQuestions(os.DirFS(dir), dir, lib)
	}
	l := questionLoader{loader: loader{fsys: os.DirFS(filepath.Dir(dir)), dir: filepath.Dir(dir)}, library: lib}
	base := filepath.Base(dir)
	ext := path.Ext(base)
	beside := strings.TrimSuffix(base, ext) + ".questions" + ext
	if _, err := fs.Stat(l.fsys, beside); err == nil {
		l.questionFile(beside)
	}
	return l.all()
}

// ShippedQuestions returns the golden questions of the policies built into the
// program.
func ShippedQuestions() ([]*GoldenQuestion, error) {
	lib, err := Shipped()
	if err != nil {
		return nil, err
	}
	return loadQuestions(shippedFiles, "", lib)
}

func loadQuestions(fsys fs.FS, dir string, lib *Library) ([]*GoldenQuestion, error) {
	l := questionLoader{loader: loader{fsys: fsys, dir: dir}, library: lib}
	for _, name := range l.names(isQuestionFile) {
		l.questionFile(name)
	}
	return l.all()
}

// questionLoader gathers questions and problems over all files.
type questionLoader struct {
	loader
	library   *Library
	questions []*GoldenQuestion
}

func isQuestionFile(name string) bool {
	ext := path.Ext(name)
	return (ext == ".yaml" || ext == ".yml") && strings.HasSuffix(strings.TrimSuffix(name, ext), ".questions")
}

func (l *questionLoader) questionFile(name string) {
	data, err := l.read(name)
	if err != nil {
		l.problems = append(l.problems, cannotRead(l.path(name), err))
		return
	}
	d := questionDecoder{decoder: decoder{path: l.path(name), holds: holdsQuestions}, library: l.library}
	l.questions = append(l.questions, d.file(data)...)
	l.problems = append(l.problems, d.problems...)
}

func (l *questionLoader) all() ([]*GoldenQuestion, error) {
	l.uniqueQuestions()
	if err := l.problems.err(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(l.questions, func(a, b *GoldenQuestion) int {
		return cmp.Or(a.Compare(b), cmp.Compare(a.Col, b.Col))
	})
	return l.questions, nil
}

// uniqueQuestions reports what is asked twice in the same circumstances. Writing
// counts as it stands, since capitals and missing signs are what some are about.
func (l *questionLoader) uniqueQuestions() {
	first := make(map[string]*GoldenQuestion, len(l.questions))
	for _, q := range l.questions {
		if q.Text == "" {
			continue // reported already
		}
		other, ok := first[q.Key()]
		if !ok {
			first[q.Key()] = q
			continue
		}
		l.problems = append(l.problems, Problem{
			Path: q.Path, Line: q.Line, Col: q.Col, Rule: "duplicate-question", Severity: Error,
			Text: fmt.Sprintf("%q is asked in %s:%d already", shorten(q.Text), other.Path, other.Line),
			Hint: "delete one of them, or tell another place, language or earlier turns",
		})
	}
}

// Key is the same for the same question in the same circumstances, wherever it
// stands and whatever is expected of it.
func (q *GoldenQuestion) Key() string {
	fixed := ""
	if q.Fixed {
		fixed = "fixed"
	}
	return strings.Join(append(slices.Clone(q.Earlier), q.Text, q.Policy, fixed, q.Language, string(q.Place)), "\x00")
}
