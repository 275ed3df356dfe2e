import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceVerbs, linkVerbs, reviewVerbs } from '../../server/evidence/evidence.verbs.ts';
import { obligationVerbs } from '../../server/obligations/obligation.verbs.ts';
import type { ApiClient } from '../support/client.ts';
import { pendingChange } from './rows.identities.ts';
import { unusualPeople } from './unusualPeople.ts';
import { contest, deposit, type MadeEvidence, type Place, startWorld, type World } from './world.ts';

const REASON = 'Une raison écrite en plus de vingt caractères.';
const STATEMENT = { statement: 'La procédure est écrite et connue de l’équipe.' };

interface Attempt {
  query: string;
  variables: Record<string, unknown>;
}
interface Subject {
  obligationId: string;
  evidence: MadeEvidence;
  contestationId: string;
}
type Verbs = Record<string, (subject: Subject, place: Place) => Attempt>;

const verb = (name: string, type: string, input: Record<string, unknown>): Attempt => ({
  query: `mutation($input: ${type}!) { ${name}(input: $input) { id } }`,
  variables: { input },
});

const OBLIGATION_VERBS: Verbs = {
  DECLARE: ({ obligationId }) => verb('declareObligation', 'DeclareObligationInput', { obligationId, status: 'MET' }),
  SET_APPLICABILITY: ({ obligationId }) =>
    verb('setApplicability', 'SetApplicabilityInput', { obligationId, isApplicable: false, reason: REASON }),
  CONTEST: ({ obligationId }) => verb('contestObligation', 'ContestObligationInput', { obligationId, reason: `${REASON} ${randomUUID()}` }),
  RESOLVE_CONTESTATION: ({ contestationId }) =>
    verb('resolveContestation', 'ResolveContestationInput', { contestationId, resolution: REASON }),
  DEPOSIT_EVIDENCE: ({ obligationId }) =>
    verb('depositEvidence', 'DepositEvidenceInput', {
      obligationIds: [obligationId],
      kind: 'STATEMENT',
      title: 'Preuve',
      content: STATEMENT,
    }),
};

const BREACH_VERBS: Verbs = {
  RECORD_USE: ({ obligationId }) => verb('recordUse', 'RecordUseInput', { obligationId, usedOn: '2026-11-01', description: REASON }),
  OBSERVE: ({ obligationId }) =>
    verb('observe', 'ObserveInput', { obligationId, observed: 'KEPT', observedOn: '2026-11-01', words: `${REASON} ${randomUUID()}` }),
  RECORD_BREACH: ({ obligationId }) =>
    verb('recordBreach', 'RecordBreachInput', { obligationId, brokenOn: '2026-11-01', facts: `${REASON} ${randomUUID()}` }),
};

/** A bulk action on one obligation, accepted when its only row is. */
const bulk = (name: string, type: string, input: Record<string, unknown>): Attempt => ({
  query: `mutation($input: ${type}!) { ${name}(input: $input) { refusal { code } } }`,
  variables: { input },
});

const SHARING_VERBS: Verbs = {
  ASSIGN: ({ obligationId }) => bulk('assignObligations', 'AssignObligationsInput', { obligationIds: [obligationId], assigneeId: null }),
  SET_DUE_DATE: ({ obligationId }) => bulk('setDueDates', 'SetDueDatesInput', { obligationIds: [obligationId], dueOn: null }),
};

const EVIDENCE_VERBS: Verbs = {
  ADD_VERSION: ({ evidence }) =>
    verb('addEvidenceVersion', 'AddEvidenceVersionInput', {
      evidenceId: evidence.id,
      lastVersionId: evidence.versionId,
      content: STATEMENT,
    }),
  UPDATE: ({ evidence }) => ({
    query: 'mutation($id: ID!, $input: UpdateEvidenceInput!) { updateEvidence(id: $id, input: $input) { id } }',
    variables: { id: evidence.id, input: { title: 'Autre titre', version: 1 } },
  }),
  LINK: ({ evidence }, place) => verb('linkEvidence', 'LinkEvidenceInput', { evidenceId: evidence.id, obligationId: place.obligations[5] }),
  WITHDRAW: ({ evidence }) => verb('withdrawEvidence', 'WithdrawEvidenceInput', { evidenceId: evidence.id, reason: REASON }),
};

const LINK_VERBS: Verbs = {
  REVIEW: ({ evidence, obligationId }) =>
    verb('reviewEvidence', 'ReviewEvidenceInput', { evidenceVersionId: evidence.versionId, obligationId, verdict: 'ACCEPTED' }),
  UNLINK: ({ evidence, obligationId }) => verb('unlinkEvidence', 'UnlinkEvidenceInput', { evidenceId: evidence.id, obligationId }),
};

const ACT_VERBS: Record<string, (conventionId: string) => Attempt> = {
  CORRECT_DATE: (conventionId) =>
    verb('correctConventionDate', 'CorrectConventionDateInput', { conventionId, kind: 'SIGNED', fallsOn: '2020-11-23', reason: REASON }),
  CORRECT_ACT: (conventionId) => verb('correctConvention', 'CorrectConventionInput', { conventionId, reason: REASON }),
  ADD_DOCUMENT: (conventionId) =>
    verb('addConventionDocument', 'AddConventionDocumentInput', { conventionId, kind: 'ANNEX', label: 'Annexe' }),
};

const SHOWN = `query($obligationId: ID!, $evidenceIds: [ID!]) {
  obligation(id: $obligationId) { allowedActions contestations { id canResolve } }
  evidences(filter: { ids: $evidenceIds }) { items { allowedActions links { allowedActions } } } }`;

let world: World;
let people: Record<string, ApiClient>;

beforeAll(async () => {
  world = await startWorld();
  const { administrator: _same, anonymous: _door, noMembership: _none, expiredReader: _over, ...members } = world.as;
  people = { ...members, administrator: world.administrator, ...(await unusualPeople(world)) };
});
afterAll(async () => world?.app.stop());

const contestant = (place: Place, by: 'otherDpo' | 'reviewer'): Place =>
  by === 'otherDpo' ? place : { ...place, otherDpo: world.as.reviewer };

let made = 0;

/** Fresh for each attempt, on five obligations in turn: the sixth is there to be linked to. */
async function makeSubject(place: Place, by: 'otherDpo' | 'reviewer', confidentiality: string): Promise<Subject> {
  made += 1;
  const obligationId = place.obligations[made % 5]!;
  return {
    obligationId,
    evidence: await deposit(place, { obligationId, confidentiality }),
    contestationId: await contest(contestant(place, by), obligationId),
  };
}

/** Contestations pile up on the obligation: whether it can be resolved is asked of the one at hand. */
async function shownVerbs(client: ApiClient, { obligationId, evidence, contestationId }: Subject): Promise<string[] | null> {
  const { data } = await client.ask(SHOWN, { obligationId, evidenceIds: [evidence.id] });
  if (!data?.obligation) return null;
  const { contestations, allowedActions } = data.obligation;
  const canResolve = contestations.find(({ id }: { id: string }) => id === contestationId).canResolve;
  const others = allowedActions.filter((action: string) => action !== 'RESOLVE_CONTESTATION');
  expect(allowedActions.includes('RESOLVE_CONTESTATION')).toBe(
    contestations.some((contestation: { canResolve: boolean }) => contestation.canResolve),
  );
  const [proof] = data.evidences.items;
  const ofProof = proof ? [...proof.allowedActions, ...proof.links[0].allowedActions] : [];
  return [...others, ...(canResolve ? ['RESOLVE_CONTESTATION'] : []), ...ofProof];
}

/** What a refused verb leaves is as it was; after an accepted one, a fresh subject. */
async function acceptedVerbs(client: ApiClient, make: () => Promise<Subject>, place: Place): Promise<string[]> {
  const accepted: string[] = [];
  let subject = await make();
  for (const [name, attempt] of Object.entries({
    ...OBLIGATION_VERBS,
    ...BREACH_VERBS,
    ...SHARING_VERBS,
    ...EVIDENCE_VERBS,
    ...LINK_VERBS,
  })) {
    const { query, variables } = attempt(subject, place);
    const { data, errors } = await client.ask(query, variables);
    const refusedRow = (Object.values(data ?? {}) as { refusal?: { code: string } }[]).flat()[0]?.refusal;
    if (!errors && !refusedRow) {
      accepted.push(name);
      subject = await make();
    } else if (refusedRow) {
      expect(['NOT_YOUR_PARTY', 'NOT_FOUND']).toContain(refusedRow.code);
    } else {
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors![0]!.extensions.category);
    }
  }
  return accepted;
}

const CASES = [
  ['inside', 'otherDpo', 'PARTIES'],
  ['inside', 'reviewer', 'RESTRICTED'],
  ['outside', 'otherDpo', 'PUBLIC'],
] as const;

describe.each(CASES)('on an obligation %s, contested by the %s, with a proof that is %s', (side, by, confidentiality) => {
  it('the verbs shown to each person are exactly those the API accepts from them', async () => {
    const place = world.places[side];
    const make = () => makeSubject(place, by, confidentiality);
    const shown: Record<string, string[]> = {};
    const accepted: Record<string, string[]> = {};
    for (const [name, client] of Object.entries(people)) {
      shown[name] = (await shownVerbs(client, await make()))?.sort() ?? [];
      accepted[name] = (await acceptedVerbs(client, make, place)).sort();
    }
    expect(accepted).toEqual(shown);
    expect(new Set(Object.values(shown).map(String)).size).toBeGreaterThan(2);
  }, 120_000);
});

it('every verb of an obligation, of a proof and of their link is tried', () => {
  expect(Object.keys({ ...OBLIGATION_VERBS, ...BREACH_VERBS, ...SHARING_VERBS }).sort()).toEqual([...obligationVerbs.names].sort());
  expect(Object.keys(EVIDENCE_VERBS).sort()).toEqual([...evidenceVerbs.names].sort());
  expect(Object.keys(LINK_VERBS).sort()).toEqual([...reviewVerbs.names, ...linkVerbs.names].sort());
});

describe('an administrator', () => {
  it.each(['administrator', 'administratorAndDpo', 'administratorAndReviewer'])(
    'attests nothing, and takes no side in a disagreement, whatever else they are (%s)',
    async (name) => {
      const subject = await makeSubject(world.places.inside, 'otherDpo', 'PUBLIC');
      const shown = await shownVerbs(people[name]!, subject);
      expect(shown!.filter((action) => ['REVIEW', 'CONTEST', 'RESOLVE_CONTESTATION'].includes(action))).toEqual([]);
    },
  );
});

describe('a withdrawn proof', () => {
  it('allows nobody anything', async () => {
    const { inside } = world.places;
    const subject = await makeSubject(inside, 'otherDpo', 'PUBLIC');
    const { query, variables } = EVIDENCE_VERBS.WITHDRAW!(subject, inside);
    await inside.keeper.get(query, variables);
    for (const client of Object.values(people)) {
      const shown = await shownVerbs(client, subject);
      expect((shown ?? []).filter((action) => action in EVIDENCE_VERBS || action in LINK_VERBS)).toEqual([]);
    }
  });
});

describe('the verbs of a change of identity', () => {
  const ASKED = 'query($filter: IdentityChangeFilter) { identityChanges(filter: $filter) { items { id status allowedActions } } }';
  const decide = (name: 'confirm' | 'refuse', identityChangeId: string) =>
    world.administrator.ask(`mutation($id: ID!) { ${name}IdentityChange(input: { identityChangeId: $id }) { allowedActions } }`, {
      id: identityChangeId,
    });

  it('are shown to the administrator as the API accepts them, whatever was decided before', async () => {
    const { id, personId } = await pendingChange(world.places.inside, world);
    const shown = async () =>
      (await world.administrator.get(ASKED, { filter: { personIds: [personId] } })).identityChanges.items.find(
        (one: { id: string }) => one.id === id,
      );
    expect(await shown()).toMatchObject({ status: 'PENDING', allowedActions: ['CONFIRM', 'REFUSE'] });
    expect((await decide('refuse', id)).data.refuseIdentityChange.allowedActions).toEqual(['CONFIRM']);
    expect((await decide('refuse', id)).errors?.[0]?.extensions.code).toBe('IDENTITY_CHANGE_DECIDED');
    expect((await decide('confirm', id)).data.confirmIdentityChange.allowedActions).toEqual([]);
    for (const verb of ['confirm', 'refuse'] as const) {
      expect((await decide(verb, id)).errors?.[0]?.extensions.code).toBe('IDENTITY_CHANGE_DECIDED');
    }
  });
});

describe('the verbs of a convention and of the instance', () => {
  it('are shown to each person as the API accepts them', async () => {
    const { conventionId, question } = world.places.inside;
    const { reviewerElsewhere: _stranger, ...readers } = people;
    for (const [name, client] of Object.entries(readers)) {
      const { convention, me } = await client.get(
        'query($id: ID!) { convention(id: $id) { version allowedActions profile { key allowedActions } } me { allowedActions } }',
        {
          id: conventionId,
        },
      );
      const answered = await client.ask('mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }', {
        input: { conventionId, key: question, value: true },
      });
      const updated = await client.ask(
        'mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }',
        {
          id: conventionId,
          input: { serviceName: world.unique('Service'), version: convention.version },
        },
      );
      for (const [action, attempt] of Object.entries(ACT_VERBS)) {
        const { query, variables } = attempt(conventionId);
        const { errors } = await client.ask(query, variables);
        const isRefused = errors?.some(({ extensions }) => extensions.category === 'FORBIDDEN') ?? false;
        expect([name, action, !isRefused]).toEqual([name, action, convention.allowedActions.includes(action)]);
      }
      const people = await client.ask('{ people { total } }');
      expect([name, !answered.errors, !updated.errors, !people.errors]).toEqual([
        name,
        convention.profile.find(({ key }: { key: string }) => key === question).allowedActions.includes('ANSWER'),
        convention.allowedActions.includes('UPDATE'),
        me.allowedActions.includes('MANAGE_PEOPLE'),
      ]);
    }
  });
});
