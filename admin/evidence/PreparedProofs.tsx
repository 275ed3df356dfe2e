import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  AnnotatePreparedProofDocument,
  DiscardPreparedProofDocument,
  type PreparedPartsFragment,
  ReleasePreparedProofDocument,
  UpdatePreparedProofDocument,
} from '../generated/graphql.ts';
import { WordsInput } from '../shared/inputs.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Turns } from '../shared/Turn.tsx';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';
import { ink } from '../theme/palette.ts';
import { EvidenceVersion } from './EvidenceVersion.tsx';
import { InternalNotes } from './InternalNotes.tsx';
import type { Version } from './preview/version.ts';
import { ProofInputs, proofForm } from './verbs/ProofInputs.tsx';

const asVersion = (prepared: PreparedPartsFragment): Version => ({
  ...prepared,
  number: 1,
  isCurrent: true,
  createdAt: prepared.preparedAt,
  fileProblem: null,
  registerReference: null,
  registerEntry: null,
  reviews: [],
});

function ChangePrepared({ prepared }: { prepared: PreparedPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      button={{ variant: 'text' }}
      draft={`prepared ${prepared.id}`}
      document={UpdatePreparedProofDocument}
      {...proofForm(prepared)}
    >
      <ProofInputs />
    </VerbDialog>
  );
}

/** A DPO lets it leave, in their own name. */
function Release({ prepared }: { prepared: PreparedPartsFragment }) {
  const translate = useTranslate();
  const { id: preparedProofId, version, title } = prepared;
  return (
    <VerbDialog
      label="garant.verb.releasePrepared"
      success="garant.done.releasePrepared"
      button={{ variant: 'contained' }}
      about={title}
      document={ReleasePreparedProofDocument}
      defaultValues={{ internalNote: null }}
      toVariables={({ internalNote }: { internalNote: string | null }) => ({
        input: { preparedProofId, version, internalNote: internalNote?.trim() || null },
      })}
    >
      <Typography>{translate(prepared.renewsEvidenceId ? 'garant.prepared.releaseVersionHint' : 'garant.prepared.releaseHint')}</Typography>
      <WordsInput source="internalNote" label="garant.field.internalNote" rows={2} />
    </VerbDialog>
  );
}

function Actions({ prepared }: { prepared: PreparedPartsFragment }) {
  const translate = useTranslate();
  const { id: preparedProofId, version, title, allowedActions } = prepared;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {allowedActions.includes('RELEASE') && <Release prepared={prepared} />}
      {allowedActions.includes('ANNOTATE') && (
        <VerbDialog
          label="garant.verb.annotatePrepared"
          success="garant.done.annotatePrepared"
          button={{ variant: 'outlined' }}
          document={AnnotatePreparedProofDocument}
          defaultValues={{ body: '' }}
          toVariables={({ body }: { body: string }) => ({ input: { preparedProofId, body: body.trim() } })}
        >
          <WordsInput source="body" label="garant.field.internalNote" isObligatory rows={3} />
        </VerbDialog>
      )}
      {allowedActions.includes('UPDATE') && !prepared.renewsEvidenceId && <ChangePrepared prepared={prepared} />}
      {allowedActions.includes('DISCARD') && (
        <VerbDialog
          label="garant.verb.discardPrepared"
          success="garant.done.discardPrepared"
          button={{ color: 'error', variant: 'text' }}
          about={title}
          document={DiscardPreparedProofDocument}
          toVariables={() => ({ input: { preparedProofId, version } })}
        >
          <Typography>{translate('garant.prepared.discardHint')}</Typography>
        </VerbDialog>
      )}
    </Box>
  );
}

interface PreparedProofsProps {
  prepared: readonly PreparedPartsFragment[];
  /** The proof on whose own page they stand, if any. */
  on?: string;
}

/** What one’s own party prepares, seen by it alone until one of its DPOs lets it leave. */
export function PreparedProofs({ prepared, on }: PreparedProofsProps) {
  const translate = useTranslate();
  if (prepared.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('garant.prepared.title')} sx={{ mb: 2 }}>
      <Typography variant="h3">{translate('garant.prepared.title')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.prepared.hint')}
      </Typography>
      {prepared.map((one) => (
        <Box component="article" key={one.id} sx={{ border: `1px dashed ${ink.line}`, borderRadius: 2, p: 2, mb: 1.5 }}>
          <Typography variant="h4" lang={WRITTEN_IN} sx={{ overflowWrap: 'anywhere' }}>
            {one.title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('garant.prepared.willBe', { confidentiality: translate(`garant.confidentiality.${one.confidentiality}`) })}
          </Typography>
          {one.renewsEvidenceId && one.renewsEvidenceId !== on && (
            <Typography variant="body2">
              <RowLink to={`/evidences/${one.renewsEvidenceId}/show`}>{translate('garant.prepared.renews')}</RowLink>
            </Typography>
          )}
          <Turns turns={[one.turn]} />
          {one.description && (
            <Typography lang={WRITTEN_IN} sx={{ overflowWrap: 'anywhere' }}>
              {one.description}
            </Typography>
          )}
          <EvidenceVersion version={asVersion(one)} />
          <InternalNotes notes={one.internalNotes} />
          <Actions prepared={one} />
        </Box>
      ))}
    </Box>
  );
}
