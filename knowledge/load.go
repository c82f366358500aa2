package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
)

// MaxFileSize is how many bytes a knowledge file may have: 64 MB, far above what
// a person writes and enough for 400,000 plain passages.
const MaxFileSize = 64 << 20

// Load reads every policy of a file tree: each .yaml and .yml file is one,
// except *.questions.yaml, which hold golden questions, files with the key
// translates:, which hold a policy's translations, files with the key synonyms:, which
// hold words of askers, and whatever starts with a dot. Links to files are followed,
// links to folders are not.
//
// Anything that makes the files unfit to answer from is an error, and the error
// is then of type Problems and lists every problem of every file. What an
// editor should look at besides is found by Check.
func Load(fsys fs.FS) (*Library, error) { return load(fsys, "", time.Now()) }

// LoadDir is Load for a folder of the disk, or for one policy file of it and the
// translations and synonyms beside that, policy.de.yaml beside policy.yaml; problems
// carry paths that start with dir.
func LoadDir(dir string) (*Library, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, Problems{cannotRead(dir, err)}
	}
	if info.IsDir() {
		return load(os.DirFS(dir), dir, time.Now())
	}
	l := loader{fsys: os.DirFS(filepath.Dir(dir)), dir: filepath.Dir(dir), now: time.Now()}
	l.files(filepath.Base(dir))
	l.besides(filepath.Base(dir))
	return l.library()
}

// besides reads the translations and synonyms beside a policy file.
func (l *loader) besides(name string) {
	base := strings.TrimSuffix(name, path.Ext(name)) + "."
	entries, err := fs.ReadDir(l.fsys, ".")
	if err != nil {
		return // the policy itself was read
	}
	for _, entry := range entries {
		other := entry.Name()
		if other == name || !strings.HasPrefix(other, base) || !isPolicyFile(other) {
			continue
		}
		// What is neither is another policy.
		if data, err := l.read(other); err == nil && (bytes.Contains(data, []byte("translates:")) || bytes.Contains(data, []byte("synonyms:"))) {
			l.files(other)
		}
	}
}

// load reads a tree. dir is put before the paths of problems; a zero now leaves
// out the checks against the clock.
func load(fsys fs.FS, dir string, now time.Time) (*Library, error) {
	l := loader{fsys: fsys, dir: dir, now: now}
	names := l.names(isPolicyFile)
	if len(names) == 0 && len(l.problems) == 0 {
		l.fail(".", "empty-folder", "there is no policy file here", "add a file that ends in .yaml")
	}
	l.files(names...)
	return l.library()
}

// loader gathers policies and problems over all files.
type loader struct {
	fsys   fs.FS
	dir    string
	now    time.Time
	loaded []loaded
	// translations are held against the policies when all files are read.
	translations []*translated
	synonyms     []*Synonym
	// unread is true when a policy may be missing because its file has problems.
	unread   bool
	problems Problems
}

// loaded is a policy and where it comes from.
type loaded struct {
	policy *Policy
	origin *origin
}

// names lists the wanted files of the tree in the order of their names.
func (l *loader) names(wanted func(name string) bool) []string {
	var names []string
	err := fs.WalkDir(l.fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.problems = append(l.problems, cannotRead(l.path(name), err))
			return nil
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && wanted(name):
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		l.problems = append(l.problems, cannotRead(l.path("."), err))
	}
	return names
}

func isPolicyFile(name string) bool {
	ext := path.Ext(name)
	if ext != ".yaml" && ext != ".yml" {
		return false
	}
	return !strings.HasSuffix(strings.TrimSuffix(name, ext), ".questions")
}

// files reads files, as many at once as there are processors, and keeps what they
// hold, or their problems, in the order given.
func (l *loader) files(names ...string) {
	decoded := make([]decodedFile, len(names))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range names {
		group.Go(func() error {
			decoded[i] = l.decode(name)
			return nil
		})
	}
	_ = group.Wait() // problems are kept with their files
	for _, file := range decoded {
		l.keep(file)
	}
}

// decodedFile is what a file holds; policy is nil where it is no policy or none that
// can be read.
type decodedFile struct {
	decoder
	policy *Policy
	origin *origin
}

func (l *loader) decode(name string) decodedFile {
	f := decodedFile{decoder: decoder{path: l.path(name), now: l.now}}
	data, err := l.read(name)
	if err != nil {
		f.problems = Problems{cannotRead(l.path(name), err)}
		return f
	}
	f.policy, f.origin = f.file(data)
	return f
}

func (l *loader) keep(f decodedFile) {
	l.problems = append(l.problems, f.problems...)
	l.synonyms = append(l.synonyms, f.synonyms...)
	switch {
	case f.holdsSynonyms:
	case f.translated != nil:
		l.translations = append(l.translations, f.translated)
	case f.policy == nil:
		l.unread = true
	default:
		l.loaded = append(l.loaded, loaded{f.policy, f.origin})
	}
}

func (l *loader) read(name string) ([]byte, error) {
	info, err := fs.Stat(l.fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a regular file")
	}
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data := make([]byte, 0, min(info.Size(), MaxFileSize)+1)
	data, err = appendAll(data, io.LimitReader(f, MaxFileSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxFileSize {
		return nil, fmt.Errorf("it is larger than %d MB: split the policy", MaxFileSize>>20)
	}
	return data, nil
}

func appendAll(data []byte, r io.Reader) ([]byte, error) {
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// path is how a file of the tree is called in problems.
func (l *loader) path(name string) string {
	if l.dir == "" {
		return name
	}
	return filepath.Join(l.dir, filepath.FromSlash(name))
}

func (l *loader) fail(name, rule, text, hint string) {
	l.problems = append(l.problems, Problem{
		Path: l.path(name), Rule: rule, Text: text, Hint: hint, Severity: Error,
	})
}

// cannotRead leaves out the path that the system's errors repeat.
func cannotRead(name string, err error) Problem {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return Problem{
		Path: name, Rule: "read", Severity: Error,
		Text: "cannot read it: " + err.Error(), Hint: "check the path and its permissions",
	}
}
