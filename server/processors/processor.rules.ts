import type { PartyFacts } from '../registers/entryParties.ts';
import type { ProcessorAwaited, ProcessorType } from './processor.type.ts';
import type { ProcessorAction, ProcessorFacts } from './processor.verbs.ts';
import type { ProcessorLocation, ProcessorNotice } from './processorFacts.type.ts';
import type { Territory } from './processorWords.ts';

/** A party, with what tells whom a notice goes to. */
export interface TellableParty extends PartyFacts {
  gdprRole: string | null;
  isSignatory: boolean;
}

/** What rules look at: what is told of a processor, with what policies weigh. */
export type KnownProcessor = Omit<
  ProcessorType,
  'allowedActions' | 'awaited' | 'locations' | 'engagementGate' | 'engageableOn' | 'isObjectable' | 'toldPartyIds'
> & {
  locations: Omit<ProcessorLocation, 'isOutside'>[];
  weighed: ProcessorFacts;
  /** Every party of the convention. */
  parties: TellableParty[];
  /** How the territory of the clause is read now. */
  territory: Territory;
  /** What it waits for, as the list counts it. */
  needs: ProcessorAction[];
  /** The day in Paris for which it is told. */
  today: string;
  /** The day the convention was signed. */
  signedOn: string;
};

const sameBody = (one: PartyFacts, other: PartyFacts): boolean => one.organisationId === other.organisationId;

/** The parties of the body that engages it: what it owes is owed by those that a commitment binds. */
export const engagingSide = ({ parties, weighed }: Pick<KnownProcessor, 'parties' | 'weighed'>): TellableParty[] =>
  parties.filter((party) => sameBody(party, weighed.keeper));

/** Who is told: the controllers; of what the controller engages itself, the processors among the parties, else the other signatories. */
export function toldParties({ parties, weighed }: Pick<KnownProcessor, 'parties' | 'weighed'>): TellableParty[] {
  const others = parties.filter((party) => !sameBody(party, weighed.keeper));
  const controllers = others.filter((party) => weighed.controllers.some(({ id }) => id === party.id));
  if (controllers.length > 0) return controllers;
  const processors = others.filter(({ gdprRole }) => gdprRole === 'PROCESSOR');
  return processors.length > 0 ? processors : others.filter(({ isSignatory }) => isSignatory);
}

/** Whether the controller engages it, so that nobody may object. */
export const isControllers = ({ weighed: { keeper, controllers } }: Pick<KnownProcessor, 'weighed'>): boolean =>
  controllers.some((controller) => sameBody(controller, keeper));

/** Notices of the engagement, or of a change. */
export const noticesOf = ({ notices }: Pick<KnownProcessor, 'notices'>, of: string | null): ProcessorNotice[] =>
  notices.filter(({ announcedChange }) => (announcedChange?.id ?? null) === of);

/** An objection that nobody lifted since. */
export const standingObjection = ({ responses }: Pick<ProcessorNotice, 'responses'>) => {
  const last = responses.findLast(({ response }) => response !== 'COMMENT');
  return last?.response === 'OBJECTION' ? last : undefined;
};

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** What it waits for, from whom and until when. */
export function awaitedOf(known: KnownProcessor): ProcessorAwaited[] {
  const { needs, weighed, plannedOn, notices, plannedChanges } = known;
  const untold = plannedChanges.find(({ id, effectiveOn }) => !effectiveOn && noticesOf(known, id).length === 0);
  const dueOf: Partial<Record<ProcessorAction, string>> = {
    ANNOUNCE: dayBefore(untold?.plannedOn ?? plannedOn),
    ENGAGE: plannedOn,
  };
  const waiting = notices.find(({ acknowledgedAt }) => !acknowledgedAt);
  return needs.map((awaitedAction) => ({
    awaitedAction,
    partyId: awaitedAction === 'ACKNOWLEDGE' && waiting ? waiting.toPartyId : weighed.keeper.id,
    dueOn: dueOf[awaitedAction] ?? null,
  }));
}
