import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';
import { openPdf, type Pdf, paintPage } from './openPdf.ts';

function usePdf(blob: Blob): { pdf: Pdf | undefined; isBroken: boolean } {
  const [pdf, setPdf] = useState<Pdf>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let opened: Pdf | undefined;
    let isLeft = false;
    openPdf(blob).then(
      (found) => {
        opened = found;
        if (isLeft) void found.loadingTask.destroy();
        else setPdf(found);
      },
      () => setBroken(true),
    );
    return () => {
      isLeft = true;
      void opened?.loadingTask.destroy();
    };
  }, [blob]);
  return { pdf, isBroken };
}

function PdfPage({ pdf, number, name }: { pdf: Pdf; number: number; name: string }) {
  const translate = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isLeft = false;
    const canvas = document.createElement('canvas');
    paintPage(pdf, number, canvas, frame.current?.clientWidth || 600).then(
      (text) => {
        if (isLeft) return;
        canvas.setAttribute('aria-hidden', 'true');
        canvas.style.width = '100%';
        canvas.style.display = 'block';
        frame.current?.replaceChildren(canvas);
        setWords(text);
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [pdf, number]);
  return (
    <>
      <Box ref={frame} data-page={words ? number : undefined} sx={{ minHeight: 240, bgcolor: '#fff', border: `1px solid ${ink.line}` }} />
      <Box component="details" sx={{ mt: 1 }}>
        <summary style={{ cursor: 'pointer', color: ink.blue }}>{translate('garant.preview.words')}</summary>
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} aria-label={name}>
          {words.trim() || translate('garant.preview.noWords')}
        </Typography>
      </Box>
    </>
  );
}

/** A PDF page by page, painted on a canvas. */
export default function PdfPages({ blob, name }: { blob: Blob; name: string }) {
  const translate = useTranslate();
  const { pdf, isBroken } = usePdf(blob);
  const [number, setNumber] = useState(1);
  if (isBroken) return <Alert severity="warning">{translate('garant.preview.broken')}</Alert>;
  if (!pdf) return <Typography role="status">{translate('garant.state.loading')}</Typography>;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 1, mb: 1 }}>
        <Button disabled={number === 1} startIcon={<ChevronLeft />} onClick={() => setNumber(number - 1)}>
          {translate('garant.preview.previous')}
        </Button>
        <Typography variant="body2" aria-live="polite">
          {translate('garant.preview.page', { number, total: pdf.numPages })}
        </Typography>
        <Button disabled={number === pdf.numPages} endIcon={<ChevronRight />} onClick={() => setNumber(number + 1)}>
          {translate('garant.preview.next')}
        </Button>
      </Box>
      <PdfPage pdf={pdf} number={number} name={name} />
    </>
  );
}
