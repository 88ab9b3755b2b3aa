# Makes full-excel.xlsx by hand: what Excel itself writes and neither openpyxl nor LibreOffice can write whole.
# Everything in it is invented. Needs openpyxl for the Office theme only. Run: python3 test/golden/full_excel.py
import base64, hashlib, os, struct, zlib
from openpyxl.writer.theme import theme_xml
from shaped import HEAD, MAIN, PKG, REL, SHEET, rels
import zipfile

here = os.path.dirname(os.path.abspath(__file__))
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
TYPE = "application/vnd.openxmlformats-"
DRAW = "http://schemas.openxmlformats.org/drawingml/2006/"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png():
    rows = b"".join(b"\0" + b"\xc0\x00\x00" * 24 for _ in range(16))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 24, 16, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def secret(name):
    """Hash and salt of the password "secret", as Excel stores them."""
    salt = hashlib.md5(name).digest()
    value = hashlib.sha512(salt + "secret".encode("utf-16-le")).digest()
    for turn in range(100000):
        value = hashlib.sha512(value + struct.pack("<I", turn)).digest()
    return base64.b64encode(value).decode(), base64.b64encode(salt).decode()


STRINGS = ['<si><r><rPr><b/><sz val="16"/><color rgb="FFC00000"/><rFont val="黑体"/><charset val="134"/></rPr><t>示例竞赛</t></r><r><rPr><sz val="16"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve"> 成绩表</t></r></si>']
STRINGS += ["<si><t>%s</t></si>" % text for text in ["序号", "准考证号"]]
STRINGS += ['<si><t>姓名</t><rPh sb="0" eb="2"><t>xingming</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>']
STRINGS += ["<si><t>%s</t></si>" % text for text in ["理论", "实操", "综合成绩", "状态", "日期", "正常", "缺考"]]
STRINGS += ['<si><t xml:space="preserve"> 两端有空格 </t></si>', "<si><t>换\n行_x000D_ &amp; &lt;标记&gt; _x005F_x0041_</t></si>"]
NAMES = ["赵甲", "钱乙", "孙丙", "李丁", "周戊", "吴己", "郑庚", "王辛", "冯壬", "陈癸"]
FIRST_NAME = len(STRINGS)
STRINGS += ["<si><t>%s</t></si>" % name for name in NAMES]


def row(number):
    n, r = number - 2, number
    hidden = ' hidden="1"' if r == 6 else ""
    level = ' outlineLevel="1"' if r in (9, 10) else ""
    size = ' ht="30" customHeight="1"' if r == 7 else ""
    shared = '<f t="shared" ref="J3:J12" si="0">E3+F3*2</f>' if r == 3 else '<f t="shared" si="0"/>'
    theory, practice = 60 + n, 70.25 + n
    return ('<row r="%d" spans="1:12"%s%s%s x14ac:dyDescent="0.15"><c r="A%d" s="2"><v>%d</v></c><c r="B%d" s="3" t="inlineStr"><is><t>AF%04d</t></is></c><c r="C%d" s="3" t="s"><v>%d</v></c><c r="D%d" s="4"><v>%d</v></c>'
            '<c r="E%d" s="5"><v>%s</v></c><c r="F%d" s="5"><v>%s</v></c><c r="G%d" s="6"/><c r="H%d" s="3" t="s"><v>%d</v></c><c r="I%d" s="7"><f>ROUND(E%d*30%%+F%d*70%%,2)</f><v>%s</v></c><c r="J%d">%s<v>%s</v></c><c r="K%d" t="b"><v>%d</v></c></row>'
            % (r, size, hidden, level, r, n, r, n, r, FIRST_NAME + n - 1, r, 45413 + n, r, theory, r, practice, r, r, 10 if n == 4 else 9, r, r, r, round(theory * 0.3 + practice * 0.7, 2), r, shared, theory + practice * 2, r, n % 2))


CONDITIONAL = (
    '<conditionalFormatting sqref="E3:E12"><cfRule type="cellIs" dxfId="0" priority="5" operator="lessThan"><formula>65</formula></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="A3:H12"><cfRule type="expression" dxfId="1" priority="4" stopIfTrue="1"><formula>$H3="缺考"</formula></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="F3:F12"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="I3:I12"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="%s" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="A3:A12"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows" showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' % X14)
VALIDATIONS = (
    '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="状态" error="只能选" sqref="H3:H12"><formula1>"正常,缺考,弃赛"</formula1></dataValidation>'
    '<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="提示" prompt="填 0 到 100" sqref="E3:G12"><formula1>0</formula1><formula2>100</formula2></dataValidation>'
    '<dataValidation type="custom" showErrorMessage="1" sqref="B3:B12"><formula1>COUNTIF($B$3:$B$12,B3)=1</formula1></dataValidation></dataValidations>')
EXTENSIONS = (
    '<extLst><ext xmlns:x14="%s" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>'
    '<x14:conditionalFormatting xmlns:xm="%s"><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>I3:I12</xm:sqref></x14:conditionalFormatting>'
    '<x14:conditionalFormatting xmlns:xm="%s"><x14:cfRule type="expression" priority="6" id="{22222222-2222-3333-4444-555555555555}"><xm:f>$E3&lt;参数!$A$1</xm:f><x14:dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>J3:J12</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>'
    '<ext xmlns:x14="%s" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="%s" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>参数!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>K3:K12</xm:sqref></x14:dataValidation></x14:dataValidations></ext>'
    '<ext xmlns:x14="%s" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="%s"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap" markers="1"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>成绩!E3:F3</xm:f><xm:sqref>L3</xm:sqref></x14:sparkline><x14:sparkline><xm:f>成绩!E4:F4</xm:f><xm:sqref>L4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>'
    '<ext uri="{99999999-8888-7777-6666-555555555555}"><z:unknown xmlns:z="urn:example:future" kept="yes"/></ext></extLst>' % (X14, XM, XM, X14, XM, X14, XM))
SHEET1 = (
    '<worksheet xmlns="%s" xmlns:r="%s" %s><sheetPr filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:L15"/>'
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/><selection pane="bottomRight" activeCell="G3" sqref="G3"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="13.5" outlineLevelRow="1" outlineLevelCol="1" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="6.125" customWidth="1"/><col min="2" max="3" width="14.125" customWidth="1"/><col min="9" max="10" width="11.125" customWidth="1" outlineLevel="1"/><col min="13" max="13" width="9.125" hidden="1" customWidth="1"/></cols><sheetData>'
    '<row r="1" spans="1:12" ht="36" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2" spans="1:12" x14ac:dyDescent="0.15">%s</row>%s'
    '<row r="13" spans="1:12" x14ac:dyDescent="0.15"><c r="C13" t="s"><v>11</v></c><c r="E13"><f>AVERAGE(E3:E12)</f><v>65.5</v></c><c r="F13"><f t="array" ref="F13:F14">TRANSPOSE(E3:F3)</f><v>61</v></c><c r="K13" t="str"><f>IF(E13&gt;60,"通过","不通过")</f><v>通过</v></c></row>'
    '<row r="14" spans="1:12" x14ac:dyDescent="0.15"><c r="C14" t="s"><v>12</v></c><c r="F14"><v>71.25</v></c><c r="J14" t="e"><f>NA()</f><v>#N/A</v></c><c r="K14" t="e"><v>#DIV/0!</v></c></row>'
    '<row r="15" spans="1:12" x14ac:dyDescent="0.15"><c r="L15" s="8" t="inlineStr"><is><t>00123</t></is></c></row></sheetData>'
    '<autoFilter ref="A2:K12"><filterColumn colId="7"><filters><filter val="正常"/></filters></filterColumn></autoFilter><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="I1:K1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>'
    '%s%s<hyperlinks><hyperlink ref="C3" r:id="rId1" tooltip="官网"/><hyperlink ref="C4" location="单位表!A1" display="到单位表"/></hyperlinks>'
    '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="90" fitToHeight="0" orientation="landscape" r:id="rId5"/>'
    '<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>&amp;C示例竞赛</oddHeader><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenFooter>&amp;L双页</evenFooter><firstHeader>&amp;R首页</firstHeader></headerFooter>'
    '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="6" max="1048575" man="1"/></colBreaks><ignoredErrors><ignoredError sqref="L15" numberStoredAsText="1"/></ignoredErrors>'
    '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>%s</worksheet>'
    % (MAIN, REL, MC, "".join('<c r="%s2" s="2" t="s"><v>%d</v></c>' % (c, s) for c, s in zip("ABCDEFGH", [1, 2, 3, 8, 4, 5, 6, 7])),
       "".join(row(r) for r in range(3, 13)), CONDITIONAL, VALIDATIONS, EXTENSIONS))


def plain(content, tail="", head=""):
    return '<worksheet xmlns="%s" xmlns:r="%s">%s<sheetData>%s</sheetData>%s</worksheet>' % (MAIN, REL, head, content, tail)


def text(address, value, style=0):
    return '<c r="%s" s="%d" t="inlineStr"><is><t>%s</t></is></c>' % (address, style, value)


UNITS = '<row r="1">%s</row>' % "".join(text("%s1" % c, t) for c, t in zip("ABCD", ["单位", "人数", "名次", "占比"]))
for i, (unit, count) in enumerate([("甲公司", 3), ("乙公司", 5), ("丙学院", 2)]):
    UNITS += '<row r="%d">%s<c r="B%d"><v>%d</v></c><c r="C%d" s="2"/><c r="D%d" s="9"><f>单位名册[[#This Row],[人数]]/10</f><v>%s</v></c></row>' % (i + 2, text("A%d" % (i + 2), unit), i + 2, count, i + 2, i + 2, count / 10)
UNITS += '<row r="5">%s<c r="B5"><f>SUBTOTAL(109,单位名册[人数])</f><v>10</v></c></row>' % text("A5", "合计")

CELLS = "".join('<c r="%s%d" i="1"/>' % (c, r) for r in range(3, 13) for c in "IJ")
VML = ('<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
       '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>%s</xml>'
       % "".join('<v:shape id="_x0000_s10%d" type="#_x0000_t202" style="position:absolute;margin-left:120pt;margin-top:%dpt;width:108pt;height:59pt;z-index:%d;visibility:%s" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>3, 15, %d, 2, 5, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>2</x:Column>%s</x:ClientData></v:shape>' % (25 + i, 20 + i * 40, i + 1, "visible" if i else "hidden", 1 + i, 5 + i, 2 + i, "<x:Visible/>" if i else "") for i in range(2)))
COMMENTS = ('<comments xmlns="%s"><authors><author>审核</author><author>复核</author></authors><commentList><comment ref="C3" authorId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>审核：</t></r><r><t>缺一份材料</t></r></text></comment>'
            '<comment ref="C4" authorId="1"><text><t>材料已补</t></text></comment></commentList></comments>' % MAIN)
ANCHOR = '<xdr:twoCellAnchor%s><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>%s<xdr:clientData/></xdr:twoCellAnchor>'
DRAWING = ('<xdr:wsDr xmlns:xdr="%sspreadsheetDrawing" xmlns:a="%smain">' % (DRAW, DRAW)
           + ANCHOR % ("", 14, 2, 20, 16, '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="%schart"><c:chart xmlns:c="%schart" xmlns:r="%s" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>' % (DRAW, DRAW, REL))
           + ANCHOR % (' editAs="oneCell"', 14, 21, 16, 24, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2" descr="会徽"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="%s" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>' % REL)
           + ANCHOR % ("", 14, 26, 17, 29, '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="文本框 3"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>盖章处</a:t></a:r></a:p></xdr:txBody></xdr:sp>')
           + "</xdr:wsDr>")
CHART = ('<c:chartSpace xmlns:c="%schart" xmlns:a="%smain" xmlns:r="%s"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>理论成绩</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
         '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>成绩!$E$2</c:f></c:strRef></c:tx><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>成绩!$C$3:$C$12</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>成绩!$E$3:$E$12</c:f></c:numRef></c:val></c:ser><c:gapWidth val="150"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
         '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="r"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>' % (DRAW, DRAW, REL))
TABLE = ('<table xmlns="%s" id="1" name="单位名册" displayName="单位名册" ref="A1:D5" totalsRowCount="1"><autoFilter ref="A1:D4"/><tableColumns count="4"><tableColumn id="1" name="单位" totalsRowLabel="合计"/><tableColumn id="2" name="人数" totalsRowFunction="sum"/><tableColumn id="3" name="名次" dataDxfId="2"/>'
         '<tableColumn id="4" name="占比"><calculatedColumnFormula>单位名册[[#This Row],[人数]]/10</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>' % MAIN)


def xf(number=0, font=0, fill=0, border=0, inner="", base=0):
    flags = "".join(' apply%s="1"' % name for name, on in [("NumberFormat", number), ("Font", font), ("Fill", fill), ("Border", border), ("Alignment", "<alignment" in inner), ("Protection", "<protection" in inner)] if on)
    return '<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="%d"%s>%s</xf>' % (number, font, fill, border, base, flags, inner)


XFS = [xf(), xf(font=2, inner='<alignment horizontal="center" vertical="center" wrapText="1"/>'), xf(font=1, fill=2, border=1, inner='<alignment horizontal="center"/>'), xf(border=1), xf(number=31, border=1), xf(number=2, fill=3, border=1),
       xf(number=176, border=2, inner='<alignment horizontal="right" indent="1"/><protection locked="0" hidden="1"/>'), xf(number=176, font=3, border=1), xf(number=49, inner='<alignment textRotation="45" shrinkToFit="1"/>'), xf(number=10), xf(font=3, base=1)]
SIDE = '<%s style="thin"><color theme="0" tint="-0.34998626667073579"/></%s>'
STYLES = (
    '<styleSheet xmlns="%s" %s><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><fonts count="4" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="9"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'
    '<font><b/><i/><u/><sz val="16"/><color rgb="FFC00000"/><name val="微软雅黑"/><family val="2"/><charset val="134"/></font><font><strike/><sz val="11"/><color theme="4"/><name val="宋体"/><charset val="134"/></font></fonts>'
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>'
    '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>%s<diagonal/></border><border diagonalUp="1"><left/><right/><top/><bottom style="double"><color rgb="FF0070C0"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders>'
    '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="%d">%s</cellXfs><cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="重点" xfId="1"/></cellStyles>'
    '<dxfs count="3"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><strike/></font></dxf><dxf><alignment horizontal="center"/></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><colors><mruColors><color rgb="FFFFF2CC"/></mruColors></colors>'
    '<extLst><ext xmlns:x14="%s" uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>'
    % (MAIN, MC, "".join(SIDE % (e, e) for e in ["left", "right", "top", "bottom"]), len(XFS), "".join(XFS), X14))
WORKBOOK = (
    '<workbook xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/>'
    '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="%s" workbookSaltValue="%s" workbookSpinCount="100000" lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" tabRatio="700" firstSheet="0" activeTab="0"/></bookViews>'
    '<sheets><sheet name="成绩" sheetId="1" r:id="rId1"/><sheet name="单位表" sheetId="4" r:id="rId2"/><sheet name="已保护" sheetId="5" r:id="rId3"/><sheet name="参数" sheetId="7" state="veryHidden" r:id="rId4"/><sheet name="备份" sheetId="8" state="hidden" r:id="rId5"/></sheets>'
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">成绩!$A$2:$K$12</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">成绩!$A$1:$L$14</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">成绩!$A:$B,成绩!$1:$2</definedName><definedName name="本表" localSheetId="0" comment="只在本表">成绩!$E$3:$E$12</definedName><definedName name="满分">100</definedName><definedName name="名单">成绩!$A$3:$H$12</definedName><definedName name="内部" hidden="1">参数!$A$1</definedName><definedName name="文号">"京（2024）1号"</definedName></definedNames>'
    '<calcPr calcId="191029" iterate="1" iterateCount="50"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>' % ((MAIN, REL) + secret(b"workbook")))
PROTECTED = plain('<row r="1">%s%s</row>' % (text("A1", "锁定"), text("B1", "可填", 6)),
                  '<sheetProtection algorithmName="SHA-512" hashValue="%s" saltValue="%s" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0" autoFilter="0"/><protectedRanges><protectedRange sqref="B2:B5" name="开放"/><protectedRange algorithmName="SHA-512" hashValue="%s" saltValue="%s" spinCount="100000" sqref="C2:C5" name="另设密码"/></protectedRanges>' % (secret(b"sheet") + secret(b"range")))
PARTS = [
    ("xl/workbook.xml", SHEET + "sheet.main+xml", WORKBOOK), ("xl/worksheets/sheet1.xml", SHEET + "worksheet+xml", SHEET1),
    ("xl/worksheets/sheet2.xml", SHEET + "worksheet+xml", plain(UNITS, '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>')),
    ("xl/worksheets/sheet3.xml", SHEET + "worksheet+xml", PROTECTED),
    ("xl/worksheets/sheet4.xml", SHEET + "worksheet+xml", plain('<row r="1"><c r="A1"><v>65</v></c>%s</row><row r="2">%s</row><row r="3">%s</row>' % (text("B1", "是"), text("B2", "否"), text("B3", "待定")))),
    ("xl/worksheets/sheet5.xml", SHEET + "worksheet+xml", plain("")), ("xl/styles.xml", SHEET + "styles+xml", STYLES),
    ("xl/sharedStrings.xml", SHEET + "sharedStrings+xml", '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>' % (MAIN, len(STRINGS) + 9, len(STRINGS), "".join(STRINGS))),
    ("xl/theme/theme1.xml", TYPE + "officedocument.theme+xml", theme_xml.split("?>", 1)[1]), ("xl/calcChain.xml", SHEET + "calcChain+xml", '<calcChain xmlns="%s">%s<c r="E13"/><c r="F13" a="1"/><c r="K13"/><c r="J14"/></calcChain>' % (MAIN, CELLS)),
    ("xl/tables/table1.xml", SHEET + "table+xml", TABLE), ("xl/comments1.xml", SHEET + "comments+xml", COMMENTS),
    ("xl/drawings/drawing1.xml", TYPE + "officedocument.drawing+xml", DRAWING), ("xl/charts/chart1.xml", TYPE + "officedocument.drawingml.chart+xml", CHART),
    ("docProps/core.xml", TYPE + "package.core-properties+xml", '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>示例竞赛</dc:title><dc:creator>王五</dc:creator><cp:keywords>成绩</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2024-05-20T00:00:00Z</dcterms:created></cp:coreProperties>'),
    ("docProps/app.xml", TYPE + "officedocument.extended-properties+xml", '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>示例协会</Company></Properties>'),
    ("docProps/custom.xml", TYPE + "officedocument.custom-properties+xml", '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="届次"><vt:lpwstr>第六届</vt:lpwstr></property></Properties>'),
    ("customXml/itemProps1.xml", TYPE + "officedocument.customXmlProperties+xml", '<ds:datastoreItem ds:itemID="{22222222-3333-4444-5555-666666666666}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'),
]
LOOSE = {
    "_rels/.rels": rels([("rId1", "officeDocument", "xl/workbook.xml"), ("rId3", "extended-properties", "docProps/app.xml"), ("rId4", "custom-properties", "docProps/custom.xml")]).replace("</Relationships>", '<Relationship Id="rId2" Type="%s/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>' % PKG),
    "xl/_rels/workbook.xml.rels": rels([("rId%d" % n, "worksheet", "worksheets/sheet%d.xml" % n) for n in range(1, 6)] + [("rId6", "styles", "styles.xml"), ("rId7", "sharedStrings", "sharedStrings.xml"), ("rId8", "theme", "theme/theme1.xml"), ("rId9", "calcChain", "calcChain.xml"), ("rId10", "customXml", "../customXml/item1.xml")]),
    "xl/worksheets/_rels/sheet1.xml.rels": rels([("rId2", "drawing", "../drawings/drawing1.xml"), ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId4", "comments", "../comments1.xml"), ("rId5", "printerSettings", "../printerSettings/printerSettings1.bin")]).replace("</Relationships>", '<Relationship Id="rId1" Type="%s/hyperlink" Target="https://example.com/contest?a=1&amp;b=2" TargetMode="External"/></Relationships>' % REL),
    "xl/worksheets/_rels/sheet2.xml.rels": rels([("rId1", "table", "../tables/table1.xml")]),
    "xl/drawings/_rels/drawing1.xml.rels": rels([("rId1", "chart", "../charts/chart1.xml"), ("rId2", "image", "../media/image1.png")]),
    "customXml/item1.xml": '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    "customXml/_rels/item1.xml.rels": rels([("rId1", "customXmlProps", "itemProps1.xml")]),
}
DEFAULTS = [("rels", TYPE + "package.relationships+xml"), ("xml", "application/xml"), ("vml", TYPE + "officedocument.vmlDrawing"), ("png", "image/png"), ("bin", SHEET + "printerSettings")]
TYPES = '<Types xmlns="%s/content-types">%s%s</Types>' % (PKG, "".join('<Default Extension="%s" ContentType="%s"/>' % d for d in DEFAULTS), "".join('<Override PartName="/%s" ContentType="%s"/>' % part[:2] for part in PARTS))

with zipfile.ZipFile(os.path.join(here, "full-excel.xlsx"), "w", zipfile.ZIP_DEFLATED) as z:
    def put(path, data):
        z.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    put("[Content_Types].xml", HEAD + TYPES)
    for path, data in [("_rels/.rels", LOOSE["_rels/.rels"])] + [(path, content) for path, _, content in PARTS] + list(LOOSE.items())[1:]:
        put(path, HEAD + data)
    put("xl/drawings/vmlDrawing1.vml", VML)
    put("xl/media/image1.png", png())
    put("xl/printerSettings/printerSettings1.bin", b"\0" * 64)
