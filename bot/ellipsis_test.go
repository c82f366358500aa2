package bot

import "testing"

func TestSameOf(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, other, want string }{
		{"Are my notes read?", "and my voice memos?", "are my voice memos read?"},
		{"Are my notes read?", "drafts", "are my drafts read?"},
		{"Is mail from abroad kept?", "what others write", "is what others write kept?"},
		{"Is mail given to shops?", "and to banks", "is mail given to banks?"},
		{"Is mail given to shops?", "and by banks", ""},
		{"Does it cost anything?", "and letters", ""},
		{"Are my notes read?", "and can I stop that", ""},
		{"When are notes read?", "and letters", ""},
	}
	for _, test := range tests {
		if got, ok := sameOf(test.title, test.other); got != test.want || ok != (test.want != "") {
			t.Errorf("%q of %q: %q", test.title, test.other, got)
		}
	}
}
