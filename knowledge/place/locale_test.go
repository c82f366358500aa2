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
