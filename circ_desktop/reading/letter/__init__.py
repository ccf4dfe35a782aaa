"""Understanding: lines become blocks, letters of a packet, fields with their evidence, and contradictions. Takes from `lines`."""
