import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';

/** In whose name one asks, tells, answers or acknowledges. */
export function RequestSigning(party: { conventionId: string; partyId: string }) {
  return <Signing author={useSigner('BOUND', party)} />;
}
