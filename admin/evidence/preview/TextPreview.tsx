import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';
import { CannotShow } from './CannotShow.tsx';
import { type DecodedText, decodeText } from './decodeText.ts';

interface TextPreviewProps {
  blob: Blob;
  /** As the server recognised it. */
  encoding?: string | null;
  name: string;
  onShown: (isShown: boolean) => void;
}

const isReadable = ({ text, isBinary }: DecodedText) => text.trim() !== '' && !isBinary;

/** A text as it is written, in the encoding it was read as; what is not text says so. */
export function TextPreview({ blob, encoding, name, onShown }: TextPreviewProps) {
  const translate = useTranslate();
  const [read, setRead] = useState<DecodedText>();
  useEffect(() => {
    let isLeft = false;
    void decodeText(blob, encoding ?? undefined).then((decoded) => {
      if (isLeft) return;
      setRead(decoded);
      onShown(isReadable(decoded));
    });
    return () => {
      isLeft = true;
    };
  }, [blob, encoding, onShown]);
  if (!read) return <Typography role="status">{translate('garant.state.loading')}</Typography>;
  if (!isReadable(read)) return <CannotShow why={read.isBinary ? 'binary' : 'noText'} />;
  return (
    <>
      {read.isCut && <CannotShow why="cutText" severity="info" />}
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {translate('garant.preview.encoding', { encoding: read.encoding.toUpperCase() })}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={name}
        sx={{ m: 0, p: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', border: `1px solid ${ink.line}`, fontSize: '0.8125rem' }}
      >
        {read.text}
      </Box>
    </>
  );
}
