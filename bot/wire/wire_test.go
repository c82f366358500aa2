package wire

import (
	"strings"
	"testing"
)

func TestQuestion(t *testing.T) {
	t.Parallel()
	body := Form{Where: "the body", Choices: true}
	line := Form{Where: "the line"}
	tests := []struct {
		form Form
		data string
		want Question
		says string // part of the error
	}{
		{form: body, data: `{"id":"a","question":"b","conversation":"c","policy":"d","language":"e","place":"de-by","choice":"f","more":1}`,
			want: Question{ID: []byte(`"a"`), Text: "b", Conversation: "c", Policy: "d", Language: "e", Place: "DE-BY", Choice: "f"}},
		{form: line, data: `{"question":"b","choice":7}`, want: Question{Text: "b"}},
		{form: body, data: `{"id":-1.5,"choice":"f"}`, want: Question{ID: []byte("-1.5"), Choice: "f"}},
		{form: body, data: "{\"question\":\"a\xffb\"}", want: Question{Text: "a\ufffdb"}},
		{form: body, data: `{"id":null,"question":"b","policy":null}`, want: Question{Text: "b"}},
		{form: line, data: `{"choice":"f"}`, says: `"question" is missing or empty`},
		{form: body, data: `{"question":"b","choice":7}`, says: `"choice" must be a string`},
		{form: line, data: `{"question":"b","place":"Nowhere"}`, says: `"place" is no code that is known`},
		{form: body, data: ` `, says: "the body is empty"},
		{form: line, data: `{"id":`, says: "the line is no JSON: it breaks off or goes wrong at byte 6"},
		{form: line, data: `null`, says: "the line is no JSON object"},
		{form: body, data: `{"id":[1],"question":"b"}`, says: `"id" must be a string or a number`},
	}
	for _, test := range tests {
		got, err := test.form.Question([]byte(test.data))
		if test.says != "" {
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%s: %v, want %q", test.data, err, test.says)
			}
			continue
		}
		if err != nil || string(got.ID) != string(test.want.ID) {
			t.Errorf("%s: id %s, %v", test.data, got.ID, err)
		}
		got.ID, test.want.ID = nil, nil
		if got.Text != test.want.Text || got.Conversation != test.want.Conversation || got.Policy != test.want.Policy ||
			got.Language != test.want.Language || got.Place != test.want.Place || got.Choice != test.want.Choice {
			t.Errorf("%s: %+v, want %+v", test.data, got, test.want)
		}
	}
}

// TestErrorsTellNoWords holds that what people wrote is in no error.
func TestErrorsTellNoWords(t *testing.T) {
	t.Parallel()
	for _, data := range []string{`MARKED`, `"MARKED"`, `{"question":{"MARKED":1}}`, `{"id":{"MARKED":1},"question":"MARKED"}`, `{"MARKED":"MARKED"`} {
		if _, err := (Form{Where: "the body"}).Question([]byte(data)); err == nil || strings.Contains(err.Error(), "MARKED") {
			t.Errorf("%s: %v", data, err)
		}
	}
}
