package main

import (
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"fineprint/adapters/terminal"
)

func (p *program) chatCommand() *cobra.Command {
	var flags asking
	c := &cobra.Command{
		Use:   "chat",
		Short: "Holds a conversation in the terminal",
		Long: `Answers question after question, each in the light of those before. Type the
number of a choice to pick it. Arrow keys move in the line and through what was
asked before. Ctrl-D, Ctrl-C or "exit" ends it. Nothing is kept.

When input or output is no terminal, each line is a question and no prompt is
written.`,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.chat(c, flags) },
	}
	flags.register(c)
	return c
}

func (p *program) chat(c *cobra.Command, flags asking) error {
	b, ix, err := p.open(c, nil)
	if err != nil {
		return err
	}
	defer func() { _ = ix.Close() }() // in memory; the process ends
	start, err := p.question(c, flags, ix.Library())
	if err != nil {
		return err
	}
	// A terminal in raw mode has to be set back whatever ends the program.
	ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	err = terminal.New(terminal.Config{
		Handler: b, In: p.stdin, Out: p.stdout, Question: start,
		Options: terminal.OptionsFor(p.stdout, p.getenv),
		Log:     slog.New(slog.NewTextHandler(p.stderr, nil)),
	}).Run(ctx)
	if err != nil {
		return failure("the conversation broke off: %w", err)
	}
	return nil
}
