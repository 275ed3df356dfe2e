import ArrowForward from '@mui/icons-material/ArrowForward';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { practiceAddress } from '../publication/articleTwo.ts';
import { useObligation } from './useObligation.ts';

/** Where the good practice that an obligation answers is told, at this obligation; nothing of one that answers none. */
export function PracticeLink() {
  const translate = useTranslate();
  const { id, conventionId, practice } = useObligation();
  if (!practice) return null;
  return (
    <Button component={Link} to={practiceAddress(conventionId, id)} endIcon={<ArrowForward />}>
      {translate('garant.obligation.toPractice')}
    </Button>
  );
}
