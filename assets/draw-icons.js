/*
 * Draws the PNG icons from the SVG files beside it, by hand: `node assets/draw-icons.js`. It needs
 * Chromium (CHROMIUM names another one). What the pictures mean stands in the SVG files.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const pictures = { icon: [...ribbonSizes, 128], check: ribbonSizes, score: ribbonSizes };
/** Below this size a detail is a smudge. */
const SMALLEST_WITH_DETAIL = 24;

async function draw() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-device-scale-factor=1'],
  });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(pictures)) {
    const svg = readFileSync(join(__dirname, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      const hidden = size < SMALLEST_WITH_DETAIL ? '.detail{display:none}' : '';
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}${hidden}</style>${svg}`,
      );
      await page.screenshot({ path: join(__dirname, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void draw();
