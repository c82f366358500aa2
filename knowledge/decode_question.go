package knowledge

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"
)

var (
	questionsShape = shape{"a question file", 2, []string{"policy", "questions"}}
	questionShape  = shape{"a question", 1, []string{
		"ask", "earlier", "language", "place", "fixed", "category", "outcome", "verdict", "main", "facts", "any-of",
		"said", "not-said", "held",
	}}
)

// noVerdict is how a file says that an answer shall have no verdict.
const noVerdict = "none"

// questionDecoder turns one file into questions and gathers its problems.
type questionDecoder struct {
	decoder
	// library is held against what questions name; nil leaves that out.
	library *Library
	policy  *Policy
	// named are the facts that questions name, until the policy is known.
	named []namedFact
}

// namedFact is a fact's id and where it stands.
type namedFact struct {
	id string
	at position
}

func (d *questionDecoder) file(data []byte) []*GoldenQuestion {
	root := d.parse(data)
	if root == nil || !d.plain(root) {
		return nil
	}
	var questions []*GoldenQuestion
	id := ""
	d.mapping(root, &questionsShape, func(key string, n *yaml.Node) {
		if key == "policy" {
			id = d.policyID(n)
			return
		}
		d.filledList(n, "questions", func(_ int, n *yaml.Node) {
			if q := d.question(n); q != nil {
				questions = append(questions, q)
			}
		})
	})
	d.checkNamed()
	for _, q := range questions {
		q.Policy = id
	}
	return questions
}

func (d *questionDecoder) policyID(n *yaml.Node) string {
	id := d.id(n, "the policy's id")
	if id == "" || d.library == nil {
		return id
	}
	policy, ok := d.library.Policy(id)
	if !ok {
		d.fail(n, "unknown-policy", fmt.Sprintf("there is no policy %q", shorten(id)),
			didYouMean(id, d.library.byID, "name a policy of this folder"))
	}
	d.policy = policy
	return id
}

// checkNamed finds facts that the policy does not have.
func (d *questionDecoder) checkNamed() {
	if d.policy == nil {
		return
	}
	for _, one := range d.named {
		if _, ok := d.policy.Fact(one.id); !ok && one.id != "" {
			d.failAt(one.at, "unknown-fact", fmt.Sprintf("the policy has no fact %q", shorten(one.id)),
				didYouMean(one.id, d.policy.factByID, "name a fact of the policy"))
		}
	}
}

// question returns nil for what is no question at all.
func (d *questionDecoder) question(n *yaml.Node) *GoldenQuestion {
	q := &GoldenQuestion{Path: d.path, Line: n.Line, Col: n.Column}
	if !d.mapping(n, &questionShape, func(key string, n *yaml.Node) { d.questionField(q, key, n) }) {
		return nil
	}
	if q.Category == "" {
		q.Category = "general"
	}
	if len(q.Outcomes) == 0 {
		q.Outcomes = []string{Outcomes[0]}
	}
	d.checkExpected(q)
	return q
}

func (d *questionDecoder) questionField(q *GoldenQuestion, key string, n *yaml.Node) {
	switch key {
	case "ask":
		q.Text = d.text(n, "ask")
	case "earlier":
		q.Earlier = d.texts(n, "earlier")
	case "language":
		q.Language = d.language(n)
	case "place":
		q.Place = d.place(n)
	case "fixed":
		q.Fixed = d.flag(n, "fixed")
	case "category":
		q.Category = d.line(n, "category")
	case "outcome":
		d.oneOrMore(n, "outcome", func(n *yaml.Node) {
			q.Outcomes = append(q.Outcomes, oneOf(&d.decoder, n, "outcome", "outcome", Outcomes...))
		})
	case "verdict":
		d.oneOrMore(n, "verdict", func(n *yaml.Node) { q.Verdicts = append(q.Verdicts, d.expectedVerdict(n)) })
	case "main":
		q.Main = d.factIDs(n, "main")
	case "facts":
		q.Facts = d.factIDs(n, "facts")
	case "any-of":
		q.AnyOf = d.factIDs(n, "any-of")
	case "said":
		q.Said = d.texts(n, "said")
	case "not-said":
		q.NotSaid = d.texts(n, "not-said")
	case "held":
		q.Held = d.flag(n, "held")
	}
}

func (d *questionDecoder) expectedVerdict(n *yaml.Node) Verdict {
	v := oneOf(&d.decoder, n, "verdict", "verdict", Yes, No, NotNamed, Disputed, Unknown, noVerdict)
	if v == noVerdict {
		return ""
	}
	return v
}

// oneOrMore calls item for a value, or for each of a list of values.
func (d *questionDecoder) oneOrMore(n *yaml.Node, what string, item func(n *yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		item(n)
		return
	}
	d.filledList(n, what, func(_ int, n *yaml.Node) { item(n) })
}

func (d *questionDecoder) texts(n *yaml.Node, what string) []string {
	var list []string
	d.oneOrMore(n, what, func(n *yaml.Node) {
		if s := d.text(n, "an entry of "+what); s != "" {
			list = append(list, s)
		}
	})
	return list
}

func (d *questionDecoder) factIDs(n *yaml.Node, what string) []string {
	var ids []string
	d.oneOrMore(n, what, func(n *yaml.Node) {
		id := d.id(n, "a fact's id in "+what)
		ids = append(ids, id)
		d.named = append(d.named, namedFact{id, at(n)})
	})
	return ids
}

// checkExpected finds expectations that no answer can meet.
func (d *questionDecoder) checkExpected(q *GoldenQuestion) {
	where := position{q.Line, q.Col}
	withFacts := slices.ContainsFunc(q.Outcomes, func(o string) bool { return o == "answered" || o == "clarify" || o == "" })
	if !withFacts && len(q.Main)+len(q.Facts)+len(q.AnyOf) > 0 {
		d.failAt(where, "contradiction", "no facts are behind an answer that is "+q.Outcomes[0],
			"delete main, facts and any-of, or expect answered")
	}
	if !withFacts && slices.ContainsFunc(q.Verdicts, func(v Verdict) bool { return v != "" }) {
		d.failAt(where, "contradiction", "there is no verdict in an answer that is "+q.Outcomes[0],
			"delete verdict, or expect answered")
	}
	for _, s := range q.Said {
		if slices.Contains(q.NotSaid, s) {
			d.failAt(where, "contradiction", fmt.Sprintf("%q shall be said and not be said", shorten(s)), "delete it in one of both lists")
		}
	}
}
