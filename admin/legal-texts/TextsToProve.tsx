import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TextsToProveDocument } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfText } from './textAddress.ts';

/** On the home of whoever keeps the register of texts: texts in force that are not offered as proofs yet; nothing where there is none. */
export function TextsToProve() {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { data } = useAsk(TextsToProveDocument, {});
  const { total, items } = data?.legalTexts ?? { total: 0, items: [] };
  useAskedHere('textsToProve', data && total > 0);
  if (total === 0) return null;
  return (
    <Section title={translate('garant.textsToProve.title')} total={total}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.textsToProve.hint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map(({ id, reference, title, awaited }) => (
          <Box component="li" key={id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            <RowLink to={addressOfText(id)} lang="fr">{`${reference} · ${title}`}</RowLink>
            {awaited
              .filter(({ awaitedAction }) => awaitedAction === 'PROVE')
              .map(({ sinceAt }) => (
                <Typography key={sinceAt} variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate('garant.textsToProve.since', { date: instant(sinceAt) })}
                </Typography>
              ))}
          </Box>
        ))}
      </Box>
      {total > items.length && (
        <Typography sx={{ mt: 1 }}>{translate('garant.pagesToCheck.more', { smart_count: total - items.length })}</Typography>
      )}
    </Section>
  );
}
