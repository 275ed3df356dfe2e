import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import type { TestApp } from '../support/app.ts';
import { seed } from '../support/factories.ts';

export interface KeptFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

async function store(app: TestApp, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(app.dataDir, 'files', keyOf(sha256));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return sha256;
}

/** Files that an instance keeps as proofs of an obligation, among them some that it would not receive today. */
export async function keepEvidence(app: TestApp, obligationId: string, files: KeptFile[]): Promise<void> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    await seed(client, async (make) => {
      for (const { name, mediaType, bytes } of files) {
        const blobSha256 = await store(app, bytes);
        await make.blob({ sha256: blobSha256, size: bytes.length, mediaType });
        const version = { blobSha256, fileName: name, mediaType };
        await make.evidence({ at: '2026-01-10', obligationId, kind: 'FILE', title: name, version });
      }
    });
  } finally {
    await client.end();
  }
}
