package terminal

import (
	"io"
	"os"

	"golang.org/x/term"
)

// file is what a terminal is reached by.
type file interface{ Fd() uintptr }

// IsTerminal tells whether a stream is a terminal. Pipes, files and readers that
// are no file of the system are none.
func IsTerminal(stream any) bool {
	f, ok := stream.(file)
	return ok && term.IsTerminal(int(f.Fd()))
}

// OptionsFor says how answers look on out: wrapped to the window and with
// colour on a terminal, as long lines and plain elsewhere. NO_COLOR and
// TERM=dumb turn colour off. A nil getenv is os.Getenv.
//
// https://no-color.org
func OptionsFor(out io.Writer, getenv func(string) string) Options {
	if !IsTerminal(out) {
		return Options{}
	}
	if getenv == nil {
		getenv = os.Getenv
	}
	return Options{
		Width:  width(out),
		Colour: getenv("NO_COLOR") == "" && getenv("TERM") != "dumb",
	}
}

// width of the window, or 80 where a terminal does not tell.
func width(out io.Writer) int {
	const usual = 80
	f, ok := out.(file)
	if !ok {
		return usual
	}
	cells, _, err := term.GetSize(int(f.Fd()))
	if err != nil || cells <= 0 {
		return usual
	}
	return cells
}
