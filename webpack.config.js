/*
 * Builds the ways in: the command line (dist/cli.js, for Node), for Excel the pages of pane and ribbon with
 * their icons and the manifest that names them, and the workbench as one page that needs nothing beside it.
 *
 *   webpack --env address=https://contest.example.org/dengbang   where the pages will be served from
 *   webpack --env office=21vianet                                office.js of the cloud operated by 21Vianet
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

const dist = path.resolve(__dirname, 'dist');
const resolve = { extensions: ['.ts', '.tsx', '.js'] };

/** The address that stands in manifest.xml. */
const LOCAL = 'https://localhost:3000';

const officeScripts = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const parser = { syntax: 'typescript', tsx: true };
const swc = (options) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options },
});

const defineVersion = new webpack.DefinePlugin({ DENGBANG_VERSION: JSON.stringify(version) });

/** @type {import('webpack').Configuration} */
const shell = {
  name: 'cli',
  target: 'node20',
  entry: { cli: './src/cli/index.ts' },
  output: { path: dist, filename: '[name].js' },
  resolve,
  module: { rules: [swc({ jsc: { parser, target: 'es2022' } })] },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), defineVersion],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
};

/** What pages are written for: Chromium 109 is the last on Windows 7. */
const browser = swc({
  jsc: { parser, transform: { react: { runtime: 'automatic' } } },
  env: { targets: 'chrome 109, edge 109, safari 16.4' },
});

// Without a server of its own a page cannot have a new nonce each time; a new one for each version
// still keeps out markup that was not written for this page.
const nonce = createHash('sha256').update(`dengbang ${version}`).digest('base64url').slice(0, 22);

/** @returns {import('webpack').Configuration} */
function pages(address, officeJs) {
  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${name}/page.ts`,
      chunks: [name],
      inject: 'head',
      minify: false,
      templateParameters: { officeJs, nonce },
    });
  return {
    name: 'pages',
    target: ['web', 'es2020'],
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
    output: {
      path: dist,
      filename: '[name].[contenthash:8].js',
      clean: { keep: /^(cli\.js|workbench\.html)$/u },
    },
    resolve,
    module: { rules: [browser] },
    plugins: [
      page('taskpane'),
      page('commands'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*-*.png' },
          {
            from: 'manifest.xml',
            transform: (bytes) => manifestFor(bytes.toString('utf8'), address),
          },
        ],
      }),
      defineVersion,
    ],
    devtool: false,
    performance: { hints: false },
  };
}

const marks = { hash: '%hash%', thread: '%thread%', program: '%program%' };

/** @type {import('webpack').Configuration} */
const workbench = {
  name: 'workbench',
  target: ['web', 'es2020'],
  entry: { program: './src/workbench/index.tsx', thread: './src/workbench/document-worker.ts' },
  output: { path: dist, filename: 'workbench.[name].js' },
  resolve,
  module: {
    rules: [browser, { test: /\.css$/, type: 'asset/source' }],
    // A page from disk can load nothing: what would be loaded later is in it from the start.
    parser: { javascript: { dynamicImportMode: 'eager' } },
  },
  plugins: [
    new HtmlPlugin({
      filename: 'workbench.html',
      template: './src/workbench/page.ts',
      inject: false,
      minify: false,
      templateParameters: {
        nonce,
        marks,
        icon: `data:image/svg+xml;base64,${readFileSync('assets/icon.svg').toString('base64')}`,
      },
    }),
    defineVersion,
    { apply: inlinePrograms },
  ],
  // Its minifier is many times as fast as the usual one, on what is ten times as much.
  optimization: {
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
  },
  devtool: false,
  performance: { hints: false },
};

/** Puts the built programs into the page, with the hash by which its policy knows the one that it runs. */
function inlinePrograms(compiler) {
  compiler.hooks.thisCompilation.tap('inline', (compilation) => {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compilation.hooks.processAssets.tap({ name: 'inline', stage }, (assets) => {
      const page = assets['workbench.html'];
      if (page === undefined) return;
      const [program, thread] = ['program', 'thread'].map((name) => {
        const file = `workbench.${name}.js`;
        const text = scriptText(assets[file].source().toString());
        compilation.deleteAsset(file);
        return text;
      });
      const hash = `'sha256-${createHash('sha256').update(program).digest('base64')}'`;
      const text = page
        .source()
        .toString()
        .replace(marks.hash, () => hash)
        .replace(marks.thread, () => thread)
        .replace(marks.program, () => program);
      compilation.updateAsset('workbench.html', new webpack.sources.RawSource(text));
    });
  });
}

/** A program as it may stand in a page: nothing in it may end its element, or be read as another letter. */
function scriptText(text) {
  return text
    .replaceAll(/<(?=\/script|!--)/giu, '\\x3c')
    .replaceAll('\0', '\\x00')
    .replaceAll(/\r\n?/gu, '\n');
}

/** The manifest with its pages at another address. */
function manifestFor(text, address) {
  return text.replaceAll(`${LOCAL}/`, `${address}/`);
}

/** The address as given; throws where Excel would not open pages there. */
function addressIn({ address = LOCAL }) {
  const say = (reason) => new Error(`--env address=${address}: ${reason}`);
  if (!URL.canParse(address))
    throw say('this is no address; write it like https://contest.example.org/dengbang');
  const { protocol, search, hash, pathname, username, password } = new URL(address);
  if (protocol !== 'https:') throw say('Excel opens add-in pages over https only');
  if (username !== '' || password !== '') throw say('an account must not stand in the address');
  if (search !== '' || hash !== '' || /[?#]$/u.test(address)) throw say('leave off everything from ? or #');
  if (address.endsWith('/')) throw say('leave off the / at the end');
  if (/\.(?:html?|xml|js)$/iu.test(pathname)) throw say('give the folder of the pages, not a file in it');
  if (/[\s"'<>&]/u.test(address)) throw say('spaces, quotes, <, > and & cannot stand in it');
  return address;
}

function officeScriptIn({ office = 'global' }) {
  const script = Object.hasOwn(officeScripts, office) ? officeScripts[office] : undefined;
  if (script !== undefined) return script;
  throw new Error(`--env office=${office}: it can be ${Object.keys(officeScripts).join(' or ')}`);
}

function configurations(env = {}) {
  const address = addressIn(env);
  if (address === LOCAL)
    process.stdout.write(`pages at ${LOCAL} (--env address=https://… for another place)\n`);
  return [shell, pages(address, officeScriptIn(env)), workbench];
}

module.exports = configurations;
module.exports.manifestFor = manifestFor;
