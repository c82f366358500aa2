package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"fineprint/adapters/web"
	"fineprint/index"
	"fineprint/knowledge"
)

const oneFact = `id: lumen
title: Lumen
facts:
  - {id: "a", statement: "Pictures in locked albums are not scanned."}
`

// reloading is a reloader at work on a folder.
type reloading struct {
	*reloader
	results chan string
	hangup  chan os.Signal
	log     *syncBuffer
	// refuse makes the check fail.
	refuse atomic.Bool
}

// syncBuffer is a log that may be read while it is written.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// startReloading loads path, watches it, and waits until it was looked at once.
func startReloading(t *testing.T, path string) *reloading {
	t.Helper()
	lib, err := load(path)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	r := &reloading{results: make(chan string, 100), hangup: make(chan os.Signal), log: &syncBuffer{}}
	r.reloader = &reloader{
		path: path, index: ix, reloaded: func(result string) { r.results <- result },
		check: func(*knowledge.Library) error {
			if r.refuse.Load() {
				return errors.New("the default policy is gone")
			}
			return nil
		},
		log: slog.New(slog.NewTextHandler(r.log, nil)), settle: 20 * time.Millisecond,
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- r.runOn(ctx, r.hangup) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	})
	if got := r.next(t); got != web.ReloadUnchanged {
		t.Fatalf("the first look gave %q", got)
	}
	return r
}

// next waits for a reload.
func (r *reloading) next(t *testing.T) string {
	t.Helper()
	select {
	case result := <-r.results:
		return result
	case <-time.After(30 * time.Second):
		t.Fatalf("the change was not seen; log:\n%s", r.log)
		return ""
	}
}

// until waits for a reload with a result; others may come before it, where a
// change has several steps.
func (r *reloading) until(t *testing.T, want string) {
	t.Helper()
	for r.next(t) != want {
	}
}

// says waits until a fact's statement is what is answered from.
func (r *reloading) says(t *testing.T, statement string) {
	t.Helper()
	for {
		for _, policy := range r.index.Library().Policies {
			for _, fact := range policy.Facts {
				if fact.Statement == statement {
					return
				}
			}
		}
		r.next(t)
	}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func saying(statement string) string {
	return strings.Replace(oneFact, "Pictures in locked albums are not scanned.", statement, 1)
}

// TestReload changes a folder in the ways that editors and deployments do.
func TestReload(t *testing.T) {
	t.Parallel()
	const after = "Everything is different now."
	tests := []struct {
		name string
		// lay makes the knowledge and returns its path; change changes it.
		lay    func(t *testing.T, dir string) string
		change func(t *testing.T, dir string)
	}{
		{"a file is written", inFolder, func(t *testing.T, dir string) { put(t, dir+"/k/a.yaml", saying(after)) }},
		{"an editor puts a new file in its place", inFolder, func(t *testing.T, dir string) {
			must(t, os.Rename(dir+"/k/a.yaml", dir+"/k/a.yaml~"))
			put(t, dir+"/k/.a.yaml.swp", "x")
			put(t, dir+"/k/.new", saying(after))
			must(t, os.Rename(dir+"/k/.new", dir+"/k/a.yaml"))
		}},
		{"a new folder", inFolder, func(t *testing.T, dir string) {
			put(t, dir+"/k/deep/deeper/b.yaml", strings.Replace(saying(after), "id: lumen", "id: other", 1))
		}},
		{"a folder below, that was there", inFolder, func(t *testing.T, dir string) {
			put(t, dir+"/k/sub/b.yaml", strings.Replace(saying(after), "id: lumen", "id: other", 1))
		}},
		{"the whole folder is put aside for another", inFolder, func(t *testing.T, dir string) {
			put(t, dir+"/next/a.yaml", saying(after))
			must(t, os.Rename(dir+"/k", dir+"/old"))
			must(t, os.Rename(dir+"/next", dir+"/k"))
		}},
		{"the folder is a link that is swapped", func(t *testing.T, dir string) string {
			put(t, dir+"/v1/a.yaml", oneFact)
			must(t, os.Symlink("v1", dir+"/k"))
			return dir + "/k"
		}, func(t *testing.T, dir string) {
			put(t, dir+"/v2/a.yaml", saying(after))
			must(t, os.Symlink("v2", dir+"/next"))
			must(t, os.Rename(dir+"/next", dir+"/k"))
		}},
		{"a link on the way is swapped", func(t *testing.T, dir string) string {
			put(t, dir+"/v1/k/a.yaml", oneFact)
			must(t, os.Symlink("v1", dir+"/current"))
			return dir + "/current/k"
		}, func(t *testing.T, dir string) {
			put(t, dir+"/v2/k/a.yaml", saying(after))
			must(t, os.Symlink("v2", dir+"/next"))
			must(t, os.Rename(dir+"/next", dir+"/current"))
		}},
		// https://pkg.go.dev/k8s.io/kubernetes/pkg/volume/util#AtomicWriter
		{"as Kubernetes does", func(t *testing.T, dir string) string {
			put(t, dir+"/k/..v1/a.yaml", oneFact)
			must(t, os.Symlink("..v1", dir+"/k/..data"))
			must(t, os.Symlink("..data/a.yaml", dir+"/k/a.yaml"))
			return dir + "/k"
		}, func(t *testing.T, dir string) {
			put(t, dir+"/k/..v2/a.yaml", saying(after))
			must(t, os.Symlink("..v2", dir+"/k/..data_tmp"))
			must(t, os.Rename(dir+"/k/..data_tmp", dir+"/k/..data"))
			must(t, os.RemoveAll(dir+"/k/..v1"))
		}},
		{"a link leads to a file elsewhere", func(t *testing.T, dir string) string {
			put(t, dir+"/elsewhere/a.yaml", oneFact)
			must(t, os.Mkdir(dir+"/k", 0o750))
			must(t, os.Symlink(dir+"/elsewhere/a.yaml", dir+"/k/a.yaml"))
			return dir + "/k"
		}, func(t *testing.T, dir string) { put(t, dir+"/elsewhere/a.yaml", saying(after)) }},
		{"a single file", func(t *testing.T, dir string) string {
			put(t, dir+"/a.yaml", oneFact)
			return dir + "/a.yaml"
		}, func(t *testing.T, dir string) { put(t, dir+"/a.yaml", saying(after)) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			r := startReloading(t, test.lay(t, dir))
			test.change(t, dir)
			r.says(t, after)
			// What is there now is watched too.
			again := "And again."
			replaceIn(t, dir, after, again)
			r.says(t, again)
		})
	}
}

func inFolder(t *testing.T, dir string) string {
	t.Helper()
	put(t, dir+"/k/a.yaml", oneFact)
	must(t, os.Mkdir(dir+"/k/sub", 0o750))
	return dir + "/k"
}

// replaceIn edits the one file below dir that holds a text.
func replaceIn(t *testing.T, dir, old, text string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(data), old) {
			err = os.WriteFile(path, bytes.ReplaceAll(data, []byte(old), []byte(text)), 0o600)
		}
		return err
	})
	must(t, err)
}

// TestReloadKeepsTheOld holds that broken knowledge is told and not used, and
// that mending it ends the warning.
func TestReloadKeepsTheOld(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	r := startReloading(t, inFolder(t, dir))
	before, _ := r.library()
	if err := r.ready(); err != nil {
		t.Errorf("a warning before anything happened: %v", err)
	}
	for name, broken := range map[string]string{
		"no YAML":     "id: [",
		"no fact":     "id: lumen\n",
		"wrong field": strings.Replace(oneFact, "statement:", "statment:", 1),
	} {
		put(t, dir+"/k/a.yaml", broken)
		r.until(t, web.ReloadFailed)
		if lib, _ := r.library(); lib != before {
			t.Errorf("%s: the broken knowledge is used", name)
		}
		err := r.ready()
		if err == nil || !strings.Contains(err.Error(), "a.yaml") || !strings.Contains(err.Error(), "the old one ("+before.Version+") stays") {
			t.Errorf("%s: the warning is %v", name, err)
		}
		if !strings.Contains(r.log.String(), "level=ERROR msg=\"a problem in the knowledge\"") || !strings.Contains(r.log.String(), "a.yaml:") {
			t.Errorf("%s: not in the log: %s", name, r.log)
		}
		// As it was before: nothing to swap, and nothing to warn of.
		put(t, dir+"/k/a.yaml", oneFact)
		r.until(t, web.ReloadUnchanged)
		if err := r.ready(); err != nil {
			t.Errorf("%s: mended, and still %v", name, err)
		}
	}
	must(t, os.RemoveAll(dir+"/k"))
	r.until(t, web.ReloadFailed)
	put(t, dir+"/k/a.yaml", saying("It is back."))
	r.says(t, "It is back.")
	if lib, loaded := r.library(); lib == before || loaded.IsZero() {
		t.Error("the time of the load is not told")
	}
}

func TestReloadChecks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	r := startReloading(t, inFolder(t, dir))
	r.refuse.Store(true)
	put(t, dir+"/k/a.yaml", saying("New."))
	r.until(t, web.ReloadFailed)
	if err := r.ready(); err == nil || !strings.Contains(err.Error(), "the default policy is gone") {
		t.Errorf("the warning is %v", err)
	}
}

func TestReloadOnSignal(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	r := startReloading(t, inFolder(t, dir))
	r.hangup <- syscall.SIGHUP
	if got := r.next(t); got != web.ReloadUnchanged {
		t.Errorf("got %q", got)
	}
	if !strings.Contains(r.log.String(), "as told by a signal") {
		t.Errorf("log %s", r.log)
	}
}
