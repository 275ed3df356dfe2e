import { instanceVerbs } from '../../server/actors/administration.policy.ts';
import type { Refusal, Verb, Verbs } from '../../server/actors/verbs.ts';
import { amendmentVerbs } from '../../server/amendments/amendment.verbs.ts';
import { committeeVerbs, organisingVerbs } from '../../server/committees/committee.verbs.ts';
import { conventionVerbs } from '../../server/conventions/convention.verbs.ts';
import { profileVerbs } from '../../server/conventions/profile.verbs.ts';
import { fileVerbs } from '../../server/evidence/evidence.policy.ts';
import { evidenceVerbs, linkVerbs, reviewVerbs } from '../../server/evidence/evidence.verbs.ts';
import { preparedVerbs } from '../../server/evidence/preparing/preparedProof.verbs.ts';
import { incidentVerbs, registerVerbs } from '../../server/incidents/incident.verbs.ts';
import { keepingVerbs } from '../../server/keeping/keeping.verbs.ts';
import { legalTextVerbs, textRegisterVerbs } from '../../server/legal-texts/legalText.verbs.ts';
import { disagreementVerbs } from '../../server/manifesto/disagreement.verbs.ts';
import { manifestoVerbs } from '../../server/manifesto/manifesto.verbs.ts';
import { observationVerbs } from '../../server/manifesto/observation.verbs.ts';
import { breachVerbs } from '../../server/obligations/breaches/breach.verbs.ts';
import { contestationVerbs } from '../../server/obligations/contestation.verbs.ts';
import { obligationVerbs } from '../../server/obligations/obligation.verbs.ts';
import { readingVerbs } from '../../server/obligations/readings/reading.verbs.ts';
import { identityChangeVerbs } from '../../server/people/identities/identityChange.verbs.ts';
import { practiceVerbs, serviceVerbs } from '../../server/practices/practice.verbs.ts';
import { registerVerbs as processorRegisterVerbs, processorVerbs } from '../../server/processors/processor.verbs.ts';
import { proposalVerbs, sourceVerbs } from '../../server/proposals/proposal.verbs.ts';
import { partVerbs } from '../../server/publication/publication.verbs.ts';
import { requestVerbs, speakingVerbs } from '../../server/requests/request.verbs.ts';
import { rightsRegisterVerbs, rightsVerbs } from '../../server/rights-requests/rightsRequest.verbs.ts';
import { showcaseVerbs } from '../../server/showcase/showcase.verbs.ts';
import { changeVerbs } from '../../server/workshops/change.verbs.ts';
import { workshopVerbs } from '../../server/workshops/workshop.verbs.ts';

type AnyVerb = Verb<never, string>;
type AnyVerbs = Verbs<never, string, string>;

/** Every table of verbs, under the French name of what it is about, with how the record comes to be when it has a life. */
export const VERB_TABLES: [title: string, table: AnyVerbs, born?: [verb: string, state: string]][] = [
  ['Instance', instanceVerbs],
  ['Convention', conventionVerbs],
  ['Page publique d’une convention', showcaseVerbs],
  ['Question sur le service', profileVerbs],
  ['Avenant', amendmentVerbs, ['DRAFT_AMENDMENT', 'DRAFT']],
  ['Obligation', obligationVerbs],
  ['Contestation', contestationVerbs, ['CONTEST', 'OPEN']],
  ['Manquement', breachVerbs, ['RECORD_BREACH', 'OPEN']],
  ['Lecture à confirmer', readingVerbs],
  ['Observation', observationVerbs],
  ['Disagreement', disagreementVerbs],
  ['Point à publier', partVerbs],
  ['Bonne pratique', practiceVerbs],
  ['Service d’une convention', serviceVerbs],
  ['Manifeste d’une convention', manifestoVerbs],
  ['Atelier', workshopVerbs],
  ['Changement du service', changeVerbs],
  ['Parole d’une partie', speakingVerbs],
  ['Demande entre parties', requestVerbs, ['ASK', 'TO_ANSWER']],
  ['Tenue d’un registre', keepingVerbs],
  ['Registre des incidents', registerVerbs],
  ['Incident', incidentVerbs, ['DECLARE_INCIDENT', 'DECLARED']],
  ['Registre des textes', textRegisterVerbs],
  ['Texte juridique, AIPD ou procédure', legalTextVerbs, ['OPEN_LEGAL_TEXT', 'DRAFT']],
  ['Registre des sous-traitants', processorRegisterVerbs],
  ['Sous-traitant', processorVerbs, ['PLAN_PROCESSOR', 'PLANNED']],
  ['Registre des demandes d’exercice des droits', rightsRegisterVerbs],
  ['Demande d’exercice des droits', rightsVerbs, ['RECEIVE_RIGHTS_REQUEST', 'RECEIVED']],
  ['Comités d’une convention', organisingVerbs],
  ['Données publiques d’un service', sourceVerbs],
  ['Proposition', proposalVerbs, ['READ_SOURCE', 'PENDING']],
  ['Comité d’investissement', committeeVerbs, ['PLAN_COMMITTEE', 'PLANNED']],
  ['Changement d’identité', identityChangeVerbs, ['SIGN_IN', 'PENDING']],
  ['Fichier envoyé', fileVerbs],
  ['Preuve', evidenceVerbs, ['DEPOSIT_EVIDENCE', 'IN_FORCE']],
  ['Preuve en préparation', preparedVerbs, ['DEPOSIT_EVIDENCE', 'INSIDE']],
  ['Lien d’une preuve avec une obligation', linkVerbs],
  ['Version en cours d’une preuve, pour une obligation', reviewVerbs],
] as unknown as [string, AnyVerbs, [string, string]?][];

export const verbsOf = ({ table }: AnyVerbs): [name: string, verb: AnyVerb][] => Object.entries(table);

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const told = ({ code, text }: Pick<Refusal, 'code' | 'text'>): string => `\`${code}\` ${text.fr}`;

function refusalsOf({ by, before = [], unless }: AnyVerb, states: Refusal[]): string {
  return [...before, by, ...states, ...[unless ?? []].flat()].map(told).join('<br>');
}

function section([title, table]: (typeof VERB_TABLES)[number]): string[] {
  const closing = (verb: AnyVerb): Refusal[] =>
    Object.entries(table.life?.refusals ?? {}).flatMap(([state, refusal]) => (verb.from && !verb.from.includes(state) ? [refusal!] : []));
  return [
    `## ${title}`,
    '',
    line(['Verbe', 'Ce qui est dit à qui ne le peut pas, dans cet ordre']),
    line(['---', '---']),
    ...verbsOf(table).map(([name, verb]) => line([`\`${name}\``, refusalsOf(verb, closing(verb))])),
    '',
  ];
}

/** The life of a record as a drawing: which verb leads from which state to which. */
function drawing([, table, born]: (typeof VERB_TABLES)[number]): string[] {
  if (!born) return [];
  const steps = verbsOf(table).flatMap(([name, { from = [], to }]) => from.map((state) => `  ${state} --> ${to ?? state}: ${name}`));
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${born[1]}: ${born[0]}`, ...steps, '```', ''];
}

/** The verbs in French, for docs/verbs.md. */
export const renderVerbs = (): string =>
  [
    '# Ce qui se fait, par qui, et quand',
    '',
    'Cette page est tirée des tables que le programme exécute (`server/**/*.verbs.ts`, et les droits à côté). La même table offre le bouton (`allowedActions`),',
    'accepte ou refuse la demande, et dit pourquoi. `npx vitest run tests/access/verbs.test.ts -u` la récrit.',
    '',
    ...VERB_TABLES.flatMap((each) => [...section(each), ...drawing(each)]),
  ].join('\n');
