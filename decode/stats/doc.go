// Package stats counts what a log holds: records by subfacility and severity,
// messages by type and form, clients, gaps, damage, the busiest second; and
// says what the log cannot show.
//
// Workers fill Counts, one for each chunk, and a Log takes them in the order
// of the log. The Log is the same however the log was cut into chunks. Its
// memory grows with the kinds of things in the log, not with its length.
package stats
