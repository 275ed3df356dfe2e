import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DEPOSIT_PLACE, type DepositKind, useDeposit } from './DepositArea.tsx';
import { DepositFiles } from './DepositFiles.tsx';
import { DepositOccurrence } from './DepositOccurrence.tsx';
import { DepositWords } from './DepositWords.tsx';

const KINDS: DepositKind[] = ['FILE', 'LINK', 'STATEMENT'];

/** Where a party proves its obligation: files, a link, or a signed statement. */
export function DepositEvidence() {
  const translate = useTranslate();
  const { kind, setKind, pasted } = useDeposit();
  return (
    <Box id={DEPOSIT_PLACE} tabIndex={-1} sx={{ mt: 2, scrollMarginTop: 72, '&:focus': { outline: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h3">{translate('garant.deposit.title')}</Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={kind}
          aria-label={translate('garant.deposit.kind')}
          onChange={(_event, chosen: DepositKind | null) => chosen && setKind(chosen)}
        >
          {KINDS.map((one) => (
            <ToggleButton key={one} value={one}>
              {translate(`garant.deposit.kinds.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <DepositOccurrence />
      {kind === 'FILE' ? <DepositFiles /> : <DepositWords key={`${kind} ${pasted.count}`} kind={kind} address={pasted.address} />}
    </Box>
  );
}
