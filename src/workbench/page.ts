/*
 * The workbench's page before its program starts: one file with everything in it. Its policy lets it load and send
 * nothing; the build puts the programs and their hash where the marks are.
 */
import { workbench as english } from '../text/en-US/workbench';
import { workbench as chinese } from '../text/zh-CN/workbench';

/** What the build decides. */
interface PageSettings {
  /** Lets the page's own styles through its policy, and those that Fluent adds. */
  readonly nonce: string;
  /** Put in the places of the programs and of the hash. */
  readonly marks: { readonly hash: string; readonly thread: string; readonly program: string };
  /** A small picture, as an address that holds it. */
  readonly icon: string;
}

/** Fonts are the system's. The text shows itself where the program has not started after a while. */
const style = `
html, body, #root { height: 100%; margin: 0 }
body { overflow: hidden; font: 14px "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif }
.not-started { margin: 20px; line-height: 1.5; animation: appear 1ms 8s both }
@keyframes appear { from { visibility: hidden } to { visibility: visible } }
`;

/**
 * Styles that parts of the grid put on the page themselves, without its nonce: notices, and lists that hide their
 * scroll bar; the first is of an element that is still empty. A test sees it where an update makes others of them.
 */
const foreignStyles = [
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
  'qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=',
];

export default function workbenchPage({ nonce, marks, icon }: PageSettings): string {
  const text = [chinese.notStarted, english.notStarted].map((line) => `<p>${line}</p>`).join('');
  const policy = [
    `default-src 'none'`,
    `script-src ${marks.hash}`,
    `worker-src blob:`,
    `style-src 'nonce-${nonce}' ${foreignStyles.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    `img-src data: blob:`,
    `font-src data:`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${chinese.title}</title>
<link rel="icon" href="${icon}">
<style nonce="${nonce}">${style}</style>
</head>
<body><div id="root"><div class="not-started">${text}</div></div>
<script type="text/plain" id="document-thread">${marks.thread}</script>
<script>${marks.program}</script>
</body>
</html>
`;
}
