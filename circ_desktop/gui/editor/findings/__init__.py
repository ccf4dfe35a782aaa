"""What the checks find in the letter being written: told beside the fields and below, answered with one press."""
