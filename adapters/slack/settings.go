package slack

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// settings of a channel: its own, else the workspace's.
type settings struct {
	// Policy id meant when a question names none; empty lets it decide.
	Policy string
	// Listen is listenAlways or empty, which answers when mentioned.
	Listen string
	// Where is wherePrivate or empty, which answers in the thread.
	Where string
	// Maintainers is the channel that questions are sent to; of the workspace.
	Maintainers string
	// Internal is internalOpen where answers from internal policies may be posted.
	Internal string
}

// Names and values as they are kept.
const (
	settingPolicy      = "policy"
	settingListen      = "listen"
	settingWhere       = "where"
	settingMaintainers = "maintainers"
	settingInternal    = "internal"

	listenAlways  = "always"
	listenMention = "mention"
	wherePrivate  = "private"
	whereThread   = "thread"
	internalOpen  = "open"
	internalAsker = "asker"
	anyPolicy     = "any"
)

// settingsLife is how long settings are remembered; other processes may change them.
const settingsLife = 15 * time.Second

// settingsCache remembers settings by scope, as every message asks for them.
type settingsCache struct {
	mu   sync.Mutex
	kept map[string]cachedSettings
}

type cachedSettings struct {
	values map[string]string
	until  time.Time
}

func (c *settingsCache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept = nil
}

// settingsOf returns what holds in a channel.
func (a *Adapter) settingsOf(ctx context.Context, tenant, channel string) (settings, error) {
	team, err := a.scopeSettings(ctx, scopeOf(tenant))
	if err != nil {
		return settings{}, err
	}
	own, err := a.scopeSettings(ctx, scopeOf(tenant)+"/"+channel)
	if err != nil {
		return settings{}, err
	}
	pick := func(name string) string { return cmpOr(own[name], team[name]) }
	return settings{
		Policy: pick(settingPolicy), Listen: pick(settingListen), Where: pick(settingWhere), Maintainers: team[settingMaintainers], Internal: pick(settingInternal),
	}, nil
}

// scopeSettings returns what is set in a scope itself.
func (a *Adapter) scopeSettings(ctx context.Context, scope string) (map[string]string, error) {
	now := time.Now()
	a.settings.mu.Lock()
	kept, ok := a.settings.kept[scope]
	a.settings.mu.Unlock()
	if ok && now.Before(kept.until) {
		return kept.values, nil
	}
	values, err := a.store.Settings(ctx, scope)
	if err != nil {
		return nil, fmt.Errorf("look up the settings: %w", err)
	}
	a.settings.mu.Lock()
	defer a.settings.mu.Unlock()
	if a.settings.kept == nil || len(a.settings.kept) > 5000 {
		a.settings.kept = map[string]cachedSettings{}
	}
	a.settings.kept[scope] = cachedSettings{values, now.Add(settingsLife)}
	return values, nil
}

// known is a policy's id if the library has it; settings may be older.
func (a *Adapter) known(policy string) string {
	if _, ok := a.library().Policy(policy); !ok {
		return ""
	}
	return policy
}
