package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"fineprint/knowledge/place"
)

// Question is a question as other programs send it.
type Question struct {
	// ID as it is written, a string or a number; nil where none came.
	ID json.RawMessage
	// Text is neither empty nor blank, unless there is a Choice.
	Text         string
	Conversation string
	Policy       string
	Language     string
	// Place of the asker, which must be one that is known; empty where none came.
	Place place.Code
	// Choice is the key of a choice of an earlier answer.
	Choice string
}

// Form is what a question is read from.
type Form struct {
	// Where it comes from, as errors name it: "the line".
	Where string
	// Choices may be pressed instead of asking.
	Choices bool
}

// Question reads a JSON object. Errors say nothing of what people wrote. The id
// comes back with an error too where it could be read. Keys that are not known
// are left alone: other programs may carry more.
func (f Form) Question(data []byte) (Question, error) {
	var q Question
	data = bytes.ToValidUTF8(data, []byte("\ufffd"))
	if len(bytes.TrimSpace(data)) == 0 {
		return q, fmt.Errorf(`%s is empty: write an object with "id" and "question"`, f.Where)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil || fields == nil {
		return q, notAnObject(err, f.Where)
	}
	id, err := readID(fields["id"])
	if err != nil {
		return q, err
	}
	q.ID = id
	if err := q.readTexts(fields, f.Choices); err != nil {
		return q, err
	}
	if len(bytes.TrimSpace([]byte(q.Text))) == 0 && q.Choice == "" {
		return q, errors.New(`"question" is missing or empty`)
	}
	return q, q.readPlace(fields)
}

func (q *Question) readPlace(fields map[string]json.RawMessage) error {
	code := ""
	if err := readString(fields, "place", &code); err != nil || code == "" {
		return err
	}
	known, ok := place.Lookup(place.Code(strings.ToUpper(code)))
	if !ok {
		return errors.New(`"place" is no code that is known: write one such as IN or DE-BY`)
	}
	q.Place = known.Code
	return nil
}

func (q *Question) readTexts(fields map[string]json.RawMessage, choices bool) error {
	var choice *string
	if choices {
		choice = &q.Choice
	}
	for _, field := range []struct {
		name string
		into *string
	}{
		{"question", &q.Text}, {"conversation", &q.Conversation}, {"policy", &q.Policy}, {"language", &q.Language}, {"choice", choice},
	} {
		if field.into == nil {
			continue
		}
		if err := readString(fields, field.name, field.into); err != nil {
			return err
		}
	}
	return nil
}

func notAnObject(err error, where string) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%s is no JSON: it breaks off or goes wrong at byte %d", where, syntax.Offset)
	}
	return fmt.Errorf(`%s is no JSON object: write one with "id" and "question"`, where)
}

// readID keeps an id as it is written; it is a string or a number.
func readID(raw json.RawMessage) (json.RawMessage, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	if first := raw[0]; first != '"' && first != '-' && (first < '0' || first > '9') {
		return nil, errors.New(`"id" must be a string or a number`)
	}
	return raw, nil
}

// readString reads a field if it is there; null counts as not there.
func readString(fields map[string]json.RawMessage, name string, into *string) error {
	raw := fields[name]
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%q must be a string", name)
	}
	return nil
}
