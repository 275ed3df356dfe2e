import type { TestApp } from '../support/app.ts';

/** Tables whose ids an input may name, by the words that name them. */
const TABLES: Record<string, string> = {
  obligation: 'obligation',
  convention: 'convention',
  party: 'party',
  person: 'person',
  assignee: 'person',
  membership: 'membership',
  evidence: 'evidence',
  version: 'evidence_version',
  review: 'review',
  contestation: 'contestation',
  decision: 'applicability_decision',
  declaration: 'declaration',
  answer: 'profile_answer',
  catalogue: 'catalogue',
  organisation: 'organisation',
  upload: 'upload',
  notice: 'notice',
  change: 'identity_change',
};

/** Real things of a world to mix among made-up ones. */
export interface Pool {
  ids: Record<string, string[]>;
  codes: string[];
  keys: string[];
  versions: string[];
  /** Cookie of a sign-in under way. */
  attempt: string;
}

/** Reads what there is now. */
export async function readPool({ orm, anonymous }: Pick<TestApp, 'orm' | 'anonymous'>): Promise<Pool> {
  const em = orm.em.fork();
  const ids: Record<string, string[]> = {};
  for (const [word, table] of Object.entries(TABLES)) {
    const rows = await em.execute<{ id: string }[]>(`select id from ${table} order by id desc limit 40`);
    ids[word] = rows.map(({ id }) => id);
  }
  const left = await anonymous.fetch('/auth/sign-in');
  const attempt = (left.headers.getSetCookie()[0] ?? '').split(';')[0]!;
  const codes = await em.execute<{ code: string }[]>('select distinct code from commitment limit 40');
  const keys = await em.execute<{ key: string }[]>(
    `select distinct jsonb_path_query(content, '$.profile[*].key') #>> '{}' as key from catalogue`,
  );
  return { ids, codes: codes.map(({ code }) => code), keys: keys.map(({ key }) => key), versions: ids.version!, attempt };
}

/** The ids that an argument or a field of this name means; those of anything when its name tells nothing. */
export function idsFor({ ids }: Pool, name: string, rootField: string): string[] {
  const lower = name.toLowerCase();
  const word =
    Object.keys(ids).find((each) => lower.includes(each)) ?? Object.keys(ids).find((each) => rootField.toLowerCase().includes(each));
  const found = word ? ids[word]! : [];
  return found.length > 0 ? found : Object.values(ids).flat();
}
