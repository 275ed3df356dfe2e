import type { FieldPath, Report } from './catalogueProblem.ts';

const UNSAFE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** No text holds what cannot be stored or would deceive the eye: control characters, text direction overrides, undecodable bytes. */
export function checkTexts(value: unknown, report: Report, path: FieldPath = []): void {
  if (typeof value === 'string') {
    const index = value.search(UNSAFE);
    if (index < 0) return;
    const found = `U+${value.codePointAt(index)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const expected = { fr: 'un texte sans caractère de contrôle, en UTF-8', en: 'a text without control characters, in UTF-8' };
    report(path, 'UNSAFE_CHARACTER', expected, { found });
  } else if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) checkTexts(child, report, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
