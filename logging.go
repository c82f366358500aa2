package main

import (
	"io"
	"log/slog"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// logging are the flags of commands that log.
type logging struct{ format, level string }

var (
	logFormats = []string{"text", "json"}
	logLevels  = []string{"debug", "info", "warn", "error"}
)

func (l *logging) register(c *cobra.Command) {
	c.Flags().StringVar(&l.format, "log-format", "text", "log as `FORMAT`: text or json")
	c.Flags().StringVar(&l.level, "log-level", "info", "log from `LEVEL` on: debug, info, warn or error")
	completeFrom(c, "log-format", logFormats)
	completeFrom(c, "log-level", logLevels)
}

func completeFrom(c *cobra.Command, flag string, values []string) {
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
	if err := c.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the flag is registered above
	}
}

// logger logs on standard error.
func (p *program) logger(c *cobra.Command, l logging) (*slog.Logger, error) {
	if !slices.Contains(logFormats, l.format) {
		return nil, usage("%s must be one of %s", p.named(c, "log-format"), strings.Join(logFormats, ", "))
	}
	if !slices.Contains(logLevels, l.level) {
		return nil, usage("%s must be one of %s", p.named(c, "log-level"), strings.Join(logLevels, ", "))
	}
	return newLogger(p.stderr, l), nil
}

// newLogger expects flags that were checked.
func newLogger(w io.Writer, l logging) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(l.level)); err != nil {
		level = slog.LevelInfo
	}
	options := &slog.HandlerOptions{Level: level}
	if l.format == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
