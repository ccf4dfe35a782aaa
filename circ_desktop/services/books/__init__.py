"""What is asked of the registers as books: pages on paper, finding a letter, copies, the office's other papers."""
