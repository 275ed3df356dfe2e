import { UpdateProgrammeDocument, type UpdateProgrammeInput } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ProgrammeInputs } from '../ProgrammeInputs.tsx';
import type { ProgrammeLine } from '../ProgrammeList.tsx';

/** Edits what a programme holds: its reviewers gain and lose agreements at once. */
export function UpdateProgramme({ programme }: { programme: ProgrammeLine }) {
  const { id, name, catalogueKeys, conventionIds, version } = programme;
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      button={{ size: 'small', variant: 'text' }}
      entity="Programme"
      document={UpdateProgrammeDocument}
      defaultValues={{ name, catalogueKeys, conventionIds }}
      toVariables={(values: Omit<UpdateProgrammeInput, 'version'>) => ({
        id,
        input: { name: values.name, catalogueKeys: values.catalogueKeys, conventionIds: values.conventionIds, version },
      })}
    >
      <ProgrammeInputs />
    </VerbDialog>
  );
}
