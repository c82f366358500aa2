package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// settings are the flags that all commands have.
type settings struct {
	knowledge     string
	defaultPolicy string
	internal      bool
	database      string
}

func (s *settings) register(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&s.knowledge, "knowledge", "", "answer from the policy files in `DIR` instead of the shipped ones")
	flags.StringVar(&s.defaultPolicy, "default-policy", "", "policy `ID` that is meant where neither question nor conversation says so")
	flags.StringVar(&s.database, "database", "", "keep what must outlast the program at `URL`, sqlite:FILE or postgres://…; else at DATABASE_URL, else in a file of the user's")
	flags.BoolVar(&s.internal, "internal", false, "show policies for internal use too")
}

// variable is the environment variable of a flag.
func variable(flag string) string {
	return "FINEPRINT_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// readEnvironment sets the flags that the command line leaves open. Flags set so
// do not count as changed, so that a variable for all commands is no conflict.
func (p *program) readEnvironment(c *cobra.Command) error {
	var wrong error
	c.Flags().VisitAll(func(flag *pflag.Flag) {
		value := p.getenv(variable(flag.Name))
		if value == "" || flag.Changed || flag.Name == "help" || wrong != nil {
			return
		}
		if err := flag.Value.Set(value); err != nil {
			wrong = usage("%s in the environment must be %s", variable(flag.Name), expected(flag))
		}
	})
	return wrong
}

// expected tells what a flag takes, without repeating what it got.
func expected(flag *pflag.Flag) string {
	switch flag.Value.Type() {
	case "bool":
		return "true or false"
	case "int":
		return "a whole number"
	}
	return "a " + flag.Value.Type()
}

// tellEnvironment adds each flag's variable to its help.
func tellEnvironment(c *cobra.Command) {
	tell := func(flag *pflag.Flag) {
		if flag.Name != "help" {
			flag.Usage += fmt.Sprintf(" [%s]", variable(flag.Name))
		}
	}
	c.LocalNonPersistentFlags().VisitAll(tell)
	c.PersistentFlags().VisitAll(tell)
	for _, sub := range c.Commands() {
		tellEnvironment(sub)
	}
}

// named says where a flag's value comes from, for errors.
func (p *program) named(c *cobra.Command, flag string) string {
	if f := c.Flags().Lookup(flag); f != nil && !f.Changed && p.getenv(variable(flag)) != "" {
		return variable(flag)
	}
	return "--" + flag
}

// knowledgeName says in errors which knowledge is meant.
func (p *program) knowledgeName() string {
	return cmp.Or(p.settings.knowledge, "the shipped policies")
}
