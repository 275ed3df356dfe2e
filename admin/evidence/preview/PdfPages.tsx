import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { CannotShow } from './CannotShow.tsx';
import { EmbeddedFiles } from './EmbeddedFiles.tsx';
import { natureOf, openPdf, type Pdf, type PdfNature, type PdfTrouble, PdfTroubleError } from './openPdf.ts';
import { PdfPage } from './PdfPage.tsx';

type Opened = { pdf: Pdf; nature: PdfNature } | { trouble: PdfTrouble };

const PLAIN: PdfNature = { isXfa: false, isPortfolio: false, files: [] };

async function open(blob: Blob): Promise<Opened> {
  try {
    const pdf = await openPdf(blob);
    return { pdf, nature: await natureOf(pdf).catch(() => PLAIN) };
  } catch (error) {
    return { trouble: error instanceof PdfTroubleError ? error.trouble : 'noReader' };
  }
}

function usePdf(blob: Blob, onShown: (isShown: boolean) => void): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let close = () => {};
    let isLeft = false;
    void open(blob).then((found) => {
      if ('pdf' in found) close = () => void found.pdf.loadingTask.destroy();
      if (isLeft) return close();
      if ('trouble' in found) onShown(false);
      setOpened(found);
    });
    return () => {
      isLeft = true;
      close();
    };
  }, [blob, onShown]);
  return opened;
}

function Pager({ number, total, onChange }: { number: number; total: number; onChange: (number: number) => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'center', gap: 1, mb: 1 }}>
      <StayingButton disabled={number === 1} startIcon={<ChevronLeft />} onClick={() => onChange(number - 1)}>
        {translate('garant.preview.previous')}
      </StayingButton>
      <Typography variant="body2" aria-live="polite">
        {translate('garant.preview.page', { number, total })}
      </Typography>
      <StayingButton disabled={number === total} endIcon={<ChevronRight />} onClick={() => onChange(number + 1)}>
        {translate('garant.preview.next')}
      </StayingButton>
    </Box>
  );
}

interface PdfPagesProps {
  blob: Blob;
  name: string;
  onShown: (isShown: boolean) => void;
}

/** A PDF page by page, painted on a canvas, with what it is beside pages. */
export default function PdfPages({ blob, name, onShown }: PdfPagesProps) {
  const translate = useTranslate();
  const opened = usePdf(blob, onShown);
  const [number, setNumber] = useState(1);
  if (!opened) return <Typography role="status">{translate('garant.state.loading')}</Typography>;
  if ('trouble' in opened) return <CannotShow why={opened.trouble} />;
  const { pdf, nature } = opened;
  return (
    <>
      {nature.isXfa && <CannotShow why="xfa" />}
      {nature.isPortfolio && <CannotShow why="portfolio" />}
      <EmbeddedFiles files={nature.files} />
      {pdf.numPages > 1 && <Pager number={number} total={pdf.numPages} onChange={setNumber} />}
      <PdfPage key={number} {...{ pdf, number, name, onShown }} />
    </>
  );
}
