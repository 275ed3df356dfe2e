import { Box } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A part of the page that its address may point at. */
export function PointedAt({ hash, children }: { hash: string; children: ReactNode }) {
  const location = useLocation();
  const root = useRef<HTMLDivElement>(null);
  const isPointedAt = location.hash === hash;
  useEffect(() => {
    if (isPointedAt) root.current?.scrollIntoView({ block: 'start' });
  }, [isPointedAt]);
  return (
    <Box ref={root} sx={{ scrollMarginTop: '5rem' }}>
      {children}
    </Box>
  );
}
