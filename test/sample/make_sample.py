"""Writes assets/sample.xlsx: the small contest of the README, all of it invented.

Run with a Python that has openpyxl: python3 test/sample/make_sample.py
No real persons, units, documents or phones: coined names, sequence codes 950-999 in the IDs, phones on
the unassigned segment 154. Fixed seed, so that the file is the same every time (but for zip times).
"""

import random
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

random.seed(20240620)
TARGET = Path(__file__).resolve().parents[2] / "assets" / "sample.xlsx"
CONTEST = "北京市第六届职业技能大赛安全防范系统安装维护员竞赛"
UNITS = ["天枢安防", "天璇智控", "天玑电子", "天权科技", "玉衡消防", "开阳测控", "摇光网络"]
SIZES = [12, 10, 9, 8, 8, 7, 6]
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = ["试安", "试防", "试测", "试网", "试控", "试维", "试警", "试联", "试巡", "试验"]
thin = Border(*[Side(style="thin")] * 4)


def resident_id(region, date, sequence):
    body = region + date + sequence
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(a) * w for a, w in zip(body, weights)) % 11]


def people():
    made, number = [], 0
    for unit, size in zip(UNITS, SIZES):
        for _ in range(size):
            number += 1
            woman = number % 5 == 0
            date = "%04d%02d%02d" % (random.randint(1975, 2004), random.randint(1, 12), random.randint(1, 28))
            made.append(
                dict(
                    no=number,
                    ticket="DB2024%04d" % number,
                    name=SURNAMES[(number * 7) % 16] + GIVEN[number % 10],
                    sex="女" if woman else "男",
                    birth=date,
                    id=resident_id("1101%02d" % random.choice([1, 2, 5, 6, 8, 12]), date, "%03d" % (950 + 2 * (number % 20) + (0 if woman else 1))),
                    phone="154%08d" % number,
                    unit="北京%s有限公司" % unit,
                )
            )
    return made


PEOPLE = people()
BY = {p["no"]: p for p in PEOPLE}
total = lambda marks: 30 * round(marks[0] * 100) + 70 * round(marks[1] * 100)


def marks_for(numbers, low, high, taken):
    """Marks on the half-point grid with totals that nobody else has."""
    made = {}
    for number in numbers:
        while True:
            pair = (random.randint(low * 2, high * 2) / 2, random.randint(low * 2, high * 2) / 2)
            if total(pair) not in taken:
                taken.add(total(pair))
                made[number] = pair
                break
    return made


def order(marks):
    return sorted(marks, key=lambda n: (-total(marks[n]), -marks[n][1]))


def rounds():
    """60 people, 57 with a total: 17 places, with a tie on the line that a ruling has settled."""
    status = {n: None for n in BY}
    status[12], status[31], status[44] = "缺考", "技能缺考", "取消成绩"
    scored = [n for n in BY if status[n] is None]
    random.shuffle(scored)
    line = (78.0, 80.5)
    taken = {total(line)}
    inside, outside, tied = scored[:16], scored[18:], scored[16:18]
    first = marks_for(inside, 81, 95, taken) | marks_for(outside, 60, 77, taken) | {n: line for n in tied}
    # doubles put 91 / 82 before 87.5 / 83.5; both are 84.7, and 技能操作 decides
    first[inside[0]], first[inside[1]] = (91.0, 82.0), (87.5, 83.5)
    # two people outside the line, equal in both parts: nobody has ruled on them yet
    first[outside[-1]] = first[outside[-2]] = (61.0, 62.5)
    advanced = order(first)[:16] + [tied[0]]
    second = marks_for(advanced, 70, 92, set())
    finalists = order(second)[:10]
    third = marks_for(finalists, 75, 93, set())
    top = order(third)
    third[top[2]], third[top[3]] = (87.5, 86.0), (91.0, 84.5)
    rest = sorted(set(finalists) - {top[2], top[3]}, key=lambda n: -total(third[n]))
    for place, number in enumerate(rest):
        theory, practical = [(92, 91.5), (90.5, 88), (80, 86), (77, 85.5), (84, 82.5), (82, 83.03), (81.96, 83.04), (78.5, 80)][place]
        third[number] = (theory, practical)
    return status, [first, second, third], tied


STATUS, ROUNDS, TIED = rounds()
FINAL = order(ROUNDS[2])
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def titled(sheet, title, note, columns):
    sheet.append([title])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)
    sheet["A1"].font = Font(name="黑体", size=16)
    sheet["A1"].alignment = Alignment(horizontal="center")
    if note:
        sheet.append([note])
        sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=columns)


def framed(sheet, head_row, widths):
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row in sheet.iter_rows(min_row=head_row, max_col=len(widths)):
        for cell in row:
            cell.border = thin
    for cell in sheet[head_row]:
        cell.fill = PatternFill("solid", fgColor="DDE8F0")
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center", wrap_text=True)
    sheet.freeze_panes = sheet.cell(head_row + 1, 1)


def roster(book):
    sheet = book.active
    sheet.title = "报名汇总"
    titled(sheet, CONTEST + "报名汇总表", "填报单位：演示数据，人员、单位、证件均为虚构", 14)
    sheet.append(["序号", "准考证号", "姓 名", "性别", "身份证号", "出生年月", "联系电话", "工作单位（全称）", "单位性质", "从事职业", "技能等级", "在京学习/工作起始年月", "互助服务卡号", "教练负责人"])
    traps = {
        3: dict(name=BY[3]["name"][0] + "　" + BY[3]["name"][1:]),
        6: dict(id=BY[6]["id"].translate(WIDE)),
        9: dict(id=int(BY[9]["id"][:15] + "000")),
        15: dict(phone="+86 15400000015"),
        22: dict(id=BY[22]["id"][:17] + ("0" if BY[22]["id"][17] != "0" else "1")),
        27: dict(unit=BY[27]["unit"] + " "),
        33: dict(sex="女" if BY[33]["sex"] == "男" else "男"),
        40: dict(birth="1980.1"),
        50: dict(since="2023.11"),
        FINAL[0]: dict(card="0000202406200001", coach="教练试一"),
        FINAL[2]: dict(card="0000202406200002", level="三级/高级工"),
        FINAL[5]: dict(id=BY[FINAL[5]]["id"][:17]),
    }
    for p in PEOPLE:
        v = dict(p, level="四级/中级工", since="2019.09", card="", coach="")
        v.update(traps.get(p["no"], {}))
        birth = v["birth"] if "." in v["birth"] else "%s-%s-%s" % (v["birth"][:4], v["birth"][4:6], v["birth"][6:])
        sheet.append([p["no"], v["ticket"], v["name"], v["sex"], v["id"], birth, v["phone"], v["unit"], "企业", "安全防范系统安装维护员", v["level"], v["since"], v["card"], v["coach"]])
    first = 4 + SIZES[0] + SIZES[1]
    last = first + SIZES[2] - 1
    for row in range(first + 1, last + 1):
        sheet.cell(row, 8).value = None
    sheet.merge_cells(start_row=first, start_column=8, end_row=last, end_column=8)
    framed(sheet, 3, [6, 13, 9, 6, 21, 12, 15, 26, 10, 24, 13, 14, 19, 12])
    sheet["E4"].comment = Comment("身份证号请按文本填写", "演示")
    sheet.append(["合计", None, None, None, None, None, None, "%d人" % len(PEOPLE)])
    sheet.append(["注：身份证号请以文本格式填写。"])


def score_sheet(book, title, marks, numbers, status):
    sheet = book.create_sheet(title)
    titled(sheet, CONTEST + title + "汇总表", None, 9)
    sheet.append(["序号", "准考证号", "姓名", "单位", "理论成绩", "技能操作成绩", "综合成绩", "名次", "是否晋级", "备注"])
    random.shuffle(numbers)
    for index, number in enumerate(numbers, 1):
        theory, practical = marks.get(number, (None, None))
        remark = None
        if status.get(number) == "缺考":
            theory = practical = "缺考"
        elif status.get(number) == "技能缺考":
            theory, practical = 76.5, "缺考"
        elif status.get(number) == "取消成绩":
            theory, practical, remark = 90, 93, "违纪，取消成绩"
        if title == "初赛成绩" and number == 20:
            theory = str(theory)
        if title == "初赛成绩" and number == 21:
            practical = str(practical).translate(WIDE) + "分"
        sheet.append([index, BY[number]["ticket"], BY[number]["name"], BY[number]["unit"], theory, practical, None, None, None, remark])
    framed(sheet, 2, [6, 13, 9, 26, 10, 12, 10, 8, 10, 16])
    sheet.append(["裁判长：", None, None, "记录员：", None, "监督员：", None, "日期："])


def rules(book):
    sheet = book.create_sheet("规则")
    titled(sheet, "竞赛规则设定", None, 3)
    sheet.append(["规则项", "设定", "说明"])
    sheet.append(["竞赛名称", CONTEST + "（演示）", "印在各报表上"])
    sheet.append(["晋级比例", 0.3, "获得综合成绩前30%的选手晋级"])
    sheet.cell(4, 2).number_format = "0%"
    sheet.append(["最少晋级", 10, "演示人数少，复赛也让10人进入决赛"])
    sheet.append(["决赛日期", "2024-07-06", None])
    framed(sheet, 2, [16, 40, 40])


def rulings(book):
    sheet = book.create_sheet("裁定记录")
    titled(sheet, "裁定记录", None, 8)
    sheet.append(["轮次", "准考证号", "裁定次序", "依据", "裁定人", "日期", "理论", "技能"])
    for place, number in enumerate(TIED, 1):
        theory, practical = ROUNDS[0][number]
        sheet.append(["初赛", BY[number]["ticket"], place, "现场抽签，见记录", "裁判长（演示）", "2024-06-01", theory, practical])
    framed(sheet, 2, [8, 13, 10, 24, 16, 12, 8, 8])


def main():
    book = Workbook()
    roster(book)
    for title, marks in zip(["初赛成绩", "复赛成绩", "决赛成绩"], ROUNDS):
        numbers = list(BY) if title == "初赛成绩" else list(marks)
        score_sheet(book, title, marks, numbers, STATUS if title == "初赛成绩" else {})
    rules(book)
    rulings(book)
    book.save(TARGET)
    print(TARGET, len(PEOPLE), [BY[n]["ticket"] for n in FINAL])


if __name__ == "__main__":
    main()
