"""One lock around every call of pdfium.

pdfium keeps state of its own and may not be entered by two threads at once, not even for two documents. pypdfium2 does
not guard against it, so every user of pypdfium2 in this program holds `PDFIUM` from opening a document to closing it:

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try: …
        finally: document.close()
"""

from threading import RLock

PDFIUM = RLock()
