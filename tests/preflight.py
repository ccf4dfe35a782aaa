"""PDFBox Preflight, the one checker of PDF/A-1b in Debian: what it says of a file."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation")
FOLDER = Path("/usr/share/java")


class NoPreflight(Exception):
    """It is not on this machine; says why."""


@cache
def class_path() -> str:
    """Return Java's class path of Preflight. Raises `NoPreflight`."""
    if not shutil.which("java"):
        raise NoPreflight("java is not installed (apt: default-jre-headless)")
    jars = [FOLDER / f"{name}.jar" for name in JARS]
    if lost := [jar.name for jar in jars if not jar.is_file()]:
        raise NoPreflight(f"missing: {', '.join(lost)} (apt: libpdfbox2-java libactivation-java libjaxb-api-java)")
    return ":".join(map(str, jars))


def faults(pdf: bytes, folder: Path) -> list[str]:
    """Return what keeps the file from being PDF/A-1b, as "1.4.7 : …"; an empty list when it is one."""
    file = folder / "file.pdf"
    file.write_bytes(pdf)
    command = ["java", "-cp", class_path(), "org.apache.pdfbox.preflight.Validator_A1b", str(file)]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    if "is a valid PDF/A-1b file" in said.stdout:
        return []
    found = re.findall(r"^\d[\d.]* : .*$", said.stdout, re.MULTILINE)
    assert found, said.stdout + said.stderr
    return found
