/*
 * 每一种问题的标题，以及给裁判长、负责人看的话：对名次、晋级、奖项有什么影响，哪一件要由裁判长决定。
 */
import type { CatalogueWords, ChiefWording } from '../catalogue-words';

const review: ChiefWording = {
  means: '现在的名次不受影响；没有审核意见，有关的轮次不能封存。',
  todo: '请您决定「通过」或「取消资格」，写明依据并署名。取消资格的不计名次，后面的选手依次递进。',
};
const mend: ChiefWording = {
  means: '现在的名次不受影响；改好之前，有关的轮次不能封存。',
  todo: '由工作人员对照原件改正，不用您决定。',
};
const harmless: ChiefWording = {
  means: '不影响名次、晋级和封存。',
  todo: '由工作人员核实，不用您决定。',
};
const mark: ChiefWording = {
  means: '这位选手暂时没有名次，本轮名次是暂定的，不能封存。',
  todo: '请您对照评分表确认成绩，或确认是缺考、弃赛，由录入人员改正。',
};
const unread: ChiefWording = {
  means: '没有读取的内容，名次和奖项都没有算进去。',
  todo: '由工作人员指明用哪张表、哪一列，不用您决定。',
};
const setting: ChiefWording = {
  means: '规则没有弄清之前，名次和奖项都不计算。',
  todo: '请您确认这一条规则本来是什么，由工作人员在「规则」表改正。',
};

export const findings: CatalogueWords['findings'] = {
  'id-number-missing': { title: '缺身份证号', chief: review },
  'id-number-as-number': { title: '身份证号存成了数字', chief: mend },
  'id-number-character': { title: '身份证号有不该有的字符', chief: review },
  'id-number-length': { title: '身份证号位数不对', chief: review },
  'id-number-birth-date': { title: '身份证号里的生日不成立', chief: review },
  'id-number-region': { title: '身份证号地区码不存在', chief: review },
  'id-number-check-digit': { title: '身份证号校验码不对', chief: review },
  'duplicate-id-number': { title: '身份证号重复', chief: review },
  'duplicate-ticket': { title: '准考证号重复', chief: review },
  'phone-invalid': { title: '手机号无效', chief: review },
  'name-missing': { title: '缺姓名', chief: mend },
  'unit-missing': {
    title: '缺单位',
    chief: {
      ...review,
      means: '个人名次不受影响，单位奖项的人数会少算；没有审核意见，有关的轮次不能封存。',
    },
  },
  'ticket-missing': { title: '缺准考证号', chief: mend },
  'sex-mismatch': { title: '性别与身份证号不符', chief: review },
  'birth-mismatch': { title: '出生年月与身份证号不符', chief: review },
  'birth-missing': {
    title: '缺出生日期',
    chief: { ...harmless, todo: '年龄条件还没有审核，由工作人员补填。' },
  },
  'id-needs-hand-check': { title: '证件要人工核对', chief: review },
  'phone-unassigned': { title: '手机号段少见', chief: harmless },
  'unit-name-variant': {
    title: '单位名称写法不一',
    chief: {
      means: '不影响个人名次；单位奖项的人数可能因此多算或少算。',
      todo: '拿不准是不是同一个单位的，请您和主办方定下来。',
    },
  },
  'credit-code-invalid': { title: '统一社会信用代码有误', chief: harmless },
  'consent-missing': {
    title: '没有个人信息同意记录',
    chief: {
      means: '不影响名次；确认同意之前，这位选手的信息不能公示。',
      todo: '公示名单签发之前，请您看一眼这一项是否补齐。',
    },
  },
  'value-normalised': { title: '已换一种写法读取', chief: { ...harmless, todo: '不用您决定。' } },
  'under-age': { title: '年龄不足', chief: review },
  'over-age': { title: '超过法定退休年龄', chief: review },
  'residence-too-short': { title: '在京年限不够', chief: review },
  'retirement-category-needed': { title: '岗位类别不明', chief: review },
  'retires-before-final': { title: '决赛前到退休年龄', chief: review },
  'residence-month-only': { title: '在京起始没有写日', chief: review },
  'residence-missing': { title: '缺在京起始年月', chief: review },
  'registered-outside-window': { title: '不在报名时间内', chief: review },
  'occupation-missing': { title: '缺从事职业', chief: review },
  'registration-date-missing': { title: '缺报名日期', chief: { ...harmless, todo: '不用您决定。' } },
  'boundary-birth-date': {
    title: '正好在界限当日出生',
    chief: {
      means: '现在按符合条件处理，照常参赛、排名。',
      todo: '不同意这样理解的，请主办方改「规则」表的“界限当日”；同意的，不用决定。',
    },
  },
  'score-missing': { title: '成绩没有录入', chief: mark },
  'score-not-a-number': { title: '成绩不是数字', chief: mark },
  'score-out-of-range': { title: '成绩超出范围', chief: mark },
  'score-too-precise': { title: '成绩小数位太多', chief: mark },
  'score-is-error-value': { title: '成绩公式出错', chief: mark },
  'score-status-unclear': {
    title: '成绩算不算没有写明',
    chief: {
      means: '填了的成绩现在照常排名；您没有决定之前，本轮不能封存。',
      todo: '请您裁定这份成绩算不算：不算的，在「状态」填「取消成绩」；照算的，给「通过」的审核意见。',
    },
  },
  'contestant-repeated': {
    title: '同一选手出现两次',
    chief: {
      means: '两处成绩不同的，暂不排名；改好之前，本轮不能封存。',
      todo: '两处成绩不同的，请您对照评分表定下哪一行是对的。',
    },
  },
  'contestant-not-advanced': {
    title: '没有晋级却在本轮',
    chief: {
      means: '本轮成绩照常排名，会占去一个名次；没有审核意见，本轮不能封存。',
      todo: '请您决定此人能不能参加本轮：能的给「通过」，不能的给「取消资格」，都要写明依据。',
    },
  },
  'contestant-missing': {
    title: '晋级选手不在本轮表上',
    chief: {
      means: '此人占着一个晋级名额；补上之前，本轮不能封存。',
      todo: '请您确认此人到场没有：缺考、弃赛的照实登记，要不要递补由您决定。',
    },
  },
  'score-with-status': {
    title: '状态与成绩矛盾',
    chief: {
      means: '现在按所写的状态处理，与它矛盾的成绩不计，名次照此排定。',
      todo: '请您确认这个状态属实；不属实的，由录入人员删去状态，成绩恢复计算。',
    },
  },
  'contestant-unknown': {
    title: '报名表里没有此人',
    chief: {
      means: '成绩照常排名，单位以成绩表所写为准，单位奖项可能受影响；没有审核意见，本轮不能封存。',
      todo: '请您确认此人有没有报名：有的补进报名汇总表或给「通过」，没有的给「取消资格」。',
    },
  },
  'contestant-pending': {
    title: '晋级未定已在本轮',
    chief: { means: '此人能不能留在本轮，要看前一轮的并列怎么裁定。', todo: '请您先裁定前一轮的并列。' },
  },
  'name-mismatch': { title: '姓名与报名表不符', chief: review },
  'computed-cell-differs': {
    title: '表内公式结果不同',
    chief: {
      means: '名单、报表和奖项都以按规则算出的为准，不受影响。',
      todo: '不用您决定，由工作人员检查公式。',
    },
  },
  'change-unclear': {
    title: '变动记录有疑问',
    chief: {
      means: '改好或审核通过之前，有关的轮次不能封存。',
      todo: '请您确认当时是怎样决定的，由记录人在「变动记录」表补全或改正。',
    },
  },
  'tie-unresolved': {
    title: '并列等待裁定',
    chief: {
      means: '裁定之前这几位没有名次；正在晋级线上或奖项分界上的，本轮不能封存。',
      todo: '请您裁定先后：加赛、抽签，或由委员会决定，写明依据并署名。',
    },
  },
  'ruling-void': {
    title: '裁定已失效',
    chief: {
      means: '原来的先后不再算数，成绩仍相同的又成了并列。',
      todo: '请您看更正后的成绩：仍然并列的，重新裁定。',
    },
  },
  'ruling-incomplete': {
    title: '裁定登记不完整',
    chief: { means: '这组裁定没有生效，名次仍是待裁定。', todo: '请您补说全组的先后，由记录人补齐。' },
  },
  'ruling-without-marks': {
    title: '裁定没有写明成绩',
    chief: {
      means: '裁定现在有效，名次按它排；日后成绩更正，看不出裁定还算不算数。',
      todo: '请您确认裁定时的成绩，由记录人补填。',
    },
  },
  'cut-empty': {
    title: '没有人晋级',
    chief: {
      means: '照现在的规则，谁也进不了下一轮。',
      todo: '请您与主办方商定至少几人晋级，写进「规则」表的“最少晋级”。',
    },
  },
  'final-below-ten': {
    title: '决赛不足十人',
    chief: {
      means: '空缺的名次没有证书和奖金，后面也没有人可以递补。',
      todo: '要不要凑满十人，须由组委会在下一轮开始之前决定。',
    },
  },
  'rank-by-practical': {
    title: '同分按技能分先后',
    chief: { means: '先后已由技能操作成绩分出，不是并列。', todo: '不用您决定。' },
  },
  'payee-id-invalid': {
    title: '领奖人身份证号有误',
    chief: {
      means: '名次和奖项不变，只是这一笔奖金暂不发放。',
      todo: '补正身份证号即可发放；证件特殊的，请您给出审核意见。',
    },
  },
  'coach-missing': {
    title: '第一名教练不明',
    chief: {
      means: '传承奖暂时定不下来，其他奖项不受影响。',
      todo: '请您向派出单位确认教练负责人是哪一位。',
    },
  },
  'payee-incomplete': {
    title: '收款信息不全',
    chief: { means: '名次和奖项不变，这一笔奖金无法转账。', todo: '不用您决定，由工作人员向本人核实。' },
  },
  'unit-count-differs': {
    title: '单位人数口径影响奖项',
    chief: {
      means: '现在按「规则」表所定的口径计算；换一种口径，得奖的单位会不同。',
      todo: '请您和主办方定下按哪种人数计算。',
    },
  },
  'unit-kind-missing': {
    title: '看不出是不是企业',
    chief: {
      means: '优秀技术团队只颁给企业，这个单位算不算要先问清。',
      todo: '问不清的，请您和主办方定下来。',
    },
  },
  'prize-vacant': {
    title: '奖项空缺',
    chief: {
      means: '这一名的奖项和奖金空着，后面的选手不递补。',
      todo: '这是按设定办的；要依次递补的，由组委会决定后改“取消资格后奖项”。',
    },
  },
  'sheet-not-found': { title: '没有找到工作表', chief: unread },
  'sheet-ambiguous': { title: '分不清用哪张表', chief: unread },
  'column-missing': { title: '缺少必要的列', chief: unread },
  'column-ambiguous': { title: '分不清用哪一列', chief: unread },
  'setting-unknown': { title: '不认识的规则项', chief: setting },
  'setting-invalid': { title: '规则项设定不对', chief: setting },
  'sealed-round-changed': {
    title: '封存后有改动',
    chief: {
      means: '现在的内容与封存时签字的不一样，封存码对不上。',
      todo: '请您查明是谁改了什么，决定改回，还是按更正、启封的手续办。',
    },
  },
  'journal-broken': {
    title: '操作记录不完整',
    chief: {
      means: '名次仍按表上的成绩计算，但做过什么已不能凭记录证明。',
      todo: '请您决定从哪一份备份继续，并把经过记下来。',
    },
  },
  'header-repeated': { title: '表中间又有表头', chief: harmless },
  'hidden-rows': {
    title: '有隐藏的行',
    chief: { means: '隐藏的行照样参加排名和计数。', todo: '由工作人员取消隐藏后核对，不用您决定。' },
  },
  'formula-without-value': {
    title: '公式没有存下结果',
    chief: {
      means: '这一格现在读不出来，与它有关的名次还不可靠。',
      todo: '由工作人员用 Excel 重新算好，不用您决定。',
    },
  },
  'sheet-protected': {
    title: '有保护，没有写全',
    chief: {
      means: '算出的名次和奖项不受影响，只是没有全部写进工作簿。',
      todo: '保护是您设的，请先撤销；不是的，不用您决定。',
    },
  },
  'report-stale': {
    title: '报表已经过期',
    chief: { means: '这张报表上的名次和奖项可能不是现在的。', todo: '重新计算之前，请不要签字或公布。' },
  },
  'review-void': {
    title: '审核意见没有生效',
    chief: {
      means: '这条意见不起作用，所审的问题仍按没有审核处理。',
      todo: '仍有问题的，请您重新审核，再给一次意见。',
    },
  },
};
