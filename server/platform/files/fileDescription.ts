/** What people are told of a file that is accepted. */
export const FILE_NOTES = [
  'HAS_SCRIPTS',
  'HAS_ATTACHMENTS',
  'IS_PORTFOLIO',
  'IS_XFA_FORM',
  'PAGES_UNREADABLE',
  'ENCODING_UNSURE',
  'TOO_LARGE_TO_SHOW',
  'NOT_FULLY_READ',
] as const;
export type FileNote = (typeof FILE_NOTES)[number];

/** What the inspection learnt of a file, kept beside it. The bytes themselves are never changed. */
export interface FileDescription {
  /** Name of a text's encoding (IANA). */
  encoding?: string;
  pageCount?: number;
  notes?: FileNote[];
}
