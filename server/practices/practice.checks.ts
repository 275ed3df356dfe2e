import { CONNECT_STAGES, type ConnectStage } from './practiceWords.ts';

const rankOf = (stage: ConnectStage): number => CONNECT_STAGES.indexOf(stage);

/** Whether a stage after another asks why: giving up, and any step back, starting again after giving up included. */
export const needsReason = (from: ConnectStage | null, to: ConnectStage): boolean =>
  to === 'ABANDONED' || (from !== null && rankOf(to) < rankOf(from));

/** Whether an integration that came to a stage has reached another, or passed it; one that was given up may start again. */
export const isReached = (from: ConnectStage | null, stage: ConnectStage): boolean =>
  from !== null && from !== 'ABANDONED' && rankOf(stage) <= rankOf(from);

/** Hosts of the service that asks users for their opinion, its former ones included. */
const FEEDBACK_HOSTS = ['jedonnemonavis.numerique.gouv.fr', 'monavis.numerique.gouv.fr', 'voxusagers.numerique.gouv.fr'];
const FEEDBACK_FORM = /^\/Demarches\/(avis\/)?\d+\/?$/;

/** Whether an address is that of a form of Je Donne Mon Avis, with the number of the button that leads to it. */
export function isFeedbackForm(address: string): boolean {
  const url = new URL(address);
  return FEEDBACK_HOSTS.includes(url.hostname) && FEEDBACK_FORM.test(url.pathname) && /^\d+$/.test(url.searchParams.get('button') ?? '');
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month, YYYY-MM. */
export const isMonth = (given: string): boolean => MONTH.test(given);

const SATISFACTION = /^(10(\.0)?|\d(\.\d)?)$/;
/** Whether a number is a mark out of ten, with one figure after its point at most. */
export const isSatisfaction = (given: string): boolean => SATISFACTION.test(given);

/** Whether a mission lasts on a day. */
export const isLasting = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }, day: string): boolean =>
  startsOn <= day && day <= endsOn;
