import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ChooseTerritoryDocument, type ProcessorAtlasQuery, type Territory } from '../../generated/graphql.ts';
import { DecisionInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  territory: Territory;
}

/** Chooses, for one's party, how far the territory on which data stays reaches. */
export function ChooseTerritory({ atlas: { id, title, choosingParties } }: { atlas: NonNullable<ProcessorAtlasQuery['convention']> }) {
  const translate = useTranslate();
  const [first] = choosingParties;
  const author = useSigner('BOUND', { conventionId: id, partyId: first?.id ?? '' });
  if (!first) return null;
  const choices = choosingParties.map((party) => ({ id: party.id, name: party.code }));
  return (
    <VerbDialog
      label="garant.verb.chooseTerritory"
      success="garant.done.chooseTerritory"
      document={ChooseTerritoryDocument}
      entity="TerritoryReading"
      about={title}
      draft={`chooseTerritory ${id}`}
      button={{ size: 'small' }}
      defaultValues={{ partyId: choices.length === 1 ? first.id : '' }}
      toVariables={({ partyId, territory }: Values) => ({ input: { partyId, territory } })}
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.processor.choosingTerritory')}</Typography>
      <Signing author={author} />
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.party" choices={choices} />}
      <DecisionInput
        source="territory"
        label="garant.field.territory"
        choices={['EU', 'EEA', 'EEA_PLUS_ADEQUATE']}
        words="garant.territory"
      />
    </VerbDialog>
  );
}
