import type { FileDescription } from '../../../server/platform/files/fileDescription.ts';

/** A file that somebody may deposit, and what should become of it. */
export interface Input {
  /** What it is, as a person would say. */
  what: string;
  fileName: string;
  content: Buffer;
  /** ACCEPTED, or the code of the refusal. */
  expected: string;
  /** What is learnt of an accepted one. */
  learnt?: FileDescription;
}

/** An input that is kept. */
export const kept = (what: string, fileName: string, content: Buffer, learnt: FileDescription = {}): Input => ({
  what,
  fileName,
  content,
  expected: 'ACCEPTED',
  learnt,
});

/** An input that is refused with this code. */
export const refused = (what: string, fileName: string, content: Buffer, code: string): Input => ({
  what,
  fileName,
  content,
  expected: `FILE_${code}`,
});
