import { useSigner } from '../../obligations/verbs/useSigner.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';

/** In whose name one asks, tells, answers or acknowledges. */
export function RequestSigning(party: { conventionId: string; partyId: string }) {
  return <Signing author={useSigner('BOUND', party)} />;
}
