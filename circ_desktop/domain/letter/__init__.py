"""What stands on the paper of a letter of any kind."""
