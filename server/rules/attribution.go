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

// AttributionKind says why a figure is examined.
type AttributionKind string

// A figure is examined because it is low, or because it is surprisingly high.
const (
	Shortfall AttributionKind = "SHORTFALL"
	Windfall  AttributionKind = "WINDFALL"
)

// Examined tells why the cause of a line's figure is examined; ok is false where it isn't. Only RESULT lines that are
// scored by a figure are: below the threshold as a shortfall, with an attainment of 1.5 and more as a windfall.
func (l LineScore) Examined(section Section, method Method, threshold Decimal) (kind AttributionKind, ok bool) {
	switch {
	case section != Result || method == MethodRating:
		return "", false
	case l.NeedsReview(threshold):
		return Shortfall, true
	case l.IsWindfall():
		return Windfall, true
	}
	return "", false
}
