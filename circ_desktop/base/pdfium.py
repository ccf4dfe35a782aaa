"""One lock around every call of pdfium.

pdfium keeps state of its own and may not be entered by two threads at once, not even for two documents. pypdfium2 does
not guard against it, so every user of pypdfium2 in this program holds `PDFIUM` from opening a document to closing it:

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try: …
        finally: document.close()

`open_pdf` does just that.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

PDFIUM = RLock()


@contextmanager
def open_pdf(content: bytes) -> Iterator[Any]:
    """Yield the pypdfium2 document of the bytes, holding the lock until it is closed.

    Raises `pypdfium2.PdfiumError` for bytes that are no PDF, damaged or locked with a password.
    """
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
