package web

import (
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"runtime/debug"
)

// headers are on every reply. The page needs nothing but its own style sheet and
// icon, and may be shown in no frame.
// https://owasp.org/www-project-secure-headers/
var headers = map[string]string{
	"Content-Security-Policy":      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=(), browsing-topics=()",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cache-Control":                "no-store",
}

// guarded sets the headers, and keeps a panic from ending more than its request.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		defer func() {
			if v := recover(); v != nil {
				s.panicked(w, r, v)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// panicked logs where it happened. What was thrown is logged only where the
// runtime threw it: anything else may quote a question.
func (s *Server) panicked(w http.ResponseWriter, r *http.Request, v any) {
	thrown, _ := v.(error)
	if errors.Is(thrown, http.ErrAbortHandler) {
		panic(v) // how a handler breaks a connection off
	}
	what := fmt.Sprintf("a panic of type %T", v)
	if err, ok := v.(runtime.Error); ok {
		what = err.Error()
	}
	p := s.broken(what, "stack", string(debug.Stack()))
	if isAPI(r) {
		s.apiError(w, r, p)
		return
	}
	s.pageError(w, r, p)
}

// sameSite refuses a form that another site posts. Browsers that do not say where
// a form comes from are let through: there is neither a cookie nor anything kept
// that a foreign form could use.
// https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
func sameSite(r *http.Request) bool {
	return r.Header.Get("Sec-Fetch-Site") != "cross-site"
}
