package flow

import (
	"strings"

	"ccxtrace/decode/ged188"
)

// An OutcomeDoc explains one outcome.
type OutcomeDoc struct {
	Outcome Outcome
	Doc     string
}

// OutcomeDocs explains all outcomes.
var OutcomeDocs = []OutcomeDoc{
	{Answered, "somebody talked with the caller or customer, not only the script"},
	{SelfService, "the script answered; the call was in no queue and no agent's phone rang"},
	{AbandonedInQueue, "the call was in a queue and ended without an agent: the caller hung up, or the script let it go"},
	{AbandonedRinging, "the call ended while an agent's phone rang"},
	{RingNoAnswer, "a phone rang, nobody answered, and the call is over"},
	{Failed, "the call could not be set up"},
	{Skipped, "outbound: the agent skipped the contact"},
	{Rejected, "outbound: the agent rejected the contact"},
	{UnknownOutcome, "the log does not show how the call went, or lacks records that may tell otherwise"},
}

// outcome is how the conversation went, once its story is told. What is concluded
// from what did not come is unknown where the log lacks records.
func (s *story) outcome() Outcome {
	o := s.told()
	switch o {
	case SelfService, AbandonedInQueue, AbandonedRinging, RingNoAnswer:
		if s.out.gapBetween(s.lastWait(), len(s.out.Events)-1) {
			return UnknownOutcome
		}
	}
	return o
}

// lastWait is the last event that shows that the caller waits, or a phone rings: from
// there on nothing may be missing. -1 for none.
func (s *story) lastWait() int {
	for i := len(s.conv.events) - 1; i >= 0; i-- {
		if e := s.conv.events[i]; e.typ == ged188.CallQueuedEvent || e.typ == ged188.CallDeliveredEvent {
			return i
		}
	}
	return -1
}

func (s *story) told() Outcome {
	switch {
	case s.everTalked:
		return Answered
	case strings.HasPrefix(s.response, "Skip"):
		return Skipped
	case strings.HasPrefix(s.response, "Reject"):
		return Rejected
	case s.failed:
		return Failed
	case s.ringingAtEnd:
		return AbandonedRinging
	case (s.outbound || s.outgoing) && s.isOver():
		return RingNoAnswer
	case s.queuedAtEnd && s.endedByParty == "caller":
		return AbandonedInQueue
	case s.everRang && s.isOver():
		return RingNoAnswer
	case s.everQueued && s.isOver():
		return AbandonedInQueue
	case s.portAnswered && s.isOver():
		return SelfService
	}
	return UnknownOutcome
}

// isOver reports whether the end of the story was seen.
func (s *story) isOver() bool {
	if s.endedBy != nil {
		return true
	}
	for _, k := range s.conv.calls {
		if k.own && s.isMain(k) && !k.ended && k.cleared == 0 {
			return false
		}
	}
	return true
}
