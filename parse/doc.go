// Package parse splits a Unified CCX engine log (MIVR and its kin) into its
// trace records, and dates them.
//
// A record is a head, "51338: Apr 08 10:14:27.869 IST %MIVR-ENG-7-UNK:", and
// all that follows up to the next head. docs/grammar.md has the whole grammar,
// with what is made of logs that an editor, a mail or a terminal has wrapped,
// joined or marked. No byte is lost: all Raw, joined, is the input.
//
// A [Reader] reads a log record by record. Underneath, and for those who read
// in parallel:
//
//	Chunker   reads blocks and cuts them at the head of a record
//	Splitter  cuts a chunk into records, without allocating
//	Calendar  finds the year and the offset from UTC, which no head prints
//
// What a chunk is split into depends on its own bytes and, for the year, on
// the [State] after the record before it; never on where the input was cut.
package parse
