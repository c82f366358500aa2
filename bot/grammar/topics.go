package grammar

import "strings"

// Who is in a hurry lists what he wants to know: "legal basis, start date, how to stop".

const (
	// fewTopics is how many things are a list of topics at least, fewer may be two sides of one.
	fewTopics = 3
	// topicWords is how many words one has at most.
	topicWords = 4
)

var (
	// openQuestions are what a question word alone asks of a policy.
	openQuestions = map[string]string{"when": "when does it start", "where": "which countries are affected", "why": "why do they do it", "what": "what data is used"}
	// beforeTopics stand between what leads to a list and the first thing in it.
	beforeTopics = Set("the on about for need needs want me us know of with")
)

// Topics are the things that a sentence lists and asks of none of them; none where it is no such
// list, or has a verb of its own.
func Topics(sentence string) []string {
	if _, list, found := strings.Cut(sentence, ": "); found {
		sentence = list
	}
	if strings.HasSuffix(sentence, ":") {
		return nil // what is asked of them follows
	}
	pieces := strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune(",;/+&", r) })
	var topics []string
	for _, piece := range pieces {
		for one := range strings.SplitSeq(" "+piece, " and ") {
			if one = strings.TrimSpace(strings.Trim(strings.TrimSpace(one), Marks)); one != "" {
				topics = append(topics, one)
			}
		}
	}
	if len(topics) < fewTopics {
		return nil
	}
	if topics[0] = withoutLead(topics[0]); topics[0] == "" {
		return nil
	}
	for i, topic := range topics {
		words := WordsOf(topic)
		if len(words) == 0 || len(words) > topicWords || AnyOf(words, Auxiliaries) || AnyOf(words, AskFirst) && !ownedBefore[words[0]] {
			return nil
		}
		if open := openQuestions[strings.ToLower(topic)]; open != "" {
			topics[i] = open
		}
	}
	return topics
}

// withoutLead takes off what leads to the first thing of a list: "I need the legal basis"; nothing is left
// where that asks something of it.
func withoutLead(first string) string {
	fields := strings.Fields(first)
	if len(fields) <= topicWords {
		return first
	}
	for i := len(fields) - 1; i > 0; i-- {
		if !beforeTopics[strings.ToLower(fields[i-1])] {
			continue
		}
		if lead := WordsOf(strings.Join(fields[:i], " ")); AnyOf(lead, Auxiliaries) && (len(lead) < 2 || lead[1] != "you") {
			return ""
		}
		return strings.Join(fields[i:], " ")
	}
	return first
}
