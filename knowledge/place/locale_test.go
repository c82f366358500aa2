package place

import "testing"

func TestOfLocale(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]Code{
		"pt-BR": "BR", "en-GB": "GB", "zh-Hant-HK": "HK", "de-AT-1996": "AT", "es-419": "", "de": "", "zh-Hant": "", "en-US": "", "": "", "klingon-": "", "en-ZZ": "",
	} {
		if got, ok := OfLocale(tag); got.Code != want || ok != (want != "") {
			t.Errorf("%q is of %q, %t, want %q", tag, got.Code, ok, want)
		}
	}
}

func TestLocalNames(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{"zh-Hant": "香港", "fr": "Hong Kong", "de-CH": "Hongkong", "": "Hong Kong"} {
		if hongkong, _ := Lookup("HK"); hongkong.In(tag) != want {
			t.Errorf("In(%q) = %q, want %q", tag, hongkong.In(tag), want)
		}
	}
}
