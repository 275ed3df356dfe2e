import { type Day, dayAfter, daysAfter, daysBefore, daysBetween, earliest, monthsAfter, monthsBefore, startOf } from './days.ts';
import { type Calendar, rolled } from './workingDays.ts';

const HOUR_MS = 3_600_000;

/** An instant some hours later: hours are counted one by one, whatever the clocks on the walls do meanwhile. */
export const hoursAfter = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * HOUR_MS);

/** Until when the controller tells the supervisory authority of a breach: 72 hours from being aware of it (GDPR, art. 33(1)). Never moved to a working day. */
export const breachNotificationDue = (awareAt: Date): Date => hoursAfter(awareAt, 72);

/**
 * When it is recalled that a first notification is to be completed: 72 hours after it, as the CNIL asks where possible. The Regulation gives no time
 * (art. 33(4)): nothing is late.
 */
export const complementReminder = (sentAt: Date): Date => hoursAfter(sentAt, 72);

const ANSWER_MONTHS = 1;
const EXTENDED_MONTHS = 3;

/** Days on which the answer to a person is due (GDPR, art. 12(3)), counted from the day an official channel received the request. */
export interface RightsDue {
  /** One month; an extension is told on this day at the latest. */
  answerOn: Day;
  /** Three months from the same receipt, once an extension was told. */
  extendedOn: Day;
}

/** On a Saturday, a Sunday or a holiday, the next working day (EDPB guidelines 01/2022, 159 to 161). */
export const rightsDue = (receivedOn: Day, calendar?: Calendar): RightsDue => ({
  answerOn: rolled(monthsAfter(receivedOn, ANSWER_MONTHS), calendar),
  extendedOn: rolled(monthsAfter(receivedOn, EXTENDED_MONTHS), calendar),
});

/** Asking who somebody is: the days from the question to the answer. */
export interface IdentityCheck {
  askedOn: Day;
  answeredOn: Day;
}

/**
 * The same days if a reasonable doubt about the identity suspends them, which the guidelines admit and the Regulation does not say: the days that
 * passed are added before a day is moved to a working one. Both are shown; the earlier ones are the prudent ones.
 */
export function rightsDueIfSuspended(receivedOn: Day, checks: readonly IdentityCheck[], calendar?: Calendar): RightsDue {
  const suspended = checks.reduce((days, { askedOn, answeredOn }) => days + daysBetween(askedOn, answeredOn), 0);
  const due = (months: number) => rolled(daysAfter(monthsAfter(receivedOn, months), suspended), calendar);
  return { answerOn: due(ANSWER_MONTHS), extendedOn: due(EXTENDED_MONTHS) };
}

/** What an investment committee depends on. */
export interface CommitteeFacts {
  /** The last one, else the signature. */
  lastHeldOn: Day;
  /** How often the agreement wants one (ISO 8601), six months when left out; null where it wants none. */
  period?: string | null;
  /** When the envelope will be spent, as far as is known. */
  exhaustedOn?: Day | null;
  /** End of a provisional budget that the last one granted. */
  provisionalUntil?: Day | null;
}

/** What sets the last day of a committee: the signed text, the guide of the programme, or the decision of the last committee. */
export type CommitteeBound = 'AGREEMENT' | 'GUIDE' | 'DECISION';

export interface CommitteeWindow {
  /** First day of the advised window; null where nothing sets a last one. */
  opensOn: Day | null;
  /** The last day on which everything is respected. */
  latestOn: Day | null;
  /** What sets that day. */
  bound: CommitteeBound | null;
  /** The last day that the agreement allows: only this one makes it late. */
  agreedOn: Day | null;
}

const COMMITTEE_PERIOD = 'P6M';
/** Days before the envelope is spent between which a committee is held (guide of beta.gouv.fr). */
export const WINDOW = { opens: 45, closes: 30 };

/**
 * When the next investment committee is held: six months after the last at most, or what the agreement says, and 45 to 30 days
 * before the envelope is spent (guide of beta.gouv.fr). Where something else comes first than the guide would open its window, that opens 45 days before.
 */
export function committeeWindow({ lastHeldOn, period = COMMITTEE_PERIOD, exhaustedOn, provisionalUntil }: CommitteeFacts): CommitteeWindow {
  const agreedOn = period === null ? null : dayAfter(lastHeldOn, period);
  const bounds: [CommitteeBound, Day | null | undefined][] = [
    ['DECISION', provisionalUntil],
    ['AGREEMENT', agreedOn],
    ['GUIDE', exhaustedOn && daysBefore(exhaustedOn, WINDOW.closes)],
  ];
  const latestOn = earliest(bounds.map(([, day]) => day));
  if (!latestOn) return { opensOn: null, latestOn: null, bound: null, agreedOn };
  const advised = daysBefore(exhaustedOn ?? latestOn, WINDOW.opens);
  const opensOn = advised > latestOn ? daysBefore(latestOn, WINDOW.opens) : advised;
  return { opensOn, latestOn, bound: bounds.find(([, day]) => day === latestOn)![0], agreedOn };
}

/** Days before a committee by which its slides are sent (guide of beta.gouv.fr). */
export const SLIDES_DAYS = 7;

/** The day by which what is shown to a committee is sent: a week before (guide of beta.gouv.fr). */
export const slidesDueOn = (plannedOn: Day): Day => daysBefore(plannedOn, SLIDES_DAYS);

/** The day a notice takes effect: whole months after it was received, the same day number, the last of the month where there is none; never moved (article 7). */
export const noticeEffectOn = (receivedOn: Day, months: number): Day => monthsAfter(receivedOn, months);

/** The last day of a term of some months that begins on the day of signature (article 7). */
export const termEndsOn = (signedOn: Day, months: number): Day => monthsAfter(signedOn, months);

/** What follows from the months that a homologation was decided for, longest first (practice of MonServiceSécurisé, read on 2026-08-20). */
const HOMOLOGATIONS = [
  { from: 25, soon: 6, reminders: [24, 12, 6, 3, 1] },
  { from: 13, soon: 4, reminders: [12, 6, 3, 1] },
  { from: 7, soon: 2, reminders: [6, 3, 1] },
  { from: 1, soon: 2, reminders: [3, 1] },
];

export interface HomologationTerm {
  /** Last day it holds, included. */
  expiresOn: Day;
  /** From this day on it ends soon. */
  soonOn: Day;
  /** Earliest first. */
  remindersOn: Day[];
}

/** The end of a homologation and what comes before it. `months` are those of the decision, 1 at least: no text gives them. */
export function homologationTerm(decidedOn: Day, months: number): HomologationTerm {
  const { soon, reminders } = HOMOLOGATIONS.find(({ from }) => months >= from)!;
  const expiresOn = monthsAfter(decidedOn, months);
  const soonOn = monthsBefore(expiresOn, soon);
  return {
    expiresOn,
    soonOn: soonOn < decidedOn ? decidedOn : soonOn,
    remindersOn: reminders.filter((each) => each < months).map((each) => monthsBefore(expiresOn, each)),
  };
}

/** What an accessibility statement depends on. */
export interface StatementFacts {
  publishedOn: Day;
  /** Publication of a newer version of the RGAA; without effect when it is not after the statement. */
  newVersionOn?: Day | null;
  /** A substantial change of the site. */
  changedOn?: Day | null;
}

const STATEMENT_YEARS_IN_MONTHS = 36;
const NEW_VERSION_MONTHS = 18;

/** The day an accessibility statement ends: three years, 18 months after a newer RGAA, or a substantial change, whichever comes first (RGAA 4.1, obligations). */
export function statementEndsOn({ publishedOn, newVersionOn, changedOn }: StatementFacts): Day {
  const isNewer = newVersionOn && newVersionOn > publishedOn;
  return earliest([
    monthsAfter(publishedOn, STATEMENT_YEARS_IN_MONTHS),
    isNewer ? monthsAfter(newVersionOn, NEW_VERSION_MONTHS) : null,
    changedOn,
  ])!;
}

const COMPLAINT_DAYS = 7;

/** The day a complaint about accessibility is answered: seven days from when it was sent, or the day that a reasoned answer to a complex one announced (RGAA 4.1, obligations). */
export const complaintDueOn = (sentOn: Day, announcedOn?: Day | null): Day => announcedOn ?? daysAfter(sentOn, COMPLAINT_DAYS);

/** A notice or an opinion that comes before something came before the first instant of its day in Paris. */
export const isPrior = (given: Date, thingOn: Day): boolean => given < startOf(thingOn);

/** The same of what is known by its day only. */
export const isDayPrior = (givenOn: Day, thingOn: Day): boolean => givenOn < thingOn;
