import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ObligationRowFragment } from '../../generated/graphql.ts';
import { DutyQuote, Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';

/** Said before one binds oneself about several duties at once: each of them, and in whose name where they bind one party only. */
export function BulkSigning({ duties }: { duties: ObligationRowFragment[] }) {
  const translate = useTranslate();
  const [first] = duties;
  const isOneParty = duties.every(({ party }) => party.id === first?.party.id);
  const author = useSigner('BOUND', { conventionId: first?.conventionId ?? '', partyId: first?.party.id ?? '' });
  return (
    <>
      <Box role="group" aria-label={translate('garant.menu.obligations')} tabIndex={0} sx={{ maxHeight: '30vh', overflowY: 'auto', mb: 1 }}>
        {duties.map((duty) => (
          <DutyQuote key={duty.id} duty={duty} />
        ))}
      </Box>
      <Signing author={isOneParty ? author : undefined} />
    </>
  );
}
