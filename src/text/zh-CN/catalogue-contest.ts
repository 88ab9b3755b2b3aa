/*
 * 成绩、名次、奖项方面的问题：标题，以及对裁判长、负责人说的话。
 */
import type { CatalogueWords } from '../catalogue-words';
import { review, mark } from './catalogue-chief';

export const contest = {
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
} as const satisfies Partial<CatalogueWords['findings']>;
