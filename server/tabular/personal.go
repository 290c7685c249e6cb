package tabular

import (
	"regexp"
	"strings"
)

// PersonalKind is a kind of personal data that a column must not bring in.
type PersonalKind string

// The kinds that are recognised.
const (
	NotPersonal  PersonalKind = ""
	Phone        PersonalKind = "PHONE"
	OpenID       PersonalKind = "OPENID"
	IdentityCard PersonalKind = "IDENTITY_CARD"
)

var (
	phoneCell  = regexp.MustCompile(`^(\+?(00)?86[- ]?)?1[3-9]\d[- ]?[\d*]{4}[- ]?\d{4}$`)
	openIDCell = regexp.MustCompile(`^o[A-Za-z0-9_-]{27}$`)
	cardCell   = regexp.MustCompile(`^\d{17}[\dXx]$`)
)

var personalTitles = map[string]PersonalKind{
	"手机": Phone, "手机号": Phone, "手机号码": Phone, "电话": Phone, "联系电话": Phone, "联系方式": Phone, "phone": Phone, "phonenumber": Phone, "mobile": Phone, "tel": Phone,
	"openid": OpenID, "unionid": OpenID, "身份证": IdentityCard, "身份证号": IdentityCard, "身份证号码": IdentityCard, "idcard": IdentityCard,
}

// PersonalColumn watches a column for personal data. Start with NewPersonalColumn.
type PersonalColumn struct {
	byTitle PersonalKind
	cells   int
	found   map[PersonalKind]int
}

// NewPersonalColumn begins with the column's title, which may give it away by itself.
func NewPersonalColumn(title string) *PersonalColumn {
	return &PersonalColumn{byTitle: personalTitles[normalise(title)], found: map[PersonalKind]int{}}
}

// Observe takes a cell into account; blank cells say nothing.
func (p *PersonalColumn) Observe(cell string) {
	cell = strings.TrimSpace(narrow(cell))
	if cell == "" {
		return
	}
	p.cells++
	switch {
	case phoneCell.MatchString(cell):
		p.found[Phone]++
	case openIDCell.MatchString(cell):
		p.found[OpenID]++
	case cardCell.MatchString(cell) && isCardNumber(cell):
		p.found[IdentityCard]++
	}
}

// Kind is what the column looks like: what its title says, or what at least half of its cells are.
func (p *PersonalColumn) Kind() PersonalKind {
	if p.byTitle != NotPersonal {
		return p.byTitle
	}
	for _, kind := range []PersonalKind{Phone, OpenID, IdentityCard} {
		if p.found[kind] > 0 && p.found[kind]*2 >= p.cells {
			return kind
		}
	}
	return NotPersonal
}

// isCardNumber checks the last character of a resident identity number (GB 11643: weights 2^(17−i)
// modulo 11), so that order numbers of 18 digits are not taken for people.
func isCardNumber(cell string) bool {
	sum, weight := 0, 1
	for i := 16; i >= 0; i-- {
		weight = weight * 2 % 11
		sum += int(cell[i]-'0') * weight
	}
	return "10X98765432"[sum%11] == strings.ToUpper(cell)[17]
}
