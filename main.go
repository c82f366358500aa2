// Fineprint answers questions about privacy policies from reviewed facts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"fineprint/bot"
)

// The exit codes, a contract with scripts; the help tells them too.
const (
	exitOK         = 0
	exitFailure    = 1
	exitUsage      = 2
	exitNotCovered = 3
)

func main() {
	p := program{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv}
	os.Exit(p.run(context.Background(), os.Args[1:]))
}

// program is the command line with what it reads and writes.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	settings       settings
}

// run carries out one command line and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	root := p.rootCommand()
	root.SetArgs(args)
	command, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitOK
	}
	var e *exitError
	if !errors.As(err, &e) {
		// Everything of ours says how it ends; the rest is cobra reading the line.
		e = usage("%v", err)
	}
	if e.err != nil {
		// What goes wrong may quote a file or a line of the command.
		fmt.Fprintln(p.stderr, "fineprint:", bot.PlainLine(e.err.Error())+seeHelp(command, e.code))
	}
	return e.code
}

func seeHelp(command *cobra.Command, code int) string {
	if code != exitUsage {
		return ""
	}
	return " (see " + command.CommandPath() + " --help)"
}

// exitError ends the program with a code; a nil err ends it silently, since
// everything was said.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func usage(format string, args ...any) *exitError {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

func failure(format string, args ...any) *exitError {
	return &exitError{exitFailure, fmt.Errorf(format, args...)}
}

const rootHelp = `Fineprint answers questions about privacy policies. Every sentence comes from a
fact that was reviewed, with its source and its date. It never guesses.

Exit codes:
  0  done: the question was answered, or answered with a question in return
     (small talk and refusals count as answered)
  1  something failed, a check found problems, or a batch had bad lines
  2  the command line or the environment cannot be understood
  3  no reviewed fact covers the question

Every flag can also be set in the environment, as FINEPRINT_ and its name:
--default-policy is FINEPRINT_DEFAULT_POLICY. The command line wins. Text is
wrapped and has colour on a terminal only; NO_COLOR turns colour off.`

func (p *program) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "fineprint",
		Short: "Answers privacy questions from reviewed facts",
		Long:  rootHelp,
		Example: `  fineprint ask "how do i opt out"
  fineprint chat`,
		Args:              p.noSuchCommand,
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return p.readEnvironment(c) },
		SilenceErrors:     true,
		SilenceUsage:      true,
	}
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetFlagErrorFunc(wrongFlag)
	p.settings.register(root)
	root.AddCommand(
		p.askCommand(),
		p.chatCommand(),
		p.checkCommand(),
		p.discordCommand(),
		p.doctorCommand(),
		p.feedbackCommand(),
		p.policiesCommand(),
		p.privacyCommand(),
		p.questionsCommand(),
		p.serveCommand(),
		p.slackCommand(),
		p.testCommand(),
		p.translateCommand(),
		p.versionCommand(),
	)
	root.SetHelpCommand(helpCommand())
	root.InitDefaultCompletionCmd()
	tellEnvironment(root)
	return root
}

// wrongFlag words what a flag takes as the environment's errors do.
func wrongFlag(_ *cobra.Command, err error) error {
	var wrong *pflag.InvalidValueError
	if errors.As(err, &wrong) {
		return usage("--%s must be %s", wrong.GetFlag().Name, expected(wrong.GetFlag()))
	}
	return usage("%w: to begin a question with -, put -- before it", err)
}

// noSuchCommand is for words that begin with no command. They may be a question,
// so they are not repeated.
func (p *program) noSuchCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 && len(args) == 1 {
		return usage("there is no such command: did you mean %s?", strings.Join(near, " or "))
	}
	return usage(`there is no such command: to ask a question, write fineprint ask "…"`)
}

// helpCommand is cobra's, but a wrong topic is an error.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Tells about a command",
		RunE: func(c *cobra.Command, args []string) error {
			about, _, err := c.Root().Find(args)
			if err != nil || len(args) > 0 && about == c.Root() {
				return usage("there is no such command to tell about")
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

// atMost refuses more words than a command takes.
func atMost(n int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		return usage("too many words: this command takes %s", [...]string{"none", "one at most"}[n])
	}
}
