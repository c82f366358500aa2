package knowledge

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzLoad holds that any bytes give either a library or problems with a place
// and a hint, and that what loads can be checked.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(valid))
	f.Add([]byte(minimal))
	f.Add([]byte("id: &a x\nfacts: [*a, {<<: *a}]\n"))
	f.Add([]byte("? {a: b}\n: - - -\n"))
	f.Add([]byte("%YAML 1.1\n--- !!map\nid: !!binary x\n...\n"))
	f.Add([]byte("id: \"\\uD800\\0\"\nfacts: |\n  x\n"))
	f.Add([]byte("\xef\xbb\xbfid: x\r\nfacts:\r\n- {id: y, statement: z}\r\n"))
	f.Add([]byte(validTranslation))
	f.Fuzz(func(t *testing.T, data []byte) {
		lib, err := load(fstest.MapFS{"f.yaml": {Data: data}}, "", today)
		if err == nil {
			for _, p := range Check(lib, today) {
				checkProblem(t, p, Warning)
			}
			return
		}
		var problems Problems
		if lib != nil || !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("got library %v and error %#v", lib, err)
		}
		for _, p := range problems {
			checkProblem(t, p, Error)
		}
	})
}

func checkProblem(t *testing.T, p Problem, severity Severity) {
	t.Helper()
	line := p.String()
	if p.Path != "f.yaml" || p.Rule == "" || p.Text == "" || p.Hint == "" || p.Severity != severity {
		t.Errorf("incomplete: %#v", p)
	}
	if p.Line == 0 && p.Rule != "empty-file" {
		t.Errorf("nowhere: %s", line)
	}
	if strings.ContainsAny(line, "\n\r\x1b") || len(line) > 2000 {
		t.Errorf("unfit to print: %q", line)
	}
}
