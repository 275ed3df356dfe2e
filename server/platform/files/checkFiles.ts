import type { Orm } from '../db/orm.ts';
import { read, sql } from '../db/read.ts';
import type { FileGuard } from './fileGuard.ts';

const BATCH = 500;

export interface FileCheckResult {
  checked: number;
  /** SHA-256 of the recorded files that the store does not have. */
  missing: string[];
  /** SHA-256 of the recorded files whose content is another. */
  altered: string[];
}

export interface CheckOptions {
  orm: Orm;
  guard: FileGuard;
  /** Told after each file. */
  onChecked?(checked: number, total: number): void;
}

/** Reads every recorded file again, compares its hash, and notes what it is: what was put right is good again. */
export async function checkFiles({ orm, guard, onChecked }: CheckOptions): Promise<FileCheckResult> {
  const result: FileCheckResult = { checked: 0, missing: [], altered: [] };
  const [{ total } = { total: 0 }] = await read<{ total: number }>(orm.em.fork(), sql`select count(*)::int as total from blob`);
  for (let after = ''; ; ) {
    const rows = await read<{ sha256: string }>(
      orm.em.fork(),
      sql`select sha256 from blob where sha256 > ${after} order by sha256 limit ${BATCH}`,
    );
    for (const { sha256 } of rows) {
      const state = await guard.verify(sha256);
      result.checked += 1;
      if (state === 'MISSING') result.missing.push(sha256);
      if (state === 'ALTERED') result.altered.push(sha256);
      onChecked?.(result.checked, total);
    }
    if (rows.length < BATCH) return result;
    after = rows.at(-1)!.sha256;
  }
}
