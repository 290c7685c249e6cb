package db

import (
	"strings"

	"github.com/google/uuid"
)

// Prefixes of ids: each names the kind of thing.
const (
	TeamPrefix            = "team"
	PositionPrefix        = "pos"
	MemberPrefix          = "mem"
	SessionPrefix         = "ses"
	TokenPrefix           = "tok"
	ChannelPrefix         = "chn"
	ChannelPolicyPrefix   = "cpo"
	AccountPrefix         = "acc"
	CampaignPrefix        = "cmp"
	AssignmentPrefix      = "asg"
	MetricPrefix          = "met"
	TargetPrefix          = "tgt"
	TemplatePrefix        = "tpl"
	TemplateLinePrefix    = "tln"
	ImportPrefix          = "imp"
	FactPrefix            = "fct"
	EventPrefix           = "evt"
	PlatformEventPrefix   = "pev"
	ScorecardPrefix       = "crd"
	LinePrefix            = "lin"
	ObjectivePrefix       = "obj"
	KeyResultPrefix       = "krs"
	MilestonePrefix       = "mst"
	CheckInPrefix         = "chk"
	CommentPrefix         = "com"
	NoticePrefix          = "ntc"
	DraftPrefix           = "dft"
	StepPrefix            = "stp"
	DelegationPrefix      = "dlg"
	AttributionPrefix     = "rev"
	AbsencePrefix         = "abs"
	AppealPrefix          = "apl"
	PlanPrefix            = "pln"
	LevellingPrefix       = "lvl"
	LevelChangePrefix     = "lvc"
	InterviewPrefix       = "ivw"
	ImprovementPrefix     = "imv"
	ImprovementNotePrefix = "imn"
	IncentivePlanPrefix   = "icp"
	IncentiveRunPrefix    = "run"
	PayoutPrefix          = "pay"
	TakeBackPrefix        = "tbk"
	DisputePrefix         = "dsp"
	EligibilityPrefix     = "elg"
	AwardPrefix           = "awd"
	AwardRoundPrefix      = "awr"
	NominationPrefix      = "nom"
	GrantPrefix           = "grt"
	ValuePrefix           = "val"
	ThanksPrefix          = "thx"
	AuditPrefix           = "aud"
	JobPrefix             = "job"
)

// NewID makes an id: the prefix of its kind and a UUIDv7, which sorts by the time it was made.
func NewID(prefix string) string {
	return prefix + "_" + uuid.Must(uuid.NewV7()).String()
}

// Kind is an id's prefix; "" if it isn't an id.
func Kind(id string) string {
	prefix, rest, ok := strings.Cut(id, "_")
	if !ok || rest == "" {
		return ""
	}
	return prefix
}
