import { Typography } from '@mui/material';
import { AutocompleteInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  AddLocationDocument,
  EndLocationDocument,
  type LocationKind,
  type ProcessorPartsFragment,
  type TransferMechanism,
} from '../../generated/graphql.ts';
import { readDay } from '../../shared/days.ts';
import { ChoiceInput, DayInput, DecisionInput, obligatory, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { type KnownCountry, useCountries, useCountryName, useStandingWords } from '../countries.ts';
import { ProcessorVerb, type Told } from './ProcessorVerb.tsx';

const NEEDS_NOTHING: KnownCountry['countryStanding'][] = ['NATIONAL', 'EU', 'EEA'];
const UNANNOUNCED = 'UNANNOUNCED';

/** The country, how it stands under the GDPR, and what a transfer there rests on where one is needed. */
function Country({ countries }: { countries: readonly KnownCountry[] }) {
  const standing = useStandingWords();
  const label = useLabel('garant.field.country', true);
  const code: string = useWatch({ name: 'country' }) ?? '';
  const chosen = countries.find(({ id }) => id === code);
  return (
    <>
      <AutocompleteInput
        source="country"
        label={<span>{label}</span>}
        choices={[...countries]}
        validate={obligatory}
        translateChoice={false}
        helperText={false}
      />
      {chosen && (
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {standing(chosen)}
        </Typography>
      )}
      {chosen && !NEEDS_NOTHING.includes(chosen.countryStanding) && (
        <ChoiceInput
          source="mechanism"
          label="garant.field.transferMechanism"
          choices={['ADEQUACY', 'SCC', 'BCR', 'ART49', 'NONE']}
          words="garant.transferMechanism"
          isObligatory
        />
      )}
    </>
  );
}

/** Once it is engaged, a country that comes later is a change: the one that was announced, else why nobody was told. */
function Since({ processor: { engagedOn, plannedChanges } }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const since = readDay(String(useWatch({ name: 'startsOn' }) ?? ''));
  const isChange = engagedOn !== null && since !== undefined && since > engagedOn;
  const pending = plannedChanges.filter(({ kind }) => kind === 'LOCATION' || kind === 'SUB_PROCESSOR');
  const choices = [
    ...pending.map((change) => ({ id: change.id, name: `${day(change.plannedOn)} · ${change.description.slice(0, 60)}` })),
    { id: UNANNOUNCED, name: translate('garant.processor.unannounced') },
  ];
  return (
    <>
      <DayInput source="startsOn" label="garant.field.locationStartsOn" />
      {isChange && (
        <>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('garant.processor.isChange')}
          </Typography>
          {pending.length > 0 && <RecordChoiceInput source="changeId" label="garant.field.carriedChange" choices={choices} />}
          <WordsInput source="reason" label="garant.field.passageReason" rows={2} />
          <PersonalDataWarning source="reason" />
        </>
      )}
    </>
  );
}

interface Added {
  kind: LocationKind;
  country: string;
  mechanism: TransferMechanism | '';
  startsOn: string | null;
  changeId: string;
  reason: string;
}

/** Says in which country a processor holds data, or from which it reaches data. */
export function AddLocation({ processor }: Told) {
  const countries = useCountries(processor.conventionId);
  const standingOf = (code: string) => countries.find(({ id }) => id === code)?.countryStanding ?? 'OTHER';
  return (
    <ProcessorVerb
      processor={processor}
      verb="addLocation"
      document={AddLocationDocument}
      entity="ProcessorLocation"
      button={{ size: 'small' }}
      draft={`addLocation ${processor.id}`}
      defaultValues={{ country: '', mechanism: '' as const, startsOn: null, changeId: '', reason: '' }}
      toVariables={({ kind, country, mechanism, startsOn, changeId, reason }: Added) => ({
        input: {
          ...{ processorId: processor.id, kind, country, startsOn: startsOn || null, reason: reason.trim() || null },
          mechanism: NEEDS_NOTHING.includes(standingOf(country)) ? null : mechanism || null,
          changeId: changeId && changeId !== UNANNOUNCED ? changeId : null,
        },
      })}
    >
      <DecisionInput
        source="kind"
        label="garant.field.locationKind"
        choices={['HOSTING', 'ACCESS', 'SUPPORT']}
        words="garant.locationKind"
      />
      <Country countries={countries} />
      <Since processor={processor} />
    </ProcessorVerb>
  );
}

type Place = ProcessorPartsFragment['locations'][number];

/** Says that data is in a country no more. */
export function EndLocation({ processor, place: { id, kind, country } }: Told & { place: Place }) {
  const translate = useTranslate();
  const name = useCountryName()(country);
  return (
    <ProcessorVerb
      processor={processor}
      verb="endLocation"
      document={EndLocationDocument}
      entity="ProcessorLocation"
      button={{ size: 'small', variant: 'text' }}
      draft={`endLocation ${id}`}
      defaultValues={{ endsOn: null }}
      toVariables={({ endsOn }: { endsOn: string | null }) => ({ input: { locationId: id, endsOn: endsOn ?? '' } })}
    >
      <Typography sx={{ mb: 1 }}>{[name, translate(`garant.locationKind.${kind}`)].join(' · ')}</Typography>
      <DayInput source="endsOn" label="garant.field.locationEndsOn" isObligatory />
    </ProcessorVerb>
  );
}
