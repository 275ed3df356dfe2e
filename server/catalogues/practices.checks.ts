import { type CommitmentForce, type CommitmentNature, PRACTICES } from './catalogueFile.ts';
import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import type { Tracking } from './commitment.entity.ts';
import { trackingOf } from './tracking.rules.ts';

const ONLY_PROVEN = {
  fr: 'le suivi PROVE : une bonne pratique se déclare et se prouve à tout moment',
  en: 'the tracking PROVE: a good practice is declared and proven at any time',
};

/** A good practice is answered by commitments that are proven at any time. */
export function checkPractices({ commitments, groups }: CatalogueView, report: Report): void {
  for (const [index, { practice, nature, force, group, ...commitment }] of commitments.entries()) {
    if (!PRACTICES.some((known) => known === practice)) continue;
    const told = commitment.tracking || groups.find(({ code }) => code === group)?.tracking || undefined;
    const of = { tracking: told as Tracking | undefined, nature: nature as CommitmentNature, force: force as CommitmentForce };
    if (trackingOf(of, undefined) !== 'PROVE') {
      report(['commitments', index, 'practice'], 'PRACTICE_TRACKING', ONLY_PROVEN, { found: practice });
    }
  }
}
