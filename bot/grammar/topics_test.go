package grammar

import (
	"slices"
	"testing"
)

func TestTopics(t *testing.T) {
	t.Parallel()
	for sentence, want := range map[string][]string{
		"For the file: recipients, storage period, form.":               {"recipients", "storage period", "form"},
		"I need to know the recipients, storage period and form":        {"recipients", "storage period", "form"},
		"can you give me the recipients, the storage period, the form":  {"recipients", "the storage period", "the form"},
		"recipients / storage period / form":                            {"recipients", "storage period", "form"},
		"when, why, how to get out":                                     {"when does it start", "why do they do it", "how to get out"},
		"recipients and form":                                           nil,
		"hats, coats, gloves:":                                          nil,
		"do I have to switch it off on the tablet, phone and laptop":    nil,
		"I live in a village, have two kids, and paint":                 nil,
		"recipients, the long and winding road to the form, the period": nil,
	} {
		if got := Topics(sentence); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}
