package main

import (
	"context"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// maxLinks is how many links of a path are followed.
const maxLinks = 16

// watcher calls changed when files of a path may have changed. It may call once
// too often, never once too few.
//
// Only folders are watched, since editors and Kubernetes put a new file in the
// place of the old one: the folders of the path itself, those of the files its
// links lead to, and those that hold a link on the way to it.
// https://github.com/fsnotify/fsnotify#watching-a-file-doesnt-work-well
type watcher struct {
	path    string
	changed func()
	notify  *fsnotify.Watcher
	// names that count in a folder; nil counts all.
	names map[string]map[string]bool
}

// watch begins to watch a folder or file. Close it after use.
func watch(path string, changed func()) (*watcher, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{path: path, changed: changed, notify: n}
	if err := w.renew(); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

func (w *watcher) close() { _ = w.notify.Close() }

// run hears of changes until ctx is done.
func (w *watcher) run(ctx context.Context, log *slog.Logger) {
	for {
		select {
		case <-ctx.Done():
			return
		case event, open := <-w.notify.Events:
			if !open {
				return
			}
			if w.counts(event) {
				w.tell(log)
			}
		case err, open := <-w.notify.Errors:
			if !open {
				return
			}
			log.Warn("some changes of the knowledge may have been missed: it is read again", "error", err)
			w.tell(log)
		}
	}
}

// tell watches what is new before it tells of the change, so that what is read
// then is watched already.
func (w *watcher) tell(log *slog.Logger) {
	if err := w.renew(); err != nil {
		log.Warn("some changes of the knowledge may not be seen: send SIGHUP after a change", "error", err)
	}
	w.changed()
}

func (w *watcher) counts(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod {
		return false
	}
	dir, name := filepath.Split(event.Name)
	names, known := w.names[filepath.Clean(dir)]
	if !known {
		return true // the folder itself, gone or moved
	}
	return names == nil || names[name]
}

// renew watches what is there now, and nothing else.
func (w *watcher) renew() error {
	w.names = foldersOf(w.path)
	var failed error
	for dir := range w.names {
		// A folder that is gone again is told by the folder above it.
		if err := w.notify.Add(dir); err != nil && !os.IsNotExist(err) {
			failed = err
		}
	}
	for _, dir := range w.notify.WatchList() {
		if _, ok := w.names[dir]; !ok {
			_ = w.notify.Remove(dir) // gone already, or never heard of again
		}
	}
	return failed
}

// foldersOf are the folders to watch, with the names that count in each.
func foldersOf(path string) map[string]map[string]bool {
	folders := map[string]map[string]bool{}
	real := links(folders, path)
	info, err := os.Stat(real)
	if err != nil || !info.IsDir() {
		return folders // the folder above it is watched
	}
	// What cannot be read is left out: the load tells.
	_ = filepath.WalkDir(real, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && entry != nil && entry.IsDir():
			return fs.SkipDir
		case err != nil:
			return fs.SkipAll
		case entry.IsDir() && name != real && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir():
			folders[name] = nil
		case entry.Type()&fs.ModeSymlink != 0:
			linked(folders, name)
		}
		return nil
	})
	return folders
}

// links adds the folder of a path and of each link on its way, and returns where
// it leads.
func links(folders map[string]map[string]bool, path string) string {
	for range maxLinks {
		// The folder's own way may go over links too.
		if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
			addName(folders, filepath.Dir(path))
			path = filepath.Join(dir, filepath.Base(path))
		}
		add(folders, filepath.Dir(path), filepath.Base(path))
		target, err := os.Readlink(path)
		if err != nil {
			return path
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return path
}

// addName adds a folder on the way that is itself a link: its swap counts.
func addName(folders map[string]map[string]bool, dir string) {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		add(folders, filepath.Dir(dir), filepath.Base(dir))
	}
}

// linked adds the way to the file a link leads to.
func linked(folders map[string]map[string]bool, name string) {
	if target := links(folders, name); target != name {
		add(folders, filepath.Dir(target), filepath.Base(target))
	}
}

// add makes a name of a folder count, unless all of its names do.
func add(folders map[string]map[string]bool, dir, name string) {
	names, ok := folders[dir]
	switch {
	case !ok:
		folders[dir] = map[string]bool{name: true}
	case names != nil:
		names[name] = true
	}
}
