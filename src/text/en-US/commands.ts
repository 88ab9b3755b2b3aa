/*
 * What the command line says in English.
 */
import type { CommandWords } from '../command-words';
import { percentText } from '../../contest/setting-value';
import { plain } from '../quote';
import { names } from './names';
import { why } from './why';

export const commands: CommandWords = {
  program:
    'Dengbang: checks entries, ranks, advances, awards and pays on the Excel workbook that you have. Your file is not changed unless you say --in-place.',
  describe: {
    check: 'findings only; writes nothing',
    score: 'totals, ranks and who advances',
    award: 'medals, certificates, unit awards, bonus and recommendations',
    tickets: 'numbers for people without one; never renumbers',
    new: 'an empty contest workbook: rules, roster, first score sheet and so on',
    demo: 'a synthetic contest workbook; nobody in it is real',
    public: 'the public copy: ranks and the columns to be published, no IDs, phones or accounts',
    restore: 'takes back what was last written, one step or several; names what cannot be put back',
    journal: 'what was done, by whom and when, and whether that record is whole',
    pdf: 'prints the reports of a workbook as one PDF (needs LibreOffice)',
    open: 'the sheet of the next round with those who advance; again: adds the substitutes',
    rule: 'rules a tie: committee, draw or third mark',
    withdraw: 'records a withdrawal and names who is next in line',
    disqualify: 'records a disqualification and what follows from it',
    reinstate: 'brings somebody back and names whom that displaces',
    enter: 'second entry: another person types from the paper, differences are decided by a third',
    seal: 'close a round: guard its sheet, print the code on its reports, make the receipt',
    unseal: 'open a sealed round, with a reason; its reports are drafts again',
    verify: 'what changed since a round was sealed; proof only with the code from the signed receipt',
    compare: 'two workbooks side by side: every difference by person, errors and warnings',
    correct: 'corrects a mark: old value, new value, reason and names are recorded',
    run: 'the main job: check, rank, advance, award and report in one go',
  },
  options: {
    file: 'workbook (.xlsx)',
    round: 'one round only: preliminary, semifinal, final (or 初赛, 复赛, 决赛)',
    out: 'where to write the result; default: the file name with .scored',
    inPlace: 'write back into the file itself and keep a .bak',
    json: 'one JSON object on standard output and nothing else',
    lang: 'language: zh-CN or en-US',
    set: 'change a rule for this run, e.g. --set "晋级取整=向上"; may be repeated',
    dryRun: 'only say what would be written',
    quiet: 'print no summary',
    help: 'show this help',
    version: 'show the version',
    newFile: 'the workbook to be made (.xlsx); must not exist yet',
    from: 'take rules and columns from last year, no people',
    contestants: 'how many people, default 120',
    seed: 'random seed; the same seed gives the same contest, default 1',
    traps: 'which common faults to plant: all, none, or names with commas',
    prefix: 'prefix of the ticket numbers, e.g. AF2024; default: as the existing ones',
    publicOut: 'where to write the public copy (needed)',
    pdfOut: 'where to write the PDF (needed)',
    ticket: 'the ticket',
    reason: 'the reason',
    copyFrom: 'what the second person typed (.xlsx)',
    firstBy: 'who typed the marks on the score sheet (first entry)',
    keep: 'which entry equals the paper: first, second or neither',
    confirm: 'blank parts and zeros were held against the paper',
    discard: 'put the entry in hand aside (it stays on record)',
    blankOut: 'make a blank form for the second person',
    theory: 'the right theory mark (缺考 for absent)',
    practical: 'the right practical mark (缺考 for absent)',
    order: 'the ruled order: tickets with commas between, best first',
    basis: 'what the ruling rests on',
    draw: 'by lot (needs --seed): orders every open tie of the round',
    drawSeed: 'the seed of the draw, thrown in public, for example 3-6-1-4',
    third: 'third marks, for example AF01=12.5,AF02=11; times as minutes:seconds',
    thirdName: 'what the third mark is called, for example run-off',
    lower: 'the lower third mark comes first (times)',
    code: 'the code on the signed receipt, 16 letters and digits',
    textOut: 'write the text of a round (with --round) that is sealed, for sha256sum',
    otherFile: 'another workbook (.xlsx)',
    password: 'the password of the sheet protection',
    sheet: 'print this sheet only (the name on its tab)',
    by: 'name of who does it, for the journal',
    steps: 'how many steps to take back, 1 unless told, at most 20',
    journalOut: 'make the journal a sheet to print, in this file',
  },
  helpTitles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  refusals: {
    usage: (told) => `The command is not right: ${told}`,
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownOption: (name) => `There is no option “${name}”.`,
    missingArgument: 'The workbook is missing, for example: dengbang run contest.xlsx',
    tooManyArguments: 'One workbook at a time; put a name with spaces in quotes.',
    optionNeeded: (option) => `${option} is missing; please give it.`,
    oneBasis:
      'A ruling needs one basis: --order with --basis (committee), --draw with --seed, or --third (third marks).',
    missingValue: (option) => `${option} needs a value after it.`,
    unknownRound: (written) => `--round takes preliminary, semifinal or final, not “${written}”.`,
    unknownLanguage: (written) => `--lang takes zh-CN or en-US, not “${written}”.`,
    badSet: (written) => `--set takes "name=value", not “${written}”.`,
    unknownSetting: (name) => `There is no setting “${name}”; the README lists their names.`,
    invalidSetting: (name, written, allowed) =>
      `Setting “${name}” cannot be “${written}”; allowed: ${allowed}.`,
    weights: (theory, practical) =>
      `理论权重 ${theory} and 技能权重 ${practical} do not add up to 100%; set both of them.`,
    fileExists: (file) =>
      `“${file}” exists already and was not overwritten. Choose another name or move it away.`,
    pdfOutNeeded: 'Name the PDF with --out, for example: dengbang pdf result.xlsx --out result.pdf',
    nothingToPrint:
      'This workbook has no reports yet. Make them with dengbang run and print the file that it makes; for any other sheet add --sheet.',
    noSuchSheet: (written, known) =>
      `There is no sheet called “${plain(written)}”; there are: ${known.map((name) => plain(name)).join(', ')}.`,
    noOffice:
      'LibreOffice was not found on this machine. Open the workbook in Excel or WPS and print it with Ctrl+P or save it as PDF; the pages are set up.',
    printFailed: (said) =>
      `LibreOffice did not print it: ${said}. Open the workbook in Excel or WPS and print it with Ctrl+P.`,
    outNeeded:
      'Say where the public copy goes with --out, for example: dengbang public contest.xlsx --out public.xlsx',
    notACount: (option, written, most) =>
      `${option} takes a whole number from 0 to ${most}, not “${written}”.`,
    unknownTrap: (written, known) => `There is no fault “${written}”; known: ${known.join(', ')}.`,
    outAndInPlace: '--out and --in-place exclude each other.',
    outIsInput: '--out is the input itself. To write into it use --in-place (keeps a .bak).',
    outIsFolder: (out) => `“${out}” is a folder (or a device); give a file name.`,
    cannotRead: (file, reason) => `Cannot open “${file}”: ${reason}`,
    unreadable: (file, what, todo) => `“${file}”: ${what} ${todo}`,
    cannotWrite: (file, reason) => `Cannot write “${file}”: ${reason} Nothing was written.`,
    seeHelp: 'For usage: dengbang --help',
    broken: (reason) => `The program failed; nothing was written: ${reason}`,
  },
  systemErrors: {
    ENOENT: 'there is no such file or folder; check its name and place.',
    EISDIR: 'it is a folder; name a file in it.',
    EFBIG: 'the file is too large for this place.',
    ENAMETOOLONG: 'the file name is too long.',
    EMFILE: 'too many files are open; close some programs.',
    EACCES: 'permission denied.',
    EPERM: 'permission denied, or the file is open in Excel or WPS; close it first.',
    EBUSY: 'the file is in use; close it in Excel or WPS first.',
    ENOSPC: 'the disk is full.',
    EROFS: 'this place is read-only.',
    ENOTDIR: 'part of the path is not a folder.',
  },
  progress: {
    opening: 'Opening the workbook',
    computing: 'Computing',
    writing: 'Writing the reports',
    saving: 'Saving',
    printing: 'Printing',
  },
  summary: {
    rounds: 'Rounds',
    roundHead: ['round', 'entered', 'attended', 'scored', 'advance'],
    cut: ({ percent, base, of, exact, rounding, places }) =>
      `${places} (${percentText(percent)} × ${of} ${why.base[base]} = ${exact}, ${why.rounding[rounding]})`,
    noCut: '—',
    provisional: ' (provisional: marks are missing)',
    topTen: (round) => `Top ten, ${names.round[round]}`,
    standingHead: ['rank', 'ticket', 'name', 'unit', 'theory', 'practical', 'total'],
    pending: 'pending',
    unresolved: (round, tickets) =>
      `${names.round[round]}, awaiting a ruling: ${tickets.join(', ')} (equal in both marks; put their order on sheet 裁定记录)`,
    awards: 'Awards',
    medals: { gold: 'gold', silver: 'silver', bronze: 'bronze' },
    coachAward: 'coach award',
    unitAward: 'unit award',
    teamAwards: 'technical teams',
    organisationAwards: 'organising units',
    careerSupport: 'career support',
    none: 'none',
    bonus: (people, gross, tax, net, held) =>
      `Bonus: ${people} people, gross ${gross}, tax ${tax}, net ${net} yuan${held === 0 ? '' : `; payment of ${held} held back`}`,
    unitCount: (unit, contestants) => `${unit} (${contestants})`,
    problems: ({ error, warning, info }) => `Findings: ${error} errors, ${warning} warnings, ${info} notes`,
    noProblems: 'No problems found.',
    alike: (count) => ` (${count} of this kind)`,
    more: (count) => `… and ${count} more: see sheet 问题清单 in the result, or use check.`,
    plan: 'Would be written (--dry-run, nothing was):',
    planOther: (kind, sheet) =>
      kind === 'remove-sheet' ? `sheet “${sheet}” taken away` : `sheet “${sheet}”: protection changed`,
    planSheet: (title, rows) => `sheet “${title}”: ${rows} rows`,
    planCells: (sheet, count, roles) => `sheet “${sheet}”: ${count} cells (${roles.join(', ')})`,
    runAgain: 'The reports still say what they said before: make them anew with run.',
    nothingWritten: 'No file was written.',
    saved: (out) => `Result: ${out}`,
    backup: (file) => `Copy of the file as it was: ${file}`,
    howBack: (file, inPlace) =>
      inPlace
        ? `To go back, put the copy ${file} in its place.`
        : `${file} itself is unchanged; delete the result if you do not want it.`,
    ticketsGiven: (count) => (count === 0 ? 'Nobody needs a ticket' : `${count} new tickets`),
    ticketHead: ['row', 'ticket', 'name', 'unit'],
    ticketNotGiven: (row, name, because) =>
      `Row ${row}, ${name}, got no ticket: ${
        {
          duplicate: 'another row has the same identity number; check first whether it is the same person.',
          'cell-not-blank': 'the cell holds a formula or an error; clear it first.',
          locked: 'the cell is locked; unprotect the sheet first.',
        }[because]
      }`,
    made: (file) => `Made: ${file}`,
    confirm: (name, old, suggestion) =>
      `${name}: was “${old}”${suggestion === null ? '' : `, this year perhaps “${suggestion}”`}`,
    confirmHeading: 'Please confirm each of these on sheet 规则 (nothing was changed for you)',
    printed: (out, sheets) => `Printed: ${out}\nSheets: ${sheets.map((name) => plain(name)).join(', ')}.`,
    published: (out, checked) =>
      `Public copy: ${out}\nChecked: none of the ${checked} IDs, phones and accounts of the source occurs in any part of it.`,
    stopped: 'Stopped: mend the errors above, then compute again.',
    refusedWrites: (count) => `${count} cells were not written: changed in between, or locked.`,
  },
};
