package terminal

import (
	"bufio"
	"errors"
	"io"
)

// MaxLine is how many bytes a line of input may have: 1 MB.
const MaxLine = 1 << 20

// ErrLongLine is for a line of more than MaxLine bytes, which is passed over.
var ErrLongLine = errors.New("the line is longer than 1 MB")

// Lines reads lines of bounded length.
type Lines struct{ r *bufio.Reader }

// NewLines returns the lines of r.
func NewLines(r io.Reader) *Lines { return &Lines{bufio.NewReaderSize(r, 64<<10)} }

// Next returns the next line without its end; the caller may keep it. The last
// line needs no end. After ErrLongLine the line after it comes next; after any
// other error, io.EOF among them, there is nothing more.
func (l *Lines) Next() ([]byte, error) {
	var line []byte
	for {
		part, err := l.r.ReadSlice('\n')
		if len(line) <= MaxLine {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)):
			return nil, err
		}
		line = trimEnd(line)
		if len(line) > MaxLine {
			return nil, ErrLongLine
		}
		return line, nil
	}
}

func trimEnd(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line
}
