import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';

/** The rest of a shortened list: where all of its rows are. */
export function SeeAll({ total, shown, to }: { total: number; shown: number; to: string }) {
  const translate = useTranslate();
  if (total <= shown) return null;
  return (
    <Button component={Link} to={to} sx={{ mt: 1 }}>
      {translate('garant.state.seeAll', { smart_count: total })}
    </Button>
  );
}
