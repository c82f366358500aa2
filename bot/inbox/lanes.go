package inbox

import (
	"cmp"
	"slices"
	"sync"
)

// lanes sees to it that deliveries of a lane are answered one after the other, in
// the order of their job's ids, which is that of acceptance.
type lanes struct {
	mu     sync.Mutex
	byName map[string]*lane
	byID   map[int64]*ticket
}

type lane struct {
	busy    bool
	waiting []*ticket // by id
}

// ticket is a delivery's place in its lane.
type ticket struct {
	id   int64
	lane string
	turn chan struct{} // closed when it is its turn
	// gaps is how many signs of life this process had missed when it got the job.
	gaps int64
}

func newLanes() *lanes {
	return &lanes{byName: map[string]*lane{}, byID: map[int64]*ticket{}}
}

// enter queues deliveries in their lanes. Those who have entered already keep
// their place.
func (l *lanes) enter(tickets []ticket) {
	l.mu.Lock()
	defer l.mu.Unlock()
	// All are queued before the first has its turn: a fetch's order is not sure.
	for _, t := range tickets {
		if l.byID[t.id] != nil {
			continue
		}
		t.turn = make(chan struct{})
		l.byID[t.id] = &t
		place := l.byName[t.lane]
		if place == nil {
			place = &lane{}
			l.byName[t.lane] = place
		}
		at, _ := slices.BinarySearchFunc(place.waiting, t.id, func(t *ticket, id int64) int { return cmp.Compare(t.id, id) })
		place.waiting = slices.Insert(place.waiting, at, &t)
	}
	for _, t := range tickets {
		l.next(t.lane)
	}
}

// next gives the first in a lane its turn, or forgets the lane if it is empty.
func (l *lanes) next(name string) {
	place := l.byName[name]
	if place == nil || place.busy {
		return
	}
	if len(place.waiting) == 0 {
		delete(l.byName, name)
		return
	}
	place.busy = true
	close(place.waiting[0].turn)
	place.waiting = slices.Delete(place.waiting, 0, 1)
}

// ticket returns the one of a delivery; nil if it has not entered.
func (l *lanes) ticket(id int64) *ticket {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.byID[id]
}

// leave ends a delivery's turn, or its wait for it.
func (l *lanes) leave(t *ticket) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.byID, t.id)
	place := l.byName[t.lane]
	waiting := len(place.waiting)
	place.waiting = slices.DeleteFunc(place.waiting, func(other *ticket) bool { return other == t })
	if len(place.waiting) == waiting { // it had its turn
		place.busy = false
	}
	l.next(t.lane)
}
