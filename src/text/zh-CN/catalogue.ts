/*
 * 全部提示的标题，和没有哪条规则能说的话：哪一步、哪一格没有写成，Excel 出了什么错。
 */
import type { CatalogueWords } from '../catalogue-words';
import { plain } from '../quote';
import { findings } from './catalogue-findings';
import { q } from './phrase';

const sheetOf = (sheet: string): string => (sheet === '' ? '这张表' : q(sheet));
const cellsOf = (cells: readonly string[], count: number): string =>
  `${cells.map((one) => plain(one, 20)).join('、')}${count > cells.length ? ` 等 ${count} 格` : ''}`;
const KEPT = '已经写好的不会重复写；也可以恢复上一步。';

export const catalogue: CatalogueWords = {
  findings,
  refusals: {
    'settings-unclear': {
      title: '规则没有弄清',
      chief: { means: '规则没有弄清之前什么也不办。', todo: '请您确认看不懂的那一条规则本来是什么。' },
    },
    'final-has-no-next': { title: '决赛之后没有下一轮' },
    'names-equal': { title: '两个签字人相同' },
    'people-on-sheet': { title: '成绩表上已有选手' },
    'no-tickets': { title: '还没有人有准考证号' },
    'nothing-to-change': { title: '没有写更正成多少' },
    'round-not-found': { title: '没有这一轮的成绩表' },
    'round-before-not-found': { title: '没有上一轮的成绩表' },
    'round-sealed': {
      title: '这一轮已经封存',
      chief: {
        means: '封存的结果是签过字的，改动会让封存码失效。',
        todo: '确需改动的，请您决定启封并写明理由，或按更正的手续由两个人签字。',
      },
    },
    'round-not-sealed': { title: '这一轮没有封存' },
    'second-name-needed': {
      title: '要两个人签字',
      chief: { means: '封存以后的改动由两个人负责。', todo: '请您或另一位负责人复核，并写上姓名。' },
    },
    'nobody-advances': { title: '这一轮没有人晋级' },
    'password-needed': { title: '保护密码没有给' },
    'first-name-needed': { title: '不知道第一次谁录的' },
    'copy-not-read': { title: '第二份成绩读不出' },
    'tie-on-line': {
      title: '晋级线上有并列',
      chief: {
        means: '谁晋级还没有定，下一轮不能开启。',
        todo: '请您裁定先后：加赛、抽签，或由委员会决定。',
      },
    },
    'tie-in-line': {
      title: '递补次序有并列',
      chief: { means: '由谁递补还没有定。', todo: '请您裁定谁在前。' },
    },
    'tie-not-ordered': { title: '并列没有排好' },
    'list-locked': { title: '登记表有密码保护' },
    'list-full': { title: '登记表没有空行' },
    'list-unclear': { title: '认不准登记表' },
    'sheet-locked': { title: '工作表有密码保护' },
    'no-room': { title: '成绩表没有空行' },
    'ticket-unknown': { title: '找不到准考证号' },
    'ticket-twice': { title: '准考证号有两行' },
    'already-recorded': { title: '已经记过了' },
    'nothing-recorded': { title: '没有可恢复的记录' },
    'review-name-needed': { title: '缺审核人姓名' },
    'review-basis-needed': { title: '取消资格缺依据' },
    'review-not-waiting': { title: '没有等审核的问题' },
    'mark-unreadable': { title: '写的不是成绩' },
    'mark-same': { title: '成绩没有变' },
    'mark-is-formula': { title: '成绩一格是公式' },
    'entry-refused': { title: '这次录入没有接受' },
    'marks-needed': { title: '成绩没有写全' },
    'seal-blocked': {
      title: '还不能封存',
      chief: {
        means: '下面的事没有办完，封存了也不能作准。',
        todo: '要您裁定或审核的请先办，其余由工作人员办完。',
      },
    },
    'typing-refused': { title: '有的成绩没有接受' },
    'settings-same': { title: '规则没有变' },
    'name-needed': { title: '缺签字人姓名' },
    'rules-confirmed-already': { title: '规则已经确认过' },
    'settings-invalid': { title: '写的设定不能用' },
    'weights-not-whole': { title: '权重合计不是百分之百' },
    'setting-unknown': { title: '没有这一条规则' },
    'setting-has-own-act': { title: '这一条另有办法改' },
    'setting-is-formula': { title: '规则一格是公式' },
    'confirmed-rules-change': {
      title: '规则已经确认，不能随手改',
      chief: {
        means: '规则确认之后再改，可能改变名次和奖项，每张报表上都会写明。',
        todo: '确需改动的，请您决定，写明理由，由两个人签字。',
      },
    },
    'sheet-unknown': { title: '工作簿里没有这张表' },
    'settings-sheet-fixed': { title: '规则表不能另指' },
  },
  inPane: {
    'final-has-no-next': '请核对轮次。',
    'nothing-to-change': '请写理论或技能更正后的成绩。',
    'round-sealed': '确需改动的，先写明理由启封，或按更正的手续办。',
    'second-name-needed': '请再写上复核人的姓名，不能是同一个人。',
    'password-needed': '请填上密码，或先在“审阅—撤销工作表保护”里解除。',
    'tie-on-line': '请先裁定这组并列，再开启下一轮。',
    'tie-in-line': '请先裁定谁在前。',
    'tie-not-ordered/seed-missing': '请当众摇出一个数，填作种子。',
    'first-name-needed': '请写上第一次录入人的姓名。',
    'copy-not-read': '请用空白录入表录第二份，列名不要改。',
    'marks-needed': '请照纸上填写；缺考写“缺考”，纸上空着写“-”。',
    'entry-refused/who-missing': '请写上录入人姓名。',
    'entry-refused/already-claimed': '请由这个人录完，或先放弃这次录入。',
    'entry-refused/first-has-errors': '录错的，请第一次的录入人改录；纸上就错的，请主裁判先更正成绩单。',
    'entry-refused/kept-entry-has-errors': '请改选另一次；都不对的，选“都不对”，两个人重新录。',
    'entry-refused/warning-not-accepted': '请再看一眼纸质成绩单：缺考写“缺考”；纸上确实如此的，勾选确认。',
    'entry-refused/already-final': '手里这张如果不是同一张，请对一对两张纸；确实要重录的，由别人先放弃。',
    'entry-refused/resolve-first': '请由第三个人对着纸质成绩单，选哪一次和纸上相同。',
    'entry-refused/retype-instead': '请只重录那一项；核定错了的，先退回。',
  },
  undone: {
    'password-needed': {
      title: '有密码，这一步没做',
      told: (sheet) => ({
        what: `${sheetOf(sheet)}有密码保护，没有写。`,
        todo: `请先撤销这张表的保护，再做一次。${KEPT}`,
      }),
    },
    'structure-locked': {
      title: '工作簿结构受保护',
      told: (sheet) => ({
        what: `工作簿的结构受保护，${sheetOf(sheet)}没有加进去。`,
        todo: `请在“审阅—保护工作簿”撤销保护，再做一次。${KEPT}`,
      }),
    },
    'sheet-gone': {
      title: '工作表已经不在了',
      told: (sheet) => ({ what: `${sheetOf(sheet)}已被删除，没有写。`, todo: '请重新审核，再做一次。' }),
    },
    'host-failed': {
      title: '写到一半出错',
      told: (sheet, code) => ({
        what: `写${sheetOf(sheet)}时出错${code === null ? '' : `（${plain(code)}）`}，这张表可能只写了一半。`,
        todo: `请再做一次。${KEPT}`,
      }),
    },
    stopped: {
      title: '已按要求停下',
      told: (sheet) => ({
        what: `已经停下，${sheetOf(sheet)}没有写。`,
        todo: `要写完的，请再做一次。${KEPT}`,
      }),
    },
    'not-reached': {
      title: '后面的没有写到',
      told: (sheet) => ({
        what: `前面一步出错，${sheetOf(sheet)}没有写。`,
        todo: `请先排除前面的错误，再做一次。${KEPT}`,
      }),
    },
  },
  cells: {
    changed: {
      title: '写之前内容已变',
      told: (sheet, cells, count) => ({
        what: `${sheetOf(sheet)} ${cellsOf(cells, count)} 在预览之后被人改过，没有覆盖。`,
        todo: '请看一看现在的内容，再做一次。',
      }),
    },
    locked: {
      title: '单元格已锁定',
      told: (sheet, cells, count) => ({
        what: `${sheetOf(sheet)} ${cellsOf(cells, count)}已锁定，没有写。`,
        todo: '请先撤销这张表的保护，再做一次。',
      }),
    },
    'sheet-gone': {
      title: '要写的表已删除',
      told: (sheet, cells, count) => ({
        what: `${sheetOf(sheet)}已被删除，${cellsOf(cells, count)}没有写。`,
        todo: '请重新审核，再做一次。',
      }),
    },
  },
  host: {
    'cell-edit': {
      title: '有单元格正在编辑',
      told: () => ({
        what: '有单元格正在编辑，Excel 这时不让读写。',
        todo: '请按 Enter 或 Esc 结束编辑，再做一次。',
      }),
    },
    'read-only': {
      title: '工作簿不能写',
      told: () => ({
        what: '工作簿是只读的或受保护，Excel 没有让写。',
        todo: '请点“启用编辑”、另存一份，或撤销保护，再做一次。',
      }),
    },
    general: {
      title: 'Excel 内部出错',
      told: () => ({
        what: 'Excel 没有说明原因就停了，可能只做了一部分。',
        todo: `请再做一次；还是这样的，保存后重新打开。${KEPT}`,
      }),
    },
    'too-large': {
      title: '一次的数据太多',
      told: () => ({
        what: '一次读写的数据超过了 Excel 的限度。',
        todo: '请把与竞赛无关的大表移出这个工作簿，或改用桌面版 Excel，再做一次。',
      }),
    },
    unknown: {
      title: 'Excel 报告了错误',
      told: (code) => ({
        what: `Excel 报告了错误（${plain(code)}），可能只做了一部分。`,
        todo: `请再做一次；还是这样的，请把右上角的代码告诉技术人员。${KEPT}`,
      }),
    },
    ours: {
      title: '登榜自己出错了',
      told: () => ({
        what: '登榜没有做完，这不是您的操作造成的。',
        todo: `请再做一次；还是这样的，请告诉技术人员。${KEPT}`,
      }),
    },
  },
  stopped: {
    title: '没有计算，没有写入',
    chief: { means: '没有产生任何名次和奖项。', todo: '由工作人员先改好表和规则，不用您决定。' },
    told: () => ({
      what: '认不出成绩表，或规则有看不懂的地方，算出来也只是猜测。',
      todo: '请先改好标为「错误」的问题，再做一次。',
    }),
  },
};
