package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"fineprint/knowledge"
)

// unseenRounds is how many bases are built for --unseen: a tenth of a fact's many
// phrasings, or one of its few, is missing in each.
const unseenRounds = 10

// rounds are the questions, each round with the library that is asked.
func (p *program) rounds(lib *knowledge.Library, flags testFlags) ([]knowledge.Unseen, error) {
	questions, err := p.questions(lib, flags)
	if err != nil {
		return nil, err
	}
	if !flags.unseen {
		return []knowledge.Unseen{{Library: lib, Questions: questions}}, nil
	}
	if rounds := knowledge.UnseenQuestions(lib, unseenRounds); len(rounds) > 0 {
		return rounds, nil
	}
	return nil, failure("the facts of %s have no phrasings that could be left out: add asked:", p.knowledgeName())
}

// questions loads what is kept beside the knowledge, or takes what its facts are asked.
func (p *program) questions(lib *knowledge.Library, flags testFlags) ([]*knowledge.GoldenQuestion, error) {
	if flags.asked {
		if questions := knowledge.AskedQuestions(lib); len(questions) > 0 {
			return questions, nil
		}
		return nil, failure("the facts of %s have neither title nor phrasings: add title: and asked:", p.knowledgeName())
	}
	questions, err := loadQuestions(p.settings.knowledge, lib)
	if err == nil && len(questions) == 0 {
		return nil, failure("%s has no golden questions: add a file that ends in .questions.yaml, or ask what the facts are asked with --asked", p.knowledgeName())
	}
	if err != nil {
		return nil, p.broken(err, "the questions of "+p.knowledgeName()+" cannot be asked")
	}
	return questions, nil
}

// loadQuestions reads those of a folder, or the shipped ones where there is no name.
func loadQuestions(dir string, lib *knowledge.Library) ([]*knowledge.GoldenQuestion, error) {
	if dir == "" {
		return knowledge.ShippedQuestions()
	}
	return knowledge.LoadQuestionsDir(dir, lib)
}

// selected leaves the questions that the flags ask for, and the rounds that have any.
func (p *program) selected(c *cobra.Command, rounds []knowledge.Unseen, flags testFlags) ([]knowledge.Unseen, error) {
	var known []string
	var wanted []knowledge.Unseen
	for _, round := range rounds {
		var left []*knowledge.GoldenQuestion
		for _, q := range round.Questions {
			if !slices.Contains(known, q.Category) {
				known = append(known, q.Category)
			}
			if flags.want(q) {
				left = append(left, q)
			}
		}
		if len(left) > 0 {
			wanted = append(wanted, knowledge.Unseen{Library: round.Library, Questions: left})
		}
	}
	for _, name := range flags.categories {
		if !slices.Contains(known, name) {
			slices.Sort(known)
			return nil, usage("%s: no question is of that category; there is %s", p.named(c, "category"), strings.Join(known, ", "))
		}
	}
	if len(wanted) == 0 {
		return nil, failure("no question is left to ask: loosen --category and --only")
	}
	return wanted, nil
}

// want tells whether the flags ask for a question.
func (f testFlags) want(q *knowledge.GoldenQuestion) bool {
	if len(f.categories) > 0 && !slices.Contains(f.categories, q.Category) {
		return false
	}
	return f.only == "" || q.Held == (f.only == "held")
}
