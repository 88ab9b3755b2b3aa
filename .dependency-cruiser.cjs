/*
 * The import direction of the house over the resolved graph: contest <- sheets, reports <- actions <-
 * ways in; the doors know only the port. A test plants violations and sees each of them caught.
 */
const rooms = {
  contest: { may: ['contest'], packages: ['@noble/hashes'] },
  sheets: { may: ['sheets', 'contest', 'workbook/port\\.ts'] },
  text: { may: ['text', 'contest', 'workbook/port\\.ts'] },
  reports: { may: ['reports', 'contest', 'text', 'workbook/port\\.ts'] },
  // fflate: restore points of ten thousand people fit into a few cells only when packed.
  actions: {
    may: ['actions', 'contest', 'sheets', 'reports', 'text', 'workbook/port\\.ts'],
    packages: ['fflate'],
  },
  'workbook/file': {
    may: ['workbook/file', 'workbook/spelling', 'workbook/port\\.ts'],
    packages: ['fflate', 'saxes', '@noble/hashes'],
  },
  'workbook/excel': { may: ['workbook/excel', 'workbook/spelling', 'workbook/port\\.ts'] },
  'workbook/spelling': { may: ['workbook/spelling', 'workbook/port\\.ts'] },
  'workbook/port\\.ts': { may: [] },
  commands: { may: ['commands', 'actions', 'contest', 'text', 'workbook/port\\.ts', 'workbook/excel'] },
  desk: { may: ['desk', 'actions', 'sheets', 'contest', 'text', 'workbook/port\\.ts'] },
  taskpane: {
    may: ['taskpane', 'desk', 'commands', 'contest', 'text', 'workbook/port\\.ts', 'workbook/excel'],
    packages: ['react', 'react-dom', '@fluentui', '@tanstack/react-virtual'],
  },
  workbench: {
    may: [
      'workbench',
      'taskpane',
      'desk',
      'actions',
      'contest',
      'text',
      'workbook/port\\.ts',
      'workbook/file',
    ],
    packages: ['react', 'react-dom', '@fluentui', '@univerjs'],
  },
  cli: {
    may: ['cli', 'actions', 'contest', 'text', 'workbook/port\\.ts', 'workbook/file'],
    packages: ['commander'],
    node: true,
  },
};

/** One rule per room: what it may not reach inside src, and which packages it may not use. */
const layers = Object.entries(rooms).flatMap(([room, { may, packages = [], node = false }]) => {
  const from = { path: `^src/${room}`, pathNot: '\\.test\\.tsx?$' };
  const label = room.replace('/', '-').replace('\\.ts', '');
  return [
    {
      name: `${label}-imports`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: may.map((place) => `^src/${place}`).concat('^$') },
    },
    {
      name: `${label}-packages`,
      severity: 'error',
      from,
      to: { path: 'node_modules', pathNot: packages.map((name) => `node_modules/${name}`).concat('^$') },
    },
    ...(node ? [] : [{ name: `${label}-node`, severity: 'error', from, to: { dependencyTypes: ['core'] } }]),
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.(test|d)\\.tsx?$' },
      to: {},
    },
    ...layers,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
