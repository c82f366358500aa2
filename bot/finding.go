package bot

// Finding is one thing that was checked of how the program is set up.
type Finding struct {
	// Name of what was checked, short: "token", "permissions in #general".
	Name  string
	Level FindingLevel
	// Text says what was found, without secrets.
	Text string
	// Do says what to do about it; empty where nothing has to be done.
	Do string
}

// FindingLevel is how bad a finding is.
type FindingLevel string

// The levels.
const (
	FindingOK FindingLevel = "ok"
	// FindingWarn works, but not as well as it could.
	FindingWarn FindingLevel = "warn"
	// FindingFail keeps the program from its work.
	FindingFail FindingLevel = "fail"
)
