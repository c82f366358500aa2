package knowledge

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// passages is a base of plain passages, one in a hundred nearly a duplicate.
func passages(n int) string {
	r := rand.New(rand.NewPCG(3, 4))
	var b strings.Builder
	b.WriteString("id: passages\nfacts:\n")
	var last []string
	for i := range n {
		if i%100 != 1 {
			last = sentence(r)
		} else {
			last[3] = "changed"
		}
		fmt.Fprintf(&b, "  - id: \"p:%d\"\n    statement: %s.\n", i, strings.Join(last, " "))
	}
	return b.String()
}

// policyOf is a policy with full facts of about so many bytes.
func policyOf(size int) string {
	head, facts, _ := strings.Cut(valid, "facts:\n")
	var b strings.Builder
	b.WriteString(head + "facts:\n")
	for i := 0; b.Len() < size; i++ {
		number := strconv.Itoa(i)
		b.WriteString(strings.NewReplacer(
			"id: messages", "id: messages"+number, "[messages]", "[messages"+number+"]",
			"id: rumour", "id: rumour"+number, "[messages-press]", "[messages"+number+"-press]",
		).Replace(facts))
	}
	return b.String()
}

func BenchmarkLoadPolicy200kB(b *testing.B) {
	text := policyOf(200_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := loadText(text, today); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadPassages reports time and kept memory for each fact.
func BenchmarkLoadPassages(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			text := passages(n)
			keptBytes := kept(b, text)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := loadText(text, today); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/fact")
			b.ReportMetric(keptBytes/float64(n), "kept-B/fact")
		})
	}
}

func kept(b *testing.B, text string) float64 {
	b.Helper()
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	lib, err := loadText(text, today)
	if err != nil {
		b.Fatal(err)
	}
	after := heap()
	runtime.KeepAlive(lib)
	runtime.KeepAlive(text)
	return float64(after) - float64(before)
}

func BenchmarkCheckPassages(b *testing.B) {
	for _, n := range []int{1_000, 15_000, 100_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			lib, err := loadText(passages(n), today)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if got := len(Check(lib, today)); got != n/100 {
					b.Fatalf("%d warnings, want %d", got, n/100)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/fact")
		})
	}
}
