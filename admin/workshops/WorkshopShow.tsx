import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { EntryPage, EntryShow, EntryVerbs, type WithHistory } from '../registers/EntryPage.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { AbuserStories, Canvas } from './Canvas.tsx';
import { RiskMap } from './RiskMap.tsx';
import type { Workshop } from './risk.ts';
import { ShareWorkshop, UpdateWorkshop } from './verbs/KeepWorkshop.tsx';

function WorkshopView() {
  const translate = useTranslate();
  const { day } = useFormat();
  const workshop = useRecordContext<WithHistory<Workshop>>()!;
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
    </EntryPage>
  );
}

/** A workshop: its map, what could be done against the service, its canvas and its minutes. */
export default function WorkshopShow() {
  return <EntryShow resource="workshops" view={WorkshopView} />;
}
