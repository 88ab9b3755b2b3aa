import panePage from '../taskpane/page';
import commandsPage from './page';

const officeJs = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

test.each([
  ['pane', panePage],
  ['ribbon', commandsPage],
])('the page of the %s loads office.js from the chosen cloud and lets no other in', (_, page) => {
  const html = page({ officeJs, nonce: 'once' });
  expect(html).toContain(`<script src="${officeJs}"></script>`);
  expect(html).toContain(`script-src 'self' https://appsforoffice.cdn.partner.office365.cn;`);
  expect(html).not.toContain('microsoft.com');
});
