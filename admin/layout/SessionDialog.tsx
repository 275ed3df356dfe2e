import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useSyncExternalStore } from 'react';
import { useDataProvider, useGetIdentity, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { MeDocument } from '../generated/graphql.ts';
import { signInAddress } from '../providers/authProvider.ts';
import type { GarantDataProvider } from '../providers/dataProvider.ts';
import { isExpired, onSignIn, RESUMED_PAGE } from '../providers/session.ts';

/** Asks who is signed in now: the same person goes on where they were, somebody else starts afresh. */
function useResume(): () => Promise<void> {
  const { ask } = useDataProvider<GarantDataProvider>();
  const queryClient = useQueryClient();
  const { identity } = useGetIdentity();
  return useCallback(async () => {
    const answer = await ask(MeDocument, {}).catch(() => undefined);
    const me = answer?.data.me;
    if (!me) return;
    if (identity && me.id !== identity.id) return window.location.assign('/');
    isExpired.set(false);
    await queryClient.invalidateQueries();
  }, [ask, identity, queryClient]);
}

/** The session ended while somebody was working: sign in again, come back to the same place, nothing typed is lost. */
export function SessionDialog() {
  const translate = useTranslate();
  const { pathname, search, hash } = useLocation();
  const isOver = useSyncExternalStore(isExpired.subscribe, isExpired.get);
  const resume = useResume();
  const titleId = useId();
  useEffect(() => {
    if (!isOver) return;
    const look = () => void resume();
    /** The answer that said so may be late: to a request sent before somebody signed in again, elsewhere in this browser. */
    look();
    const stop = onSignIn(look);
    window.addEventListener('focus', look);
    return () => {
      stop();
      window.removeEventListener('focus', look);
    };
  }, [isOver, resume]);
  return (
    <Dialog open={isOver} aria-labelledby={titleId} role="alertdialog" maxWidth="sm">
      <DialogTitle id={titleId}>{translate('garant.session.over')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('garant.session.kept')}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button href={signInAddress(`${pathname}${search}${hash}`)}>{translate('garant.session.here')}</Button>
        <Button variant="contained" href={signInAddress(RESUMED_PAGE)} target="_blank" rel="opener">
          {translate('garant.session.elsewhere')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
