package slack

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/slack-go/slack"
)

// person is what matters about somebody.
type person struct {
	// member is true for full members of the workspace: no guests, nobody from
	// another organisation.
	member bool
	admin  bool
}

// people remembers who is who for a while.
type people struct {
	mu   sync.Mutex
	kept map[string]cachedPerson
}

type cachedPerson struct {
	person
	until time.Time
}

// peopleLife is how long it is remembered who somebody is.
const peopleLife = 10 * time.Minute

// lookup asks Slack who somebody is. Where that is not known they are nobody:
// shown public policies only, and let at no settings.
func (a *Adapter) lookup(ctx context.Context, tenant, user string) person {
	key, now := tenant+"/"+user, time.Now()
	a.people.mu.Lock()
	kept, ok := a.people.kept[key]
	a.people.mu.Unlock()
	if ok && now.Before(kept.until) {
		return kept.person
	}
	u, err := a.api.GetUserInfoContext(ctx, user)
	if err != nil {
		a.log.Warn("slack: it cannot be looked up whether somebody is a guest, so they count as one", "error", errorCode(err))
		return person{}
	}
	p := person{member: fullMember(u, tenant), admin: u.IsAdmin || u.IsOwner || u.IsPrimaryOwner}
	p.admin = p.admin && p.member
	a.people.mu.Lock()
	defer a.people.mu.Unlock()
	if a.people.kept == nil || len(a.people.kept) > 5000 {
		a.people.kept = map[string]cachedPerson{}
	}
	a.people.kept[key] = cachedPerson{p, now.Add(peopleLife)}
	return p
}

// fullMember tells members from guests and from people of other organisations.
// https://docs.slack.dev/reference/objects/user-object/
func fullMember(u *slack.User, tenant string) bool {
	ours := u.TeamID == "" || u.TeamID == tenant || slices.Contains(u.Enterprise.Teams, tenant) || u.Enterprise.EnterpriseID == tenant
	return ours && !u.IsRestricted && !u.IsUltraRestricted && !u.IsStranger && !u.Deleted && !u.IsBot
}

// mayInternal tells whether somebody may be shown internal policies where they ask.
func (a *Adapter) mayInternal(ctx context.Context, tenant, user string, shared bool) bool {
	return a.config.Internal && !shared && a.lookup(ctx, tenant, user).member
}

// mayAdmin tells whether somebody may change settings.
func (a *Adapter) mayAdmin(ctx context.Context, tenant, user string) bool {
	return slices.Contains(a.config.Admins, user) || a.lookup(ctx, tenant, user).admin
}
