// Package flow gives decoded messages their meaning: it puts the messages of a
// log together into events and conversations, and holds each conversation
// against the documented call flows.
//
// An Assembler takes the messages of a log one by one, or in Batches that
// goroutines filled side by side, and gives out each Conversation when it is
// over. It needs no configuration and no clock: all that it decides follows
// from the messages and the times in them.
//
//   - A message is one Event, however often the log shows it: as text when the
//     server gets it, then as a dump for each client that it is written to.
//   - Calls belong together that messages name together, that a phone holds and
//     consults from, or that an outbound reservation leads to.
//   - The states of agents, which name no call, belong to the call that came to
//     the agent's phone; requests and their answers to the call that the
//     request names.
//   - From the states of the phones in a call follows what people ask: who
//     waited, rang and talked how long, who hung up first, and how it went.
//
// Documented flows are data: a Flow literal each. A Matcher finds those that a
// conversation went through, and how it differs from them. What the log cuts off,
// or lacks as the numbers of its records show, is not known, and so neither missing
// nor taken for evidence.
package flow
