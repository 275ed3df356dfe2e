import type { ApiClient } from '../support/client.ts';
import { EAU, insideAgreement } from '../support/outside.ts';

export const CREATE = 'mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }';
export const CORRECT = 'mutation($input: CorrectConventionInput!) { correctConvention(input: $input) { id } }';
export const CORRECT_DATE = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
export const REASON = 'Relu sur l’original signé par les deux parties.';

const IMPORT = 'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id } } }';
const DATES = 'dates { id kind fallsOn knownAt knownBy reason recordedAt author { name } }';
const SHOWN = `query($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) {
  id signedOn inForceOn endsOn terminatedOn lastInForceOn stage version noticePeriod place originals ${DATES}
  credits { year ae cp } imputations { label wording } variables { code label wording } corrections { id fields reason author { name } }
  parties { code name roleLabel gdprRole dpoEmail organisation { id name } }
  documents { id kind label fileName mediaType size sha256 downloadUrl url withdrawnAt withdrawalReason author { name } } } }`;

/** What a person sees of a convention, today or as it was known on a day. */
export const shown = async (client: ApiClient, id: string, asOf?: string) => (await client.get(SHOWN, { id, asOf })).convention;

/** Publishes the catalogue of three parties under another key, changed as asked. Returns its id. */
export async function publish(administrator: ApiClient, key: string, change = (source: string) => source): Promise<string> {
  const source = change(EAU.replace('key: eau-metropole-2026', `key: ${key}`));
  const { importCatalogue } = await administrator.get(IMPORT, { input: { source, fileName: `${key}.yaml`, isDryRun: false } });
  return importCatalogue.catalogue.id;
}

/** What it takes to open another convention on the catalogue of the demonstration, whose bodies hold its parties. */
export async function otherAct(administrator: ApiClient, slug: string, over: Record<string, unknown> = {}) {
  const { catalogueId, bodies } = await insideAgreement(administrator);
  const parties = Object.entries(bodies).map(([code, organisationId]) => ({ code, organisationId }));
  return {
    input: { catalogueId, slug, title: `Convention ${slug}`, serviceName: 'Autre service', signedOn: '2026-03-02', parties, ...over },
  };
}
