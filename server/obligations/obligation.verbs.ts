import type { Actor, ActorMembership } from '../actors/actor.ts';
import { type VerbOf, verbs } from '../actors/verbs.ts';
import { bound, holders, type ObligationFacts, otherSide, resolvers } from './obligation.policy.ts';
import { observers } from './observers.policy.ts';

const SHARERS = {
  ...bound,
  text: {
    fr: 'Seul un membre de la partie tenue par l’obligation peut répartir son travail.',
    en: 'Only a member of the bound party can share out its work.',
  },
};

const asResolverOfAny = (actor: Actor, obligation: ObligationFacts): ActorMembership | undefined =>
  obligation.openContestations
    .map((contestation) => resolvers.membership(actor, { ...contestation, obligation, isResolved: false }))
    .find((membership) => membership !== undefined);

/** What only notes something, or lets somebody do something, is not declared, proven, nor due. */
const notAsked = {
  category: 'CONFLICT',
  code: 'NOTHING_ASKED',
  text: {
    fr: 'Rien n’est à tenir ici : c’est une mention, ou un droit dont l’usage se consigne.',
    en: 'Nothing is to be fulfilled here: it is a note, or a right whose uses are recorded.',
  },
  when: ({ tracking }: ObligationFacts) => tracking === 'NOTE' || tracking === 'USE',
} as const;

const onlyNoted = {
  category: 'CONFLICT',
  code: 'ONLY_NOTED',
  text: { fr: 'Une mention ne se conteste pas : elle n’affirme rien.', en: 'A note is not contested: it claims nothing.' },
  when: ({ tracking }: ObligationFacts) => tracking === 'NOTE',
} as const;

const notObserved = {
  category: 'FORBIDDEN',
  code: 'NOT_OBSERVED_HERE',
  text: {
    fr: 'On n’observe que les engagements de conduite d’un manifeste dont le catalogue dit les deux côtés.',
    en: 'Only commitments of conduct of a manifesto, of which the catalogue tells both sides, are observed.',
  },
  when: ({ sides }: ObligationFacts) => sides === null,
} as const;

/** What may be done on an obligation: by how it is tracked; its state is computed, and none of its verbs waits for one. */
export const obligationVerbs = verbs({
  DECLARE: { by: bound, unless: notAsked },
  SET_APPLICABILITY: {
    by: {
      ...bound,
      text: {
        fr: 'Seul un membre de la partie tenue par l’obligation peut dire si elle s’applique ; l’autre partie peut contester.',
        en: 'Only a member of the bound party can say whether it applies; the other party may contest.',
      },
    },
    unless: notAsked,
  },
  DEPOSIT_EVIDENCE: {
    by: {
      ...bound,
      text: {
        fr: 'Une preuve se dépose pour les obligations de sa propre partie.',
        en: 'Evidence is deposited for the obligations of one’s own party.',
      },
    },
    unless: notAsked,
  },
  ASSIGN: { by: SHARERS },
  SET_DUE_DATE: {
    by: SHARERS,
    unless: {
      category: 'CONFLICT',
      code: 'DUE_DATE_FIXED',
      text: { fr: 'La convention fixe déjà cette échéance.', en: 'The agreement already fixes this due date.' },
      when: ({ isDueDateFixed, tracking }) => isDueDateFixed || tracking === 'NOTE' || tracking === 'USE',
    },
  },
  CONTEST: { by: otherSide, unless: onlyNoted },
  RESOLVE_CONTESTATION: { by: { ...resolvers, membership: asResolverOfAny } },
  RECORD_USE: {
    by: holders,
    unless: {
      category: 'FORBIDDEN',
      code: 'NOT_A_RIGHT',
      text: { fr: 'On n’inscrit d’usage que d’un droit ou d’une faculté.', en: 'Uses are recorded of a right or a faculty only.' },
      when: ({ tracking }) => tracking !== 'USE',
    },
  },
  OBSERVE: { by: observers, before: [notObserved] },
  RECORD_BREACH: {
    by: {
      ...otherSide,
      text: {
        fr: 'Seuls l’autre partie et un relecteur indépendant constatent un manquement.',
        en: 'Only the other party and an independent reviewer record a breach.',
      },
    },
    unless: {
      category: 'FORBIDDEN',
      code: 'NOTHING_TO_BREACH',
      text: {
        fr: 'Ce texte n’impose rien à quoi manquer : c’est un droit, ou une clause pour mémoire.',
        en: 'This text imposes nothing to break: it is a right, or a clause kept for the record.',
      },
      when: ({ tracking }) => tracking === 'USE' || tracking === 'NOTE',
    },
  },
});
export type ObligationAction = VerbOf<typeof obligationVerbs>;

/**
 * What a person may do on each of many obligations. Unless somebody contests one, the table looks at nothing but its party, who holds it, how it is
 * tracked and whether its due date is fixed: those alike are weighed once.
 */
export function weighingMany(actor: Actor): (obligation: ObligationFacts) => ObligationAction[] {
  const known = new Map<string, ObligationAction[]>();
  return (obligation) => {
    if (obligation.openContestations.length > 0) return obligationVerbs.allowed(actor, obligation);
    const alike = `${obligation.partyId} ${obligation.isDueDateFixed} ${obligation.tracking} ${obligation.sides !== null} ${obligation.beneficiaries}`;
    const allowed = known.get(alike) ?? obligationVerbs.allowed(actor, obligation);
    known.set(alike, allowed);
    return allowed;
  };
}
