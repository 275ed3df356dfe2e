import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../shared/useFormat.ts';
import { useChosenBody } from './BodyChoice.tsx';
import { usePartLabel } from './PartChoice.tsx';
import { codeOf, type Looked } from './usePortfolioAddress.ts';

/** On paper, which conventions these are, and when: what the toolbar says on the screen. */
export function PrintedChoices({ looked, total }: { looked: Looked; total: number }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const named = useChosenBody(looked.body);
  const partLabel = usePartLabel(looked.part);
  const { text, life, phase, body, concern, within, code, answer, part, partState, sort } = looked;
  const pair = (label: string, value: string) => translate('garant.portfolio.chosen', { label, value });
  const of = (name: string, value: string) => pair(translate(`garant.portfolio.${name}`), value);
  const told = [
    ...(life ? [translate(`garant.portfolio.life.${life}`)] : []),
    ...(text ? [of('search', text)] : []),
    ...(phase ? [of('column.phase', translate(phase === 'NONE' ? 'garant.portfolio.noPhase' : `garant.servicePhase.${phase}`))] : []),
    ...(body ? [of('body.label', named?.name ?? '…')] : []),
    ...(concern ? [of('concern.label', translate(`garant.portfolio.concern.${concern}`))] : []),
    ...(within ? [of('within.label', translate('garant.portfolio.within.days', { days: within }))] : []),
    ...(code ? [answer ? pair(codeOf(code), translate(`garant.portfolio.answer.${answer}`)) : codeOf(code)] : []),
    ...(part ? [partState ? pair(partLabel, translate(`garant.portfolio.part.${partState}`)) : partLabel] : []),
    of('sort.label', translate(`garant.portfolio.sort.${sort}`)),
  ];
  const head = translate('garant.portfolio.printed', { date: day(new Date().toISOString()), smart_count: total });
  return (
    <Typography variant="body2" className="only-printed">
      {[head, ...told].join(' · ')}
    </Typography>
  );
}
