import { type CommitmentForce, type CommitmentNature, PRACTICES } from './catalogueFile.ts';
import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import type { Tracking } from './commitment.entity.ts';
import { trackingOf } from './tracking.rules.ts';

const ONLY_PROVEN = {
  fr: 'le suivi PROVE : une bonne pratique se déclare et se prouve à tout moment',
  en: 'the tracking PROVE: a good practice is declared and proven at any time',
};
const WRITTEN = {
  fr: 'le suivi PROVE : un texte publié prouve ce qui se prouve à tout moment',
  en: 'the tracking PROVE: a published text proves what is proven at any time',
};

/** A good practice is answered, and a text written, by commitments that are proven at any time. */
export function checkPractices({ commitments, groups }: CatalogueView, report: Report): void {
  for (const [index, { practice, writtenAs, nature, force, group, ...commitment }] of commitments.entries()) {
    const told = commitment.tracking || groups.find(({ code }) => code === group)?.tracking || undefined;
    const of = { tracking: told as Tracking | undefined, nature: nature as CommitmentNature, force: force as CommitmentForce };
    if (trackingOf(of, undefined) === 'PROVE') continue;
    if (PRACTICES.some((known) => known === practice)) {
      report(['commitments', index, 'practice'], 'PRACTICE_TRACKING', ONLY_PROVEN, { found: practice });
    }
    if (writtenAs.length > 0) report(['commitments', index, 'writtenAs'], 'WRITTEN_TRACKING', WRITTEN, { found: writtenAs.join(', ') });
  }
}
