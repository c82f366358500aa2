package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"fineprint/knowledge/place/internal/name"
)

// lines calls do for each line that is no comment, split at its first colon.
func lines(path string, do func(head, rest string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var wrong []error
	scanner := bufio.NewScanner(file)
	for number := 1; scanner.Scan(); number++ {
		line := strings.TrimSpace(scanner.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		head, rest, _ := strings.Cut(line, ":")
		if err := do(strings.TrimSpace(head), strings.TrimSpace(rest)); err != nil {
			wrong = append(wrong, fmt.Errorf("%s:%d: %w", path, number, err))
		}
	}
	return errors.Join(append(wrong, scanner.Err())...)
}

func (t *table) readTerritories(path string) error {
	return lines(path, func(code, rest string) error {
		state, note, _ := strings.Cut(rest, ":")
		t.territories[code], t.notes[code] = strings.TrimSpace(state), strings.TrimSpace(note)
		return nil
	})
}

// nowhere stands before names that are no places but hold the name of one.
const nowhere = "NONE"

func (t *table) readNames(path string) error {
	return lines(path, func(code, rest string) error {
		if code == nowhere {
			for text := range strings.SplitSeq(rest, ",") {
				t.names[name.Key(text)] = map[string]*reading{}
			}
			return nil
		}
		if t.places[code] == nil {
			return fmt.Errorf("%s is no place", code)
		}
		for text := range strings.SplitSeq(rest, ",") {
			t.named(code, strings.TrimSpace(text))
		}
		return nil
	})
}

// named adds a name written by hand, and the plural of a demonym.
func (t *table) named(code, text string) {
	t.name(code, text, "")
	if last, _ := utf8.DecodeLastRuneInString(text); (last == 'n' || last == 'i') && !strings.Contains(text, ".") && len(text) > 3 {
		t.name(code, text+"s", "")
	}
}

// readWanted reads which cities have names of their own.
func (t *table) readWanted(path string) error {
	return lines(path, func(city, _ string) error {
		t.wanted[city] = true
		return nil
	})
}

func (t *table) readCityNames(path string) error {
	return lines(path, func(city, rest string) error {
		codes := t.cities[city]
		if len(codes) == 0 {
			return fmt.Errorf("%s is no city of the set", city)
		}
		largest := slices.MaxFunc(codes, func(a, b string) int { return int(t.places[a].people) - int(t.places[b].people) })
		for text := range strings.SplitSeq(rest, ",") {
			t.name(largest, strings.TrimSpace(text), "")
		}
		return nil
	})
}

// readTongues reads the forms that names have in one language. "[de] e er" starts
// those of a language and tells what * stands for, "[de names]" those that are no
// adjectives; "stem/s en" and "stem*" are the stem and the stem with each ending.
func (t *table) readTongues(path string) error {
	language, usual, adjective := "", "", true
	return lines(path, func(head, rest string) error {
		if opened, ok := strings.CutPrefix(head, "["); ok {
			language, usual, _ = strings.Cut(opened, "]")
			language, adjective = strings.TrimSuffix(language, " names"), !strings.HasSuffix(language, " names")
			return nil
		}
		if t.places[head] == nil {
			return fmt.Errorf("%s is no place", head)
		}
		for text := range strings.SplitSeq(rest, ",") {
			stem, endings, _ := strings.Cut(strings.TrimSpace(text), "/")
			if cut, ok := strings.CutSuffix(stem, "*"); ok {
				stem, endings = cut, usual
			}
			for _, ending := range append(strings.Fields(endings), "") {
				t.tongue(head, stem+ending, language, adjective)
			}
		}
		return nil
	})
}

// tongue adds a form that only one language has, unless it is a name already.
func (t *table) tongue(code, text, language string, adjective bool) {
	key := name.Key(text)
	if known := t.names[key][code]; known != nil && !known.bound {
		return
	}
	for _, key := range []string{key, name.Fold(key)} {
		if known := t.names[key][code]; known == nil || known.bound {
			t.key(code, key, language, false)
			r := t.names[key][code]
			r.bound, r.tongue = true, r.tongue || adjective
		}
	}
}

func (t *table) readLookalikes(path string) error {
	return lines(path, func(line, _ string) error {
		for word := range strings.FieldsSeq(line) {
			t.lookalikes[word] = true
		}
		return nil
	})
}
