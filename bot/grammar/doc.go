// Package grammar reads how English questions are put: their words, what kind of answer
// they ask for, which part of a message asks, and what yes and no to it mean. It knows no
// policy, no fact and no conversation, only text; the lists of words in it are the
// language's own. Other languages are put into English words first, by package glossary.
package grammar
