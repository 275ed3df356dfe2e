import { type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import { type ReviewFacts, reviewers } from '../obligations/review.policy.ts';
import { type EvidenceFacts, keepers } from './evidence.policy.ts';

const life: Life<EvidenceFacts, 'IN_FORCE' | 'WITHDRAWN'> = {
  of: ({ isWithdrawn }) => (isWithdrawn ? 'WITHDRAWN' : 'IN_FORCE'),
  refusals: {
    WITHDRAWN: {
      category: 'CONFLICT',
      code: 'EVIDENCE_WITHDRAWN',
      text: { fr: 'Cette preuve a été retirée : déposez-en une nouvelle.', en: 'This evidence was withdrawn: deposit a new one.' },
    },
  },
};

/** What may be done on a proof, from the day it is deposited. What a register keeps is told there, and nowhere again. */
export const evidenceVerbs = verbs(
  {
    ADD_VERSION: {
      by: keepers,
      from: ['IN_FORCE'],
      unless: {
        category: 'CONFLICT',
        code: 'KEPT_BY_REGISTER',
        text: {
          fr: 'Cette preuve est une entrée de registre : ce qui change s’inscrit au registre.',
          en: 'This evidence is an entry of a register: what changes is recorded there.',
        },
        when: ({ kind }: EvidenceFacts) => kind === 'REGISTER',
      },
    },
    UPDATE: { by: keepers, from: ['IN_FORCE'] },
    LINK: { by: keepers, from: ['IN_FORCE'] },
    WITHDRAW: { by: keepers, from: ['IN_FORCE'], to: 'WITHDRAWN' },
  },
  life,
);
export type EvidenceAction = VerbOf<typeof evidenceVerbs>;

/** What may be done on the link of a proof with an obligation by those who keep the proof. */
export const linkVerbs = verbs({ UNLINK: { by: keepers, from: ['IN_FORCE'] } }, life);

/** What may be done on the current version of a proof for one obligation. Nobody reviews their own deposit. */
export const reviewVerbs = verbs({
  REVIEW: {
    before: [
      {
        category: 'CONFLICT',
        code: 'EVIDENCE_WITHDRAWN',
        text: { fr: 'Cette preuve a été retirée.', en: 'This evidence was withdrawn.' },
        when: ({ isWithdrawn }: ReviewFacts) => isWithdrawn,
      },
      {
        category: 'FORBIDDEN',
        code: 'OWN_DEPOSIT',
        text: {
          fr: 'Nul ne vise son propre dépôt : une personne de l’autre partie ou un relecteur doit le faire.',
          en: 'Nobody reviews their own deposit: someone of the other party or a reviewer must.',
        },
        when: ({ versionAuthorId }, actor) => versionAuthorId === actor.personId,
      },
    ],
    by: reviewers,
  },
});
export type LinkAction = VerbOf<typeof reviewVerbs> | VerbOf<typeof linkVerbs>;
