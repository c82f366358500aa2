package knowledge

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

const minimal = "id: plain\nfacts:\n  - {id: \"sf:12\", statement: Something holds.}\n"

func TestLoadReadsEveryField(t *testing.T) {
	t.Parallel()
	lib, err := loadText(valid, today)
	if err != nil {
		t.Fatal(err)
	}
	got, ok := lib.Policy("acme")
	if !ok {
		t.Fatal("there is no policy acme")
	}
	day := Date{2025, 11, 3}
	want := &Policy{
		ID: "acme", Title: "Acme and AI training", Organisation: "Acme", Aliases: []string{"acme", "acme.example"},
		Summary: "What Acme does.", Audience: AudienceInternal, Language: "en-GB", Effective: day,
		Sources: []*Source{
			{
				ID: "help", Publisher: "Acme Help", Title: "Control your data", URL: "https://help.acme.example/data",
				Date: Date{2025, 9, 18}, Language: "fr", Own: true, Note: "Read as a copy.",
			},
			{ID: "paper", Publisher: "The Paper", Date: Date{Year: 2025, Month: 9}},
		},
		Facts: []*Fact{
			{
				ID: "messages", Topic: TopicMessages, Kind: Claim, Title: "Are my private messages used?",
				Statement: "Acme says that it does not train on private messages.",
				Details:   "This holds for group chats too.",
				Steps:     []Step{{"Open Settings.", "https://acme.example/settings"}, {Text: "Turn the switch off."}},
				Places: []PlaceNote{
					{"EU", Covered, day},
					{"CA", Covered, day},
					{"US", Excluded, day}, // from the fact's effective
				},
				Effective: day, Verdict: No,
				Asked:    []Asked{{Text: "are my dms used"}, {"are my dms safe", Yes}},
				Sources:  []Citation{{"help", "Key Points", "not your messages"}, {Source: "paper"}},
				Disputes: []string{"messages-press"},
				Verified: Date{2026, 11, 20}, ReviewBy: Date{2027, 5, 20},
			},
			{
				ID: "messages-press", Topic: TopicMessages, Kind: Reported,
				Statement: "The press reports that a test of Acme read some chats in spring.",
				Places:    []PlaceNote{{"EU", Covered, Date{Year: 2025, Month: 10}}},
				Sources:   []Citation{{Source: "paper"}}, Disputes: []string{"messages"},
			},
			{
				ID: "rumour", Topic: TopicOther, Kind: Reported, Unconfirmed: true,
				Statement: "People say that Acme sells data, which no document confirms.",
			},
		},
	}
	for id, f := range map[string]*Fact{"messages": want.Facts[0], "rumour": want.Facts[2]} {
		if found, ok := got.Fact(id); !ok || !reflect.DeepEqual(found, f) {
			t.Errorf("fact %s:\ngot  %+v\nwant %+v", id, found, f)
		}
	}
	if s, ok := got.Source("help"); !ok || !reflect.DeepEqual(s, want.Sources[0]) {
		t.Errorf("source help: got %+v", s)
	}
	got.factByID, got.sourceByID = nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	// Without its maps the policy is as one put together by hand.
	if f, ok := got.Fact("rumour"); !ok || f != got.Facts[2] {
		t.Error("a policy put together by hand does not find its facts")
	}
}

func TestLookupOfWhatThereIsNot(t *testing.T) {
	t.Parallel()
	lib, err := loadText(minimal, today)
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := lib.Policy("acme"); ok || p != nil {
		t.Errorf("policy acme: got %v", p)
	}
	p := lib.Policies[0]
	if f, ok := p.Fact("x"); ok || f != nil {
		t.Errorf("fact x: got %v", f)
	}
	if s, ok := (&Policy{}).Source("x"); ok || s != nil {
		t.Errorf("source x: got %v", s)
	}
}

func TestVerdictsOfPhrasings(t *testing.T) {
	t.Parallel()
	lib, err := loadText("id: plain\nfacts:\n  - {id: x, statement: X., asked: [{text: web or app, verdict: none}, {text: is it, verdict: \"yes\"}, {text: what}]}\n", today)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Verdict{None, Yes, ""} {
		if got := lib.Policies[0].Facts[0].Asked[i].Verdict; got != want {
			t.Errorf("phrasing %d has the verdict %q, want %q", i, got, want)
		}
	}
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	lib, err := loadText("id: plain\nfacts:\n  - {id: 12, statement: NO, asked: [  what   now ], title: }\n", today)
	if err != nil {
		t.Fatal(err)
	}
	p := lib.Policies[0]
	if p.Title != "plain" || p.Audience != AudiencePublic || p.Language != "en" {
		t.Errorf("policy: got %+v", p)
	}
	want := &Fact{ID: "12", Statement: "NO", Title: "what now", Topic: TopicOther, Kind: Reported, Asked: []Asked{{Text: "what now"}}}
	if !reflect.DeepEqual(p.Facts[0], want) {
		t.Errorf("fact: got %+v, want %+v", p.Facts[0], want)
	}
}

func TestLoadChoosesFiles(t *testing.T) {
	t.Parallel()
	policy := func(id string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Replace(minimal, "plain", id, 1))}
	}
	broken := &fstest.MapFile{Data: []byte("not: a policy")}
	lib, err := Load(fstest.MapFS{
		"z.yaml":                policy("a"),
		"a.yml":                 policy("c"),
		"deep/er/b.yaml":        policy("b"),
		"a.questions.yaml":      broken,
		"deep/c.questions.yml":  broken,
		".hidden.yaml":          broken,
		".git/config.yaml":      broken,
		"README.md":             broken,
		"data.yaml.bak":         broken,
		"..2026_11_23/old.yaml": broken, // as Kubernetes mounts configuration
	})
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	var ids []string
	for _, p := range lib.Policies {
		ids = append(ids, p.ID)
	}
	if strings.Join(ids, " ") != "a b c" {
		t.Errorf("policies are %q, want a b c in the order of their ids", ids)
	}
}

func TestLoadWithoutFiles(t *testing.T) {
	t.Parallel()
	_, err := Load(fstest.MapFS{"README.md": {}})
	if want := ".: empty-folder: there is no policy file here (add a file that ends in .yaml)"; lines(err) != want {
		t.Errorf("got %q, want %q", lines(err), want)
	}
}

func TestLoadDir(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.yaml", minimal)
	if lib, err := LoadDir(dir); err != nil || len(lib.Policies) != 1 {
		t.Errorf("a folder: got %v, %v", lib, err)
	}
	bad := write("bad.yaml", "id: x\n")
	if lib, err := LoadDir(good); err != nil || len(lib.Policies) != 1 {
		t.Errorf("one file: got %v, %v", lib, err)
	}
	_, err := LoadDir(dir)
	if want := bad + ":1:1: required: a policy has no facts (add facts:)"; lines(err) != want {
		t.Errorf("a folder with a bad file: got %q, want %q", lines(err), want)
	}
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 1 {
		t.Errorf("the error is a %T, want Problems", err)
	}
	missing := filepath.Join(dir, "missing")
	_, err = LoadDir(missing)
	if want := missing + ": read: cannot read it: no such file or directory (check the path and its permissions)"; lines(err) != want {
		t.Errorf("a missing folder: got %q, want %q", lines(err), want)
	}
}

func TestLoadFollowsLinksToFilesOnly(t *testing.T) {
	t.Parallel()
	dir, elsewhere := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(elsewhere, "real.txt"), []byte(minimal), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		"linked.yaml": filepath.Join(elsewhere, "real.txt"),
		"folder":      elsewhere,
		"gone.yaml":   filepath.Join(elsewhere, "nothing"),
		"dir.yaml":    elsewhere,
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skipf("links cannot be made here: %v", err)
		}
	}
	_, err := LoadDir(dir)
	want := filepath.Join(dir, "dir.yaml") + ": read: cannot read it: it is not a regular file (check the path and its permissions)\n\t" +
		filepath.Join(dir, "gone.yaml") + ": read: cannot read it: no such file or directory (check the path and its permissions)"
	if lines(err) != want {
		t.Errorf("got\n\t%s\nwant\n\t%s", lines(err), want)
	}
}

// hugeFS holds one file of zero-cost size, for the limit.
type hugeFS struct{ fstest.MapFS }

type hugeFile struct{ fs.File }

func (hugeFile) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	return len(p), nil
}

func (h hugeFS) Open(name string) (fs.File, error) {
	f, err := h.MapFS.Open(name)
	if name == "huge.yaml" && err == nil {
		f = hugeFile{f}
	}
	return f, err
}

func TestFileTooLarge(t *testing.T) {
	t.Parallel()
	_, err := Load(hugeFS{fstest.MapFS{"huge.yaml": {Data: []byte(minimal)}}})
	want := "huge.yaml: read: cannot read it: it is larger than 64 MB: split the policy (check the path and its permissions)"
	if lines(err) != want {
		t.Errorf("got %q, want %q", lines(err), want)
	}
}

// A wrong clock must not keep the program from starting with what it ships.
func TestNoClockNoFuture(t *testing.T) {
	t.Parallel()
	if _, err := loadText(valid, time.Time{}); err != nil {
		t.Errorf("without a clock: %v", err)
	}
}

// Verification is dated by the reviewer's calendar, which may be a day ahead of UTC.
func TestVerifiedTodaySomewhere(t *testing.T) {
	t.Parallel()
	for now, good := range map[time.Time]bool{
		time.Date(2026, 11, 19, 10, 0, 0, 0, time.UTC): true,
		time.Date(2026, 11, 19, 9, 0, 0, 0, time.UTC):  false,
	} {
		if _, err := loadText(valid, now); (err == nil) != good {
			t.Errorf("verified 2026-11-20 at %s: got %v", now, err)
		}
	}
}

// What a policy says of all its facts holds for those that give no day of their own.
func TestReviewOfThePolicy(t *testing.T) {
	t.Parallel()
	lib, err := loadText(`id: plain
facts:
  - {id: own, statement: X., verified: 2026-11-01, review-by: 2026-12-01}
  - {id: none, statement: Y.}
verified: 2026-10-01
review-by: 2026-11-15
`, today)
	if err != nil {
		t.Fatal(err)
	}
	own, none := lib.Policies[0].Facts[0], lib.Policies[0].Facts[1]
	if own.Verified != (Date{2026, 11, 1}) || own.ReviewBy != (Date{2026, 12, 1}) {
		t.Errorf("own days: %s to %s", own.Verified, own.ReviewBy)
	}
	if none.Verified != (Date{2026, 10, 1}) || none.ReviewBy != (Date{2026, 11, 15}) {
		t.Errorf("the policy's days: %s to %s", none.Verified, none.ReviewBy)
	}
	late := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	if got := lines(Check(lib, late)); !strings.Contains(got, `acme.yaml:6:12: overdue: the facts that have no review-by`) {
		t.Errorf("once overdue: %s", got)
	}
}

func TestOverdue(t *testing.T) {
	t.Parallel()
	last := time.Date(2026, 11, 30, 23, 59, 59, 0, time.UTC)
	for _, by := range []Date{{2026, 11, 30}, {2026, 11, 0}} {
		f := &Fact{ReviewBy: by}
		if f.Overdue(last) {
			t.Errorf("review by %s is overdue on that day", by)
		}
		if !f.Overdue(last.Add(time.Second)) {
			t.Errorf("review by %s is not overdue after it", by)
		}
	}
	if (&Fact{}).Overdue(last) {
		t.Error("a fact without review-by is overdue")
	}
}

func TestHostileFiles(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", 100_000)
	for name, text := range map[string]string{
		"long scalar":    "id: x\nfacts: [{id: y, statement: " + long + "}]\n",
		"long key":       long + ": x\n",
		"long id":        "id: " + long + "\nfacts: []\n",
		"long topic":     "id: x\nfacts: [{id: y, statement: z, topic: " + long + "}]\n",
		"long link":      "id: x\nfacts: [{id: y, statement: z, steps: [{text: t, url: \"http://" + long + "\"}]}]\n",
		"deep flow":      strings.Repeat("[", 100_000),
		"deep block":     strings.Repeat("- ", 100_000),
		"open quote":     "id: \"" + long,
		"many documents": strings.Repeat("---\n", 10_000),
		"aliases": "id: &a [x,x,x,x,x,x,x,x]\naliases: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nfacts: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n" +
			"sources: [*c,*c,*c,*c,*c,*c,*c,*c]\n",
		"alias to itself": "id: x\nfacts: &a [*a]\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lib, err := loadText(text, today)
			if (lib == nil) == (err == nil) {
				t.Fatalf("got library %v and error %v, want one of them", lib, err)
			}
			if err != nil && len(err.Error()) > 10_000 {
				t.Errorf("the message has %d bytes", len(err.Error()))
			}
		})
	}
}
