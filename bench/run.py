"""Run every bench and print all ratios; the exit code is 1 if one misses its target."""

from __future__ import annotations

import sys
from itertools import chain

import docx_letters
import startup
import text_letters
from ratio import report

if __name__ == "__main__":
    sys.exit(report(chain(startup.main(), text_letters.main(), docx_letters.main())))
