package store_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/bot/store/pgtest"
)

// urls are fresh databases of each kind.
var urls = map[string]func(testing.TB) string{"sqlite": sqliteURL, "postgres": pgtest.URL}

// onEach runs a test on a fresh database of each kind.
func onEach(t *testing.T, run func(t *testing.T, url string)) {
	t.Helper()
	for kind, fresh := range urls {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			run(t, fresh(t))
		})
	}
}

// TestProcessesStartAtOnce starts real processes on one fresh database: all of
// them come up, with one key, and none of their sums is lost.
func TestProcessesStartAtOnce(t *testing.T) {
	t.Parallel()
	const processes, each = 5, 20
	if url := os.Getenv("STORE_TEST_URL"); url != "" { // one of them
		s := open(t, url, time.Now)
		for range each {
			value[int64](t)(s.AddState(t.Context(), "chat/T1/n", 1, 0))
		}
		must(t, s.RememberPlace(t.Context(), "chat/T1/anna", "IN"))
		return
	}
	onEach(t, func(t *testing.T, url string) {
		atOnce(t, processes, func(int) error {
			c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestProcessesStartAtOnce$")
			c.Env = append(os.Environ(), "STORE_TEST_URL="+url)
			if out, err := c.CombinedOutput(); err != nil {
				return fmt.Errorf("%w\n%s", err, out)
			}
			return nil
		})
		s := open(t, url, time.Now)
		same(t, "sum", value[string](t)(s.State(t.Context(), "chat/T1/n")), strconv.Itoa(processes*each))
		var places int
		must(t, s.DB().QueryRowContext(t.Context(), "SELECT COUNT(*) FROM places").Scan(&places))
		same(t, "places, which are more if each had a key of its own", places, 1)
	})
}

// TestOutlivesTheProcess is what a database is for.
func TestOutlivesTheProcess(t *testing.T) {
	t.Parallel()
	onEach(t, func(t *testing.T, url string) {
		c := newClock()
		first, err := store.Open(t.Context(), url, store.Options{Now: c.now})
		must(t, err)
		want := fill(t, world{first, first, c}, "chat/T1/anna")
		must(t, first.Close())
		same(t, "kept", value[bot.Kept](t)(open(t, url, c.now).Kept(t.Context(), "chat/T1/anna")), want)
	})
}

// TestNobodyIsNamed looks for marked names and words in all that is stored.
func TestNobodyIsNamed(t *testing.T) {
	t.Parallel()
	onEach(t, func(t *testing.T, url string) {
		c := newClock()
		s := open(t, url, c.now)
		w := world{s, s, c}
		const person bot.Person = "chat/TMARK/UMARK"
		turn := w.turn("hash")
		turn.Person = person
		must(t, s.Remember(t.Context(), "chat/TMARK/CMARK/1.5", turn))
		must(t, s.Rate(t.Context(), rating(w, person)))
		must(t, s.RememberPlace(t.Context(), person, "IN"))
		q := question(w, "What of QUESTION pets?")
		q.Person = person
		send(t, w, q)

		stored := contents(t, s, url)
		for _, name := range []string{"UMARK", "TMARK", "CMARK"} {
			if bytes.Contains(stored, []byte(name)) {
				t.Errorf("%s stands in the database", name)
			}
		}
		for _, there := range []string{"QUESTION", "DE-BY"} { // else the search would find nothing ever
			if !bytes.Contains(stored, []byte(there)) {
				t.Fatalf("%s does not stand in the database", there)
			}
		}
		must(t, s.Forget(t.Context(), person))
		for _, gone := range []string{"QUESTION", "DE-BY"} {
			if bytes.Contains(contents(t, s, url), []byte(gone)) {
				t.Errorf("%s still stands in the database when the person is forgotten", gone)
			}
		}
	})
}

// contents is every byte of SQLite's files, or every row of PostgreSQL's tables.
func contents(t *testing.T, s *store.Store, url string) []byte {
	t.Helper()
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		files, err := os.ReadDir(filepath.Dir(path))
		must(t, err)
		var all []byte
		for _, file := range files {
			all = append(all, value[[]byte](t)(os.ReadFile(filepath.Join(filepath.Dir(path), file.Name())))...)
		}
		return all
	}
	var all strings.Builder
	for _, table := range rows(t, s.DB(), "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'") {
		for _, row := range rows(t, s.DB(), "SELECT CAST(t AS TEXT) FROM "+table+" t") {
			all.WriteString(row + "\n")
		}
	}
	return []byte(all.String())
}

func rows(t *testing.T, db *sql.DB, query string) (all []string) {
	t.Helper()
	found, err := db.QueryContext(t.Context(), query)
	must(t, err)
	defer func() { _ = found.Close() }()
	for found.Next() {
		var row string
		must(t, found.Scan(&row))
		all = append(all, row)
	}
	must(t, found.Err())
	return all
}

func TestFilesAreTheOwnersAlone(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	folder := filepath.Join(t.TempDir(), "share", "fineprint")
	s := open(t, "sqlite:"+filepath.Join(folder, "f.db"), time.Now)
	must(t, s.SetState(t.Context(), "chat/T1/x", "y", 0))
	files := value[[]os.DirEntry](t)(os.ReadDir(folder))
	if len(files) < 3 {
		t.Fatalf("files %v", files)
	}
	for _, file := range files {
		info := value[fs.FileInfo](t)(file.Info())
		same(t, file.Name(), info.Mode().Perm(), fs.FileMode(0o600))
	}
	info := value[fs.FileInfo](t)(os.Stat(folder))
	same(t, "folder", info.Mode().Perm(), fs.FileMode(0o700))
}

// TestPragmas holds the settings that others rest on.
func TestPragmas(t *testing.T) {
	t.Parallel()
	s := open(t, sqliteURL(t), time.Now)
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "1", "secure_delete": "1", "foreign_keys": "1", "busy_timeout": "15000",
	} {
		same(t, pragma, rows(t, s.DB(), "PRAGMA "+pragma), []string{want})
	}
}

func TestLaterVersionIsLeftAlone(t *testing.T) {
	t.Parallel()
	onEach(t, func(t *testing.T, url string) {
		_, err := open(t, url, time.Now).DB().ExecContext(t.Context(), "INSERT INTO fineprint_migrations (version) VALUES (99)")
		must(t, err)
		if _, err := store.Open(t.Context(), url, store.Options{}); err == nil || !strings.Contains(err.Error(), "later version") {
			t.Errorf("error %v", err)
		}
	})
}

// TestKeysDiffer sees that a hash tells nothing in another database.
func TestKeysDiffer(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for range 2 {
		s := open(t, sqliteURL(t), time.Now)
		must(t, s.RememberPlace(t.Context(), "chat/T1/anna", "IN"))
		must(t, s.Remember(t.Context(), "chat/T1/anna", bot.Turn{Person: "chat/T1/anna", At: time.Now()}))
		for _, hash := range append(rows(t, s.DB(), "SELECT person FROM places"), rows(t, s.DB(), "SELECT conversation FROM turns")...) {
			if seen[hash] {
				t.Error("the same hash twice")
			}
			seen[hash] = true
		}
	}
	same(t, "hashes", len(seen), 4)
}

// TestLetsOthersPass has PostgreSQL end a transaction of the store's twice, as it
// does to untie a knot: it is done again and nobody notices.
func TestLetsOthersPass(t *testing.T) {
	t.Parallel()
	s := open(t, pgtest.URL(t), time.Now)
	must(t, s.RememberPlace(t.Context(), "chat/T1/anna", "IN"))
	const knots = `CREATE SEQUENCE knots;
		CREATE FUNCTION knot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			IF nextval('knots') <= 2 THEN RAISE EXCEPTION 'a knot' USING ERRCODE = 'deadlock_detected'; END IF;
			RETURN OLD;
		END $$;
		CREATE TRIGGER knot BEFORE DELETE ON places FOR EACH ROW EXECUTE FUNCTION knot()`
	_, err := s.DB().ExecContext(t.Context(), knots)
	must(t, err)
	must(t, s.Forget(t.Context(), "chat/T1/anna"))
	same(t, "kept", value[bot.Kept](t)(s.Kept(t.Context(), "chat/T1/anna")), bot.Kept{})
	same(t, "deletions tried", rows(t, s.DB(), "SELECT CAST(last_value AS TEXT) FROM knots"), []string{"3"})
}

// TestServerComesBack cuts all connections, as a restart does. One that was used
// this very moment may tell so once; then the store goes on.
func TestServerComesBack(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	s, other := open(t, url, time.Now), open(t, url, time.Now)
	must(t, s.SetState(t.Context(), "chat/T1/x", "1", 0))
	rows(t, other.DB(), "SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
	_, _ = s.State(t.Context(), "chat/T1/x")
	same(t, "state", value[string](t)(s.State(t.Context(), "chat/T1/x")), "1")
}

// TestStrangersAreToldWhatTheyNeed is PostgreSQL's own habit since version 15: a
// user who does not own the database may make no tables.
func TestStrangersAreToldWhatTheyNeed(t *testing.T) {
	t.Parallel()
	given := pgtest.URL(t)
	admin := value[*sql.DB](t)(sql.Open("pgx", given))
	defer func() { _ = admin.Close() }()
	role := "stranger_" + strings.ToLower(rand.Text()[:12])
	for _, statement := range []string{"CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "REVOKE CREATE ON SCHEMA public FROM PUBLIC"} {
		_, err := admin.ExecContext(t.Context(), statement)
		must(t, err)
	}
	defer func() {
		_, err := admin.ExecContext(context.Background(), "DROP ROLE "+role)
		must(t, err)
	}()
	u := value[*url.URL](t)(url.Parse(given))
	query := u.Query()
	query.Del("user")
	u.User, u.RawQuery = url.UserPassword(role, "x"), query.Encode()
	_, err := store.Open(t.Context(), u.String(), store.Options{})
	if err == nil || !strings.Contains(err.Error(), "must own the database") {
		t.Errorf("error %v", err)
	}
}

func TestMustExist(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "none", "f.db")
	_, err := store.Open(t.Context(), "sqlite:"+path, store.Options{MustExist: true})
	if !errors.Is(err, store.ErrNoFile) {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the folder was made")
	}
	open(t, "sqlite:"+path, time.Now)
	_, err = store.Open(t.Context(), "sqlite:"+path, store.Options{MustExist: true})
	must(t, err)
}

func TestErrorsSayWhatIsWrong(t *testing.T) {
	t.Parallel()
	other := filepath.Join(t.TempDir(), "letter.txt")
	letter := []byte(strings.Repeat("Dear reader, this is no database at all. ", 50))
	must(t, os.WriteFile(other, letter, 0o600))
	tests := map[string]struct{ url, want string }{
		"no scheme":       {"SECRET/path.db", "cannot open the database of the URL given: it must be sqlite:PATH or postgres://"},
		"empty":           {"", "it must be sqlite:PATH or postgres://"},
		"another's":       {"mysql://u:SECRET@h/d", "cannot open the database of the URL given: it must be"},
		"no slashes":      {"postgres:SECRET", "it must be"},
		"no file":         {"sqlite:", "it names no file: write sqlite:PATH"},
		"no memory":       {"sqlite::memory:", "it names no file"},
		"a folder":        {"sqlite:" + t.TempDir(), "is a directory"},
		"no database":     {"sqlite:" + other, other + ": prepare its tables: file is not a database"},
		"bad password":    {"postgres://u:SECRET%zz@h/d", "cannot be understood"},
		"no server":       {"postgres://u:SECRET@127.0.0.1:1/d?connect_timeout=5", "cannot open the database postgres://u:xxxxx@127.0.0.1:1/d: "},
		"no socket":       {"postgres://u:SECRET@/d?host=/nowhere", "cannot open the database postgres://u:xxxxx@/d: "},
		"in the query":    {"postgres://u@127.0.0.1:1/d?password=SECRET", "cannot open the database postgres://u@127.0.0.1:1/d: "},
		"wrong parameter": {"postgres://u:SECRET@127.0.0.1:1/d?sslmode=SECRET", "cannot be understood"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := store.Open(t.Context(), test.url, store.Options{})
			if err == nil {
				_ = s.Close()
				t.Fatal("it was opened")
			}
			if !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "SECRET") {
				t.Errorf("error %q, want %q", err, test.want)
			}
		})
	}
	t.Cleanup(func() { // after the tests above
		if left := value[[]byte](t)(os.ReadFile(other)); !bytes.Equal(left, letter) {
			t.Error("a file that is none of ours was changed")
		}
	})
}

//nolint:paralleltest // it changes the environment
func TestDefaultURL(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", "/data")
	same(t, "with XDG_DATA_HOME", value[string](t)(store.DefaultURL()), "sqlite:"+filepath.FromSlash("/data/fineprint/fineprint.db"))
	if runtime.GOOS != "linux" {
		t.Skip("the rest is for Linux")
	}
	t.Setenv("XDG_DATA_HOME", "relative")
	t.Setenv("HOME", "/home/anna")
	same(t, "without", value[string](t)(store.DefaultURL()), "sqlite:/home/anna/.local/share/fineprint/fineprint.db")
	t.Setenv("HOME", filepath.Join(t.TempDir(), "home"))
	open(t, "sqlite:~/below/f.db", time.Now)
	if _, err := os.Stat(filepath.Join(os.Getenv("HOME"), "below", "f.db")); err != nil {
		t.Errorf("~ is not the home folder: %v", err)
	}
	t.Setenv("HOME", "")
	if url, err := store.DefaultURL(); err == nil {
		t.Errorf("without a home there is %s", url)
	}
}

func TestRetentionIsAsTold(t *testing.T) {
	t.Parallel()
	c := newClock()
	s, err := store.Open(t.Context(), sqliteURL(t), store.Options{Now: c.now, Retention: store.Retention{
		Turns: -1, Ratings: -1, Open: -1, Answered: time.Minute, Places: -1,
	}})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	w := world{s, s, c}
	want := fill(t, w, "chat/T1/anna")
	answered := question(w, "What of pets?")
	answered.Answered = c.now()
	send(t, w, answered)
	c.pass(100 * 365 * 24 * time.Hour)
	must(t, s.Sweep(t.Context()))
	same(t, "kept for good", value[bot.Kept](t)(s.Kept(t.Context(), "chat/T1/anna")), want)
	same(t, "recalled", len(value[[]bot.Turn](t)(s.Recall(t.Context(), "conversation of chat/T1/anna", ""))), 1)
}

// TestRetentionRuns sees the job delete at start and again and again.
func TestRetentionRuns(t *testing.T) {
	t.Parallel()
	url := sqliteURL(t)
	synctest.Test(t, func(t *testing.T) {
		s, err := store.Open(t.Context(), url, store.Options{Retention: store.Retention{Turns: time.Hour}})
		must(t, err)
		defer func() { must(t, s.Close()) }()
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- s.RunRetention(ctx) }()
		for range 3 {
			turn := bot.Turn{Person: "chat/T1/anna", At: time.Now(), Outcome: bot.Answered}
			must(t, s.Remember(ctx, "c", turn))
			<-time.After(55 * time.Minute)
			same(t, "turns in their time", len(value[bot.Kept](t)(s.Kept(ctx, "chat/T1/anna")).Turns), 1)
			<-time.After(16 * time.Minute)
			same(t, "turns past their time", len(value[bot.Kept](t)(s.Kept(ctx, "chat/T1/anna")).Turns), 0)
		}
		stop()
		must(t, <-done)
	})
}
