package web

import (
	"context"
	"net/http"
	"time"

	"fineprint/bot"
)

// Questions keeps what people send to the maintainers on purpose.
type Questions interface {
	SendQuestion(ctx context.Context, q bot.OpenQuestion) (id string, err error)
}

// person is who votes or sends: all that is known is the random conversation.
func (f pageForm) person() bot.Person {
	return bot.Person(conversationPrefix + "page/" + f.Conversation)
}

// vote keeps a vote and shows the answer again, which its key gives.
func (s *Server) vote(w http.ResponseWriter, r *http.Request, f pageForm) {
	ctx, cancel := context.WithTimeout(r.Context(), askTime)
	defer cancel()
	a, err := s.config.Handler.Ask(ctx, s.formQuestion(f)) // again, so it is no new question to count
	if err == nil && a.Key == f.Choice && a.Policy != nil {
		err = s.config.Handler.Rate(ctx, bot.Rating{
			Person: f.person(), Answer: a.Key, Policy: a.Policy.ID, Library: a.Library, Verdict: a.Verdict,
			Helpful: f.Vote == "yes", At: time.Now(),
		})
	}
	if err != nil {
		s.pageError(w, r, s.broken(err.Error()))
		return
	}
	s.showAnswer(w, f, a)
}

// send passes a question on to the maintainers and leads to the first page, so
// that loading it again sends nothing twice.
func (s *Server) send(w http.ResponseWriter, r *http.Request, f pageForm) {
	text := []rune(f.Question)
	if s.config.Questions == nil || len(text) == 0 {
		s.pageError(w, r, badRequest("there is nothing to send, or nobody to send it to"))
		return
	}
	_, err := s.config.Questions.SendQuestion(r.Context(), bot.OpenQuestion{
		Person: f.person(), Adapter: s.Name(), Text: string(text[:min(len(text), maxQuestion)]), Policy: f.Policy, Sent: time.Now(),
	})
	if err != nil {
		s.pageError(w, r, s.broken(err.Error()))
		return
	}
	w.Header().Set("Location", "./?sent")
	w.WriteHeader(http.StatusSeeOther)
}
