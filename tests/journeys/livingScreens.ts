import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import { Notice } from '../../server/people/notices/notice.entity.ts';
import type { Screen } from '../quality/screens.ts';
import type { TestApp } from '../support/app.ts';
import { insideAgreement, invite } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';
import { fr } from '../support/words.ts';

const WORDS = 'Un hébergement de plus, chez le même fournisseur et dans le même pays que le premier.';
const DAY_MS = 86_400_000;

/** What the living demonstration has of each kind whose page shows acts that no other page shows, the first of each. */
const FOUND = {
  conventionId: 'select id from convention',
  broken: 'select obligation_id as id from breach where ended_at is null order by recorded_at',
  amendment: 'select id from amendment where agreed_at is not null',
  used: 'select obligation_id as id from duty_use order by recorded_at',
  observed: 'select o.obligation_id as id from observation o join disagreement_message using (obligation_id) order by o.recorded_at',
  worded: 'select obligation_id as id from wording_reading',
  publishing: `select s.obligation_id as id from publication_status s join publication_review r on r.publication_status_id = s.id
    order by r.reviewed_at`,
  planned: 'select id from committee where held_on is null and cancelled_at is null order by planned_on',
  decided: `select c.id from committee c join committee_decision d on d.committee_id = c.id where d.done_at is null
    order by c.held_on desc nulls last`,
  suspended: 'select id from rights_request where suspended_on is not null',
  processor: `select p.id from processor p join processor_location l on l.processor_id = p.id
    join party q on q.id = p.party_id where q.code = 'DNUM' and p.engaged_on is not null and p.ended_on is null order by p.recorded_at`,
  published: `select v.legal_text_id as id from legal_text_version v join text_publication p on p.text_version_id = v.id order by p.recorded_at`,
  unpublished: `select v.legal_text_id as id from legal_text_version v left join text_publication p on p.text_version_id = v.id
    where p.id is null order by v.recorded_at`,
  waiting: `select l.obligation_id as id from evidence_link l join evidence_version v using (evidence_id) join obligation o on o.id = l.obligation_id
    join party p on p.id = o.party_id left join review r on r.evidence_version_id = v.id and r.obligation_id = l.obligation_id
    where r.id is null and l.unlinked_at is null and p.code = 'DNUM' order by l.linked_at`,
} as const;

/** Ids of records of the living demonstration, by what they are. */
export type Living = Record<keyof typeof FOUND | 'evidence' | 'view' | 'measured' | 'questioned' | 'leaver' | 'known' | 'dpia', string>;

const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** Two people whose account has something to decide. */
async function layPeople(app: TestApp): Promise<Pick<Living, 'leaver' | 'known'>> {
  const administrator = await app.as('administrator');
  const { conventionId, bodies } = await insideAgreement(administrator);
  const organisationId = Object.values(bodies)[0]!;
  const [leaver, known] = await Promise.all(
    ['depart', 'identite'].map((name) =>
      invite(administrator, {
        ...{ fullName: name, email: `${name}@exemple.fr`, organisationId },
        memberships: [{ role: 'READER', conventionId }],
      }),
    ),
  );
  await administrator.get('mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id: leaver });
  for (const subject of [randomUUID(), randomUUID()]) {
    const email = 'identite@exemple.fr';
    await recognisePerson(app.orm.em, app.clock, { issuer: 'https://idp.example', subject, email, isEmailVerified: true });
  }
  return { leaver: leaver!, known: known! };
}

/** What was found, and what nobody did in the living demonstration: a proof that is prepared, a claim, a view, a feed, a change, an analysis. */
export async function layLiving(app: TestApp): Promise<Living> {
  const em = app.orm.em.fork();
  const found = {} as Record<keyof typeof FOUND, string>;
  for (const [name, sql] of Object.entries(FOUND)) {
    const [row] = await em.execute<{ id: string }[]>(`${sql} limit 1`);
    if (!row) throw new Error(`the demonstration has no ${name}`);
    found[name as keyof typeof FOUND] = row.id;
  }
  const [{ evidence, version }] = (await em.execute(
    `select v.evidence_id as evidence, v.id as version from evidence_version v join evidence_link l using (evidence_id)
     where l.obligation_id = ? order by v.created_at desc limit 1`,
    [found.waiting],
  )) as [{ evidence: string; version: string }];
  const act = async (who: PersonaName, name: string, input: object, answer = '{ id }') =>
    (await (await app.as(who)).get(`mutation($input: ${inputOf(name)}!) { ${name}(input: $input) ${answer} }`, { input }))[name];
  const { parties } = await insideAgreement(await app.as('administrator'));
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const statement = { obligationIds: [found.waiting], kind: 'STATEMENT', title: 'Préparée', content: { statement: WORDS } };
  await act('team', 'prepareProof', statement);
  await act('dpoDinum', 'claimReview', { obligationId: found.waiting, evidenceVersionId: version });
  const { id: view } = await act('reviewer', 'createPortfolioView', { name: 'Les miennes', searchParams: 'view=map', isDefault: false });
  await act('team', 'issueCalendarFeed', { titleLanguage: 'FR' }, '{ path }');
  const changed = { kind: 'SERVICE', description: WORDS, plannedOn: inDays(60), processorId: found.processor };
  await act('dpoDnum', 'planChange', changed);
  const opened = { partyId: parties.DNUM!, kind: 'DPIA', title: 'Analyse d’impact', content: { words: WORDS } };
  const { id: dpia } = await act('team', 'openLegalText', opened);
  const happened = { partyId: parties.DINUM!, title: 'Export envoyé à un tiers', description: WORDS };
  const { id: measured } = await act('dpoDinum', 'declareIncident', happened);
  await act('dpoDinum', 'addMeasure', { incidentId: measured, kind: 'CONTAIN', partyId: parties.DINUM!, description: WORDS });
  const { id: questioned } = await act('dpoDinum', 'receiveRightsRequest', {
    partyId: parties.DINUM!,
    rights: ['ACCESS'],
    channel: 'EMAIL',
  });
  await act('dpoDinum', 'askPerson', { rightsRequestId: questioned, kind: 'IDENTITY', reason: WORDS });
  const who = { personId: randomUUID(), personName: 'Quelqu’un', role: 'READER' as const };
  await em.insert(Notice, {
    id: randomUUID(),
    kind: 'ADMINISTRATOR_TOOK_ROLE',
    convention: found.conventionId,
    ...who,
    at: app.clock.now(),
  });
  return { ...found, evidence, view, measured, questioned, dpia, ...(await layPeople(app)) };
}

/** Says of the first commitment that it is kept, and comes to what is signed. */
async function walkManifesto(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.getByRole('main').getByRole('textbox').first().fill(WORDS);
  const { garant } = fr;
  await page.getByRole('button', { name: garant.manifestoReview.next, exact: true }).click();
  await page.getByRole('heading', { name: /^Engagement 2 sur / }).waitFor();
  await page.evaluate(() => {
    history.pushState({}, '', `${location.pathname}?step=1000`);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  });
  await page.getByRole('button', { name: garant.verb.reviewManifesto, exact: true }).waitFor();
}

const obligation = (name: keyof Living) => (work: Living) => `/obligations/${work[name]}/show`;
const entry = (register: string, name: keyof Living) => (work: Living) => `/${register}/${work[name]}/show`;
const inConvention = (rest: string) => (work: Living) => `/conventions/${work.conventionId}${rest}`;

/** Screens of the living demonstration, whose records are where those of the seeded work are not. */
export const LIVING_SCREENS: Screen<Living>[] = [
  { name: 'manquement', who: 'dpoDinum', path: obligation('broken') },
  { name: 'faculte-utilisee', who: 'dpoDinum', path: obligation('used') },
  { name: 'desaccord', who: 'dpoDinum', path: obligation('observed') },
  { name: 'lecture-confirmee', who: 'team', path: obligation('worded') },
  { name: 'publication-par-points', who: 'reviewer', path: obligation('publishing') },
  { name: 'preuve-preparee', who: 'dpoDnum', path: obligation('waiting') },
  { name: 'relecture-prise', who: 'dpoDinum', path: (work) => `/review/${work.waiting}/${work.evidence}` },
  { name: 'comite-prevu', who: 'team', path: entry('committees', 'planned') },
  { name: 'comite-decide', who: 'team', path: entry('committees', 'decided') },
  { name: 'incident-mesures', who: 'dpoDinum', path: entry('incidents', 'measured') },
  { name: 'demande-suspendue', who: 'dpoDnum', path: entry('rightsRequests', 'suspended') },
  { name: 'demande-interrogee', who: 'dpoDinum', path: entry('rightsRequests', 'questioned') },
  { name: 'sous-traitant-engage', who: 'dpoDnum', path: entry('processors', 'processor') },
  { name: 'texte-publie', who: 'team', path: entry('legalTexts', 'published') },
  { name: 'texte-a-publier', who: 'team', path: entry('legalTexts', 'unpublished') },
  { name: 'analyse-d-impact', who: 'team', path: entry('legalTexts', 'dpia') },
  { name: 'avenant-conclu', who: 'team', path: entry('amendments', 'amendment') },
  { name: 'propositions', who: 'team', path: inConvention('/proposals') },
  { name: 'revue-a-signer', who: 'reviewer', path: inConvention('/manifesto/review'), act: walkManifesto },
  { name: 'changements-du-service', who: 'team', path: () => '/workshops' },
  { name: 'vues-gardees', who: 'reviewer', path: ({ view }) => `/portfolio?view=map&saved=${view}` },
  { name: 'agenda-ouvert', who: 'team', path: () => '/calendar/feed' },
  { name: 'avis-a-lire', who: 'dpoDnum', path: () => '/' },
  { name: 'partie', who: 'administrator', path: entry('people', 'leaver') },
  { name: 'identite-a-decider', who: 'administrator', path: entry('people', 'known') },
];
