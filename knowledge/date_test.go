package knowledge

import (
	"slices"
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ in, long, last, first string }{
		{"2025", "2025", "2025-12-31", "2025-01-01"},
		{"2025-09", "September 2025", "2025-09-30", "2025-09-01"},
		{"2024-02", "February 2024", "2024-02-29", "2024-02-01"},
		{"2025-12", "December 2025", "2025-12-31", "2025-12-01"},
		{"2025-11-03", "3 November 2025", "2025-11-03", "2025-11-03"},
	} {
		d, err := ParseDate(test.in)
		if err != nil {
			t.Errorf("%s: %v", test.in, err)
			continue
		}
		if d.String() != test.in || d.Long() != test.long || d.Last().String() != test.last {
			t.Errorf("%s: String %q, Long %q, Last %q", test.in, d, d.Long(), d.Last())
		}
		if got := d.Time().Format(time.RFC3339); got != test.first+"T00:00:00Z" {
			t.Errorf("%s: Time %s, want the first moment of %s", test.in, got, test.first)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"", "25", "2025-9", "2025-13", "2025-00", "2025-02-29", "2025-11-00", "2025-11-3", "2025/11/03",
		"03-11-2025", "0000", "２０２５", "2025-11-03T00:00:00Z", " 2025", "-025", "+025",
	} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("%q: got %v, want an error", s, d)
		}
	}
}

func TestNoDate(t *testing.T) {
	t.Parallel()
	var d Date
	if !d.IsZero() || d.String() != "" || d.Long() != "" || !d.Time().IsZero() || !d.Last().IsZero() {
		t.Errorf("no date: %q, %q, %v, %v", d.String(), d.Long(), d.Time(), d.Last())
	}
}

func TestDateOrder(t *testing.T) {
	t.Parallel()
	want := []Date{{}, {2024, 12, 31}, {Year: 2025}, {Year: 2025, Month: 9}, {2025, 9, 1}, {2025, 9, 2}, {Year: 2025, Month: 10}}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Date.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if !want[1].Before(want[2]) || want[2].Before(want[1]) || want[2].Before(want[2]) {
		t.Error("Before does not follow Compare")
	}
}

func TestDatesAgree(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b Date
		want bool
	}{
		{Date{}, Date{Year: 2025}, true},
		{Date{Year: 2025}, Date{2025, 9, 18}, true},
		{Date{2025, 9, 18}, Date{Year: 2025, Month: 9}, true},
		{Date{2025, 9, 18}, Date{Year: 2025, Month: 10}, false},
		{Date{2025, 9, 18}, Date{2025, 9, 19}, false},
		{Date{2025, 1, 1}, Date{2025, 1, 11}, false},
		{Date{Year: 2025}, Date{Year: 2026}, false},
	} {
		if test.a.Agrees(test.b) != test.want || test.b.Agrees(test.a) != test.want {
			t.Errorf("%s agrees with %s: want %t both ways", test.a, test.b, test.want)
		}
	}
}
