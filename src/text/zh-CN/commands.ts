/*
 * 命令行里的话：帮助、拒绝的理由、进度、做完之后的概况。
 */
import type { CommandWords } from '../command-words';
import { percentText } from '../../contest/setting-value';
import { plain } from '../quote';
import { names } from './names';
import { why } from './why';

const columns = new Map([
  ['total', '综合成绩'],
  ['rank', '名次'],
  ['advance', '是否晋级'],
  ['ticket', '准考证号'],
]);

export const commands: CommandWords = {
  program:
    '登榜：在现有的 Excel 工作簿上审核报名、排名、晋级、评奖、算奖金。原文件不会被改动，除非使用 --in-place。',
  describe: {
    check: '只检查，列出问题，不写任何文件',
    score: '计算综合成绩、名次、晋级名单',
    award: '评定奖牌、证书、单位奖、奖金和推荐名单',
    tickets: '给还没有准考证号的人编号（只补空的，不改已有的）',
    new: '新建一份空的竞赛工作簿：规则、报名汇总表、初赛成绩表等',
    demo: '生成一份演示用的竞赛工作簿，人员全为虚构',
    public: '生成可以公示的副本：只有名次和要公示的几列，没有身份证号、电话、账号',
    pdf: '把工作簿里的报表打印成一个 PDF（要装有 LibreOffice）',
    run: '主要功能：检查、排名、晋级、评奖、出报表，一次完成',
  },
  options: {
    file: '工作簿（.xlsx）',
    round: '只处理一轮：初赛、复赛、决赛（或 preliminary、semifinal、final）',
    out: '结果写到哪里；不写时为原文件名加 .scored',
    inPlace: '直接写回原文件，并留一份 .bak',
    json: '标准输出只有一个 JSON 对象',
    lang: '语言：zh-CN 或 en-US',
    set: '临时改一条规则，如 --set "晋级取整=向上"，可写多次',
    dryRun: '只说会写什么，不写',
    quiet: '不打印概况',
    help: '显示帮助',
    version: '显示版本',
    newFile: '要生成的工作簿（.xlsx），不能是已有的文件',
    from: '沿用去年工作簿的规则和列，不带人员',
    contestants: '人数，默认 120',
    seed: '随机种子，同一种子结果相同，默认 1',
    traps: '埋哪些常见毛病：all、none，或用逗号隔开的名称',
    prefix: '准考证号的前缀，如 AF2024；不写时按已有的号',
    publicOut: '公示副本写到哪里（必须写明）',
    pdfOut: 'PDF 写到哪里（必须写明）',
    sheet: '只打印这一张工作表（写标签上的名字）',
  },
  helpTitles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  refusals: {
    usage: (told) => `命令写得不对：${told}`,
    unknownCommand: (name) => `没有“${name}”这个命令。`,
    unknownOption: (name) => `没有“${name}”这个选项。`,
    missingArgument: '缺少工作簿文件名，例如：dengbang run 报名成绩.xlsx',
    tooManyArguments: '一次只处理一个工作簿；文件名里有空格时，请用引号括起来。',
    missingValue: (option) => `${option} 后面要写一个值。`,
    unknownRound: (written) => `--round 只能是 初赛、复赛、决赛，现在写的是“${written}”。`,
    unknownLanguage: (written) => `--lang 只能是 zh-CN 或 en-US，现在写的是“${written}”。`,
    badSet: (written) => `--set 要写成 "规则项=值"，现在写的是“${written}”。`,
    unknownSetting: (name) => `没有“${name}”这条规则项，请核对名称（见 README 的规则表）。`,
    invalidSetting: (name, written, allowed) => `规则项“${name}”不能是“${written}”，可以写：${allowed}。`,
    weights: (theory, practical) =>
      `理论权重 ${theory} 与技能权重 ${practical} 相加不是 100%，请两项一起设。`,
    fileExists: (file) => `“${file}”已经存在，没有覆盖。请换一个文件名，或先把它移走。`,
    pdfOutNeeded: '请用 --out 写明 PDF 的文件名，例如：dengbang pdf 结果.xlsx --out 结果.pdf',
    nothingToPrint:
      '这个工作簿里还没有报表。请先用 dengbang run 生成，再打印生成的文件；要打印别的表请加 --sheet。',
    noSuchSheet: (written, known) =>
      `没有叫“${plain(written)}”的工作表，现有：${known.map((name) => plain(name)).join('、')}。`,
    noOffice:
      '这台电脑上没有找到 LibreOffice。请在 Excel 或 WPS 里打开工作簿，用 Ctrl+P 打印或另存为 PDF，版面已经设好。',
    printFailed: (said) =>
      `LibreOffice 没有打印出来：${said}。请在 Excel 或 WPS 里打开工作簿，用 Ctrl+P 打印。`,
    outNeeded: '请用 --out 写明公示副本的文件名，例如：dengbang public 报名成绩.xlsx --out 公示.xlsx',
    notACount: (option, written, most) => `${option} 要写 0～${most} 的整数，现在写的是“${written}”。`,
    unknownTrap: (written, known) => `没有“${written}”这种毛病，可以写：${known.join('、')}。`,
    outAndInPlace: '--out 和 --in-place 不能同时用。',
    outIsInput: '--out 就是原文件。要写回原文件请改用 --in-place（会留一份 .bak）。',
    outIsFolder: (out) => `“${out}”是一个文件夹（或设备），请写文件名。`,
    cannotRead: (file, reason) => `打不开“${file}”：${reason}`,
    unreadable: (file, what, todo) => `“${file}”：${what}${todo}`,
    cannotWrite: (file, reason) => `写不了“${file}”：${reason} 没有写入任何内容。`,
    seeHelp: '用法见：dengbang --help',
    broken: (reason) => `程序出错，没有写入任何内容：${reason}`,
  },
  systemErrors: {
    ENOENT: '找不到这个文件或文件夹，请核对名称和所在位置。',
    EISDIR: '这是一个文件夹，请写里面的文件名。',
    EFBIG: '文件太大，这个位置放不下。',
    ENAMETOOLONG: '文件名太长，请改短。',
    EMFILE: '打开的文件太多，请关闭一些程序再试。',
    EACCES: '没有权限。',
    EPERM: '没有权限，或文件正在 Excel、WPS 里打开着，请先关闭。',
    EBUSY: '文件正被占用，请先在 Excel 或 WPS 里关闭它。',
    ENOSPC: '磁盘已满。',
    EROFS: '这个位置是只读的。',
    ENOTDIR: '路径中有一段不是文件夹。',
  },
  progress: {
    opening: '正在打开工作簿',
    computing: '正在计算',
    writing: '正在写入报表',
    saving: '正在保存',
    printing: '正在打印',
  },
  summary: {
    rounds: '各轮情况',
    roundHead: ['轮次', '登记', '实到', '有效成绩', '晋级'],
    cut: ({ percent, base, of, exact, rounding, places }) =>
      `${places} 人（${percentText(percent)} × ${why.base[base]} ${of} = ${exact}，${why.rounding[rounding]}）`,
    noCut: '—',
    provisional: '（暂定：还有成绩未录入）',
    topTen: (round) => `${names.round[round]}前十名`,
    standingHead: ['名次', '准考证号', '姓名', '单位', '理论', '技能操作', '综合成绩'],
    pending: '待裁定',
    unresolved: (round, tickets) =>
      `${names.round[round]}待裁定：${tickets.join('、')}（两项成绩完全相同，须在“裁定记录”中写明先后）`,
    awards: '奖项',
    medals: { gold: '金牌', silver: '银牌', bronze: '铜牌' },
    coachAward: '传承奖',
    unitAward: '优胜奖',
    teamAwards: '优秀技术团队',
    organisationAwards: '优秀组织单位',
    careerSupport: '助推计划',
    none: '无',
    bonus: (people, gross, tax, net, held) =>
      `奖金：${people} 人，应发 ${gross} 元，代扣个税 ${tax} 元，实发 ${net} 元${held === 0 ? '' : `；其中 ${held} 人暂缓发放`}`,
    unitCount: (unit, contestants) => `${unit}（${contestants} 人）`,
    problems: ({ error, warning, info }) => `问题：错误 ${error} 条，警告 ${warning} 条，提示 ${info} 条`,
    noProblems: '没有发现问题。',
    alike: (count) => `（同类共 ${count} 条）`,
    more: (count) => `……另有 ${count} 条，见结果文件中的“问题清单”，或用 check 查看全部。`,
    plan: '将要写入（--dry-run，现在没有写）：',
    planOther: (kind, sheet) =>
      kind === 'remove-sheet' ? `删去工作表“${sheet}”` : `工作表“${sheet}”：改变保护`,
    planSheet: (title, rows) => `工作表“${title}”：${rows} 行`,
    planCells: (sheet, count, roles) =>
      `工作表“${sheet}”：填 ${count} 格（${roles.map((role) => columns.get(role) ?? role).join('、')}）`,
    nothingWritten: '没有写任何文件。',
    saved: (out) => `结果已写到：${out}`,
    backup: (file) => `原文件的备份：${file}`,
    howBack: (file, inPlace) =>
      inPlace ? `要退回去：用备份 ${file} 覆盖即可。` : `原文件 ${file} 没有改动；不要这份结果，删掉即可。`,
    ticketsGiven: (count) => (count === 0 ? '没有需要编号的人' : `新编准考证号 ${count} 个`),
    ticketHead: ['行', '准考证号', '姓名', '单位'],
    ticketNotGiven: (row, name, because) =>
      `第 ${row} 行 ${name} 没有编号：${
        {
          duplicate: '身份证号与另一行相同，请先核对是不是同一人。',
          'cell-not-blank': '这一格里有公式或错误值，请先清空。',
          locked: '这一格已锁定，请先撤销工作表保护。',
        }[because]
      }`,
    made: (file) => `已生成：${file}`,
    confirm: (name, old, suggestion) =>
      `${name}：去年是“${old}”${suggestion === null ? '' : `，今年或许是“${suggestion}”`}`,
    confirmHeading: '请在“规则”表里逐项确认（没有自动改）',
    printed: (out, sheets) => `已打印到：${out}\n工作表：${sheets.map((name) => plain(name)).join('、')}。`,
    published: (out, checked) =>
      `公示副本已写到：${out}\n已核对：原工作簿里的 ${checked} 个身份证号、电话、账号，一个也没有出现在副本的任何部分。`,
    stopped: '已停止：先解决上面的错误，再计算。',
    refusedWrites: (count) => `有 ${count} 格没有写入：写之前内容已变，或已锁定。`,
  },
};
