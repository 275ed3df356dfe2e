import type { PersonaName } from '../support/personas.ts';
import type { Journey } from './journey.ts';

export const KEPT = 'Nos demandes de tableaux de suivi passent par le comité de suivi.';
export const RISK = 'Trois demandes de tableaux de bord ont fait reporter des entretiens.';

const DUTIES = `query($conventionId: ID!) { manifesto(conventionId: $conventionId) {
  principles { duties { obligationId code partyCode assurance } } } }`;
const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id } }';

export interface Commitment {
  obligationId: string;
  code: string;
}

/** A commitment of the partner that nobody observed: each attempt of a test has its own. */
export async function untouched({ app }: Journey, conventionId: string): Promise<Commitment> {
  const { manifesto } = await (await app.as('reader')).get(DUTIES, { conventionId });
  return manifesto.principles
    .flatMap(({ duties }: { duties: object[] }) => duties)
    .find(({ partyCode, assurance }: { partyCode: string; assurance: string }) => partyCode === 'PARTENAIRE' && assurance === 'UNOBSERVED');
}

/** What a side saw before the test begins. */
export async function seen(
  { app }: Journey,
  who: PersonaName,
  { obligationId }: Commitment,
  observed: string,
  words: string,
): Promise<void> {
  await (await app.as(who)).get(OBSERVE, { input: { obligationId, observed, observedOn: '2026-11-02', words } });
}
