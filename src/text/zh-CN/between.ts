/*
 * 「各轮之间」页的话。
 */
import type { BetweenWords } from '../between-words';
import { plain } from '../quote';
import { names } from './names';

const list = (tickets: readonly string[]): string => tickets.map((one) => plain(one)).join('、');
const time = (at: string): string => at.slice(0, 16).replace('T', ' ');
const rankText = (rank: number | null): string => (rank === null ? '名次待裁定' : `第 ${rank} 名`);
const out = { withdrawn: '弃赛', disqualified: '取消资格' } as const;
const RESTORE = '写入后可以用“恢复上一步”退回。';

export const between: BetweenWords = {
  title: '各轮之间',
  round: '轮次',
  actList: '可以办的事',
  toList: '返回各项',
  acts: {
    rule: {
      title: '裁定并列',
      changes: '在“裁定记录”表里给并列的每个人添一行。成绩一格也不改。',
      goBack: RESTORE,
    },
    seal: {
      title: '封存',
      changes: '锁住这一轮的成绩表，各报表改为“已封存”并印上封存码，另出一张封存回执。',
      goBack: '封存以后要改，只能写明理由启封。',
    },
    unseal: {
      title: '启封',
      changes: '成绩表可以再录入，各报表改为草稿并写明是谁、为什么启封，原来的回执作废。',
      goBack: '改完以后重新封存，出新的回执。',
    },
    person: {
      title: '弃赛、取消资格、恢复资格',
      changes: '在“变动记录”表里添一行。成绩一格也不改，名次和晋级会怎样变，写入前先给您看。',
      goBack: RESTORE,
    },
    correct: {
      title: '更正成绩',
      changes: '改成绩表上的这一格，并在“变动记录”表里写明原来是多少、为什么改、谁改的。',
      goBack: RESTORE,
    },
    verify: {
      title: '核对封存',
      changes: '看封存的各轮是不是还和封存时一样。只看，什么也不写。',
      goBack: '',
    },
    restore: {
      title: '恢复',
      changes: '把登榜最近写下的内容退回去，一步一步来；别人后来改过的格子不动，会逐一说明。',
      goBack: '恢复本身不能再退回；要回到现在这样，请把那一步重新做一遍。',
    },
    journal: {
      title: '操作记录',
      changes: '谁在什么时候做了什么。每一条都和前一条连着，删改任何一条都会被发现。',
      goBack: '不要了，把“操作记录”表删掉即可。',
    },
  },
  open: (round, there) =>
    there
      ? {
          title: `${names.round[round]}补人`,
          changes: `把递补的人记入“变动记录”，并在${names.round[round]}成绩表最后一个人下面添行。已有的行一格也不改。`,
          goBack: RESTORE,
        }
      : {
          title: `开启${names.round[round]}`,
          changes: `新建“${names.round[round]}成绩”表，列出晋级的人，成绩留空待录。`,
          goBack: RESTORE,
        },
  state: {
    noSheet: '还没有这一轮的成绩表',
    open: '未封存',
    sealed: (by, at) => `已封存（${plain(by)}，${time(at)}），与封存时一致`,
    changed: (by, at) => `封存已失效：封存（${plain(by)}，${time(at)}）以后改动过`,
    opened: (by, at, reason) =>
      `已启封（${plain(by)}，${time(at)}${reason === '' ? '' : `：${plain(reason, 100)}`}），待重新封存`,
    typed: (once, twice, waiting, untyped) =>
      `二次录入：两次一致 ${twice} 份，只录一次 ${once} 份，等人处理 ${waiting} 份，未录 ${untyped} 份`,
  },
  notes: {
    ties: (count) => `${count} 组并列等待裁定`,
    noTies: '没有等待裁定的并列',
    sealedFirst: '已封存，先启封才能裁定',
    canBeSealed: '事情都办完了，可以封存',
    blocked: (count) => `还有 ${count} 件事没有办完`,
    isSealed: '已封存：看封存码、回执，或启封',
    sealChanged: '封存以后改动过，请核对',
    makes: (going) => `${going} 人晋级，成绩表还没有生成`,
    adds: '有人要补进成绩表',
    nothingToOpen: '晋级的人都在成绩表上了',
    notYet: '现在还不能开启，点开看原因',
    changes: (count) => (count === 0 ? '还没有记过变动' : `已记变动 ${count} 条`),
    correct: '录错的成绩照成绩单改正，留下记录',
    verify: '照签过字的回执核对',
    nothingSealed: '还没有封存的轮次',
    steps: (count) => `最近 ${count} 步可以退回`,
    noSteps: '没有可以退回的步骤',
    journal: (count, whole) =>
      count === 0 && whole
        ? '还没有操作记录'
        : whole
          ? `共 ${count} 条，没有缺漏`
          : `共 ${count} 条，记录不完整！`,
  },
  fields: {
    name: '您的姓名',
    nameHint: '记入操作记录，本次打开期间不用再填',
    second: '复核人姓名',
    secondSealed: '这一轮已封存，改动要两个人签字；记下以后封存失效，要重新封存',
    secondOptional: '可以不填',
    reason: '理由',
    nameNeeded: '请填写姓名',
    secondNeeded: '已封存的轮次要有第二个人复核，请填写姓名',
    namesEqual: '复核人要换一个人',
    reasonNeeded: '请写明理由',
    busy: '正在处理，请稍候',
  },
  cells: {
    go: (sheet, cell) => `到“${plain(sheet)}”${cell}`,
    open: '打开',
    openSheet: (sheet) => `打开“${plain(sheet)}”`,
    more: (count) => `……另有 ${count} 人`,
  },
  rule: {
    tie: '裁定哪一组',
    tieOf: (first, last, decides, count) =>
      `第 ${first}～${last} 名，${count} 人${{ line: '（在晋级线上）', prize: '（奖项不同）', rank: '（只影响名次）' }[decides]}`,
    membersOf: '这一组的人',
    member: (theory, practical, total) => `理论 ${theory} · 技能 ${practical} · 综合 ${total}`,
    noTicket: '这一组有人没有准考证号，先编号才能裁定。',
    none: '这一轮没有等待裁定的并列。',
    sealed: '这一轮已封存。要裁定，先启封。',
    method: '怎样定先后',
    methods: { 'third-mark': '加赛或第三项成绩', draw: '抽签', committee: '竞委会决定' },
    methodHints: {
      'third-mark': '比一项另外的成绩，例如加赛得分、用时。',
      draw: '用一个当众定下的数算出先后，谁都能重算一遍。',
      committee: '照竞委会的决定排先后，写明依据。',
    },
    markName: '比什么',
    markNameDefault: '加赛',
    markNameNeeded: '请写明比的是什么，例如加赛、用时',
    markOf: (ticket, name) => `${plain(name)}（${plain(ticket)}）`,
    markHint: '数字，或“分:秒”，例如 12.5、3:07.2',
    markNeeded: '请填写成绩',
    markUnclear: '看不懂：请写数字，或“分:秒”',
    better: '谁在前',
    higher: '数大的在前（得分）',
    lower: '数小的在前（用时）',
    seed: '抽签的数（种子）',
    seedAdvice:
      '请当着选手的面定：例如每人掷一次骰子，把点数依次写下（3-6-1-4）。先定好数，再按按钮；不要先看结果。',
    seedMethod: '算法：对“种子|准考证号”取 SHA-256，十六进制从小到大排。依据里会写明，别人可以重算。',
    seedNeeded: '请填写当众定下的数',
    drawsAll: (ties) => `抽签会把这一轮等待裁定的 ${ties} 组并列一起排好。`,
    order: '先后次序（上面的在前）',
    place: (place, name, ticket) => `${place}. ${plain(name)} ${plain(ticket)}`,
    up: '上移',
    down: '下移',
    moveUp: (name) => `${plain(name)} 上移`,
    moveDown: (name) => `${plain(name)} 下移`,
    moved: (name, place) => `${plain(name)} 现在排第 ${place}`,
    basis: '依据',
    basisHint: '例如：竞委会 6 月 20 日会议决定',
    basisNeeded: '请写明依据：谁在什么时候决定的',
    more: '补充说明（可以不填）',
    submit: '预览裁定，写入“裁定记录”',
  },
  enter: {
    places: (before, places, going) =>
      places === null
        ? `${names.round[before]}还没有成绩表。`
        : `${names.round[before]}名额 ${places} 人，现在晋级 ${going} 人。`,
    sheetThere: '成绩表已经生成。',
    sheetNotThere: '成绩表还没有生成。',
    absent: '晋级而不在成绩表上，将补行',
    freePlaces: '空出的名额',
    freePlace: (rank, status, reason) =>
      `${rankText(rank)}，${out[status]}${reason === '' ? '' : `：${plain(reason, 100)}`}`,
    nextInLine: '下一个递补',
    next: (rank, total) => `${rankText(rank)}，综合 ${total}`,
    passedOver: (ticket, because) =>
      `${plain(ticket)} 排在前面，${{ 'called-up': '已经递补', withdrawn: '已弃赛', disqualified: '已取消资格' }[because]}`,
    nextTied: (tickets) => `下一个递补的人有并列：${list(tickets)}。先裁定谁在前。`,
    nobodyNext: '没有人可以递补了，名额空着。',
    placesStayEmpty: '规则“弃赛名额”是“空缺”：空出的名额不递补。',
    howSubstitutes:
      '有人退出时，先记弃赛或取消资格，名额就空出来；再到这里补人，按名次依次递补，并记入“变动记录”。',
    toWithdraw: '去记弃赛',
    toRule: '去裁定',
    nothing: (round) => `晋级的人都在${names.round[round]}成绩表上，没有空出的名额，不用补人。`,
    obstacles: {
      'settings-unclear': () => '“规则”表里有看不懂的设定，请先改好。',
      'round-before-not-found': (before) => `没有${names.round[before]}成绩表，不知道谁晋级。`,
      'round-sealed': () => '这一轮已封存，不能再补人。要补，先启封。',
      'tie-on-line': (before, tickets) =>
        `${names.round[before]}晋级线上有并列，还没有裁定：${list(tickets)}。`,
      'tie-in-line': (_, tickets) => `下一个递补的人有并列，还没有裁定：${list(tickets)}。`,
      'nobody-advances': (before) => `${names.round[before]}没有人晋级，请核对成绩和晋级比例。`,
    },
    submit: (round, there) =>
      there ? `预览补人，写入${names.round[round]}成绩表` : `预览新建“${names.round[round]}成绩”表`,
  },
  person: {
    what: '记什么',
    whats: { withdraw: '弃赛', disqualify: '取消资格', reinstate: '恢复资格' },
    hint: (what, round) =>
      ({
        withdraw: `从${names.round[round]}起退出，以前各轮的成绩不变。名额空出，谁递补会先说明。`,
        disqualify: `从${names.round[round]}起取消资格，不排名次、不评奖，以前各轮不变。`,
        reinstate: `从${names.round[round]}起恢复。已经递补进来的人要退出，会先说明是谁。`,
      })[what],
    search: '准考证号或姓名',
    searchHint: '输入几个字就行，从下面选；没有准考证号的人要先编号',
    found: '找到的人',
    nobodyFound: '这一轮里没有这个人。',
    more: (count) => `另有 ${count} 人，请多输入几个字。`,
    chosen: '已选',
    chooseAnother: '换一个人',
    needed: '请先选一个人',
    standing: (rank, total) => (total === '' ? '没有综合成绩' : `${rankText(rank)}，综合 ${total}`),
    expected: '还不在这一轮的成绩表上',
    recorded: { withdrawn: '已记弃赛', disqualified: '已记取消资格' },
    alreadyRecorded: '这个人已经这样记过了。',
    nothingRecorded: '这个人没有弃赛或取消资格的记录，不用恢复。',
    changes: '这一轮已记的变动',
    by: (by, date) => `${by.map((one) => plain(one)).join('、')}${date === '' ? '' : `，${plain(date)}`}`,
    submit: (what) =>
      `预览${{ withdraw: '弃赛', disqualify: '取消资格', reinstate: '恢复资格' }[what]}，写入“变动记录”`,
  },
  correct: {
    right: (part) => `${names.part[part]}，正确的成绩`,
    now: (mark) => (mark === '' ? '表上现在是空的' : `表上现在是 ${mark}`),
    hint: '照成绩单写；缺考写“缺考”；不用改的留空',
    needed: '至少填一项正确的成绩',
    notOnSheet: '这个人不在这一轮的成绩表上，没有成绩可以更正。',
    submit: '预览更正，写入成绩表',
  },
  seal: {
    blockersHeading: '封存之前还要办',
    blockers: {
      people: {
        'marks-missing': (count) => `成绩没有录入：${count} 人`,
        'not-on-sheet': (count) => `应到而不在成绩表上：${count} 人（到了补录，没到写缺考或弃赛）`,
        'second-entry-differs': (count) => `两次录入不一致，还没有核定：${count} 人`,
        'second-entry-has-errors': (count) => `录入有错，等主裁判处理：${count} 人`,
        'second-entry-missing': (count) => `还没有二次录入：${count} 人`,
        'second-entry-not-on-sheet': (count) => `两次录入一致，但成绩表上不是这个数：${count} 人`,
      },
      tieOnLine: (first, last, places) => `第 ${first}～${last} 名并列，正在晋级线（${places} 人）上`,
      tieAtPrize: (first, last) => `第 ${first}～${last} 名并列，奖项不同`,
    },
    mend: { rule: '去裁定', typing: '去录入页处理', problems: '去问题页处理' },
    mendSeal: (round) => `去封存${names.round[round]}`,
    moreBlockers: (count) => `……另有 ${count} 条，见问题页。`,
    lineOpen: (drop, enter) =>
      `没有办完的成绩可能改变晋级线：可能落到线外的 ${drop.length === 0 ? '无' : list(drop)}；可能进到线内的 ${enter.length === 0 ? '无' : list(enter)}。`,
    free: '没有要办的事了，可以封存。',
    pileApart: '“录入”页上这一摞的份数或合计和纸上的不一样，说明有录错的。先查清改正，再封存。',
    tiesWithin: (count) => `有 ${count} 组并列没有裁定：不影响晋级和奖项，但这几个名次印不出来。`,
    password: '成绩表的保护密码',
    passwordOptional:
      '可以不设。设了密码，别人要有密码才能解开成绩表的锁；它只防误改，证明靠纸上的封存码。忘了密码，登榜也打不开。',
    passwordNeeded: '这张成绩表已经有保护密码，要填它才能锁住还能改的格子。',
    passwordUnused: '这张表不另加保护（上面还有别的表，或已经全部锁住）；改动仍会被查出。',
    passwordMissing: '请填写这张表现有的保护密码',
    passwordGone: '密码不保存；取消预览后要重新填。',
    submit: '预览封存',
    code: '封存码',
    receipt:
      '封存回执已经做好：打开它，按 Ctrl+P（Mac 按 Cmd+P）打印；先核对纸上的码和这里的一样，再请裁判长、监督员签字。',
    receiptGone: '封存回执那张表已经不在了。启封后重新封存，会再出一张，码不变。',
    goReceipt: '打开封存回执',
    changedSince: '封存以后改动过，现在的成绩算不出这个码。请先核对改了什么。',
    toVerify: '去核对',
    toUnseal: '要改动：启封',
    noSheet: '还没有这一轮的成绩表，没有什么可以封存。',
  },
  unseal: {
    password: '成绩表的保护密码',
    passwordHint: '封存时设的密码；不保存，取消预览后要重新填',
    later: '后面已封存的轮次会随之失效，也要启封后重新封存。',
    submit: '预览启封',
  },
  verify: {
    whichRound: '拿哪一轮的回执',
    code: '回执上的封存码',
    fill: '请照签过字的封存回执，先看纸上另外两组和这里是否相同，再填空着的两组。',
    group: (place) => `第 ${place} 组（4 个字）`,
    shown: (place, group) => `第 ${place} 组是 ${group}`,
    typeWhole: '改为填写整个封存码',
    typeBlanks: '只填空着的两组',
    whole: '封存码（16 个字母和数字）',
    wholeHint: '大小写、空格、横线都不要紧',
    withCode: '用封存码核对',
    withoutCode: '不用封存码，只查本文件',
    badCode: '这不是封存码：每组 4 个字母或数字，一共 4 组。',
    working: '正在核对…',
    failed: '没有核对完，请再试一次。',
    result: '核对结果',
    holds: '没有发现改动。',
    holdsNot: '有问题，见下面。',
    onlyItself:
      '只与本文件自身一致：能改成绩的人，也能改文件里的封存记录。要证明，请照签过字的回执填封存码再核对一次。',
    noneSealed: '没有封存的轮次（或封存的记录已经不在了）。',
    state: (state) => ({ open: '未封存', intact: '与封存时一致', changed: '封存已失效' })[state],
    sealedBy: (by, at) => `${by}，${time(at)}`,
    change: (what, before, after) => `${what}：封存时 ${before}，现在 ${after}`,
    changesOf: '改动的地方',
    reportsFresh: '报表与数据一致。',
    stale: '下面的报表与现在的数据不一致（过期，或被人改过），不要打印，请重新生成：',
    remake: '去重新生成报表',
  },
  restore: {
    steps: '最近的步骤（新的在前）',
    step: (by, at) => `${at}，${plain(by)}`,
    last: '恢复上一步',
    toHere: '恢复到这里',
    toHereOf: (act, count) => `退回 ${count} 步，一直退到“${act}”之前`,
    nothing: '没有可以退回的步骤。',
    barrier: (act) => `再往前是“${act}”，不能这样退回。`,
    nameOptional: '可以不填；填了记入操作记录',
  },
  journal: {
    lines: '操作记录',
    newestFirst: '记录（新的在前）',
    shown: (shown, count) => `这里列最近 ${shown} 条，共 ${count} 条；全部内容见可打印的表。`,
    submit: '生成可打印的操作记录（新建一张表）',
  },
};
