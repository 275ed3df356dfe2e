import type { ShowcasePartsFragment } from '../generated/graphql.ts';

export type Showcase = ShowcasePartsFragment;
export type Signatory = Showcase['decidingParties'][number];

/** What a signatory says of itself on the public page is done as its officer: never in the name of a person. */
export const wordsOfGroups = ({ showableGroups: groups }: Showcase, codes: readonly string[]): string =>
  groups
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(' · ');

/** Where a member sees the page as it would be, for some groups. */
export const previewOf = ({ previewPath }: Showcase, codes: readonly string[], language: string): string =>
  `${previewPath}?${new URLSearchParams({ groups: codes.join(','), lang: language })}`;
