import { Link } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Leads to a page that is not one of the back office, beside what is being done. */
export function OutsideLink({ to, label }: { to: string; label: string }) {
  const translate = useTranslate();
  return (
    <Link href={to} target="_blank" rel="noreferrer">
      {`${translate(label)} ${translate('garant.showcase.newTab')}`}
    </Link>
  );
}
