import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { AbuserStories, Canvas } from './Canvas.tsx';
import { RiskMap } from './RiskMap.tsx';
import type { WorkshopPage } from './risk.ts';
import { ShareWorkshop, UpdateWorkshop } from './verbs/KeepWorkshop.tsx';
import { OfferWorkshop, Proven } from './verbs/OfferWorkshop.tsx';

/** What the minutes prove, and the proof that they are; nothing where the catalogue says that they prove nothing. */
function Proof({ workshop: { proves, proof, isProofCurrent, minutesText } }: { workshop: WorkshopPage }) {
  const translate = useTranslate();
  if (proves.length === 0 && !proof) return null;
  const stand = proof ? (isProofCurrent ? 'offered' : 'outdated') : minutesText ? 'notOffered' : 'minutesFirst';
  return (
    <Section title={translate('garant.workshop.proves')}>
      <Proven duties={proves} />
      <Typography>{translate(`garant.workshop.${stand}`)}</Typography>
      {proof && <RowLink to={`/evidences/${proof.id}/show`}>{proof.title}</RowLink>}
    </Section>
  );
}

function WorkshopView() {
  const translate = useTranslate();
  const { day } = useFormat();
  const workshop = useRecordContext<WithHistory<WorkshopPage>>()!;
  const { reference, heldOn, method, heldFor, party, confidentiality, allowedActions, minutesText, abuserStories } = workshop;
  return (
    <EntryPage
      title={`${reference} · ${day(heldOn)}`}
      lead={[translate(`garant.workshopMethod.${method}`), translate(`garant.workshopTrigger.${heldFor}`), party.code]}
      restricted={confidentiality === 'RESTRICTED' && translate('garant.workshop.restricted', { party: party.code })}
      history={workshop.history}
    >
      <EntryVerbs>
        {allowedActions.includes('UPDATE') && <UpdateWorkshop workshop={workshop} />}
        {allowedActions.includes('OFFER') && <OfferWorkshop workshop={workshop} />}
        {allowedActions.includes('SHARE') && <ShareWorkshop workshop={workshop} />}
      </EntryVerbs>
      <RiskMap stories={abuserStories} />
      <AbuserStories workshop={workshop} />
      <Canvas workshop={workshop} />
      <Section title={translate('garant.workshop.minutes')}>
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {minutesText ?? translate('garant.workshop.noMinutes')}
        </Typography>
      </Section>
      <Proof workshop={workshop} />
    </EntryPage>
  );
}

/** A workshop: its map, what could be done against the service, its canvas and its minutes. */
export default function WorkshopShow() {
  return <EntryShow resource="workshops" view={WorkshopView} />;
}
