import { Alert, Box, Button, LinearProgress, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FailureNotice, useSentence } from '../../shared/FailureNotice.tsx';
import { useLabel } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { ink } from '../../theme/palette.ts';
import { ExpectedEvidenceChips } from './ExpectedEvidenceChips.tsx';
import { FileNotes } from './FileNotes.tsx';
import type { Sending } from './sendings.ts';
import type { Uploads } from './useUploads.ts';

function Progress({ item, labelId }: { item: Sending; labelId: string }) {
  const translate = useTranslate();
  const sentence = useSentence();
  const percent = Math.round(item.share * 100);
  if (item.busy) return <Alert severity="warning">{`${sentence(item.busy)} ${translate('garant.deposit.again')}`}</Alert>;
  const sending = item.isWaiting ? translate('garant.deposit.waiting') : translate('garant.deposit.sending', { percent });
  const state = item.upload ? translate('garant.deposit.received') : sending;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-labelledby={labelId}
        color={item.upload ? 'success' : 'primary'}
        sx={{ flex: 1, height: 8, borderRadius: 4 }}
      />
      <Typography variant="body2" sx={{ minWidth: '8rem' }}>
        {state}
      </Typography>
    </Box>
  );
}

interface UploadRowProps {
  item: Sending;
  uploads: Uploads;
  /** A single file of a form needs no title of its own. */
  hasTitle?: boolean;
  /** Titles one may take. */
  suggestions?: readonly string[];
}

/** One file on its way: name, progress, cancel; what the server refused and why. */
export function UploadRow({ item, uploads, hasTitle = false, suggestions = [] }: UploadRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const id = useId();
  const titleLabel = useLabel('garant.field.title', true);
  const isSending = !item.upload && !item.failure;
  const isFile = Boolean(item.file ?? item.upload);
  return (
    <Box component="li" sx={{ border: `1px solid ${ink.line}`, borderRadius: 2, p: 1.5, mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography id={id} sx={{ flex: '1 1 12rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
          {item.size > 0 ? `${item.name} (${format.size(item.size)})` : item.name}
        </Typography>
        <Button size="small" onClick={() => uploads.remove(item.key)}>
          {translate(isSending ? 'garant.deposit.cancel' : 'garant.deposit.remove')}
        </Button>
      </Box>
      {item.failure ? (
        <FailureNotice failure={item.failure} onRetry={() => uploads.retry(item.key)} />
      ) : (
        <Progress item={item} labelId={id} />
      )}
      <FileNotes file={item.upload?.description} />
      {hasTitle && isFile && (
        <>
          <TextField
            label={titleLabel}
            sx={{ mt: 1.5 }}
            fullWidth
            value={item.title}
            error={item.title.trim() === ''}
            onChange={(event) => uploads.rename(item.key, event.target.value)}
            slotProps={{ htmlInput: { 'aria-required': true } }}
          />
          <ExpectedEvidenceChips suggestions={suggestions} onChoose={(title) => uploads.rename(item.key, title)} />
        </>
      )}
    </Box>
  );
}
