package knowledge

import (
	"embed"
	"sync"
	"time"
)

// Question files lie beside the policies and are embedded with them, since a
// pattern cannot leave them out; the loader does not read them.
//
//go:embed policies/*.yaml
var shippedFiles embed.FS

// Shipped returns the policies built into the program. They are loaded once;
// everybody gets the same library.
//
// The clock is not asked whether a fact was verified in the future: the tests
// did, and a machine with a wrong clock shall start too.
func Shipped() (*Library, error) { return loadShipped() }

var loadShipped = sync.OnceValues(func() (*Library, error) {
	return load(shippedFiles, "", time.Time{})
})
