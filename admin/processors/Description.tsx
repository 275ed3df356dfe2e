import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { Worded } from '../rooms/lateWords.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { Acts } from './Acts.tsx';
import { addressOfProcessor } from './processorAddress.ts';
import { UpdateProcessor } from './verbs/UpdateProcessor.tsx';

interface Told {
  processor: ProcessorPartsFragment;
}

/** The categories have their words from the register of incidents. */
function Handled({ processor: { dataCategories, peopleCategories } }: Told) {
  const translate = useTranslate();
  const listed = (words: string, values: readonly string[]) => values.map((value) => translate(`${words}.${value}`)).join(', ');
  return (
    <>
      <Fact label="garant.field.processorData">{listed('garant.concernedData', dataCategories)}</Fact>
      <Fact label="garant.field.processorPeople">{listed('garant.concernedPeople', peopleCategories)}</Fact>
    </>
  );
}

/** What the processor is, what it does with which data, under which contract. */
export function Description({ processor }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { siren, parent, service, plannedOn, engagedOn, endedOn, contractReference, contractUrl, contact, allowedActions } = processor;
  const contract = contractReference ?? contractUrl;
  return (
    <Section
      title={translate('garant.processor.what')}
      actions={<Acts>{allowedActions.includes('UPDATE') && <UpdateProcessor processor={processor} />}</Acts>}
    >
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2 }}>
        {service}
      </Typography>
      <Facts>
        <Fact label="garant.field.processorSiren">{siren ?? ''}</Fact>
        <Fact label="garant.field.processorParent">
          {parent ? <RowLink to={addressOfProcessor(parent.id)}>{`${parent.reference} · ${parent.name}`}</RowLink> : ''}
        </Fact>
        <Fact label="garant.field.processorPlannedOn">{engagedOn ? '' : day(plannedOn)}</Fact>
        <Fact label="garant.field.processorEngagedOn">{engagedOn ? day(engagedOn) : ''}</Fact>
        <Fact label="garant.field.processorEndedOn">{endedOn ? day(endedOn) : ''}</Fact>
        <Worded>
          <Handled processor={processor} />
        </Worded>
        <Fact label="garant.field.contractReference">
          {contractUrl ? (
            <a href={contractUrl} rel="noreferrer">
              {contract}
            </a>
          ) : (
            (contract ?? '')
          )}
        </Fact>
        <Fact label="garant.field.processorContact">{contact ?? ''}</Fact>
      </Facts>
    </Section>
  );
}
