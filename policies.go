package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/knowledge"
)

func (p *program) policiesCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "policies",
		Short:             "Lists the policies that are known",
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			lib, err := p.library()
			if err != nil {
				return err
			}
			var b strings.Builder
			for i, policy := range p.shown(lib) {
				if i > 0 {
					b.WriteByte('\n')
				}
				describe(&b, policy, time.Now())
			}
			if _, err := io.WriteString(p.stdout, b.String()); err != nil {
				return failure("cannot write the policies: %w", err)
			}
			return nil
		},
	}
}

// describe writes what is known of a policy, a line for each thing.
func describe(b *strings.Builder, policy *knowledge.Policy, now time.Time) {
	var verified knowledge.Date
	overdue := 0
	for _, fact := range policy.Facts {
		if verified.Before(fact.Verified) {
			verified = fact.Verified
		}
		if fact.Overdue(now) {
			overdue++
		}
	}
	facts := strconv.Itoa(len(policy.Facts))
	if overdue > 0 {
		facts += fmt.Sprintf(", of which %d overdue for review", overdue)
	}
	fmt.Fprintln(b, bot.PlainLine(policy.ID))
	for _, line := range [][2]string{
		{"title", policy.Title},
		{"organisation", policy.Organisation},
		{"audience", string(policy.Audience)},
		{"effective", policy.Effective.Long()},
		{"facts", facts},
		{"last verified", verified.Long()},
	} {
		if line[1] == "" {
			line[1] = "not given"
		}
		fmt.Fprintf(b, "  %-14s %s\n", line[0], bot.PlainLine(line[1]))
	}
}
