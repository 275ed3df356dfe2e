import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TableReport } from '../providers/sendTable.ts';

const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

/** What importing a file would do, or why it would not be. */
export function ImportReport({ report }: { report: TableReport }) {
  const translate = useTranslate();
  const { encoding, isMarked, separator, rowCount, newCount, presentCount, faultCount, faults } = report;
  const reading = translate('garant.exchange.reading', {
    encoding: isMarked ? `${encoding} (${translate('garant.exchange.marked')})` : encoding,
    separator: translate(`garant.exchange.separator.${SEPARATORS[separator]}`),
  });
  return (
    <Box role="status" sx={{ mt: 2 }}>
      <Typography>{reading}</Typography>
      <Typography sx={{ mb: 1 }}>{translate('garant.exchange.rows', { rows: rowCount, new: newCount, present: presentCount })}</Typography>
      {faultCount === 0 ? (
        <Alert severity="info">{translate(newCount > 0 ? 'garant.exchange.ready' : 'garant.exchange.nothing')}</Alert>
      ) : (
        <Alert severity="error" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
          {translate('garant.exchange.faults', { smart_count: faultCount })}
          {faultCount > faults.length && ` ${translate('garant.exchange.more', { shown: faults.length })}`}
          <Box component="ul" sx={{ pl: 2, my: 1, maxHeight: '16rem', overflowY: 'auto', overflowWrap: 'anywhere' }} tabIndex={0}>
            {faults.map(({ at, header, message }) => (
              <li key={`${at} ${message}`}>{[at, header, message].filter(Boolean).join(' · ')}</li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}
