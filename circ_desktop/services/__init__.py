"""What a clerk does. One public function is one transaction. No Qt, no SQL text."""
