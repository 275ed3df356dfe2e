import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';
import { makeLargeCatalogue } from './largeCatalogue.ts';
import { agreementOf, insideAgreement, invite } from './outside.ts';
import type { SeededWork } from './seedWork.ts';

const IMPORT = 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id } } }';
const CREATE = 'mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }';
const FIRST = 'query($id: ID!) { obligations(filter: { conventionIds: [$id] }, page: { limit: 1 }) { items { id } } }';
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }';
const ADD_VERSION = 'mutation($input: AddEvidenceVersionInput!) { addEvidenceVersion(input: $input) { versions { id } } }';

const CONVENTIONS = 80;
const VERSIONS = 200;
const SENTENCE_LENGTH = 4000;
const COMMENT = 'Les habilitations sont revues à chaque départ et à chaque arrivée. '.repeat(80).slice(0, 5000).trimEnd();
const NAME = 'Marie-Hélène de la Tour d’Auvergne-Lauraguais épouse '.repeat(4).slice(0, 200).trimEnd();
const EMAIL = 'nom.tres.long@demo.invalid';

/** Ids of what is larger than anybody should ever need. */
export interface SeededStress {
  /** 3 parties × 40 themes × 4 obligations. */
  conventionId: string;
  /** A commitment as long as a catalogue allows: 4,000 characters. */
  longSentenceId: string;
  /** An obligation declared with a comment of 5,000 characters. */
  longCommentId: string;
  /** An obligation whose proof has 200 versions, all by somebody whose name is 200 characters long. */
  manyVersionsId: string;
  manyVersionsEvidenceId: string;
  /** Obligations of the instance. */
  obligationCount: number;
}

async function openConvention(administrator: ApiClient, key: string, size: Parameters<typeof makeLargeCatalogue>[0]): Promise<string> {
  const source = makeLargeCatalogue({ key, ...size });
  const { importCatalogue } = await administrator.get(IMPORT, { input: { source, fileName: `${key}.yaml`, isDryRun: false } });
  const { organisations } = await administrator.get('{ organisations { items { id } } }');
  const parties = Array.from({ length: size.parties ?? 3 }, (_, index) => ({
    code: `P${index + 1}`,
    organisationId: organisations.items[index].id,
  }));
  const input = {
    catalogueId: importCatalogue.catalogue.id,
    slug: key,
    title: `Convention ${key}`,
    serviceName: key,
    signedOn: '2026-01-15',
    parties,
  };
  return (await administrator.get(CREATE, { input })).createConvention.id;
}

async function openManyConventions(administrator: ApiClient): Promise<void> {
  const { catalogueId, bodies } = await insideAgreement(administrator);
  const parties = Object.entries(bodies).map(([code, organisationId]) => ({ code, organisationId }));
  for (let number = 1; number <= CONVENTIONS; number += 1) {
    const input = {
      catalogueId,
      slug: `service-${number}`,
      title: `Convention du service ${number}`,
      serviceName: `S${number}`,
      signedOn: '2020-11-23',
      endsOn: '2021-05-23',
      parties,
    };
    await administrator.get(CREATE, { input });
  }
}

async function depositManyVersions(app: TestApp, administrator: ApiClient, { conventionId, obligations }: SeededWork): Promise<string> {
  const { parties, bodies } = await agreementOf(administrator, conventionId);
  const memberships = [{ role: 'TEAM_MEMBER', conventionId, partyId: parties.DNUM }];
  await invite(administrator, { fullName: NAME, email: EMAIL, organisationId: bodies.DNUM!, memberships });
  const person = await app.as({ email: EMAIL });
  await person.get(DECLARE, { input: { obligationId: obligations.missing, status: 'MET' } });
  const content = (number: number) => ({
    statement: `Version ${number} : le transfert est préparé et documenté.`,
    note: `Révision ${number}`,
  });
  const { depositEvidence: made } = await person.get(DEPOSIT, {
    input: { obligationIds: [obligations.missing], kind: 'STATEMENT', title: NAME, content: content(1) },
  });
  let lastVersionId = made.versions[0].id;
  for (let number = 2; number <= VERSIONS; number += 1) {
    const { addEvidenceVersion } = await person.get(ADD_VERSION, {
      input: { evidenceId: made.id, lastVersionId, content: content(number) },
    });
    lastVersionId = addEvidenceVersion.versions[0].id;
  }
  return made.id;
}

/** Lays on top of the seeded work what is larger than anybody should ever need, through the API. */
export async function seedStress(app: TestApp, work: SeededWork): Promise<SeededStress> {
  const administrator = await app.as('administrator');
  const longConventionId = await openConvention(administrator, 'longue', {
    parties: 2,
    themes: 2,
    perCell: 1,
    textLength: SENTENCE_LENGTH,
  });
  const { obligations: long } = await administrator.get(FIRST, { id: longConventionId });
  await (await app.as('team')).get(DECLARE, { input: { obligationId: work.obligations.waiting, status: 'MET', comment: COMMENT } });
  const conventionId = await openConvention(administrator, 'grande', { parties: 3, themes: 40, perCell: 4 });
  const manyVersionsEvidenceId = await depositManyVersions(app, administrator, work);
  await openManyConventions(administrator);
  const { obligations: all } = await administrator.get('{ obligations(page: { limit: 1 }) { total } }');
  return {
    conventionId,
    longSentenceId: long.items[0].id,
    longCommentId: work.obligations.waiting,
    manyVersionsId: work.obligations.missing,
    manyVersionsEvidenceId,
    obligationCount: all.total,
  };
}
