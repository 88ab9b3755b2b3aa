# Makes full-openpyxl.xlsx: every feature that openpyxl can write, for the fidelity suite. Everything in it is invented.
# Run with a Python that has openpyxl and Pillow: python3 test/golden/full_openpyxl.py
import datetime as dt, io, os
from PIL import Image as Picture
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

here = os.path.dirname(os.path.abspath(__file__))
wb = Workbook()
ws = wb.active
ws.title = "成绩"
ws["A1"] = "示例竞赛成绩表"
ws["A1"].font = Font(name="微软雅黑", size=16, bold=True, italic=True, color="C00000", underline="single")
ws["A1"].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
ws.merge_cells("A1:H1")
ws.append(["序号", "准考证号", "姓名", "日期", "理论", "实操", "综合成绩", "状态"])
thin = Side(style="thin", color="808080")
for i in range(1, 11):
    ws.append([i, "AF%04d" % i, "选手%d" % i, dt.date(2024, 5, i), 60 + i, 70.25 + i, None, "正常", "=E%d*30%%+F%d*70%%" % (i + 2, i + 2), i % 2 == 0])
    for column in range(1, 9):
        cell = ws.cell(i + 2, column)
        cell.border = Border(left=thin, right=thin, top=thin, bottom=Side(style="double"))
        cell.font = Font(name="宋体", size=11)
    ws.cell(i + 2, 4).number_format = "yyyy-mm-dd"
    ws.cell(i + 2, 5).fill = PatternFill("solid", fgColor="FFF2CC")
    ws.cell(i + 2, 7).number_format = "0.00_ "
    ws.cell(i + 2, 7).alignment = Alignment(horizontal="right", indent=1)
    ws.cell(i + 2, 7).protection = Protection(locked=False, hidden=True)
ws.cell(13, 3, " 两端有空格 ")
ws.cell(14, 3, "换\n行 & <标记>")
ws["J14"] = "#N/A"
accent = NamedStyle(name="重点", font=Font(bold=True, color="0070C0"))
wb.add_named_style(accent)
ws["B14"] = "重点"
ws["B14"].style = "重点"
ws.row_dimensions[5].hidden = True
ws.row_dimensions[6].height = 30
ws.row_dimensions.group(8, 9, outline_level=1)
ws.column_dimensions["C"].width = 18
ws.column_dimensions["K"].hidden = True
ws["C3"].comment = Comment("缺一份材料", "审核")
ws["C4"].comment = Comment("材料已补", "复核", height=120, width=200)
rule = DataValidation(type="list", formula1='"正常,缺考,弃赛"', allow_blank=True, showErrorMessage=True)
rule.add("H3:H12")
marks = DataValidation(type="decimal", operator="between", formula1="0", formula2="100", showErrorMessage=True)
marks.error, marks.errorTitle, marks.prompt, marks.promptTitle = "0 到 100", "成绩", "填分数", "提示"
marks.add("E3:G12")
ws.add_data_validation(rule)
ws.add_data_validation(marks)
ws.conditional_formatting.add("E3:E12", CellIsRule(operator="lessThan", formula=["65"], fill=PatternFill(bgColor="FFC7CE"), font=Font(color="9C0006")))
ws.conditional_formatting.add("A3:H12", FormulaRule(formula=['$H3="缺考"'], font=Font(strike=True)))
ws.conditional_formatting.add("F3:F12", ColorScaleRule(start_type="min", start_color="F8696B", end_type="max", end_color="63BE7B"))
ws.conditional_formatting.add("E3:E12", DataBarRule(start_type="num", start_value=0, end_type="num", end_value=100, color="638EC6"))
ws.conditional_formatting.add("A3:A12", IconSetRule("3Arrows", "percent", [0, 33, 67]))
ws.freeze_panes = "C3"
ws.sheet_view.zoomScale = 85
ws.sheet_view.showGridLines = False
ws.sheet_properties.tabColor = "00B050"
ws.auto_filter.ref = "A2:H12"
ws.auto_filter.add_filter_column(7, ["正常"])
ws.print_title_rows = "1:2"
ws.print_title_cols = "A:B"
ws.print_area = "A1:H14"
ws.page_setup.orientation, ws.page_setup.paperSize, ws.page_setup.scale = "landscape", 9, 90
ws.print_options.horizontalCentered = ws.print_options.gridLines = True
ws.page_margins.left = ws.page_margins.right = 0.4
ws.HeaderFooter.differentFirst = True
ws.oddHeader.center.text = "示例竞赛"
ws.oddFooter.center.text = "第 &P 页 共 &N 页"
ws.firstHeader.left.text = "首页"
ws.row_breaks.append(Break(id=8))
ws.col_breaks = ColBreak()
ws.col_breaks.append(Break(id=6))
ws["M1"] = "官网"
ws["M1"].hyperlink = "https://example.com/contest?a=1&b=2"
ws["M2"] = "到单位表"
ws["M2"].hyperlink = "#单位表!A1"
chart = BarChart()
chart.title = "理论"
chart.add_data(Reference(ws, min_col=5, min_row=2, max_row=12), titles_from_data=True)
chart.set_categories(Reference(ws, min_col=3, min_row=3, max_row=12))
ws.add_chart(chart, "O3")
picture = io.BytesIO()
Picture.new("RGB", (24, 16), (192, 0, 0)).save(picture, "PNG")
ws.add_image(Image(picture), "O22")

table = wb.create_sheet("单位表")
table.append(["单位", "人数", "名次", "平均"])
for unit, count in [("甲公司", 3), ("乙公司", 5), ("丙学院", 2)]:
    table.append([unit, count, None, None])
listing = Table(displayName="单位名册", ref="A1:D4")
listing.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
table.add_table(listing)
line = LineChart()
line.add_data(Reference(table, min_col=2, min_row=1, max_row=4), titles_from_data=True)
table.add_chart(line, "F2")

locked = wb.create_sheet("已保护")
locked["A1"] = "锁定"
locked["B1"] = "可填"
locked["B1"].protection = Protection(locked=False)
locked.protection.sheet = True
locked.protection.password = "secret"
locked.protection.formatCells = False

hidden = wb.create_sheet("隐藏")
hidden["B2"] = True
hidden.sheet_state = "hidden"
deep = wb.create_sheet("参数")
deep["A1"] = 0.3
deep.sheet_state = "veryHidden"
wb.defined_names.append(DefinedName("满分", attr_text="100"))
wb.defined_names.append(DefinedName("名单", attr_text="'成绩'!$A$3:$H$12"))
wb.defined_names.append(DefinedName("本表", attr_text="'成绩'!$E$3:$E$12", localSheetId=0))
wb.defined_names.append(DefinedName("内部", attr_text="'参数'!$A$1", hidden=True))
wb.security = WorkbookProtection(workbookPassword="1234", lockStructure=True)
wb.properties.title, wb.properties.creator, wb.properties.keywords = "示例竞赛", "王五", "成绩"
wb.properties.created = wb.properties.modified = dt.datetime(2024, 5, 20)
wb.save(os.path.join(here, "full-openpyxl.xlsx"))
