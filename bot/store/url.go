package store

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

var errURL = errors.New("it must be sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE")

// parse tells the dialect of a URL, and the file or the URL to connect to.
func parse(given string) (dialect, place string, err error) {
	scheme, rest, _ := strings.Cut(given, ":")
	switch scheme {
	case "sqlite":
		// sqlite:///absolute is how others write it.
		path := strings.TrimPrefix(rest, "//")
		if path == "" || path == ":memory:" {
			return "", "", errors.New("it names no file: write sqlite:PATH")
		}
		path, err = fromHome(path)
		return SQLite, path, err
	case "postgres", "postgresql":
		if strings.HasPrefix(rest, "//") {
			return Postgres, given, nil
		}
	}
	return "", "", errURL
}

// fromHome reads ~/ as shells do, which leave it alone behind sqlite:.
func fromHome(path string) (string, error) {
	below, ok := strings.CutPrefix(path, "~/")
	if !ok {
		return path, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, below), err
}

// Shown is a database's URL as it may stand in errors and logs: without what may
// be a password.
func Shown(given string) string {
	dialect, _, err := parse(given)
	if err == nil && dialect == SQLite {
		return given
	}
	u, errURL := url.Parse(given)
	if err != nil || errURL != nil {
		return "of the URL given" // whatever it is, it may hold a password
	}
	u.RawQuery, u.Fragment = "", ""
	return u.Redacted()
}

// DefaultURL is a SQLite file in the user's data folder: $XDG_DATA_HOME where it
// is set, else what the system has for it. An error means that there is no home.
func DefaultURL() (string, error) {
	folder, err := dataFolder()
	if err != nil {
		return "", err
	}
	return "sqlite:" + filepath.Join(folder, "fineprint", "fineprint.db"), nil
}

func dataFolder() (string, error) {
	if given := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(given) {
		return given, nil
	}
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // %LocalAppData%, which is for data too
	case "darwin", "ios":
		return os.UserConfigDir() // ~/Library/Application Support, likewise
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "share"), nil
}
