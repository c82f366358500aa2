package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge/place"
)

func TestKeyAt(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"1s.0a1b2c3d4e5f.IN":    "1s.0a1b2c3d4e5f.DE",
		"1s.0a1b2c3d4e5f.IN+US": "1s.0a1b2c3d4e5f.DE",
		"1f.0a1b2c3d4e5f":       "1f.0a1b2c3d4e5f.DE",
		"1f.0a1b2c3d4e5f.IN":    "1f.0a1b2c3d4e5f.DE",
		"1f.0a1b2c3d4e5f@de":    "1f.0a1b2c3d4e5f.DE@de",
		"1s.0a1b2c3d4e5f.IN@hi": "1s.0a1b2c3d4e5f.DE@hi",
		"":                      "",
		"2x.0a":                 "",
	}
	for key, want := range tests {
		if got := KeyAt(key, "DE"); got != want {
			t.Errorf("KeyAt(%q) is %q, want %q", key, got, want)
		}
	}
}

func TestKeyPlaces(t *testing.T) {
	t.Parallel()
	if got := KeyPlaces("1s.0a1b2c3d4e5f.IN+DE-BY"); !slices.Equal(got, []place.Code{"IN", "DE-BY"}) {
		t.Errorf("got %v", got)
	}
	if got := KeyPlaces("1s.0a1b2c3d4e5f.IN@zh-Hant"); !slices.Equal(got, []place.Code{"IN"}) {
		t.Errorf("with a language: got %v", got)
	}
	if got := KeyPlaces("1f.0a1b2c3d4e5f"); got != nil {
		t.Errorf("a key without places has %v", got)
	}
}
