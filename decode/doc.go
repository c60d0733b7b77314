// Package decode turns records of the log into CTI messages.
//
// The package is an engine and knows nothing of the protocol: which messages
// there are, their fields and the names of values, all that is in tables
// (Tables, written down in package ged188) that Compile makes ready. The log
// shows a message in one of two forms, and a Decoder gives the same Message
// for both, with the same names and numbers:
//
//   - a text trace, "{ length=-1 type=END_CALL_EVENT, connectionCallID: 5 }" of
//     what the server sends or "{length=4 type=CLOSE_REQ,invokeId=3 }" of what
//     it got;
//   - a hex dump, rows of bytes after MHDR and MDATA.
//
// A third form is an exception that the server logged; it is kept as a message
// without fields, tied to the message that it most likely is about.
//
// Nothing in a log is an error here. What cannot be read is kept as it is, in
// Extra or Unknown, and said in Warnings, of which CodeDocs is the list.
//
// Decoding allocates nothing but for damage: a Message points into its record
// and holds until the next one, and Clone keeps it. A Decoder may start in the
// middle of a log, so that chunks of it can be decoded side by side: Change
// says what a chunk changes of the State that the next one begins with, and
// UsedState whether a wrong State made a difference.
package decode
