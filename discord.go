package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"fineprint/adapters/discord"
)

func (p *program) discordCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "discord",
		Short: "Helps to set up Discord",
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
		Args:  atMost(0),
	}
	c.AddCommand(p.discordInviteCommand())
	return c
}

const discordInviteHelp = `Prints the addresses that install the Discord app: in a server, with the least
permissions, and for a person, who can then use it everywhere.

The application's id is read from DISCORD_TOKEN. Without it, --application takes
the Application ID of the General Information page in the Developer Portal.`

func (p *program) discordInviteCommand() *cobra.Command {
	var application string
	c := &cobra.Command{
		Use:               "invite",
		Short:             "Prints the addresses to install the Discord app",
		Long:              discordInviteHelp,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.discordInvite(c, application) },
	}
	c.Flags().StringVar(&application, "application", "", "`ID` of the application")
	return c
}

func (p *program) discordInvite(c *cobra.Command, application string) error {
	if application == "" {
		application = discord.ApplicationOf(p.getenv("DISCORD_TOKEN"))
	}
	switch {
	case application == "" && p.getenv("DISCORD_TOKEN") != "":
		return usage("the application's id cannot be read from DISCORD_TOKEN: give it with --application")
	case application == "":
		return usage("set DISCORD_TOKEN, or give the application's id with --application")
	case !discord.IsID(application):
		return usage("%s must be the Application ID, some 19 digits", p.named(c, "application"))
	}
	server, person := discord.Invite(application)
	out := p.stdout
	fmt.Fprintf(out, "In a server, by somebody who may manage it:\n%s\n\nIt asks for these permissions and no others:\n", server)
	for _, permission := range discord.Permissions() {
		fmt.Fprintf(out, "  %-25s %s\n", permission.Name, permission.Why)
	}
	fmt.Fprintf(out, "\nFor yourself, to ask everywhere, without a bot in the server and without permissions:\n%s\n", person)
	return nil
}
