import { parse, stringify } from 'yaml';
import type { CatalogueFile, CommitmentDef } from '../../server/catalogues/catalogueFile.ts';
import { signedAgreement } from '../catalogues/support.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement } from '../support/outside.ts';

/** A catalogue file with its commitments changed, under another version. */
export function versionOf(source: string, version: string, change: (commitments: CommitmentDef[]) => CommitmentDef[]): string {
  const file = parse(source) as CatalogueFile;
  return stringify({ ...file, version, commitments: change(file.commitments) }, { aliasDuplicateObjects: false });
}

export const REWORDED = ['A1-VIE-DNUM-1', 'A1-SSI-DNUM-1', 'A1-AUD-DNUM-1', 'A1-DOC-DNUM-1', 'A1-SSI-DNUM-2'];
export const REMOVED = ['A3-DEP-EQUIPE-1', 'A2-P3-EQUIPE-6'];
export const ADDED = ['A1-VIE-DNUM-91', 'A1-VIE-DNUM-92', 'A1-VIE-DNUM-93'];

export const reworded = (commitment: CommitmentDef, codes: readonly string[]): CommitmentDef =>
  codes.includes(commitment.code) ? { ...commitment, text: `${commitment.text} Et sans délai.` } : commitment;

/** The published DomiFa catalogue, with five sentences reworded, two removed and three added. */
export function amendedDomifa(version: string, removed: readonly string[] = REMOVED): string {
  return versionOf(signedAgreement, version, (commitments) => {
    const model = commitments.find(({ code }) => code === 'A1-VIE-DNUM-1')!;
    const added = ADDED.map((code) => {
      const {
        facets: _facets,
        asterisk: _asterisk,
        ...rest
      } = { ...model, code, text: `Une phrase nouvelle (${code}).`, tracking: 'PROVE' as const };
      return rest;
    });
    const kept = commitments.filter(({ code }) => !removed.includes(code));
    return [...kept.map((commitment) => reworded(commitment, REWORDED)), ...added];
  });
}

const IMPORT = 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id } } }';

/** Publishes a version. Returns its id. */
export async function publish(administrator: ApiClient, source: string): Promise<string> {
  const { importCatalogue } = await administrator.get(IMPORT, { input: { source, fileName: 'version.yaml', isDryRun: false } });
  return importCatalogue.catalogue.id;
}

export const AMENDMENT = `id number status version catalogueId endsOn effectiveOn agreedAt withdrawnByName withdrawalReason allowedActions
  signatories { id code isMine } agreements { partyCode signedOn } judgements { code partyCode meaning } copies { recipient sentOn }`;
export const CREATE = `mutation($input: CreateAmendmentInput!) { createAmendment(input: $input) { ${AMENDMENT} } }`;
export const COMPARE = `mutation($input: CompareAmendmentInput!) { compareAmendment(input: $input) { ${AMENDMENT} } }`;
export const JUDGE = `mutation($input: JudgeAmendmentInput!) { judgeAmendment(input: $input) { ${AMENDMENT} } }`;
export const AGREE = `mutation($input: AgreeToAmendmentInput!) { agreeToAmendment(input: $input) { ${AMENDMENT} } }`;
export const WITHDRAW = `mutation($input: WithdrawAmendmentInput!) { withdrawAmendment(input: $input) { ${AMENDMENT} } }`;
export const CORRECT = `mutation($input: CorrectCatalogueInput!) { correctCatalogue(input: $input) { id catalogue { semanticVersion } } }`;
export const VERSION = 'query($id: ID!) { convention(id: $id) { endsOn catalogue { semanticVersion } } }';

const OBLIGATIONS = `query($filter: ObligationFilter, $asOf: Date, $page: Page) {
  obligations(filter: $filter, asOf: $asOf, page: $page) { total items { obligationId code party { code } text assurance } } }`;

export interface Seen {
  obligationId: string;
  code: string;
  party: { code: string };
  text: string;
  assurance: string;
}

/** Every obligation of a convention, as it is or was. */
export async function obligationsOf(client: ApiClient, conventionId: string, asOf?: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let offset = 0; ; offset += 100) {
    const { obligations } = await client.get(OBLIGATIONS, {
      filter: { conventionIds: [conventionId] },
      asOf,
      page: { offset, limit: 100 },
    });
    seen.push(...obligations.items);
    if (seen.length >= obligations.total) return seen;
  }
}

export interface Signatories {
  conventionId: string;
  agreement: Agreement;
  administrator: ApiClient;
  /** One client for each signatory, by its code. */
  as: Record<string, ApiClient>;
}

/** The demonstration, with who speaks for DNUM and for DINUM. */
export async function domifa(app: TestApp): Promise<Signatories> {
  const administrator = await app.as('administrator');
  const agreement = await insideAgreement(administrator);
  return {
    conventionId: agreement.conventionId,
    agreement,
    administrator,
    as: { DNUM: await app.as('dpoDnum'), DINUM: await app.as('dpoDinum') },
  };
}

/** An amendment before the parties. */
export async function putBefore({ as, conventionId }: Signatories, input: Record<string, unknown>) {
  const [first] = Object.values(as);
  const { createAmendment } = await first!.get(CREATE, { input: { conventionId, subject: 'Avenant', ...input } });
  const { compareAmendment } = await first!.get(COMPARE, { input: { amendmentId: createAmendment.id, version: createAmendment.version } });
  return compareAmendment;
}

/** Each signatory says the same of the codes. */
export async function judge({ as, agreement }: Signatories, amendmentId: string, codes: string[], meaning: string): Promise<void> {
  for (const [code, client] of Object.entries(as)) {
    await client.get(JUDGE, { input: { amendmentId, partyId: agreement.parties[code], codes, meaning } });
  }
}

/** Each signatory agrees. Returns the amendment as it is then. */
export async function agree({ as, agreement }: Signatories, amendment: { id: string; version: number }, signedOn: string) {
  let last = amendment;
  for (const [code, client] of Object.entries(as)) {
    const input = { amendmentId: amendment.id, partyId: agreement.parties[code], signedOn, version: last.version };
    last = (await client.get(AGREE, { input })).agreeToAmendment;
  }
  return last as { id: string; version: number; status: string };
}
