"""What happens at the receiving counter: reading, registering, stamping, correcting, files that wait."""
