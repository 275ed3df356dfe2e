import { LoadClient } from './killsClient.ts';
import { createContents, seeded } from './killsContent.ts';
import type { Ledger } from './killsLedger.ts';
import { signInForReal } from './realServer.ts';

/** Who works, for which party. */
export const PEOPLE = [
  { sub: 'demo-camille.roux', party: 'DNUM' },
  { sub: 'demo-dominique.petit', party: 'EQUIPE' },
  { sub: 'demo-claude.martin', party: 'DINUM' },
  { sub: 'demo-andrea.lopez', party: 'PARTENAIRE' },
];
const CLIENTS_PER_PERSON = 2;

/** Two clients for each person, ready to work. */
export async function signInEverybody(url: string, ledger: Ledger, seed: number): Promise<LoadClient[]> {
  const contents = createContents(seed);
  const clients: LoadClient[] = [];
  for (const { sub, party } of PEOPLE) {
    const cookie = await signInForReal(url, sub);
    for (let number = 1; number <= CLIENTS_PER_PERSON; number += 1) {
      const random = seeded(seed * 1_000 + clients.length);
      clients.push(new LoadClient(url, cookie, `${sub}-${number}`, party, ledger, contents, random));
    }
  }
  await Promise.all(clients.map((client) => client.prepare()));
  return clients;
}
