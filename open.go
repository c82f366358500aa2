package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// library loads the knowledge. When it is broken all its problems are listed
// and the program ends.
func (p *program) library() (*knowledge.Library, error) {
	lib, err := load(p.settings.knowledge)
	if err == nil {
		return lib, nil
	}
	var problems knowledge.Problems
	if !errors.As(err, &problems) {
		return nil, failure("cannot load %s: %w", p.knowledgeName(), err)
	}
	return nil, p.broken(err, p.knowledgeName()+" cannot be answered from")
}

// broken lists problems, and is the error that ends the program for them.
func (p *program) broken(err error, what string) error {
	var problems knowledge.Problems
	if !errors.As(err, &problems) {
		return failure("%s: %w", what, err)
	}
	if err := knowledge.WriteProblems(p.stderr, problems, knowledge.FormatText); err != nil {
		return failure("%w", err)
	}
	return failure("%s: mend the %s above", what, count(len(problems), "problem"))
}

// load reads a folder, or the shipped policies where there is no name.
func load(dir string) (*knowledge.Library, error) {
	if dir == "" {
		return knowledge.Shipped()
	}
	return knowledge.LoadDir(dir)
}

// open loads the knowledge and returns a bot that answers from it. Close the
// index after use. A nil conversations keeps them in memory.
func (p *program) open(c *cobra.Command, conversations bot.Conversations) (*bot.Bot, *index.Index, error) {
	ix, err := p.openIndex(c)
	if err != nil {
		return nil, nil, err
	}
	b := bot.New(bot.Config{
		Searcher: ix, Conversations: conversations, DefaultPolicy: p.settings.defaultPolicy, Now: time.Now,
	})
	return b, ix, nil
}

// openIndex loads the knowledge and makes it searchable. Close it after use.
func (p *program) openIndex(c *cobra.Command) (*index.Index, error) {
	lib, err := p.library()
	if err != nil {
		return nil, err
	}
	if err := p.checkPolicy(c, lib, "default-policy", p.settings.defaultPolicy); err != nil {
		return nil, err
	}
	ix, err := index.New(lib)
	if err != nil {
		return nil, failure("cannot index %s: %w", p.knowledgeName(), err)
	}
	return ix, nil
}

// checkPolicy is an error when a flag names a policy that may not be asked about.
func (p *program) checkPolicy(c *cobra.Command, lib *knowledge.Library, flag, id string) error {
	known := p.shown(lib)
	if id == "" || knows(known, id) {
		return nil
	}
	return usage("%s: there is no policy of that id; there is %s", p.named(c, flag), listed(known))
}

// shown are the policies that may be shown to whoever runs the program.
func (p *program) shown(lib *knowledge.Library) []*knowledge.Policy {
	var shown []*knowledge.Policy
	for _, policy := range lib.Policies {
		if p.settings.internal || policy.Audience != knowledge.AudienceInternal {
			shown = append(shown, policy)
		}
	}
	return shown
}

func knows(policies []*knowledge.Policy, id string) bool {
	for _, policy := range policies {
		if policy.ID == id {
			return true
		}
	}
	return false
}

// listed names the first policies; the rest can be looked up.
func listed(policies []*knowledge.Policy) string {
	const most = 8
	var ids []string
	for _, policy := range policies[:min(most, len(policies))] {
		ids = append(ids, policy.ID)
	}
	switch {
	case len(ids) == 0:
		return "none"
	case len(policies) > most:
		return fmt.Sprintf("%s and %d more, see fineprint policies", strings.Join(ids, ", "), len(policies)-most)
	}
	return strings.Join(ids, ", ")
}

// count is a number with its noun.
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
