/*
 * The pane's page before its program starts. Its text shows itself after a while without any script, so
 * that it is read in web views that are too old for the program, or where office.js cannot be reached.
 */
import { pageOf, type PageSettings } from '../commands/page';
import { pane as english } from '../text/en-US/pane';
import { pane as chinese } from '../text/zh-CN/pane';

/** Fonts are the system's. WebView2 hides scroll bars that are not always there. */
const style = `
html, body, #root { height: 100%; margin: 0 }
body { overflow-y: scroll; font: 14px "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif }
.not-started { margin: 20px; line-height: 1.5; animation: appear 1ms 5s both }
@keyframes appear { from { visibility: hidden } to { visibility: visible } }
`;

export default function panePage(settings: PageSettings): string {
  const text = [chinese.notStarted, english.notStarted].map((line) => `<p>${line}</p>`).join('');
  return pageOf(settings, style, `<div id="root"><div class="not-started">${text}</div></div>`);
}
