import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { TEXT_KINDS } from '../catalogues/textKinds.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { Priced } from '../platform/graphql/price.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import { StoredFile } from '../platform/graphql/storedFile.type.ts';
import {
  GATES,
  OPINIONS,
  type OpinionKind,
  PAGE_OUTCOMES,
  type PageOutcome,
  RESERVATION_OUTCOMES,
  type ReservationOutcome,
  TEXT_STATUSES,
  VERSION_STATUSES,
  type VersionStatus,
} from './textWords.ts';

export const TextKindEnum = graphqlEnum('LegalTextKind', TEXT_KINDS, 'What a text of the register is.', {
  INFORMATION_NOTICE: 'What people are told when their data is collected (GDPR, art. 13 and 14).',
  PRIVACY_POLICY: 'The page that tells how a service uses data.',
  LEGAL_NOTICE: 'Who publishes and who hosts the service.',
  TERMS_OF_USE: 'The terms on which the service is used.',
  ORDER: 'An order or a decree about the processing.',
  DPIA: 'A data protection impact assessment (GDPR, art. 35): put in force, not published.',
  BREACH_PROCEDURE: 'How breaches are told between the parties: put in force, and sets the time to alert.',
  RIGHTS_PROCEDURE: 'How people use their rights: put in force, and sets the time to hand a request over.',
  OTHER: 'Any other legal text on the processing.',
});
export const TextStatusEnum = graphqlEnum('LegalTextStatus', TEXT_STATUSES, 'Where a text stands: where its newest version does.', {
  DRAFT: 'Its opinion is not asked.',
  OPINION_ASKED: 'The other party is to give its opinion.',
  DELAY_PASSED: 'The time to give the opinion is over, without one.',
  OPINION_GIVEN: 'The other party gave its opinion.',
  PUBLISHED: 'It is published, or in force.',
  WITHDRAWN: 'It is given up, or no longer in force.',
});
export const VersionStatusEnum = graphqlEnum('LegalTextVersionStatus', VERSION_STATUSES, 'Where a version stands.', {
  DRAFT: 'Its opinion is not asked.',
  OPINION_ASKED: 'The other party is to give its opinion.',
  DELAY_PASSED: 'The time to give the opinion is over, without one.',
  OPINION_GIVEN: 'The other party gave its opinion.',
  PUBLISHED: 'It is published, or in force.',
  REPLACED: 'A newer one stands in its place.',
});
export const OpinionEnum = graphqlEnum('OpinionKind', OPINIONS, 'What the party that was asked thinks.', {
  FAVOURABLE: 'It may be published as it is.',
  WITH_RESERVATIONS: 'It may be published, with what is said in mind.',
  UNFAVOURABLE: 'It should not be published; that is shown, and does not prevent it.',
});
export const ReservationOutcomeEnum = graphqlEnum('ReservationOutcome', RESERVATION_OUTCOMES, 'What becomes of a reservation.', {
  TAKEN_UP: 'The text is changed for it, or will be.',
  NOT_TAKEN_UP: 'The text stays as it is, and it is said why.',
});
export const GateEnum = graphqlEnum('PublicationGate', GATES, 'What stands between the newest version and a publication today.', {
  NOT_NEEDED: 'It is put in force, not published: no opinion has to be asked.',
  NO_VERSION: 'There is nothing to publish yet.',
  NOT_ASKED: 'The opinion is not asked for this version.',
  ASKED_TOO_LATE: 'It was asked today: it may be published from tomorrow on.',
  UNANSWERED: 'It was asked in time and is not given: publishing is to be confirmed.',
  OPEN: 'The opinion was asked in time, and is given or its time is over.',
});

export const PageOutcomeEnum = graphqlEnum('PageOutcome', PAGE_OUTCOMES, 'What a page says of the version in force, as somebody saw it.', {
  SAYS_THIS: 'It says this version.',
  SAYS_OTHER: 'It says something else, or nothing: what the publication proved is to be reviewed again.',
});

@ObjectType('PageCheck', {
  simpleResolvers: true,
  description: 'Somebody looked at the page where a version is published: Garant never opens it by itself.',
})
export class PageCheckType extends StoredFile {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, { description: 'Day on which they looked.' })
  seenOn!: string;

  @Field(() => String, { description: 'Address of the page.' })
  url!: string;

  @Field(() => PageOutcomeEnum, { description: 'What it said.' })
  pageOutcome!: PageOutcome;

  @Field(() => String, { nullable: true, description: 'What was seen, in words; null when nothing was added.' })
  words!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the download of what was seen, for who may read the text; null without a file.',
  })
  downloadUrl!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('OpinionReservation', {
  simpleResolvers: true,
  description: 'One thing that an opinion asks for, which the writer of the text takes up or not, once.',
})
export class OpinionReservationType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Position among those of the opinion, from 1.' })
  rank!: number;

  @Field(() => String, { description: 'What is asked for.' })
  words!: string;

  @Field(() => ReservationOutcomeEnum, { nullable: true, description: 'What becomes of it; null until it is answered.' })
  reservationOutcome!: ReservationOutcome | null;

  @Field(() => String, { nullable: true, description: 'How it is taken up, or why it is not; null when nothing was added.' })
  outcomeWords!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null until it is.' })
  answeredAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who answered it, as they were then; null until somebody does.' })
  answerer!: Author | null;
}

@ObjectType({ simpleResolvers: true, description: 'The opinion of another party, asked of one version.' })
export class OpinionRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Whose opinion is asked.' })
  toPartyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to give it; null when none was given.' })
  answerDueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked beside; null when nothing was.' })
  words!: string | null;

  @Field(() => Author)
  author!: Author;

  @Field(() => ID, { nullable: true, description: 'The request as a proof of what it answers; null when it answers nothing.' })
  evidenceId!: string | null;

  @Field(() => OpinionEnum, { nullable: true, description: 'The opinion; null until it is given.' })
  opinion!: OpinionKind | null;

  @Field(() => String, { nullable: true, description: 'Its grounds; null when none were given.' })
  opinionWords!: string | null;

  @Priced({ work: 0, rows: () => 2 })
  @Field(() => [OpinionReservationType], { description: 'Its reservations, in their order; none where it has none.' })
  reservations!: OpinionReservationType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given; null until it is.' })
  givenAt!: string | null;

  @Field(() => Author, { nullable: true, description: 'Who gave it, as they were then; null until somebody does.' })
  giver!: Author | null;
}

@ObjectType({ simpleResolvers: true, description: 'A version was published, or put in force.' })
export class TextPublication {
  @Field(() => DateScalar, { description: 'From that day on.' })
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published; null when that is not said.' })
  url!: string | null;

  @Field(() => Boolean, { description: 'It was published while the opinion was awaited, knowingly.' })
  isUnanswered!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was published without the opinion asked in time, which is a breach that shows; null when it was asked.',
  })
  overrideReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('LegalTextVersion', {
  simpleResolvers: true,
  description: 'A state of a text that never changes: a file, or words with an address.',
})
export class LegalTextVersionType extends StoredFile {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Position among the versions of the text, from 1.' })
  number!: number;

  @Field(() => VersionStatusEnum, { description: 'Where it stands now.' })
  status!: VersionStatus;

  @Field(() => String, { description: 'SHA-256, hex, of the file or of the words in UTF-8: what the opinion is asked of.' })
  hash!: string;

  @Field(() => String, { nullable: true, description: 'Path of the download, for who may read the text; null without a file.' })
  downloadUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands, or will stand; null when that is not said.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What is new in it; null when nothing was said.' })
  note!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it is to be published; null when that is not known.' })
  plannedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours in which a party that is not the controller tells it of a breach; null unless a procedure sets it.',
  })
  alertWithinHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which a party hands over a request about rights; null unless a procedure sets it.',
  })
  handOverWithinDays!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;

  @Field(() => OpinionRequest, { nullable: true, description: 'The opinion that was asked of it; null when none was.' })
  opinionRequest!: OpinionRequest | null;

  @Field(() => TextPublication, { nullable: true, description: 'Its publication; null until it is.' })
  publication!: TextPublication | null;

  @Priced({ work: 0, rows: () => 1 })
  @Field(() => [PageCheckType], { description: 'What was seen of the page where it is published, newest first.' })
  pageChecks!: PageCheckType[];
}
