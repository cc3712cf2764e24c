import Testing

/// All of these start programs and look at the clock: one after the other.
@Suite(.serialized) struct TerminalTests {}
