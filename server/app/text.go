package app

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName is how long a name may be, in characters.
const maxName = 200

// checkText refuses a text that is too short or too long, or has characters that hide or reorder
// others: what is shown must be what is there.
func checkText(field, value string, least, most int) error {
	n := utf8.RuneCountInString(strings.TrimSpace(value))
	switch {
	case !utf8.ValidString(value) || strings.ContainsFunc(value, hidesText):
		return badInput(field, "CONTROL_CHARACTERS", "%s contains control or direction-override characters; remove them", field)
	case n < least && n == 0:
		return badInput(field, "REQUIRED", "%s is empty", field)
	case n < least:
		return badInput(field, "TOO_SHORT", "%s has %d characters; it needs at least %d", field, n, least)
	case utf8.RuneCountInString(value) > most:
		return badInput(field, "TOO_LONG", "%s has %d characters; at most %d are kept", field, utf8.RuneCountInString(value), most)
	}
	return nil
}

// checkName refuses what can't be a name.
func checkName(field, value string) error {
	if strings.ContainsAny(value, "\n\r\t") {
		return badInput(field, "CONTROL_CHARACTERS", "%s contains a line break or tab; remove it", field)
	}
	return checkText(field, value, 1, maxName)
}

func hidesText(r rune) bool {
	switch {
	case r == '\n' || r == '\r' || r == '\t':
		return false
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F, r == 0x061C, r == 0xFEFF:
		return true
	}
	return unicode.IsControl(r)
}

var keyPattern = regexp.MustCompile(`^[a-z0-9_]{1,40}$`)

func checkKey(field, value string) error {
	if !keyPattern.MatchString(value) {
		return badInput(field, "BAD_KEY", "%s must be 1 to 40 of a–z, 0–9 and _", field)
	}
	return nil
}

// fold makes spellings equal that differ only in case and outer or repeated spaces.
func fold(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

const maxEvidence = 10

// checkEvidence refuses what isn't a short list of links.
func checkEvidence(links []string) error {
	if len(links) > maxEvidence {
		return badInput("evidence", "TOO_LONG", "at most %d links are kept", maxEvidence)
	}
	for i, link := range links {
		if err := checkLink("evidence."+indexText(i), link); err != nil {
			return err
		}
	}
	return nil
}

func checkLink(field, link string) error {
	u, err := url.Parse(link)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || len(link) > 1000 {
		return badInput(field, "BAD_LINK", "a link begins with https:// or http:// and has at most 1,000 characters")
	}
	return checkName(field, link[:min(len(link), maxName)])
}

// orNone is what a pointer points at, or nothing.
func orNone[T any](value *T) (v T) {
	if value != nil {
		v = *value
	}
	return v
}
