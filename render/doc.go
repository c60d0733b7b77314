// Package render prints records, messages and flows: for people (line, full,
// bytes; of calls the list, the timeline, the ladder and the stages), for
// scripts (JSON, CSV, TSV) and, in explain.go, the protocol itself.
//
// It draws values and decides nothing. Every form that a log can have a
// million of is a writer with one method, Append, which adds to a buffer of
// the caller's; it allocates nothing once it has seen the kinds of messages
// that the log has. A writer belongs to one goroutine.
//
// Text of the log never reaches the output as it is: what a terminal would
// obey, and what a reader would not see, is shown as an escape (\x1b,
// \u202e); in JSON it is escaped as JSON does it. Colour is never the only
// sign of anything.
package render
