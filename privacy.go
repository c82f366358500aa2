package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/bot/store"
)

const privacyHelp = `Shows or deletes everything that is kept about one person, for those who ask you
instead of the bot. PERSON is adapter, workspace or guild, and the id that the
person has there, such as slack/T024BE7LD/U2147483697. Names are not known: only
keyed hashes of these ids are kept.`

func (p *program) privacyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "privacy",
		Short: "Shows or deletes what is kept about a person",
		Long:  privacyHelp,
		Args:  noSuchPart,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(p.privacyShowCommand(), p.privacyForgetCommand())
	return c
}

// noSuchPart is for words that are no part of a command.
func noSuchPart(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var parts []string
	for _, part := range c.Commands() {
		parts = append(parts, c.CommandPath()+" "+part.Name())
	}
	return usage("there is no such command: there is %s", strings.Join(parts, " and "))
}

func (p *program) privacyShowCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:               "show PERSON",
		Short:             "Shows everything that is kept about a person",
		Long:              privacyHelp,
		Example:           "  fineprint privacy show slack/T024BE7LD/U2147483697",
		Args:              onePerson,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return p.withStore(c, func(s *store.Store) error { return p.showKept(c, s, bot.Person(args[0]), asJSON) })
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print a JSON object")
	return c
}

func (p *program) privacyForgetCommand() *cobra.Command {
	var scope bool
	c := &cobra.Command{
		Use:   "forget PERSON",
		Short: "Deletes everything that is kept about a person",
		Long: privacyHelp + `

With --scope it is a workspace or guild, slack/T024BE7LD, of which everything is
deleted, its settings too.`,
		Example:           "  fineprint privacy forget slack/T024BE7LD/U2147483697",
		Args:              onePerson,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return p.withStore(c, func(s *store.Store) error {
				if scope {
					return p.forgetScope(c, s, args[0])
				}
				return p.forget(c, s, bot.Person(args[0]))
			})
		},
	}
	c.Flags().BoolVar(&scope, "scope", false, "forget a whole workspace or guild")
	return c
}

func onePerson(_ *cobra.Command, args []string) error {
	if len(args) == 1 && strings.TrimSpace(args[0]) != "" {
		return nil
	}
	return usage("name one person, as adapter/workspace/id")
}

// withStore opens the database that is there for as long as do takes.
func (p *program) withStore(c *cobra.Command, do func(*store.Store) error) error {
	s, err := p.openExistingStore(c.Context())
	if err != nil {
		return err
	}
	if err := do(s); err != nil {
		_ = s.Close() // what went wrong before is what counts
		return err
	}
	if err := s.Close(); err != nil {
		return failure("cannot close the database: %w", err)
	}
	return nil
}

func (p *program) showKept(c *cobra.Command, s *store.Store, person bot.Person, asJSON bool) error {
	kept, err := s.Kept(c.Context(), person)
	if err != nil {
		return failure("cannot read what is kept: %w", err)
	}
	if asJSON {
		err = writeKeptJSON(p.stdout, person, kept)
	} else {
		_, err = io.WriteString(p.stdout, keptText(person, kept))
	}
	if err != nil {
		return failure("cannot write what is kept: %w", err)
	}
	return nil
}

func (p *program) forget(c *cobra.Command, s *store.Store, person bot.Person) error {
	kept, err := s.Kept(c.Context(), person)
	if err != nil {
		return failure("cannot read what is kept: %w", err)
	}
	// Even where nothing is shown: adapters may have notes of their own.
	if err := s.Forget(c.Context(), person); err != nil {
		return failure("cannot delete what is kept: %w", err)
	}
	said := nothingKept(person)
	if list := inventory(kept); len(list) > 0 {
		said = fmt.Sprintf("Deleted of %s: %s.\n", bot.PlainLine(string(person)), strings.Join(list, ", "))
	}
	return p.say(said)
}

func (p *program) forgetScope(c *cobra.Command, s *store.Store, scope string) error {
	if strings.Count(scope, "/") != 1 || strings.HasPrefix(scope, "/") || strings.HasSuffix(scope, "/") {
		return usage("with --scope name a workspace or guild, as adapter/id")
	}
	if err := s.ForgetScope(c.Context(), scope); err != nil {
		return failure("cannot delete what is kept: %w", err)
	}
	return p.say(fmt.Sprintf("Deleted everything of %s and the people there.\n", bot.PlainLine(scope)))
}

func (p *program) say(text string) error {
	if _, err := io.WriteString(p.stdout, text); err != nil {
		return failure("cannot write: %w", err)
	}
	return nil
}
