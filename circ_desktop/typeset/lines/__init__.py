"""Thai line ends: where a line may end, what each place is worth, and paragraphs of lines. Takes from `canvas` and below."""
