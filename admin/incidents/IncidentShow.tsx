import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { IncidentDeskDocument, type IncidentPartsFragment } from '../generated/graphql.ts';
import { EntryColumns, EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { Axis } from './Axis.tsx';
import { Documents, provable } from './Documents.tsx';
import { Doubts } from './Doubts.tsx';
import { Measures } from './Measures.tsx';
import { NextActs } from './NextActs.tsx';
import { OtherAuthorities } from './OtherAuthorities.tsx';
import { ownParties, type PartyChoice } from './parties.ts';
import { AcknowledgeAlert } from './verbs/AcknowledgeAlert.tsx';
import { AlertController } from './verbs/AlertController.tsx';
import { CloseIncident, ShareIncident } from './verbs/CloseIncident.tsx';
import { ContainIncident } from './verbs/ContainIncident.tsx';
import { DecidePeople } from './verbs/DecidePeople.tsx';
import { NotifyAuthority } from './verbs/NotifyAuthority.tsx';
import { DismissIncident, QualifyIncident } from './verbs/QualifyIncident.tsx';
import { RecordAwareness } from './verbs/RecordAwareness.tsx';
import { UpdateIncident } from './verbs/UpdateIncident.tsx';
import { weighed } from './weighed.ts';

interface Told {
  incident: IncidentPartsFragment;
  own: PartyChoice[];
}

/** What may be done now, the most urgent first. */
function Verbs({ incident, own, prove }: Told & { prove: (occurrenceId: string | undefined) => void }) {
  const may = (act: IncidentPartsFragment['allowedActions'][number]) => incident.allowedActions.includes(act);
  return (
    <EntryVerbs>
      {may('ACKNOWLEDGE_ALERT') && <AcknowledgeAlert incident={incident} />}
      {may('ALERT') && <AlertController incident={incident} own={own} />}
      {may('QUALIFY') && <QualifyIncident incident={incident} />}
      {may('NOTIFY_AUTHORITY') && (
        <NotifyAuthority incident={incident} onDone={() => prove(provable(incident, 'incident.controllerAware'))} />
      )}
      {may('NOTIFY_ON_BEHALF') && (
        <NotifyAuthority incident={incident} isOnBehalf onDone={() => prove(provable(incident, 'incident.controllerAware'))} />
      )}
      {may('DECIDE_PEOPLE') && <DecidePeople incident={incident} onTold={() => prove(provable(incident, 'incident.highRisk'))} />}
      {may('DISMISS') && <DismissIncident incident={incident} />}
      {may('SHARE') && <ShareIncident incident={incident} />}
      {may('CONTAIN') && <ContainIncident incident={incident} />}
      {may('CLOSE') && <CloseIncident incident={incident} />}
    </EntryVerbs>
  );
}

const WRITTEN = ['systems', 'controllerOrganisation', 'responsible', 'processingActivities'] as const;

/** What people wrote of it, in their words. */
const Written = ({ incident }: Pick<Told, 'incident'>) =>
  WRITTEN.map((field) => (
    <Fact key={field} label={`garant.field.${field}`} lang={WRITTEN_IN}>
      {incident[field] ?? ''}
    </Fact>
  ));

function Description({ incident, own }: Told) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { description, natures, origin, cause, detectedAt, allowedActions, assessments, processorsInvolved } = incident;
  const last = assessments[0];
  const listed = (words: string, values: readonly string[]) => values.map((value) => translate(`${words}.${value}`)).join(', ');
  const actions = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {allowedActions.includes('UPDATE') && <UpdateIncident incident={incident} />}
      {allowedActions.includes('RECORD_AWARENESS') && <RecordAwareness incident={incident} own={own} />}
    </Box>
  );
  return (
    <Section title={translate('garant.incident.what')} actions={actions}>
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2 }}>
        {description}
      </Typography>
      <Facts>
        <Fact label="garant.incident.isBreach">{translate(`garant.incident.breach.${incident.personalDataBreach}`)}</Fact>
        <Fact label="garant.field.detectedAt">{instant(detectedAt)}</Fact>
        <Fact label="garant.field.natures">{listed('garant.incidentNature', natures)}</Fact>
        <Fact label="garant.field.origin">{origin ? translate(`garant.incidentOrigin.${origin}`) : ''}</Fact>
        <Fact label="garant.field.cause">{cause ? translate(`garant.incidentCause.${cause}`) : ''}</Fact>
        <Written incident={incident} />
        <Fact label="garant.field.processorsInvolved">
          {processorsInvolved.map(({ id, reference, name }) => (
            <Box key={id} component="span" sx={{ display: 'block' }}>
              <RowLink to={`/processors/${id}/show`} lang={WRITTEN_IN}>{`${reference} · ${name}`}</RowLink>
            </Box>
          ))}
        </Fact>
        <Fact label="garant.field.dataCategories">{listed('garant.concernedData', last?.dataCategories ?? [])}</Fact>
        <Fact label="garant.field.peopleCategories">{listed('garant.concernedPeople', last?.peopleCategories ?? [])}</Fact>
        <Fact label="garant.field.consequences" lang={WRITTEN_IN}>
          {last?.consequences ?? ''}
        </Fact>
        {last &&
          weighed(last, translate).map(({ label, text }) => (
            <Fact key={label} label={label}>
              {text}
            </Fact>
          ))}
      </Facts>
    </Section>
  );
}

function IncidentView() {
  const translate = useTranslate();
  const incident = useRecordContext<WithHistory<IncidentPartsFragment>>()!;
  const { reference, title, status, assessments, confidentiality, party, conventionId } = incident;
  const { data } = useAsk(IncidentDeskDocument, { id: conventionId });
  const [proving, prove] = useState<string>();
  const own = data?.convention ? ownParties(data.convention, incident) : [];
  const level = assessments[0]?.level;
  return (
    <EntryPage
      title={`${reference} · ${title}`}
      lang={WRITTEN_IN}
      lead={[translate(`garant.incidentStatus.${status}`), level && translate(`garant.riskLevel.${level}`), party.code]}
      restricted={confidentiality === 'RESTRICTED' && translate('garant.incident.restricted', { party: party.code })}
      forgottenAt={incident.forgottenAt}
      history={incident.history}
    >
      <Doubts incident={incident} />
      <Verbs incident={incident} own={own} prove={prove} />
      <EntryColumns told={<Axis incident={incident} />} next={<NextActs incident={incident} />} />
      <Description incident={incident} own={own} />
      <Measures incident={incident} own={own} />
      <OtherAuthorities incident={incident} own={own} />
      <Documents incident={incident} proving={proving} prove={prove} />
    </EntryPage>
  );
}

/** An incident: both parties on one axis of time, the clocks and the next act beside it, the documents below. */
export default function IncidentShow() {
  return <EntryShow resource="incidents" view={IncidentView} />;
}
