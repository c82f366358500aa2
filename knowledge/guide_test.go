package knowledge

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// The maintainers' guide and the README show whole policies, which must load and be in
// order, and the guide lists all topics.
func TestGuide(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"README.md", "../README.md"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		whole := 0
		for _, block := range regexp.MustCompile("(?s)```yaml\n(id: .*?)```").FindAllStringSubmatch(string(data), -1) {
			whole++
			lib, err := load(fstest.MapFS{"policy.yaml": {Data: []byte(block[1])}}, "", today)
			if err != nil {
				t.Errorf("%s: %s", name, lines(err))
				continue
			}
			if problems := Check(lib, lib.Policies[0].Facts[0].Verified.Time()); len(problems) > 0 {
				t.Errorf("%s:\n\t%s", name, lines(problems))
			}
		}
		if whole != 1 {
			t.Errorf("%s shows %d whole policies, want one", name, whole)
		}
	}
	guide, _ := os.ReadFile("README.md")
	for _, topic := range Topics {
		if !strings.Contains(string(guide), "| `"+string(topic.Topic)+"` | "+topic.Meaning+" |") {
			t.Errorf("the guide does not tell of the topic %q as it is", topic.Topic)
		}
	}
}
