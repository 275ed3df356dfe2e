import type { Version } from './version.ts';

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
const TEXTS = /^text\/|^application\/(json|xml|yaml)$/;
/** Bytes; a bigger file is only downloaded. */
const BIGGEST = 50_000_000;

export type PreviewKind = 'PDF' | 'PICTURE' | 'TEXT';
/** Why a file can only be downloaded. */
export type NoPreview = 'tooBig' | 'kind';

/** How a version can be looked at without leaving the page, or why it can only be downloaded; undefined when there is no file. */
export function previewKind({ mediaType, downloadUrl, size, file }: Version): PreviewKind | NoPreview | undefined {
  if (!downloadUrl || !mediaType) return undefined;
  const shown = file?.isOpaque ? undefined : kindShown(mediaType);
  return shown && (size ?? 0) > BIGGEST ? 'tooBig' : (shown ?? 'kind');
}

/** Whether a page can draw it. */
export const isDrawn = (version: Version): boolean => ['PDF', 'PICTURE', 'TEXT'].includes(previewKind(version) ?? '');

function kindShown(mediaType: string): PreviewKind | undefined {
  if (mediaType === 'application/pdf') return 'PDF';
  if (PICTURES.includes(mediaType)) return 'PICTURE';
  return TEXTS.test(mediaType) ? 'TEXT' : undefined;
}
