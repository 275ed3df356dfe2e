import Undo from '@mui/icons-material/Undo';
import { Alert, Box, Button, GlobalStyles, Paper, Portal, Typography } from '@mui/material';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { type HeldAct, heldActs, heldNow, type RefusedAct, refusedNow } from '../../providers/heldActs.ts';
import { ink } from '../../theme/palette.ts';
import { useSentence } from '../FailureNotice.tsx';
import { Unseen } from '../Unseen.tsx';
import { useHeldActs } from '../verbs/useHolding.ts';
import { useSecondsLeft } from '../verbs/useSecondsLeft.ts';

const TYPED_IN = 'input, textarea, select, [contenteditable=true]';

/** Ctrl+Z outside a field takes back the latest act that still may be. */
function useUndoKey(): void {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isAsked = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isAsked || (event.target instanceof Element && event.target.matches(TYPED_IN))) return;
      const latest = heldNow.get().findLast((act) => !act.isLeaving);
      if (!latest) return;
      event.preventDefault();
      heldActs.takeBack(latest.id);
    };
    window.addEventListener('keydown', undo);
    return () => window.removeEventListener('keydown', undo);
  }, []);
}

function Held({ act }: { act: HeldAct }) {
  const translate = useTranslate();
  const seconds = useSecondsLeft(act.endsAt);
  return (
    <Box component="li" sx={{ py: 0.5, '& + li': { borderTop: `1px solid ${ink.line}` } }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
        {act.words}
      </Typography>
      {act.isLeaving ? (
        <Typography variant="body2">{translate('garant.held.sending')}</Typography>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ flex: '1 1 9rem' }}>
            {translate('garant.held.notYet')}
            <span aria-hidden>{` (${translate('garant.held.seconds', { seconds })})`}</span>
          </Typography>
          <Button
            size="small"
            startIcon={<Undo />}
            aria-label={translate('garant.naming.of', { name: translate('garant.held.takeBack'), words: act.words })}
            aria-keyshortcuts="Control+Z"
            onClick={() => heldActs.takeBack(act.id)}
          >
            {translate('garant.held.takeBack')}
          </Button>
          <Button
            size="small"
            aria-label={translate('garant.naming.of', { name: translate('garant.held.sendNow'), words: act.words })}
            onClick={() => heldActs.send(act.id)}
          >
            {translate('garant.held.sendNow')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function Refused({ act: { id, words, place, failure } }: { act: RefusedAct }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const sentence = useSentence()(failure);
  const goBack = () => {
    heldActs.forgetRefused(id);
    void navigate(place);
  };
  return (
    <Alert severity="error" onClose={() => heldActs.forgetRefused(id)} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <strong>{translate('garant.held.refused', { act: words })}</strong> {sentence}
      <Box>
        <Button size="small" color="inherit" onClick={goBack}>
          {translate('garant.held.goBack')}
        </Button>
      </Box>
    </Alert>
  );
}

const place = {
  position: 'fixed',
  zIndex: 1350,
  right: { xs: 8, sm: 16 },
  left: { xs: 8, sm: 'auto' },
  bottom: { xs: 8, sm: 16 },
  width: { sm: 420 },
  maxHeight: '40vh',
  overflowY: 'auto',
  p: 1.5,
  '@media print': { display: 'none' },
};

/** The height of something that is shown over the page, in pixels; none while it is not there. */
function useHeight(): [number, (shown: HTMLElement | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(0);
  const watch = useCallback((shown: HTMLElement | null) => {
    if (!shown) return;
    const observer = new ResizeObserver(() => setHeight(shown.offsetHeight));
    observer.observe(shown);
    return () => {
      observer.disconnect();
      setHeight(0);
    };
  }, []);
  return [height, watch];
}

/** Whatever is under the panel can be scrolled above it: a button to press, a field that gets the focus. */
function RoomUnder({ height }: { height: number }) {
  if (height === 0) return null;
  const room = height + 32;
  return <GlobalStyles styles={{ html: { scrollPaddingBottom: room }, 'body, .MuiDialog-container': { paddingBottom: room } }} />;
}

/**
 * Over every screen, and over a panel that is open on one: what was signed and may still be taken back, then what was refused after its screen was
 * left.
 */
export function HeldActs() {
  const translate = useTranslate();
  const acts = useHeldActs();
  const refused = useSyncExternalStore(refusedNow.subscribe, refusedNow.get);
  const [height, watchHeight] = useHeight();
  useUndoKey();
  return (
    <>
      <Unseen as="div" aria-live="polite">
        {acts.map(({ id, words }) => (
          <p key={id}>{translate('garant.naming.of', { name: words, words: translate('garant.held.notYet') })}</p>
        ))}
      </Unseen>
      {acts.length + refused.length > 0 && (
        <Portal>
          <RoomUnder height={height} />
          <Paper ref={watchHeight} component="aside" aria-label={translate('garant.held.title')} elevation={6} sx={place}>
            {refused.map((act) => (
              <Refused key={act.id} act={act} />
            ))}
            <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, '&:empty': { display: 'none' } }}>
              {acts.map((act) => (
                <Held key={act.id} act={act} />
              ))}
            </Box>
          </Paper>
        </Portal>
      )}
    </>
  );
}
