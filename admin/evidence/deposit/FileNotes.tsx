import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

export interface KnownFile {
  encoding?: string | null;
  notes?: readonly string[];
}

/** What the server learnt of a file, for whoever opens it. */
export function FileNotes({ file }: { file: KnownFile | null | undefined }) {
  const translate = useTranslate();
  const encoding = file?.encoding && file.encoding !== 'UTF-8' ? [translate('garant.fileNote.encoding', { encoding: file.encoding })] : [];
  const words = [...encoding, ...(file?.notes ?? []).map((note) => translate(`garant.fileNote.${note}`, { _: note }))];
  if (words.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {words.join(' ')}
    </Typography>
  );
}
