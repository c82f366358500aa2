package index_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

var update = flag.Bool("update", false, "rewrite testdata/ranking.golden")

// TestRankingGolden keeps what is found for questions to the bases of testdata and
// to the shipped policies, so that a change of ranking shows in review.
func TestRankingGolden(t *testing.T) {
	t.Parallel()
	shipped, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	got := ranking(t, open(t, testBase(t)), open(t, shipped))
	const name = "testdata/ranking.golden"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Fatalf("ranking changed from line %d of %s on; look at the difference after:\n\tgo test ./index -run RankingGolden -update", i+1, name)
		}
	}
}

// ranking lists the three best facts of each question.
func ranking(t *testing.T, made, shipped *index.Index) string {
	t.Helper()
	questions, err := os.ReadFile("testdata/questions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(questions)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		policy, text, _ := strings.Cut(line, ": ")
		ix := made
		if policy == "shipped" {
			ix, policy = shipped, ""
		}
		fmt.Fprintln(&b, line)
		for _, m := range search(t, ix, bot.Query{Text: text, Policy: strings.TrimSuffix(policy, ":"), Limit: 3}).Matches {
			fmt.Fprintf(&b, "\t%.2f %s/%s coverage %.2f asked %.2f\n", m.Score, m.Policy.ID, m.Fact.ID, m.Coverage, m.Asked)
		}
	}
	return b.String()
}

// testBase is the hand-made base of testdata.
func testBase(tb testing.TB) *knowledge.Library {
	tb.Helper()
	lib, err := knowledge.LoadDir("testdata/knowledge")
	if err != nil {
		tb.Fatal(err)
	}
	return lib
}

func open(tb testing.TB, lib *knowledge.Library) *index.Index {
	tb.Helper()
	ix, err := index.New(lib)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := ix.Close(); err != nil {
			tb.Error(err)
		}
	})
	return ix
}

func search(tb testing.TB, ix *index.Index, q bot.Query) bot.Result {
	tb.Helper()
	result, err := ix.Search(tb.Context(), q)
	if err != nil {
		tb.Fatalf("%q: %v", q.Text, err)
	}
	return result
}
