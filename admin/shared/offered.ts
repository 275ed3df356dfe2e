/**
 * What each list to choose from asks the API for: only what the act will accept, so that nobody is offered what is then refused.
 * `tests/registers/offered.test.ts` compares each with the refusals of the server.
 */
interface Kept {
  conventionId: string;
  confidentiality: string;
}

const SHARED = ['PUBLIC', 'PARTIES'];

/** Proofs that every party reads: what names them is read by all. */
export const sharedProofs = (conventionId: string) => ({
  conventionIds: [conventionId],
  isWithdrawn: false,
  confidentialities: SHARED,
});

/** Processors that an incident may name: while the parties share it, those that they share. */
export const involvedProcessors = ({ conventionId, confidentiality }: Kept) => ({
  conventionIds: [conventionId],
  ...(confidentiality === 'RESTRICTED' ? {} : { confidentialities: SHARED }),
});

/** Proofs of a party that do not serve an obligation yet. */
export const linkableProofs = (conventionId: string, partyId: string, obligationId: string) => ({
  conventionIds: [conventionId],
  partyIds: [partyId],
  notObligationIds: [obligationId],
  isWithdrawn: false,
});

/** Proofs that a party deposited, whether or not they serve something already. */
export const ownProofs = (conventionId: string, partyId: string) => ({
  conventionIds: [conventionId],
  partyIds: [partyId],
  isWithdrawn: false,
});

/** Processors that may engage another in its turn. */
export const parentProcessors = ({ conventionId, id }: { conventionId: string; id: string }) => ({
  conventionIds: [conventionId],
  mayEngageIds: [id],
});
