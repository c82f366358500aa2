package discord

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Kinds of commands and options.
// https://docs.discord.com/developers/interactions/application-commands
const (
	commandMessage = int(discordgo.MessageApplicationCommand)
	optionSub      = int(discordgo.ApplicationCommandOptionSubCommand)
	optionGroup    = int(discordgo.ApplicationCommandOptionSubCommandGroup)
)

// commandSet are the commands as they are registered, for servers and people.
func commandSet() []*discordgo.ApplicationCommand {
	ask := slash("ask", "command.ask")
	ask.Options = []*discordgo.ApplicationCommandOption{
		completing(typed("question", "command.question", true)),
		completing(typed("place", "command.where", false)),
		described(&discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private"}, "command.private"),
	}
	fineprint := slash("fineprint", "")
	fineprint.Description, fineprint.DescriptionLocalizations = texts("command.fineprint.text")
	fineprint.Options = []*discordgo.ApplicationCommandOption{
		sub("help", "command.help"),
		sub("place", "command.place",
			placeOption(),
			described(&discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionBoolean, Name: "forget"}, "command.place.forget")),
		described(&discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionSubCommandGroup, Name: "privacy",
			Options: []*discordgo.ApplicationCommandOption{sub("show", "command.show"), sub("forget", "command.forget")},
		}, "command.privacy"),
		sub("settings", "command.settings"),
		sub("check", "command.check"),
	}
	answer := everywhere(&discordgo.ApplicationCommand{Type: discordgo.MessageApplicationCommand, Name: languages["en-US"].say("command.answer")})
	names := locales("command.answer")
	answer.NameLocalizations = &names
	return []*discordgo.ApplicationCommand{ask, fineprint, answer}
}

// commandBody are the commands as they are sent. The library writes null for
// lists that are not there, which Discord's own description does not allow.
func commandBody() (any, []byte, error) {
	data, err := json.Marshal(commandSet())
	if err != nil {
		return nil, nil, err
	}
	var set any
	if err := json.Unmarshal(data, &set); err != nil {
		return nil, nil, err
	}
	dropNulls(set)
	data, err = json.Marshal(set)
	return set, data, err
}

func dropNulls(value any) {
	switch v := value.(type) {
	case []any:
		for _, inner := range v {
			dropNulls(inner)
		}
	case map[string]any:
		for key, inner := range v {
			if inner == nil {
				delete(v, key)
				continue
			}
			dropNulls(inner)
		}
	}
}

// slash is a slash command; without a key its name stays the same everywhere.
func slash(name, key string) *discordgo.ApplicationCommand {
	c := everywhere(&discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: name})
	if key != "" {
		names := locales(key)
		c.NameLocalizations = &names
		c.Description, c.DescriptionLocalizations = texts(key + ".text")
	}
	return c
}

// everywhere lets a command be used where a server or a person installed the app.
func everywhere(c *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	c.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall}
	c.Contexts = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel}
	return c
}

func sub(name, key string, options ...*discordgo.ApplicationCommandOption) *discordgo.ApplicationCommandOption {
	return described(&discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionSubCommand, Name: name, Options: options}, key)
}

func typed(name, key string, required bool) *discordgo.ApplicationCommandOption {
	return described(&discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionString, Name: name, Required: required}, key)
}

// placeOption is where somebody says where he is; its text differs from /ask's.
func placeOption() *discordgo.ApplicationCommandOption {
	o := completing(typed("place", "command.where", false))
	text, all := texts("command.place.option.text")
	o.Description, o.DescriptionLocalizations = text, *all
	return o
}

func completing(o *discordgo.ApplicationCommandOption) *discordgo.ApplicationCommandOption {
	o.Autocomplete = true
	o.MaxLength = 1000
	return o
}

// described names an option in every language.
func described(o *discordgo.ApplicationCommandOption, key string) *discordgo.ApplicationCommandOption {
	o.NameLocalizations = locales(key)
	text, all := texts(key + ".text")
	o.Description, o.DescriptionLocalizations = text, *all
	return o
}

func locales(key string) map[discordgo.Locale]string {
	all := map[discordgo.Locale]string{}
	for locale, text := range localised(key) {
		all[discordgo.Locale(locale)] = text
	}
	return all
}

func texts(key string) (string, *map[discordgo.Locale]string) {
	all := locales(key)
	return languages["en-US"].say(key), &all
}

// syncCommands registers the commands where they changed since the last time, and
// tries until Discord takes them.
func (a *Adapter) syncCommands(ctx context.Context) {
	for failures := 0; ; failures++ {
		err := a.trySync(ctx)
		a.mu.Lock()
		a.synced = err
		a.mu.Unlock()
		if err == nil {
			return
		}
		a.log.Error("discord: commands could not be registered", "error", err)
		if status(err) == 401 || !pause(ctx, backoff(a.timing, failures)) {
			return
		}
	}
}

func (a *Adapter) trySync(ctx context.Context) error {
	id, err := a.application(ctx)
	if err != nil {
		return fmt.Errorf("discord: commands: %w", err)
	}
	set, data, err := commandBody()
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	hash, key := hex.EncodeToString(sum[:8]), Name+"/"+id+"/commands"
	known, err := a.store.State(ctx, key)
	if err != nil {
		return fmt.Errorf("discord: commands: %w", err)
	}
	if known == hash {
		return nil
	}
	if err := a.api.call(ctx, http.MethodPut, "/applications/"+id+"/commands", set, nil); err != nil {
		return fmt.Errorf("discord: commands: %w", err)
	}
	return a.store.SetState(ctx, key, hash, 0)
}
