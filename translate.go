package main

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/spf13/cobra"

	"fineprint/knowledge"
)

func (p *program) translateCommand() *cobra.Command {
	var language, id string
	c := &cobra.Command{
		Use:   "translate [DIR]",
		Short: "Prints what is still to be translated, as a file to fill in",
		Long: `Prints the facts of a policy that have no translation into a language, or one
that is stale because the fact has changed since: as a file of translations with the
originals as comments. Fill it in, save it beside the policy as POLICY.LANGUAGE.yaml,
and look it over with fineprint check. Where such a file is there already, only the
facts are printed, to be put below its own.`,
		Example: `  fineprint translate knowledge/policies --language sv > acme.sv.yaml
  fineprint translate --language de --policy acme`,
		Args:              atMost(1),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			if !languageTag.MatchString(language) {
				return usage("%s must be a language tag such as de or pt-BR", p.named(c, "language"))
			}
			if len(args) > 0 {
				p.settings.knowledge = args[0]
			}
			return p.translate(language, id)
		},
	}
	c.Flags().StringVar(&language, "language", "", "translate into `TAG`, such as de or pt-BR")
	c.Flags().StringVar(&id, "policy", "", "translate the policy of `ID`, where there are several")
	return c
}

// A language tag's form.
// https://www.rfc-editor.org/rfc/rfc5646#section-2.1
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (p *program) translate(language, id string) error {
	lib, err := p.library()
	if err != nil {
		return err
	}
	policy, ok := lib.Policy(id)
	switch {
	case id != "" && !ok:
		return usage("there is no policy %q in %s", id, p.knowledgeName())
	case id == "" && len(lib.Policies) > 1:
		return usage("there are %d policies in %s: say which with --policy", len(lib.Policies), p.knowledgeName())
	case id == "":
		policy = lib.Policies[0]
	}
	head := !slices.ContainsFunc(policy.Facts, func(f *knowledge.Fact) bool {
		return slices.ContainsFunc(f.Translations, func(t *knowledge.Translation) bool { return t.Language == language })
	})
	n, err := knowledge.WriteSkeleton(p.stdout, policy, language, head)
	if err != nil {
		return failure("cannot write the file: %w", err)
	}
	fmt.Fprintf(p.stderr, "%s of %d to translate into %s\n", count(n, "fact"), len(policy.Facts), language)
	return nil
}
