package grammar

import (
	"regexp"
	"strings"
)

// shortMonths are months as people write them short, with the dot where more of the
// sentence follows.
var shortMonths = regexp.MustCompile(`(?i)\b(\d+(?:st|nd|rd|th)?[ ./-]+(?:of )?)?(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(\.(?: (?-i:[a-z0-9])))?([ /-]*\d+)?`)

var longMonths = map[string]string{
	"jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august", "sep": "september",
	"sept": "september", "oct": "october", "nov": "november", "dec": "december",
}

// plainMonths are read as months by themselves; the others, names and words besides,
// Only beside a number.
var plainMonths = Set("feb aug sept oct nov dec")

// WriteMonths writes short months of an English text out: "3 Nov. 2025", "since sept".
func WriteMonths(text string) string {
	return shortMonths.ReplaceAllStringFunc(text, func(found string) string {
		part := shortMonths.FindStringSubmatch(found)
		before, name, dot, after := part[1], part[2], part[3], part[4]
		next := strings.TrimPrefix(dot, ".")
		numbered := before != "" || after != "" || next != "" && next[1] <= '9'
		if short := strings.ToLower(name); !numbered && !plainMonths[short] {
			return found
		}
		month := longMonths[strings.ToLower(name)]
		if strings.ToLower(name) != name {
			month = UpperFirst(month)
		}
		return strings.NewReplacer("/", " ", "-", " ").Replace(before) + month + next + after
	})
}
