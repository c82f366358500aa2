package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/knowledge"
)

func (p *program) checkCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Looks policy files over and lists every problem",
		Long: `Lists everything that is wrong with the policy files in DIR and the question
files beside them, one problem a line:
path:line:col: rule: what is wrong (what to do). Without DIR it looks at
--knowledge, or else at the shipped policies.

Exit codes: 0 no problem, 1 problems, 2 the command line cannot be understood.`,
		Example: `  fineprint check knowledge/policies
  fineprint check --format github`,
		Args: atMost(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(knowledge.Formats, knowledge.Format(format)) {
				return usage("%s must be one of %s", p.named(c, "format"), joined(knowledge.Formats))
			}
			if len(args) > 0 {
				p.settings.knowledge = args[0]
			}
			return p.check(knowledge.Format(format))
		},
	}
	c.Flags().StringVar(&format, "format", string(knowledge.FormatText), "print problems as `FORMAT`: "+joined(knowledge.Formats))
	completeFormats := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return strings.Split(joined(knowledge.Formats), ", "), cobra.ShellCompDirectiveNoFileComp
	}
	if err := c.RegisterFlagCompletionFunc("format", completeFormats); err != nil {
		panic(err) // the flag is registered above
	}
	return c
}

func joined(formats []knowledge.Format) string {
	names := make([]string, len(formats))
	for i, format := range formats {
		names[i] = string(format)
	}
	return strings.Join(names, ", ")
}

// check prints problems on standard output and a summary on standard error.
func (p *program) check(format knowledge.Format) error {
	lib, err := load(p.settings.knowledge)
	var problems knowledge.Problems
	switch {
	case err == nil:
		problems = knowledge.Check(lib, time.Now())
	case !errors.As(err, &problems):
		return failure("cannot load %s: %w", p.knowledgeName(), err)
	}
	more, asked, err := p.checkQuestions(lib)
	if err != nil {
		return err
	}
	for _, one := range more {
		if !slices.Contains(problems, one) { // a folder that cannot be read is told once
			problems = append(problems, one)
		}
	}
	if err := knowledge.WriteProblems(p.stdout, problems, format); err != nil {
		return failure("cannot write the problems: %w", err)
	}
	if len(problems) > 0 {
		return failure("%s in %s", count(len(problems), "problem"), p.knowledgeName())
	}
	facts, thin := 0, 0
	for _, policy := range lib.Policies {
		facts += len(policy.Facts)
		for _, fact := range policy.Facts {
			if len(fact.Asked) < fewAsked {
				thin++
			}
		}
	}
	with := count(facts, "fact")
	if asked > 0 {
		with += " and " + count(asked, "golden question")
	}
	fmt.Fprintf(p.stderr, "%s with %s: no problems\n", count(len(lib.Policies), "policy"), with)
	if thin > 0 {
		fmt.Fprintf(p.stderr, "%s with fewer than %d ways to ask: who puts it otherwise may not find what they tell. See how they fare with \"fineprint test DIR --asked --unseen\".\n", count(thin, "fact"), fewAsked)
	}
	return nil
}

// fewAsked is how many ways to ask a fact has at least before whoever puts it otherwise is likely to find it.
const fewAsked = 5

// checkQuestions looks over the question files beside the policies. Of policies that
// did not load, a nil library, only their form is looked at.
func (p *program) checkQuestions(lib *knowledge.Library) (knowledge.Problems, int, error) {
	questions, err := loadQuestions(p.settings.knowledge, lib)
	var problems knowledge.Problems
	if err != nil && !errors.As(err, &problems) {
		return nil, 0, failure("cannot load the questions of %s: %w", p.knowledgeName(), err)
	}
	return problems, len(questions), nil
}
