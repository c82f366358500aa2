package knowledge_test

import (
	"errors"
	"fmt"
	"os"
	"testing/fstest"
	"time"

	"fineprint/knowledge"
)

func ExampleLoad() {
	files := fstest.MapFS{"acme.yaml": {Data: []byte(`
id: acme
title: Acme and AI training
facts:
  - id: messages
    topic: messages
    statement: Acme does not train on private messages.
    asked: [are my dms used]
    verdict: no
    effective: 2025-11-03
`)}}
	lib, err := knowledge.Load(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	policy, _ := lib.Policy("acme")
	fact, _ := policy.Fact("messages")
	fmt.Printf("%s %s Since %s.\n", fact.Verdict, fact.Statement, fact.Effective.Long())
	fmt.Println(len(knowledge.Check(lib, time.Now())), "warnings")
	// Output:
	// no Acme does not train on private messages. Since 3 November 2025.
	// 0 warnings
}

func ExampleWriteProblems() {
	files := fstest.MapFS{"acme.yaml": {Data: []byte(`
id: acme
facts:
  - id: messages
    statements: Acme does not train on private messages.
`)}}
	_, err := knowledge.Load(files)
	var problems knowledge.Problems
	if errors.As(err, &problems) {
		_ = knowledge.WriteProblems(os.Stdout, problems, knowledge.FormatText)
	}
	// Output:
	// acme.yaml:4:5: required: a fact has no statement (add statement:)
	// acme.yaml:5:5: unknown-key: a fact has no key "statements" (did you mean "statement"?)
}
