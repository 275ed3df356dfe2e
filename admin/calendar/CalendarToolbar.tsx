import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ConventionLine } from '../conventions/useCurrentConvention.ts';
import type { UpcomingKind } from '../generated/graphql.ts';
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
  'COMMITTEE',
  'SLIDES',
  'ENGAGEMENT',
  'OBJECTION',
  'EXPIRY',
  'REVIEW',
  'TERM',
  'NOTICE',
  'AMENDMENT',
];

interface ChoiceProps {
  label: string;
  value: string;
  choices: { id: string; name: string }[];
  onChoose: (value: string | null) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      label={translate(label)}
      value={choices.some(({ id }) => id === value) ? value : 'all'}
      onChange={({ target }) => onChoose(target.value === 'all' ? null : target.value)}
      sx={{ minWidth: '11rem' }}
    >
      <MenuItem value="all">{translate('garant.calendar.all')}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface TogglesProps {
  label: string;
  value: string;
  choices: { id: string; name: string }[];
  onChoose: (value: string) => void;
}

function Toggles({ label, value, choices, onChoose }: TogglesProps) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={value}
      aria-label={translate(label)}
      onChange={(_event, chosen: string | null) => chosen && onChoose(chosen)}
    >
      {choices.map(({ id, name }) => (
        <ToggleButton key={id} value={id}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

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
      {!isMine && <Choice label="garant.calendar.party" value={partyId ?? ''} choices={parties} onChoose={(party) => look({ party })} />}
      <Choice
        label="garant.calendar.kind"
        value={kind ?? ''}
        choices={KINDS.map((id) => ({ id, name: translate(`garant.upcomingKind.${id}`) }))}
        onChoose={(chosen) => look({ kind: chosen })}
      />
      {isList && (
        <Choice
          label="garant.calendar.when"
          value={when}
          choices={(['late', 'toCome'] as const).map((id) => ({ id, name: translate(`garant.calendar.${id}`) }))}
          onChoose={(chosen) => look({ when: chosen })}
        />
      )}
    </Box>
  );
}
