import CheckCircle from '@mui/icons-material/CheckCircle';
import HighlightOff from '@mui/icons-material/HighlightOff';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { BulkPartsFragment, ObligationRowFragment } from '../../generated/graphql.ts';
import { ink } from '../../theme/palette.ts';

interface BulkResultsProps {
  results: BulkPartsFragment[];
  rows: Map<string, ObligationRowFragment>;
}

/** What came of each row: done, or refused and why. The refused ones first. */
export function BulkResults({ results, rows }: BulkResultsProps) {
  const translate = useTranslate();
  const refused = results.filter(({ refusal }) => refusal !== null);
  const done = results.filter(({ refusal }) => refusal === null);
  return (
    <>
      <Typography role="status" sx={{ fontWeight: 650, mb: 1 }}>
        {[
          translate('garant.bulk.done', { smart_count: done.length }),
          translate('garant.bulk.refused', { smart_count: refused.length }),
        ].join(', ')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {[...refused, ...done].map(({ obligationId, refusal }) => {
          const row = rows.get(obligationId);
          const Icon = refusal ? HighlightOff : CheckCircle;
          return (
            <Box component="li" key={obligationId} sx={{ display: 'flex', gap: 1, py: 0.75, borderTop: `1px solid ${ink.line}` }}>
              <Icon fontSize="small" aria-hidden sx={{ color: refusal ? ink.red : ink.green, mt: 0.25 }} />
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {[row?.code ?? obligationId, row?.party.code, translate(refusal ? 'garant.bulk.isRefused' : 'garant.bulk.isDone')]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
                {refusal && <Typography variant="body2">{refusal.message}</Typography>}
              </Box>
            </Box>
          );
        })}
      </Box>
    </>
  );
}
