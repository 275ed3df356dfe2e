import { sql } from '../platform/db/read.ts';
import type { Shown } from '../platform/db/shown.ts';

/** What is shown of a body wherever it is named; `alias` is its row. */
export const shownOrganisation = (alias: string): Shown => ({
  id: sql.ref(`${alias}.id`),
  name: sql.ref(`${alias}.name`),
  shortName: sql.ref(`${alias}.short_name`),
});
