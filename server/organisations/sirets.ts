import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from './organisation.entity.ts';

/** An establishment's number (SIRET: 14 figures, spaces allowed between them), without spaces; undefined for anything else. */
export function siretOf(text: string | null | undefined): string | undefined {
  const figures = text?.replace(/[\s\u00a0\u202f]/g, '');
  return figures && /^\d{14}$/.test(figures) ? figures : undefined;
}

/** The body an establishment (SIRET) is known to be of, or null. */
export const organisationOfSiret = (tx: EntityManager, siret: string): Promise<Organisation | null> =>
  tx.findOne(Organisation, { sirets: { $contains: [siret] } });
