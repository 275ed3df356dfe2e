import { Signing } from '../../shared/verbs/Signing.tsx';
import { useObligation } from '../useObligation.ts';
import { useSigner } from './useSigner.ts';

/** What is said before one binds oneself about the obligation of the page, for the bound party or from the other side. */
export function ObligationSigning({ side }: { side: 'BOUND' | 'OTHER' }) {
  const obligation = useObligation();
  const author = useSigner(side, { conventionId: obligation.conventionId, partyId: obligation.party.id });
  return <Signing duty={obligation} author={author} />;
}
