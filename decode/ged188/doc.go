// Package ged188 is the CTI protocol of Cisco Unified CCX as tables: messages,
// their fields, floating fields (tags), and the values of enumerated fields.
// It holds facts and decodes nothing; package decode does that from them.
//
// Unified CCX speaks a dialect of GED-188, the CTI protocol of Unified CCE.
// The tables have all messages of the Unified CCX guide and those of CCE that
// a log could show; names are the CCX guide's, with CCE's and those of the
// engine's text traces as aliases. Where a document was seen in part, or two
// disagree, the entry says so in its Note, and docs/messages.md shows it.
//
// To add a fact, add its one entry: a field to fields.go, a tag to tags.go, a
// message to the messages file of its class with its number in types.go, a
// value to enums.go or masks.go. Then transcribe it into testdata, which the
// tests compare with the tables both ways, and write docs/messages.md anew:
//
//	go test ./decode/ged188 -update
//
// The variables must stay literals without function calls, so that the
// compiler lays them out and a start of the program costs nothing for them.
package ged188
