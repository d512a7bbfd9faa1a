"""Run every bench and print all ratios; the exit code is 1 if one misses its target."""

from __future__ import annotations

import sys
from itertools import chain

import docx_letters
import docx_nights
import import_pages
import memory_nights
import pdf_nights
import startup
import text_letters
import text_nights
from ratio import report

if __name__ == "__main__":
    benches = (startup, import_pages, text_letters, docx_letters, text_nights, docx_nights, pdf_nights, memory_nights)
    sys.exit(report(chain.from_iterable(bench.main() for bench in benches)))
