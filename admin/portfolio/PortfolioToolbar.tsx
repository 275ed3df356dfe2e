import Close from '@mui/icons-material/Close';
import { Box, Button, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice, Toggles } from '../shared/Choice.tsx';
import type { Look } from '../shared/useAddress.ts';
import { BodyChoice } from './BodyChoice.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { PartChoice } from './PartChoice.tsx';
import { ANSWERS, CONCERNS, codeOf, LIVES, type Looked, PHASES, SORTS, VIEWS, WITHIN } from './usePortfolioAddress.ts';

const PAUSE_MS = 300;

/** Words that are looked for once typing pauses. */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string | null) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed || null), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <TextField
      fullWidth={false}
      size="small"
      type="search"
      label={translate(label)}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      sx={{ minWidth: '13rem' }}
    />
  );
}

function Sought({ code, answer, look }: { code: string; answer: Looked['answer']; look: Look }) {
  const translate = useTranslate();
  return (
    <>
      <Button size="small" variant="outlined" endIcon={<Close />} onClick={() => look({ code: null, answer: null })}>
        {translate('garant.portfolio.everyCommitment', { code: codeOf(code) })}
      </Button>
      <Choice
        label="garant.portfolio.answer.label"
        every="garant.portfolio.any"
        value={answer ?? ''}
        choices={ANSWERS.map((id) => ({ id, name: translate(`garant.portfolio.answer.${id}`) }))}
        onChoose={(chosen) => look({ answer: chosen })}
      />
    </>
  );
}

type Chooser = Pick<Looked, 'life' | 'phase' | 'body' | 'concern' | 'part' | 'partState' | 'within'> & { look: Look };

/** Keeps the conventions of which something is so. */
export function Filters({ life, phase, body, concern, part, partState, within, look }: Chooser) {
  const translate = useTranslate();
  return (
    <>
      <Choice
        label="garant.portfolio.life.label"
        every="garant.portfolio.all"
        value={life ?? ''}
        choices={LIVES.map((id) => ({ id, name: translate(`garant.portfolio.life.${id}`) }))}
        onChoose={(chosen) => look({ life: chosen })}
      />
      <Choice
        label="garant.portfolio.column.phase"
        every="garant.portfolio.all"
        value={phase ?? ''}
        choices={PHASES.map((id) => ({ id, name: translate(id === 'NONE' ? 'garant.portfolio.noPhase' : `garant.servicePhase.${id}`) }))}
        onChoose={(chosen) => look({ phase: chosen })}
      />
      <BodyChoice body={body} look={look} />
      <Choice
        label="garant.portfolio.concern.label"
        every="garant.portfolio.any"
        value={concern ?? ''}
        choices={CONCERNS.map((id) => ({ id, name: translate(`garant.portfolio.concern.${id}`) }))}
        onChoose={(chosen) => look({ concern: chosen })}
      />
      <PartChoice {...{ part, partState, look }} />
      <Choice
        label="garant.portfolio.within.label"
        every="garant.portfolio.any"
        value={within ?? ''}
        choices={WITHIN.map((days) => ({ id: days, name: translate('garant.portfolio.within.days', { days }) }))}
        onChoose={(chosen) => look({ withinDays: chosen })}
      />
    </>
  );
}

/** Chooses which conventions are looked at, in what order, and how. */
export function PortfolioToolbar({ looked, look, isWide }: { looked: Looked; look: Look; isWide: boolean }) {
  const translate = useTranslate();
  const { view, text, code, answer, sort, columns } = looked;
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
      {isWide && (
        <Toggles
          label="garant.portfolio.views"
          value={view}
          choices={VIEWS.map((id) => ({ id, name: translate(`garant.portfolio.view.${id}`) }))}
          onChoose={(chosen) => look({ view: chosen === 'table' ? null : chosen })}
        />
      )}
      <SearchField label="garant.portfolio.search" value={text} onSearch={(words) => look({ text: words })} />
      <Filters {...looked} look={look} />
      <Choice
        label="garant.portfolio.sort.label"
        value={sort}
        choices={SORTS.map((id) => ({ id, name: translate(`garant.portfolio.sort.${id}`) }))}
        onChoose={(chosen) => look({ sort: chosen })}
      />
      {isWide && view === 'table' && <ColumnChoice {...{ columns, look }} />}
      {code && <Sought {...{ code, answer, look }} />}
    </Box>
  );
}
