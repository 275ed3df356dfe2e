import DataLoader from 'dataloader';
import type { LoaderFactory } from '../actors/requestContext.ts';
import { read, sql } from '../platform/db/read.ts';

interface OrganisationDetails {
  id: string;
  sirets: string[];
  version: number;
}

/** What only lists of bodies show of one, in one statement a request. */
export const organisationDetails: LoaderFactory<string, OrganisationDetails> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await read<OrganisationDetails>(
      em,
      sql`select o.id, to_jsonb(o.sirets) as sirets, o.version from organisation o where o.id = any(${[...ids]}::uuid[])`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new Error('No such organisation'));
  });
