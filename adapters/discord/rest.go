package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// apiVersion of REST and gateway. The library speaks v9 by itself; all calls of
// ours are the same in both.
// https://docs.discord.com/developers/reference#api-versioning
const apiVersion = "10"

// caller makes calls to Discord's REST API.
type caller interface {
	// call sends body as JSON and reads the response into into; both may be nil.
	// It returns an *apiError or a *limitError where Discord refuses. No error
	// holds a token or a part of the body.
	call(ctx context.Context, method, path string, body, into any) error
}

// client is the library behind the one call above. Its own methods are not used:
// they retry past deadlines, put all interactions into one queue, and know
// neither flags on edits nor labels in forms.
type client struct {
	session *discordgo.Session
	base    string
}

func newClient(c Config) (*client, error) {
	token := ""
	if c.Token != "" {
		token = "Bot " + c.Token
	}
	session, err := discordgo.New(token)
	if err != nil {
		return nil, err
	}
	session.StateEnabled = false
	session.UserAgent = "DiscordBot (fineprint, " + c.Version + ")"
	session.Client = &http.Client{Transport: newLimiter(c.transport(), c.Now), Timeout: 20 * time.Second}
	return &client{session, strings.TrimSuffix(c.APIURL, "/") + "/api/v" + apiVersion}, nil
}

func (c *client) call(ctx context.Context, method, path string, body, into any) error {
	var data []byte
	if body != nil {
		var err error
		if data, err = json.Marshal(body); err != nil {
			return fmt.Errorf("make a request: %w", err)
		}
	}
	// A bucket for each request: the library's shared ones queue what may go at
	// once, and are kept for ever. The limiter below knows the limits.
	own := &discordgo.Bucket{}
	own.Lock()
	response, err := c.session.RequestWithLockedBucket(method, c.base+path, "application/json", data, own, 0,
		discordgo.WithContext(ctx), discordgo.WithRetryOnRatelimit(false), discordgo.WithRestRetries(0))
	if err != nil {
		return bare(err)
	}
	if into == nil || len(response) == 0 {
		return nil
	}
	if err := json.Unmarshal(response, into); err != nil {
		return fmt.Errorf("read Discord's response: %w", err)
	}
	return nil
}

// bare takes the address off an error: it holds interaction tokens.
func bare(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}

// refusedWith tells whether an error is Discord's refusal with one of these codes.
func refusedWith(err error, codes ...int) bool {
	var refused *apiError
	if !errors.As(err, &refused) {
		return false
	}
	for _, code := range codes {
		if refused.code == code {
			return true
		}
	}
	return false
}

// status is the HTTP status of Discord's refusal, 0 for other errors.
func status(err error) int {
	var refused *apiError
	if errors.As(err, &refused) {
		return refused.status
	}
	return 0
}
