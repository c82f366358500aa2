package slack

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// changes are what is new, changed and gone since the knowledge a workspace saw
// before. Of the facts a workspace saw, only ids and hashes are kept, apart from
// this, so that opening the App Home reads little.
type changes struct {
	// Version is the library's, and Since the day from which it was watched.
	Version string `json:"v"`
	Since   string `json:"s"`
	// News are newest first, within newsLife, and mostNews at most.
	News []news `json:"n,omitempty"`
}

// news is one change. Without a Fact the whole policy came or went.
type news struct {
	Day      string `json:"d"`
	What     string `json:"w"`
	Policy   string `json:"p"`
	Fact     string `json:"f,omitempty"`
	Facts    int    `json:"c,omitempty"`
	Internal bool   `json:"i,omitempty"`
}

// What News tell.
const (
	newsNew     = "new"
	newsChanged = "changed"
	newsRemoved = "removed"
)

const (
	newsLife  = 30 * 24 * time.Hour
	mostNews  = 60
	newsShown = 8
	newsDay   = "2006-01-02"
)

// seen are the facts a workspace saw: by policy, then by fact, a short hash.
type seen map[string]seenPolicy

type seenPolicy struct {
	Internal bool              `json:"i,omitempty"`
	Facts    map[string]string `json:"f"`
}

// seenOf is what there is to see in a library.
func seenOf(lib *knowledge.Library) seen {
	all := seen{}
	for _, policy := range lib.Policies {
		one := seenPolicy{policy.Audience == knowledge.AudienceInternal, make(map[string]string, len(policy.Facts))}
		for _, fact := range policy.Facts {
			one.Facts[fact.ID] = gist(fact)
		}
		all[policy.ID] = one
	}
	return all
}

// gist is a hash over what a fact says and on what it rests: not of the ways to
// ask for it, of when it was verified, or of its translations.
func gist(f *knowledge.Fact) string {
	raw, err := json.Marshal([]any{
		f.Statement, f.Details, f.Steps, f.Places, f.Effective.String(), f.Kind, f.Verdict, f.Sources, f.Disputes, f.Unconfirmed,
	})
	if err != nil {
		return "" // texts and lists of texts always marshal
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:5])
}

// compare tells what changed between two views, in the order of ids.
func compare(before, after seen, day string) []news {
	var list []news
	for id, now := range after {
		was, known := before[id]
		if !known {
			list = append(list, news{Day: day, What: newsNew, Policy: id, Facts: len(now.Facts), Internal: now.Internal})
			continue
		}
		for fact, hash := range now.Facts {
			one := news{Day: day, What: newsChanged, Policy: id, Fact: fact, Internal: now.Internal}
			old, known := was.Facts[fact]
			if !known {
				one.What = newsNew
			}
			if old != hash {
				list = append(list, one)
			}
		}
	}
	for id, was := range before {
		now, still := after[id]
		if !still {
			list = append(list, news{Day: day, What: newsRemoved, Policy: id, Facts: len(was.Facts), Internal: was.Internal})
			continue
		}
		for fact := range was.Facts {
			if _, still := now.Facts[fact]; !still {
				list = append(list, news{Day: day, What: newsRemoved, Policy: id, Fact: fact, Internal: was.Internal || now.Internal})
			}
		}
	}
	slices.SortFunc(list, func(x, y news) int {
		return cmp.Or(cmp.Compare(x.Policy, y.Policy), cmp.Compare(x.Fact, y.Fact))
	})
	return list
}

// recent drops what is too old, what later news replace, and what is too much.
func recent(list []news, now time.Time) []news {
	oldest := now.Add(-newsLife).Format(newsDay)
	type key struct{ policy, fact string }
	told := map[key]bool{}
	var kept []news
	for _, one := range list {
		k := key{one.Policy, one.Fact}
		if one.Day < oldest || told[k] || len(kept) == mostNews {
			continue
		}
		told[k] = true
		kept = append(kept, one)
	}
	return kept
}

// changesFor tells what changed for a workspace, and notes what it sees now.
func (a *Adapter) changesFor(ctx context.Context, tenant string, lib *knowledge.Library, now time.Time) (changes, error) {
	a.changing.Lock()
	defer a.changing.Unlock()
	now = now.UTC()
	day := now.Format(newsDay)
	var c changes
	raw, err := a.store.State(ctx, scopeOf(tenant)+"/changes")
	if err != nil {
		return c, fmt.Errorf("look up what changed: %w", err)
	}
	if !decode([]byte(raw), &c) || c.Version == "" {
		c = changes{Since: day}
	}
	if c.Version == lib.Version {
		c.News = recent(c.News, now)
		return c, nil
	}
	raw, err = a.store.State(ctx, scopeOf(tenant)+"/facts")
	if err != nil {
		return c, fmt.Errorf("look up what was seen: %w", err)
	}
	var before seen
	after := seenOf(lib)
	if decode([]byte(raw), &before) && before != nil {
		c.News = append(compare(before, after, day), c.News...)
	}
	c.Version, c.News = lib.Version, recent(c.News, now)
	// The changes first: were the process to die between the two, they would be
	// found once more; the other way round they would be lost.
	if err := a.noteState(ctx, scopeOf(tenant)+"/changes", c); err != nil {
		return c, err
	}
	return c, a.noteState(ctx, scopeOf(tenant)+"/facts", after)
}

func (a *Adapter) noteState(ctx context.Context, key string, v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("pack %s: %w", key, err)
	}
	return wrapped("note what changed", a.store.SetState(ctx, key, string(raw), 0))
}

// watchChanges notes what the workspace sees from the start on, so that a change
// bears the day it came and not the day somebody looked.
func (a *Adapter) watchChanges(ctx context.Context) {
	self := a.self.Load()
	if self == nil {
		return
	}
	if _, err := a.changesFor(ctx, self.team, a.library(), time.Now()); err != nil && ctx.Err() == nil {
		a.log.Error("slack: it could not be noted what changed", "error", err)
	}
}

// renderChanges lists what changed, or says that nothing did. Nothing of internal
// policies is told outside, those that are gone included. Where it could not be
// looked up, nothing is claimed.
func renderChanges(c changes, lib *knowledge.Library, inside bool, now time.Time, say *texts) []slack.Block {
	if c.Version == "" {
		return nil
	}
	blocks := []slack.Block{slack.NewHeaderBlock(plainText(say.homeChanged, 150))}
	var items []slack.RichTextElement
	more := 0
	for _, one := range recent(c.News, now.UTC()) {
		if !inside && (one.Internal || isInternal(lib, one.Policy)) {
			continue
		}
		if len(items) == newsShown {
			more++
			continue
		}
		items = append(items, slack.NewRichTextSection(
			words(fmt.Sprintf(say.changed[one.What], longDay(one.Day)), bold), words(" "+shorten(told(one, lib, say), 200), nil)))
	}
	if len(items) == 0 {
		return append(blocks, contextLine(say.unchanged(c.Since, now)))
	}
	blocks = append(blocks, slack.NewRichTextBlock("", listOf(slack.RTEListBullet, items)))
	if more > 0 {
		blocks = append(blocks, contextLine(fmt.Sprintf(say.changedMore, more)))
	}
	return blocks
}

func isInternal(lib *knowledge.Library, id string) bool {
	policy, ok := lib.Policy(id)
	return ok && policy.Audience == knowledge.AudienceInternal
}

// told words one change: with titles while they are there, else with ids.
func told(one news, lib *knowledge.Library, say *texts) string {
	title, fact := spoken(one.Policy), spoken(one.Fact)
	if policy, ok := lib.Policy(one.Policy); ok {
		title = bot.PlainLine(policy.Title)
		if f, ok := policy.Fact(one.Fact); ok {
			fact = bot.PlainLine(cmp.Or(f.Title, f.Statement))
		}
	}
	if one.Fact == "" {
		return fmt.Sprintf(say.changedPolicy, title, one.Facts)
	}
	return shorten(fact, 130) + " · " + title
}

// spoken is an id in words.
func spoken(id string) string { return strings.ReplaceAll(id, "-", " ") }

// longDay is a day as people write it.
func longDay(day string) string {
	if d, err := knowledge.ParseDate(day); err == nil {
		return d.Long()
	}
	return day
}

// unchanged says since when nothing changed.
func (t *texts) unchanged(since string, now time.Time) string {
	if since > now.UTC().Add(-newsLife).Format(newsDay) {
		return fmt.Sprintf(t.changedNotSince, longDay(since))
	}
	return t.changedNot
}
