package place

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// localNames are places that CLDR has no names for, or none that people use, by the first part of a language tag.
var localNames = map[Code]map[string]string{
	"EEA": {
		"de": "Europäischer Wirtschaftsraum (EWR)", "fr": "Espace économique européen (EEE)", "es": "Espacio Económico Europeo (EEE)",
		"pt": "Espaço Econômico Europeu (EEE)", "nl": "Europese Economische Ruimte (EER)", "it": "Spazio economico europeo (SEE)",
		"hi": "यूरोपीय आर्थिक क्षेत्र (EEA)", "zh": "歐洲經濟區（EEA）",
	},
	"BALTICS":     {"de": "Baltikum", "fr": "Pays baltes", "es": "Países bálticos", "pt": "Países bálticos", "nl": "Baltische staten", "it": "Paesi baltici", "pl": "Kraje bałtyckie"},
	"DACH":        {"de": "DACH-Region"},
	"IBERIA":      {"de": "Iberische Halbinsel", "fr": "Péninsule ibérique", "es": "Península ibérica", "pt": "Península Ibérica", "nl": "Iberisch Schiereiland", "it": "Penisola iberica"},
	"EUROZONE":    {"de": "Euroraum", "fr": "Zone euro", "es": "Zona euro", "pt": "Zona do euro", "nl": "Eurozone", "it": "Eurozona", "pl": "Strefa euro"},
	"SCANDINAVIA": {"de": "Skandinavien", "fr": "Scandinavie", "es": "Escandinavia", "pt": "Escandinávia", "nl": "Scandinavië", "pl": "Skandynawia"},
	"NORDICS":     {"de": "Nordische Länder", "fr": "Pays nordiques", "es": "Países nórdicos", "pt": "Países nórdicos", "nl": "Noordse landen", "it": "Paesi nordici", "pl": "Kraje nordyckie"},
	"MIDDLE-EAST": {"de": "Naher Osten", "fr": "Moyen-Orient", "es": "Oriente Medio", "pt": "Oriente Médio", "nl": "Midden-Oosten", "it": "Medio Oriente", "pl": "Bliski Wschód", "hi": "मध्य पूर्व", "zh": "中東"},
	"AFRICA":      {"de": "Afrika", "fr": "Afrique", "es": "África", "pt": "África", "nl": "Afrika", "pl": "Afryka", "hi": "अफ़्रीका", "mr": "आफ्रिका", "zh": "非洲"},
	// CLDR has the official names, which nobody says.
	"HK": {"de": "Hongkong", "fr": "Hong Kong", "es": "Hong Kong", "pt": "Hong Kong", "nl": "Hongkong", "it": "Hong Kong", "hi": "हांगकांग", "mr": "हाँगकाँग", "pl": "Hongkong", "zh": "香港"},
	"MO": {"de": "Macau", "fr": "Macao", "es": "Macao", "pt": "Macau", "nl": "Macau", "it": "Macao", "hi": "मकाऊ", "pl": "Makau", "zh": "澳門"},
}

// In returns the place's name in a language, as CLDR has it for countries, and
// the English one where there is none. language is a BCP 47 tag; empty is English.
func (p Place) In(tag string) string {
	if tag == "" {
		return p.Name
	}
	wanted, err := language.Parse(tag)
	if err != nil {
		return p.Name
	}
	base, _ := wanted.Base()
	if name := localNames[p.Code][base.String()]; name != "" {
		return name
	}
	region, err := language.ParseRegion(string(p.Code))
	if err != nil || base.String() == "en" {
		return p.Name
	}
	namer := display.Regions(wanted)
	if namer == nil {
		return p.Name
	}
	if name := namer.Name(region); name != "" {
		return name
	}
	return p.Name
}
