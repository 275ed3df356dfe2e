import { partyMemberships } from '../actors/actor.ts';
import { administrators } from '../actors/administration.policy.ts';
import { type By, type Life, type VerbOf, verbs } from '../actors/verbs.ts';

export const AMENDMENT_STATUSES = ['DRAFT', 'COMPARED', 'AGREED', 'IN_FORCE', 'WITHDRAWN'] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** What is known of an amendment when it is told where it stands. */
export interface AmendmentDates {
  comparedAt: unknown;
  agreedAt: unknown;
  withdrawnAt: unknown;
  effectiveOn: string;
}

/** Where an amendment stands on a day: once agreed, the calendar alone puts it in force. */
export function statusOf({ comparedAt, agreedAt, withdrawnAt, effectiveOn }: AmendmentDates, today: string): AmendmentStatus {
  if (withdrawnAt) return 'WITHDRAWN';
  if (agreedAt) return effectiveOn <= today ? 'IN_FORCE' : 'AGREED';
  return comparedAt ? 'COMPARED' : 'DRAFT';
}

/** What the table needs to know of an amendment. */
export interface AmendmentFacts {
  conventionId: string;
  status: AmendmentStatus;
  signatoryIds: string[];
  agreedPartyIds: string[];
  copyCount: number;
  /** The signatory somebody speaks for; left out: any of theirs. */
  forPartyId?: string;
}

/** Whoever prepares an amendment: a party, or an administrator. */
const drafters: By<AmendmentFacts> = {
  code: 'NOT_A_PARTY',
  text: {
    fr: 'Un avenant est préparé par une partie ou par un administrateur.',
    en: 'An amendment is prepared by a party or an administrator.',
  },
  membership: (actor, { conventionId }) => partyMemberships(actor, conventionId)[0] ?? administrators.membership(actor, undefined),
};

const signatories = (isWaiting: boolean): By<AmendmentFacts> => ({
  code: 'NOT_A_SIGNATORY',
  text: {
    fr: 'Seul un membre d’une partie signataire parle pour elle.',
    en: 'Only a member of a signatory party speaks for it.',
  },
  membership: (actor, { conventionId, signatoryIds, agreedPartyIds, forPartyId }) =>
    partyMemberships(actor, conventionId).find(
      ({ partyId }) =>
        partyId !== null &&
        signatoryIds.includes(partyId) &&
        (forPartyId === undefined ? !(isWaiting && agreedPartyIds.includes(partyId)) : partyId === forPartyId),
    ),
});

const life: Life<AmendmentFacts, AmendmentStatus> = {
  of: ({ status }) => status,
  refusals: {
    DRAFT: {
      category: 'CONFLICT',
      code: 'AMENDMENT_NOT_COMPARED',
      text: {
        fr: 'Cet avenant n’est pas encore comparé et soumis aux parties.',
        en: 'This amendment is not yet compared and put before the parties.',
      },
    },
    COMPARED: {
      category: 'CONFLICT',
      code: 'AMENDMENT_NOT_AGREED',
      text: {
        fr: 'Cet avenant est soumis aux parties, qui n’ont pas encore toutes donné leur accord.',
        en: 'This amendment is before the parties, which have not all agreed yet.',
      },
    },
    AGREED: {
      category: 'CONFLICT',
      code: 'AMENDMENT_AGREED',
      text: { fr: 'Cet avenant est conclu : il ne change plus.', en: 'This amendment is agreed: it changes no more.' },
    },
    IN_FORCE: {
      category: 'CONFLICT',
      code: 'AMENDMENT_AGREED',
      text: { fr: 'Cet avenant est en vigueur : il ne change plus.', en: 'This amendment is in force: it changes no more.' },
    },
    WITHDRAWN: {
      category: 'CONFLICT',
      code: 'AMENDMENT_WITHDRAWN',
      text: { fr: 'Cet avenant est retiré : préparez-en un autre.', en: 'This amendment is withdrawn: prepare another one.' },
    },
  },
};

const AGREED_BY_ONE = {
  category: 'CONFLICT',
  code: 'AMENDMENT_AGREED_BY_ONE',
  text: {
    fr: 'Une partie a déjà donné son accord à cet avenant tel qu’il est.',
    en: 'A party already agreed to this amendment as it is.',
  },
  when: ({ agreedPartyIds }: AmendmentFacts) => agreedPartyIds.length > 0,
} as const;

/** How many copies of an agreed amendment are sent: to the budget controllers of both ministries. */
export const COPIES = 2;

/** The life of an amendment: prepared, put before the parties, agreed by every signatory, in force by the calendar. */
export const amendmentVerbs = verbs(
  {
    UPDATE: { by: drafters, from: ['DRAFT', 'COMPARED'], to: 'DRAFT', unless: AGREED_BY_ONE },
    COMPARE: { by: drafters, from: ['DRAFT'], to: 'COMPARED' },
    JUDGE: { by: signatories(false), from: ['COMPARED'], unless: AGREED_BY_ONE },
    AGREE: {
      by: signatories(true),
      from: ['COMPARED'],
      to: 'AGREED',
      unless: {
        category: 'CONFLICT',
        code: 'ALREADY_AGREED',
        text: { fr: 'Cette partie a déjà donné son accord.', en: 'This party already agreed.' },
        when: ({ agreedPartyIds, forPartyId }) => forPartyId !== undefined && agreedPartyIds.includes(forPartyId),
      },
    },
    WITHDRAW: { by: drafters, from: ['DRAFT', 'COMPARED'], to: 'WITHDRAWN' },
    RECORD_COPY: {
      by: drafters,
      from: ['AGREED', 'IN_FORCE'],
      unless: {
        category: 'CONFLICT',
        code: 'COPIES_SENT',
        text: { fr: 'Les deux exemplaires sont déjà envoyés.', en: 'Both copies are already sent.' },
        when: ({ copyCount }) => copyCount >= COPIES,
      },
    },
  },
  life,
);
export type AmendmentAction = VerbOf<typeof amendmentVerbs>;
