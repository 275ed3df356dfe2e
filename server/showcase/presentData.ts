import { addressOfFile, addressOfShowcase } from './addresses.ts';
import type { ShowcaseContent, ShownDuty, ShownProof } from './content.ts';
import { figuresOf } from './figures.rules.ts';

/** Raised when a reader of the data would have to be changed (schema/public-page.schema.json). */
const DATA_VERSION = 1;

/** What the page says, for programs: the same facts, nothing more. */
export function presentData(content: ShowcaseContent, publicUrl: string): object {
  const { slug, title, serviceName, language, signedOn, inForceOn, endsOn, terminatedOn, asOf, parties, groups, duties } = content;
  const proof = ({ versionId, url, ...shown }: ShownProof) => ({
    ...shown,
    url: url ?? (versionId ? `${publicUrl}${addressOfFile(slug, versionId)}` : null),
  });
  const commitment = ({ proofs, ...duty }: ShownDuty) => ({ ...duty, proofs: proofs.map(proof) });
  return {
    version: DATA_VERSION,
    page: `${publicUrl}${addressOfShowcase(slug)}`,
    asOf,
    convention: { slug, title, serviceName, language, signedOn, inForceOn, endsOn, terminatedOn },
    parties,
    groups,
    figures: figuresOf(duties),
    commitments: duties.map(commitment),
  };
}
