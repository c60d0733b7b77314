package parse

import (
	"fmt"
	"strings"
	"time"
)

// A zone is what an abbreviation in a log is taken for.
type zone struct {
	name    string
	minutes int    // east of UTC
	meaning string // of an ambiguous one: what it is taken for, and not
}

// zones are the abbreviations that Java prints, for the regions where they
// are in use. One that means several things has the meaning that most
// Unified CCX sites would print it for; docs/grammar.md lists those.
var zones = [...]zone{
	{"UTC", 0, ""},
	{"GMT", 0, ""},
	{"UT", 0, ""},
	{"Z", 0, ""},
	{"UCT", 0, ""},

	// North America.
	{"NST", -210, ""},
	{"NDT", -150, ""},
	{"AST", -240, "Atlantic, not Arabia"},
	{"ADT", -180, ""},
	{"EST", -300, ""},
	{"EDT", -240, ""},
	{"CST", -360, "Central of North America, not China or Cuba"},
	{"CDT", -300, ""},
	{"MST", -420, ""},
	{"MDT", -360, ""},
	{"PST", -480, ""},
	{"PDT", -420, ""},
	{"AKST", -540, ""},
	{"AKDT", -480, ""},
	{"HST", -600, ""},
	{"HAST", -600, ""},
	{"HDT", -540, ""},
	{"HADT", -540, ""},

	// South America and the Atlantic.
	{"PMST", -180, ""},
	{"PMDT", -120, ""},
	{"COT", -300, ""},
	{"PET", -300, ""},
	{"ECT", -300, "Ecuador, not the Eastern Caribbean"},
	{"BOT", -240, ""},
	{"VET", -240, "as since 2016; -04:30 from 2007 on"},
	{"GYT", -240, ""},
	{"CLT", -240, ""},
	{"CLST", -180, ""},
	{"PYT", -240, "as until 2024; -03:00 since"},
	{"PYST", -180, ""},
	{"AMT", -240, "Amazonas, not Armenia"},
	{"ACT", -300, "Acre, not Australia"},
	{"ART", -180, ""},
	{"ARST", -120, ""},
	{"BRT", -180, ""},
	{"BRST", -120, ""},
	{"UYT", -180, ""},
	{"UYST", -120, ""},
	{"GFT", -180, ""},
	{"SRT", -180, ""},
	{"FKT", -240, ""},
	{"FKST", -180, ""},
	{"FNT", -120, ""},
	{"CVT", -60, ""},
	{"AZOT", -60, ""},
	{"AZOST", 0, ""},

	// Europe and Africa.
	{"WET", 0, ""},
	{"WEST", 60, ""},
	{"CET", 60, ""},
	{"CEST", 120, ""},
	{"MEZ", 60, ""},
	{"MESZ", 120, ""},
	{"MET", 60, ""},
	{"MEST", 120, ""},
	{"EET", 120, ""},
	{"EEST", 180, ""},
	{"BST", 60, "British summer, not Bangladesh"},
	{"MSK", 180, "as since 2014; +04:00 from 2011 on"},
	{"MSD", 240, ""},
	{"SAMT", 240, ""},
	{"YEKT", 300, ""},
	{"OMST", 360, ""},
	{"NOVT", 420, ""},
	{"KRAT", 420, ""},
	{"IRKT", 480, ""},
	{"YAKT", 540, ""},
	{"VLAT", 600, ""},
	{"MAGT", 660, ""},
	{"PETT", 720, ""},
	{"TRT", 180, ""},
	{"WAT", 60, ""},
	{"WAST", 120, ""},
	{"CAT", 120, ""},
	{"SAST", 120, ""},
	{"EAT", 180, ""},

	// Asia.
	{"IST", 330, "India, not Israel or Ireland"},
	{"IDT", 180, ""},
	{"GST", 240, "Gulf, not South Georgia"},
	{"IRST", 210, ""},
	{"IRDT", 270, ""},
	{"AZT", 240, ""},
	{"GET", 240, ""},
	{"MUT", 240, ""},
	{"RET", 240, ""},
	{"AFT", 270, ""},
	{"PKT", 300, ""},
	{"UZT", 300, ""},
	{"TMT", 300, ""},
	{"TJT", 300, ""},
	{"MVT", 300, ""},
	{"NPT", 345, ""},
	{"BTT", 360, ""},
	{"BDT", 360, "Bangladesh, not Brunei"},
	{"KGT", 360, ""},
	{"ALMT", 360, "as until 2024; +05:00 since"},
	{"MMT", 390, ""},
	{"ICT", 420, ""},
	{"WIB", 420, ""},
	{"HOVT", 420, ""},
	{"KST", 540, ""},
	{"JST", 540, ""},
	{"HKT", 480, ""},
	{"SGT", 480, ""},
	{"MYT", 480, ""},
	{"PHT", 480, ""},
	{"BNT", 480, ""},
	{"WITA", 480, ""},
	{"ULAT", 480, ""},
	{"WIT", 540, ""},
	{"TLT", 540, ""},

	// Australia and the Pacific.
	{"AWST", 480, ""},
	{"AWDT", 540, ""},
	{"WST", 480, "Western Australia, not Samoa"},
	{"ACST", 570, ""},
	{"ACDT", 630, ""},
	{"AEST", 600, ""},
	{"AEDT", 660, ""},
	{"LHST", 630, ""},
	{"LHDT", 660, ""},
	{"PGT", 600, ""},
	{"ChST", 600, ""},
	{"SBT", 660, ""},
	{"NCT", 660, ""},
	{"VUT", 660, ""},
	{"NFT", 660, ""},
	{"NZST", 720, ""},
	{"NZDT", 780, ""},
	{"FJT", 720, ""},
	{"CHAST", 765, ""},
	{"CHADT", 825, ""},
	{"TOT", 780, ""},
	{"SST", -660, "Samoa, not Singapore"},
}

// zoneOf is the entry of an abbreviation; false if there is none.
func zoneOf(name string) (zone, bool) {
	for _, z := range &zones {
		if z.name == name {
			return z, true
		}
	}
	if seconds, ok := parseOffset(strings.TrimLeft(name, "UTCGM")); ok {
		return zone{name: name, minutes: seconds / 60}, true
	}
	return zone{}, false
}

// parseOffset reads "+hh:mm", "-hhmm", "+hh" or "+h", in seconds east of UTC.
func parseOffset(s string) (int, bool) {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	digits := strings.Replace(s[1:], ":", "", 1)
	if len(digits) < 1 || len(digits) > 4 || strings.Trim(digits, "0123456789") != "" ||
		len(digits) < len(s)-1 && (len(digits) < 3 || s[len(s)-3] != ':') {
		return 0, false
	}
	if len(digits) <= 2 {
		digits += "00"
	}
	n := int(number([]byte(digits)))
	hours, minutes := n/100, n%100
	if hours > 18 || minutes > 59 {
		return 0, false
	}
	seconds := (hours*60 + minutes) * 60
	if s[0] == '-' {
		seconds = -seconds
	}
	return seconds, true
}

// ParseZone reads a time zone as a user gives it: an offset from UTC
// ("+05:30", "-04:00"), or a name of the IANA data base ("Asia/Kolkata"),
// for which the program must import time/tzdata to find it on every machine.
func ParseZone(s string) (*time.Location, error) {
	if seconds, ok := parseOffset(s); ok {
		return time.FixedZone(s, seconds), nil
	}
	if s != "" && s != "Local" {
		if loc, err := time.LoadLocation(s); err == nil {
			return loc, nil
		}
	}
	return nil, fmt.Errorf("time zone %q: neither a name such as Europe/Berlin nor an offset such as +05:30", s)
}
