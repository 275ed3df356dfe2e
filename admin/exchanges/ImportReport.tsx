import { Alert, Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { TableReport, TableRowFate } from '../providers/sendTable.ts';

const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

const LIST = { pl: 3, my: 1, maxHeight: '16rem', overflowY: 'auto', overflowWrap: 'anywhere' } as const;

/** What each row is to the register, with what a different one says otherwise: closed unless something differs. */
function RowFates({ rows, isOpen }: { rows: readonly TableRowFate[]; isOpen: boolean }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'fr';
  if (rows.length === 0) return null;
  const words = (cell: string) => cell || translate('garant.exchange.empty');
  return (
    <Box component="details" open={isOpen} sx={{ mb: 1 }}>
      <summary>{translate('garant.exchange.each')}</summary>
      <Box component="ul" sx={LIST} tabIndex={0}>
        {rows.map(({ line, reference, fate, changes }) => (
          <li key={line}>
            {[translate('garant.exchange.line', { line }), reference, translate(`garant.exchange.fate.${fate}`)]
              .filter(Boolean)
              .join(' · ')}
            {changes.map(({ header, label, was, becomes }) => (
              <Typography key={header} variant="body2" component="div">
                {translate('garant.exchange.change', { column: label[language], was: words(was), becomes: words(becomes) })}
              </Typography>
            ))}
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** What importing a file would do, or why it would not be. */
export function ImportReport({ report }: { report: TableReport }) {
  const translate = useTranslate();
  const { encoding, isMarked, separator, rowCount, newCount, presentCount, differentCount, isCorrecting, rows, faultCount, faults } =
    report;
  const isSomething = newCount > 0 || (isCorrecting && differentCount > 0);
  const counts = { rows: rowCount, new: newCount, present: presentCount, different: differentCount };
  const reading = translate('garant.exchange.reading', {
    encoding: isMarked ? `${encoding} (${translate('garant.exchange.marked')})` : encoding,
    separator: translate(`garant.exchange.separator.${SEPARATORS[separator]}`),
  });
  return (
    <Box role="status" sx={{ mt: 2 }}>
      <Typography>{reading}</Typography>
      <Typography sx={{ mb: 1 }}>{translate('garant.exchange.rows', counts)}</Typography>
      <RowFates rows={rows} isOpen={differentCount > 0} />
      {faultCount === 0 ? (
        <Alert severity="info">{translate(isSomething ? 'garant.exchange.ready' : 'garant.exchange.nothing')}</Alert>
      ) : (
        <Alert severity="error" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
          {translate('garant.exchange.faults', { smart_count: faultCount })}
          {faultCount > faults.length && ` ${translate('garant.exchange.more', { shown: faults.length })}`}
          <Box component="ul" sx={LIST} tabIndex={0}>
            {faults.map(({ at, header, message }) => (
              <li key={`${at} ${message}`}>{[at, header, message].filter(Boolean).join(' · ')}</li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}
