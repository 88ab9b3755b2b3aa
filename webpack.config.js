/*
 * Builds the ways in: the command line (dist/cli.js, for Node), and for Excel the pages of pane and ribbon
 * with their icons and the manifest that names them. The workbench follows with its own target.
 *
 *   webpack --env address=https://contest.example.org/dengbang   where the pages will be served from
 *   webpack --env office=21vianet                                office.js of the cloud operated by 21Vianet
 */
const { createHash } = require('node:crypto');
const path = require('node:path');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
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

/** @returns {import('webpack').Configuration} */
function pages(address, officeJs) {
  // Without a server of its own a page cannot have a new nonce each time; a new one for each version
  // still keeps out markup that was not written for this page.
  const nonce = createHash('sha256').update(`dengbang ${version}`).digest('base64url').slice(0, 22);
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
    output: { path: dist, filename: '[name].[contenthash:8].js', clean: { keep: 'cli.js' } },
    resolve,
    module: {
      rules: [
        swc({
          jsc: { parser, transform: { react: { runtime: 'automatic' } } },
          env: { targets: 'chrome 109, edge 109, safari 16.4' },
        }),
      ],
    },
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
  return [shell, pages(address, officeScriptIn(env))];
}

module.exports = configurations;
module.exports.manifestFor = manifestFor;
