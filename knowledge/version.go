package knowledge

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
)

// versionOf hashes everything the policies say, in the order of their ids and
// with facts in the order of the file. Names of files, comments and white space
// do not count. It is the same on every machine.
//
// Every field of the types must be written here; TestVersionCoversEveryField
// fails for one that is forgotten.
func versionOf(policies []*Policy, synonyms []*Synonym) string {
	w := digest{Hash: sha256.New()}
	w.text("fineprint library 1")
	w.count(len(policies))
	for _, p := range policies {
		w.policy(p)
	}
	for _, s := range synonyms {
		w.text(s.Language)
		w.count(len(s.Say))
		w.texts(s.Say...)
		w.count(len(s.For))
		w.texts(s.For...)
	}
	return hex.EncodeToString(w.Sum(nil))[:12]
}

// digest writes values so that no two different sequences look the same: every
// text is led by its length, every list by its count.
type digest struct {
	hash.Hash
	buf []byte
}

func (w *digest) count(n int) {
	w.buf = binary.AppendVarint(w.buf[:0], int64(n))
	_, _ = w.Write(w.buf)
}

func (w *digest) text(s string) {
	w.buf = binary.AppendVarint(w.buf[:0], int64(len(s)))
	w.buf = append(w.buf, s...)
	_, _ = w.Write(w.buf)
}

func (w *digest) texts(list ...string) {
	for _, s := range list {
		w.text(s)
	}
}

func (w *digest) flag(b bool) {
	if b {
		w.count(1)
		return
	}
	w.count(0)
}

func (w *digest) policy(p *Policy) {
	w.texts(p.ID, p.Title, p.Organisation, p.Summary)
	w.count(len(p.Aliases))
	w.texts(p.Aliases...)
	w.texts(string(p.Audience), p.Language, p.Effective.String())
	w.count(len(p.Sources))
	for _, s := range p.Sources {
		w.texts(s.ID, s.Publisher, s.Speaker, s.Title, s.URL, s.Date.String(), s.Language, s.Note)
		w.flag(s.Own)
		w.count(len(s.Speakers))
		for _, t := range s.Speakers {
			w.texts(t.Language, t.Name)
		}
	}
	w.count(len(p.Facts))
	for _, f := range p.Facts {
		w.fact(f)
	}
	w.count(len(p.Uncovered))
	for _, u := range p.Uncovered {
		w.texts(u.Language, u.Text)
	}
	w.count(len(p.Translations))
	for _, t := range p.Translations {
		w.texts(t.Language, t.Of, t.Title, t.Summary)
	}
}

func (w *digest) fact(f *Fact) {
	w.texts(f.ID, string(f.Topic), string(f.Kind), f.Title, f.Statement, f.Details)
	w.texts(f.Effective.String(), string(f.Verdict), f.Verified.String(), f.ReviewBy.String())
	w.flag(f.Unconfirmed)
	w.steps(f.Steps)
	w.count(len(f.Places))
	for _, p := range f.Places {
		w.texts(string(p.Place), string(p.Status), p.Since.String())
	}
	w.asked(f.Asked)
	w.count(len(f.Sources))
	for _, c := range f.Sources {
		w.texts(c.Source, c.Section, c.Quote)
	}
	w.count(len(f.Disputes))
	w.texts(f.Disputes...)
	w.count(len(f.Translations))
	for _, t := range f.Translations {
		w.texts(t.Language, t.Of, t.Title, t.Statement, t.Details, t.Verified.String())
		w.steps(t.Steps)
		w.asked(t.Asked)
	}
}

func (w *digest) steps(steps []Step) {
	w.count(len(steps))
	for _, s := range steps {
		w.texts(s.Text, s.URL)
	}
}

func (w *digest) asked(asked []Asked) {
	w.count(len(asked))
	for _, a := range asked {
		w.texts(a.Text, string(a.Verdict))
	}
}
