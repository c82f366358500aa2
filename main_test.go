package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"fineprint/bot/bottest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fineprint": main})
}

// TestScripts runs the sessions in testdata/script as a person would type them.
// An exit code is asked for with "code N COMMAND…".
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *bottest.Update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("GORACE", "atexit_sleep_ms=0") // else each process waits a second
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/.local/share")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "git" {
				return false, errors.New("there is no such condition")
			}
			return hasGit(t), nil
		},
		Cmds: commands(),
	})
}

func commands() map[string]func(*testscript.TestScript, bool, []string) {
	all := serveCommands()
	all["code"] = exitCode
	all["kept"] = keptAbout
	all["vote"] = voteOn
	return all
}

// hasGit tells whether git is there to compare revisions with; where everything is
// tested it has to be.
func hasGit(t *testing.T) bool {
	_, err := exec.LookPath("git")
	if err != nil && os.Getenv("CI") == "true" {
		t.Errorf("git is needed: %v", err)
	}
	return err == nil
}

// exitCode runs a command and holds its exit code against the one expected.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND…")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		_, code, ok := strings.Cut(err.Error(), "exit status ")
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = code
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// commandLine runs one command in this process.
func commandLine(t *testing.T, env map[string]string, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	p := program{stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs, getenv: func(name string) string { return env[name] }}
	code = p.run(t.Context(), args)
	return code, out.String(), errs.String()
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		env    map[string]string
		args   []string
		code   int
		stdout string // part of it
		stderr string // all of it
	}{
		{name: "sets a flag", env: map[string]string{"FINEPRINT_JSON": "true"}, args: []string{"ask", "hello"}, stdout: `"outcome": "small-talk"`},
		{name: "command line wins", env: map[string]string{"FINEPRINT_JSON": "true"}, args: []string{"ask", "--json=false", "hello"}, stdout: "I answer"},
		{name: "a global flag", env: map[string]string{"FINEPRINT_KNOWLEDGE": "testdata/none"}, args: []string{"policies"}, code: 1,
			stderr: "testdata/none: read: cannot read it: no such file or directory (check the path and its permissions)\nfineprint: testdata/none cannot be answered from: mend the 1 problem above\n"},
		{name: "empty is not set", env: map[string]string{"FINEPRINT_TOP": ""}, args: []string{"ask", "hello"}, stdout: "I answer"},
		{name: "a bad number names its variable", env: map[string]string{"FINEPRINT_TOP": "many"}, args: []string{"ask", "hello"}, code: 2,
			stderr: "fineprint: FINEPRINT_TOP in the environment must be a whole number (see fineprint ask --help)\n"},
		{name: "a number out of range names its variable", env: map[string]string{"FINEPRINT_TOP": "-1"}, args: []string{"ask", "hello"}, code: 2,
			stderr: "fineprint: FINEPRINT_TOP must be from 0 to 1000 (see fineprint ask --help)\n"},
		{name: "a bad switch names its variable", env: map[string]string{"FINEPRINT_INTERNAL": "perhaps"}, args: []string{"policies"}, code: 2,
			stderr: "fineprint: FINEPRINT_INTERNAL in the environment must be true or false (see fineprint policies --help)\n"},
		{name: "a bad format names its variable", env: map[string]string{"FINEPRINT_FORMAT": "xml"}, args: []string{"check"}, code: 2,
			stderr: "fineprint: FINEPRINT_FORMAT must be one of text, github, json (see fineprint check --help)\n"},
		{name: "one for all commands is no conflict", env: map[string]string{"FINEPRINT_CONVERSATION": "c", "FINEPRINT_JSON": "true"}, args: []string{"ask", "--batch"}},
		{name: "of another command is left alone", env: map[string]string{"FINEPRINT_TOP": "many"}, args: []string{"policies"}, stdout: "facts"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			code, stdout, stderr := commandLine(t, test.env, "", test.args...)
			if code != test.code || !strings.Contains(stdout, test.stdout) || stderr != test.stderr {
				t.Errorf("exit code %d, standard output %q, standard error %q", code, stdout, stderr)
			}
		})
	}
}

func TestEveryFlagTellsItsVariable(t *testing.T) {
	t.Parallel()
	for _, command := range []string{"ask", "chat", "check", "doctor", "feedback", "policies", "questions", "serve", "test", "version"} {
		_, help, _ := commandLine(t, nil, "", command, "--help")
		for line := range strings.Lines(help) {
			if strings.Contains(line, " --") && strings.HasPrefix(line, "     ") && !strings.Contains(line, "[FINEPRINT_") {
				t.Errorf("%s: no variable in %q", command, line)
			}
		}
		if !strings.Contains(help, "[FINEPRINT_KNOWLEDGE]") {
			t.Errorf("%s: the flags of all commands are missing", command)
		}
	}
}

func TestQuestionText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		stdin io.Reader
		args  []string
		want  string
		code  int
	}{
		{name: "words are joined", args: []string{"how", "do", "i  opt out"}, want: "how do i  opt out"},
		{name: "no words read the input", stdin: strings.NewReader("\nhow?\n"), want: "how?"},
		{name: "a dash reads the input", stdin: strings.NewReader("how?"), args: []string{"-"}, want: "how?"},
		{name: "a dash among words is a word", args: []string{"a", "-", "b"}, want: "a - b"},
		{name: "nothing", stdin: strings.NewReader(" \n"), code: exitUsage},
		{name: "an empty word", args: []string{""}, code: exitUsage},
		{name: "as long as may be", stdin: strings.NewReader(strings.Repeat("a", 1<<20)), want: strings.Repeat("a", 1<<20)},
		{name: "too long", stdin: strings.NewReader(strings.Repeat("a", 1<<20+1)), code: exitUsage},
		{name: "broken input", stdin: broken{errors.New("gone")}, code: exitFailure},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, err := (&program{stdin: test.stdin}).questionText(test.args)
			var e *exitError
			if test.code != 0 && (!errors.As(err, &e) || e.code != test.code) {
				t.Errorf("error %v", err)
			}
			if test.code == 0 && (err != nil || got != test.want) {
				t.Errorf("got %.40q, %v", got, err)
			}
		})
	}
}
