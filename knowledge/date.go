package knowledge

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Date is a day, a month or a year: sources are often dated to the month only.
// The zero value is no date.
type Date struct {
	Year int
	// Month is 1 to 12; 0 when only the year is known.
	Month int
	// Day is 1 to 31; 0 when only the month is known.
	Day int
}

// ParseDate reads "2025", "2025-09" or "2025-09-18". Days must exist in the
// calendar; the year has four digits.
func ParseDate(s string) (Date, error) {
	var layout string
	switch len(s) {
	case len("2006"):
		layout = "2006"
	case len("2006-01"):
		layout = "2006-01"
	case len(time.DateOnly):
		layout = time.DateOnly
	default:
		return Date{}, fmt.Errorf("%q is no date: write 2025, 2025-09 or 2025-09-18", shorten(s))
	}
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() == 0 {
		return Date{}, fmt.Errorf("%q is not in the calendar: write a real 2025, 2025-09 or 2025-09-18", s)
	}
	d := Date{Year: t.Year()}
	if layout != "2006" {
		d.Month = int(t.Month())
	}
	if layout == time.DateOnly {
		d.Day = t.Day()
	}
	return d, nil
}

// DateOf is the day of a time, in the time's own zone.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: int(month), Day: day}
}

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is as precise as the date: "2025", "2025-09" or "2025-09-18"; empty
// for no date. ParseDate reads it back.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Long is how the date reads in an English sentence: "2025", "September 2025"
// or "18 September 2025"; empty for no date.
func (d Date) Long() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return d.String()
	case d.Day == 0:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}

// Compare orders dates as their text sorts: no date comes first, then by year,
// month and day, and a date known less precisely before those within it
// (2025 < 2025-09 < 2025-09-01). Whether two dates contradict each other is
// another question; Agrees answers it.
func (d Date) Compare(other Date) int {
	return cmp.Or(
		cmp.Compare(d.Year, other.Year),
		cmp.Compare(d.Month, other.Month),
		cmp.Compare(d.Day, other.Day),
	)
}

// Before tells whether the date sorts before the other, as in Compare.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// Agrees tells whether both may mean the same day: 2025-09 agrees with 2025 and
// with 2025-09-18, not with 2025-10. No date agrees with every date.
func (d Date) Agrees(other Date) bool {
	a, b := d.String(), other.String()
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// Time is the first moment of the date, in UTC; the zero time for no date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last is the last day the date covers: 2025-09 ends on 2025-09-30. No date has
// no last day.
func (d Date) Last() Date {
	switch {
	case d.IsZero() || d.Day != 0:
		return d
	case d.Month == 0:
		return Date{Year: d.Year, Month: 12, Day: 31}
	}
	// Day 0 of the next month is the last day of this one.
	return DateOf(time.Date(d.Year, time.Month(d.Month+1), 0, 0, 0, 0, 0, time.UTC))
}

// end is the first moment after the date, in UTC.
func (d Date) end() time.Time { return d.Last().Time().AddDate(0, 0, 1) }
