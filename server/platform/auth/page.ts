import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Language } from '../http/presentError.ts';

export interface Page {
  language: Language;
  title: string;
  paragraphs: string[];
  links?: { label: string; href: string }[];
  /** Markup already escaped by its author, after the paragraphs. */
  content?: string;
}

const STYLE = `
:root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}
body{margin:0;padding:2rem 1.25rem}
main{max-width:40rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.25}
ul{padding:0;list-style:none}
li{margin:.75rem 0}
button{width:100%;padding:.75rem 1rem;font:inherit;text-align:start;cursor:pointer}
button strong{display:block}
.step:has(+.step){display:none}
:focus-visible{outline:3px solid;outline-offset:3px}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of these pages: their one style and the icon of the program; `formAction` names where a form may lead. */
export function pagePolicy(formAction = "'none'"): string {
  return `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; img-src 'self'; form-action ${formAction}; frame-ancestors 'none'`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A plain page that needs no script: one heading, what happened, what can be done. */
export function renderPage({ language, title, paragraphs, links = [], content = '' }: Page): string {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  const list = links.map(({ label, href }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Garant</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${text}
${content}
${list}
</main>
</body>
</html>
`;
}

export function pageHeaders(formAction?: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(formAction),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

export function sendPage(reply: FastifyReply, status: number, page: Page): FastifyReply {
  return reply.code(status).headers(pageHeaders()).send(renderPage(page));
}
