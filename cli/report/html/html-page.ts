import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

export interface HtmlPageOptions {
  readonly title: string;
  /** Rules of style beside those that all pages share; in both colour schemes, and for paper. */
  readonly style: string;
  /** Inside of `<main>`, already HTML. */
  readonly body: string;
}

/** A page that is one file: it loads nothing, runs nothing, and says so to the browser. */
export const htmlPage = ({ title, style, body }: HtmlPageOptions): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle}
${style}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
