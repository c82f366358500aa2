// Package bot answers questions from a knowledge library: Question in, Answer
// out. It knows no platform, no search engine and no database. How questions are put is read by
// package grammar, in other languages than English with the help of package glossary.
package bot
