// Package bot answers questions from a knowledge library: Question in, Answer
// out. It knows no platform, no search engine and no database. How questions are put is read by
// package grammar, in other languages than English with the help of package glossary; what asks
// nothing of a policy, such as thanks, by package talk.
//
// [Bot.Ask] reads top to bottom: recall the conversation, understand, search, decide, compose,
// remember. The files are named after these steps:
//
//   - ask: a message, each of its questions, each of the policies that may be meant
//   - follow: what a question goes on from in the conversation
//   - understand: what is read from a question before searching
//   - search: what is searched for, how well facts fit, and how sure that is
//   - decide: what kind of answer it gets; scope where a place is asked about, verdict for its
//     yes or no
//   - compose: the answer in the bot's own words (voice) and those of the facts
package bot
