package discord

import "sync"

// underWay counts what is being worked on. Unlike with a sync.WaitGroup something
// may begin while somebody waits for the end of all: interactions come over HTTP
// until the web server has stopped too. The zero value is nothing.
type underWay struct {
	mu   sync.Mutex
	n    int
	none chan struct{} // closed when nothing is left; nil while nobody waits
}

func (u *underWay) begin() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.n++
}

func (u *underWay) end() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.n--
	if u.n == 0 && u.none != nil {
		close(u.none)
		u.none = nil
	}
}

// wait waits until nothing is under way.
func (u *underWay) wait() {
	u.mu.Lock()
	if u.n > 0 && u.none == nil {
		u.none = make(chan struct{})
	}
	none := u.none
	u.mu.Unlock()
	if none != nil {
		<-none
	}
}
