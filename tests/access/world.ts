import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { copyMadeOnce } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { type Agreement, enterOutside, insideAgreement, invite, openOutside } from '../support/outside.ts';

export const PERSONAS = [
  'anonymous',
  'noMembership',
  'team',
  'dpoOwnSide',
  'dpoOtherSide',
  'financeOtherSide',
  'reviewer',
  'reviewerElsewhere',
  'reader',
  'expiredReader',
  'administrator',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** The programme that holds the convention outside, and nothing else. */
export const ELSEWHERE = 'Eau des métropoles';

export const SIDES = ['inside', 'outside'] as const;
export type Side = (typeof SIDES)[number];

/** One convention as the table of rights sees it: who keeps it going, and the obligations of the party that "own side" means. */
export interface Place extends Agreement {
  side: Side;
  /** Code and id of the bound party. */
  partyCode: string;
  partyId: string;
  /** Annex-like obligations of the bound party: reviewed by another party's DPO. */
  obligations: string[];
  /** The code of one of its obligations, which no other convention has. */
  searchWord: string;
  /** A profile question of the catalogue, yes or no. */
  question: string;
  /** Acts for the bound party. */
  keeper: ApiClient;
  /** DPO of another party. */
  otherDpo: ApiClient;
  /** Stands on the other side of its manifesto; where there is none, somebody else. */
  partner: ApiClient;
}

export interface World {
  app: TestApp;
  as: Record<Persona, ApiClient>;
  places: Record<Side, Place>;
  administrator: ApiClient;
  unique(prefix: string): string;
}

export interface MadeEvidence {
  id: string;
  versionId: string;
  obligationId: string;
}

const OBLIGATIONS = `query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { items { id code } } }`;

async function place(
  administrator: ApiClient,
  agreement: Agreement,
  rest: Pick<Place, 'side' | 'partyCode' | 'question' | 'keeper' | 'otherDpo' | 'partner'> & { groupCode: string },
): Promise<Place> {
  const { groupCode, ...given } = rest;
  const filter = { conventionIds: [agreement.conventionId], partyCodes: [rest.partyCode], groupCodes: [groupCode] };
  const { obligations } = await administrator.get(OBLIGATIONS, { filter });
  return {
    ...agreement,
    ...given,
    partyId: agreement.parties[rest.partyCode]!,
    obligations: (obligations.items as { id: string }[]).map(({ id }) => id),
    searchWord: obligations.items[0].code,
  };
}

async function inviteVisitors(administrator: ApiClient, agreement: Agreement): Promise<void> {
  const organisationId = agreement.bodies.DINUM!;
  await invite(administrator, { fullName: 'Sans rattachement', email: 'aucun@demo.invalid', organisationId, memberships: [] });
  const expired = { role: 'READER', conventionId: agreement.conventionId, validFrom: '2021-01-01', validUntil: '2021-12-31' };
  await invite(administrator, { fullName: 'Lecture échue', email: 'echue@demo.invalid', organisationId, memberships: [expired] });
}

/** A programme that names one convention, and its reviewer. */
async function openProgramme(administrator: ApiClient, { conventionId }: Agreement, organisationId: string): Promise<void> {
  const { createProgramme } = await administrator.get('mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }', {
    input: { name: ELSEWHERE, conventionIds: [conventionId] },
  });
  const memberships = [{ role: 'REVIEWER', programmeId: createProgramme.id }];
  await invite(administrator, { fullName: 'Relecture d’ailleurs', email: 'ailleurs@demo.invalid', organisationId, memberships });
}

/** Made once a run, through the API. */
const createWorldDatabase = () =>
  copyMadeOnce('world', async ({ url }) => {
    const app = await startTestApp({}, { database: { url, drop: async () => undefined } });
    try {
      const administrator = await app.as('administrator');
      const inside = await insideAgreement(administrator);
      await inviteVisitors(administrator, inside);
      const outside = await openOutside(administrator);
      await openProgramme(administrator, outside, inside.bodies.DINUM!);
      return outside;
    } finally {
      await app.stop();
    }
  });

/** The demonstration (inside), a second convention with its own people (outside), and one client per persona. */
export async function startWorld(settings: Record<string, string> = {}): Promise<World> {
  const { database, told } = await createWorldDatabase();
  const app = await startTestApp(settings, { database });
  const administrator = await app.as('administrator');
  const inside = await insideAgreement(administrator);
  const outside = await enterOutside(app, told);
  const as: World['as'] = {
    anonymous: app.anonymous,
    noMembership: await app.as({ email: 'aucun@demo.invalid' }),
    expiredReader: await app.as({ email: 'echue@demo.invalid' }),
    team: await app.as('team'),
    dpoOwnSide: await app.as('dpoDnum'),
    dpoOtherSide: await app.as('dpoDinum'),
    financeOtherSide: await app.as('financeDinum'),
    reviewer: await app.as('reviewer'),
    reviewerElsewhere: await app.as({ email: 'ailleurs@demo.invalid' }),
    reader: await app.as('reader'),
    administrator,
  };
  const here = { side: 'inside' as const, partyCode: 'DNUM', groupCode: 'annex1_matrix', question: 'service.isOnlineProcedure' };
  const there = { side: 'outside' as const, partyCode: 'METRO', groupCode: 'partage', question: 'service.handlesHealthData' };
  return {
    app,
    as,
    administrator,
    unique: (prefix) => `${prefix}-${randomUUID().slice(0, 8)}`,
    places: {
      inside: await place(administrator, inside, { ...here, keeper: as.team, otherDpo: as.dpoOtherSide, partner: await app.as('partner') }),
      outside: await place(administrator, outside, {
        ...there,
        keeper: outside.team,
        otherDpo: outside.otherDpo,
        partner: outside.otherDpo,
      }),
    },
  };
}

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }';

/** A proof of the bound party; a statement unless a file is asked for. */
export async function deposit(
  { keeper, obligations }: Place,
  values: { confidentiality?: string; obligationId?: string; isFile?: boolean } = {},
): Promise<MadeEvidence> {
  const obligationId = values.obligationId ?? obligations[0]!;
  const upload = values.isFile ? await keeper.upload(makePdf('Procédure'), 'procedure.pdf') : null;
  const { depositEvidence } = await keeper.get(DEPOSIT, {
    input: {
      obligationIds: [obligationId],
      kind: upload ? 'FILE' : 'STATEMENT',
      title: 'Procédure en cas de violation',
      confidentiality: values.confidentiality ?? 'PARTIES',
      content: upload ? { uploadId: upload.body.id } : { statement: 'La procédure est écrite et connue de l’équipe.' },
    },
  });
  return { id: depositEvidence.id, versionId: depositEvidence.versions[0].id, obligationId };
}

/** An open contestation by the DPO of another party. Returns its id. */
export async function contest({ otherDpo, obligations }: Place, obligationId = obligations[0]!): Promise<string> {
  const { contestObligation } = await otherDpo.get(
    'mutation($input: ContestObligationInput!) { contestObligation(input: $input) { contestations { id isOpen } } }',
    { input: { obligationId, reason: `La preuve ne couvre pas la période demandée (${randomUUID()}).` } },
  );
  return contestObligation.contestations.find(({ isOpen }: { isOpen: boolean }) => isOpen).id;
}
