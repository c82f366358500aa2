package grammar

import "testing"

func TestWithoutOneOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"did regulators or Acme object?":         "did regulators object?",
		"do they train Acme or whatever with it": "", // which is nobody else
		"do they train Acme with it":             "",
	} {
		got, ok := WithoutOneOf(text, []string{"acme"})
		if ok != (want != "") || ok && got != want {
			t.Errorf("WithoutOneOf(%q) = %q, %t", text, got, ok)
		}
	}
}
