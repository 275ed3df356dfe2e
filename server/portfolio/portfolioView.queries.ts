import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../platform/db/read.ts';
import type { PortfolioViewType } from './portfolioView.type.ts';

/** The views that a person named, by name. */
export const findPortfolioViews = (em: EntityManager, personId: string): Promise<PortfolioViewType[]> =>
  read<PortfolioViewType>(
    em,
    sql`select v.id, v.name, v.search_params as "searchParams", v.is_default as "isDefault", v.saved_at as "savedAt", v.version
      from portfolio_view v where v.person_id = ${personId} order by fold(v.name), v.id`,
  );
