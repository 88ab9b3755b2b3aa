#!/bin/sh
# Makes the golden workbooks anew. Needs a python3 with openpyxl and Pillow, and LibreOffice; the results are committed.
set -e
cd "$(dirname "$0")"
export PYTHONDONTWRITEBYTECODE=1
for script in made.py shaped.py full_openpyxl.py full_excel.py; do ${PYTHON:-python3} "$script"; done
work=$(mktemp -d)
for name in openpyxl full-excel; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir "$work" "$name.xlsx" >/dev/null 2>&1
done
mv "$work/openpyxl.xlsx" libreoffice.xlsx
mv "$work/full-excel.xlsx" full-libreoffice.xlsx
rm -r "$work"
