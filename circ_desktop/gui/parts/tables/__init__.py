"""Lists: rows of what a service returns, columns declared by the page, ticks."""
