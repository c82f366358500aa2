package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/index"
	"fineprint/knowledge"
)

const doctorHelp = `Looks whether serve has what it needs: knowledge, database, address, and the
token and permissions of each platform. Each line begins with ok, warn or fail;
what to do stands below it. Nothing is sent to anybody.

Exit codes: 0 nothing failed, 1 something failed, 2 the command line cannot be
understood.`

// platformTime is how long a platform may take to answer.
const platformTime = 20 * time.Second

func (p *program) doctorCommand() *cobra.Command {
	var address string
	var asJSON bool
	c := &cobra.Command{
		Use:               "doctor",
		Short:             "Checks whether serve has all it needs",
		Long:              doctorHelp,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			return p.report(p.examine(c, address), asJSON)
		},
	}
	c.Flags().StringVar(&address, "listen", defaultListen, "the `ADDRESS` that serve is to listen on")
	c.Flags().BoolVar(&asJSON, "json", false, "print the findings as a JSON array")
	return c
}

// finding is one line of doctor: a bot.Finding and whose it is.
type finding struct {
	Part  string           `json:"part"`
	Name  string           `json:"name,omitempty"`
	Level bot.FindingLevel `json:"level"`
	Text  string           `json:"text"`
	Do    string           `json:"do,omitempty"`
}

// examine looks at everything; what fails keeps nothing else from being looked at.
func (p *program) examine(c *cobra.Command, address string) []finding {
	lib, findings := p.examineKnowledge(c)
	findings = append(findings, p.examineDatabase(c.Context())...)
	findings = append(findings, examineAddress(c.Context(), address))
	return append(findings, p.examinePlatforms(c.Context(), lib)...)
}

// examineKnowledge returns the library if it can be answered from.
func (p *program) examineKnowledge(c *cobra.Command) (*knowledge.Library, []finding) {
	const part = "knowledge"
	lib, err := load(p.settings.knowledge)
	if err != nil {
		text := err.Error()
		var problems knowledge.Problems
		if errors.As(err, &problems) {
			text = fmt.Sprintf("%s in %s, the first: %s", count(len(problems), "problem"), p.knowledgeName(), problems[0])
		}
		return nil, []finding{{part, "", bot.FindingFail, text, "run fineprint check, which lists all of them"}}
	}
	facts, overdue := 0, 0
	for _, policy := range lib.Policies {
		facts += len(policy.Facts)
		for _, fact := range policy.Facts {
			if fact.Overdue(time.Now()) {
				overdue++
			}
		}
	}
	findings := []finding{{part, "", bot.FindingOK, fmt.Sprintf("%s with %s from %s, version %s",
		count(len(lib.Policies), "policy"), count(facts, "fact"), p.knowledgeName(), lib.Version), ""}}
	if err := p.checkPolicy(c, lib, "default-policy", p.settings.defaultPolicy); err != nil {
		findings = append(findings, finding{part, "default policy", bot.FindingFail, err.Error(), "name a policy that is there, or none"})
	}
	if n := len(knowledge.Check(lib, time.Now())); n > 0 {
		findings = append(findings, finding{part, "", bot.FindingWarn, count(n, "warning"), "run fineprint check, which lists them"})
	}
	if overdue > 0 {
		findings = append(findings, finding{
			part, "review", bot.FindingWarn, count(overdue, "fact") + " overdue for review; answers say so",
			"hold them against their sources and raise verified and review_by",
		})
	}
	return lib, findings
}

func (p *program) examineDatabase(ctx context.Context) []finding {
	const part = "database"
	url, err := p.databaseURL()
	if err != nil {
		return []finding{{part, "", bot.FindingFail, err.Error(), "set DATABASE_URL"}}
	}
	kept, err := store.Open(ctx, url, store.Options{MustExist: true, Log: slog.New(slog.DiscardHandler)})
	switch {
	case errors.Is(err, store.ErrNoFile):
		return []finding{{part, "", bot.FindingOK, "there is none yet: serve makes " + url, ""}}
	case err != nil:
		return []finding{{part, "", bot.FindingFail, err.Error(), "mend DATABASE_URL or --database, or see why the database does not answer"}}
	}
	defer func() { _ = kept.Close() }() // nothing was written
	if err := reachable(kept); err != nil {
		return []finding{{part, "", bot.FindingFail, err.Error(), "see why the database does not answer"}}
	}
	return []finding{{part, "", bot.FindingOK, "it can be opened, and its tables are up to date (" + kept.Dialect() + ")", ""}}
}

func examineAddress(ctx context.Context, address string) finding {
	const part = "address"
	listener, err := listen(ctx, address)
	if err == nil {
		_ = listener.Close() // that it opens is all there is to know
		return finding{part, "", bot.FindingOK, address + " is free", ""}
	}
	if serves(ctx, address) {
		return finding{part, "", bot.FindingOK, "something that is healthy serves at " + address + " already", ""}
	}
	return finding{part, "", bot.FindingFail, err.Error(), "free the address, or choose another with --listen"}
}

// serves tells whether a server like ours answers at an address.
func serves(ctx context.Context, address string) bool {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", nil)
	if err != nil {
		return false
	}
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(reply.Body, 16))
	return err == nil && reply.StatusCode == http.StatusOK && string(body) == "ok\n"
}

func (p *program) examinePlatforms(ctx context.Context, lib *knowledge.Library) []finding {
	var findings []finding
	for _, one := range platforms() {
		if !one.on(p.getenv) {
			findings = append(findings, finding{one.name, "", bot.FindingOK, "off", one.needs})
			continue
		}
		for _, f := range p.examinePlatform(ctx, one, lib) {
			findings = append(findings, finding{one.name, f.Name, f.Level, f.Text, f.Do})
		}
	}
	return findings
}

func (p *program) examinePlatform(ctx context.Context, one platform, lib *knowledge.Library) []bot.Finding {
	if lib == nil {
		return []bot.Finding{{Level: bot.FindingWarn, Text: "not looked at, since there is no knowledge", Do: "mend the knowledge first"}}
	}
	ix, err := index.New(lib)
	if err != nil {
		return []bot.Finding{{Level: bot.FindingFail, Text: err.Error()}}
	}
	defer func() { _ = ix.Close() }() // in memory; the process ends
	adapter, err := one.open(p.getenv, supplies{
		bot: bot.New(bot.Config{Searcher: ix}), store: store.NewMemory(time.Now), inbox: closedInbox{}, library: ix.Library,
		internal: p.settings.internal, observer: deafObserver{}, log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		return []bot.Finding{{Level: bot.FindingFail, Text: err.Error(), Do: one.needs}}
	}
	asked, ok := adapter.(checker)
	if !ok {
		return []bot.Finding{{Level: bot.FindingOK, Text: "what it needs is set"}}
	}
	ctx, cancel := context.WithTimeout(ctx, platformTime)
	defer cancel()
	return asked.Check(ctx)
}

// closedInbox accepts nothing: doctor answers nobody.
type closedInbox struct{}

func (closedInbox) Accept(context.Context, bot.Delivery) (bool, error) {
	return false, errors.New("nothing is answered here")
}

type deafObserver struct{}

func (deafObserver) Asked(string, bot.Answer, error, time.Duration) {}
func (deafObserver) Delivered(string, string)                       {}
func (deafObserver) Reconnected(string, string)                     {}

// report prints the findings; something that failed is the error.
func (p *program) report(findings []finding, asJSON bool) error {
	failed := 0
	for i, f := range findings {
		if f.Level == bot.FindingFail {
			failed++
		}
		f.Text, f.Do, f.Name = bot.PlainLine(f.Text), bot.PlainLine(f.Do), bot.PlainLine(f.Name)
		findings[i] = f
	}
	if err := p.print(findings, asJSON); err != nil {
		return failure("cannot write the findings: %w", err)
	}
	if failed > 0 {
		return failure("%s: see what to do above", count(failed, "failure"))
	}
	return nil
}

func (p *program) print(findings []finding, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(p.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(findings)
	}
	var b strings.Builder
	for _, f := range findings {
		name := ""
		if f.Name != "" {
			name = f.Name + ": "
		}
		fmt.Fprintf(&b, "%-5s %-10s %s%s\n", f.Level, f.Part, name, cmp.Or(f.Text, "nothing to say"))
		if f.Do != "" {
			fmt.Fprintf(&b, "%-16s → %s\n", "", f.Do)
		}
	}
	_, err := io.WriteString(p.stdout, b.String())
	return err
}
