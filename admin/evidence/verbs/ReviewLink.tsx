import FactCheck from '@mui/icons-material/FactCheck';
import { Button, type ButtonProps } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { EvidencePartsFragment } from '../../generated/graphql.ts';
import { reviewAddress } from '../reviewAddress.ts';

interface ReviewLinkProps {
  evidence: Pick<EvidencePartsFragment, 'id' | 'title'>;
  obligationId: string;
  /** The verdict in force, if any. */
  last?: Pick<EvidencePartsFragment['versions'][number]['reviews'][number], 'author'>;
  size?: ButtonProps['size'];
}

/** The way to the room where a proof is judged: no verdict is given anywhere else. */
export function ReviewLink({ evidence, obligationId, last, size }: ReviewLinkProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isOwn = last !== undefined && last.author.name === identity?.fullName;
  const label = translate(isOwn ? 'garant.evidence.reviewAgain' : 'garant.verb.review');
  return (
    <Button
      component={Link}
      to={reviewAddress(obligationId, evidence.id)}
      size={size}
      variant={last ? 'outlined' : 'contained'}
      startIcon={<FactCheck />}
      aria-label={translate('garant.naming.of', { name: label, words: evidence.title })}
    >
      {label}
    </Button>
  );
}
