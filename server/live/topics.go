package live

// Topics that are told and watched.
const (
	Facts = "facts" // some fact changed
	Work  = "work"  // figures wait to be recomputed, or a job to be done

	Incentives = "incentives" // some run or dispute was made or decided
)

// Scorecard is the topic of somebody's card for a period.
func Scorecard(subjectID, period string) string { return "scorecard:" + subjectID + ":" + period }

// Board is the topic of a period's leaderboards of members or teams.
func Board(period, subject string) string { return "board:" + period + ":" + subject }

// Import is the topic of an import's progress.
func Import(id string) string { return "import:" + id }

// Rights is the topic of what a member may do: sign-out, deactivation, another role or team.
func Rights(memberID string) string { return "rights:" + memberID }

// Notices is the topic of what a member is told of.
func Notices(memberID string) string { return "notices:" + memberID }

// Cycle is the topic of a cycle's objectives and their progress.
func Cycle(period string) string { return "cycle:" + period }

// CheckIns is the topic of a cycle's check-ins.
func CheckIns(period string) string { return "checkins:" + period }

// Appraisal is the topic of how far the appraisal of a period is.
func Appraisal(period string) string { return "appraisal:" + period }

// Recognition is the topic of awards and of what colleagues thank each other for.
const Recognition = "recognition"
