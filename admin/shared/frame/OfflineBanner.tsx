import CloudOff from '@mui/icons-material/CloudOff';
import { Alert, Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { isReachable } from '../../providers/connection.ts';

/** Says that the server cannot be reached; reads everything again once it answers. The place is always there, so that screen readers hear it. */
export function OfflineBanner() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const isOnline = useSyncExternalStore(isReachable.subscribe, isReachable.get);
  const wasOffline = useRef(false);
  useEffect(() => {
    if (isOnline && wasOffline.current) void queryClient.invalidateQueries();
    wasOffline.current = !isOnline;
  }, [isOnline, queryClient]);
  return (
    <Box aria-live="polite" sx={{ position: 'sticky', top: { xs: 56, sm: 48 }, zIndex: 1100, '@media print': { display: 'none' } }}>
      {!isOnline && (
        <Alert severity="warning" role="presentation" icon={<CloudOff />} sx={{ borderRadius: 0 }}>
          {translate('garant.layout.offline')}
        </Alert>
      )}
    </Box>
  );
}
