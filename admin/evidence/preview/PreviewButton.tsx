import Visibility from '@mui/icons-material/Visibility';
import { Button, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { previewKind } from './previewKind.ts';
import type { Version } from './version.ts';

const PreviewDialog = lazy(() => import('./PreviewDialog.tsx'));

/** Looks at a file here, where it can be drawn; what draws it is loaded then. */
export function PreviewButton({ version, reviewTo }: { version: Version; reviewTo?: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const kind = previewKind(version);
  if (!kind) return null;
  if (kind === 'kind' || kind === 'tooBig') {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`garant.preview.none.${kind}`)}
      </Typography>
    );
  }
  return (
    <>
      <Button
        size="small"
        startIcon={<Visibility />}
        aria-label={translate('garant.preview.openNamed', { name: version.fileName ?? '' })}
        onClick={() => setOpen(true)}
      >
        {translate('garant.preview.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PreviewDialog {...{ version, reviewTo }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
