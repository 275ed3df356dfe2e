import Download from '@mui/icons-material/Download';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { failureOf } from '../../providers/failure.ts';
import { Waiting } from '../../shared/Answer.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { Picture } from './Picture.tsx';
import { previewKind } from './previewKind.ts';
import { TextPreview } from './TextPreview.tsx';
import { type FileBytes, useFileBytes } from './useFileBytes.ts';
import type { Version } from './version.ts';

type Verdict = 'same' | 'other' | 'unknown';
const SEVERITIES = { same: 'success', other: 'error', unknown: 'warning' } as const;

const PdfPages = lazy(() => import('./PdfPages.tsx'));

/** Whether what is shown is what the server says it keeps. Nothing is said of a file of which nothing is shown. */
function Fingerprint({ verdict, isShown }: { verdict: Verdict; isShown: boolean }) {
  const translate = useTranslate();
  if (verdict === 'same' && !isShown) return null;
  return (
    <Alert severity={SEVERITIES[verdict]} sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      {translate(`garant.preview.hash.${verdict}`)}
    </Alert>
  );
}

function verdictOf({ sha256 }: FileBytes, expected: string | null): Verdict {
  if (!sha256 || !expected) return 'unknown';
  return sha256 === expected ? 'same' : 'other';
}

function Drawn({ version, name, data }: { version: Version; name: string; data: FileBytes }) {
  const [isShown, setShown] = useState(false);
  const verdict = verdictOf(data, version.sha256);
  const kind = previewKind(version);
  const shown = { blob: data.blob, name, onShown: setShown };
  return (
    <>
      <Fingerprint {...{ verdict, isShown }} />
      {verdict !== 'other' && (
        <Suspense fallback={<Waiting />}>
          {kind === 'PDF' && <PdfPages {...shown} />}
          {kind === 'PICTURE' && <Picture {...shown} />}
          {kind === 'TEXT' && <TextPreview {...shown} encoding={version.file?.encoding} />}
        </Suspense>
      )}
    </>
  );
}

function Content({ version, name }: { version: Version; name: string }) {
  const { data, error, refetch } = useFileBytes(version.downloadUrl ?? '');
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => refetch()} />;
  return data ? <Drawn {...{ version, name, data }} /> : <Waiting />;
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
