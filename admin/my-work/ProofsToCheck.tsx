import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProofsToCheckDocument } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { Turn } from '../shared/Turn.tsx';
import { useAsk } from '../shared/useAsk.ts';

/** What a DPO’s own party prepared and waits for them before it leaves; nothing for who has none to check. */
export function ProofsToCheck() {
  const translate = useTranslate();
  const { data } = useAsk(ProofsToCheckDocument, {});
  useAskedHere('proofs', data && data.preparedProofs.total > 0);
  if (!data?.preparedProofs.total) return null;
  const { total, items } = data.preparedProofs;
  return (
    <Section title={translate('garant.work.toCheck')} total={total}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map(({ id, title, preparedFor, turn }) => (
          <Box component="li" key={id} sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
            <RowLink to={`/obligations/${preparedFor[0]?.obligationId}/show`}>{title}</RowLink>
            {` · ${preparedFor.map(({ obligationCode }) => obligationCode).join(', ')} · `}
            <Turn turn={turn} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
