import { Alert, Box, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { JournalPartsFragment, LegalTextPartsFragment } from '../generated/graphql.ts';
import { HistorySection } from '../journal/HistorySection.tsx';
import { addressOfOccurrence } from '../occurrences/occurrenceAddress.ts';
import { Waiting } from '../shared/Answer.tsx';
import { Axis } from '../shared/Axis.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { Section } from '../shared/Section.tsx';
import { whole } from '../shared/whole.ts';
import { Dpia } from './Dpia.tsx';
import { Gate } from './Gate.tsx';
import { readTextAxis } from './readTextAxis.ts';
import { Versions } from './Versions.tsx';
import { AddVersion } from './verbs/AddVersion.tsx';
import { AskOpinion, GiveOpinion } from './verbs/Opinion.tsx';
import { PlanPublication } from './verbs/PlanPublication.tsx';
import { PublishText, PublishUnasked } from './verbs/Publish.tsx';
import { RenameText, ShareText, WithdrawText } from './verbs/WholeText.tsx';

/** Read from the list, it has no history yet. */
type ReadText = LegalTextPartsFragment & { history?: readonly JournalPartsFragment[] };

interface Told {
  text: LegalTextPartsFragment;
}

/** What may be done now, the most urgent first. */
function Verbs({ text }: Told) {
  const may = (act: LegalTextPartsFragment['allowedActions'][number]) => text.allowedActions.includes(act);
  const isBarred = text.gate === 'NOT_ASKED' || text.gate === 'ASKED_TOO_LATE';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>
      {may('ADD_VERSION') && text.textVersions.length === 0 && <AddVersion text={text} />}
      {may('GIVE_OPINION') && <GiveOpinion text={text} />}
      {may('ASK_OPINION') && <AskOpinion text={text} />}
      {may('PUBLISH') && !isBarred && <PublishText text={text} />}
      {may('PLAN') && <PlanPublication text={text} />}
      {may('SHARE') && <ShareText text={text} />}
      {may('UPDATE') && <RenameText text={text} />}
      {may('PUBLISH_UNASKED') && isBarred && <PublishUnasked text={text} />}
      {may('WITHDRAW') && <WithdrawText text={text} />}
    </Box>
  );
}

function TextAxis({ text }: Told) {
  const translate = useTranslate();
  const instants = readTextAxis(text).map(({ kind, value, number, ...event }) => ({
    ...event,
    head: [translate(`garant.legalText.event.${kind}`, { number }), value && translate(value)].filter(Boolean).join(' · '),
  }));
  return <Axis title={translate('garant.legalText.axis')} instants={instants} />;
}

/** What the text opened, where it is proven. */
function Occurrences({ text: { occurrences } }: Told) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.legalText.occurrences')}>
      {occurrences.length === 0 && <Typography variant="body2">{translate('garant.legalText.opensNothing')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {occurrences.map(({ id, status, obligation }) => (
          <li key={id}>
            <Link to={addressOfOccurrence(obligation.id, id)}>{obligation.code}</Link>
            {` · ${translate(`garant.occurrenceStatus.${status}`)}`}
          </li>
        ))}
      </Box>
    </Section>
  );
}

function TextView() {
  const translate = useTranslate();
  const text = useRecordContext<ReadText>()!;
  const { reference, title, kind, status, confidentiality, party } = text;
  const lead = [translate(`garant.textKind.${kind}`), translate(`garant.textStatus.${status}`), party.code];
  return (
    <Page title={`${reference} · ${title}`} lead={lead.join(' · ')}>
      {confidentiality === 'RESTRICTED' && (
        <Alert severity="info" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.legalText.restricted', { party: party.code })}
        </Alert>
      )}
      <Verbs text={text} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          mt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(18rem, 1fr)' },
        }}
      >
        <Box sx={{ order: { xs: 2, lg: 1 }, minWidth: 0 }}>
          <TextAxis text={text} />
        </Box>
        <Box sx={{ order: { xs: 1, lg: 2 }, minWidth: 0 }}>
          <Gate text={text} />
        </Box>
      </Box>
      {kind === 'DPIA' && <Dpia text={text} />}
      <Versions text={text} />
      <Occurrences text={text} />
      <HistorySection history={text.history ?? []} />
    </Page>
  );
}

/** A text: both parties on one axis of time, the gate and the next act beside it, its versions below. */
export default function LegalTextShow() {
  return (
    <ShowBase
      resource="legalTexts"
      queryOptions={whole}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record }) => (record ? <TextView /> : <RecordFailure />)}
    />
  );
}
