"""One module for each field: from the blocks of a letter to the value with its evidence line and confidence."""
