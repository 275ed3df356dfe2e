import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useObligation } from './useObligation.ts';

/** No occurrence is open: said calmly, with what would open one. What was said before may still count. */
export function Dormant() {
  const translate = useTranslate();
  const { party, assurance, openings, trigger, facets } = useObligation();
  const words = assurance === 'DORMANT' ? 'garant.dormant.calm' : 'garant.dormant.noneYet';
  const facetOf = (code: string | null) => facets.find((facet) => facet.code === code)?.label;
  return (
    <Box sx={{ color: 'text.secondary', mb: 1.5 }}>
      <Typography>{translate(words, { party: party.code })}</Typography>
      {(trigger || openings.length > 0) && (
        <Typography component="div" sx={{ mt: 1 }}>
          {translate('garant.dormant.opens')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {trigger && <li lang="fr">{trigger}</li>}
            {openings.map(({ moment, facetCode }) => (
              <li key={`${moment} ${facetCode}`}>
                {translate(`garant.moment.${moment}`, { _: moment })}
                {facetOf(facetCode) && <span lang="fr"> — {facetOf(facetCode)}</span>}
              </li>
            ))}
          </Box>
        </Typography>
      )}
    </Box>
  );
}
