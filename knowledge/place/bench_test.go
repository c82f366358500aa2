package place

import "testing"

func BenchmarkFind(b *testing.B) {
	load()
	for name, text := range map[string]string{
		"none": "does anybody use my private messages for training", "one": "does this affect india", "misspelt": "i live in switserland, am i affected",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(text, "")
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		loadTable()
	}
}
