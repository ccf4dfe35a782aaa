"""From a letter to pages to PDF. Lengths in pt unless a name ends in _mm."""
