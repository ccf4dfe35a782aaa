"""The office's other papers: registers, slips, stamps, envelopes, labels, copies."""
