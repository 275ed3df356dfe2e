import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { AskPartyDocument, InformPartyDocument, RequestDeskDocument, type RequestDeskQuery } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { RequestSigning } from './RequestSigning.tsx';

interface Values {
  fromPartyId: string;
  toPartyId: string;
  aboutCode: string;
  words: string;
  madeAt: string | null;
  madeTime: string | null;
  establishedAt: string | null;
  establishedTime: string | null;
  lateReason: string;
}

const askedOf = ({ fromPartyId, toPartyId, aboutCode, words, madeAt, madeTime }: Values) => ({
  ...{ fromPartyId, toPartyId, aboutCode },
  words: words.trim(),
  madeAt: givenInstant(madeAt, madeTime),
});

const toldOf = (values: Values) => ({
  ...askedOf(values),
  establishedAt: givenInstant(values.establishedAt, values.establishedTime),
  lateReason: values.lateReason.trim() || null,
});

type Desk = NonNullable<RequestDeskQuery['convention']>;

/** In the name of the party that was chosen, once it is. */
function Signed({ conventionId }: { conventionId: string }) {
  const partyId: string = useWatch({ name: 'fromPartyId' });
  return partyId ? <RequestSigning {...{ conventionId, partyId }} /> : null;
}

function Inputs({ desk: { id, parties, spokenParties, catalogue }, isTold = false }: { desk: Desk; isTold?: boolean }) {
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
      <InstantInput source="madeAt" timeSource="madeTime" label="garant.field.madeAtIfNotNow" />
      {isTold && (
        <>
          <InstantInput source="establishedAt" timeSource="establishedTime" label="garant.field.establishedAtIfBefore" />
          <WordsInput source="lateReason" label="garant.field.lateReasonIfLate" rows={2} />
        </>
      )}
      <Signed conventionId={id} />
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
      ...{ madeAt: null, madeTime: null, establishedAt: null, establishedTime: null, lateReason: '' },
    },
  } as const;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
      <VerbDialog
        {...form}
        label="garant.verb.askParty"
        success="garant.done.askParty"
        document={AskPartyDocument}
        toVariables={(values: Values) => ({ input: askedOf(values) })}
      >
        <Inputs desk={desk} />
      </VerbDialog>
      <VerbDialog
        {...form}
        label="garant.verb.informParty"
        success="garant.done.informParty"
        document={InformPartyDocument}
        toVariables={(values: Values) => ({ input: toldOf(values) })}
      >
        <Inputs desk={desk} isTold />
      </VerbDialog>
    </Box>
  );
}
