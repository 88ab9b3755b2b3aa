/*
 * Builds the ways in. Today: the command line (dist/cli.js, for Node). The pane and the workbench
 * follow with their own targets.
 */
const path = require('node:path');
const webpack = require('webpack');
const { version } = require('./package.json');

const swc = {
  loader: 'swc-loader',
  options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
};

/** @type {import('webpack').Configuration} */
const shell = {
  name: 'cli',
  target: 'node20',
  entry: { cli: './src/cli/index.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.DefinePlugin({ DENGBANG_VERSION: JSON.stringify(version) }),
  ],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
};

module.exports = [shell];
