import { Signing } from '../../shared/verbs/Signing.tsx';
import { type Side, useSigner } from '../../shared/verbs/useSigner.ts';
import { useObligation } from '../useObligation.ts';

/** What is said before one binds oneself about the obligation of the page, for the bound party, from the other side or as who holds a right. */
export function ObligationSigning({ side }: { side: Side }) {
  const obligation = useObligation();
  const author = useSigner(side, { conventionId: obligation.conventionId, partyId: obligation.party.id });
  return <Signing duty={obligation} author={author} />;
}
