import { Alert, Button, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { CommitteePartsFragment } from '../generated/graphql.ts';
import { EntryColumns, EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import { Axis } from '../shared/Axis.tsx';
import { todayInParis } from '../shared/days.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { Attendance } from './Attendance.tsx';
import { isOutsideWindow } from './committeeAdvice.ts';
import { Decisions } from './Decisions.tsx';
import { WindowWords } from './NextCommittee.tsx';
import { readCommitteeAxis } from './readCommitteeAxis.ts';
import { uninvitedFor } from './uninvited.ts';
import { CancelCommittee, CloseCommittee, RecordMinutes } from './verbs/EndCommittee.tsx';
import { HoldCommittee } from './verbs/HoldCommittee.tsx';
import { ConveneCommittee, RecordSlides, RescheduleCommittee } from './verbs/PrepareCommittee.tsx';

interface Told {
  committee: CommitteePartsFragment;
}

/** What may be done now, the most urgent first. */
function Verbs({ committee }: Told) {
  const translate = useTranslate();
  const may = (act: CommitteePartsFragment['allowedActions'][number]) => committee.allowedActions.includes(act);
  const isToCome = committee.plannedOn > todayInParis();
  const isUnsent = may('SEND_SLIDES') && !committee.slidesSentOn;
  const areSlidesNext = isUnsent && isToCome && committee.status === 'CONVENED';
  return (
    <EntryVerbs>
      {areSlidesNext && <RecordSlides committee={committee} isNext />}
      {may('CLOSE') && <CloseCommittee committee={committee} />}
      {may('RECORD_MINUTES') && <RecordMinutes committee={committee} />}
      {may('HOLD') && <HoldCommittee committee={committee} isNext={!isToCome} />}
      {may('CONVENE') && <ConveneCommittee committee={committee} />}
      {isUnsent && !areSlidesNext && <RecordSlides committee={committee} isNext={false} />}
      {may('RESCHEDULE') && <RescheduleCommittee committee={committee} />}
      {may('CANCEL') && <CancelCommittee committee={committee} />}
      {committee.status !== 'CANCELLED' && (
        <Button component={Link} to={`/committees/${committee.id}/file`} variant="outlined">
          {translate('garant.committee.file')}
        </Button>
      )}
    </EntryVerbs>
  );
}

/** Its day against the advised window, slides, minutes. */
function Stand({ committee }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { windowAdvice, adviceDays, window, status, slidesSentOn, slidesDueOn, minutes, hasAcceptedMinutes, heldOn } = committee;
  const isOutside = isOutsideWindow(windowAdvice);
  return (
    <Section title={translate('garant.committee.stand')}>
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{translate(`garant.committeeStatus.${status}`)}</Typography>
      {status !== 'CANCELLED' && (
        <>
          <WindowWords window={window} />
          <Alert severity={isOutside ? 'warning' : 'info'} role="presentation" sx={{ my: 1 }}>
            {translate(`garant.committee.advice.${windowAdvice}`, { smart_count: adviceDays })}
          </Alert>
        </>
      )}
      {slidesSentOn && <Typography variant="body2">{translate('garant.committee.slidesSent', { date: day(slidesSentOn) })}</Typography>}
      {!slidesSentOn && !heldOn && status !== 'CANCELLED' && (
        <Typography variant="body2">{translate('garant.committee.slides', { date: day(slidesDueOn) })}</Typography>
      )}
      {heldOn && (
        <Typography>
          {minutes && <RowLink to={`/evidences/${minutes.id}/show`}>{minutes.title}</RowLink>}
          {minutes && ' · '}
          {translate(`garant.committee.${minutes ? (hasAcceptedMinutes ? 'minutesAccepted' : 'minutesWaiting') : 'noMinutes'}`)}
        </Typography>
      )}
    </Section>
  );
}

function CommitteeAxis({ committee }: Told) {
  const translate = useTranslate();
  const instants = readCommitteeAxis(committee).map((event) => ({ ...event, head: translate(`garant.committee.event.${event.id}`) }));
  return <Axis title={translate('garant.committee.axis')} instants={instants} />;
}

/** What the committee answers, where it is proven; a party that was to come and was not invited is named there and beside the schedule. */
function Occurrences({ committee }: Told) {
  const { occurrences } = committee;
  const translate = useTranslate();
  return (
    <Section title={translate('garant.committee.occurrences')}>
      {occurrences.length === 0 && <Typography variant="body2">{translate('garant.committee.answersNothing')}</Typography>}
      <OpenedDuties
        occurrences={occurrences}
        more={(opened) => [
          opened.lateMinutes !== null && translate('garant.committee.heldLate'),
          ...uninvitedFor(opened, committee).map((party) => ` · ${translate('garant.committee.uninvited', { party })}`),
        ]}
      />
    </Section>
  );
}

function CommitteeView() {
  const translate = useTranslate();
  const { day } = useFormat();
  const committee = useRecordContext<WithHistory<CommitteePartsFragment>>()!;
  const { reference, heldOn, plannedOn, place, status, party } = committee;
  return (
    <EntryPage
      title={`${reference} · ${day(heldOn ?? plannedOn)}`}
      lead={[translate(`garant.committeeStatus.${status}`), place ?? '', party.code]}
      history={committee.history}
    >
      <Verbs committee={committee} />
      <EntryColumns told={<CommitteeAxis committee={committee} />} next={<Stand committee={committee} />} />
      <Attendance committee={committee} />
      <Decisions committee={committee} />
      <Occurrences committee={committee} />
    </EntryPage>
  );
}

/** A committee: its life on one axis, its window and its acts beside it, who came, what was decided and what it answers. */
export default function CommitteeShow() {
  return <EntryShow resource="committees" view={CommitteeView} />;
}
