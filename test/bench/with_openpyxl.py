"""The measured task as one would write it with openpyxl (normal mode): load whole, compute with exact
integers, fill the three columns, save. Same rules as the product: total 30/70, then practical; equal in
both waits."""
import json
import resource
import sys

from openpyxl import load_workbook

SHEETS = ["初赛成绩", "复赛成绩", "决赛成绩"]


def hundredths(value):
    return round(value * 100) if isinstance(value, (int, float)) else None


def fill(sheet, is_final):
    at = {cell.value: cell.column for cell in sheet[1]}
    people = []
    for row in range(2, sheet.max_row + 1):
        theory = hundredths(sheet.cell(row, at["理论成绩"]).value)
        practical = hundredths(sheet.cell(row, at["技能成绩"]).value)
        if theory is not None and practical is not None:
            people.append((3 * theory + 7 * practical, practical, row))
    people.sort(key=lambda one: (-one[0], -one[1]))
    places = len(people) * 30 // 100
    start = 0
    while start < len(people):
        key = people[start][:2]
        end = start + 1
        while end < len(people) and people[end][:2] == key:
            end += 1
        for total, _, row in people[start:end]:
            sheet.cell(row, at["综合成绩"]).value = total / 1000
            sheet.cell(row, at["名次"]).value = "待裁定" if end - start > 1 else start + 1
            if not is_final:
                advance = "晋级" if end <= places else "未晋级" if start >= places else "待裁定"
                sheet.cell(row, at["是否晋级"]).value = advance
        start = end


source, target = sys.argv[1:]
workbook = load_workbook(source)
for name in SHEETS:
    fill(workbook[name], name.startswith("决赛"))
workbook.save(target)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"peak": peak // 1024 if sys.platform == "darwin" else peak}))
