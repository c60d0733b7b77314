package ged188

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ccxtrace/decode"
)

// CallFields are the fields that hold a CallID: a call's number in the low 24
// bits, the node that it came in on in the high 8. RouterCallKeyCallID is not
// among them; it counts calls in another way.
var CallFields = []*decode.Field{
	CallID,
	PrimaryCallID,
	ActiveCallID,
	NewCallID,
	ConnectionCallID,
	SecondaryCallID,
	SecondaryConnectionCallID,
	ConnectedPartyCallID,
	HeldCallID,
	OtherCallID,
	NewConnectionCallID,
	CallConnectionCallID,
	AgentCallID,
	SupervisorCallID,
	COCConnectionCallID,
	SetAppDataCallID,
}

// SubjectFields are those of CallFields that can name the call that a message
// is about, the first choice first.
var SubjectFields = CallFields[:5]

// CallOf is the call that m is about: its CallID, else PrimaryCallID,
// ActiveCallID, NewCallID or ConnectionCallID, as the messages that have none of
// the others name it. ok is false for a message about no call.
func CallOf(m *decode.Message) (call uint32, ok bool) {
	best := len(SubjectFields)
	for i := range m.Values {
		v := &m.Values[i]
		if !IsCall(v.Num) { // most are none, which shows before the field does
			continue
		}
		for rank, f := range SubjectFields[:best] {
			if v.Slot.Field == f {
				call, best = uint32(v.Num), rank
			}
		}
		if best == 0 {
			break
		}
	}
	return call, best < len(SubjectFields)
}

// HasCall reports whether any field of m names call.
func HasCall(m *decode.Message, call uint32) bool {
	for i := range m.Values {
		v := &m.Values[i]
		if v.Num == int64(call) && IsCall(v.Num) && slices.Contains(CallFields, v.Slot.Field) {
			return true
		}
	}
	return false
}

// IsCall reports whether n is a call's number: 0 and all ones stand for "no
// call".
func IsCall(n int64) bool { return n > 0 && n < 1<<32-1 }

// AppendJTAPI appends a CallID as JTAPI lines print it: the number, a slash,
// the node, "272/1".
func AppendJTAPI(b []byte, call uint32) []byte {
	b = strconv.AppendUint(b, uint64(call&0xffffff), 10)
	return strconv.AppendUint(append(b, '/'), uint64(call>>24), 10)
}

// ParseCall reads a CallID in any form in which logs print it: 16777507,
// 0x1000123, 291/1, (1,291), or a protocol reference of 16 bytes in hex. A
// name in front of it, such as "GCID=", does not matter.
func ParseCall(s string) (uint32, error) {
	_, text, named := cutLast(s, "=:")
	if !named {
		text = s
	}
	call, err := parseCall(strings.TrimSpace(text))
	if err != nil {
		return 0, fmt.Errorf("call %q: %w", s, err)
	}
	if !IsCall(int64(call)) {
		return 0, fmt.Errorf("call %q: this number stands for no call", s)
	}
	return call, nil
}

func parseCall(s string) (uint32, error) {
	if number, node, ok := strings.Cut(s, "/"); ok {
		return joinCall(number, node)
	}
	if pair, ok := strings.CutPrefix(s, "("); ok {
		node, number, _ := strings.Cut(strings.TrimSuffix(pair, ")"), ",")
		return joinCall(strings.TrimSpace(number), node)
	}
	if len(s) == 32 {
		ref, err := hex.DecodeString(s)
		if err != nil {
			return 0, err
		}
		if ref[4] != 0 {
			return 0, errNumber
		}
		return uint32(ref[8])<<24 | uint32(ref[5])<<16 | uint32(ref[6])<<8 | uint32(ref[7]), nil
	}
	base, digits := 10, s
	if strings.HasPrefix(s, "0x") || strings.HasPrefix(s, "0X") {
		base, digits = 16, s[2:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, errForm
	}
	return uint32(n), nil
}

// joinCall is the CallID of a call's number at a node.
func joinCall(number, node string) (uint32, error) {
	n, err := strconv.ParseUint(number, 10, 24)
	if err != nil {
		return 0, errNumber
	}
	k, err := strconv.ParseUint(node, 10, 8)
	if err != nil {
		return 0, errNode
	}
	return uint32(k)<<24 | uint32(n), nil
}

var (
	errForm   = errors.New("want a form such as 16777507, 0x1000123, 291/1 or (1,291)")
	errNumber = errors.New("the call's number is not 0 to 16777215")
	errNode   = errors.New("the node is not 0 to 255")
)

// cutLast cuts s around the last of the bytes in set.
func cutLast(s, set string) (before, after string, found bool) {
	i := strings.LastIndexAny(s, set)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}
