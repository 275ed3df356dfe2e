import { Box, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../theme/palette.ts';
import { CannotShow } from './CannotShow.tsx';
import type { Pdf } from './openPdf.ts';
import { type PageTrouble, type PaintedPage, paintPage } from './paintPage.ts';

type Outcome = PaintedPage | { trouble: PageTrouble };

const troubleOf = (error: unknown): PageTrouble => ((error as Error).message === 'tooLong' ? 'tooLong' : 'page');

function Words({ words, name }: { words: string; name: string }) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: ink.blue }}>
        {translate('garant.preview.words')}
      </Box>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} aria-label={name}>
        {words.trim() || translate('garant.preview.noWords')}
      </Typography>
    </Box>
  );
}

function Picture({ canvas, number }: { canvas: HTMLCanvasElement; number: number }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.width = '100%';
    canvas.style.display = 'block';
    frame.current?.replaceChildren(canvas);
  }, [canvas]);
  return <Box ref={frame} data-page={number} sx={{ bgcolor: '#fff', border: `1px solid ${ink.line}` }} />;
}

interface PdfPageProps {
  pdf: Pdf;
  number: number;
  name: string;
  /** Called with whether something of the page can be looked at. */
  onShown: (isShown: boolean) => void;
}

/** One page, with what must be said of it: a page that shows nothing says so, and never keeps the picture of another. */
export function PdfPage({ pdf, number, name, onShown }: PdfPageProps) {
  const translate = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    let isLeft = false;
    const end = (reached: Outcome) => {
      if (isLeft) return;
      setOutcome(reached);
      onShown('canvas' in reached && !reached.remarks.includes('blank'));
    };
    paintPage(pdf, number, place.current?.clientWidth || 600).then(end, (error: unknown) => end({ trouble: troubleOf(error) }));
    return () => {
      isLeft = true;
    };
  }, [pdf, number, onShown]);
  return (
    <div ref={place}>
      {!outcome && <Typography role="status">{translate('garant.state.loading')}</Typography>}
      {outcome && 'trouble' in outcome && <CannotShow why={outcome.trouble} />}
      {outcome && 'canvas' in outcome && (
        <>
          {outcome.remarks.map((remark) => (
            <CannotShow key={remark} why={remark} severity={remark === 'blank' || remark === 'image' ? 'warning' : 'info'} />
          ))}
          <Picture canvas={outcome.canvas} number={number} />
          <Words words={outcome.words} name={name} />
        </>
      )}
    </div>
  );
}
