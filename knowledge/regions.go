package knowledge

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fineprint/knowledge/place"
)

// ofSomewhere finds facts about the people of a region that name no places: they are told to
// everybody, as though they held everywhere.
func (c *checker) ofSomewhere(f *Fact, o *factOrigin) {
	if who := c.policy.PeopleOf(f); who != "" {
		c.warn(o.statement, "no-places", fmt.Sprintf("the fact %q is about %q and has no places", f.ID, who),
			"add places:, so that it is not told to all others as though it held for them too")
	}
}

// PeopleOf is whom a fact without places is about where that is the people of a country or region
// alone, as it names them; empty where it is about all.
func (p *Policy) PeopleOf(f *Fact) string {
	if len(f.Places) > 0 || notOfPlaces[f.Topic] || f.Kind == Opinion || f.Kind == Advice || !sameTongue(p.Language, "en") || ofTheRest.MatchString(f.Statement) {
		return ""
	}
	who := p.peopleOf(f.Title)
	if who == "" || ofAsker.MatchString(f.Title) {
		first, _, _ := strings.Cut(f.Statement, ". ") // what comes later is by the way
		who = p.peopleOf(first)
	}
	return who
}

// notOfPlaces are topics whose facts tell what happened, or who is who, wherever one is.
var notOfPlaces = map[Topic]bool{TopicRegulators: true, TopicHistory: true, TopicDebate: true, TopicCompany: true}

// groups are who a policy is for, and people those in a pattern.
const groups = "user users member members people persons residents citizens customers consumers subscribers adults teens teenagers minors children accounts"

var people = `(?:` + strings.ReplaceAll(groups, " ", "|") + `)`

var (
	groupWords   = wordSet(groups)
	peopleBefore = regexp.MustCompile(`(?i)\b` + people + ` (?:in|from|of|within|across) (?:the )?$`)
	peopleAfter  = regexp.MustCompile(`(?i)^ ` + people + `\b`)
	// ofAsker titles are about the asker, whoever else they name: "Can people in China see my data?"
	ofAsker = regexp.MustCompile(`(?i)\b(?:I|me|my|mine|our)\b`)
	// ofTheRest statements say what holds for all others too.
	ofTheRest = regexp.MustCompile(`(?i)\b(?:others|elsewhere|everywhere|worldwide|rest of the world|other (?:countries|regions|places))\b`)
)

// peopleOf are the people of a country or region that a text is about, as it names them. Where
// the policy is about that place itself, so is every fact of it.
func (p *Policy) peopleOf(text string) string {
	if !slices.ContainsFunc(words(text), func(w string) bool { return groupWords[w] || strings.HasSuffix(w, "ans") }) {
		return "" // finding places takes longer
	}
	for _, m := range place.Find(text, "en") {
		where := m.Readings[0]
		if where.Kind == place.City || where.Kind == place.Subdivision && !strings.HasPrefix(string(where.Code), "US-") || p.titled(where.Code) {
			continue
		}
		before, after := text[:m.Start], text[m.End:]
		switch {
		case strings.HasSuffix(before, "-"): // non-European
		case peopleBefore.MatchString(before):
			return peopleBefore.FindString(before) + m.Text
		case peopleAfter.MatchString(after):
			return m.Text + peopleAfter.FindString(after)
		case strings.HasSuffix(m.Text, "ans"): // Europeans, Canadians
			return m.Text
		}
	}
	return ""
}

// askedOfPlace finds phrasings of facts that are not on places, and say nothing but a place and the policy's
// name, of which own are the words: who asks whether the policy holds there would get that fact.
func (c *checker) askedOfPlace(f *Fact, o *factOrigin, own map[string]bool) {
	if f.Topic == TopicPlaces || len(f.Places) > 0 || !sameTongue(c.policy.Language, "en") {
		return
	}
	for i, asked := range f.Asked {
		found := place.Find(asked.Text, "en")
		if len(found) != 1 {
			continue // of two, one is chosen
		}
		rest := asked.Text[:found[0].Start] + asked.Text[found[0].End:]
		if !slices.ContainsFunc(words(rest), func(word string) bool { return !commonWords[word] && !own[word] }) {
			c.warn(o.rest.asked[i], "place-only", fmt.Sprintf("%q says nothing but the place %q", shorten(asked.Text), found[0].Text),
				"say what of it is asked: who asks whether the policy holds there would get this fact")
		}
	}
}

// titled tells whether the policy's title names a place.
func (p *Policy) titled(code place.Code) bool {
	for _, m := range place.Find(p.Title, "en") {
		if m.Readings[0].Code == code {
			return true
		}
	}
	return false
}
