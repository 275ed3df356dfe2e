import { useQuery } from '@tanstack/react-query';
import { watchedFetch } from '../../providers/connection.ts';
import { FailureError, readPresented } from '../../providers/failure.ts';

export interface FileBytes {
  blob: Blob;
  /** Its SHA-256, hex; undefined where the browser cannot compute it. */
  sha256: string | undefined;
}

async function fingerprint(blob: Blob): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function read(address: string): Promise<FileBytes> {
  const response = await watchedFetch(address, { credentials: 'same-origin' });
  if (!response.ok) {
    const answer = (await response.json().catch(() => undefined)) as { errors?: Parameters<typeof readPresented>[0][] } | undefined;
    throw new FailureError(readPresented(answer?.errors?.[0] ?? { message: response.statusText }));
  }
  const blob = await response.blob();
  return { blob, sha256: await fingerprint(blob) };
}

/** The content of a file, read once while it is looked at, with the fingerprint computed here. */
export function useFileBytes(address: string) {
  return useQuery({ queryKey: ['file', address], queryFn: () => read(address), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
}
