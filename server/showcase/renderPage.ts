import { escapeHtml } from '../platform/auth/page.ts';
import type { Text } from '../platform/errors.ts';
import type { Language } from '../platform/http/presentError.ts';
import { addressOfBadge, addressOfData, addressOfShowcase } from './addresses.ts';
import type { ShowcaseContent } from './content.ts';
import { figuresOf } from './figures.rules.ts';
import { STYLE } from './pageStyle.ts';
import { renderDuty } from './renderDuty.ts';
import { PAGE, PREVIEW, STATUS, say } from './words.ts';

interface Rendered {
  language: Language;
  /** It is shown to members before anybody reads it. */
  isPreview: boolean;
}

const other = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

function facts({ serviceName, parties, signedOn, inForceOn, endsOn, terminatedOn, asOf }: ShowcaseContent, language: Language): string {
  const told = (text: Text) => say(text, language);
  const day = (on: string) => say(PAGE.day, language, { on });
  const party = ({ code, name, roleLabel, isSignatory }: ShowcaseContent['parties'][number]) =>
    `<li>${escapeHtml(name)} (${escapeHtml([code, roleLabel, isSignatory ? told(PAGE.signatory) : null].filter(Boolean).join(', '))})</li>`;
  const rows: [Text, string][] = [
    [PAGE.service, escapeHtml(serviceName)],
    [PAGE.parties, `<ul>${parties.map(party).join('')}</ul>`],
    [PAGE.signed, day(signedOn)],
    [PAGE.inForce, day(inForceOn)],
    [PAGE.ends, endsOn ? day(endsOn) : told(PAGE.noEnd)],
    ...(terminatedOn ? [[PAGE.terminated, day(terminatedOn)] as [Text, string]] : []),
    [PAGE.asOf, `<time datetime="${asOf}">${day(asOf)}</time>`],
  ];
  return `<dl>${rows.map(([term, value]) => `<dt>${told(term)}</dt><dd>${value}</dd>`).join('\n')}</dl>`;
}

function figures({ duties }: ShowcaseContent, language: Language): string {
  const items = figuresOf(duties).map(
    ({ status, count }) =>
      `<li>${say(PAGE.colon, language, { name: say(STATUS[status], language), value: `<strong>${count}</strong>` })}</li>`,
  );
  return items.length > 0 ? `<h2>${say(PAGE.figures, language)}</h2>\n<ul class="figures">${items.join('')}</ul>` : '';
}

function group(
  { slug, duties, language: written }: ShowcaseContent,
  { code, label }: ShowcaseContent['groups'][number],
  language: Language,
): string {
  const byTheme = Map.groupBy(
    duties.filter((duty) => duty.group === code),
    ({ theme }) => theme.code,
  );
  const themes = [...byTheme.values()].map(
    (all) =>
      `<h3 lang="${written}">${escapeHtml(all[0]!.theme.label)}</h3>\n${all.map((duty) => renderDuty(duty, { slug, language, written })).join('\n')}`,
  );
  return `<section aria-labelledby="${escapeHtml(code)}">\n<h2 id="${escapeHtml(code)}" lang="${written}">${escapeHtml(label)}</h2>\n${themes.join('\n')}\n</section>`;
}

function contents({ groups, language: written }: ShowcaseContent, language: Language): string {
  if (groups.length < 2) return '';
  const items = groups.map(({ code, label }) => `<li><a href="#${escapeHtml(code)}" lang="${written}">${escapeHtml(label)}</a></li>`);
  return `<nav aria-label="${say(PAGE.groups, language)}"><ul>${items.join('')}</ul></nav>`;
}

function head({ title, isIndexed }: ShowcaseContent, { language, isPreview }: Rendered): string {
  const robots = isIndexed && !isPreview ? '' : '\n<meta name="robots" content="noindex, nofollow">';
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${robots}
<title>${escapeHtml(title)} – ${say(PAGE.kicker, language)} – Garant</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<style>${STYLE}</style>`;
}

function foot({ slug }: ShowcaseContent, { language, isPreview }: Rendered): string {
  if (isPreview) return `<footer><p>${say(PAGE.made, language)}</p></footer>`;
  return `<footer>
<p><a href="${addressOfData(slug)}">${say(PAGE.data, language)}</a> · <a href="${addressOfBadge(slug)}?lang=${language}">${say(PAGE.badge, language)}</a></p>
<p>${say(PAGE.made, language)}</p>
</footer>`;
}

function top(content: ShowcaseContent, { language, isPreview }: Rendered): string {
  const to = other(language);
  const switchTo = isPreview
    ? ''
    : `<a href="${addressOfShowcase(content.slug)}?lang=${to}" hreflang="${to}" lang="${to}">${say(PAGE.other, language)}</a>`;
  const notice = isPreview ? `<p class="notice">${say(PREVIEW, language)}</p>\n` : '';
  return `<header>
${notice}<div class="bar"><span class="kicker">${say(PAGE.kicker, language)}</span>${switchTo}</div>
<h1 lang="${content.language}">${escapeHtml(content.title)}</h1>
</header>`;
}

/** The page of a convention that anybody may read: it needs no script. */
export function renderPage(content: ShowcaseContent, rendered: Rendered): string {
  const { language } = rendered;
  return `<!doctype html>
<html lang="${language}">
<head>
${head(content, rendered)}
</head>
<body>
<a class="skip" href="#content">${say(PAGE.top, language)}</a>
${top(content, rendered)}
<main id="content">
${facts(content, language)}
<h2>${say(PAGE.howTitle, language)}</h2>
<p>${say(PAGE.how, language)}</p>
<p>${say(PAGE.only, language)}</p>
${figures(content, language)}
${contents(content, language)}
${content.groups.map((each) => group(content, each, language)).join('\n')}
</main>
${foot(content, rendered)}
</body>
</html>
`;
}
