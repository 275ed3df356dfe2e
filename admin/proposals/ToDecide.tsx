import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProposalsToDecideDocument } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';

/** How many proposals from public data wait for the person, in one convention or in all of theirs, and where; nothing where none does. */
export default function ToDecide({ conventionId }: { conventionId?: string }) {
  const translate = useTranslate();
  const { data } = useAsk(ProposalsToDecideDocument, { conventionIds: conventionId ? [conventionId] : null });
  const { total = 0, items = [] } = data?.proposals ?? {};
  useAskedHere('proposals', data && total > 0);
  if (total === 0) return null;
  const conventions = [...new Map(items.map(({ convention }) => [convention.id, convention])).values()];
  return (
    <Section title={translate('garant.proposal.toDecide')}>
      <Typography>{translate('garant.proposal.waiting', { smart_count: total })}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {conventions.map(({ id, title }) => (
          <Box component="li" key={id} sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
            <RowLink to={`/conventions/${id}/proposals`}>
              {conventionId ? translate('garant.proposal.readThem') : translate('garant.proposal.readThemOf', { convention: title })}
            </RowLink>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
