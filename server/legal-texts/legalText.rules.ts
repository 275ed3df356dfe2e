import type { TextKind } from '../catalogues/textKinds.ts';
import type { PartyFacts } from '../registers/entryParties.ts';
import type { DpiaNeedType } from './dpia.type.ts';
import type { LegalTextType, TextAwaited } from './legalText.type.ts';
import type { LegalTextFacts } from './legalText.verbs.ts';
import type { LegalTextVersionType, OpinionRequest, OpinionReservationType } from './textFacts.type.ts';
import type { GateStatus, PageOutcome, Proving, TextStatus, VersionStatus } from './textWords.ts';

/** A version as it is read, before what a day says of it. */
export type KnownVersion = Omit<LegalTextVersionType, 'status'>;

/** The page where a version in force is published: what was seen of it last, since when that is known, and the day by which it is looked at again. */
export interface PublishedPage {
  versionId: string;
  outcome: PageOutcome | null;
  since: string;
  checkOn: string | null;
}

/** What rules look at: what is told of a text, with what policies weigh. */
export type KnownText = Omit<
  LegalTextType,
  'allowedActions' | 'awaited' | 'textVersions' | 'dpiaNeeds' | 'status' | 'gate' | 'publishableOn' | 'pageOutcome' | 'pageCheckOn'
> & {
  page: PublishedPage | null;
  /** It is in force, is the writing of something owed, and nothing stands as the proof of it. */
  isProvable: boolean;
  dpiaNeeds: Omit<DpiaNeedType, 'conclusion'>[];
  weighed: Omit<LegalTextFacts, 'gate' | 'status' | 'hasVersion' | 'hasPage' | 'proving' | 'hasOpenReservation' | 'adviser' | 'kind'>;
  /** Newest first. */
  textVersions: KnownVersion[];
  /** Every party of the convention, with whether it has a role of the GDPR. */
  parties: (PartyFacts & { hasGdprRole: boolean })[];
};

/** What rules are handed, as they import only types. */
export interface Tools {
  isPublic(kind: TextKind): boolean;
  dayOf(instant: Date): string;
  daysAfter(day: string, days: number): string;
  /** So many days before a page is to be looked at again, that is asked. */
  pageAskedDays: number;
}

/** Whether the time to answer is over on a day. */
const isDelayPassed = ({ opinionRequest: request }: KnownVersion, day: string): boolean =>
  request?.answerDueOn != null && request.answerDueOn < day;

/** Where a version that no newer one replaces stands on a day. */
export function standingOf(version: KnownVersion, day: string): Exclude<VersionStatus, 'REPLACED'> {
  const { publication, opinionRequest: request } = version;
  if (publication) return 'PUBLISHED';
  if (!request) return 'DRAFT';
  if (request.opinion) return 'OPINION_GIVEN';
  return isDelayPassed(version, day) ? 'DELAY_PASSED' : 'OPINION_ASKED';
}

/** Where a text stands on a day. */
export const statusOf = (
  { withdrawnAt, textVersions: [newest] }: Pick<KnownText, 'withdrawnAt' | 'textVersions'>,
  day: string,
): TextStatus => (withdrawnAt ? 'WITHDRAWN' : newest ? standingOf(newest, day) : 'DRAFT');

/** The versions, each where it stands on a day: one that was published gives way to the next one published, another to the next one. */
export function versionsOn({ textVersions }: Pick<KnownText, 'textVersions'>, day: string): LegalTextVersionType[] {
  const inForce = textVersions.find(({ publication }) => publication);
  return textVersions.map((version, rank) => {
    const isReplaced = rank > 0 && version.id !== inForce?.id;
    return { ...version, status: isReplaced ? 'REPLACED' : standingOf(version, day) };
  });
}

/** What stands between the newest version and its publication on a day: its opinion is to be asked before midnight of that day, in Paris. */
export function gateOn(
  { kind, textVersions: [newest] }: Pick<KnownText, 'kind' | 'textVersions'>,
  day: string,
  { isPublic, dayOf }: Pick<Tools, 'isPublic' | 'dayOf'>,
): GateStatus {
  if (!newest) return 'NO_VERSION';
  if (!isPublic(kind)) return 'NOT_NEEDED';
  const { opinionRequest: request } = newest;
  if (!request) return 'NOT_ASKED';
  if (dayOf(new Date(request.askedAt)) >= day) return 'ASKED_TOO_LATE';
  return request.opinion || isDelayPassed(newest, day) ? 'OPEN' : 'UNANSWERED';
}

/** The first day on which a version whose opinion is asked may be published. */
export const publishableOn = ({ kind, textVersions: [newest] }: Pick<KnownText, 'kind' | 'textVersions'>, tools: Tools): string | null =>
  newest?.opinionRequest && tools.isPublic(kind) ? tools.daysAfter(tools.dayOf(new Date(newest.opinionRequest.askedAt)), 1) : null;

/** What policies weigh of a text on a day. */
export function factsOn(known: KnownText, day: string, tools: Tools): LegalTextFacts {
  const [newest] = known.textVersions;
  const request = newest?.opinionRequest;
  const waiting = request && !request.opinion ? known.parties.find(({ id }) => id === request.toPartyId) : undefined;
  return {
    ...known.weighed,
    kind: known.kind,
    status: statusOf(known, day),
    gate: gateOn(known, day, tools),
    hasVersion: newest !== undefined,
    hasPage: known.page !== null,
    proving: provingOf(known),
    hasOpenReservation: openReservations(known).length > 0,
    adviser: waiting ?? null,
  };
}

/** What a text waits for on a day, and from whom: answers to reservations, what comes before its publication, then whoever is to look at its page, or to offer it as a proof. */
export const awaitedOn = (known: KnownText, day: string, tools: Tools): TextAwaited[] => [
  ...reservationsAwaited(known),
  ...writingAwaited(known, day, tools),
  ...pageAwaited(known, day, tools),
  ...proofAwaited(known),
];

/** The last opinion that was given of a text: the one before it no longer counts. */
export const lastOpinion = ({ textVersions }: Pick<KnownText, 'textVersions'>): OpinionRequest | undefined =>
  textVersions.find(({ opinionRequest }) => opinionRequest?.opinion)?.opinionRequest ?? undefined;

/** The reservations of that opinion that nobody answered. */
const openReservations = (known: KnownText): OpinionReservationType[] =>
  lastOpinion(known)?.reservations.filter(({ reservationOutcome }) => !reservationOutcome) ?? [];

/** That whoever writes a text answers what the last opinion asks for; no text gives a day to do so. */
function reservationsAwaited(known: KnownText): TextAwaited[] {
  if (known.withdrawnAt || openReservations(known).length === 0) return [];
  const { givenAt } = lastOpinion(known)!;
  return [{ awaitedAction: 'ANSWER_RESERVATION', partyId: known.weighed.keeper.id, sinceAt: givenAt!, dueOn: null }];
}

/** What stands between a text and its being offered as the proof of what it is the writing of. */
function provingOf({ isProvable, textVersions, page, evidenceId }: KnownText): Proving {
  if (!textVersions.some(({ publication }) => publication)) return 'NOT_IN_FORCE';
  if (!isProvable) return evidenceId ? 'PROVED' : 'OWED_BY_NOBODY';
  return page?.outcome === 'SAYS_OTHER' ? 'PAGE_DIFFERS' : 'TO_PROVE';
}

/** That a text in force which never proved anything is offered as a proof; one that was taken back is offered again by whoever wants to. */
function proofAwaited(known: KnownText): TextAwaited[] {
  const { evidenceId, withdrawnAt, textVersions, weighed } = known;
  if (withdrawnAt || evidenceId || provingOf(known) !== 'TO_PROVE') return [];
  const { publication } = textVersions.find((version) => version.publication)!;
  return [{ awaitedAction: 'PROVE', partyId: weighed.keeper.id, sinceAt: publication!.recordedAt, dueOn: null }];
}

/** That somebody looks at its page: one that said something else, without a day as no text gives one; another when its day is near. */
function pageAwaited({ page, weighed: { keeper } }: KnownText, day: string, { daysAfter, pageAskedDays }: Tools): TextAwaited[] {
  const isAsked = page?.outcome === 'SAYS_OTHER' || (page?.checkOn && page.checkOn <= daysAfter(day, pageAskedDays));
  if (!page || !isAsked) return [];
  return [{ awaitedAction: 'CHECK_PAGE', partyId: keeper.id, sinceAt: page.since, dueOn: page.checkOn }];
}

/** What comes before its publication; nothing once it is withdrawn, or published with its opinion. */
function writingAwaited(known: KnownText, day: string, tools: Tools): TextAwaited[] {
  const status = statusOf(known, day);
  const [newest] = known.textVersions;
  const asked = (awaitedAction: TextAwaited['awaitedAction'], partyId: string, sinceAt: string, dueOn: string | null): TextAwaited => ({
    awaitedAction,
    partyId,
    sinceAt,
    dueOn,
  });
  const { keeper } = known.weighed;
  if (status === 'WITHDRAWN' || status === 'PUBLISHED') return [];
  if (known.kind === 'DPIA') {
    const [need] = known.dpiaNeeds;
    if (!need) return [asked('DECIDE_NEED', keeper.id, known.recordedAt, null)];
    if (!known.dpiaAdvice.some(({ recordedAt }) => Date.parse(recordedAt) >= Date.parse(need.recordedAt)))
      return [asked('ADVISE', keeper.id, need.recordedAt, null)];
    if (!need.isNeeded) return [];
  }
  if (!newest) return [asked('ADD_VERSION', keeper.id, known.recordedAt, null)];
  const { opinionRequest: request, plannedOn, recordedAt } = newest;
  if (status === 'DRAFT' && tools.isPublic(known.kind)) {
    return [asked('ASK_OPINION', keeper.id, recordedAt, plannedOn && tools.daysAfter(plannedOn, -1))];
  }
  if (status === 'OPINION_ASKED') return [asked('GIVE_OPINION', request!.toPartyId, request!.askedAt, request!.answerDueOn)];
  return [asked('PUBLISH', keeper.id, request?.givenAt ?? request?.askedAt ?? recordedAt, plannedOn)];
}
