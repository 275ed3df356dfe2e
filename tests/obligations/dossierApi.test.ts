import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApp } from '../support/app.ts';
import type { SeededWork } from '../support/seedWork.ts';
import { countStatements } from '../support/statements.ts';
import { startWorkedApp } from '../support/workedApp.ts';

const AUTHOR = 'author { name capacity partyCode }';
const DOSSIER = `query($id: ID!, $asOf: Date) { dossier(conventionId: $id, asOf: $asOf) {
  conventionId title asOf parties { code organisation { shortName } } themes { code }
  obligations { id: obligationId code partyCode themeCode groupCode nature text assurance dueOn isOverdue nextExpiryOn
    declaration { status comment declaredAt ${AUTHOR} }
    evidence { id: evidenceId kind title confidentiality partyCode versions { id: evidenceVersionId number fileName sha256 url statement validFrom validUntil createdAt ${AUTHOR}
      reviews { verdict changeKind comment reviewedAt ${AUTHOR} } } } } } }`;
const OBLIGATION = `query($id: ID!) { obligation(id: $id) { id assurance declaration { id } declarations { id status }
  evidence { id title withdrawnAt versions { id reviews { verdict obligationId } } } } }`;
const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }';

interface Shown {
  id: string;
  code: string;
  partyCode: string;
  assurance: string;
  declaration: { status: string; declaredAt: string } | null;
  evidence: { id: string; title: string; versions: { id: string; reviews: { verdict: string }[] }[] }[];
}

let app: TestApp;
let work: SeededWork;

const dossierOf = async (who: Parameters<TestApp['as']>[0], asOf?: string) =>
  (await (await app.as(who)).get(DOSSIER, { id: work.conventionId, asOf })).dossier as {
    asOf: string;
    obligations: Shown[];
    themes: unknown[];
  };

beforeAll(async () => {
  ({ app, work } = await startWorkedApp());
}, 180_000);
afterAll(() => app?.stop());

describe('The dossier of a convention', () => {
  test('tells every obligation as its own page does', async () => {
    const reader = await app.as('reader');
    const { obligations, themes } = await dossierOf('reader');
    expect(obligations).toHaveLength(136);
    expect(new Set(obligations.map(({ code }) => code)).size).toBe(118);
    expect(themes.length).toBeGreaterThanOrEqual(12);
    const shown = obligations.filter(({ evidence }) => evidence.length > 0);
    expect(shown.length).toBeGreaterThan(10);
    for (const one of shown) {
      const { obligation } = await reader.get(OBLIGATION, { id: one.id });
      expect(one.assurance).toBe(obligation.assurance);
      expect(one.declaration?.status ?? null).toBe(obligation.declarations[0]?.status ?? null);
      expect(obligation.declaration?.id).toBe(obligation.declarations[0]?.id);
      const inForce = obligation.evidence.filter(({ withdrawnAt }: { withdrawnAt: string | null }) => !withdrawnAt);
      expect(one.evidence.map(({ id }) => id).toSorted()).toEqual(inForce.map(({ id }: { id: string }) => id).toSorted());
      for (const proof of one.evidence) {
        const { versions } = inForce.find(({ id }: { id: string }) => id === proof.id);
        const verdictsOf = (version: { id: string; reviews: { verdict: string; obligationId?: string }[] }) => [
          version.id,
          version.reviews.filter(({ obligationId }) => !obligationId || obligationId === one.id).map(({ verdict }) => verdict),
        ];
        expect(proof.versions.map(verdictsOf)).toEqual(versions.map(verdictsOf));
      }
    }
  });

  test('is told in one statement, beside the one that says who asks', async () => {
    const reader = await app.as('reader');
    const { statements } = await countStatements(() => reader.get(DOSSIER, { id: work.conventionId }));
    expect(statements).toHaveLength(2);
  });

  test('is told as it was at the end of a day: before anything was said, nothing is shown', async () => {
    const { asOf, obligations } = await dossierOf('reader', '2020-12-31');
    expect(asOf).toBe('2020-12-31');
    expect(obligations).toHaveLength(136);
    expect(obligations.filter(({ evidence, declaration }) => evidence.length > 0 || declaration)).toEqual([]);
  });

  test('tells the declaration of a day as the obligation on that day does', async () => {
    const reader = await app.as('reader');
    const declared = (await dossierOf('reader')).obligations.flatMap(({ declaration }) => declaration?.declaredAt.slice(0, 10) ?? []);
    const asOf = declared.toSorted().at(Math.floor(declared.length / 2))!;
    const { obligations } = await dossierOf('reader', asOf);
    const ofEach =
      'query($asOf: Date, $page: Page) { obligations(asOf: $asOf, page: $page) { items { id: obligationId declaration { status } } } }';
    const pages = await Promise.all([0, 100].map((offset) => reader.get(ofEach, { asOf, page: { offset, limit: 100 } })));
    const listed = new Map(pages.flatMap(({ obligations: { items } }) => items).map(({ id, declaration }: Shown) => [id, declaration]));
    expect(obligations.some(({ declaration }) => declaration)).toBe(true);
    expect(obligations.some(({ declaration }) => !declaration)).toBe(true);
    for (const { id, declaration } of obligations) expect(listed.get(id)?.status).toBe(declaration?.status);
  });

  test('leaves out the restricted proofs of the other side', async () => {
    const team = await app.as('team');
    const input = {
      obligationIds: [work.obligations.missing],
      kind: 'STATEMENT',
      title: 'Réservé à notre partie',
      confidentiality: 'RESTRICTED',
      content: { statement: 'La procédure est écrite et connue de l’équipe.' },
    };
    await team.get(DEPOSIT, { input });
    const titles = async (who: Parameters<TestApp['as']>[0]) =>
      (await dossierOf(who)).obligations
        .flatMap(({ evidence }) => evidence.map(({ title }) => title))
        .filter((title) => title === input.title);
    expect(await titles('team')).toHaveLength(1);
    expect(await titles('reviewer')).toHaveLength(1);
    expect(await titles('dpoDinum')).toEqual([]);
    expect(await titles('reader')).toEqual([]);
  });

  test('refuses an id that is none, and a day that is none', async () => {
    const reader = await app.as('reader');
    expect((await reader.refusal(DOSSIER, { id: 'x' })).extensions.fieldErrors[0]?.field).toBe('conventionId');
    expect((await reader.refusal(DOSSIER, { id: work.conventionId, asOf: '31/12/2020' })).extensions.category).toBe('BAD_INPUT');
  });
});
