"""Fields to type into: lines, texts, dates, digits, passwords, and how Enter goes on from one to the next."""
