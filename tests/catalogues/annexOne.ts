import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CatalogueFile, CommitmentDef } from '../../server/catalogues/catalogueFile.ts';
import { momentDef } from '../../server/catalogues/moments.ts';
import { fr } from '../support/words.ts';

/** Registers of the catalogue that Garant keeps, each with the folder that does. */
const KEPT: Record<string, string> = {
  incidents: 'server/incidents',
  legal_texts: 'server/legal-texts',
  processors: 'server/processors',
  rights_requests: 'server/rights-requests',
};

const isKept = (code: string): boolean => code in KEPT && existsSync(fileURLToPath(new URL(`../../${KEPT[code]}/`, import.meta.url)));

const actions: Record<string, Record<string, string>> = fr.garant.journalAction;
/** What an act of a register is called in the journal. */
const wordsOfAct = (act: string): string => {
  const [subject, verb] = act.split('.') as [string, string];
  return actions[subject]?.[verb] ?? act;
};

const cell = (words: string): string => words.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const line = (cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** What opens it: facts that Garant knows of, else the fact that the text names, told by whoever declares it. */
function opening({ opensOn = [], trigger, nature, facets = [] }: CommitmentDef): string {
  const facetOf = (id?: string) => facets.find((facet) => facet.id === id)?.label;
  const moments = opensOn.map(({ moment, facet }) => `${momentDef(moment)!.fr}${facetOf(facet) ? ` (${facetOf(facet)})` : ''}`);
  if (moments.length > 0) return [...new Set(moments)].join(' ; ');
  return trigger
    ? `${trigger} (à dire à la main : aucun registre ne l’annonce encore)`
    : `aucun fait : ${fr.garant.nature[nature].toLowerCase()}`;
}

/** What answers it: the act of a register that Garant keeps, one that waits for its register, or the proofs expected. */
function answer({ register, writtenAs = [], opensOn = [], expectedEvidence = [] }: CommitmentDef, { registers }: CatalogueFile): string {
  const acts = [...new Set(opensOn.flatMap(({ answeredBy }) => answeredBy ?? []))].map(wordsOfAct);
  const label = registers?.find(({ code }) => code === register)?.label;
  const kept = register && isKept(register);
  return [
    ...(acts.length > 0 ? [`l’acte du registre : ${acts.join(' ; ')}`] : []),
    ...(writtenAs.length > 0
      ? [`la publication du texte le prouve : ${writtenAs.map((kind) => fr.garant.textKind[kind]).join(' ; ')}`]
      : []),
    ...(label ? [kept ? `registre tenu : ${label}` : `en attente de son registre (${label})`] : []),
    ...(expectedEvidence.length > 0 ? [`preuves attendues : ${expectedEvidence.map(({ label: proof }) => proof).join(' ; ')}`] : []),
  ].join('<br>');
}

/** The commitments of Annex 1, in French, for docs/annexe-1.md. */
export function renderAnnexOne(catalogue: CatalogueFile): string {
  const annex = catalogue.commitments.filter(({ code }) => code.startsWith('A1-'));
  const waiting = annex.filter(({ register }) => register && !isKept(register));
  const served = annex.filter(({ register }) => register && isKept(register));
  return [
    '# Ce qui répond à l’annexe 1',
    '',
    `Les ${annex.length} engagements de l’annexe 1 de la convention DomiFa (catalogue ${catalogue.version}), ce qui les ouvre et ce qui y répond dans Garant. Cette page est écrite par`,
    '`tests/catalogues/annexOne.ts` ; le test qui l’accompagne dit quand elle n’est plus à jour.',
    '',
    `${served.length} s’appuient sur un registre que Garant tient, ${waiting.length} sur un registre qu’il ne tient pas encore (leurs preuves se déposent à la main), ${annex.length - served.length - waiting.length} sur des preuves seules.`,
    '',
    line(['Engagement', 'Partie', 'Texte signé', 'Ce qui l’ouvre', 'Ce qui y répond']),
    line(['---', '---', '---', '---', '---']),
    ...annex.map((commitment) =>
      line([
        `\`${commitment.code}\``,
        commitment.parties.join(', '),
        [commitment.chapeau, commitment.text].filter(Boolean).join(' '),
        opening(commitment),
        answer(commitment, catalogue),
      ]),
    ),
    '',
  ].join('\n');
}
