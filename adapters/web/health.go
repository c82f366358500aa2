package web

import (
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"time"
)

// Probe tells whether one part of the program does its work.
type Probe struct {
	// Name of the part, fixed: "slack", "database".
	Name string
	// Ready returns nil, or what is missing in words for the operator. It must be
	// quick.
	Ready func() error
	// Warns is true for what shall be known but keeps nothing from its work.
	Warns bool
}

// healthy says that the process runs and answers.
func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "ok\n")
}

type readyJSON struct {
	Ready   bool        `json:"ready"`
	Library libraryJSON `json:"library"`
	Parts   []partJSON  `json:"parts"`
}

type libraryJSON struct {
	Version  string `json:"version"`
	Policies int    `json:"policies"`
}

type partJSON struct {
	Name string `json:"name"`
	// Status is "ok", "warning" or "not-ready".
	Status string `json:"status"`
	Detail string `json:"detail,omitempty"`
}

// ready lists every part, with 503 when one that is not excluded is not ready:
// a load balancer that must keep the page up asks /readyz?exclude=slack.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	excluded := r.URL.Query()["exclude"]
	library := s.config.Library()
	reply := readyJSON{Ready: true, Library: libraryJSON{library.Version, len(library.Policies)}}
	for _, probe := range append([]Probe{{Name: s.Name(), Ready: s.Ready}}, s.config.Probes...) {
		part := probe.look()
		if part.Status == "not-ready" && !slices.Contains(excluded, probe.Name) {
			reply.Ready = false
		}
		reply.Parts = append(reply.Parts, part)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if !reply.Ready {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ") // people read it
	_ = enc.Encode(reply)   // whoever hung up does not need it
}

func (p Probe) look() partJSON {
	err := p.Ready()
	switch {
	case err == nil:
		return partJSON{Name: p.Name, Status: "ok"}
	case p.Warns:
		return partJSON{Name: p.Name, Status: "warning", Detail: err.Error()}
	}
	return partJSON{Name: p.Name, Status: "not-ready", Detail: err.Error()}
}

// since is how long ago something was, in seconds; 0 for never.
func since(t, now time.Time) float64 {
	if t.IsZero() {
		return 0
	}
	return now.Sub(t).Seconds()
}
