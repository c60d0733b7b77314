package flow

import (
	"strings"

	"ccxtrace/decode/ged188"
)

// outcome is how the conversation went, once its story is told. What is concluded
// from what did not come is unknown where the log lacks records.
func (s *story) outcome() Outcome {
	o := s.told()
	switch o {
	case SelfService, AbandonedInQueue, AbandonedRinging, RingNoAnswer:
		if s.out.gapBetween(s.waits(), len(s.out.Events)-1) {
			return UnknownOutcome
		}
	}
	return o
}

// waits is the last event that shows that the caller waits, or a phone rings: from
// there on nothing may be missing. -1 for none.
func (s *story) waits() int {
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
