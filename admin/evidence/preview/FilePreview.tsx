import { Alert } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
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

/** A file drawn in the page, without running anything it holds, with whether it is the one deposited. */
export default function FilePreview({ version, name }: { version: Version; name: string }) {
  const { data, error, refetch } = useFileBytes(version.downloadUrl ?? '');
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => refetch()} />;
  return data ? <Drawn {...{ version, name, data }} /> : <Waiting />;
}
