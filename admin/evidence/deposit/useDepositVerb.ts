import { DepositEvidenceDocument, type DepositEvidenceInput, PrepareProofDocument } from '../../generated/graphql.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import type { DepositValues } from './depositInput.ts';

/** Deposits what the form holds, or keeps it inside one’s party to be checked first, as it says. */
export function useDepositVerb() {
  const deposit = useVerb(DepositEvidenceDocument, 'garant.done.deposit');
  const prepare = useVerb(PrepareProofDocument, 'garant.done.prepare');
  return {
    perform: ({ isToCheck, internalNote }: DepositValues, { declaration, ...offered }: DepositEvidenceInput) =>
      isToCheck
        ? prepare.perform({ input: { ...offered, internalNote: internalNote?.trim() || null } })
        : deposit.perform({ input: { ...offered, declaration } }),
    isPending: deposit.isPending || prepare.isPending,
    failure: deposit.failure ?? prepare.failure,
  };
}
