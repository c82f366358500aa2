// Package bot answers questions from a knowledge library: Question in, Answer
// out. It knows no platform, no search engine and no database.
package bot
