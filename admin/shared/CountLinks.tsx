import { Box } from '@mui/material';
import { Link } from 'react-router';
import { ink } from '../theme/palette.ts';
import { useFormat } from './useFormat.ts';

export interface CountLink {
  key: string;
  /** Already translated. */
  label: string;
  count: number;
  to: string;
}

const tileStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  px: 2,
  py: 1.25,
  borderRadius: 1,
  border: `1px solid ${ink.line}`,
  bgcolor: ink.paper,
  color: ink.text,
  textDecoration: 'none',
  '&:hover': { borderColor: ink.blue, bgcolor: ink.blueWash },
};

/** Counts at a glance; each is a link to the list that it counts. */
export function CountLinks({ label, counts }: { label: string; counts: CountLink[] }) {
  const format = useFormat();
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        mb: 2,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.25rem), 1fr))',
      }}
    >
      {counts.map((count) => (
        <li key={count.key}>
          <Box component={Link} to={count.to} sx={tileStyle}>
            <Box component="span" sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}>
              {format.count(count.count)}
            </Box>{' '}
            <Box component="span" sx={{ fontSize: '0.875rem', color: ink.soft }}>
              {count.label}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}
