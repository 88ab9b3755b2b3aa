/*
 * The import direction of the house over the resolved graph: contest <- sheets, reports <- actions <-
 * ways in; the doors know only the port. A test plants violations and sees each of them caught.
 */
const rooms = {
  contest: { may: ['contest'], packages: ['@noble/hashes'] },
  sheets: { may: ['sheets', 'contest', 'workbook/port\\.ts'] },
  text: { may: ['text', 'contest', 'workbook/port\\.ts'] },
  reports: { may: ['reports', 'contest', 'text', 'workbook/port\\.ts'] },
  actions: { may: ['actions', 'contest', 'sheets', 'reports', 'text', 'workbook/port\\.ts'] },
  'workbook/file': { may: ['workbook/file', 'workbook/port\\.ts'], packages: ['fflate', 'saxes'] },
  'workbook/port\\.ts': { may: [] },
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
