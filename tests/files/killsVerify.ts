import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { Ledger } from './killsLedger.ts';

/** What is found in the database and on the disk, by code that shares nothing with the program's own. */
export interface Finding {
  evidence: number;
  evidenceVersions: number;
  blobs: number;
  files: number;
  aside: number;
  staged: number;
  bytes: number;
  journalEntries: number;
  /** What does not hold, in words; empty when everything does. */
  missing: string[];
  corrupted: string[];
  lost: string[];
  broken: string[];
}

type Row = Record<string, string | number | null>;
type Ask = (statement: string) => Promise<Row[]>;

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function readFiles(folder: string, blobs: Row[], found: Finding): Promise<void> {
  const [stored, aside] = await Promise.all(['blobs', 'quarantine'].map((place) => filesUnder(path.join(folder, place))));
  const names = new Set([...stored!, ...aside!].map((file) => path.basename(file)));
  found.files = stored!.length;
  found.aside = aside!.length;
  found.staged = (await filesUnder(path.join(folder, 'staging'))).length;
  for (const { sha256 } of blobs) if (!names.has(String(sha256))) found.missing.push(`file of blob ${sha256}`);
  for (const file of [...stored!, ...aside!]) {
    const name = path.basename(file);
    const [place] = path.relative(folder, file).split(path.sep);
    const expected = path.join(folder, place!, name.slice(0, 2), name.slice(2, 4), name);
    if (file !== expected || (await hashOf(file)) !== name) found.corrupted.push(file);
  }
}

const RULES: [string, string][] = [
  [
    'a version of kind FILE without a blob',
    `select v.id from evidence_version v join evidence e on e.id = v.evidence_id where e.kind = 'FILE' and v.blob_sha256 is null`,
  ],
  [
    'a version whose blob is not recorded',
    'select v.id from evidence_version v left join blob b on b.sha256 = v.blob_sha256 where b.sha256 is null and v.blob_sha256 is not null',
  ],
  ['a version without its proof', 'select v.id from evidence_version v left join evidence e on e.id = v.evidence_id where e.id is null'],
  [
    'a proof whose versions are not 1 to n',
    'select e.id from evidence e left join evidence_version v on v.evidence_id = e.id group by e.id having count(v.id) = 0 or max(v.number) <> count(v.id) or min(v.number) <> 1',
  ],
  ['a proof without a link', 'select e.id from evidence e where not exists (select from evidence_link l where l.evidence_id = e.id)'],
  [
    'a link between two parties',
    'select l.id from evidence_link l join evidence e on e.id = l.evidence_id join obligation o on o.id = l.obligation_id where o.party_id <> e.party_id',
  ],
  ['a deposit done twice', 'select note as id from evidence_version where note is not null group by note having count(*) > 1'],
  [
    'a deposit without its journal entry',
    `select e.id from evidence e where (select count(*) from journal_entry j where j.subject_id = e.id::text and j.action in ('evidence.deposited', 'evidence.depositedAndDeclared')) <> 1`,
  ],
  [
    'a version without its journal entry',
    `select e.id from evidence e where (select count(*) from evidence_version v where v.evidence_id = e.id) <> 1 + (select count(*) from journal_entry j where j.subject_id = e.id::text and j.action = 'evidence.versionAdded')`,
  ],
  [
    'a journal entry without its proof',
    `select j.id from journal_entry j where j.action like 'evidence.%' and not exists (select from evidence e where e.id::text = j.subject_id)`,
  ],
  ['a broken journal', 'select chain::text || coalesce(v.reason, $$$$) as id from journal_chain c, lateral verify_journal(c.chain) v'],
];

async function checkTold(ask: Ask, ledger: Ledger, found: Finding): Promise<void> {
  const versions = new Map((await ask('select note, blob_sha256 from evidence_version')).map((row) => [row.note, row.blob_sha256]));
  const uploads = new Map((await ask('select id, blob_sha256 from upload')).map((row) => [row.id, row.blob_sha256]));
  const attached = new Set<string>();
  for (const { key, upload, outcome } of ledger.deposits) {
    const kept = versions.get(key);
    if (kept !== undefined) attached.add(upload.id);
    if (outcome === 'DONE' && kept !== upload.sha256) found.lost.push(`deposit ${key}`);
    if (kept !== undefined && kept !== upload.sha256) found.broken.push(`deposit ${key} holds another file`);
  }
  for (const { id, sha256 } of ledger.uploads) {
    if (attached.has(id) === uploads.has(id))
      found.lost.push(`upload ${id}: ${attached.has(id) ? 'attached and still waiting' : 'nowhere'}`);
    else if (uploads.has(id) && uploads.get(id) !== sha256) found.broken.push(`upload ${id} holds another file`);
  }
}

/** Compares the database, the files and what clients were told. `ledger` is left out once waiting uploads have been swept. */
export async function verifyAfterKills(databaseUrl: string, folder: string, ledger?: Ledger): Promise<Finding> {
  const client = new Client(databaseUrl);
  await client.connect();
  const ask: Ask = async (statement) => (await client.query(statement)).rows;
  const found = { missing: [], corrupted: [], lost: [], broken: [] } as unknown as Finding;
  try {
    const blobs = await ask('select sha256, size from blob');
    const count = async (table: string) => Number((await ask(`select count(*) as total from ${table}`))[0]!.total);
    found.evidence = await count('evidence');
    found.evidenceVersions = await count('evidence_version');
    found.journalEntries = await count('journal_entry');
    found.blobs = blobs.length;
    found.bytes = blobs.reduce((sum, { size }) => sum + Number(size), 0);
    await readFiles(folder, blobs, found);
    for (const [rule, statement] of RULES) for (const { id } of await ask(statement)) found.broken.push(`${rule}: ${id}`);
    if (ledger) await checkTold(ask, ledger, found);
    return found;
  } finally {
    await client.end();
  }
}

/** What the sweep should have removed and did not. */
export async function leftovers(databaseUrl: string, folder: string): Promise<string[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query('select distinct blob_sha256 as used from evidence_version where blob_sha256 is not null');
    const { rows: blobs } = await client.query('select sha256 from blob');
    const { rows: uploads } = await client.query('select id from upload');
    const used = new Set(rows.map((row) => row.used));
    return [
      ...uploads.map(({ id }) => `upload ${id}`),
      ...blobs.filter(({ sha256 }) => !used.has(sha256)).map(({ sha256 }) => `blob ${sha256}`),
      ...(await Promise.all(['blobs', 'staging'].map((place) => filesUnder(path.join(folder, place)))))
        .flat()
        .filter((file) => !used.has(path.basename(file))),
    ];
  } finally {
    await client.end();
  }
}
