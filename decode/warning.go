package decode

import "ccxtrace/parse"

// Codes of messages.
const (
	RowShort       parse.Code = "row-short"
	RowMissing     parse.Code = "row-missing"
	RowDoubled     parse.Code = "row-doubled"
	RowMoved       parse.Code = "row-moved"
	BadHex         parse.Code = "bad-hex"
	BadOffset      parse.Code = "bad-offset"
	HeaderMissing  parse.Code = "header-missing"
	LengthMismatch parse.Code = "length-mismatch"
	SecondDump     parse.Code = "second-dump"
	Truncated      parse.Code = "truncated"
	UnknownType    parse.Code = "unknown-type"
	UnknownLayout  parse.Code = "unknown-layout"
	UnlistedTag    parse.Code = "unknown-tag"
	ForeignTag     parse.Code = "foreign-tag"
	DuplicateField parse.Code = "duplicate-field"
	BadValue       parse.Code = "bad-value"
	FieldOverrun   parse.Code = "field-overrun"
	TrailingBytes  parse.Code = "trailing-bytes"
	MoreWarnings   parse.Code = "more-warnings"
)

// CodeDocs explains the codes of messages, in the order of the documentation.
var CodeDocs = []parse.CodeDoc{
	{Code: RowShort, Doc: "a row of a dump has fewer bytes than the offsets or the header's length ask for; the lost ones read as 00, and the fields that they may touch are uncertain"},
	{Code: RowMissing, Doc: "a whole row of a dump is missing, as the offsets show; its bytes read as 00, and its fields are uncertain"},
	{Code: RowDoubled, Doc: "a row of a dump stands there twice; the one with more bytes was read"},
	{Code: RowMoved, Doc: "the rows of a dump are not in the order of their offsets; they were put in order"},
	{Code: BadHex, Doc: "what stands in the place of a byte is not two hex digits; the byte reads as 00, and its field is uncertain"},
	{Code: BadOffset, Doc: "the offset before a row cannot be right; the row was read as the next one"},
	{Code: HeaderMissing, Doc: "the dump has no whole MHDR row, so type and length are not known; the bytes are kept"},
	{Code: LengthMismatch, Doc: "the rows of the dump have not as many bytes as the header says, though none seems lost, or one has more than a row can have"},
	{Code: SecondDump, Doc: "rows of another dump follow in the same record; they were not read"},
	{Code: Truncated, Doc: "the end of the message is missing; what stands before it was read"},
	{Code: UnknownType, Doc: "the message type is in no table; the bytes of a dump are kept, and the fields of a text trace are read by their names in other messages"},
	{Code: UnknownLayout, Doc: "only the name of the message type is known, not its fields; the bytes are kept"},
	{Code: UnlistedTag, Doc: "the floating part has a field with a tag in no table; its bytes are kept"},
	{Code: ForeignTag, Doc: "the floating part has a field that is not known to belong to this message; it was read as in other messages"},
	{Code: DuplicateField, Doc: "a field that is no member of a list stands there more than once; every one of a dump is kept, and all different ones of a text trace"},
	{Code: BadValue, Doc: "a value has not the form of its field's type; it is kept as it is"},
	{Code: FieldOverrun, Doc: "a field goes past the end of the message; what stands before it was read"},
	{Code: TrailingBytes, Doc: "bytes are left after the last field that could be read; they are kept"},
	{Code: MoreWarnings, Doc: "the message has more faults than are listed"},
}

// maxWarnings is how many warnings a message can have, so that no input makes
// more of them than it has bytes.
const maxWarnings = 64

// warn adds a warning; detail is for people.
func (m *Message) warn(code parse.Code, detail string) {
	switch n := len(m.Warnings); {
	case n < maxWarnings-1:
		m.Warnings = append(m.Warnings, parse.Warning{Code: code, Detail: detail})
	case n == maxWarnings-1:
		m.Warnings = append(m.Warnings, parse.Warning{Code: MoreWarnings, Detail: "the rest is not listed"})
	}
}
