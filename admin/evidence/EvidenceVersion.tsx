import Download from '@mui/icons-material/Download';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Waiting } from '../shared/Answer.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { FileNotes } from './deposit/FileNotes.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { FrozenEntry } from './FrozenEntry.tsx';
import { PreviewButton } from './preview/PreviewButton.tsx';
import { isDrawn } from './preview/previewKind.ts';
import type { Version } from './preview/version.ts';
import { ReviewList } from './ReviewList.tsx';

const FilePreview = lazy(() => import('./preview/FilePreview.tsx'));

interface ContentProps {
  version: Version;
  /** The file is drawn here, rather than when asked for. */
  isShown: boolean;
  /** Where it is judged, for who may. */
  reviewTo?: string;
}

function Content({ version, isShown, reviewTo }: ContentProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { downloadUrl, fileName, size, url, statement, registerReference, registerEntry } = version;
  if (downloadUrl) {
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Button href={downloadUrl} startIcon={<Download />} sx={{ overflowWrap: 'anywhere', textAlign: 'left' }}>
          {[fileName ?? translate('garant.evidence.file'), size !== null && `(${format.size(size)})`].filter(Boolean).join(' ')}
        </Button>
        {!(isShown && isDrawn(version)) && <PreviewButton {...{ version, reviewTo }} />}
      </Box>
    );
  }
  if (registerEntry) return <FrozenEntry entry={registerEntry} reference={registerReference ?? ''} />;
  if (url) {
    return (
      <Button
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        endIcon={<OpenInNew titleAccess={translate('garant.evidence.newWindow')} />}
        sx={{ overflowWrap: 'anywhere', textAlign: 'left' }}
      >
        {url}
      </Button>
    );
  }
  return (
    <Typography
      component="blockquote"
      lang={statement || fileName ? WRITTEN_IN : undefined}
      sx={{ m: 0, my: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
    >
      {statement ?? registerReference ?? fileName ?? translate('garant.evidence.hidden')}
    </Typography>
  );
}

function useValidity(): (version: Version) => string {
  const translate = useTranslate();
  const format = useFormat();
  return ({ validFrom, validUntil }) => {
    if (validFrom && validUntil)
      return translate('garant.evidence.validBetween', { from: format.day(validFrom), until: format.day(validUntil) });
    if (validUntil) return translate('garant.evidence.validUntil', { until: format.day(validUntil) });
    if (validFrom) return translate('garant.evidence.validFrom', { from: format.day(validFrom) });
    return translate('garant.evidence.noValidity');
  };
}

/** The file kept is not the one deposited, or is gone: it says so and what to do. */
function Problem({ version: { fileProblem } }: { version: Version }) {
  const translate = useTranslate();
  if (!fileProblem) return null;
  return (
    <Alert severity="error" sx={{ my: 0.5 }}>
      <AlertTitle>{translate(`garant.fileProblem.${fileProblem}.title`)}</AlertTitle>
      {translate(`garant.fileProblem.${fileProblem}.text`)}
    </Alert>
  );
}

interface EvidenceVersionProps extends Omit<ContentProps, 'isShown'> {
  obligationId?: string;
  /** The file is drawn here; the verdicts stand elsewhere on the page. */
  isShown?: boolean;
}

/** One immutable version: its content, fingerprint, validity and reviews. */
export function EvidenceVersion({ version, obligationId, isShown = false, reviewTo }: EvidenceVersionProps) {
  const translate = useTranslate();
  const validity = useValidity();
  const reviews = version.reviews.filter((review) => obligationId === undefined || review.obligationId === obligationId);
  return (
    <Box sx={{ mt: 1, pt: 1, borderTop: `1px dashed ${ink.line}` }}>
      <Problem version={version} />
      <Content {...{ version, isShown, reviewTo }} />
      {isShown && isDrawn(version) && (
        <Suspense fallback={<Waiting />}>
          <FilePreview version={version} name={version.fileName ?? ''} />
        </Suspense>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {translate('garant.evidence.version', { number: version.number })}
        {' · '}
        {validity(version)}
        {' · '}
        <AuthorLine author={version.author} at={version.createdAt} />
      </Typography>
      {version.sha256 && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          <Fingerprint sha256={version.sha256} of={version.fileName ?? ''} />
        </Typography>
      )}
      <FileNotes file={version.file} />
      {version.note && (
        <Typography lang={WRITTEN_IN} sx={{ overflowWrap: 'anywhere' }}>
          {version.note}
        </Typography>
      )}
      {!isShown && <ReviewList reviews={reviews} isCurrent={version.isCurrent} />}
    </Box>
  );
}
