package knowledge

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"fineprint/knowledge/place"
)

// The years between which a policy or statement may take effect; others are
// slips of the finger.
const firstYear, lastYear = 1990, 2100

// date is any date.
func (d *decoder) date(n *yaml.Node, what string) Date {
	s := d.line(n, what)
	if s == "" {
		return Date{}
	}
	date, err := ParseDate(s)
	if err != nil {
		text, hint, _ := strings.Cut(err.Error(), ": ")
		d.fail(n, "date", what+": "+text, hint)
	}
	return date
}

// effective is a date from which something holds.
func (d *decoder) effective(n *yaml.Node, what string) Date {
	date := d.date(n, what)
	if !date.IsZero() && (date.Year < firstYear || date.Year > lastYear) {
		d.fail(n, "date", fmt.Sprintf("%s: the year %d is not between %d and %d", what, date.Year, firstYear, lastYear),
			"check the year")
	}
	return date
}

// verified is a day that is over, or today anywhere on earth.
func (d *decoder) verified(n *yaml.Node) Date {
	date := d.date(n, "verified")
	const aheadOfUTC = 14 // hours, https://en.wikipedia.org/wiki/UTC+14:00
	today := DateOf(d.now.UTC().Add(aheadOfUTC * time.Hour))
	if !d.now.IsZero() && date.Time().After(today.Time()) {
		d.fail(n, "date", fmt.Sprintf("verified: %s is in the future", date), "give the day the fact was last checked")
	}
	return date
}

// link is an https address.
func (d *decoder) link(n *yaml.Node, what string) string {
	s := d.line(n, what)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Hostname() == "" && u.Scheme == "https" || strings.Contains(s, " "):
		d.fail(n, "link", fmt.Sprintf("%s is no address: %q", what, shorten(s)), "write https://host/path")
	case u.Scheme == "mailto":
		d.fail(n, "link", fmt.Sprintf("%s is a mail address: %q", what, shorten(s)), "write the address into the text instead")
	case u.Scheme != "https":
		d.fail(n, "link", fmt.Sprintf("%s is not an https address: %q", what, shorten(s)),
			"link to https, or leave the link out and cite by name")
	case u.User != nil:
		d.fail(n, "link", fmt.Sprintf("%s holds a user name: %q", what, shorten(u.Redacted())), "delete what stands before the @")
	}
	return s
}

// A language tag's form; which languages exist is not checked.
// https://www.rfc-editor.org/rfc/rfc5646#section-2.1
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (d *decoder) language(n *yaml.Node) string {
	s := d.line(n, "language")
	if s != "" && !languageTag.MatchString(s) {
		d.fail(n, "language", fmt.Sprintf("%q is no language tag", shorten(s)), "write one such as en, fr or pt-BR")
	}
	return s
}

func (d *decoder) place(n *yaml.Node) place.Code {
	s := d.line(n, "place")
	if s == "" {
		return ""
	}
	code := place.Code(s)
	if s == everywhere {
		code = place.World
	}
	if _, ok := place.Lookup(code); !ok {
		d.fail(n, "place", fmt.Sprintf("%q is no place code", shorten(s)), placeHint(s))
	}
	return code
}

// everywhere is how all the world may be written, beside its code.
const everywhere = "WORLD"

// worlds are other ways to mean it.
var worlds = []string{"world", "worldwide", "everywhere", "global", "all", "*"}

func placeHint(s string) string {
	if slices.Contains(worlds, strings.ToLower(s)) {
		return "did you mean " + everywhere + ", the whole world?"
	}
	if p, ok := place.Lookup(place.Code(strings.ToUpper(s))); ok {
		return fmt.Sprintf("did you mean %s, %s?", p.Code, p.Name)
	}
	if len(s) <= maxID {
		if likely := place.Suggest(s, "en", 1); len(likely) > 0 {
			return fmt.Sprintf("did you mean %s, %s?", likely[0].Code, likely[0].Name)
		}
	}
	return "use codes such as IN, DE-BY, EU or " + everywhere
}
