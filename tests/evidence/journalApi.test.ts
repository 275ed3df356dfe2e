import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import { makePdf } from '../support/files.ts';
import { programmeNamed } from '../support/outside.ts';
import { furtherVerbs } from './journalDuties.ts';
import { actVerbs, created, edited, SIGNATURES, simple, UNJOURNALED, type Verb } from './journalVerbs.ts';
import {
  ADD_VERSION,
  ANSWER,
  APPLY,
  CONTEST,
  DECLARE,
  DEPOSIT,
  LINK,
  RESOLVE,
  REVIEW,
  SENTENCE,
  statement,
  UNLINK,
  UPDATE,
  WITHDRAW,
  World,
} from './world.ts';

const INSTANCE = '00000000-0000-0000-0000-000000000000';

let world: World;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  duty = world.obligation('A1-VIO-DNUM-1');
});

afterAll(() => world?.stop());

const team = () => world.app.as('team');
const deposited = async () => world.deposit(await team(), [duty]);
const organisationId = async () => (await world.rows<{ id: string }>("select id from organisation where short_name = 'DGCS'"))[0]!.id;
const partner = async () =>
  (await world.rows<{ id: string; version: number }>("select id, version from person where email = 'andrea.lopez@demo.invalid'"))[0]!;

const VERBS: Record<string, Verb> = {
  declareObligation: {
    who: 'team',
    action: 'obligation.declared',
    query: DECLARE,
    variables: () => ({ input: { obligationId: duty, status: 'MET', comment: 'Fait' } }),
    changes: [created('Declaration', { status: 'MET', comment: 'Fait', rank: 1, authorName: 'Camille Roux' })],
  },
  setApplicability: {
    who: 'team',
    action: 'obligation.applicabilitySet',
    query: APPLY,
    variables: () => ({ input: { obligationId: duty, isApplicable: true, reason: SENTENCE } }),
    changes: [created('ApplicabilityDecision', { isApplicable: true, reason: SENTENCE })],
  },
  contestObligation: {
    who: 'dpoDinum',
    action: 'obligation.contested',
    query: CONTEST,
    variables: () => ({ input: { obligationId: duty, reason: SENTENCE } }),
    changes: [created('Contestation', { reason: SENTENCE, authorParty: 'DINUM' })],
  },
  resolveContestation: {
    who: 'dpoDinum',
    action: 'obligation.contestationResolved',
    query: RESOLVE,
    variables: async () => {
      const [open] = await world.rows<{ id: string }>('select id from contestation where resolved_at is null');
      return { input: { contestationId: open!.id, resolution: SENTENCE } };
    },
    changes: [edited('Contestation', { resolution: null, resolverName: null }, { resolution: SENTENCE, resolverName: 'Claude Martin' })],
  },
  depositEvidence: {
    who: 'team',
    action: 'evidence.deposited',
    query: DEPOSIT,
    variables: async () => {
      const { body } = await (await team()).upload(makePdf('Journal'), 'journal.pdf');
      return { input: { ...statement([duty]), kind: 'FILE', content: { uploadId: body.id } } };
    },
    changes: [
      created('Evidence', { title: 'Procédure de notification', kind: 'FILE' }),
      created('EvidenceVersion', { number: 1, fileName: 'journal.pdf', blob: expect.stringMatching(/^[0-9a-f]{64}$/) }),
      created('EvidenceLink', { linkedAt: expect.any(String) }),
    ],
  },
  addEvidenceVersion: {
    who: 'team',
    action: 'evidence.versionAdded',
    query: ADD_VERSION,
    variables: async () => {
      const ids = await deposited();
      return { input: { evidenceId: ids.evidence, lastVersionId: ids.version, content: { statement: SENTENCE } } };
    },
    changes: [created('EvidenceVersion', { number: 2, statement: SENTENCE })],
  },
  updateEvidence: {
    who: 'team',
    action: 'evidence.updated',
    query: UPDATE,
    variables: async () => ({ id: (await deposited()).evidence, input: { version: 1, title: 'Autre titre' } }),
    changes: [
      { entity: 'Evidence', before: { title: 'Procédure de notification' }, after: { title: 'Autre titre' } } as Record<string, unknown>,
    ],
  },
  linkEvidence: {
    who: 'team',
    action: 'evidence.linked',
    query: LINK,
    variables: async () => ({ input: { evidenceId: (await deposited()).evidence, obligationId: world.obligation('A1-VIO-DNUM-2') } }),
    changes: [created('EvidenceLink', { authorName: 'Camille Roux' })],
  },
  unlinkEvidence: {
    who: 'team',
    action: 'evidence.unlinked',
    query: UNLINK,
    variables: async () => ({ input: { evidenceId: (await deposited()).evidence, obligationId: duty } }),
    changes: [edited('EvidenceLink', { unlinkedAt: null }, { unlinkedByName: 'Camille Roux' })],
  },
  withdrawEvidence: {
    who: 'team',
    action: 'evidence.withdrawn',
    query: WITHDRAW,
    variables: async () => ({ input: { evidenceId: (await deposited()).evidence, reason: SENTENCE } }),
    changes: [edited('Evidence', { withdrawnAt: null, withdrawalReason: null }, { withdrawalReason: SENTENCE })],
  },
  reviewEvidence: {
    who: 'dpoDinum',
    action: 'evidence.reviewed',
    query: REVIEW,
    variables: async () => ({ input: { obligationId: duty, evidenceVersionId: (await deposited()).version, verdict: 'ACCEPTED' } }),
    changes: [created('Review', { verdict: 'ACCEPTED', rank: 1, authorRole: 'DPO' })],
  },
  answerProfile: {
    who: 'team',
    action: 'convention.profileAnswered',
    query: ANSWER,
    variables: () => ({ input: { conventionId: world.conventionId, key: 'service.authenticatesUsers', value: true } }),
    changes: [created('ProfileAnswer', { key: 'service.authenticatesUsers', value: true })],
  },
  updateConvention: {
    who: 'administrator',
    action: 'convention.updated',
    query: 'mutation ($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }',
    variables: async () => {
      const [row] = await world.rows<{ version: number }>('select version from convention where id = ?', [world.conventionId]);
      return { id: world.conventionId, input: { version: row!.version, serviceName: 'DomiFa 2' } };
    },
    changes: [edited('Convention', { serviceName: 'DomiFa' }, { serviceName: 'DomiFa 2' })],
  },
};

const bulk = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { obligationId refusal { code } } }`;

const SHARED_WORK: Record<string, Verb> = {
  replyToContestation: {
    who: 'team',
    action: 'obligation.contestationAnswered',
    query: simple('replyToContestation', 'ReplyToContestationInput'),
    variables: async () => {
      const dpo = await world.app.as('dpoDinum');
      const { contestObligation } = await dpo.get(CONTEST, { input: { obligationId: duty, reason: SENTENCE } });
      return { input: { contestationId: contestObligation.contestations[0].id, body: 'Nous répondons' } };
    },
    changes: [created('ContestationMessage', { body: 'Nous répondons', authorParty: 'DNUM' })],
  },
  assignObligation: {
    who: 'team',
    action: 'obligation.assigned',
    query: simple('assignObligation', 'AssignObligationInput'),
    variables: async () => {
      const [row] = await world.rows<{ id: string }>("select id from person where email = 'camille.roux@demo.invalid'");
      return { input: { obligationId: duty, assigneeId: row!.id } };
    },
    changes: [created('Assignment', { assigneeName: 'Camille Roux' })],
  },
  setDueDate: {
    who: 'team',
    action: 'obligation.dueDateSet',
    query: simple('setDueDate', 'SetDueDateInput'),
    variables: () => ({ input: { obligationId: world.obligation('A1-DON-DNUM-1'), dueOn: '2027-02-28' } }),
    changes: [created('DueDate', { dueOn: '2027-02-28' })],
  },
  assignObligations: {
    who: 'team',
    action: 'obligation.assigned',
    query: bulk('assignObligations', 'AssignObligationsInput'),
    variables: async () => {
      const [row] = await world.rows<{ id: string }>("select id from person where email = 'dominique.petit@demo.invalid'");
      return { input: { obligationIds: [duty], assigneeId: row!.id } };
    },
    changes: [created('Assignment', { assigneeName: 'Dominique Petit' })],
  },
  setDueDates: {
    who: 'team',
    action: 'obligation.dueDateSet',
    query: bulk('setDueDates', 'SetDueDatesInput'),
    variables: () => ({ input: { obligationIds: [world.obligation('A1-DON-DNUM-1')], dueOn: '2027-01-31' } }),
    changes: [created('DueDate', { dueOn: '2027-01-31' })],
  },
  setApplicabilities: {
    who: 'team',
    action: 'obligation.applicabilitySet',
    query: bulk('setApplicabilities', 'SetApplicabilitiesInput'),
    variables: () => ({ input: { obligationIds: [duty], isApplicable: true, reason: `${SENTENCE} Bis.` } }),
    changes: [created('ApplicabilityDecision', { isApplicable: true, reason: `${SENTENCE} Bis.` })],
  },
};
Object.assign(
  VERBS,
  SHARED_WORK,
  actVerbs(() => world),
  furtherVerbs(() => world),
);

const ADMINISTRATION: Record<string, Omit<Verb, 'changes'>> = {
  createOrganisation: {
    who: 'administrator',
    action: 'organisation.created',
    query: simple('createOrganisation', 'CreateOrganisationInput'),
    variables: () => ({ input: { name: 'Organisme d’essai', shortName: 'ESSAI' } }),
  },
  createPerson: {
    who: 'administrator',
    action: 'person.created',
    query: simple('createPerson', 'CreatePersonInput'),
    variables: async () => ({
      input: { fullName: 'Dominique Essai', email: 'essai@demo.invalid', organisationId: await organisationId() },
    }),
  },
  updatePerson: {
    who: 'administrator',
    action: 'person.updated',
    query: 'mutation ($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }',
    variables: async () => ({ id: (await partner()).id, input: { version: (await partner()).version, fullName: 'Andréa Nouveau' } }),
  },
  createMembership: {
    who: 'administrator',
    action: 'membership.created',
    query: simple('createMembership', 'CreateMembershipInput'),
    variables: async () => ({
      input: { personId: (await partner()).id, role: 'READER', conventionId: world.conventionId, validFrom: '2026-01-01' },
    }),
  },
  endMembership: {
    who: 'administrator',
    action: 'membership.ended',
    query: 'mutation ($id: ID!, $validUntil: Date!) { endMembership(input: { membershipId: $id, validUntil: $validUntil }) { id } }',
    variables: async () => {
      const [row] = await world.rows<{ id: string }>("select id from membership where role = 'READER' limit 1");
      return { id: row!.id, validUntil: '2030-01-01' };
    },
  },
  deactivatePerson: about('deactivatePerson(input: { personId: $id })', 'person.deactivated', async () => (await partner()).id),
  reactivatePerson: about('reactivatePerson(input: { personId: $id })', 'person.reactivated', async () => (await partner()).id),
  confirmIdentityChange: about('confirmIdentityChange(input: { identityChangeId: $id })', 'person.identityConfirmed', identityChange),
  refuseIdentityChange: about('refuseIdentityChange(input: { identityChangeId: $id })', 'person.identityRefused', identityChange),
  createProgramme: {
    who: 'administrator',
    action: 'programme.created',
    query: 'mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }',
    variables: () => ({ input: { name: 'Programme' } }),
  },
  updateProgramme: {
    who: 'administrator',
    action: 'programme.updated',
    query: 'mutation ($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { id } }',
    variables: async () => ({
      id: await programmeNamed(await world.app.as('administrator')),
      input: { conventionIds: [world.conventionId], version: 1 },
    }),
  },
  updateOrganisation: {
    who: 'administrator',
    action: 'organisation.updated',
    query: 'mutation ($id: ID!, $input: UpdateOrganisationInput!) { updateOrganisation(id: $id, input: $input) { id } }',
    variables: async () => ({ id: await organisationId(), input: { name: 'Organisme renommé', sirets: ['13002526500013'], version: 1 } }),
  },
  importCatalogue: {
    who: 'administrator',
    action: 'catalogue.imported',
    query: 'mutation ($input: ImportCatalogueInput!) { importCatalogue(input: $input) { outcome } }',
    variables: () => ({
      input: {
        fileName: 'domifa.yaml',
        isDryRun: false,
        source: readFileSync('schema/catalogues/domifa-fast5-2020.yaml', 'utf8').replace(/^key: .*$/m, 'key: autre-catalogue'),
      },
    }),
  },
  updateSitePage: {
    who: 'administrator',
    action: 'site.pageUpdated',
    query: 'mutation($id: ID!, $input: UpdateSitePageInput!) { updateSitePage(id: $id, input: $input) { id } }',
    variables: async () => {
      const [row] = await world.rows<{ slug: string; version: number }>('select slug, version from site_page order by slug limit 1');
      return { id: row?.slug ?? 'accessibilite', input: { version: row?.version ?? 0, bodyFr: 'Mentions' } };
    },
  },
  createConvention: {
    who: 'administrator',
    action: 'convention.created',
    query: simple('createConvention', 'CreateConventionInput'),
    variables: async () => {
      const parties = await world.rows<{ code: string; organisationId: string }>(
        'select code, organisation_id as "organisationId" from party where convention_id = ?',
        [world.conventionId],
      );
      const [catalogue] = await world.rows<{ catalogue_id: string }>('select catalogue_id from convention where id = ?', [
        world.conventionId,
      ]);
      return {
        input: {
          catalogueId: catalogue!.catalogue_id,
          slug: 'seconde',
          title: 'Seconde',
          serviceName: 'Second',
          signedOn: '2020-11-23',
          endsOn: '2021-05-23',
          parties,
        },
      };
    },
  },
};

function about(field: string, action: string, idOf: () => Promise<string>): Omit<Verb, 'changes'> {
  return { who: 'administrator', action, query: `mutation ($id: ID!) { ${field} { id } }`, variables: async () => ({ id: await idOf() }) };
}

/** Asked for by somebody who signs in with the partner's address and another identity. */
async function identityChange(): Promise<string> {
  const { orm, clock } = world.app;
  const email = 'andrea.lopez@demo.invalid';
  for (const subject of ['ancien', randomUUID()]) {
    await recognisePerson(orm.em, clock, { issuer: 'https://idp.example', subject, email, isEmailVerified: true });
  }
  const [row] = await world.rows<{ id: string }>("select id from identity_change where status = 'PENDING'");
  return row!.id;
}

async function entriesSince(
  id: string,
): Promise<{ chain: string; action: string; actor: unknown; changes: { entity: string; before: unknown; after: unknown }[] }[]> {
  return world.rows(
    `select chain, action, jsonb_build_object('name', actor_name, 'capacity', actor_role, 'partyCode', actor_party) as actor, changes
      from journal_entry where id > ? order by id`,
    [id],
  );
}

async function runVerb({ who, query, variables }: Omit<Verb, 'changes'>) {
  const values = await variables();
  const client = await world.app.as(who);
  const [last] = await world.rows<{ id: string }>('select max(id) as id from journal_entry');
  await client.get(query, values);
  return entriesSince(last!.id);
}

test('every mutation of the schema has its row here', () => {
  const mutations = Object.keys(buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getMutationType()!.getFields());
  expect([...Object.keys(VERBS), ...Object.keys(ADMINISTRATION), ...UNJOURNALED].sort()).toEqual(mutations.sort());
});

test.each(Object.entries(VERBS))('%s leaves exactly one entry: who, what, before and after', async (_, verb) => {
  const entries = await runVerb(verb);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ chain: verb.chain ? INSTANCE : world.conventionId, action: verb.action, actor: SIGNATURES[verb.who] });
  const told = entries[0]!.changes.map(({ entity, before, after }) => ({ entity, before, after }));
  expect(told).toHaveLength(verb.changes.length);
  expect(told).toEqual(expect.arrayContaining(verb.changes));
});

test.each(Object.entries(ADMINISTRATION))('%s leaves exactly one entry, signed by the administrator', async (name, verb) => {
  const entries = await runVerb(verb);
  expect(entries).toMatchObject([{ action: verb.action, actor: SIGNATURES.administrator }]);
  if (name !== 'createConvention') expect([INSTANCE, world.conventionId]).toContain(entries[0]!.chain);
  expect(JSON.stringify(entries[0]!.changes).length).toBeLessThan(20_000);
});

test('what was read, or refused, leaves none; and every chain holds', async () => {
  const client = await team();
  const before = await world.traces();
  await client.get('query ($id: ID!) { obligation(id: $id) { id history { id } evidence { id } } myWork { roles } }', { id: duty });
  await world.refused(client, DECLARE, { input: { obligationId: world.obligation('A1-VIO-DINUM-1'), status: 'MET' } });
  expect(await world.traces()).toEqual(before);
  expect(await world.rows('select v.* from journal_chain c, verify_journal(c.chain) v')).toEqual([]);
});
