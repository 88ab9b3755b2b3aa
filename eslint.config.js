/*
 * Lint and the import direction of the house (README, architecture). The layer rules name what each
 * room may import; whatever is not named is refused. dependency-cruiser holds the same picture over
 * the resolved graph (.dependency-cruiser.cjs).
 */
const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

const rooms = {
  contest: [],
  sheets: ['contest', 'workbook/port'],
  text: ['contest', 'workbook/port'],
  reports: ['contest', 'workbook/port', 'text'],
  actions: ['contest', 'sheets', 'reports', 'text', 'workbook/port'],
  'workbook/file': ['workbook/port'],
  cli: ['contest', 'actions', 'text', 'workbook/port', 'workbook/file'],
};
const places = ['contest', 'sheets', 'text', 'reports', 'actions', 'workbook/port', 'workbook/file', 'cli'];

/** A room refuses every place that it was not given. */
function layer([room, allowed]) {
  const refused = places.filter((place) => place !== room && !allowed.includes(place));
  return {
    files: [`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...refused.map((place) => ({
              regex: `^(\\.\\./)+${place}(/|$)`,
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
      'no-restricted-globals': ['error', 'Buffer', 'process', '__dirname', 'alert', 'confirm', 'prompt'],
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
