package bot

import (
	"fmt"
	"slices"
	"testing"

	"fineprint/knowledge"
)

// A lone voice that others contradict is told as one, equals are not.
func TestContradicted(t *testing.T) {
	t.Parallel()
	fact := func(id, statement string, sources int) *knowledge.Fact {
		f := &knowledge.Fact{ID: id, Kind: knowledge.Reported, Statement: statement}
		for i := range sources {
			f.Sources = append(f.Sources, knowledge.Citation{Source: fmt.Sprintf("%s%d", id, i)})
		}
		return f
	}
	policy := &knowledge.Policy{Sources: []*knowledge.Source{{ID: "main0", Publisher: "The Paper"}, {ID: "other0", Publisher: "The Gazette"}, {ID: "third0", Publisher: "The Mail"}}}
	doubtful := fact("third", "It is not sold.", 9)
	doubtful.Unconfirmed = true
	const lone, elsewhere = "Other sources contradict what The Paper reports on this.", "Other sources contradict what The Gazette reports on this."
	for _, test := range []struct {
		name   string
		main   *knowledge.Fact
		others []*knowledge.Fact
		want   string
	}{
		{"equals", fact("main", "It is sold.", 2), []*knowledge.Fact{fact("other", "It is not sold.", 3)}, ""},
		{"one against three", fact("main", "It is sold.", 1), []*knowledge.Fact{fact("other", "It is not sold.", 3)}, lone},
		{"one against one and two", fact("main", "It is sold.", 1), []*knowledge.Fact{fact("other", "It is not sold.", 1), fact("third", "It is kept.", 2)}, lone},
		{"three against one", fact("main", "It is sold.", 3), []*knowledge.Fact{fact("other", "It is not sold.", 1)}, elsewhere},
		{"says so itself", fact("main", "It is sold. Others contradict this.", 1), []*knowledge.Fact{fact("other", "It is not sold.", 1)}, lone},
		{"the other says so", fact("main", "It is sold.", 1), []*knowledge.Fact{fact("other", "It is not sold, which is contradicted.", 1)}, elsewhere},
		{"unconfirmed against it", fact("main", "It is sold.", 1), []*knowledge.Fact{doubtful}, ""},
	} {
		policy.Facts = slices.Concat(test.others, []*knowledge.Fact{test.main})
		test.main.Disputes = []string{"other", "third"}
		for _, other := range test.others {
			other.Disputes = []string{"main"}
		}
		if got := english.contradicted(policy, test.main, test.others); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
