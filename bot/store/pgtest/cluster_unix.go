//go:build unix

package pgtest

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
)

// guard makes and runs a cluster in folder $2 with the programs in $1. Its input is
// a pipe that nobody writes to and that the system closes when the test process is
// gone, even killed: then the cluster goes too. It says "ready", or what is wrong.
// Many tests share the server, on a socket only, and it does nothing by itself.
const guard = `
trap '' PIPE # the test process may be gone before it is told
{
	"$1/initdb" --pgdata="$2/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync &&
	"$1/pg_ctl" start --wait --pgdata="$2/data" --log="$2/log" \
		--options="-k '$2' -c listen_addresses= -c max_connections=300 -c autovacuum=off -c jit=off"
} >"$2/start" 2>&1 && echo ready || cat "$2/start" "$2/log"
exec >&-
cat >/dev/null
"$1/pg_ctl" stop --mode=immediate --pgdata="$2/data"
rm -rf "$2"`

// start starts a cluster and returns the URL of its first database.
func start() (string, error) {
	programs, err := programs()
	if err != nil {
		return "", err
	}
	owner, err := owner()
	if err != nil {
		return "", err
	}
	// A socket's name is 100 bytes at most, so a test's own folder will not do.
	folder, err := os.MkdirTemp("", "fineprint-pg-")
	if err != nil {
		return "", err
	}
	if err := run(programs, folder, owner); err != nil {
		return "", errors.Join(err, os.RemoveAll(folder))
	}
	query := url.Values{"host": {folder}, "user": {"postgres"}}
	return "postgres:///postgres?" + query.Encode(), nil
}

// run starts the guard and waits until the server takes connections.
func run(programs, folder string, owner *syscall.Credential) error {
	if owner != nil {
		if err := os.Chown(folder, int(owner.Uid), int(owner.Gid)); err != nil {
			return err
		}
	}
	//nolint:gosec,noctx // the script above, which ends by itself
	shell := exec.Command("/bin/sh", "-c", guard, "sh", programs, folder)
	shell.Dir = folder
	// A group of its own: an interrupt at the terminal is for the tests, not for the guard.
	shell.SysProcAttr = &syscall.SysProcAttr{Credential: owner, Setpgid: true}
	input, err := shell.StdinPipe()
	if err != nil {
		return err
	}
	output, err := shell.StdoutPipe()
	if err != nil {
		return err
	}
	if err := shell.Start(); err != nil {
		return err
	}
	said, err := io.ReadAll(output)
	if err != nil || string(said) != "ready\n" {
		return errors.Join(err, fmt.Errorf("the PostgreSQL server did not start: %s", said), input.Close(), shell.Wait())
	}
	go func() {
		_ = shell.Wait()
		runtime.KeepAlive(input) // collected it would close, and the cluster stop
	}()
	return nil
}

// programs is the folder of the newest installed server. Debian keeps them out of
// the search path.
func programs() (string, error) {
	if found, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(found), nil
	}
	for _, pattern := range []string{"/usr/lib/postgresql/*/bin/initdb", "/usr/pgsql-*/bin/initdb", "/opt/homebrew/opt/postgresql*/bin/initdb"} {
		if found, _ := filepath.Glob(pattern); len(found) > 0 { // the patterns are sound
			return filepath.Dir(found[len(found)-1]), nil
		}
	}
	return "", errors.New("no PostgreSQL server is installed: install one (apt-get install postgresql), or name one in " + Variable)
}

// owner is who runs the server: it refuses to be root. Nil is who runs the tests.
func owner() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		found, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errUID := strconv.ParseUint(found.Uid, 10, 32)
		gid, errGID := strconv.ParseUint(found.Gid, 10, 32)
		if err := errors.Join(errUID, errGID); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody to run it")
}
