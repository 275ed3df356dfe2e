import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type AuthorPartsFragment, WithdrawFromShowcaseDocument } from '../../generated/graphql.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Showcase, Signatory } from '../showcase.ts';

interface WithdrawFromShowcaseProps {
  showcase: Showcase;
  signatory: Signatory;
  author: AuthorPartsFragment | undefined;
}

/** A signatory ends the public page: at once, so that it is not held back as acts that bind are. */
export function WithdrawFromShowcase({ showcase: { conventionId }, signatory: { partyId }, author }: WithdrawFromShowcaseProps) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.withdrawFromShowcase"
      success="garant.done.withdrawFromShowcase"
      entity="ShowcaseConsent"
      button={{ color: 'error' }}
      document={WithdrawFromShowcaseDocument}
      draft={`withdrawFromShowcase ${conventionId} ${partyId}`}
      toVariables={() => ({ input: { conventionId, partyId } })}
    >
      <Typography sx={{ mb: 2 }}>{translate('garant.showcase.withdrawing')}</Typography>
      <Signing author={author} />
    </VerbDialog>
  );
}
