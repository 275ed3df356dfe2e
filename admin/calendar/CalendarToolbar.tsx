import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ConventionLine } from '../conventions/useCurrentConvention.ts';
import type { UpcomingKind } from '../generated/graphql.ts';
import { Choice, Toggles } from '../shared/Choice.tsx';
import type { Looked } from './useCalendarAddress.ts';

const KINDS: UpcomingKind[] = [
  'OCCURRENCE',
  'DUTY',
  'CLOCK',
  'MEASURE',
  'RIGHTS_ANSWER',
  'RIGHTS_EXTENSION',
  'RIGHTS_SUSPENDED',
  'RIGHTS_PRUDENT',
  'OPINION',
  'PUBLICATION',
  'PAGE_CHECK',
  'COMMITTEE',
  'SLIDES',
  'PUBLICATION_GROUND',
  'PART_PLANNED',
  'CONNECT_PLANNED',
  'ENGAGEMENT',
  'OBJECTION',
  'EXPIRY',
  'REVIEW',
  'TERM',
  'NOTICE',
  'AMENDMENT',
];

interface CalendarToolbarProps {
  looked: Looked;
  look: (changes: Record<string, string | null>) => void;
  /** The screen has room for a month. */
  isWide: boolean;
  isList: boolean;
  current: ConventionLine | undefined;
}

/** Chooses what of the calendar is looked at, and how. */
export function CalendarToolbar({ looked, look, isWide, isList, current }: CalendarToolbarProps) {
  const translate = useTranslate();
  const { isMine, partyId, kind, when } = looked;
  const parties = current?.parties.map(({ id, name }) => ({ id, name })) ?? [];
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
      <Toggles
        label="garant.calendar.scopes"
        choices={['convention', 'mine'].map((id) => ({ id, name: translate(`garant.calendar.scope.${id}`) }))}
        value={isMine ? 'mine' : 'convention'}
        onChoose={(scope) => look({ scope: scope === 'mine' ? scope : null })}
      />
      {isWide && (
        <Toggles
          label="garant.calendar.views"
          choices={['month', 'list'].map((id) => ({ id, name: translate(`garant.calendar.view.${id}`) }))}
          value={isList ? 'list' : 'month'}
          onChoose={(view) => look({ view: view === 'list' ? view : null, day: null })}
        />
      )}
      {!isMine && (
        <Choice
          label="garant.calendar.party"
          every="garant.calendar.all"
          value={partyId ?? ''}
          choices={parties}
          onChoose={(party) => look({ party })}
        />
      )}
      <Choice
        label="garant.calendar.kind"
        every="garant.calendar.all"
        value={kind ?? ''}
        choices={KINDS.map((id) => ({ id, name: translate(`garant.upcomingKind.${id}`) }))}
        onChoose={(chosen) => look({ kind: chosen })}
      />
      {isList && (
        <Choice
          label="garant.calendar.when"
          every="garant.calendar.all"
          value={when}
          choices={(['late', 'toCome'] as const).map((id) => ({ id, name: translate(`garant.calendar.${id}`) }))}
          onChoose={(chosen) => look({ when: chosen })}
        />
      )}
    </Box>
  );
}
