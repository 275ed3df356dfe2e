import type { CommitmentForce, CommitmentNature } from './catalogueFile.ts';
import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import type { Tracking } from './commitment.entity.ts';
import { trackingOf } from './tracking.rules.ts';

const WORDS_OF_IT = { fr: 'des mots de la phrase (text), tels quels', en: 'words of the sentence (text), as they are' };
const ASKED = {
  fr: 'le suivi PROVE, OCCUR ou OBSERVE : seul ce qui demande quelque chose a une lecture à confirmer',
  en: 'the tracking PROVE, OCCUR or OBSERVE: only what asks for something has a reading to confirm',
};

/** A reading is proposed of words that the sentence writes, of what asks for something. */
export function checkReadings({ commitments, groups }: CatalogueView, report: Report): void {
  for (const [index, { wording, text, nature, force, group, ...commitment }] of commitments.entries()) {
    if (wording === null) continue;
    const path = ['commitments', index, 'reading'];
    const told = commitment.tracking || groups.find(({ code }) => code === group)?.tracking || undefined;
    const of = { tracking: told as Tracking | undefined, nature: nature as CommitmentNature, force: force as CommitmentForce };
    const tracking = trackingOf(of, undefined);
    if (tracking === 'NOTE' || tracking === 'USE') report(path, 'READING_TRACKING', ASKED, { found: tracking });
    if (wording && text && !text.includes(wording)) report([...path, 'wording'], 'WORDING_NOT_IN_TEXT', WORDS_OF_IT, { found: wording });
  }
}
