# Makes excel-shaped.xlsx and prefixed.xlsx by hand: what Excel and the Open XML SDK write and openpyxl cannot.
# Everything in it is invented. Run: python3 test/golden/shaped.py
import os, zipfile

here = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def save(name, parts):
    with zipfile.ZipFile(os.path.join(here, name), "w", zipfile.ZIP_DEFLATED) as z:
        for path, text in parts.items():
            z.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), HEAD + text, zipfile.ZIP_DEFLATED)


def types(overrides):
    each = "".join('<Override PartName="%s" ContentType="%s"/>' % o for o in overrides)
    return ('<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>%s</Types>' % (PKG, each))


def rels(items):
    each = "".join('<Relationship Id="%s" Type="%s/%s" Target="%s"/>' % (i, REL, t, target) for i, t, target in items)
    return '<Relationships xmlns="%s/relationships">%s</Relationships>' % (PKG, each)


save("excel-shaped.xlsx", {
    "[Content_Types].xml": types([
        ("/xl/workbook.xml", SHEET + "sheet.main+xml"), ("/xl/worksheets/sheet1.xml", SHEET + "worksheet+xml"),
        ("/xl/worksheets/sheet2.xml", SHEET + "worksheet+xml"), ("/xl/styles.xml", SHEET + "styles+xml"),
        ("/xl/sharedStrings.xml", SHEET + "sharedStrings+xml"), ("/xl/calcChain.xml", SHEET + "calcChain+xml"),
        ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")]),
    "_rels/.rels": rels([("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">'
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/>'
        '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews>'
        '<sheets><sheet name="初赛成绩" sheetId="3" r:id="rId1"/><sheet name="O\'Brien 参数" sheetId="7" state="veryHidden" r:id="rId2"/></sheets>'
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">初赛成绩!$A$1:$F$4</definedName><definedName name="比例">0.3</definedName></definedNames>'
        '<calcPr calcId="191029" iterate="1"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>' % (MAIN, REL),
    "xl/_rels/workbook.xml.rels": rels([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
        ("rId3", "styles", "styles.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"), ("rId5", "calcChain", "calcChain.xml"),
        ("rId6", "customXml", "../customXml/item1.xml")]),
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">'
        '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:H6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="3" max="3" width="12.6" style="2" customWidth="1"/></cols><sheetData>'
        '<row r="1" spans="1:6" ht="20.1" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="F1" t="str"><f>"合"&amp;"计"</f><v>合计</v></c></row>'
        '<row r="2" spans="1:6" x14ac:dyDescent="0.2"><c r="A2" s="3"><v>45432</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="2"/><c r="D2"><v>81.5</v></c><c r="E2"><v>0.1</v></c><c r="F2"><f t="shared" ref="F2:F3" si="0">D2+E2</f><v>81.6</v></c></row>'
        '<row r="3" spans="1:6" hidden="1" x14ac:dyDescent="0.2"><c r="A3" s="4"><v>0.5</v></c><c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3"><v>1E-3</v></c><c r="F3"><f t="shared" si="0"/><v>0</v></c></row>'
        '<row r="4" spans="1:6" s="4" customFormat="1" x14ac:dyDescent="0.2"><c r="A4" t="s"><v>3</v></c><c r="D4"><f t="array" ref="D4:E4">D2:E2*2</f><v>163</v></c><c r="E4"><v>0.2</v></c><c r="F4"><f>SUM(D2:E2)</f></c></row>'
        '<row r="6" spans="8:8" x14ac:dyDescent="0.2"><c r="H6" s="2" cm="1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 体</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></is></c></row>'
        '</sheetData><autoFilter ref="A1:F4"/><mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>'
        '<conditionalFormatting sqref="D2:D4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>'
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>' % (MAIN, REL),
    "xl/worksheets/sheet2.xml": '<worksheet xmlns="%s"><sheetData/><sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1"/><protectedRanges><protectedRange sqref="B2:B5" name="开放"/><protectedRange password="CC1A" sqref="C2:C5" name="另设密码"/></protectedRanges></worksheet>' % MAIN,
    "xl/styles.xml": '<styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="9"/><name val="宋体"/><charset val="134"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
        '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>'
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>' % MAIN,
    "xl/sharedStrings.xml": '<sst xmlns="%s" count="4" uniqueCount="4"><si><t>姓名</t><rPh sb="0" eb="2"><t>xingming</t></rPh><phoneticPr fontId="1"/></si>'
        '<si><r><t>准考</t></r><r><rPr><b/><sz val="9"/></rPr><t>证号</t></r></si><si><t xml:space="preserve"> 理论 </t></si><si><t>一_x000D_\n二_x005F_x0041_&amp;</t></si></sst>' % MAIN,
    "xl/calcChain.xml": '<calcChain xmlns="%s"><c r="F1" i="3"/><c r="F2" i="3"/><c r="F3" i="3"/><c r="D4" i="3" a="1"/><c r="F4" i="3"/></calcChain>' % MAIN,
    "customXml/item1.xml": '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    "customXml/_rels/item1.xml.rels": rels([("rId1", "customXmlProps", "itemProps1.xml")]),
    "customXml/itemProps1.xml": '<ds:datastoreItem ds:itemID="{22222222-3333-4444-5555-666666666666}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
})

save("prefixed.xlsx", {
    "[Content_Types].xml": types([("/xl/workbook.xml", SHEET + "sheet.main+xml"), ("/xl/worksheets/sheet.xml", SHEET + "worksheet+xml"), ("/xl/styles.xml", SHEET + "styles+xml")]),
    "_rels/.rels": rels([("R1", "officeDocument", "/xl/workbook.xml")]),
    "xl/workbook.xml": '<x:workbook xmlns:x="%s"><x:sheets><x:sheet name="Sheet1" sheetId="1" rel:id="R2" xmlns:rel="%s"/></x:sheets></x:workbook>' % (MAIN, REL),
    "xl/_rels/workbook.xml.rels": rels([("R2", "worksheet", "/xl/worksheets/sheet.xml"), ("R3", "styles", "/xl/styles.xml")]),
    "xl/worksheets/sheet.xml": '<x:worksheet xmlns:x="%s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>单位</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>人数</x:t></x:is></x:c></x:row>'
        '<x:row><x:c t="inlineStr"><x:is><x:t>甲公司</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row><!-- 空行 --><x:row r="5"><x:c r="C5"><x:v>7</x:v></x:c><x:c s="1"><x:v>0.5</x:v></x:c><x:c t="d"><x:v>2024-05-20</x:v></x:c></x:row></x:sheetData></x:worksheet>' % MAIN,
    "xl/styles.xml": '<x:styleSheet xmlns:x="%s"><x:fonts><x:font><x:sz val="11"/><x:name val="Calibri"/></x:font></x:fonts><x:fills><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>'
        '<x:borders><x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border></x:borders><x:cellStyleXfs><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></x:cellStyleXfs><x:cellXfs><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><x:xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></x:cellXfs></x:styleSheet>' % MAIN,
})
