package main

import "strings"

// readWords reads the English words in common use, in lower case and without possessives.
func readWords(folder string) (map[string]bool, error) {
	words := map[string]bool{}
	for _, list := range strings.Fields("english-words-10 english-words-20 english-words-35 english-words-40 english-words-50 american-words-10 american-words-20 american-words-35 british-words-10 british-words-20 british-words-35") {
		var lines []string
		if err := readJSON(&lines, folder, list+".json"); err != nil {
			return nil, err
		}
		for _, line := range lines {
			if !strings.Contains(line, "'") && len(line) < 20 {
				words[line] = true
			}
		}
	}
	return words, nil
}

func writeWords(path string, words map[string]bool) error {
	values := map[string]uint64{}
	for word := range words {
		values[word] = 0
	}
	return writeFST(path, values)
}
