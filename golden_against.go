package main

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

func placeCode(s string) place.Code { return place.Code(s) }

// earlier is the report to compare with: one that was written, or that of asking
// the same questions of the knowledge at a revision.
func (p *program) earlier(ctx context.Context, run goldenRun, questions []*knowledge.GoldenQuestion, against string) (goldenReport, error) {
	if info, err := os.Stat(against); err == nil && info.Mode().IsRegular() {
		return readReport(against)
	}
	if p.settings.knowledge == "" {
		return goldenReport{}, usage("--against %s is no file, and the shipped policies have no revisions: name the folder they lie in", against)
	}
	lib, err := p.libraryAt(ctx, against)
	if err != nil {
		return goldenReport{}, err
	}
	report, err := run.ask(ctx, lib, questions)
	if err != nil {
		return goldenReport{}, failure("the test of %s broke off: %w", against, err)
	}
	return report, nil
}

func readReport(path string) (goldenReport, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return goldenReport{}, failure("cannot read the earlier results: %w", err)
	}
	var w reportWire
	if err := json.Unmarshal(data, &w); err != nil || w.Version != reportVersion {
		return goldenReport{}, failure("%s holds no results to compare with: write them with fineprint test --format json", path)
	}
	r := goldenReport{library: w.Library, date: w.Date}
	for i := range w.Results {
		r.results = append(r.results, w.Results[i].result())
	}
	return r, nil
}

// libraryAt loads the knowledge as it was at a revision.
func (p *program) libraryAt(ctx context.Context, revision string) (*knowledge.Library, error) {
	dir, file := p.settings.knowledge, "."
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		dir, file = filepath.Split(dir)
	}
	commit, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, failure("%s is neither a file nor a revision of the repository that %s lies in%s", revision, p.knowledgeName(), gitSays(err))
	}
	archive, err := git(ctx, dir, "archive", "--format=tar", strings.TrimSpace(string(commit)), file)
	if err != nil {
		return nil, failure("%s is not in the revision %s%s", p.knowledgeName(), revision, gitSays(err))
	}
	scratch, err := os.MkdirTemp("", "fineprint-")
	if err != nil {
		return nil, failure("no room for the files of %s: %w", revision, err)
	}
	defer func() { _ = os.RemoveAll(scratch) }() // only copies
	if err := unpack(archive, scratch); err != nil {
		return nil, failure("cannot unpack the files of %s: %w", revision, err)
	}
	lib, err := knowledge.LoadDir(scratch)
	if err != nil {
		text := strings.ReplaceAll(err.Error(), scratch+string(filepath.Separator), revision+":")
		return nil, failure("the knowledge at %s does not load, so there is nothing to compare with:\n%s", revision, text)
	}
	return lib, nil
}

// git runs it in a folder and returns what it prints.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, "git", args...) //nolint:gosec // the revision comes after --end-of-options
	c.Dir = dir
	return c.Output()
}

// gitSays repeats git's own words where it has some.
func gitSays(err error) string {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return ": git is needed and cannot be run"
	}
	if text := oneLine(string(exit.Stderr)); text != "" {
		return ": " + text
	}
	return ""
}

// unpack writes the regular files of a tar archive into a folder.
func unpack(archive []byte, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }()
	files := tar.NewReader(bytes.NewReader(archive))
	for {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if head.Typeflag != tar.TypeReg {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(files, knowledge.MaxFileSize+1))
		if err != nil {
			return err
		}
		if err := root.MkdirAll(filepath.Dir(filepath.FromSlash(head.Name)), 0o700); err != nil {
			return err
		}
		if err := root.WriteFile(filepath.FromSlash(head.Name), data, 0o600); err != nil {
			return err
		}
	}
}
