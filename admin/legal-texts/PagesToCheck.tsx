import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PagesToCheckDocument } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfText } from './textAddress.ts';

/** On the home of whoever keeps the register of texts: published pages to look at, those that say something else first; nothing where there is none. */
export function PagesToCheck() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(PagesToCheckDocument, {});
  const { total, items } = data?.legalTexts ?? { total: 0, items: [] };
  useAskedHere('pagesToCheck', data && total > 0);
  if (total === 0) return null;
  const isMended = ({ pageOutcome }: (typeof items)[number]) => pageOutcome !== 'SAYS_OTHER';
  const ordered = items.toSorted((left, right) => Number(isMended(left)) - Number(isMended(right)));
  return (
    <Section title={translate('garant.pagesToCheck.title')} total={total}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {ordered.map((text) => (
          <Box component="li" key={text.id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            <RowLink to={addressOfText(text.id)} lang="fr">{`${text.reference} · ${text.title}`}</RowLink>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text.pageCheckOn
                ? translate('garant.pagesToCheck.by', { date: day(text.pageCheckOn) })
                : translate('garant.pagesToCheck.differs')}
            </Typography>
          </Box>
        ))}
      </Box>
      {total > items.length && (
        <Typography sx={{ mt: 1 }}>{translate('garant.pagesToCheck.more', { smart_count: total - items.length })}</Typography>
      )}
    </Section>
  );
}
