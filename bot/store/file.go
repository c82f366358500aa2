// Package store keeps what must outlive a process. For the command line that is
// the last turns of conversations, in one small file: ids and times, never words.
package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"fineprint/bot"
)

const (
	// turnLife is how long a turn is kept.
	turnLife = 30 * time.Minute
	// maxTurns is how many turns of one conversation are kept.
	maxTurns = 6
)

// File keeps conversations in a JSON file that only its owner can read. Each
// change replaces the file whole, so that a killed process leaves it as it was;
// of two processes changing it at the same moment the later one wins.
type File struct {
	path string
	now  func() time.Time
	mu   sync.Mutex
}

var _ bot.Conversations = (*File)(nil)

// Open returns the conversations kept at path. The file and its folder are made
// when the first turn is remembered.
func Open(path string, now func() time.Time) *File {
	return &File{path: path, now: now}
}

// Recall returns the turns of the last half hour. A file that cannot be
// understood, such as one of a later version, is an error that names it.
func (f *File) Recall(_ context.Context, conversation string) ([]bot.Turn, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	all, err := f.read()
	return all[hash(conversation)], err
}

// Remember adds a turn and drops all turns that are past their time.
func (f *File) Remember(_ context.Context, conversation string, turn bot.Turn) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	all, err := f.read()
	if err != nil {
		return err
	}
	id := hash(conversation)
	turns := append(all[id], turn)
	all[id] = turns[max(0, len(turns)-maxTurns):]
	return f.write(all)
}

func (f *File) read() (map[string][]bot.Turn, error) {
	all := map[string][]bot.Turn{}
	data, err := os.ReadFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("%s cannot be read as conversations: %w (delete the file to start afresh)", f.path, err)
	}
	oldest := f.now().Add(-turnLife)
	for id, turns := range all {
		turns = slices.DeleteFunc(turns, func(t bot.Turn) bool { return t.At.Before(oldest) })
		if all[id] = turns; len(turns) == 0 {
			delete(all, id)
		}
	}
	return all, nil
}

func (f *File) write(all map[string][]bot.Turn) error {
	data, err := json.Marshal(all)
	if err != nil {
		return err
	}
	folder := filepath.Dir(f.path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	next, err := os.CreateTemp(folder, ".conversations-*")
	if err != nil {
		return err
	}
	defer os.Remove(next.Name()) // no-op once renamed
	_, err = next.Write(data)
	if err := errors.Join(err, next.Close()); err != nil {
		return err
	}
	return os.Rename(next.Name(), f.path)
}

// hash keeps conversation ids, which may name people or channels, out of the file.
func hash(conversation string) string {
	sum := sha256.Sum256([]byte(conversation))
	return hex.EncodeToString(sum[:12])
}
