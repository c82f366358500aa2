package inbox

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fineprint/bot"
)

func TestAnswersALaneInOrder(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		const lanes, questions = 3, 8
		var mu sync.Mutex
		got := map[string][]string{}
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error {
				mu.Lock()
				defer mu.Unlock()
				got[d.Lane] = append(got[d.Lane], string(d.Payload))
				return nil
			}),
		}}, quick())
		var want []string
		for n := range questions {
			want = append(want, strconv.Itoa(n))
			for lane := range lanes {
				accept(t, i, bot.Delivery{Adapter: "test", Keys: []string{fmt.Sprintf("%d-%d", lane, n)}, Lane: strconv.Itoa(lane), Payload: fmt.Append(nil, n)})
			}
			if n == questions/2 { // half are fetched in one go, the rest as they come
				start(t, i)
			}
		}
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		mu.Lock()
		defer mu.Unlock()
		for lane := range lanes {
			if !slices.Equal(got[strconv.Itoa(lane)], want) {
				t.Errorf("lane %d was answered in the order %v", lane, got[strconv.Itoa(lane)])
			}
		}
	})
}

func TestLanesDoNotWaitForEachOther(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		release := make(chan struct{})
		var seen results
		var mu sync.Mutex
		var slow []string
		attempts := map[string]int{}
		other := make(chan struct{}, 10)
		i := open(t, r, Config{Observer: &seen, Concurrency: 1, Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error {
				if d.Lane != "slow" {
					other <- struct{}{}
					return nil
				}
				select {
				case <-release:
				default:
					return &bot.WaitError{For: 10 * time.Millisecond, Err: errors.New("429")}
				}
				mu.Lock()
				defer mu.Unlock()
				slow = append(slow, string(d.Payload))
				attempts[string(d.Payload)] = d.Attempt
				return nil
			}),
		}}, quick())
		start(t, i)
		for n := range 5 {
			d := delivery(n)
			d.Lane = "slow"
			accept(t, i, d)
		}
		eventually(t, "some waiting", func() bool { return seen.of("wait") >= 3 })
		for n := range 3 {
			accept(t, i, delivery(100+n))
			<-other
		}
		close(release)
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		mu.Lock()
		defer mu.Unlock()
		if !slices.Equal(slow, []string{"0", "1", "2", "3", "4"}) {
			t.Errorf("the waiting lane was answered in the order %v", slow)
		}
		for payload, n := range attempts {
			if n != 1 {
				t.Errorf("question %s took %d attempts; waiting costs none", payload, n)
			}
		}
	})
}

func TestWaitsAsLongAsTold(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		const pause = 300 * time.Millisecond
		calls := make(chan time.Time, 2)
		var called atomic.Int32
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				calls <- time.Now()
				if called.Add(1) == 1 {
					return fmt.Errorf("wrapped: %w", &bot.WaitError{For: pause, Err: errors.New("429")})
				}
				return nil
			}),
		}}, quick())
		start(t, i)
		accept(t, i, delivery(1))
		first, second := <-calls, <-calls
		if waited := second.Sub(first); waited < pause {
			t.Errorf("waited %s, told %s", waited, pause)
		}
	})
}

func TestBoundsHowManyAreAnsweredAtATime(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		const bound = 3
		var now, most atomic.Int32
		full := make(chan struct{})
		i := open(t, r, Config{Concurrency: bound, Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				n := now.Add(1)
				defer now.Add(-1)
				for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
				}
				if n == bound {
					select {
					case <-full:
					default:
						close(full)
					}
				}
				<-full // so that all that may run do
				return nil
			}),
		}}, quick())
		start(t, i)
		for n := range 20 {
			accept(t, i, delivery(n))
		}
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		if most.Load() != bound {
			t.Errorf("%d at a time, want %d", most.Load(), bound)
		}
	})
}

func TestLaneForgetsItself(t *testing.T) {
	t.Parallel()
	l := newLanes()
	l.enter([]ticket{{id: 2, lane: "a"}, {id: 1, lane: "a"}, {id: 3, lane: "b"}})
	l.enter([]ticket{{id: 1, lane: "a"}}) // once more changes nothing
	taken := func(id int64) bool {
		select {
		case <-l.ticket(id).turn:
			return true
		default:
			return false
		}
	}
	if !taken(1) || taken(2) || !taken(3) {
		t.Fatal("the first of each lane, and only it, has its turn")
	}
	waiting := l.ticket(2)
	l.leave(waiting) // gives up before its turn
	l.leave(l.ticket(1))
	l.leave(l.ticket(3))
	if len(l.byName) != 0 || len(l.byID) != 0 {
		t.Errorf("left behind: %v, %v", l.byName, l.byID)
	}
}
