import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { ProcessorToldFragment } from '../generated/graphql.ts';
import { Answer, Waiting } from '../shared/Answer.tsx';
import { todayInParis } from '../shared/days.ts';
import { Page } from '../shared/Page.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { Acts } from './Acts.tsx';
import { type KnownCountry, useCountries, useCountryName, useStandingWords } from './countries.ts';
import { OnPaper, PaperTable } from './PaperTable.tsx';
import { countriesOn } from './policyTable.ts';
import { ADDRESS_OF_LIST, ADDRESS_OF_TABLE, addressOfProcessor } from './processorAddress.ts';
import { isThereOn } from './processorFacts.ts';
import { Territory } from './Territory.tsx';
import { useEveryProcessor } from './useEveryProcessor.ts';

type Told = ProcessorToldFragment;

interface Listed {
  processors: readonly Told[];
  today: string;
}

/** Who is in a country: each with what is done there, and what covers it. */
function InCountry({ code, processors, today }: Listed & { code: string }) {
  const translate = useTranslate();
  const places = processors.flatMap((processor) =>
    processor.locations.filter((place) => place.country === code && isThereOn(place, today)).map((place) => ({ processor, place })),
  );
  return (
    <ul style={{ margin: 0, paddingLeft: '1.2rem' }}>
      {places.map(({ processor: { id, name, party }, place }) => (
        <li key={place.id}>
          <RowLink to={addressOfProcessor(id)}>{name}</RowLink>
          {` · ${party.code} · ${translate(`garant.locationKind.${place.kind}`)}`}
          {place.mechanism !== 'NONE' && ` · ${translate(`garant.transferMechanism.${place.mechanism}`)}`}
          {place.isOutside && <strong style={{ color: ink.red }}>{` · ${translate('garant.processor.outside')}`}</strong>}
        </li>
      ))}
    </ul>
  );
}

function Countries({ processors, today, countries }: Listed & { countries: readonly KnownCountry[] }) {
  const translate = useTranslate();
  const standing = useStandingWords();
  const nameOf = useCountryName();
  const codes = [...new Set(processors.flatMap((processor) => countriesOn(processor, today)))];
  const inOrder = codes.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
  if (inOrder.length === 0) return <Typography>{translate('garant.countryList.none')}</Typography>;
  return (
    <PaperTable>
      <thead>
        <tr>
          <th scope="col">{translate('garant.field.country')}</th>
          <th scope="col">{translate('garant.countryList.standing')}</th>
          <th scope="col">{translate('garant.countryList.there')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((code) => {
          const known = countries.find(({ id }) => id === code);
          return (
            <tr key={code}>
              <th scope="row">{nameOf(code)}</th>
              <td>{known && standing(known)}</td>
              <td>
                <InCountry code={code} processors={processors} today={today} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </PaperTable>
  );
}

/** Those that something is missing of: nobody finds an empty list there. */
function Missing({ title, processors, none }: { title: string; processors: readonly Told[]; none: string }) {
  return (
    <Section title={title}>
      {processors.length === 0 && <Typography>{none}</Typography>}
      <ul style={{ margin: 0, paddingLeft: '1.2rem' }}>
        {processors.map(({ id, reference, name, party, contractReference }) => (
          <li key={id}>
            <RowLink to={addressOfProcessor(id)}>{`${reference} · ${name}`}</RowLink>
            {[party.code, contractReference].filter(Boolean).map((words) => ` · ${words}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lists({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const today = todayInParis();
  const query = useEveryProcessor(conventionId, today);
  const countries = useCountries(conventionId);
  return (
    <>
      <Territory conventionId={conventionId} />
      <Answer query={query}>
        {(processors) => (
          <>
            <Section title={translate('garant.countryList.countries')}>
              <Countries processors={processors} today={today} countries={countries} />
            </Section>
            <Missing
              title={translate('garant.countryList.unplaced')}
              processors={processors.filter((processor) => countriesOn(processor, today).length === 0)}
              none={translate('garant.countryList.allPlaced')}
            />
            <Missing
              title={translate('garant.countryList.unverified')}
              processors={processors.filter(({ isContractVerified }) => !isContractVerified)}
              none={translate('garant.countryList.allVerified')}
            />
          </>
        )}
      </Answer>
    </>
  );
}

/** The countries in which processors handle data today, who is there and what covers it; then what is missing: a country, a clause. */
export default function CountriesPage() {
  const translate = useTranslate();
  const { current, isPending } = useCurrentConvention();
  if (isPending) return <Waiting />;
  return (
    <Page
      title={translate('garant.countryList.title')}
      conventionId={current?.id}
      lead={translate('garant.countryList.lead')}
      actions={
        <Acts>
          <Button component={Link} to={ADDRESS_OF_LIST}>
            {translate('garant.policyTable.back')}
          </Button>
          <Button component={Link} to={ADDRESS_OF_TABLE}>
            {translate('garant.policyTable.title')}
          </Button>
        </Acts>
      }
    >
      <OnPaper />
      {current && current.isRegisterRead === false && <Typography>{translate('garant.register.unreadHint')}</Typography>}
      {current && current.isRegisterRead !== false && <Lists conventionId={current.id} />}
    </Page>
  );
}
