import { administrators } from '../../actors/administration.policy.ts';
import { type Life, type VerbOf, verbs } from '../../actors/verbs.ts';
import type { IdentityChangeStatus } from './identityChange.entity.ts';

const life: Life<{ status: IdentityChangeStatus }, IdentityChangeStatus> = {
  of: ({ status }) => status,
  refusals: {
    CONFIRMED: {
      category: 'CONFLICT',
      code: 'IDENTITY_CHANGE_DECIDED',
      text: { fr: 'Ce changement d’identité est déjà confirmé.', en: 'This change of identity is already confirmed.' },
    },
    REFUSED: {
      category: 'CONFLICT',
      code: 'IDENTITY_CHANGE_DECIDED',
      text: { fr: 'Ce changement d’identité est déjà refusé.', en: 'This change of identity is already refused.' },
    },
  },
};

/** What may be done on a change of identity: one that was refused may still be confirmed. */
export const identityChangeVerbs = verbs(
  {
    CONFIRM: { by: administrators, from: ['PENDING', 'REFUSED'], to: 'CONFIRMED' },
    REFUSE: { by: administrators, from: ['PENDING'], to: 'REFUSED' },
  },
  life,
);
export type IdentityChangeAction = VerbOf<typeof identityChangeVerbs>;
