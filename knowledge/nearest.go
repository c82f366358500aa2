package knowledge

import (
	"strings"
	"unicode/utf8"
)

// nearest returns the known word that was most likely meant, or "" when none is
// close: at most a third of its letters may differ.
func nearest(word string, known []string) string {
	const longest = 40 // nobody mistypes a key into more
	if utf8.RuneCountInString(word) > longest {
		return ""
	}
	word = strings.ToLower(strings.TrimSpace(word))
	best, bestDistance := "", longest
	for _, candidate := range known {
		d := distance(word, strings.ToLower(candidate))
		if d < bestDistance && d <= (utf8.RuneCountInString(candidate)+1)/3 {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// distance is how many letters have to be put in, taken out, changed or swapped
// with their neighbour to make one word the other.
func distance(a, b string) int {
	left, right := []rune(a), []rune(b)
	before, last, row := make([]int, len(right)+1), make([]int, len(right)+1), make([]int, len(right)+1)
	for j := range row {
		row[j] = j
	}
	for i := range left {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range right {
			change := last[j]
			if left[i] != right[j] {
				change++
			}
			row[j+1] = min(change, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && left[i] == right[j-1] && left[i-1] == right[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(right)]
}
