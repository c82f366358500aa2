package index_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"fineprint/index"
	"fineprint/knowledge"
)

var ablation = flag.Bool("ablation", false, "print what each signal of the ranking is worth")

// TestAblation prints the figures with each signal left out in turn. It changes
// weights that all indexes share, so it runs on its own:
//
//	go test ./index -run TestAblation -ablation -v
func TestAblation(t *testing.T) {
	if !*ablation {
		t.Skip("-ablation is not given")
	}
	shipped, err := knowledge.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	tuned, held := goldenQuestions(t)
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-27s %-18s %-18s %-18s %-18s %s\n", "left out", "StackFAQ", "StackFAQ, 5", "PolicyQA", "golden, tuned", "golden, held")
	for _, signal := range index.Signals {
		back := signal.Off()
		faq, _ := evaluateStackFAQ(t, 0)
		five, _ := evaluateStackFAQ(t, 5)
		passages, _ := evaluatePolicyQA(t)
		golden := newOurs(t, shipped)
		fmt.Fprintf(&table, "%-27s %-18v %-18v %-18v %-18v %v\n", signal.Name, faq, five, passages,
			evaluate(t, golden, answerable(tuned)), evaluate(t, golden, answerable(held)))
		back()
	}
	t.Log(table.String())
}
