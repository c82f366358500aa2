package bot

import (
	"testing"

	"fineprint/knowledge/place"
)

func TestSameOf(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, other, want string }{
		{"Are my notes read?", "and my voice memos?", "are my voice memos read?"},
		{"Are my notes read?", "drafts", "are my drafts read?"},
		{"Are my sealed notes read?", "and drafts then", "are my drafts read?"},
		{"Are my sealed notes read?", "and torn ones", "are my torn notes read?"},
		{"Are my sealed notes read?", "even by ghosts", ""},
		{"Is mail from abroad kept?", "what others write", "is what others write kept?"},
		{"Is mail given to shops?", "and to banks", "is mail given to banks?"},
		{"Is mail given to shops?", "and by banks", ""},
		{"Does it cost anything?", "and letters", ""},
		{"Are my notes read?", "and can I stop that", ""},
		{"When are notes read?", "and letters", ""},
		{"Does it sell my notes to shops?", "and drafts too", "does it sell my drafts to shops?"},
		{"Can they read our notes?", "the drafts", "can they read the drafts?"},
		{"Can my aunt read my notes?", "and drafts", ""},
	}
	for _, test := range tests {
		if got, ok := sameOf(test.title, test.other); got != test.want || ok != (test.want != "") {
			t.Errorf("%q of %q: %q", test.title, test.other, got)
		}
	}
}

func TestSameThere(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, other, want string }{
		{"What did Norway's court say?", "and the Danish one?", "What did Danish court say?"},
		{"Was it stopped in Norway?", "and in Peru", "Was it stopped in Peru?"},
		{"Was it stopped?", "and in Peru", ""},
	}
	for _, test := range tests {
		u := &understanding{places: place.Find(test.other, "")}
		if got, _ := u.sameThere(test.title); got != test.want {
			t.Errorf("%q of %q: %q", test.title, test.other, got)
		}
	}
}

func TestOfAct(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, text, want string }{
		{"How do I lock my notes?", "does it delete them", "does lock my notes delete them"},
		{"How do I lock my notes?", "ok will that cost anything?", "ok will lock my notes cost anything"},
		{"How do I lock my notes?", "when does it start", ""},
		{"How do I lock my notes?", "is it legal here", ""},
		{"Are notes locked?", "does it delete them", ""},
		{"How do I lock my notes?", "can my aunt do that too", "can my aunt lock my notes too"},
		{"How do I lock my notes?", "why do that", ""},
		{"Does opting out cost me friends?", "does it slow my phone", "does opting out slow my phone"},
		{"Can I still draw after opting out?", "does it slow my phone", "does opting out slow my phone"},
	}
	for _, test := range tests {
		if got, _ := ofAct(test.title, test.text); got != test.want {
			t.Errorf("%q after %q: %q", test.text, test.title, got)
		}
	}
}
