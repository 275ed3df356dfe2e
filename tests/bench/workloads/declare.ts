import type { Client } from 'pg';
import { backOfficeQuery } from '../../graphql/backOffice.ts';
import { ENTRIES_PER_CONVENTION } from '../seed/journal.sql.ts';
import type { Sample } from './sample.ts';
import { at, graphql, type Workload } from './workload.ts';

const STATUS = 'MET';
const COMMENT = 'Relu au comité de suivi, rien à signaler : la mesure reste en place.';

/** A declaration with its journal entry; PostGraphile is left out, for it has no journal to keep. */
export function declaring({ declared }: Sample): Workload {
  const query = backOfficeQuery('DeclareObligation');
  return {
    name: 'declare',
    arms: {
      garant: {
        shots: declared.map(({ obligationId, by }) =>
          graphql(query, { input: { obligationId, status: STATUS, comment: COMMENT } }, by.cookie),
        ),
        read: (answer) => [at(answer, 'data', 'declareObligation', 'id')],
      },
      bare: {
        shots: declared.map(({ obligationId, partyCode, by }) => ({
          method: 'POST',
          path: '/declare',
          body: JSON.stringify({
            obligationId,
            status: STATUS,
            comment: COMMENT,
            authorId: by.id,
            authorName: by.name,
            authorParty: partyCode,
          }),
        })),
        read: (answer) => [at(answer, 'id')],
      },
    },
    verify,
  };
}

/** Throws when a declaration made since the seed has no journal entry, or when a chain that grew does not hold. */
async function verify(client: Client): Promise<void> {
  const { rows } = await client.query<{ made: number; noted: number }>(
    `select (select count(*)::integer from declaration where rank > 2) as made,
       (select count(*)::integer from journal_entry where sequence > $1 and action = 'obligation.declared') as noted`,
    [ENTRIES_PER_CONVENTION],
  );
  const { made, noted } = rows[0]!;
  if (made !== noted || made === 0) throw new Error(`${made} declarations were made and ${noted} noted in the journal`);
  const broken = await client.query(
    `select chain, v.* from (select distinct chain from journal_entry where sequence > $1 limit 20) c, lateral verify_journal(c.chain) v`,
    [ENTRIES_PER_CONVENTION],
  );
  if (broken.rowCount) throw new Error(`The journal does not hold: ${JSON.stringify(broken.rows[0])}`);
}
