import { Alert, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { LegalTextPartsFragment } from '../generated/graphql.ts';
import { EntryColumns, EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import { Axis } from '../shared/Axis.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { Dpia } from './Dpia.tsx';
import { Gate } from './Gate.tsx';
import { PublishedPage } from './PublishedPage.tsx';
import { Reservations } from './Reservations.tsx';
import { readTextAxis } from './readTextAxis.ts';
import { Versions } from './Versions.tsx';
import { AddVersion } from './verbs/AddVersion.tsx';
import { AskOpinion, GiveOpinion } from './verbs/Opinion.tsx';
import { PlanPublication } from './verbs/PlanPublication.tsx';
import { PublishText, PublishUnasked } from './verbs/Publish.tsx';
import { ProveText, RenameText, ShareText, WithdrawText } from './verbs/WholeText.tsx';

interface Told {
  text: LegalTextPartsFragment;
}

/** What may be done now, the most urgent first. */
function Verbs({ text }: Told) {
  const may = (act: LegalTextPartsFragment['allowedActions'][number]) => text.allowedActions.includes(act);
  const isBarred = text.gate === 'NOT_ASKED' || text.gate === 'ASKED_TOO_LATE';
  return (
    <EntryVerbs>
      {may('ADD_VERSION') && text.textVersions.length === 0 && <AddVersion text={text} />}
      {may('GIVE_OPINION') && <GiveOpinion text={text} />}
      {may('ASK_OPINION') && <AskOpinion text={text} />}
      {may('PUBLISH') && !isBarred && <PublishText text={text} />}
      {may('PLAN') && <PlanPublication text={text} />}
      {may('SHARE') && <ShareText text={text} />}
      {may('UPDATE') && <RenameText text={text} />}
      {may('PUBLISH_UNASKED') && isBarred && <PublishUnasked text={text} />}
      {may('WITHDRAW') && <WithdrawText text={text} />}
    </EntryVerbs>
  );
}

function TextAxis({ text }: Told) {
  const translate = useTranslate();
  const instants = readTextAxis(text).map(({ kind, value, number, rank, ...event }) => ({
    ...event,
    head: [translate(`garant.legalText.event.${kind}`, { number, rank }), value && translate(value)].filter(Boolean).join(' · '),
  }));
  return <Axis title={translate('garant.legalText.axis')} instants={instants} />;
}

/** What a text in force is the writing of, and is not offered as the proof of; whoever keeps it offers it here. */
function Unproven({ text }: Told) {
  const translate = useTranslate();
  const duties = text.provableDuties.map(({ code }) => code).join(', ');
  return (
    <Alert severity="warning" role="presentation" sx={{ mb: 2 }}>
      <Typography sx={{ mb: 1 }}>{translate('garant.legalText.unproven', { duties })}</Typography>
      {text.allowedActions.includes('PROVE') && <ProveText text={text} />}
    </Alert>
  );
}

/** What its publication proves, as the register offers it by itself. */
function Proven({ text }: Told) {
  const { evidence, provableDuties } = text;
  const translate = useTranslate();
  if (provableDuties.length > 0) return <Unproven text={text} />;
  if (!evidence) return null;
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(evidence.withdrawnAt ? 'garant.legalText.provedOnce' : 'garant.legalText.proves')}{' '}
      <RowLink to={`/evidences/${evidence.id}/show`}>
        {evidence.links.map((link) => link.obligationCode).join(', ') || evidence.title}
      </RowLink>
    </Typography>
  );
}

/** What the text opened, where it is proven. */
function Occurrences({ text }: Told) {
  const { occurrences } = text;
  const translate = useTranslate();
  return (
    <Section title={translate('garant.legalText.occurrences')}>
      <Proven text={text} />
      {occurrences.length === 0 && <Typography variant="body2">{translate('garant.legalText.opensNothing')}</Typography>}
      <OpenedDuties occurrences={occurrences} />
    </Section>
  );
}

function TextView() {
  const translate = useTranslate();
  const text = useRecordContext<WithHistory<LegalTextPartsFragment>>()!;
  const { reference, title, kind, status, confidentiality, party } = text;
  return (
    <EntryPage
      title={`${reference} · ${title}`}
      lang={WRITTEN_IN}
      lead={[translate(`garant.textKind.${kind}`), translate(`garant.textStatus.${status}`), party.code]}
      restricted={confidentiality === 'RESTRICTED' && translate('garant.legalText.restricted', { party: party.code })}
      history={text.history}
    >
      <Verbs text={text} />
      <EntryColumns told={<TextAxis text={text} />} next={<Gate text={text} />} />
      {kind === 'DPIA' && <Dpia text={text} />}
      <Reservations text={text} />
      <PublishedPage text={text} />
      <Versions text={text} />
      <Occurrences text={text} />
    </EntryPage>
  );
}

/** A text: both parties on one axis of time, the gate and the next act beside it, its versions below. */
export default function LegalTextShow() {
  return <EntryShow resource="legalTexts" view={TextView} />;
}
