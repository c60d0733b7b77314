package render

import (
	"strconv"
	"strings"

	"ccxtrace/decode"
	"ccxtrace/decode/ged188"
)

// lineFields says which fields matter for a message type, in the order in
// which the line form prints them. Other types print the first fields that
// they have.
func lineFields() [][]*decode.Field {
	type fields = []*decode.Field
	table := map[int]fields{
		ged188.FailureConf:        {ged188.InvokeID, ged188.Status, ged188.Text},
		ged188.FailureEvent:       {ged188.Status, ged188.Text},
		ged188.ControlFailureConf: {ged188.InvokeID, ged188.FailureCode, ged188.CCXErrorCode},
		ged188.OpenReq:            {ged188.InvokeID, ged188.VersionNumber, ged188.ClientID, ged188.AgentID},
		ged188.OpenConf:           {ged188.InvokeID, ged188.UnifiedCCXOnline, ged188.AgentState},
		ged188.CloseReq:           {ged188.InvokeID, ged188.Status},
		ged188.SystemEvent:        {ged188.SystemEventID, ged188.CCXStatus, ged188.Text},

		ged188.BeginCallEvent:             {ged188.ANI, ged188.DNIS, ged188.CallType},
		ged188.EndCallEvent:               {ged188.ConnectionDeviceID},
		ged188.CallDataUpdateEvent:        {ged188.CallType, ged188.NewCallID, ged188.DialedNumber, ged188.NamedVariable},
		ged188.CallOriginatedEvent:        {ged188.CallingDeviceID, ged188.CalledDeviceID, ged188.EventCause},
		ged188.CallServiceInitiatedEvent:  {ged188.CallingDeviceID, ged188.LocalConnectionState, ged188.EventCause},
		ged188.CallDeliveredEvent:         {ged188.CallingDeviceID, ged188.AlertingDeviceID, ged188.EventCause},
		ged188.CallQueuedEvent:            {ged188.CallingDeviceID, ged188.CSQID, ged188.EventCause},
		ged188.CallDequeuedEvent:          {ged188.ConnectionDeviceID, ged188.CSQID, ged188.EventCause},
		ged188.CallEstablishedEvent:       {ged188.CallingDeviceID, ged188.AnsweringDeviceID, ged188.EventCause},
		ged188.CallHeldEvent:              {ged188.HoldingDeviceID, ged188.LocalConnectionState, ged188.EventCause},
		ged188.CallRetrievedEvent:         {ged188.RetrievingDeviceID, ged188.LocalConnectionState, ged188.EventCause},
		ged188.CallDivertedEvent:          {ged188.DivertingDeviceID, ged188.CalledDeviceID, ged188.EventCause},
		ged188.CallFailedEvent:            {ged188.FailingDeviceID, ged188.CalledDeviceID, ged188.EventCause},
		ged188.CallConferencedEvent:       {ged188.SecondaryCallID, ged188.ControllerDeviceID, ged188.AddedPartyDeviceID},
		ged188.CallTransferredEvent:       {ged188.SecondaryCallID, ged188.TransferringDeviceID, ged188.TransferredDeviceID},
		ged188.CallConnectionClearedEvent: {ged188.ReleasingDeviceID, ged188.LocalConnectionState, ged188.EventCause},
		ged188.CallClearedEvent:           {ged188.ConnectionDeviceID, ged188.LocalConnectionState, ged188.EventCause},
		ged188.RTPStartedEvent:            {ged188.ConnectionDeviceID, ged188.Direction, ged188.ClientAddress},
		ged188.RTPStoppedEvent:            {ged188.ConnectionDeviceID, ged188.Direction, ged188.ClientAddress},

		ged188.AgentStateEvent:     {ged188.AgentID, ged188.AgentExtension, ged188.AgentState, ged188.EventReasonCode},
		ged188.SetAgentStateReq:    {ged188.InvokeID, ged188.AgentID, ged188.AgentState, ged188.EventReasonCode},
		ged188.QueryAgentStateReq:  {ged188.InvokeID, ged188.AgentID, ged188.AgentInstrument},
		ged188.QueryAgentStateConf: {ged188.InvokeID, ged188.AgentID, ged188.AgentState},

		ged188.SetCallDataReq: {
			ged188.InvokeID, ged188.CallType, ged188.ConnectionDeviceID, ged188.NamedVariable,
			ged188.CallVariable1, ged188.CallVariable2, ged188.CallVariable3, ged188.CallVariable4, ged188.CallVariable5,
			ged188.CallVariable6, ged188.CallVariable7, ged188.CallVariable8, ged188.CallVariable9, ged188.CallVariable10,
		},
		ged188.MakeCallReq:        {ged188.InvokeID, ged188.AgentInstrument, ged188.DialedNumber},
		ged188.AnswerCallReq:      {ged188.InvokeID, ged188.ConnectionDeviceID, ged188.AgentInstrument},
		ged188.ClearCallReq:       {ged188.InvokeID, ged188.ConnectionDeviceID, ged188.AgentInstrument},
		ged188.ClearConnectionReq: {ged188.InvokeID, ged188.ConnectionDeviceID, ged188.AgentInstrument},
		ged188.HoldCallReq:        {ged188.InvokeID, ged188.ConnectionDeviceID, ged188.AgentInstrument},
		ged188.RetrieveCallReq:    {ged188.InvokeID, ged188.HeldCallID, ged188.AgentInstrument},
		ged188.AlternateCallReq:   {ged188.InvokeID, ged188.OtherCallID, ged188.AgentInstrument},
		ged188.ReconnectCallReq:   {ged188.InvokeID, ged188.HeldCallID, ged188.AgentInstrument},
		ged188.ConsultCallReq:     {ged188.InvokeID, ged188.AgentInstrument, ged188.DialedNumber},
		ged188.TransferCallReq:    {ged188.InvokeID, ged188.HeldCallID, ged188.AgentInstrument, ged188.DialedNumber},
		ged188.ConferenceCallReq:  {ged188.InvokeID, ged188.HeldCallID, ged188.AgentInstrument, ged188.DialedNumber},
		ged188.SendDTMFSignalReq:  {ged188.InvokeID, ged188.ConnectionDeviceID, ged188.DTMFString},
		ged188.SuperviseCallReq:   {ged188.InvokeID, ged188.AgentCallID, ged188.SupervisorCallID, ged188.SupervisoryAction},
	}
	byType := make([][]*decode.Field, 512)
	for typ, fields := range table {
		byType[typ] = fields
	}
	return byType
}

// defaultFields is how many fields a type without an entry prints.
const defaultFields = 3

// messageLine prints a message on one line.
type messageLine struct {
	o      Options
	styles styles
	stamp  stamp
	fields [][]*decode.Field // by type
	first  []*decode.Field   // of a message whose type is not among them
}

// NewLine prints messages for people and grep, each on one line of single
// blanks: time, sequence number, form, direction, type, call, and the fields
// that matter for the type. Text with blanks is in quotes, a part that is
// missing is "-", warnings stand at the end:
//
//	2026-11-20T10:43:59.435-04:00 7091948 hex out BEGIN_CALL_EVENT 16777488 ANI=2006 DNIS=7000 CallType=1(CALLTYPE_CCX_IN) !row-short
func NewLine(o Options) MessageWriter {
	return &messageLine{o: o, styles: newStyles(o.Color), fields: lineFields()}
}

func (w *messageLine) Append(b []byte, m *decode.Message) []byte {
	m = w.o.hideInText(m)
	b = append(b, w.styles.faint.on...)
	b = w.stamp.appendOrNone(b, m.Time)
	b = append(appendSeq(append(b, ' '), &m.Record), ' ')
	b = append(append(b, m.Form.String()...), ' ')
	if m.Direction == 0 {
		b = append(b, none)
	} else {
		b = append(b, m.Direction.String()...)
	}
	b = append(append(b, w.styles.faint.off...), ' ')
	b = append(w.appendName(b, m), ' ')
	b = w.appendCall(b, m)
	if m.Form == decode.Exception {
		b = w.appendTrouble(b, m)
	} else {
		b = w.appendFields(b, m)
	}
	b = appendFlags(b, w.styles.trouble, m.Record.Warnings)
	b = appendFlags(b, w.styles.trouble, m.Warnings)
	return append(b, '\n')
}

// appendName appends the type: its name, or its number where no table has it.
func (w *messageLine) appendName(b []byte, m *decode.Message) []byte {
	p := w.styles.ofType(m)
	b = append(b, p.on...)
	b = appendTypeName(b, m)
	return append(b, p.off...)
}

func appendTypeName(b []byte, m *decode.Message) []byte {
	switch {
	case m.Schema != nil:
		return append(b, m.Schema.Name...)
	case m.Name != nil:
		return appendWord(b, m.Name)
	case m.TypeID >= 0 && m.Form != decode.Exception:
		return strconv.AppendInt(b, int64(m.TypeID), 10)
	}
	return append(b, none)
}

func (w *messageLine) appendCall(b []byte, m *decode.Message) []byte {
	call, ok := ged188.CallOf(m)
	if !ok {
		return append(b, none)
	}
	b = append(b, w.styles.call.on...)
	b = strconv.AppendUint(b, uint64(call), 10)
	return append(b, w.styles.call.off...)
}

// appendTrouble appends what an exception says, and the message it is about.
func (w *messageLine) appendTrouble(b []byte, m *decode.Message) []byte {
	b = append(append(b, ' '), w.styles.trouble.on...)
	b = appendWord(append(b, "Class="...), m.Class)
	b = append(b, w.styles.trouble.off...)
	if m.About != nil {
		b = append(append(b, " About="...), m.About.Type...)
		b = strconv.AppendUint(append(b, '@'), m.About.Seq, 10)
	}
	return appendWord(append(b, " Text="...), m.Message)
}

func (w *messageLine) appendFields(b []byte, m *decode.Message) []byte {
	for _, f := range w.fieldsOf(m) {
		b = w.appendField(b, m, f)
	}
	return b
}

// fieldsOf are the fields that matter of m; they hold until the next call.
func (w *messageLine) fieldsOf(m *decode.Message) []*decode.Field {
	if m.TypeID >= 0 && m.TypeID < len(w.fields) && w.fields[m.TypeID] != nil {
		return w.fields[m.TypeID]
	}
	w.first = w.first[:0]
	for i := range m.Values {
		v := &m.Values[i]
		if len(w.first) < defaultFields && !v.Slot.Reserved && v.Member == 0 && !isPlumbing(v.Slot.Field) {
			w.first = append(w.first, v.Slot.Field)
		}
	}
	return w.first
}

// isPlumbing reports whether f says little by itself: the counts of lists,
// and the CallID, which has its own column.
func isPlumbing(f *decode.Field) bool {
	return f == ged188.CallID || strings.HasPrefix(f.Name, "Num")
}

// appendField appends f as Name=value(SYMBOL), all values of a list.
func (w *messageLine) appendField(b []byte, m *decode.Message, f *decode.Field) []byte {
	if f == ged188.NamedVariable {
		return w.appendVariables(b, m)
	}
	b = append(append(append(b, ' '), f.Name...), '=')
	p := w.styles.of(f)
	found := false
	for i := range m.Values {
		v := &m.Values[i]
		if v.Slot.Field != f {
			continue
		}
		if found {
			b = append(b, ',')
		}
		found = true
		b = append(b, p.on...)
		b = w.o.appendPlain(b, v)
		b = append(b, p.off...)
		b = w.appendSymbol(b, v)
	}
	if !found {
		b = append(b, none)
	}
	return b
}

// appendSymbol appends the name of v's value in brackets, if it has one.
func (w *messageLine) appendSymbol(b []byte, v *decode.Value) []byte {
	start := len(b)
	b = append(append(b, '('), w.styles.symbol.on...)
	named := len(b)
	b = appendSymbol(b, v)
	if len(b) == named {
		return b[:start]
	}
	return append(append(b, w.styles.symbol.off...), ')')
}

// appendVariables appends the named variables, as if each were a field.
func (w *messageLine) appendVariables(b []byte, m *decode.Message) []byte {
	for i := range m.Values {
		if v := &m.Values[i]; v.Slot.Type == decode.NAMEDVAR {
			b = append(appendWord(append(b, ' '), v.Name), '=')
			b = appendWord(b, v.Bytes)
		}
	}
	return b
}
