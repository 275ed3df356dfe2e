import { FILE_KINDS } from '../files/fileKinds.rules.ts';
import { graphqlEnum } from './enums.ts';

/** The kinds of files that may be deposited, each with how it is recognised by its name. */
export const FileKindEnum = graphqlEnum(
  'FileKind',
  FILE_KINDS.map(({ code }) => code),
  'What a file is, by its content; a program that accepts more knows more of them.',
  Object.fromEntries(
    FILE_KINDS.map(({ code, mediaType, extensions }) => [code, `${mediaType}, named in ${extensions.map((one) => `.${one}`).join(', ')}.`]),
  ),
);
