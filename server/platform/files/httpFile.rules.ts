import type { ByteRange } from './fileStore.ts';

const SINGLE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The part of a file of `size` bytes that a `Range` header asks for (RFC 9110, 14.2): undefined for the whole file (no range, several
 * ranges, or one that is not understood), `'UNSATISFIABLE'` when it lies outside.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined | 'UNSATISFIABLE' {
  const [, first, last] = SINGLE_RANGE.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'UNSATISFIABLE' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? Number.POSITIVE_INFINITY : Number(last);
  if (end < start) return undefined;
  return start >= size ? 'UNSATISFIABLE' : { start, end: Math.min(end, size - 1) };
}

/** Whether an `If-None-Match` header names the entity tag (weak comparison, RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
}

const NOT_AN_ATTRIBUTE = /['()*]/g;
const NOT_PLAIN = /[^\x20-\x7E]|["\\%<>:|?*]/g;

/** `Content-Disposition` of a download (RFC 6266): always an attachment, its name in UTF-8 (RFC 8187) beside an ASCII likeness. */
export function attachmentNamed(fileName: string): string {
  const plain = fileName.normalize('NFD').replace(/\p{M}/gu, '').replace(NOT_PLAIN, '_');
  const encoded = encodeURIComponent(fileName).replace(NOT_AN_ATTRIBUTE, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
