/*
 * The HTML around the programs: what a page may load, and what stands on it until its program starts. The
 * build calls it; the ribbon's own page has nothing to show.
 */

/** What the build decides. */
export interface PageSettings {
  /** Address of office.js: Microsoft's, or that of the cloud operated by 21Vianet. */
  readonly officeJs: string;
  /** Lets the page's own styles through its policy, and those that Fluent adds. */
  readonly nonce: string;
}

/**
 * A whole page. Its policy lets it load its own files and office.js with its parts, and send nothing
 * anywhere; the frame is one that office.js opens to ask whether an Excel server of one's own is trusted.
 */
export function pageOf(settings: PageSettings, style: string, body: string): string {
  const { officeJs, nonce } = settings;
  const { origin } = new URL(officeJs);
  const policy = [
    `default-src 'none'`,
    `script-src 'self' ${origin}`,
    `style-src 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `frame-src ${origin}`,
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
<title>登榜 Dengbang</title>
<link rel="icon" href="assets/icon-32.png">
<style nonce="${nonce}">${style}</style>
<script src="${officeJs}"></script>
</head>
<body>${body}</body>
</html>
`;
}

export default function commandsPage(settings: PageSettings): string {
  return pageOf(settings, '', '');
}
