"""The letter file (docs/letter-file.md): exact both ways, every fault with its line. Takes from no other room."""
