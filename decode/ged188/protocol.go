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
	Enums: enums,
}

// Protocol is Tables made ready for decoding, when it is first asked for.
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
	ccxGuide   = "CCX CTI protocol guide 12.5(1) SU1"
	ccxPart    = "CCX CTI protocol guide 12.5(1) SU1 (page seen in part, the rest from CCE)"
	ccxReports = "CCX report and operations guides"
	ownTrace   = "the traces printed in the CCX CTI protocol guide"
	ged188v25  = "GED-188 v25"
	ged188v15  = "GED-188 v15"
	uccertweb  = "uccertweb"
	smiddle    = "smiddle CTI client"

	and = "; "
)

// What a CCX document says of a fact.
const (
	yes = decode.InCCX
	no  = decode.NotInCCX
)
