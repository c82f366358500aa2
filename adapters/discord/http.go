package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// maxInteraction bounds the body of an interaction; real ones have some 10 kB.
	maxInteraction = 1 << 20
	// freshness is how old or early a signed interaction may be; Discord's come at
	// once, and older ones may be replayed.
	freshness = 5 * time.Minute
	// interactionLife is how long Discord takes responses to an interaction.
	// https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction
	interactionLife = 14 * time.Minute
	// replyTime is when the body of the HTTP response has to be under way.
	replyTime = 2800 * time.Millisecond
)

// serveInteraction answers an interaction that Discord sends over HTTP. The
// first response is the body; what comes later goes by calls.
// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
func (a *Adapter) serveInteraction(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "only POST is served here", http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxInteraction)
	if !a.fresh(r.Header.Get("X-Signature-Timestamp")) || !discordgo.VerifyInteraction(r, a.key) {
		http.Error(w, "invalid request signature", http.StatusUnauthorized)
		return
	}
	var i interaction
	if err := json.NewDecoder(r.Body).Decode(&i); err != nil {
		http.Error(w, "the body is no interaction", http.StatusBadRequest)
		return
	}
	first := a.startInteraction(r.Context(), &i)
	select {
	case body := <-first:
		if body == nil {
			http.Error(w, "this interaction is not known", http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body) // Discord shows the user that nothing came
	case <-time.After(replyTime):
		http.Error(w, "too slow", http.StatusServiceUnavailable)
	}
}

// fresh tells whether a signature's time is about now.
func (a *Adapter) fresh(timestamp string) bool {
	unix, err := strconv.ParseInt(timestamp, 10, 64)
	return err == nil && a.now().Sub(time.Unix(unix, 0)).Abs() < freshness
}

// startInteraction answers beside the HTTP request, and returns where the first
// response comes, nil when there is none.
func (a *Adapter) startInteraction(ctx context.Context, i *interaction) <-chan []byte {
	first := make(chan []byte, 1)
	var once sync.Once
	i.reply = func(_ context.Context, r response) error {
		body, err := json.Marshal(r)
		if err == nil {
			once.Do(func() { first <- body })
		}
		return err
	}
	select {
	case a.busy <- struct{}{}:
	case <-time.After(replyTime):
		return first
	}
	a.working.begin()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), interactionLife)
	go func() {
		defer func() { cancel(); <-a.busy; a.working.end() }()
		a.interact(ctx, i)
		once.Do(func() { first <- nil })
	}()
	return first
}
