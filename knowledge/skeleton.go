package knowledge

import (
	"fmt"
	"io"
	"strings"
)

// WriteSkeleton writes what is still to be translated of a policy into a language,
// as a file of translations to be filled in: each fact without a translation, or
// with a stale one, with its original as comments. head is true for a new file;
// otherwise only the facts are written, to be put below those there are. It returns
// how many facts that are.
func WriteSkeleton(w io.Writer, p *Policy, language string, head bool) (int, error) {
	var b strings.Builder
	if head {
		skeletonHead(&b, p, language)
	}
	n := 0
	for _, f := range p.Facts {
		if _, ok := f.In(language); ok {
			continue
		}
		n++
		if f.translatedAtAll(language) {
			b.WriteString("  # Stale: take over what still holds.\n")
		}
		fmt.Fprintf(&b, "  - id: %s\n    of: %q\n", quoted(f.ID), f.Fingerprint())
		skeletonText(&b, "title", f.Title)
		skeletonText(&b, "statement", f.Statement)
		skeletonText(&b, "details", f.Details)
		if len(f.Steps) > 0 {
			b.WriteString("    steps:\n")
		}
		for _, step := range f.Steps {
			comment(&b, "      # ", step.Text)
			b.WriteString("      - \n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return n, err
}

// translatedAtAll tells whether there is a translation, be it stale; ways to ask are none.
func (f *Fact) translatedAtAll(language string) bool {
	for _, t := range f.Translations {
		if sameTongue(t.Language, language) && t.Statement != "" {
			return true
		}
	}
	return false
}

func skeletonHead(b *strings.Builder, p *Policy, language string) {
	fmt.Fprintf(b, "translates: %s\nlanguage: %s\nof: %q\n", quoted(p.ID), language, p.Fingerprint())
	for _, part := range [][2]string{{"title", p.Title}, {"summary", p.Summary}} {
		if part[1] != "" {
			comment(b, "# ", part[1])
			fmt.Fprintf(b, "%s:\n", part[0])
		}
	}
	title := "speakers:\n"
	for _, source := range p.Sources {
		if source.Speaker != "" {
			comment(b, title+"  # ", source.Speaker)
			fmt.Fprintf(b, "  - source: %s\n    name:\n", quoted(source.ID))
			title = ""
		}
	}
	b.WriteString("verified:\nfacts:\n")
}

func skeletonText(b *strings.Builder, key, original string) {
	if original != "" {
		comment(b, "    # ", original)
		fmt.Fprintf(b, "    %s:\n", key)
	}
}

func comment(b *strings.Builder, mark, text string) {
	for line := range strings.Lines(text) {
		b.WriteString(mark + strings.TrimRight(line, "\n") + "\n")
	}
}

// quoted is an id as YAML reads it again, whatever it is made of.
func quoted(id string) string {
	if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-") == "" && id != "" && id[0] != '-' && id != "null" && id != "true" && id != "false" {
		return id
	}
	return fmt.Sprintf("%q", id)
}
