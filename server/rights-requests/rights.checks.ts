import { dayOf } from '../platform/asOf.ts';
import { badInput, type Text } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';
import type { KnownRightsRequest } from './rightsRequest.rules.ts';
import { type Dues, startOfClock } from './rightsRequest.rules.ts';
import type { Right, RightsChannel } from './rightsWords.ts';

/** Thirteen figures that begin like a French social security number, or fifteen with its key, however they are spaced. */
const SOCIAL_NUMBER = /(?<!\d)[1-478](?:[ .-]?\d){12}(?:[ .-]?\d{2})?(?!\d)/;

/** What nothing about a request comes before. */
export const RECEIVED: Text = { fr: 'La demande a été reçue', en: 'The request was received' };

/** The reference of another tool, without a social security number. Refuses TOO_LONG and SOCIAL_NUMBER on externalReference. */
export function checkExternal(checks: Checks, given: string | null | undefined): string | null {
  const reference = checks.optionalText('externalReference', given, LENGTHS.line);
  if (reference && SOCIAL_NUMBER.test(reference)) {
    checks.refuse('externalReference', 'SOCIAL_NUMBER', {
      fr: 'Cela ressemble à un numéro de sécurité sociale : donnez une référence qui ne dit rien de la personne.',
      en: 'This looks like a social security number: give a reference that tells nothing of the person.',
    });
  }
  return reference;
}

/** What is asked, each once. Refuses REQUIRED on rights. */
export function checkRights(checks: Checks, given: readonly Right[]): Right[] {
  if (given.length === 0) {
    checks.refuse('rights', 'REQUIRED', { fr: 'Choisissez au moins un droit.', en: 'Choose at least one right.' });
  }
  return [...new Set(given)];
}

/** Why a channel is not an official one, or a correction was made; null where neither asks for it. Refuses TOO_SHORT on reason. */
export const checkReceiptReason = (checks: Checks, channel: RightsChannel, isCorrection: boolean, given?: string | null): string | null =>
  channel === 'NOT_OFFICIAL' || isCorrection ? checks.text('reason', given, LENGTHS.reason) : null;

/** When the request first reached anybody, by whatever channel. */
export function firstReceipt({ receipts }: Pick<KnownRightsRequest, 'receipts'>): Date {
  const instants = receipts.filter(({ isCurrent }) => isCurrent).map(({ receivedAt }) => new Date(receivedAt).getTime());
  return new Date(Math.min(...instants));
}

/** The time of the controller runs. Throws CLOCK_NOT_STARTED on `field`. */
export function requireStarted(known: KnownRightsRequest, field: string): void {
  if (startOfClock(known)) return;
  throw badInput(field, 'CLOCK_NOT_STARTED', {
    fr: 'Aucun canal officiel n’a reçu la demande : transmettez-la d’abord au responsable de traitement, le délai part de là.',
    en: 'No official channel received the request: hand it over to the controller first, the time begins with that.',
  });
}

/** An extension is told on the first due day at the latest (GDPR, art. 12(3)). Refuses TOO_LATE_TO_EXTEND on toldAt, naming that day. */
export function checkExtensible(checks: Checks, toldAt: Date, { extensibleOn }: Dues): void {
  if (dayOf(toldAt) <= extensibleOn) return;
  checks.refuse('toldAt', 'TOO_LATE_TO_EXTEND', {
    fr: `La prolongation pouvait être annoncée jusqu’au ${frenchDay(extensibleOn)}.`,
    en: `The extension could be told until ${extensibleOn}.`,
  });
}
