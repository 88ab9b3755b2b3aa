"""Load a workbook, set one cell, save: in, out, sheet, address, number."""
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
source, target, sheet, address, value = sys.argv[1:]
rich = {"rich_text": True} if openpyxl.__version__ >= "3.1" else {}
workbook = openpyxl.load_workbook(source, **rich)
workbook[sheet][address] = float(value)
workbook.save(target)
