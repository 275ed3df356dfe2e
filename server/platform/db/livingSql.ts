import { createHash } from 'node:crypto';

/**
 * Functions and views, kept as they are today beside the code that reads them. `migrate` sends the text again whenever it changed, so that it only
 * ever creates or replaces. The version of the program before this one may still run beside it: what a function is asked and what it returns stay,
 * and what it says serves both. Anything else is a function of another name; a migration of a later version drops the former one.
 */
export interface LivingSql {
  /** What databases remember it by, wherever its file moves. */
  name: string;
  text: string;
}

/** What tables keep of what functions said. */
export interface KeptBySql {
  /** Any of these changed: it is computed anew. */
  of: LivingSql[];
  /** The statement that does so, sent once, after everything else. */
  statement: string;
}

/** The living SQL of a program, each part in the order in which it is applied. */
export interface LivingParts<Of extends LivingSql = LivingSql> {
  /** Stands on no table: migrations may call it. */
  underTables: Of[];
  onTables: Of[];
  kept: KeptBySql[];
}

/** What was published, by name. Revisions tell which of two texts is the newer one: a program never puts an older one back. */
export type Published = Record<string, { revision: number; sha256: string }>;

export interface LivingFile extends LivingSql {
  /** SHA-256, hex, of the text. */
  sha256: string;
  /** How many times it was published, the text as it is now included. */
  revision: number;
}

/** The living SQL with its hashes and revisions; a text that changed since it was published counts as the next revision. */
export function describeLiving({ underTables, onTables, kept }: LivingParts, published: Published): LivingParts<LivingFile> {
  const describe = (sql: LivingSql): LivingFile => {
    const sha256 = createHash('sha256').update(sql.text).digest('hex');
    const known = published[sql.name];
    return { ...sql, sha256, revision: known ? known.revision + (known.sha256 === sha256 ? 0 : 1) : 1 };
  };
  return { underTables: underTables.map(describe), onTables: onTables.map(describe), kept };
}
