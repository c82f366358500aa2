package grammar

import "testing"

func TestAsAsker(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"can my wife still opt out?":             "can i still opt out?",
		"does my boss have to do anything":       "do i have to do anything",
		"what can people do about it":            "what can i do about it",
		"do employees lose anything if they opt": "do i lose anything if i opt",
		"are our team's posts used":              "are my posts used",
		"what happens to everyone's data?":       "what happens to my data?",
		"can my boss opt out for me":             "",
		"can people read private messages":       "",
		"can my boss read letters":               "",
		"are our clients' details used":          "",
		"can my daughter opt out":                "",
		"is my friend's data in my phone used":   "",
	} {
		if got, _ := AsAsker(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAsThere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"my wife lives in Oslo. Can she opt out?":        "I live in Oslo. Can i opt out?",
		"our boss is in Lima, does he have to do it":     "I live in Lima. do i have to do it",
		"my sister is in Bath, are her posts used":       "I live in Bath. are my posts used",
		"my boss is in Lima. can he read my letters":     "",
		"my son works in Lima, are his posts used":       "",
		"my wife is in Oslo, does the sun shine at noon": "",
	} {
		if got, _ := AsThere(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
