package main

import (
	"context"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/knowledge"
)

const testHelp = `Asks the questions that are kept beside the policies in DIR, in files that end
in .questions.yaml, and holds each answer against what the file expects. Without
DIR it takes --knowledge, or else the shipped policies and their questions.

Each question is asked as people ask it, in a conversation of its own, its
earlier turns first. The clock stands on the day a fact was last verified, so
that a result does not change by itself; --date sets another day. Questions
marked held: true are the part that nobody looks at while tuning answers: they are
counted apart, and what came of them is shown with --only held and to programs
only.

A question is written as

  - ask: and what about goa?
    earlier: [does this affect me]    # turns before it
    place: IN                         # of the asker; also language: and fixed:
    category: places
    outcome: [answered, clarify]      # answered where it is left out
    verdict: disputed                 # none where there shall be none
    main: [goa]                       # one of these is the first fact
    any-of: [goa, list-of-places]     # one of these is among the facts; facts: all
    not-said: not affected            # said: what must be
    held: true

--asked asks the facts' own titles and phrasings instead, where only their policy
is talked about: each must lead to its fact, or to one that disagrees with it and
stands before it, and not to the opposite of its verdict. What fails is taken over
by another fact, or turned round. Of several policies each is also asked where all
are talked about, the "whole folder": asking back which is meant passes there,
another policy's fact does not.

--asked --unseen asks each phrasing of a base that does not hold it, and what is
uncovered likewise: it tells how the facts fare with questions that nobody wrote
down. Failures are told by fact, those first that lose most of their phrasings, each
with what came instead: the fact that led, or the verdict. Many fail where a fact has
few phrasings. Look at what leads to another fact, and at what is turned round.

--against shows what an edit changes: only questions are printed whose answer is
another one than in an earlier run, which is a FILE that --format json wrote, or
the knowledge of DIR at REV, a revision of the git repository it lies in. A
changed text of a fact is a changed answer too.

Exit codes: 0 every question passed, or as many as --min and --min-held ask for,
or, with --against, none fails that passed before; 1 otherwise; 2 the command line
cannot be understood.`

// testFormats are how results can be printed.
var testFormats = []string{"text", "junit", "json", "github"}

// testFlags are the flags of test.
type testFlags struct {
	format, only, against, date string
	categories                  []string
	explain, asked, unseen      bool
	min, minHeld                floor
}

func (p *program) testCommand() *cobra.Command {
	var flags testFlags
	c := &cobra.Command{
		Use:   "test [DIR]",
		Short: "Asks the golden questions and tells which answers are not as expected",
		Long:  testHelp,
		Example: `  fineprint test knowledge/policies
  fineprint test knowledge/policies --category places --explain
  fineprint test knowledge/policies --against HEAD
  fineprint test policies --asked
  fineprint test policies --asked --unseen --min 0.6
  fineprint test --min 0.97 --min-held 0.93 --format junit >results.xml`,
		Args: atMost(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				p.settings.knowledge = args[0]
			}
			if err := p.checkTestFlags(c, flags); err != nil {
				return err
			}
			return p.test(c, flags)
		},
	}
	f := c.Flags()
	f.StringVar(&flags.format, "format", "text", "print results as `FORMAT`: "+strings.Join(testFormats, ", "))
	f.StringSliceVar(&flags.categories, "category", nil, "ask only the questions of `NAME`; may be given again")
	f.StringVar(&flags.only, "only", "", "ask only one `PART`: tuned or held")
	f.Var(&flags.min, "min", "`RATE` of questions that must pass, such as 0.97, in each part")
	f.Var(&flags.minHeld, "min-held", "`RATE` that must pass in the part held out of sight (default: that of --min)")
	f.StringVar(&flags.against, "against", "", "print only answers that differ from those of `REV|FILE`")
	f.StringVar(&flags.date, "date", "", "ask on `DAY`, such as 2026-11-25 (default: when a fact was last verified)")
	f.BoolVar(&flags.asked, "asked", false, "ask the titles and phrasings of the facts themselves")
	f.BoolVar(&flags.unseen, "unseen", false, "with --asked, ask each phrasing of a base that lacks it")
	f.BoolVar(&flags.explain, "explain", false, "show for each failure how the answer was found")
	return c
}

func (p *program) checkTestFlags(c *cobra.Command, flags testFlags) error {
	switch {
	case !slices.Contains(testFormats, flags.format):
		return usage("%s must be one of %s", p.named(c, "format"), strings.Join(testFormats, ", "))
	case flags.only != "" && flags.only != "tuned" && flags.only != "held":
		return usage("%s must be tuned or held", p.named(c, "only"))
	case flags.against != "" && flags.format == "junit":
		return usage("--against tells changes, which junit has no words for: use --format text, json or github")
	case flags.unseen && !flags.asked:
		return usage("--unseen asks what the facts are asked: give --asked too")
	case flags.unseen && flags.against != "":
		return usage("--unseen cannot be told against an earlier run: each has questions of its own")
	case flags.explain && flags.format == "junit":
		return usage("--explain is printed as text, json or github, not as junit")
	}
	if date, err := knowledge.ParseDate(flags.date); flags.date != "" && (err != nil || date.Day == 0) {
		return usage("%s must be a day such as 2026-11-25", p.named(c, "date"))
	}
	return nil
}

// test asks the questions and prints what came of them.
func (p *program) test(c *cobra.Command, flags testFlags) error {
	lib, err := p.library()
	if err != nil {
		return err
	}
	rounds, err := p.rounds(lib, flags)
	if err != nil {
		return err
	}
	if rounds, err = p.selected(c, rounds, flags); err != nil {
		return err
	}
	run := goldenRun{settings: p.settings, now: goldenDay(lib, flags.date), explain: flags.explain}
	report, err := run.askAll(c.Context(), lib, rounds)
	if err != nil {
		return failure("the test broke off: %w", err)
	}
	report.open, report.byFact = flags.only == "held", flags.unseen
	if flags.against != "" {
		return p.testAgainst(c.Context(), run, report, flags)
	}
	if err := report.write(p.stdout, flags.format); err != nil {
		return failure("cannot write the results: %w", err)
	}
	return report.hold(flags)
}

// testAgainst prints what is another answer than before.
func (p *program) testAgainst(ctx context.Context, run goldenRun, now goldenReport, flags testFlags) error {
	before, err := p.earlier(ctx, run, now.questions(), flags.against)
	if err != nil {
		return err
	}
	before.results = slices.DeleteFunc(before.results, func(r goldenResult) bool { return !flags.want(r.question) })
	changes := compareReports(before, now)
	if err := changes.write(p.stdout, flags.format); err != nil {
		return failure("cannot write the changes: %w", err)
	}
	if n := changes.worse(); n == 1 {
		return failure("1 question passed before and fails now")
	} else if n > 1 {
		return failure("%d questions passed before and fail now", n)
	}
	if flags.min.given || flags.minHeld.given {
		return now.hold(flags)
	}
	return nil
}

// goldenDay is noon of the day given, else of the newest day of verification. A
// library that was never verified is asked today.
func goldenDay(lib *knowledge.Library, day string) time.Time {
	date, err := knowledge.ParseDate(day)
	for _, policy := range lib.Policies {
		for _, fact := range policy.Facts {
			if err != nil && date.Before(fact.Verified) {
				date = fact.Verified
			}
		}
	}
	if date.IsZero() {
		return time.Now()
	}
	return date.Time().Add(12 * time.Hour)
}

// floor is a part of all questions, and whether it was given.
type floor struct {
	rate  float64
	given bool
}

func (f *floor) Set(s string) error {
	rate, err := strconv.ParseFloat(s, 64)
	if err != nil || !(rate >= 0 && rate <= 1) { // not a number is neither
		return fs.ErrInvalid // worded by the command line
	}
	f.rate, f.given = rate, true
	return nil
}

func (f *floor) String() string {
	if !f.given {
		return ""
	}
	return strconv.FormatFloat(f.rate, 'g', -1, 64)
}

// Type is what the help and errors call it.
func (f *floor) Type() string { return "rate from 0 to 1" }
