import { type Actor, type ActorMembership, standsWith } from '../actors/actor.ts';
import { type By, type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import { isOfController, keeperFor, keepersOf } from '../registers/entryParties.ts';
import { type ControlledFacts, officerOfOne, type Waiting } from '../registers/entryVoices.ts';
import { READERS_OF_CLAUSES } from '../registers/readings.ts';

export const PROCESSOR_STATUSES = ['PLANNED', 'ANNOUNCED', 'OBJECTED', 'ENGAGED', 'ENDING', 'ENDED', 'RENOUNCED'] as const;
export type ProcessorStatus = (typeof PROCESSOR_STATUSES)[number];

/** What a policy needs to know of a processor. */
export interface ProcessorFacts extends ControlledFacts {
  status: ProcessorStatus;
  /** Notices that nobody acknowledged: the body that sent it, the party that receives it. */
  waitingNotices: Waiting[];
}

/** The controller engages it: the other party is told, and has no say (GDPR, art. 28(2) binds the processor). */
const isOwn = ({ keeper, controllers }: ProcessorFacts): boolean => isOfController(keeper, controllers);

const ENGAGERS: By<ProcessorFacts> = {
  code: 'NOT_THE_ENGAGING_PARTY',
  text: {
    fr: 'Un sous-traitant est suivi par l’équipe et le délégué à la protection des données de la partie qui le mobilise.',
    en: 'A processor is followed by the team and the data protection officer of the party that engages it.',
  },
  membership: (actor, { conventionId, keeper }) => keeperFor(actor, { conventionId, partyId: keeper.id }),
};

/** Members of another party than the one that engages it, who do not act for that one too. */
const otherKeeper = (actor: Actor, { conventionId, isRestricted, keeper }: ProcessorFacts): ActorMembership | undefined =>
  isRestricted || standsWith(actor, conventionId, keeper.organisationId) ? undefined : keepersOf(actor, conventionId)[0];

const RECEIVERS: By<ProcessorFacts> = {
  code: 'NOT_THE_RECEIVER',
  text: {
    fr: 'Seul un membre de la partie qui reçoit l’annonce y répond, s’il n’agit pas aussi pour qui l’a faite.',
    en: 'Only a member of the party that receives the notice answers it, unless they also act for who gave it.',
  },
  membership: otherKeeper,
};

const CONTROLLER_DPO: By<ProcessorFacts> = {
  code: 'NOT_THE_CONTROLLER_DPO',
  text: {
    fr: 'Seul le délégué à la protection des données du responsable de traitement s’oppose, à ce que mobilise l’autre partie : pour ce que le responsable mobilise lui-même, commentez.',
    en: 'Only the data protection officer of the controller objects, to what the other party engages: of what the controller engages itself, comment.',
  },
  membership: (actor, facts) => (isOwn(facts) || facts.isRestricted ? undefined : officerOfOne(actor, facts, facts.controllers)),
};

const conflict = (code: string, fr: string, en: string) => ({ category: 'CONFLICT', code, text: { fr, en } }) as const;

const life: Life<ProcessorFacts, ProcessorStatus> = {
  of: ({ status }) => status,
  refusals: {
    PLANNED: conflict('NOT_ANNOUNCED', 'Ce sous-traitant n’est pas encore annoncé.', 'This processor is not announced yet.'),
    ANNOUNCED: conflict('NOT_ENGAGED', 'Ce sous-traitant n’est pas encore mobilisé.', 'This processor is not engaged yet.'),
    OBJECTED: conflict(
      'NOT_ENGAGED',
      'Ce sous-traitant n’est pas mobilisé : une opposition tient.',
      'It is not engaged: an objection stands.',
    ),
    ENGAGED: conflict('ENGAGED_ALREADY', 'Ce sous-traitant est déjà mobilisé.', 'This processor is engaged already.'),
    ENDING: conflict('ENDED_ALREADY', 'Ce sous-traitant n’est plus mobilisé.', 'This processor is no longer engaged.'),
    ENDED: conflict(
      'ENDED_ALREADY',
      'Ce sous-traitant n’est plus mobilisé, et ne détient plus de données.',
      'It is no longer engaged, and holds no data.',
    ),
    RENOUNCED: conflict('RENOUNCED', 'La partie a renoncé à ce sous-traitant.', 'Its party gave this processor up.'),
  },
};

const BEFORE = ['PLANNED', 'ANNOUNCED', 'OBJECTED'] as const;
const LIVE = [...BEFORE, 'ENGAGED'] as const;
const HELD = [...LIVE, 'ENDING'] as const;
const TOLD = ['ANNOUNCED', 'OBJECTED', 'ENGAGED'] as const;

/** What may be done about a processor, from the day it is planned. */
export const processorVerbs = verbs(
  {
    SHARE: {
      by: ENGAGERS,
      from: HELD,
      unless: {
        ...conflict('SHARED_ALREADY', 'Les parties partagent déjà cette entrée.', 'The parties share this entry already.'),
        when: ({ isRestricted }) => !isRestricted,
      },
    },
    UPDATE: { by: ENGAGERS, from: LIVE },
    ANNOUNCE: { by: ENGAGERS, from: LIVE, to: 'ANNOUNCED' },
    ACKNOWLEDGE: {
      by: RECEIVERS,
      from: [...TOLD, 'ENDING'],
      unless: {
        ...conflict('NOTICE_ACKNOWLEDGED', 'Aucune annonce n’attend d’accusé de réception.', 'No notice waits to be acknowledged.'),
        when: ({ waitingNotices }) => waitingNotices.length === 0,
      },
    },
    OBJECT: { by: CONTROLLER_DPO, from: ['ANNOUNCED', 'ENGAGED'], to: 'OBJECTED' },
    ACCEPT: { by: CONTROLLER_DPO, from: TOLD, to: 'ANNOUNCED' },
    COMMENT: { by: RECEIVERS, from: TOLD },
    ENGAGE: { by: ENGAGERS, from: BEFORE, to: 'ENGAGED' },
    PLAN_CHANGE: { by: ENGAGERS, from: ['ENGAGED'] },
    CARRY_OUT_CHANGE: { by: ENGAGERS, from: ['ENGAGED'] },
    ADD_LOCATION: { by: ENGAGERS, from: LIVE },
    END_LOCATION: { by: ENGAGERS, from: HELD },
    CHECK_CONTRACT: { by: ENGAGERS, from: HELD },
    ADD_GUARANTEE: { by: ENGAGERS, from: HELD },
    RECORD_UNDERTAKING: { by: ENGAGERS, from: HELD },
    RECORD_TRAINING: { by: ENGAGERS, from: HELD },
    END: { by: ENGAGERS, from: ['ENGAGED'], to: 'ENDING' },
    RECORD_DELETION: { by: ENGAGERS, from: ['ENDING'], to: 'ENDED' },
    RENOUNCE: { by: ENGAGERS, from: BEFORE, to: 'RENOUNCED' },
  },
  life,
);
export type ProcessorAction = VerbOf<typeof processorVerbs>;

/** What may be done in the name of a party in the register of processors, before there is one. */
export const registerVerbs = verbs({
  PLAN_PROCESSOR: {
    by: {
      code: 'NOT_YOUR_VOICE',
      text: {
        fr: 'Seul un membre de l’équipe d’une partie, ou son délégué à la protection des données, inscrit un sous-traitant en son nom.',
        en: 'Only a member of the team of a party, or its data protection officer, records a processor in its name.',
      },
      membership: keeperFor,
    },
  },
  CHOOSE_TERRITORY: { by: READERS_OF_CLAUSES },
});
