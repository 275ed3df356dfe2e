import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { deposit, type MadeEvidence, PERSONAS, type Persona, startWorld, type World } from './world.ts';

const LEVELS = ['PUBLIC', 'PARTIES', 'RESTRICTED'] as const;
type Level = (typeof LEVELS)[number];

/** Who reads a proof of DNUM: its own party, the other party and who keeps its accounts, its programme's reviewer, a reader, an administrator who is no party. */
const READERS: Record<Level, Persona[]> = {
  PUBLIC: ['team', 'dpoOwnSide', 'dpoOtherSide', 'financeOtherSide', 'reviewer', 'reader', 'administrator'],
  PARTIES: ['team', 'dpoOwnSide', 'dpoOtherSide', 'financeOtherSide', 'reviewer', 'reader'],
  RESTRICTED: ['team', 'dpoOwnSide', 'reviewer'],
};
const CONVENTION_READERS = READERS.PUBLIC;

let world: World;
const proofs = {} as Record<Level, MadeEvidence>;

async function allowed(test: (client: ApiClient) => Promise<boolean>): Promise<Persona[]> {
  const found: Persona[] = [];
  for (const persona of PERSONAS) {
    if (await test(world.as[persona])) found.push(persona);
  }
  return found;
}

beforeAll(async () => {
  world = await startWorld();
  const { inside } = world.places;
  for (const [index, confidentiality] of LEVELS.entries()) {
    proofs[confidentiality] = await deposit(inside, { confidentiality, obligationId: inside.obligations[index], isFile: true });
    const { obligationId, versionId } = proofs[confidentiality];
    await inside.keeper.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
      input: { obligationId, status: 'MET' },
    });
    await world.as.reviewer.get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', {
      input: { obligationId, evidenceVersionId: versionId, verdict: 'ACCEPTED' },
    });
  }
});
afterAll(async () => world?.app.stop());

describe.each(LEVELS)('a proof that is %s', (level) => {
  it('is read one by one by those it is meant for', async () => {
    const query = 'query($id: ID!) { evidence(id: $id) { id } }';
    expect(await allowed(async (client) => !(await client.ask(query, { id: proofs[level].id })).errors)).toEqual(READERS[level]);
  });

  it('is listed to them alone, by itself, under its obligation and in the count of the list', async () => {
    const { id, obligationId } = proofs[level];
    const query = `query($id: ID!, $obligationId: ID!) { evidences(filter: { obligationIds: [$obligationId] }) { total items { id } }
      all: evidences { items { id } } obligation(id: $obligationId) { evidence { id } } byId: evidences(filter: { ids: [$id] }) { total } }`;
    const isListed = async (client: ApiClient) => {
      const { data } = await client.ask(query, { id, obligationId });
      if (!data?.obligation) return false;
      const lists = [data.evidences.items, data.all.items, data.obligation.evidence];
      const answers = new Set([
        ...lists.map((items: { id: string }[]) => items.some((item) => item.id === id)),
        data.evidences.total === 1,
        data.byId.total === 1,
      ]);
      expect(answers.size).toBe(1);
      return answers.has(true);
    };
    expect(await allowed(isListed)).toEqual(READERS[level]);
  });

  it('is downloaded by them alone; for others its file does not exist', async () => {
    const statuses = new Set<number>();
    const mayDownload = async (client: ApiClient) => {
      const response = await client.fetch(`/files/${proofs[level].versionId}`);
      await response.arrayBuffer();
      if (!response.ok) statuses.add(response.status);
      return response.ok;
    };
    expect(await allowed(mayDownload)).toEqual(READERS[level]);
    expect([...statuses].sort()).toEqual([401, 403, 404]);
  });

  it('is named in the attestation to them alone, while everybody sees who accepted it', async () => {
    const { obligationId } = proofs[level];
    const parts = 'reviewer { name } evidenceId evidenceTitle evidenceVersionId fileName evidence { title } evidenceVersion { fileName }';
    const query = `query($id: ID!, $conventionId: ID!) { obligation(id: $id) { assurance attestation { ${parts} } }
      responsibilityMatrix(conventionId: $conventionId) { cells { obligations { id attestation { ${parts} } } } } }`;
    const seesAttestation: Persona[] = [];
    const named = await allowed(async (client) => {
      const { data } = await client.ask(query, { id: obligationId, conventionId: world.places.inside.conventionId });
      if (!data?.obligation) return false;
      const { assurance, attestation } = data.obligation;
      expect(assurance).toBe('ATTESTED');
      expect(attestation.reviewer.name).toBe('Alix Bernard');
      const cells: { obligations: { id: string; attestation: unknown }[] }[] = data.responsibilityMatrix.cells;
      const shown = cells.flatMap(({ obligations }) => obligations).find(({ id }) => id === obligationId);
      expect(shown?.attestation).toEqual(attestation);
      const { reviewer: _, ...words } = attestation;
      expect([0, 6]).toContain(Object.values(words).filter((word) => word !== null).length);
      const [persona] = PERSONAS.filter((each) => world.as[each] === client);
      seesAttestation.push(persona!);
      return attestation.fileName === 'procedure.pdf';
    });
    expect(named).toEqual(READERS[level]);
    expect(seesAttestation).toEqual(CONVENTION_READERS);
  });

  it('is told in the journal and in the history to them alone; others see that something was written, not what', async () => {
    const { id, obligationId } = proofs[level];
    const query = `query($id: String!, $obligationId: ID!, $conventionId: ID!) {
      journal(conventionId: $conventionId, filter: { subjectIds: [$id] }) { total items { action changes } }
      obligation(id: $obligationId) { history { action subjectId changes } } }`;
    const seesContent = async (client: ApiClient) => {
      const { data } = await client.ask(query, { id, obligationId, conventionId: world.places.inside.conventionId });
      if (!data) return false;
      expect(data.journal.total).toBe(2);
      const ofProof = data.obligation.history.filter(({ subjectId }: { subjectId: string }) => subjectId === id);
      expect(ofProof).toHaveLength(2);
      const changes = [...data.journal.items, ...ofProof].map((entry: { changes: unknown }) => JSON.stringify(entry.changes));
      const told = changes.map((text) => text !== '{"redacted":true}');
      expect(new Set(told).size).toBe(1);
      expect(changes.some((text) => text.includes('procedure.pdf'))).toBe(told[0]);
      return told[0]!;
    };
    expect(await allowed(seesContent)).toEqual(READERS[level]);
  });
});

describe('the journal of the instance', () => {
  it('is read and verified by administrators alone', async () => {
    expect(await allowed(async (client) => !(await client.ask('{ journal { total } }')).errors)).toEqual(['administrator']);
    expect(await allowed(async (client) => !(await client.ask('{ verifyJournal { isIntact } }')).errors)).toEqual(['administrator']);
  });
});

describe('another convention', () => {
  it('shows nothing in lists that are filtered to its ids, nor in lists that are not filtered at all', async () => {
    const { outside } = world.places;
    const { id } = await deposit(outside, { confidentiality: 'PUBLIC' });
    const lists = [
      ['obligations', 'ObligationFilter', { ids: outside.obligations }],
      ['obligations', 'ObligationFilter', { partyIds: [outside.partyId] }],
      ['obligations', 'ObligationFilter', { partyCodes: [outside.partyCode] }],
      ['obligations', 'ObligationFilter', { text: 'EAU-A-01' }],
      ['evidences', 'EvidenceFilter', { ids: [id] }],
      ['evidences', 'EvidenceFilter', { partyIds: [outside.partyId] }],
      ['evidences', 'EvidenceFilter', { obligationIds: [outside.obligations[0]] }],
      ['conventions', 'ConventionFilter', { text: 'Qualité' }],
      ['catalogues', 'CatalogueFilter', { keys: ['eau-metropole-2026'] }],
    ] as const;
    const insiders: Persona[] = ['team', 'dpoOwnSide', 'dpoOtherSide', 'financeOtherSide', 'reader'];
    for (const persona of insiders) {
      for (const [field, type, filter] of lists) {
        const answer = await world.as[persona].get(`query($filter: ${type}) { ${field}(filter: $filter) { total } }`, { filter });
        expect([persona, field, filter, answer[field].total]).toEqual([persona, field, filter, 0]);
      }
      const { conventions, obligations, evidences, catalogues } = await world.as[persona].get(
        '{ conventions { total } catalogues { total } obligations { total } evidences { items { conventionId } } }',
      );
      expect([conventions.total, catalogues.total, obligations.total]).toEqual([1, 1, 136]);
      expect(evidences.items.filter((item: { conventionId: string }) => item.conventionId === outside.conventionId)).toEqual([]);
    }
  });
});
