package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"fineprint/adapters/slack"
	"fineprint/bot"
)

func (p *program) slackCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "slack",
		Short: "Helps to set up Slack",
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
		Args:  atMost(0),
	}
	c.AddCommand(p.slackManifestCommand())
	return c
}

const slackManifestHelp = `Prints the manifest of a Slack app for Fineprint, as JSON, and on standard error
the address of the page that creates the app from it.

Without --url the app connects by Socket Mode: nothing has to be reachable from
outside. Then set SLACK_BOT_TOKEN (xoxb-, from "Install App") and SLACK_APP_TOKEN
(xapp-, from "Basic Information", scope connections:write).
With --url Slack calls there: set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.`

func (p *program) slackManifestCommand() *cobra.Command {
	var app slack.App
	c := &cobra.Command{
		Use:               "manifest",
		Short:             "Prints the manifest to create the Slack app from",
		Long:              slackManifestHelp,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.slackManifest(c, app) },
	}
	c.Flags().StringVar(&app.URL, "url", "", "the `ADDRESS` this program is reached at from outside, such as https://bot.example.com")
	c.Flags().StringVar(&app.Name, "name", "Fineprint", "`NAME` of the app")
	return c
}

func (p *program) slackManifest(c *cobra.Command, app slack.App) error {
	if app.URL != "" && !strings.HasPrefix(app.URL, "https://") {
		return usage("%s must begin with https://, as Slack calls no other", p.named(c, "url"))
	}
	if app.URL == "" && p.getenv("SLACK_SIGNING_SECRET") != "" && p.getenv("SLACK_APP_TOKEN") == "" {
		return usage("SLACK_SIGNING_SECRET is set, so Slack shall call this program: say where with --url, or set SLACK_APP_TOKEN for Socket Mode")
	}
	prompts, err := p.prompts(c)
	if err != nil {
		return err
	}
	app.Prompts = prompts
	manifest, err := slack.Manifest(app)
	if err != nil {
		return failure("%w", err)
	}
	if _, err := p.stdout.Write(manifest); err != nil {
		return failure("cannot write the manifest: %w", err)
	}
	fmt.Fprintln(p.stderr, "Create the app at\n"+slack.CreationURL(manifest))
	return nil
}

// prompts are questions to begin with, of the policies in use.
func (p *program) prompts(c *cobra.Command) ([]string, error) {
	b, ix, err := p.open(c, nil)
	if err != nil {
		return nil, err
	}
	defer func() { _ = ix.Close() }()
	const most = 4
	choices, err := b.Suggest(context.Background(), bot.Question{}, most)
	if err != nil {
		return nil, failure("cannot find questions to suggest: %w", err)
	}
	list := make([]string, 0, len(choices))
	for _, choice := range choices {
		list = append(list, choice.Text)
	}
	return list, nil
}
