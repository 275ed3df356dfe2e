import { type CFB$Container, read } from 'cfb';
import type { DomainError, Text } from '../../errors.ts';
import { fileCorrupt, fileHasMacros, fileProtected, fileTooComplex, fileTypeMismatch } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import type { FileKind } from '../fileKinds.rules.ts';
import { biffFindings, hasPptMacros, isWordEncrypted } from './binaryOffice.rules.ts';
import { type Inspected, readAt } from './inspected.ts';

/** Read whole: the sectors of such a file lie in any order. */
const READ_BYTES = 100 * 1024 ** 2;

const VBA: Text = { fr: 'des macros (VBA)', en: 'macros (VBA)' };
const MACRO_SHEET: Text = { fr: 'une feuille de macros Excel 4', en: 'an Excel 4 macro sheet' };
const UNREADABLE: Text = { fr: 'sa structure ne peut pas être lue', en: 'its structure cannot be read' };
const MACRO_STORAGE = /\/(?:_VBA_PROJECT(?:_CUR)?|VBA|Macros)\/?$/i;

/** The streams of a compound file, by their name where they are at its root. */
interface Compound {
  stream(name: string): Buffer | undefined;
  hasMacros: boolean;
}

function openCompound(content: Buffer): Compound {
  const container: CFB$Container = read(content, { type: 'buffer' });
  const paths = container.FullPaths.map((path) => path.replace(/^[^/]*\//, '/'));
  return {
    stream(name) {
      const found = container.FileIndex[paths.indexOf(`/${name}`)]?.content;
      return found && Buffer.from(found);
    },
    hasMacros: paths.some((path) => MACRO_STORAGE.test(path)),
  };
}

const ROOT_STREAMS: readonly [string, string][] = [
  ['WordDocument', 'DOC'],
  ['Workbook', 'XLS'],
  ['Book', 'XLS'],
  ['PowerPoint Document', 'PPT'],
  ['__properties_version1.0', 'MSG'],
];

function refuseProtectedOrActive(compound: Compound, kind: string): void {
  if (kind === 'DOC' && isWordEncrypted(compound.stream('WordDocument')!)) throw fileProtected(kind);
  if (kind === 'PPT' && compound.stream('EncryptedSummary')) throw fileProtected(kind);
  if (kind === 'XLS') {
    const { isEncrypted, hasMacroSheet } = biffFindings((compound.stream('Workbook') ?? compound.stream('Book'))!);
    if (isEncrypted) throw fileProtected(kind);
    if (hasMacroSheet) throw fileHasMacros(kind, MACRO_SHEET);
  }
  const hasPptProject = kind === 'PPT' && hasPptMacros(compound.stream('PowerPoint Document')!);
  if (kind !== 'MSG' && (compound.hasMacros || hasPptProject)) throw fileHasMacros(kind, VBA);
}

/** A format of today is put in a compound file for one purpose: to be encrypted ([MS-OFFCRYPTO]). */
const unknown = ({ name, container }: FileKind): DomainError => (container === 'ZIP' ? fileProtected(name) : fileCorrupt(name, UNREADABLE));

/**
 * A file of Office before 2007, an Outlook message, or an encrypted Office document, all of them compound files ([MS-CFB]). They are kept
 * without being shown; what runs and what nobody could open is refused.
 */
export async function inspectCompound({ handle, size, announced }: Inspected): Promise<FileDescription> {
  if (size > READ_BYTES) throw fileTooComplex(announced.name);
  const content = await readAt(handle, 0, size);
  let compound: Compound;
  try {
    compound = openCompound(content);
  } catch {
    throw unknown(announced);
  }
  if (compound.stream('EncryptedPackage')) throw fileProtected(announced.name);
  const found = ROOT_STREAMS.find(([name]) => compound.stream(name))?.[1];
  if (!found) throw unknown(announced);
  if (found !== announced.name) throw fileTypeMismatch(announced, { fr: `un fichier ${found}`, en: `a ${found} file` });
  refuseProtectedOrActive(compound, found);
  return {};
}
