package parse

// A Warning says what was wrong with the input at a place, and that the run
// went on. Codes are a closed list: the ones of this package and those of
// package decode.
type Warning struct {
	Code   Code
	Detail string // for people; names row, byte or field
}

// A Code names a kind of damage. CodeDocs of the package that declares it
// says what it means.
type Code string

// Codes of records.
const (
	RecordTooLong   Code = "record-too-long"
	HeadWrapped     Code = "head-wrapped"
	FacilityDamaged Code = "facility-damaged"
	BadTime         Code = "bad-time"
)

// A CodeDoc explains one warning code.
type CodeDoc struct {
	Code Code
	Doc  string
}

// CodeDocs explains the codes of records, in the order of the documentation.
var CodeDocs = []CodeDoc{
	{RecordTooLong, "the record is longer than 1 MiB; it was cut there and the rest is unparsed"},
	{HeadWrapped, "a line break stood inside the record's head; it was undone"},
	{FacilityDamaged, "characters before the facility were doubled or lost (%M%MIVR-); the head was read without them"},
	{BadTime, "the head has a time that is no time (a month, day or hour out of range); the record has none"},
}
