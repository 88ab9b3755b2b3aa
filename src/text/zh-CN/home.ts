/*
 * 「首页」的话：走到哪一步，下一步做什么。
 */
import type { HomeWords } from '../home-words';
import { names } from './names';

const round = names.round;

export const home: HomeWords = {
  title: '首页',
  begin: {
    empty: '这是一个空工作簿。可以新建一套竞赛表格，也可以先放一份示例看看。',
    foreign: '这个工作簿里没有认出报名表或成绩表。可以在下面指定哪张表是什么，也可以新建竞赛表格。',
  },
  newContest: '新建竞赛表格',
  newContestSays: '新增规则、报名、初赛成绩等几张空表，不动现有的表。',
  example: '放一份示例',
  exampleSays: '新增一个 120 人的虚构竞赛，三轮成绩齐全，没有真人。',
  way: '进度',
  stage: { roster: '报名', ...round, prizes: '奖项' },
  stageState: { done: '已完成', now: '进行中', later: '未到' },
  next: '下一步',
  step: {
    tickets: (people) => [`有 ${people} 人还没有准考证号`, '编准考证号'],
    checkRoster: (errors) => [`报名表有 ${errors} 处错误要处理`, '看问题'],
    unclear: (errors) => [`有 ${errors} 处错误没有弄清，现在算不出成绩`, '看问题'],
    firstSheet: () => ['报名没有错误。还没有初赛成绩表。', '新建成绩表'],
    confirmRules: () => ['出成绩之前，先核对并确认规则（比例、取整、奖金）', '去确认规则'],
    type: (which, missing) => [`${round[which]}还有 ${missing} 人没有成绩`, '去录入'],
    rule: (which, ties) => [`${round[which]}有 ${ties} 组同分要裁定`, '去裁定'],
    run: (which) => [
      which === null
        ? '成绩齐了，可以评定。先预览，确认后才写入。'
        : `${round[which]}成绩齐了，可以评定。先预览，确认后才写入。`,
      '评定（先预览）',
    ],
    open: (which) => [`可以开启${round[which]}：新建只有晋级选手的成绩表`, `去开启${round[which]}`],
    seal: (which) => [`${round[which]}已评定。核对无误后封存，成绩就不能再悄悄改动`, '去封存'],
    done: () => ['三轮都已评定并封存。可以打印、公示、发奖。', '看奖项'],
  },
  runAnyway: '评定（先预览）',
  checkAgain: '重新审核',
  edits: '上次计算之后有人改过成绩',
  more: '看全部问题',
  problems: (errors, warnings) =>
    errors + warnings === 0 ? '没有发现错误，也没有提醒。' : `错误 ${errors} 条，提醒 ${warnings} 条。`,
};
