package rules

import "slices"

// Cause is why a figure missed its target (domain §5.5).
type Cause string

// The causes. All but EXECUTION are external: they may be answered by EXCLUDE, ADJUST or REPLACE.
const (
	CausePlatformChange Cause = "PLATFORM_CHANGE"
	CauseMarket         Cause = "MARKET"
	CauseResource       Cause = "RESOURCE"
	CauseDataError      Cause = "DATA_ERROR"
	CauseExecution      Cause = "EXECUTION"
)

// Causes lists the causes.
var Causes = []Cause{CausePlatformChange, CauseMarket, CauseResource, CauseDataError, CauseExecution}

// Known tells whether a cause is one of the five.
func (c Cause) Known() bool { return slices.Contains(Causes, c) }

// External tells whether a cause lies outside of what the member could do.
func (c Cause) External() bool { return c.Known() && c != CauseExecution }

// Decision is what a reviewed cause does to the line.
type Decision string

// The decisions. KEEP leaves the line as it is scored.
const (
	DecideKeep    Decision = "KEEP"
	DecideAdjust  Decision = "ADJUST"
	DecideReplace Decision = "REPLACE"
	DecideExclude Decision = "EXCLUDE"
)

// AllowedFor tells whether a decision may answer a cause: what lies in execution is kept.
func (d Decision) AllowedFor(c Cause) bool {
	return d == DecideKeep || (c.External() && (d == DecideAdjust || d == DecideReplace || d == DecideExclude))
}
