package discordtest

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// locales are those Discord has.
// https://docs.discord.com/developers/reference#locales
var locales = strings.Fields("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko")

var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// checkCommands holds the rules of registered commands.
func checkCommands(list []any) error {
	var errs []error
	for _, one := range list {
		c, _ := one.(map[string]any)
		slash := c["type"] == nil || integer(c["type"]) == 1
		errs = append(errs, checkNamed(c, slash))
		if n := longest(c); n > maxCommandText {
			errs = append(errs, fmt.Errorf("command %v has %d characters of %d", c["name"], n, maxCommandText))
		}
	}
	return errors.Join(errs...)
}

func checkNamed(c map[string]any, slash bool) error {
	var errs []error
	names, _ := c["name_localizations"].(map[string]any)
	for locale, name := range names {
		errs = append(errs, checkName(fmt.Sprint(name), slash))
		if !slices.Contains(locales, locale) {
			errs = append(errs, fmt.Errorf("discord has no locale %q", locale))
		}
	}
	errs = append(errs, checkName(fmt.Sprint(c["name"]), slash))
	if said, _ := c["description"].(string); slash && (said == "" || utf8.RuneCountInString(said) > 100) {
		errs = append(errs, fmt.Errorf("%v has a description of %d characters", c["name"], len(said)))
	}
	said, _ := c["description_localizations"].(map[string]any)
	for locale, text := range said {
		if n := utf8.RuneCountInString(fmt.Sprint(text)); n == 0 || n > 100 {
			errs = append(errs, fmt.Errorf("%v in %s has a description of %d characters", c["name"], locale, n))
		}
	}
	options, _ := c["options"].([]any)
	seen := map[string]bool{}
	for _, one := range options {
		o, _ := one.(map[string]any)
		if name := fmt.Sprint(o["name"]); seen[name] {
			errs = append(errs, fmt.Errorf("option %q stands there twice", name))
		} else {
			seen[name] = true
		}
		errs = append(errs, checkNamed(o, true))
	}
	return errors.Join(errs...)
}

func checkName(name string, slash bool) error {
	if !slash {
		if n := utf8.RuneCountInString(name); n < 1 || n > 32 {
			return fmt.Errorf("name %q has %d characters", name, n)
		}
		return nil
	}
	if !commandName.MatchString(name) || name != strings.ToLower(name) {
		return fmt.Errorf("%q is no name of a command", name)
	}
	return nil
}

// longest counts a command's text, each with its longest localisation.
func longest(value any) int {
	c, ok := value.(map[string]any)
	if !ok {
		return 0
	}
	n := 0
	for _, key := range []string{"name", "description"} {
		most := utf8.RuneCountInString(fmt.Sprint(c[key]))
		all, _ := c[key+"_localizations"].(map[string]any)
		for _, text := range all {
			most = max(most, utf8.RuneCountInString(fmt.Sprint(text)))
		}
		n += most
	}
	options, _ := c["options"].([]any)
	for _, o := range options {
		n += longest(o)
	}
	return n
}

func integer(value any) int {
	switch v := value.(type) {
	case float64:
		return int(v)
	case int:
		return v
	case json.Number:
		n, _ := v.Int64() // none is 0
		return int(n)
	}
	return 0
}
