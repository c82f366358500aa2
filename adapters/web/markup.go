package web

import "net/url"

const (
	// maxQuestion is how many characters the page's field takes. The server takes
	// what fits into maxBody.
	maxQuestion = 1000
	// maxHeading is how many characters of a question are shown above its answer.
	maxHeading = 300
	// longDetails is from how many bytes on details are folded away.
	longDetails = 500
)

// link is an address that may be followed; empty for one that is not of the web.
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	return u.String()
}

// shorten keeps a heading from filling the screen.
func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= maxHeading {
		return text
	}
	return string(letters[:maxHeading-1]) + "…"
}
