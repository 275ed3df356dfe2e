import Download from '@mui/icons-material/Download';
import FactCheck from '@mui/icons-material/FactCheck';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import FilePreview from './FilePreview.tsx';
import type { Version } from './version.ts';

interface PreviewDialogProps {
  version: Version;
  /** Where it is judged, for who may. */
  reviewTo?: string;
  onClose: () => void;
}

/** Looks at a file without leaving the page and without running anything it holds. */
export default function PreviewDialog({ version, reviewTo, onClose }: PreviewDialogProps) {
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
        <FilePreview version={version} name={name} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button href={version.downloadUrl ?? ''} startIcon={<Download />}>
          {translate('garant.preview.download')}
        </Button>
        {reviewTo && (
          <Button component={Link} to={reviewTo} startIcon={<FactCheck />}>
            {translate('garant.verb.review')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
