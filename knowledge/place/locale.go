package place

import "golang.org/x/text/language"

// OfLocale is the country that a language setting names, such as Brazil for pt-BR: a
// guess at where somebody is, for settings say no more than what was chosen once. There
// is none for a setting without a country, and for en-US, which most systems begin with.
func OfLocale(tag string) (Place, bool) {
	wanted, err := language.Parse(tag)
	if err != nil || wanted == language.AmericanEnglish {
		return Place{}, false
	}
	region, sure := wanted.Region()
	if sure != language.Exact || !region.IsCountry() {
		return Place{}, false
	}
	return Lookup(Code(region.String()))
}
