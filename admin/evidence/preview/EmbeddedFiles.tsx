import Download from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../shared/useFormat.ts';
import type { EmbeddedFile } from './openPdf.ts';

/** Never opened by the browser: only kept. */
function save({ name, blob }: EmbeddedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}

/** The files that a PDF holds, to be downloaded one by one. */
export function EmbeddedFiles({ files }: { files: EmbeddedFile[] }) {
  const translate = useTranslate();
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="body2">{translate('garant.preview.holds', { smart_count: files.length })}</Typography>
      <Box component="ul" aria-label={translate('garant.preview.held')} sx={{ m: 0, pl: 2.5 }}>
        {files.map((file) => (
          <li key={file.id}>
            <Button size="small" startIcon={<Download />} onClick={() => save(file)} sx={{ overflowWrap: 'anywhere', textAlign: 'left' }}>
              {`${file.name} (${format.size(file.blob.size)})`}
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
