import type { Actor, ActorMembership } from '../actors/actor.ts';
import { standsWith } from '../actors/actor.ts';
import { type By, type Life, type Obstacle, type Refusal, type VerbOf, verbs } from '../actors/verbs.ts';
import type { TextKind } from '../catalogues/textKinds.ts';
import { type EntryFacts, keeperFor, type PartyFacts, type RegisterParty } from '../registers/entryParties.ts';
import { memberOfOne, officerOfOne, teamOf } from '../registers/entryVoices.ts';
import type { GateStatus, Proving, TextStatus } from './textWords.ts';

/** What a policy needs to know of a text. */
export interface LegalTextFacts extends EntryFacts {
  kind: TextKind;
  status: TextStatus;
  /** What stands between its newest version and a publication today. */
  gate: GateStatus;
  hasVersion: boolean;
  /** It is published, on a page that people may look at. */
  hasPage: boolean;
  /** What stands between it and its being offered as a proof. */
  proving: Proving;
  /** Its last opinion makes a reservation that nobody answered. */
  hasOpenReservation: boolean;
  /** The party whose opinion of the newest version was asked and is not given; null when nothing waits. */
  adviser: PartyFacts | null;
}

const KEEPERS: By<LegalTextFacts> = {
  code: 'NOT_THE_WRITER',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données du responsable de traitement qui écrit ce texte le font.',
    en: 'Only the team and the data protection officer of the controller that writes this text do this.',
  },
  membership: (actor, { conventionId, keeper }) => keeperFor(actor, { conventionId, partyId: keeper.id }),
};

const KEEPER_DPO: By<LegalTextFacts> = {
  code: 'NOT_THE_WRITER_DPO',
  text: {
    fr: 'Seul le délégué à la protection des données du responsable de traitement qui écrit ce texte en décide.',
    en: 'Only the data protection officer of the controller that writes this text decides this.',
  },
  membership: (actor, facts) => officerOfOne(actor, facts, [facts.keeper]),
};

const ADVISERS: By<LegalTextFacts> = {
  code: 'NOT_THE_ADVISER',
  text: {
    fr: 'Seul un membre de la partie dont l’avis est demandé le donne, s’il n’agit pas aussi pour celle qui le demande.',
    en: 'Only a member of the party whose opinion is asked gives it, unless they also act for the one that asks.',
  },
  membership: (actor, facts) =>
    standsWith(actor, facts.conventionId, facts.keeper.organisationId) || !facts.adviser
      ? undefined
      : memberOfOne(actor, facts, [facts.adviser]),
};

const PAGE_READERS: By<LegalTextFacts> = {
  code: 'NOT_A_PAGE_READER',
  text: {
    fr: 'Ce que dit la page est constaté par l’équipe ou le délégué à la protection des données d’une des parties.',
    en: 'What the page says is seen by the team or the data protection officer of one of the parties.',
  },
  membership: teamOf,
};

const NO_VERSION: Obstacle<LegalTextFacts> = {
  category: 'CONFLICT',
  code: 'NO_VERSION',
  text: { fr: 'Ce texte n’a pas encore de version : ajoutez-la d’abord.', en: 'This text has no version yet: add one first.' },
  when: ({ hasVersion }) => !hasVersion,
};

const NOT_A_DPIA: Obstacle<LegalTextFacts> = {
  category: 'CONFLICT',
  code: 'NOT_A_DPIA',
  text: {
    fr: 'Cela se dit d’une analyse d’impact, et ce texte n’en est pas une.',
    en: 'That is said of an impact assessment, and this text is none.',
  },
  when: ({ kind }) => kind !== 'DPIA',
};

/** What keeps a text from being offered as a proof, each in its words. */
const UNPROVABLE: readonly Obstacle<LegalTextFacts>[] = [
  {
    category: 'CONFLICT',
    code: 'NOT_IN_FORCE',
    text: {
      fr: 'Aucune version de ce texte n’est publiée ni en vigueur : la publier l’offrira comme preuve.',
      en: 'No version of this text is published or in force: publishing it will offer it as a proof.',
    },
    when: ({ proving }) => proving === 'NOT_IN_FORCE',
  },
  {
    category: 'CONFLICT',
    code: 'PROVED_ALREADY',
    text: { fr: 'Ce texte est déjà offert comme preuve.', en: 'This text is offered as a proof already.' },
    when: ({ proving }) => proving === 'PROVED',
  },
  {
    category: 'CONFLICT',
    code: 'OWED_BY_NOBODY',
    text: {
      fr: 'Le catalogue ne demande à votre partie aucun texte de cette nature : il n’y a rien à prouver.',
      en: 'The catalogue asks your party for no text of this kind: there is nothing to prove.',
    },
    when: ({ proving }) => proving === 'OWED_BY_NOBODY',
  },
  {
    category: 'CONFLICT',
    code: 'PAGE_DIFFERS',
    text: {
      fr: 'La page publiée dit autre chose que la version en vigueur : corrigez-la, et dites ce qu’elle dit, avant de l’offrir comme preuve.',
      en: 'The published page says something else than the version in force: mend it, and say what it says, before you offer it as a proof.',
    },
    when: ({ proving }) => proving === 'PAGE_DIFFERS',
  },
];

export const NOT_ASKED: Refusal = {
  category: 'CONFLICT',
  code: 'OPINION_NOT_ASKED',
  text: {
    fr: 'L’avis de l’autre partie n’est pas demandé pour cette version : demandez-le, au plus tard la veille de la publication.',
    en: 'The opinion of the other party is not asked for this version: ask for it, on the day before publication at the latest.',
  },
};

const life: Life<LegalTextFacts, TextStatus> = {
  of: ({ status }) => status,
  refusals: {
    DRAFT: NOT_ASKED,
    OPINION_ASKED: {
      category: 'CONFLICT',
      code: 'OPINION_AWAITED',
      text: { fr: 'L’avis est déjà demandé pour cette version.', en: 'The opinion is asked for this version already.' },
    },
    DELAY_PASSED: {
      category: 'CONFLICT',
      code: 'OPINION_DELAY_PASSED',
      text: {
        fr: 'L’avis est demandé pour cette version, et le délai pour le rendre est passé.',
        en: 'The opinion is asked for this version, and the time to give it is over.',
      },
    },
    OPINION_GIVEN: {
      category: 'CONFLICT',
      code: 'OPINION_GIVEN',
      text: {
        fr: 'L’avis est rendu sur cette version : ajoutez-en une autre si le texte change.',
        en: 'The opinion is given on this version: add another if the text changes.',
      },
    },
    PUBLISHED: {
      category: 'CONFLICT',
      code: 'TEXT_PUBLISHED',
      text: {
        fr: 'Cette version est publiée : ajoutez la suivante d’abord.',
        en: 'This version is published: add the next one first.',
      },
    },
    WITHDRAWN: {
      category: 'CONFLICT',
      code: 'TEXT_WITHDRAWN',
      text: { fr: 'Ce texte est retiré.', en: 'This text is withdrawn.' },
    },
  },
};

const LIVE = ['DRAFT', 'OPINION_ASKED', 'DELAY_PASSED', 'OPINION_GIVEN', 'PUBLISHED'] as const;
const COMING = ['DRAFT', 'OPINION_ASKED', 'DELAY_PASSED', 'OPINION_GIVEN'] as const;

/** What may be done about a text, from the day it is opened. */
export const legalTextVerbs = verbs(
  {
    SHARE: {
      by: KEEPERS,
      from: LIVE,
      unless: {
        category: 'CONFLICT',
        code: 'SHARED_ALREADY',
        text: { fr: 'Les parties partagent déjà ce texte.', en: 'The parties share this text already.' },
        when: ({ isRestricted }) => !isRestricted,
      },
    },
    UPDATE: { by: KEEPERS, from: LIVE },
    ADD_VERSION: { by: KEEPERS, from: LIVE, to: 'DRAFT' },
    PLAN: { by: KEEPERS, from: COMING, unless: NO_VERSION },
    ASK_OPINION: { by: KEEPERS, from: ['DRAFT'], to: 'OPINION_ASKED', unless: NO_VERSION },
    GIVE_OPINION: { by: ADVISERS, from: ['OPINION_ASKED', 'DELAY_PASSED'], to: 'OPINION_GIVEN' },
    ANSWER_RESERVATION: {
      by: KEEPERS,
      from: LIVE,
      unless: {
        category: 'CONFLICT',
        code: 'NO_RESERVATION',
        text: {
          fr: 'Le dernier avis rendu sur ce texte ne fait aucune réserve qui attende une réponse.',
          en: 'The last opinion given of this text makes no reservation that awaits an answer.',
        },
        when: ({ hasOpenReservation }) => !hasOpenReservation,
      },
    },
    PUBLISH: {
      by: KEEPERS,
      from: COMING,
      to: 'PUBLISHED',
      unless: { ...NOT_ASKED, when: ({ gate }) => gate === 'NO_VERSION' || gate === 'NOT_ASKED' },
    },
    PUBLISH_UNASKED: {
      by: KEEPER_DPO,
      from: COMING,
      to: 'PUBLISHED',
      unless: {
        category: 'CONFLICT',
        code: 'NOTHING_TO_OVERRIDE',
        text: {
          fr: 'Rien n’empêche de publier cette version : publiez-la.',
          en: 'Nothing stands in the way of publishing this version: publish it.',
        },
        when: ({ gate }) => gate === 'NOT_NEEDED' || gate === 'NO_VERSION',
      },
    },
    CHECK_PAGE: {
      by: PAGE_READERS,
      from: LIVE,
      unless: {
        category: 'CONFLICT',
        code: 'NO_PAGE',
        text: {
          fr: 'Aucune version de ce texte n’est publiée sur une page : publiez-la d’abord.',
          en: 'No version of this text is published on a page: publish it first.',
        },
        when: ({ hasPage }) => !hasPage,
      },
    },
    PROVE: { by: KEEPERS, from: LIVE, unless: UNPROVABLE },
    DECIDE_NEED: { by: KEEPERS, from: LIVE, unless: NOT_A_DPIA },
    ADVISE: { by: KEEPER_DPO, from: LIVE, unless: NOT_A_DPIA },
    DESCRIBE: { by: KEEPERS, from: LIVE, unless: NOT_A_DPIA },
    WITHDRAW: { by: KEEPERS, from: LIVE, to: 'WITHDRAWN' },
  },
  life,
);
export type LegalTextAction = VerbOf<typeof legalTextVerbs>;

/** A party, as what it may write in the register is weighed. */
export interface WritingParty extends RegisterParty {
  isController: boolean;
}

/** What may be done in the name of a party in the register of legal texts, before there is one. */
export const textRegisterVerbs = verbs({
  OPEN_LEGAL_TEXT: {
    by: {
      code: 'NOT_A_WRITER',
      text: {
        fr: 'Les textes sont écrits par l’équipe du responsable de traitement, ou par son délégué à la protection des données.',
        en: 'Texts are written by the team of the controller, or by its data protection officer.',
      },
      membership: (actor: Actor, party: WritingParty): ActorMembership | undefined =>
        party.isController ? keeperFor(actor, party) : undefined,
    },
  },
});
