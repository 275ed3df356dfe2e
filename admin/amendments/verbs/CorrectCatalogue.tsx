import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CorrectCatalogueDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Desk, Version } from '../useVersions.ts';

/** Puts an error of the catalogue right, from now on, with a reason; an agreement is changed by an amendment instead. */
export function CorrectCatalogue({ convention: { id, allowedActions }, target }: { convention: Desk; target: Version }) {
  const translate = useTranslate();
  if (!allowedActions.includes('CORRECT_CATALOGUE')) return null;
  return (
    <VerbDialog
      label="garant.verb.correctCatalogue"
      success="garant.done.correctCatalogue"
      entity="Convention"
      document={CorrectCatalogueDocument}
      about={target.semanticVersion}
      draft={`correctCatalogue ${id} ${target.id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { conventionId: id, catalogueId: target.id, reason: reason.trim() } })}
    >
      <Typography sx={{ mb: 2 }}>{translate('garant.amendment.correctHint', { version: target.semanticVersion })}</Typography>
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
