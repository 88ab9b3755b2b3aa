/* How grid.test.ts builds its page: one program, without files beside it. */
const path = require('node:path');
const webpack = require('webpack');

/** Hyphenation of languages that no contest here is written in: half of the program. */
const hyphenation = new webpack.NormalModuleReplacementPlugin(/^\.\/[a-z][\w-]*-[\w-]{8}\.js$/u, (found) => {
  if (/engine-render[\\/]lib[\\/]es$/u.test(found.context))
    found.request = 'data:text/javascript,export default null';
});

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  context: path.resolve(__dirname, '../..'),
  target: ['web', 'es2020'],
  entry: { grid: './test/browser/grid-page.ts' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/u,
        exclude: /node_modules/u,
        use: { loader: 'swc-loader', options: { env: { targets: 'chrome 109' } } },
      },
      { test: /\.css$/u, type: 'asset/source' },
    ],
  },
  plugins: [hyphenation, new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
};
