package web

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"fineprint/bot/wire"
)

// problem is why a request was not answered, as its sender is told.
type problem struct {
	status int
	// code is fixed, for programs.
	code string
	// text says what is wrong and what to do. It repeats nothing of the request.
	text string
	// id of the question where it could be read.
	id json.RawMessage
}

var (
	notFound    = problem{status: http.StatusNotFound, code: "not-found", text: "there is nothing here: the page is at /, the API at POST /api/ask"}
	wrongOrigin = problem{status: http.StatusForbidden, code: "wrong-origin", text: "this comes from another site: ask on this one"}
	noJSON      = problem{status: http.StatusUnsupportedMediaType, code: "wrong-type", text: "send JSON, with Content-Type: application/json"}
	noForm      = problem{status: http.StatusUnsupportedMediaType, code: "wrong-type", text: "send a form, with Content-Type: application/x-www-form-urlencoded"}
	tooLarge    = problem{status: http.StatusRequestEntityTooLarge, code: "too-large", text: "the question is too long: 64 kB at most"}
	noBody      = problem{status: http.StatusBadRequest, code: "bad-request", text: "the request broke off before its end"}
	tooLong     = problem{status: http.StatusServiceUnavailable, code: "timeout", text: "the answer took too long: please ask again"}
)

func badRequest(text string) problem {
	return problem{status: http.StatusBadRequest, code: "bad-request", text: text}
}

func wrongMethod(allowed []string) problem {
	return problem{status: http.StatusMethodNotAllowed, code: "wrong-method", text: "use " + strings.Join(allowed, " or ") + " here"}
}

func tooMany(seconds int) problem {
	unit := " seconds"
	if seconds == 1 {
		unit = " second"
	}
	return problem{status: http.StatusTooManyRequests, code: "too-many", text: "too many questions at once: please wait " + itoa(seconds) + unit}
}

// broken logs what went wrong and returns an apology with the same reference.
func (s *Server) broken(what string, args ...any) problem {
	reference := rand.Text()[:8]
	s.log.Error("a question could not be answered", append([]any{"reference", reference, "error", what}, args...)...)
	return problem{
		status: http.StatusInternalServerError, code: "broken",
		text: fmt.Sprintf("sorry, something went wrong here (reference %s): please ask again", reference),
	}
}

// errorJSON is the contract's error with a code to tell errors apart by.
type errorJSON struct {
	wire.Error
	Code string `json:"code"`
}

// apiError replies with a problem as JSON.
func (s *Server) apiError(w http.ResponseWriter, _ *http.Request, p problem) {
	s.reply(w, p.status, errorJSON{wire.Error{ID: p.id, Error: p.text}, p.code})
}

// reply writes JSON.
func (s *Server) reply(w http.ResponseWriter, status int, v any) {
	data, err := wire.Encode(v)
	if err != nil {
		status, data = http.StatusInternalServerError, []byte(`{"error":"the reply could not be written as JSON","code":"broken"}`+"\n")
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(data) // whoever hung up does not need it
}

func isAPI(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/api/") }

func itoa(n int) string { return strconv.Itoa(n) }
