import type { Version } from '../EvidenceVersion.tsx';

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
/** Bytes; a bigger file is only downloaded. */
const BIGGEST = 50_000_000;

/** How a version can be looked at without leaving the page; undefined when it can only be downloaded. */
export function previewKind({ mediaType, downloadUrl, size }: Version): 'PDF' | 'PICTURE' | undefined {
  if (!downloadUrl || !mediaType || (size ?? 0) > BIGGEST) return undefined;
  if (mediaType === 'application/pdf') return 'PDF';
  return PICTURES.includes(mediaType) ? 'PICTURE' : undefined;
}
