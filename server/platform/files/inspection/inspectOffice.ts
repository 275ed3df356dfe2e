import type { Text } from '../../errors.ts';
import { fileCorrupt, fileHasMacros } from '../contentErrors.ts';
import type { FileDescription } from '../fileDescription.ts';
import { checkEntries } from './checkEntries.ts';
import type { Archive } from './openArchive.ts';
import { readXmlPart } from './readPart.ts';
import type { XmlVisitor } from './readXml.ts';

const KINDS: readonly [RegExp, string][] = [
  [/officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/, 'DOCX'],
  [/officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/, 'XLSX'],
  [/officedocument\.presentationml\.(?:presentation|template|slideshow)\.main\+xml$/, 'PPTX'],
];
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData/i;
const MACRO_PART = /vbaProject|vbaData/i;
const MACRO_SHEET_TYPE = /(?:intl)?macrosheet\+xml$/i;
const MACRO_SHEET_PART = /(?:^|\/)macrosheets\//i;
const MACRO_DOCUMENT = /\/embeddings\/[^/]+\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps)m$|\.xlsb$/i;
const MAIN_RELATION = /\/relationships\/officeDocument$/;
const COMMAND_FIELD = /^\s*DDE(?:AUTO)?\b/i;

const VBA: Text = { fr: 'des macros (VBA)', en: 'macros (VBA)' };
const MACRO_SHEET: Text = { fr: 'une feuille de macros Excel 4', en: 'an Excel 4 macro sheet' };
const COMMAND_LINK: Text = { fr: 'un lien DDE, qui peut lancer un programme', en: 'a DDE link, which may start a program' };
const NO_MAIN_PART: Text = { fr: 'sa partie principale manque', en: 'its main part is missing' };

export interface OfficeDocument {
  /** DOCX, XLSX or PPTX; undefined when no part is the main one. */
  kind?: string;
  /** What in it would run. */
  macros?: Text;
}

interface ContentTypes {
  /** By lower-case part name, without the first slash. */
  overrides: Map<string, string>;
  /** By lower-case extension. */
  defaults: Map<string, string>;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

async function readTypes(archive: Archive): Promise<ContentTypes | undefined> {
  const types: ContentTypes = { overrides: new Map(), defaults: new Map() };
  const element: XmlVisitor['element'] = (name, { PartName, Extension, ContentType = '' }) => {
    if (localName(name) === 'Override' && PartName) types.overrides.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
    if (localName(name) === 'Default' && Extension) types.defaults.set(Extension.toLowerCase(), ContentType);
  };
  return (await readXmlPart(archive, '[Content_Types].xml', { element })) ? types : undefined;
}

/** The part that the package names as its document. */
async function mainPart(archive: Archive): Promise<string | undefined> {
  let found: string | undefined;
  await readXmlPart(archive, '_rels/.rels', {
    element: (_name, { Type = '', Target }) => {
      if (MAIN_RELATION.test(Type)) found ??= Target?.replace(/^\.?\//, '');
    },
  });
  return found;
}

function macrosOf({ overrides, defaults }: ContentTypes, parts: string[]): Text | undefined {
  const types = [...overrides.values(), ...parts.map((part) => defaults.get(part.slice(part.lastIndexOf('.') + 1)) ?? '')];
  if (types.some((type) => MACRO_SHEET_TYPE.test(type)) || parts.some((part) => MACRO_SHEET_PART.test(part))) return MACRO_SHEET;
  if (types.some((type) => MACRO_TYPE.test(type))) return VBA;
  return parts.some((part) => MACRO_PART.test(part) || MACRO_DOCUMENT.test(part)) ? VBA : undefined;
}

/**
 * Reads what an Office Open XML package says it is (ECMA-376, part 2): the type of a part is that of its name, else that of its
 * extension. Undefined when it is no such package.
 */
export async function readOffice(archive: Archive): Promise<OfficeDocument | undefined> {
  const types = await readTypes(archive);
  if (!types) return undefined;
  const parts = archive.entries.map(({ name }) => name.toLowerCase());
  const typeOf = (part: string) => types.overrides.get(part) ?? types.defaults.get(part.slice(part.lastIndexOf('.') + 1)) ?? '';
  const kindOf = (part: string) => KINDS.find(([type]) => type.test(typeOf(part)))?.[1];
  const main = (await mainPart(archive))?.toLowerCase();
  const candidates = main === undefined ? parts : parts.filter((part) => part === main);
  return { kind: candidates.map(kindOf).find((kind) => kind !== undefined), macros: macrosOf(types, parts) };
}

/** What would start a program when the document is opened, in the parts where such links are written. */
function commandLinks(kind: string) {
  const refuse = () => {
    throw fileHasMacros(kind, COMMAND_LINK);
  };
  let field = '';
  const element: XmlVisitor['element'] = (name, attributes) => {
    const local = localName(name);
    if (local === 'ddeLink') refuse();
    if (local === 'p') field = '';
    if (local === 'fldSimple' && COMMAND_FIELD.test(attributes['w:instr'] ?? '')) refuse();
    isField = local === 'instrText';
  };
  let isField = false;
  const text = (piece: string) => {
    if (!isField) return;
    field += piece;
    if (COMMAND_FIELD.test(field)) refuse();
  };
  return (): XmlVisitor => ({ element, text });
}

/** Checks an Office Open XML document: nothing that runs, and every part readable. Throws FILE_HAS_MACROS or FILE_CORRUPT. */
export async function inspectOffice(archive: Archive, { kind, macros }: OfficeDocument, announced: string): Promise<FileDescription> {
  if (macros) throw fileHasMacros(announced, macros);
  if (!kind) throw fileCorrupt(announced, NO_MAIN_PART);
  await checkEntries(archive, announced, commandLinks(announced));
  return {};
}
