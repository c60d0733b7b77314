package flow

import "strings"

// outcome is how the conversation went, once its story is told.
func (s *story) outcome() Outcome {
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
