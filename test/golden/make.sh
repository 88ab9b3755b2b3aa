#!/bin/sh
# Makes the golden workbooks anew. Needs a python3 with openpyxl, and LibreOffice; the results are committed.
set -e
cd "$(dirname "$0")"
${PYTHON:-python3} made.py
${PYTHON:-python3} shaped.py
work=$(mktemp -d)
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$work" openpyxl.xlsx >/dev/null 2>&1
mv "$work/openpyxl.xlsx" libreoffice.xlsx
rm -r "$work"
