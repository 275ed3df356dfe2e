import { AcknowledgeRequestDocument, type RequestPartsFragment } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { RequestSigning } from './RequestSigning.tsx';

/** Says that the party received it, which proves it. */
export function AcknowledgeRequest({
  request: { id, conventionId, kind, reference, version, fromParty, toParty },
}: {
  request: RequestPartsFragment;
}) {
  return (
    <VerbDialog
      label="garant.verb.acknowledgeRequest"
      success="garant.done.acknowledgeRequest"
      document={AcknowledgeRequestDocument}
      entity="PartyRequest"
      about={reference}
      defaultValues={{ acknowledgement: '' }}
      toVariables={({ acknowledgement }: { acknowledgement: string }) => ({
        input: { requestId: id, version, acknowledgement: acknowledgement.trim() || null },
      })}
    >
      <RequestSigning conventionId={conventionId} partyId={(kind === 'ASKED' ? fromParty : toParty).id} />
      <WordsInput source="acknowledgement" label="garant.field.acknowledgement" rows={2} />
    </VerbDialog>
  );
}
