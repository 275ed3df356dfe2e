import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jointControllers, jointControllersAmended } from '../catalogues/support.ts';
import { CREATE as CREATE_CONVENTION } from '../conventions/acts.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, agreementOf, invite } from '../support/outside.ts';
import { AGREE, agree, judge, obligationsOf, publish, putBefore, type Signatories, VERSION } from './world.ts';

const COMPARISON = `query($conventionId: ID!, $catalogueId: ID!) { catalogueComparison(conventionId: $conventionId, catalogueId: $catalogueId) {
  semanticVersionBefore semanticVersionAfter comparisonCounts { kind count } commitmentComparisons { code kind textBefore textAfter } } }`;
const BODIES = { UNIV: 'UHT', OFFICE: 'OLE', VILLE: 'VHT' };
const ACT = { slug: 'toit-etudiant', title: 'Toit étudiant', serviceName: 'Toit étudiant', signedOn: '2026-03-02', noticePeriod: 'P6M' };
const VARIABLES = [
  { code: 'service', wording: 'Toit étudiant' },
  { code: 'contact', wording: 'droits@toit.example' },
];

let app: TestApp;
let administrator: ApiClient;
let agreement: Agreement;
let world: Signatories;
let target: string;

async function openAgreement(catalogueId: string): Promise<Agreement> {
  const parties: { code: string; organisationId: string }[] = [];
  for (const [code, shortName] of Object.entries(BODIES)) {
    const query = 'mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }';
    const { createOrganisation } = await administrator.get(query, { input: { name: `Organisme ${shortName}`, shortName } });
    parties.push({ code, organisationId: createOrganisation.id });
  }
  const { createConvention } = await administrator.get(CREATE_CONVENTION, {
    input: { catalogueId, ...ACT, parties, variables: VARIABLES },
  });
  return agreementOf(administrator, createConvention.id);
}

/** A DPO of each of the three parties. */
async function enter(): Promise<Record<string, ApiClient>> {
  const clients: Record<string, ApiClient> = {};
  for (const [code, partyId] of Object.entries(agreement.parties)) {
    const email = `dpo.${code.toLowerCase()}@toit.example`;
    const memberships = [{ role: 'DPO', conventionId: agreement.conventionId, partyId }];
    await invite(administrator, { fullName: `Dpo ${code}`, email, organisationId: agreement.bodies[code]!, memberships });
    clients[code] = await app.as({ email });
  }
  return clients;
}

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: new Date('2026-11-26T09:00:00Z') });
  administrator = await app.as('administrator');
  agreement = await openAgreement(await publish(administrator, jointControllers));
  world = { conventionId: agreement.conventionId, agreement, administrator, as: await enter() };
  target = await publish(administrator, jointControllersAmended);
});
afterAll(async () => app?.stop());

const version = async () => (await administrator.get(VERSION, { id: agreement.conventionId })).convention.catalogue.semanticVersion;

describe('an agreement between three joint controllers that moves to the second version of its catalogue', () => {
  it('is compared sentence by sentence before anybody agrees', async () => {
    const { catalogueComparison: told } = await world.as.UNIV!.get(COMPARISON, {
      conventionId: agreement.conventionId,
      catalogueId: target,
    });
    expect([told.semanticVersionBefore, told.semanticVersionAfter]).toEqual(['1.0.0', '2.0.0']);
    const counts = Object.fromEntries(told.comparisonCounts.map(({ kind, count }: { kind: string; count: number }) => [kind, count]));
    expect(counts).toMatchObject({ NEW: 2, REMOVED: 2, REWORDED: 4 });
  });

  it('moves once the three of them agreed, and keeps, ends and begins what the second version says', async () => {
    const before = await obligationsOf(world.as.UNIV!, agreement.conventionId);
    expect(before).toHaveLength(32);
    const { catalogueComparison } = await world.as.UNIV!.get(COMPARISON, { conventionId: agreement.conventionId, catalogueId: target });
    const compared = catalogueComparison.commitmentComparisons as { code: string; textBefore: string | null; textAfter: string | null }[];
    const isReworded = ({ textBefore, textAfter }: (typeof compared)[number]) => textBefore && textAfter && textBefore !== textAfter;
    const reworded = compared.filter(isReworded).map(({ code }) => code);
    const amendment = await putBefore(world, { catalogueId: target, effectiveOn: '2026-11-26' });
    await judge(world, amendment.id, reworded, 'SAME_MEANING');
    const [first] = Object.entries(world.as);
    const input = { amendmentId: amendment.id, partyId: agreement.parties[first![0]], signedOn: '2026-11-26', version: amendment.version };
    const alone = (await first![1].get(AGREE, { input })).agreeToAmendment;
    expect([alone.status, await version()]).toEqual(['COMPARED', '1.0.0']);
    const others = { ...world, as: Object.fromEntries(Object.entries(world.as).slice(1)) };
    expect((await agree(others, alone, '2026-11-26')).status).toBe('IN_FORCE');
    expect(await version()).toBe('2.0.0');
    const after = await obligationsOf(world.as.UNIV!, agreement.conventionId);
    expect(after).toHaveLength(33);
    const codes = new Set(after.map(({ code }) => code));
    expect(['LOG-SEC-2', 'LOG-ESP-2', 'LOG-SEC-4', 'LOG-VIE-5'].map((code) => codes.has(code))).toEqual([false, false, true, true]);
    const kept = before.filter(({ code, party }) => after.some((each) => each.code === code && each.party.code === party.code));
    const ids = new Set(after.map(({ obligationId }) => obligationId));
    expect(kept.filter(({ obligationId }) => !ids.has(obligationId))).toEqual([]);
    const yesterday = await obligationsOf(world.as.UNIV!, agreement.conventionId, '2026-11-25');
    expect(yesterday.map(({ code, text }) => `${code} ${text}`)).toEqual(before.map(({ code, text }) => `${code} ${text}`));
    expect(await app.orm.em.fork().execute('select * from kept_state_disagreements(clock_timestamp())')).toEqual([]);
  });
});
