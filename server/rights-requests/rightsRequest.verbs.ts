import { type By, type Life, type Refusal, type VerbOf, verbs } from '../actors/verbs.ts';
import { keeperFor, type PartyFacts } from '../registers/entryParties.ts';
import {
  type ControlledFacts,
  memberOfOne,
  officerOfOne,
  otherThanController,
  receiverOf,
  teamOf,
  type Waiting,
} from '../registers/entryVoices.ts';

export const RIGHTS_STATUSES = ['RECEIVED', 'IDENTITY_PENDING', 'IN_HAND', 'EXTENDED', 'ANSWERED', 'WITHDRAWN', 'CLOSED'] as const;
export type RightsStatus = (typeof RIGHTS_STATUSES)[number];

/** What a policy needs to know of a request. */
export interface RightsFacts extends ControlledFacts {
  status: RightsStatus;
  /** Hand-overs that nobody acknowledged: the body that sent it, the party that receives it. */
  waitingHandOvers: Waiting[];
  isExtended: boolean;
  isReliedOn: boolean;
  isIdentityAsked: boolean;
  isQuestionOpen: boolean;
  /** The answer to the person is offered as a proof, which is not withdrawn. */
  isAnswerOffered: boolean;
}

/** The parties that answer a request: the controllers, or the one that keeps it to itself. */
export const answeringParties = ({
  isRestricted,
  keeper,
  controllers,
}: Pick<RightsFacts, 'isRestricted' | 'keeper' | 'controllers'>): PartyFacts[] =>
  isRestricted || controllers.length === 0 ? [keeper] : controllers;

const TEAMS: By<RightsFacts> = {
  code: 'NOT_IN_THE_REGISTER',
  text: {
    fr: 'Le registre des demandes d’exercice des droits est tenu par l’équipe et le délégué à la protection des données de chaque partie.',
    en: 'The register of rights requests is kept by the team and the data protection officer of each party.',
  },
  membership: teamOf,
};

const HANDERS: By<RightsFacts> = {
  code: 'NOT_A_HANDER',
  text: {
    fr: 'La demande est transmise au responsable de traitement par un membre d’une autre partie.',
    en: 'The request is handed over to the controller by a member of another party.',
  },
  membership: otherThanController,
};

const HANDED: By<RightsFacts> = {
  code: 'NOT_THE_RECEIVER',
  text: {
    fr: 'Seul un membre du responsable de traitement accuse réception de la demande, s’il n’agit pas aussi pour qui l’a transmise.',
    en: 'Only a member of the controller acknowledges the request, unless they also act for who handed it over.',
  },
  membership: (actor, facts) => receiverOf(actor, facts, facts.waitingHandOvers),
};

const CONTROLLER_SIDE: By<RightsFacts> = {
  code: 'NOT_THE_CONTROLLER',
  text: {
    fr: 'Seul un membre du responsable de traitement, ou de la partie qui garde la demande pour elle, répond à la personne.',
    en: 'Only a member of the controller, or of the party that keeps the request to itself, answers the person.',
  },
  membership: (actor, facts) => memberOfOne(actor, facts, answeringParties(facts)),
};

const CONTROLLER_DPO: By<RightsFacts> = {
  code: 'NOT_THE_CONTROLLER_DPO',
  text: {
    fr: 'Seul le délégué à la protection des données du responsable de traitement, ou de la partie qui garde la demande pour elle, en décide.',
    en: 'Only the data protection officer of the controller, or of the party that keeps the request to itself, decides this.',
  },
  membership: (actor, facts) => officerOfOne(actor, facts, answeringParties(facts)),
};

const UNANSWERED: Refusal = {
  category: 'CONFLICT',
  code: 'RIGHTS_UNANSWERED',
  text: { fr: 'Cette demande n’a pas encore sa réponse.', en: 'This request is not answered yet.' },
};

const life: Life<RightsFacts, RightsStatus> = {
  of: ({ status }) => status,
  refusals: {
    RECEIVED: UNANSWERED,
    IDENTITY_PENDING: UNANSWERED,
    IN_HAND: UNANSWERED,
    EXTENDED: UNANSWERED,
    ANSWERED: {
      category: 'CONFLICT',
      code: 'RIGHTS_ANSWERED',
      text: { fr: 'Cette demande a déjà sa réponse.', en: 'This request is answered already.' },
    },
    WITHDRAWN: {
      category: 'CONFLICT',
      code: 'RIGHTS_WITHDRAWN',
      text: { fr: 'La personne a retiré cette demande.', en: 'The person withdrew this request.' },
    },
    CLOSED: {
      category: 'CONFLICT',
      code: 'RIGHTS_CLOSED',
      text: { fr: 'Cette demande est close.', en: 'This request is closed.' },
    },
  },
};

const LIVE = ['RECEIVED', 'IDENTITY_PENDING', 'IN_HAND', 'EXTENDED'] as const;
const OPEN = [...LIVE, 'ANSWERED'] as const;

/** What may be done about a request, from the day it is received. */
export const rightsVerbs = verbs(
  {
    SHARE: {
      by: TEAMS,
      from: OPEN,
      unless: {
        category: 'CONFLICT',
        code: 'SHARED_ALREADY',
        text: { fr: 'Les parties partagent déjà cette demande.', en: 'The parties share this request already.' },
        when: ({ isRestricted }) => !isRestricted,
      },
    },
    UPDATE: { by: TEAMS, from: OPEN },
    RECORD_RECEIPT: { by: TEAMS, from: LIVE },
    HAND_OVER: { by: HANDERS, from: LIVE },
    ACKNOWLEDGE_HAND_OVER: {
      by: HANDED,
      from: OPEN,
      unless: {
        category: 'CONFLICT',
        code: 'HAND_OVER_ACKNOWLEDGED',
        text: { fr: 'Aucune transmission n’attend d’accusé de réception.', en: 'No hand-over waits to be acknowledged.' },
        when: ({ waitingHandOvers }) => waitingHandOvers.length === 0,
      },
    },
    ASK_IDENTITY: {
      by: TEAMS,
      from: LIVE,
      to: 'IDENTITY_PENDING',
      unless: {
        category: 'CONFLICT',
        code: 'IDENTITY_ASKED',
        text: { fr: 'La personne n’a pas encore répondu sur son identité.', en: 'The person has not replied about their identity yet.' },
        when: ({ isIdentityAsked }) => isIdentityAsked,
      },
    },
    ASK_CLARIFICATION: { by: TEAMS, from: LIVE },
    RECORD_REPLY: {
      by: TEAMS,
      from: LIVE,
      unless: {
        category: 'CONFLICT',
        code: 'NO_QUESTION',
        text: { fr: 'Aucune question n’attend la réponse de la personne.', en: 'No question waits for the reply of the person.' },
        when: ({ isQuestionOpen }) => !isQuestionOpen,
      },
    },
    EXTEND: {
      by: CONTROLLER_SIDE,
      from: LIVE,
      to: 'EXTENDED',
      unless: {
        category: 'CONFLICT',
        code: 'EXTENDED_ALREADY',
        text: {
          fr: 'Le délai de cette demande est déjà prolongé : il ne l’est qu’une fois.',
          en: 'The time of this request is extended already: it is only once.',
        },
        when: ({ isExtended }) => isExtended,
      },
    },
    RELY_ON_SUSPENSION: {
      by: CONTROLLER_DPO,
      from: LIVE,
      unless: {
        category: 'CONFLICT',
        code: 'RELIED_ALREADY',
        text: { fr: 'La suspension du délai est déjà retenue.', en: 'The suspension of the time is relied on already.' },
        when: ({ isReliedOn }) => isReliedOn,
      },
    },
    ANSWER: { by: CONTROLLER_SIDE, from: LIVE, to: 'ANSWERED' },
    OFFER_ANSWER: {
      before: [
        {
          category: 'CONFLICT',
          code: 'KEPT_ANSWER',
          text: {
            fr: 'Une partie garde cette demande pour elle : partagez-la d’abord, une preuve se relit par l’autre partie.',
            en: 'One party keeps this request to itself: share it first, a proof is reviewed by the other party.',
          },
          when: ({ isRestricted }) => isRestricted,
        },
      ],
      by: CONTROLLER_SIDE,
      from: ['ANSWERED', 'CLOSED'],
      unless: {
        category: 'CONFLICT',
        code: 'ANSWER_OFFERED',
        text: {
          fr: 'La réponse est déjà offerte comme preuve : retirez-la d’abord si elle est à remplacer.',
          en: 'The answer is offered as a proof already: withdraw that first if it is to be replaced.',
        },
        when: ({ isAnswerOffered }) => isAnswerOffered,
      },
    },
    WITHDRAW: { by: TEAMS, from: LIVE, to: 'WITHDRAWN' },
    CLOSE: { by: CONTROLLER_DPO, from: ['ANSWERED'], to: 'CLOSED' },
  },
  life,
);
export type RightsAction = VerbOf<typeof rightsVerbs>;

/** What may be done in the name of a party in the register of rights requests, before there is one. */
export const rightsRegisterVerbs = verbs({
  RECEIVE_RIGHTS_REQUEST: {
    by: {
      code: 'NOT_YOUR_VOICE',
      text: {
        fr: 'Seul un membre de l’équipe d’une partie, ou son délégué à la protection des données, inscrit une demande en son nom.',
        en: 'Only a member of the team of a party, or its data protection officer, records a request in its name.',
      },
      membership: keeperFor,
    },
  },
});
