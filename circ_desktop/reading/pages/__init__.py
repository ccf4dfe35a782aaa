"""What a file says, page by page, and where: text, PDF, scan, OCR. Takes from `lines`."""
