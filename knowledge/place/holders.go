package place

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

//go:embed data/groups.txt
var groupsTXT string

// membership is a group that a place belongs to between two days.
type membership struct {
	group        Code
	since, until time.Time // until is the first day outside, zero while it lasts
}

// loadGroups reads the memberships by member.
var loadGroups = sync.OnceValue(func() map[Code][]membership {
	groups := map[Code][]membership{}
	for line := range strings.Lines(groupsTXT) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		group, members, _ := strings.Cut(line, ":")
		for entry := range strings.SplitSeq(members, ",") {
			member, days, _ := strings.Cut(strings.TrimSpace(entry), " ")
			since, until, _ := strings.Cut(days, "..")
			m := membership{Code(group), day(since), time.Time{}}
			if until != "" {
				m.until = day(until)
			}
			groups[Code(member)] = append(groups[Code(member)], m)
		}
	}
	return groups
})

func day(text string) time.Time {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(fmt.Sprint("groups.txt: ", err))
	}
	return t
}

// Holders returns everything that holds the place on a day, nearest first and
// without the place itself: for Munich Bavaria, Germany, the EU, Schengen, the EEA, the world.
// A zero time means today's membership. Territories are in the groups of their
// state only where they are members themselves.
func Holders(code Code, on time.Time) []Code {
	if on.IsZero() {
		on = time.Now()
	}
	var holders []Code
	add := func(code Code) {
		for _, known := range holders {
			if known == code {
				return
			}
		}
		holders = append(holders, code)
	}
	var members []Code
	ownGroups := false
	for s := load().spot(code); s != nil; s = load().spot(s.holder) {
		if !ownGroups {
			members = append(members, s.code)
		}
		ownGroups = ownGroups || s.kind == Territory
		if s.holder != "" {
			add(s.holder)
		}
	}
	for i := 0; i < len(members); i++ {
		for _, m := range loadGroups()[members[i]] {
			if on.Before(m.since) || !m.until.IsZero() && !on.Before(m.until) {
				continue
			}
			add(m.group)
			members = append(members, m.group)
		}
	}
	if len(members) > 0 && code != World {
		add(World)
	}
	return holders
}

// Members returns what a group has as its members on a day, in order of their codes; nil for what is no group of
// groups.txt. A zero time means today's membership.
func Members(group Code, on time.Time) (members []Code) {
	if on.IsZero() {
		on = time.Now()
	}
	for member, all := range loadGroups() {
		if slices.ContainsFunc(all, func(m membership) bool {
			return m.group == group && !on.Before(m.since) && (m.until.IsZero() || on.Before(m.until))
		}) {
			members = append(members, member)
		}
	}
	slices.Sort(members)
	return members
}
