import type { Text } from '../platform/errors.ts';

interface MomentDef extends Text {
  /** It is about an entry of the catalogue's `requests`, which `about` cites. */
  isAboutRequest?: true;
  /** It comes with the end of the convention. */
  isEnd?: true;
}

/** The dated facts that can open a commitment: those that conventions, schedules and requests announce, and no other. */
const MOMENT_DEFS = {
  'convention.signed': { fr: 'la convention est signée', en: 'the convention is signed' },
  'convention.inForce': { fr: 'la convention entre en vigueur', en: 'the convention comes into force' },
  'convention.ended': {
    fr: 'dernier jour de la convention, quelle qu’en soit la cause',
    en: 'last day of the convention, whatever ends it',
    isEnd: true,
  },
  'convention.terminated': { fr: 'la convention est résiliée', en: 'the convention is terminated', isEnd: true },
  'credits.tranche': { fr: 'une tranche annuelle de crédits est due', en: 'a yearly tranche of credits is due' },
  'request.asked': { fr: 'une autre partie le demande', en: 'another party asks for it', isAboutRequest: true },
  'request.informed': { fr: 'la partie en informe une autre', en: 'the party tells another of it', isAboutRequest: true },
} as const satisfies Record<string, MomentDef>;

export type Moment = keyof typeof MOMENT_DEFS;

/** In the order of the life of a convention. */
export const MOMENTS = Object.keys(MOMENT_DEFS) as Moment[];

/** What is known of a moment, in French and English words; undefined for a name that nothing announces. */
export function momentDef(name: string): MomentDef | undefined {
  return Object.hasOwn(MOMENT_DEFS, name) ? MOMENT_DEFS[name as Moment] : undefined;
}
