import { escapeHtml } from '../platform/auth/page.ts';
import type { Text } from '../platform/errors.ts';
import type { Language } from '../platform/http/presentError.ts';
import { addressOfFile } from './addresses.ts';
import type { Act, DutyStatus, ShownDuty, ShownProof } from './content.ts';
import { ATTESTED, CONTESTED, functionOf, MEANS, OBSERVED, PAGE, PROOF, SAID, SAID_MET, STATUS, say } from './words.ts';

const LOOKS: Partial<Record<DutyStatus, 'good' | 'wait' | 'bad'>> = {
  ATTESTED: 'good',
  DECLARED: 'wait',
  PARTLY_DECLARED: 'wait',
  IN_PROGRESS: 'wait',
  OBSERVED: 'wait',
  NOT_MET: 'bad',
  CONTESTED: 'bad',
  BREACHED: 'bad',
};

function act(text: Text, { role, party, on }: Act, language: Language): string {
  return escapeHtml(say(text, language, { function: say(functionOf(role), language), party: party ?? '', on }));
}

function acts({ status, party, declaredOn, attested, contested, observed }: ShownDuty, language: Language): string[] {
  const means = MEANS[status];
  return [
    ...(means ? [say(means, language)] : []),
    ...(attested ? [act(ATTESTED, attested, language)] : []),
    ...(contested ? [act(CONTESTED, contested, language)] : []),
    ...(declaredOn ? [escapeHtml(say(SAID[status] ?? SAID_MET, language, { party, on: declaredOn }))] : []),
    ...observed.map(
      ({ side, value, on }) =>
        `${say(PAGE.colon, language, { name: say(OBSERVED.SIDE[side], language), value: say(OBSERVED.VALUE[value], language, { on }) })}.`,
    ),
  ];
}

function link({ url, versionId, title }: ShownProof, slug: string, language: Language): string {
  const to = url ?? (versionId ? addressOfFile(slug, versionId) : null);
  if (!to) return '';
  const verb = say(url ? PROOF.open : PROOF.download, language);
  const label = escapeHtml(say(PROOF.of, language, { verb, title }));
  return ` <a href="${escapeHtml(to)}" rel="nofollow noreferrer" aria-label="${label}">${verb}</a>`;
}

function proof(shown: ShownProof, slug: string, language: Language): string {
  const { title, party, addedOn, acceptedOn } = shown;
  const accepted = acceptedOn ? say(PROOF.accepted, language, { on: acceptedOn }) : say(PROOF.waiting, language);
  const told = `${say(PROOF.added, language, { party, on: addedOn })}, ${accepted}`;
  return `<li><span class="title">${escapeHtml(title)}</span> (${escapeHtml(told)}).${link(shown, slug, language)}</li>`;
}

/** One obligation: its words, what was said of it, by which function and when, and the proofs that anybody may read. `written` is the language of the catalogue. */
export function renderDuty(duty: ShownDuty, { slug, language, written }: { slug: string; language: Language; written: string }): string {
  const { code, party, status, chapeau, text, proofs } = duty;
  const quoted = [chapeau, text].filter(Boolean).map((words) => `<p>${escapeHtml(words!)}</p>`);
  const shown = proofs.length
    ? `\n<p class="proofs">${say(PROOF.title, language)}</p>\n<ul>${proofs.map((each) => proof(each, slug, language)).join('\n')}</ul>`
    : '';
  return `<article class="duty ${LOOKS[status] ?? 'plain'}">
<h4>${escapeHtml(code)} <span class="meta">${escapeHtml(say(PAGE.bound, language, { party }))}</span></h4>
<blockquote lang="${written}">${quoted.join('')}</blockquote>
<p class="status">${say(STATUS[status], language)}</p>
${acts(duty, language)
  .map((words) => `<p>${words}</p>`)
  .join('\n')}${shown}
</article>`;
}
