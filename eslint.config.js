/*
 * Lint and the import direction of the house (README, architecture). The layer rules name what each
 * room may import; whatever is not named is refused. dependency-cruiser holds the same picture over
 * the resolved graph (.dependency-cruiser.cjs).
 */
const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const officeAddins = require('eslint-plugin-office-addins');

const NOT_ANYWHERE = ['Buffer', 'process', '__dirname', 'alert', 'confirm', 'prompt'];

const rooms = {
  contest: [],
  sheets: ['contest', 'workbook/port'],
  text: ['contest', 'workbook/port'],
  reports: ['contest', 'workbook/port', 'text'],
  actions: ['contest', 'sheets', 'reports', 'text', 'workbook/port'],
  'workbook/file': ['workbook/port', 'workbook/spelling'],
  'workbook/excel': ['workbook/port', 'workbook/spelling'],
  'workbook/spelling': ['workbook/port'],
  cli: ['contest', 'actions', 'text', 'workbook/port', 'workbook/file'],
  desk: ['contest', 'sheets', 'actions', 'text', 'workbook/port'],
  commands: ['contest', 'actions', 'text', 'workbook/port', 'workbook/excel'],
  taskpane: ['contest', 'desk', 'text', 'workbook/port', 'workbook/excel', 'commands'],
  workbench: ['contest', 'actions', 'desk', 'text', 'workbook/port', 'workbook/file', 'taskpane'],
};
const places = [
  'contest',
  'sheets',
  'text',
  'reports',
  'actions',
  'workbook/port',
  'workbook/file',
  'workbook/spelling',
  'cli',
  'workbook/excel',
  'desk',
  'commands',
  'taskpane',
  'workbench',
];

function sameFloor(room, place) {
  const [floor, name] = place.split('/');
  return name !== undefined && room.startsWith(`${floor}/`) ? `|${name}` : '';
}

/** A room refuses every place that it was not given. */
function layer([room, allowed]) {
  const refused = places.filter((place) => place !== room && !allowed.includes(place));
  return {
    files: [`src/${room}.ts`, `src/${room}/**/*.ts`, `src/${room}/**/*.tsx`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...refused.map((place) => ({
              // Rooms of one floor reach each other without naming the floor.
              regex: `^(\\.\\./)+(${place}${sameFloor(room, place)})(/|$)`,
              message: `src/${room} may not import src/${place}.`,
            })),
            ...(room === 'cli' ? [] : [{ regex: '^node:', message: 'Only src/cli touches Node.' }]),
          ],
        },
      ],
    },
  };
}

module.exports = tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'no-restricted-globals': ['error', ...NOT_ANYWHERE],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  ...Object.entries(rooms).map(layer),
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/workbook/excel.ts', 'src/workbook/excel/**', 'src/commands/**'],
    rules: {
      'no-restricted-globals': ['error', ...NOT_ANYWHERE, 'Excel', 'Office', 'OfficeExtension'],
    },
  },
  {
    files: ['src/workbook/excel.ts', 'src/workbook/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/cli/**/*.ts', 'test/**/*.ts', '**/*.test.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', process: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
