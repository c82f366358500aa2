package grammar

// Whom a breach hit only those know who look into what was taken, and who may look into accounts.

var (
	// spilled words say that data came into others' hands against the will of who keeps it.
	spilled = Set("breach breaches breached hack hacks hacked leak leaks leaked stole stolen compromised scraped")
	// amongHit words ask whether somebody is one of those whom something happened to.
	amongHit = Set("affected hit impacted among amongst part included in out one there")
	// wasHit ask of the past, isHit of who is among those hit.
	wasHit = Set("was were have has did got")
	isHit  = Set("am is are")
)

// SpeaksOfBreach tells whether words speak of data that came into others' hands against the will of who
// keeps it.
func SpeaksOfBreach(words []string) bool { return AnyOf(words, spilled) }

// AsksOwnBreach tells whether words ask if the asker was among those whom a breach hit: "was my mail
// leaked", "am I in that breach". told is true where one was told of just before: "was I affected".
func AsksOwnBreach(words []string, told bool) bool {
	for i := range max(0, len(words)-2) {
		asks, whose, behind := words[i], words[i+1], words[i+2:]
		if AskFirst[asks] && i > 0 && (conditions[words[i-1]] || words[i-1] == "whether") {
			asks, whose = whose, asks // "how do I know if I was hit"
		}
		if !AskFirst[whose] || !wasHit[asks] && !isHit[asks] {
			continue
		}
		spoken := AnyOf(behind, spilled)
		return wasHit[asks] && spoken || (told || spoken) && AnyOf(behind, amongHit)
	}
	return false
}
