import { Box, Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useFormat } from './useFormat.ts';

interface Props {
  /** Already translated. */
  title: string;
  /** Language of the title, where it is not that of the screen. */
  lang?: string;
  /** How many things it is about, of which it may show the first ones. */
  total?: number;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled card of a page. */
export function Section({ title, lang, total, actions, children }: Props) {
  const id = useId();
  const { count } = useFormat();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: { xs: 2, md: 2.5 }, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', mb: 1.5 }}>
        <Typography id={id} variant="h2" lang={lang}>
          {total === undefined ? title : `${title} (${count(total)})`}
        </Typography>
        {actions}
      </Box>
      {children}
    </Card>
  );
}
