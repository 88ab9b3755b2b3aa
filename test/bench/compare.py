"""Do several workbooks hold the same tickets, totals, ranks and answers in every row of every sheet? Prints
how many rows were compared; ends with 1 and names the first cell that differs."""
import sys
from itertools import zip_longest

from openpyxl import load_workbook

COLUMNS = ["准考证号", "综合成绩", "名次", "是否晋级"]


def rows_of(path, name):
    rows = load_workbook(path, read_only=True)[name].iter_rows(values_only=True)
    head = next(rows)
    places = [head.index(column) for column in COLUMNS]
    for row in rows:
        cells = [row[place] if place < len(row) else None for place in places]
        if any(cell is not None for cell in cells):
            yield cells


compared = 0
files = sys.argv[1:]
for name in load_workbook(files[0], read_only=True).sheetnames:
    for rows in zip_longest(*(rows_of(file, name) for file in files)):
        compared += 1
        if rows[0][1] is None or any(row != rows[0] for row in rows):
            print(f"{name}, person {compared}: " + " / ".join(map(str, rows)))
            sys.exit(1)
print(compared)
