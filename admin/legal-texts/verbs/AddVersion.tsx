import { sendings } from '../../evidence/deposit/sendings.ts';
import { AddTextVersionDocument, type LegalTextPartsFragment } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ContentInputs, type ContentValues, contentOf, NO_CONTENT } from './ContentInputs.tsx';

/** Adds the version that follows: its opinion is to be asked again. */
export function AddVersion({ text: { id, kind, textVersions } }: { text: LegalTextPartsFragment }) {
  const [newest] = textVersions;
  const uploads = `text version ${id}`;
  return (
    <VerbDialog
      label="garant.verb.addTextVersion"
      success="garant.done.addTextVersion"
      document={AddTextVersionDocument}
      entity="LegalTextVersion"
      button={{ size: 'small' }}
      draft={`addTextVersion ${id}`}
      defaultValues={{ ...NO_CONTENT, url: newest?.url ?? '' }}
      toVariables={(values: ContentValues) => ({
        input: { legalTextId: id, lastVersionId: newest?.id ?? null, content: contentOf(values, kind) ?? {} },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <ContentInputs name={uploads} kind={kind} hasNote />
    </VerbDialog>
  );
}
