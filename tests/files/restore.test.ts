import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { debianPostgres } from '../support/debianPostgres.ts';
import { describeDrill, runRestoreDrill } from './restoreDrill.ts';

const bin = debianPostgres();
const hasTools = bin !== undefined && existsSync('/usr/bin/rsync');

test.skipIf(!hasTools)(
  'a backup made under writes by the documented commands is restored elsewhere whole, without a session (needs Debian’s postgresql and rsync)',
  { timeout: 240_000 },
  async () => {
    const report = await runRestoreDrill(bin!, 7);
    process.stdout.write(`${describeDrill(report)}\n`);
    expect(report.faults).toEqual([]);
    expect(report.downloads).toBe(report.restored.evidenceVersions);
    expect(report.restored.evidence).toBeGreaterThan(0);
  },
);
