import { describe, expect, test } from 'vitest';
import { decodeBrowserEscapes, readFileName } from '../../server/platform/files/fileName.rules.ts';

describe('a file name is refused, saying why and what would be accepted,', () => {
  test.each([
    ['when it is absent', undefined, 'pas de nom'],
    ['when it is empty', '', 'pas de nom'],
    ['with a path', '../../etc/passwd.txt', 'chemin'],
    ['with an absolute path', '/tmp/a.pdf', 'chemin'],
    ['with a Windows path', 'C:\\dossier\\a.pdf', 'chemin'],
    ['with a line feed', 'a\nb.pdf', 'contrôle'],
    ['with NUL', 'a.pdf\u0000.exe', 'contrôle'],
    ['with a C1 control character', 'a\u0085.pdf', 'contrôle'],
    ['with a lone surrogate', 'a\uD800.pdf', 'contrôle'],
    [
      'with a right-to-left override',
      'facture\u202Efdp.exe',
      'un caractère invisible qui change le sens de lecture (U+202E) après « facture »',
    ],
    ['with an isolate', 'a\u2066b.pdf', '(U+2066)'],
    ['with a left-to-right mark', 'a\u200Eb.pdf', '(U+200E)'],
    ['of 300 characters', `${'a'.repeat(296)}.pdf`, '255'],
    ['starting with a dot', '.pdf', 'point ou une espace'],
    ['ending with a dot', 'a.pdf.', 'point ou une espace'],
    ['starting with a space', ' a.pdf', 'point ou une espace'],
    ['ending with a no-break space', 'a.pdf\u00A0', 'point ou une espace'],
    ['of a Windows device', 'CON.pdf', 'Windows'],
    ['of a Windows port', 'com1.txt', 'Windows'],
    ['with a zero-width space', 'Avis\u200B du DPD.pdf', 'un caractère invisible (U+200B) après « Avis »'],
    ['with a soft hyphen', 'compte\u00ADrendu.pdf', 'un caractère invisible (U+00AD)'],
    ['with a byte order mark first', '\uFEFFa.pdf', 'un caractère invisible (U+FEFF) au début'],
    ['with a joiner between letters', 'a\u200Db.pdf', '(U+200D)'],
    ['with a filler of Hangul', 'a\u3164.pdf', '(U+3164)'],
  ])('%s', (_case, given, expected) => {
    const reading = readFileName(given);
    expect(reading).toHaveProperty('problem');
    const { problem } = reading as { problem: { fr: string; en: string } };
    expect(problem.fr).toContain(expected);
    expect(problem.fr).toContain('255 caractères au plus');
    expect(problem.en).toContain('255 characters');
  });
});

test.each([
  ['Procédure de notification (v2).PDF', 'pdf'],
  ['archive.tar.zip', 'zip'],
  ['sans extension', ''],
  ['console.txt', 'txt'],
  [`${'é'.repeat(251)}.pdf`, 'pdf'],
  ['報告書.docx', 'docx'],
  ['Avis "favorable" du DPD.pdf', 'pdf'],
  ['CR 12:03.pdf', 'pdf'],
  ['Qui fait quoi ?.pdf', 'pdf'],
  ['100 % <brouillon> *|*.pdf', 'pdf'],
  ['Capture d’écran 2026-01-05 à 10.03.12\u202FAM.png', 'png'],
  ['n°\u00A012.pdf', 'pdf'],
  ['équipe 👩\u200D💻 ❤\uFE0F.pdf', 'pdf'],
  ['rapport.exe.pdf', 'pdf'],
])('%s is kept as it is', (given, extension) => {
  expect(readFileName(given)).toEqual({ fileName: given, extension });
});

test('a decomposed name is composed before its length is counted', () => {
  const given = `${'e\u0301'.repeat(251)}.pdf`;
  expect(readFileName(given)).toEqual({ fileName: `${'é'.repeat(251)}.pdf`, extension: 'pdf' });
});

test('what browsers escape in a name is read back, and nothing else', () => {
  expect(decodeBrowserEscapes('Avis %22favorable%22 à 50 %25 (%C3%A9).pdf')).toBe('Avis "favorable" à 50 %25 (%C3%A9).pdf');
  expect(readFileName(decodeBrowserEscapes('a%0D%0Ab.pdf'))).toHaveProperty('problem');
});
