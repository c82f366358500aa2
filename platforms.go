package main

import (
	"context"
	"log/slog"
	"net/http"

	"fineprint/bot"
	"fineprint/knowledge"
)

// supplies are what adapters work with.
type supplies struct {
	bot     *bot.Bot
	store   bot.Store
	dialect string // of the store
	inbox   bot.Inbox
	// deliverer names who answers an adapter's deliveries.
	deliverer func(adapter string, d bot.Deliverer)
	library   func() *knowledge.Library
	internal  bool
	// observer is told by the adapters what they asked.
	observer bot.Observer
	log      *slog.Logger
}

// platform is one place where people talk, and what turns it on.
type platform struct {
	name string
	// needs says which variables turn it on, for those who did not set them.
	needs string
	// on tells whether they are set.
	on func(getenv func(string) string) bool
	// open returns the adapter, which does not run yet.
	open func(getenv func(string) string, s supplies) (bot.Adapter, error)
}

// platforms are all that there are, in the order they are told of.
func platforms() []platform {
	return []platform{slackPlatform(), discordPlatform()}
}

// webhooks are served by the HTTP listener for an adapter, by path.
type webhooks interface {
	Webhooks() map[string]http.Handler
}

// checker is an adapter that doctor can ask whether its token and permissions do.
type checker interface {
	// Check asks the platform. Findings hold no secrets.
	Check(ctx context.Context) []bot.Finding
}
