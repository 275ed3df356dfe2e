import { useTranslate } from 'react-admin';
import type { ProposalPartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';

/** What is recorded now of what a proposal describes; null where nothing is. */
export const recordedOf = ({ recordedPhase, recordedAddress }: ProposalPartsFragment) => recordedPhase ?? recordedAddress ?? null;

/** What a service is, in words: its phase since a day, or an address. */
function useServiceWords() {
  const translate = useTranslate();
  const { day } = useFormat();
  return {
    phase: (name: string, since: string) =>
      translate('garant.proposal.phaseSince', { phase: translate(`garant.servicePhase.${name}`), date: day(since) }),
    unknown: (name: string, since: string) =>
      translate('garant.proposal.phaseSince', { phase: translate('garant.naming.quoted', { words: name }), date: day(since) }),
    nothing: () => translate('garant.proposal.nothingRecorded'),
  };
}

/** What is recorded of the service now, in words. */
export function useRecordedWords() {
  const words = useServiceWords();
  return ({ recordedPhase, recordedAddress }: ProposalPartsFragment): string =>
    recordedPhase ? words.phase(recordedPhase.phaseName, recordedPhase.startedOn) : (recordedAddress?.url ?? words.nothing());
}

/** What a proposal would record of the service, in words; as its source writes it where that is none of what is recorded here. */
export function useBecoming() {
  const words = useServiceWords();
  return ({ phaseProposed, startedOn, url, statedValue }: ProposalPartsFragment): string => {
    if (!startedOn) return url ?? statedValue;
    return phaseProposed ? words.phase(phaseProposed, startedOn) : words.unknown(statedValue, startedOn);
  };
}
