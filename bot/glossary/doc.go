// Package glossary knows the common words of privacy questions in other languages than
// English. It recognises which of them a text is in, and puts it into English words, one
// after the other: enough to be read and searched, and shown to nobody.
package glossary
