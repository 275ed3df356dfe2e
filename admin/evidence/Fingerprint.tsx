import ContentCopy from '@mui/icons-material/ContentCopy';
import { Box, IconButton } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';

/** The SHA-256 of a file, to compare with one's own copy. */
export function Fingerprint({ sha256, of }: { sha256: string; of: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(sha256).then(
      () => notify('garant.evidence.hashCopied', { type: 'success' }),
      () => notify('garant.evidence.hashNotCopied', { type: 'warning' }),
    );
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
      <span style={{ whiteSpace: 'nowrap' }}>{translate('garant.evidence.sha256')}</span>
      <Box component="code" sx={{ fontSize: '0.75rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        {sha256}
      </Box>
      <IconButton size="small" aria-label={translate('garant.evidence.copyHash', { name: of })} onClick={copy}>
        <ContentCopy fontSize="inherit" />
      </IconButton>
    </Box>
  );
}
