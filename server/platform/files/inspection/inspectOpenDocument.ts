import type { Text } from '../../errors.ts';
import { fileCorrupt, fileHasMacros, fileProtected } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { checkEntries } from './checkEntries.ts';
import type { Archive } from './openArchive.ts';
import { readPart, readXmlPart } from './readPart.ts';
import type { XmlVisitor } from './readXml.ts';

const KINDS: readonly [RegExp, string][] = [
  [/^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/, 'ODT'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/, 'ODS'],
  [/^application\/vnd\.oasis\.opendocument\.presentation(?:-template)?$/, 'ODP'],
  [/^application\/vnd\.oasis\.opendocument\.graphics(?:-template)?$/, 'ODG'],
];
/** The modules of the libraries; their indexes alone are written for documents without any. */
const BASIC_MODULE = /^Basic\/(?!.*(?:script|dialog)-l[bc]\.xml$).*[^/]$/i;
const SCRIPT_FILE = /^Scripts\/.*[^/]$/i;
const SCRIPT_LINK = /^(?:vnd\.sun\.star\.script|macro|service):/i;

const BASIC: Text = { fr: 'des macros (Basic)', en: 'macros (Basic)' };
const SCRIPT: Text = { fr: 'des scripts', en: 'scripts' };
const EVENT: Text = { fr: 'un lien ou un événement qui lance une macro', en: 'a link or an event that runs a macro' };
const COMMAND_LINK: Text = { fr: 'un lien DDE, qui peut lancer un programme', en: 'a DDE link, which may start a program' };
const NO_CONTENT: Text = { fr: 'son contenu (content.xml) manque', en: 'its content (content.xml) is missing' };

export interface OpenDocument {
  kind?: string;
  isEncrypted: boolean;
}

/**
 * Reads what an OpenDocument package says it is (OpenDocument 1.3, part 2): by its `mimetype`, wherever and however it is stored, else by
 * its manifest. Undefined when it has no manifest.
 */
export async function readOpenDocument(archive: Archive): Promise<OpenDocument | undefined> {
  let rootType = '';
  let isEncrypted = archive.entries.some(({ name }) => name === 'encrypted-package');
  const hasManifest = await readXmlPart(archive, 'META-INF/manifest.xml', {
    element: (name, attributes) => {
      if (name.endsWith('encryption-data')) isEncrypted = true;
      if (attributes['manifest:full-path'] === '/') rootType = attributes['manifest:media-type'] ?? '';
    },
  });
  if (!hasManifest) return undefined;
  const mediaType = (await readPart(archive, 'mimetype'))?.trim() || rootType;
  const kind = KINDS.find(([type]) => type.test(mediaType))?.[1];
  return kind ? { kind, isEncrypted } : undefined;
}

function scriptLinks(kind: string) {
  const refuse = (found: Text) => {
    throw fileHasMacros(kind, found);
  };
  const element: XmlVisitor['element'] = (name, attributes) => {
    if (name.endsWith(':dde-source') || name.endsWith(':dde-link')) refuse(COMMAND_LINK);
    if (name === 'script:module' || name === 'ooo:source-code') refuse(BASIC);
    if (SCRIPT_LINK.test(attributes['xlink:href'] ?? '') || SCRIPT_LINK.test(attributes['script:macro-name'] ?? '')) refuse(EVENT);
    if (name === 'script:event-listener' && attributes['script:macro-name']) refuse(EVENT);
  };
  return (): XmlVisitor => ({ element });
}

/** Checks an OpenDocument file: readable by anybody, nothing that runs. Throws FILE_PROTECTED, FILE_HAS_MACROS or FILE_CORRUPT. */
export async function inspectOpenDocument(archive: Archive, { isEncrypted }: OpenDocument, announced: string): Promise<FileDescription> {
  if (isEncrypted) throw fileProtected(announced);
  const names = archive.entries.map(({ name }) => name);
  if (!names.includes('content.xml')) throw fileCorrupt(announced, NO_CONTENT);
  if (names.some((name) => BASIC_MODULE.test(name))) throw fileHasMacros(announced, BASIC);
  if (names.some((name) => SCRIPT_FILE.test(name))) throw fileHasMacros(announced, SCRIPT);
  await checkEntries(archive, announced, scriptLinks(announced));
  return {};
}
