package ged188

import (
	"slices"
	"sync"

	"ccxtrace/decode"
)

// Tables is the whole protocol.
var Tables = decode.Tables{
	Schemas: slices.Concat(
		sessionMessages,
		callEventMessages,
		callControlMessages,
		agentMessages,
		supervisorMessages,
		queryMessages,
		configMessages,
		monitorMessages,
		taskMessages,
		miscMessages,
	),
	Tags:  tags,
	Enums: slices.Concat(enums, masks),
}

// Protocol is Tables made ready for decoding, once, when it is first asked
// for.
var Protocol = sync.OnceValue(func() *decode.Protocol { return decode.Compile(&Tables) })

// Classes of messages.
const (
	callEvent     = "call event"
	session       = "session"
	errorClass    = "error"
	callControl   = "call control"
	agentState    = "agent state"
	misc          = "misc"
	query         = "query"
	monitor       = "monitor"
	supervisor    = "supervisor"
	serverService = "server service"
	configuration = "configuration"
	routing       = "routing"
	task          = "task (multichannel)"
)

// The documents that the tables were taken from.
const (
	ccxPage   = "Unified CCX CTI guide 12.5(1) SU1"
	ccxPart   = "Unified CCX CTI guide 12.5(1) SU1 (page seen in part, the rest from CCE)"
	ownTrace  = "the trace printed in the Unified CCX CTI guide"
	ged188v25 = "GED-188 v25"
	ged188v15 = "GED-188 v15"
	uccertweb = "uccertweb"
	smiddle   = "smiddle CTI client"

	and = "; "
)

// Whether a CCX document has a fact.
const (
	yes = decode.InCCX
	no  = decode.NotInCCX
)
