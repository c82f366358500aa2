package bot

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// The bot's own words, all in one place so that they can be read at once and
// other languages can follow.
const (
	sayRefused       = "I only answer from reviewed facts, and nothing in a message changes how. Ask me about a policy and I will tell you what is known."
	saySourcesOfWhat = "I have not told you anything yet in this conversation. Ask about a policy first; every answer names its sources."
	saySources       = "This is who says so."
	sayWhichPolicy   = "Several policies have something on that. Which one do you mean?"
	sayWhichPlace    = "That depends on where you are. Which country or region should I look at?"
	sayStaleChoice   = "That choice is no longer there: the facts have changed since it was offered. Please ask again in your own words."
	sayNothingFits   = "None of the reviewed facts answers that."
	sayPremise       = "The question takes something for granted that the facts do not bear out."
	sayByPlace       = "This differs by place."
)

func talkLead(kind talk, policies []*knowledge.Policy) string {
	about := "the policies I was given"
	if len(policies) > 0 && len(policies) <= 3 {
		titles := make([]string, len(policies))
		for i, policy := range policies {
			titles[i] = policy.Title
		}
		about = joinAnd(titles)
	}
	switch kind {
	case talkThanks:
		return "You are welcome. Ask me anything else about " + about + "."
	case talkBye:
		return "Goodbye. I keep nothing of what you asked."
	case talkIdentity:
		return "I am Fineprint, a program that answers privacy questions from reviewed facts about " + about + ". I use no language model and keep nobody's words."
	case talkMood:
		return "I only know privacy policies: " + about + "."
	}
	return "I answer privacy questions about " + about + ", with a verdict, the sources and what you can do."
}

func sayOtherCompany(names []string, named, known []*knowledge.Policy) string {
	other := joinAnd(mapped(names, upperFirst))
	if len(named) > 0 {
		return fmt.Sprintf("The reviewed facts about %s say nothing of %s.", organisation0(named[0]), other)
	}
	about := make([]string, 0, len(known))
	for _, policy := range known {
		about = append(about, organisation0(policy))
	}
	if len(about) == 0 || len(about) > 4 {
		return fmt.Sprintf("I have no reviewed facts about %s.", other)
	}
	return fmt.Sprintf("I have no reviewed facts about %s, only about %s.", other, joinAnd(about))
}

// organisation0 is what to call a policy's owner: its organisation, else its title.
func organisation0(policy *knowledge.Policy) string {
	if policy.Organisation != "" {
		return policy.Organisation
	}
	return policy.Title
}

// sayMissing tells what was understood of a question that no fact answers.
func sayMissing(c *deciding) string {
	var unknown []string
	for _, word := range c.found.words {
		if !word.Known && len(unknown) < 3 && utf8.RuneCountInString(word.Raw) > 2 {
			unknown = append(unknown, "“"+word.Raw+"”")
		}
	}
	if len(unknown) > 0 {
		return sayNothingFits + " They say nothing of " + joinOr(unknown) + "."
	}
	return sayNothingFits
}

func sayReadAs(written, name string) string {
	return fmt.Sprintf("I read “%s” as %s.", written, name)
}

func sayOtherPlaces(p place.Place) string {
	return fmt.Sprintf("This is said of other places; it does not speak of %s.", p.Name)
}

func sayGeneral(p place.Place) string {
	return fmt.Sprintf("This is said in general; no reviewed fact speaks of %s by name.", p.Name)
}

// sayScope words what is said of one place.
func sayScope(verdict knowledge.Verdict, asked place.Place, n noted) string {
	name, through := upperFirst(asked.Name), ""
	if n.far > 0 {
		if holder, ok := place.Lookup(n.note.Place); ok {
			through = " through " + holder.Name
		}
	}
	since := ""
	if !n.note.Since.IsZero() {
		since = ", since " + n.note.Since.Long()
	}
	switch verdict {
	case knowledge.Yes:
		return name + " is covered" + through + since + "."
	case knowledge.No:
		return name + " is excluded" + through + since + "."
	case knowledge.Disputed:
		return "Sources disagree about " + disputedPlace(asked, n) + "."
	case knowledge.NotNamed:
		return name + " is not on the list" + through + ". That alone does not mean that nothing changes there."
	}
	return "It is unclear how things stand for " + strings.Replace(disputedPlace(asked, n), "so about", "so for", 1) + "."
}

// disputedPlace names what is disputed: the place, or what holds it and so the place.
func disputedPlace(asked place.Place, n noted) string {
	if holder, ok := place.Lookup(n.note.Place); ok && n.far > 0 {
		return holder.Name + ", and so about " + asked.Name
	}
	return asked.Name
}

func sayNotNamed(p place.Place) string {
	return fmt.Sprintf("No reviewed fact names %s. Not being named does not mean not being affected.", p.Name)
}

func sayPartOf(p place.Place, inside []noted) string {
	var names []string
	for _, n := range inside {
		if known, ok := place.Lookup(n.note.Place); ok && len(names) < 4 && !contains(names, known.Name) {
			names = append(names, known.Name)
		}
	}
	return fmt.Sprintf("%s is not named as a whole, but %s is spoken of.", upperFirst(p.Name), joinAnd(names))
}

func sayAmbiguous(m place.Mention) string {
	return fmt.Sprintf("There is more than one %s. Which one do you mean?", m.Readings[0].Name)
}

func contains(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}

func mapped(list []string, f func(string) string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = f(s)
	}
	return out
}

func joinAnd(list []string) string { return join(list, " and ") }
func joinOr(list []string) string  { return join(list, " or ") }

func join(list []string, last string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + last + list[len(list)-1]
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
