# Makes openpyxl.xlsx: one workbook with as many features as openpyxl can write. Everything in it is invented.
# Run with a Python that has openpyxl: python3 test/golden/made.py
# libreoffice.xlsx is made from it: soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" (see make.sh)
import datetime as dt, os
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

here = os.path.dirname(os.path.abspath(__file__))
wb = Workbook()
ws = wb.active
ws.title = "成绩"
ws["A1"] = "示例竞赛成绩表"
ws["A1"].font = Font(name="微软雅黑", size=16, bold=True)
ws["A1"].alignment = Alignment(horizontal="center")
ws.merge_cells("A1:H1")
ws.append(["序号", "准考证号", "姓名", "日期", "理论", "实操", "比例", "合计"])
for i in range(1, 11):
    ws.append([i, "AF%04d" % i, "选手%d" % i, dt.date(2024, 5, i), 60 + i, 70.25 + i, 0.1 * i, "=E%d+F%d" % (i + 2, i + 2)])
    ws.cell(i + 2, 4).number_format = "yyyy-mm-dd"
    ws.cell(i + 2, 7).number_format = "0.00%"
    ws.cell(i + 2, 5).number_format = "0.00"
ws.cell(13, 3, " 两端有空格 ")
ws.cell(14, 3, "换\n行 & <标记> _x0041_")
ws.row_dimensions[5].hidden = True
ws.row_dimensions[6].height = 30
ws.column_dimensions["C"].width = 18
ws["C3"].comment = Comment("缺一份材料", "审核")
rule = DataValidation(type="list", formula1='"正常,缺考,弃赛"', allow_blank=True)
ws.add_data_validation(rule)
rule.add("I3:I12")
ws.conditional_formatting.add("E3:E12", CellIsRule(operator="lessThan", formula=["65"], fill=PatternFill(bgColor="FFC7CE")))
ws.conditional_formatting.add("F3:F12", ColorScaleRule(start_type="min", start_color="F8696B", end_type="max", end_color="63BE7B"))
ws.freeze_panes = "C3"
ws.auto_filter.ref = "A2:H12"
ws.print_title_rows = "1:2"
ws.print_area = "A1:H14"
ws.oddFooter.center.text = "第 &P 页"
chart = BarChart()
chart.add_data(Reference(ws, min_col=5, min_row=2, max_row=12), titles_from_data=True)
ws.add_chart(chart, "K3")

locked = wb.create_sheet("已保护")
locked["A1"] = "锁定"
locked["B1"] = "可填"
locked["B1"].protection = Protection(locked=False)
locked.protection.sheet = True
locked.protection.password = "secret"

loose = wb.create_sheet("无密码")
loose["A1"] = 1
loose.protection.sheet = True

table = wb.create_sheet("表格")
table.append(["单位", "人数"])
for unit, count in [("甲公司", 3), ("乙公司", 5), ("丙学院", 2)]:
    table.append([unit, count])
listing = Table(displayName="单位表", ref="A1:B4")
listing.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
table.add_table(listing)

empty = wb.create_sheet("空")
hidden = wb.create_sheet("隐藏")
hidden["B2"] = True
hidden.sheet_state = "hidden"
wb.defined_names.append(DefinedName("满分", attr_text="100"))
wb.defined_names.append(DefinedName("本表", attr_text="'成绩'!$A$3:$H$12", localSheetId=0))
wb.properties.created = wb.properties.modified = dt.datetime(2024, 5, 20)
wb.save(os.path.join(here, "openpyxl.xlsx"))
