import Download from '@mui/icons-material/Download';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { lazy, Suspense, useId } from 'react';
import { useTranslate } from 'react-admin';
import { failureOf } from '../../providers/failure.ts';
import { Waiting } from '../../shared/Answer.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import type { Version } from '../EvidenceVersion.tsx';
import { Picture } from './Picture.tsx';
import { previewKind } from './previewKind.ts';
import { type FileBytes, useFileBytes } from './useFileBytes.ts';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

/** Whether what was received is what the server says it keeps. */
function Fingerprint({ file, expected }: { file: FileBytes; expected: string | null }) {
  const translate = useTranslate();
  if (!file.sha256 || !expected) return null;
  const isSame = file.sha256 === expected;
  return (
    <Alert severity={isSame ? 'success' : 'error'} sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      {translate(isSame ? 'garant.preview.sameHash' : 'garant.preview.otherHash')}
    </Alert>
  );
}

function Content({ version, name }: { version: Version; name: string }) {
  const { data, error, refetch } = useFileBytes(version.downloadUrl ?? '');
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Fingerprint file={data} expected={version.sha256} />
      {previewKind(version) === 'PDF' ? (
        <Suspense fallback={<Waiting />}>
          <PdfPages blob={data.blob} name={name} />
        </Suspense>
      ) : (
        <Picture blob={data.blob} name={name} />
      )}
    </>
  );
}

/** Looks at a file without leaving the page and without running anything it holds. */
export default function PreviewDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const name = version.fileName ?? translate('garant.evidence.file');
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {name}
        <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('garant.evidence.version', { number: version.number })}
        </Typography>
      </DialogTitle>
      <DialogContent>
        <Content version={version} name={name} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button href={version.downloadUrl ?? ''} startIcon={<Download />}>
          {translate('garant.preview.download')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
