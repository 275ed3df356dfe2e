import type { FilePart } from './committeeFile.ts';

/** A file as it is printed: headings, and the lines under each, or what is said when there is none. */
export interface PrintedFile {
  title: string;
  lead: string;
  language: string;
  parts: { heading: string; lines: string[]; text: string }[];
}

/** What is printed of the parts of a file. */
export const printed = (parts: readonly FilePart[]): PrintedFile['parts'] =>
  parts.map(({ title, lines, none }) => ({ heading: title, lines: lines.map(({ text }) => text), text: none }));
