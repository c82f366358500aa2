package grammar

import "testing"

func TestAsksContact(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][2]bool{
		"who do i email":                {true, false},
		"where do i send it":            {true, false},
		"where do i click":              {false, true},
		"who do i email about my piano": {false, false},
		"can i email them":              {false, false},
		"where is it":                   {false, false},
	} {
		r := ReadQuestion(text)
		if got := [2]bool{AsksContact(r), AsksSpot(r)}; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	if TellsContact("A link comes by e-mail.") || !TellsContact("Write to the owner.") {
		t.Error("what comes by e-mail is sent to somebody, or a letter to nobody")
	}
}
