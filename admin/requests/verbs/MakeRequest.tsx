import { Box } from '@mui/material';
import { AskPartyDocument, InformPartyDocument, RequestDeskDocument, type RequestDeskQuery } from '../../generated/graphql.ts';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  fromPartyId: string;
  toPartyId: string;
  aboutCode: string;
  words: string;
}

type Desk = NonNullable<RequestDeskQuery['convention']>;

function Inputs({ parties, spokenParties, catalogue }: Desk) {
  const own = new Set(spokenParties.map(({ organisation }) => organisation.id));
  const named = (all: Desk['parties']) => all.map(({ id, code }) => ({ id, name: code }));
  const subjects = catalogue.requests.map(({ code, label }) => ({ id: code, name: label }));
  return (
    <>
      <RecordChoiceInput source="fromPartyId" label="garant.field.fromParty" choices={named(spokenParties)} />
      <RecordChoiceInput
        source="toPartyId"
        label="garant.field.toParty"
        choices={named(parties.filter(({ organisation }) => !own.has(organisation.id)))}
      />
      <RecordChoiceInput source="aboutCode" label="garant.field.about" choices={subjects} />
      <ReasonInput source="words" label="garant.field.words" />
    </>
  );
}

/** Asks another party, or tells it, in the name of one's own; nothing where one speaks for none or the catalogue lists nothing to ask. */
export function MakeRequest({ conventionId }: { conventionId: string }) {
  const { data } = useAsk(RequestDeskDocument, { id: conventionId });
  const desk = data?.convention;
  if (!desk || desk.spokenParties.length === 0 || desk.catalogue.requests.length === 0) return null;
  const form = {
    entity: 'PartyRequest',
    about: desk.parties.map(({ code }) => code).join(' · '),
    button: { size: 'small' },
    defaultValues: {
      fromPartyId: desk.spokenParties.length === 1 ? desk.spokenParties[0]!.id : '',
      toPartyId: '',
      aboutCode: '',
      words: '',
    },
    toVariables: ({ words, ...rest }: Values) => ({ input: { ...rest, words: words.trim() } }),
  } as const;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
      <VerbDialog {...form} label="garant.verb.askParty" success="garant.done.askParty" document={AskPartyDocument}>
        <Inputs {...desk} />
      </VerbDialog>
      <VerbDialog {...form} label="garant.verb.informParty" success="garant.done.informParty" document={InformPartyDocument}>
        <Inputs {...desk} />
      </VerbDialog>
    </Box>
  );
}
