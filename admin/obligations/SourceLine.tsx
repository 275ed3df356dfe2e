import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Around } from '../shared/Quoted.tsx';
import { useObligation } from './useObligation.ts';

/** Where in the signed act the words stand. */
export function SourceLine() {
  const translate = useTranslate();
  const { source, code } = useObligation();
  const place = [
    `${translate(`garant.sourcePart.${source.part}`)} ${source.ref}`,
    source.title,
    source.row !== null && translate('garant.obligation.row', { row: source.row }),
    source.rowLabel,
    source.column && translate('garant.obligation.column', { column: source.column }),
    code,
  ];
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
      <Around words={place.filter(Boolean).join(' · ')} quoted={[source.rowLabel, source.title]} />
    </Typography>
  );
}
