import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';
import { inMegabytes, useAcceptedFiles } from './acceptedFiles.ts';

/** What may be given and how large, before anything is; and the other ways to give it. */
export function AcceptedAdvice({ isSingle }: { isSingle: boolean }) {
  const translate = useTranslate();
  const accepted = useAcceptedFiles();
  return (
    <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 1 }}>
      {translate('garant.deposit.accepted')}
      {accepted && ` ${translate('garant.deposit.limit', { megabytes: inMegabytes(accepted.uploadMaxBytes) })}`}
      {!isSingle && (
        <>
          <br />
          {translate('garant.deposit.anywhere')}
        </>
      )}
      {accepted && (
        <Box component="details" sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: ink.blue, py: 0.5 }}>
            {translate('garant.deposit.kindsAccepted')}
          </Box>
          {accepted.acceptedFiles.map(({ name, extensions }) => `${name} (${extensions.map((one) => `.${one}`).join(', ')})`).join(' · ')}
        </Box>
      )}
    </Typography>
  );
}
