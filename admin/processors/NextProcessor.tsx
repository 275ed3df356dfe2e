import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { daysBetween, todayInParis } from '../shared/days.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { useGateWords } from './useGateWords.ts';

interface Told {
  processor: ProcessorPartsFragment;
}

const SOON_DAYS = 90;

/** Days that remain until the end of one, in words. */
function useDaysLeft(): (day: string) => { words: string; isOver: boolean } {
  const translate = useTranslate();
  return (day) => {
    const left = daysBetween(todayInParis(), day);
    const key = left > 0 ? 'left' : left === 0 ? 'today' : 'past';
    return { words: translate(`garant.processor.clock.${key}`, { smart_count: Math.abs(left) }), isOver: left < 0 };
  };
}

interface Clock {
  id: string;
  /** What ends then. */
  words: string;
  day: string;
}

/** Days that matter: until when one tells, until when the controller may object, until when a guarantee holds. */
function useClocks({ processor }: Told): Clock[] {
  const translate = useTranslate();
  const { day } = useFormat();
  const { awaited, engagementGate: gate, notices, guarantees, status, party } = processor;
  const telling = awaited.find(({ awaitedAction }) => awaitedAction === 'ANNOUNCE');
  const objecting = gate === 'OBJECTION_RUNS' ? notices.filter(({ objectionEndsOn }) => objectionEndsOn) : [];
  const isLive = status === 'ENGAGED' || status === 'ANNOUNCED';
  const ending = guarantees.filter(({ validUntil }) => isLive && validUntil && daysBetween(todayInParis(), validUntil) <= SOON_DAYS);
  return [
    ...(telling?.dueOn
      ? [
          {
            id: 'tell',
            words: translate('garant.processor.clock.tell', { party: party.code, date: day(telling.dueOn) }),
            day: telling.dueOn,
          },
        ]
      : []),
    ...objecting.map(({ id, objectionEndsOn, toParty }) => ({
      id,
      words: translate('garant.processor.clock.object', { party: toParty.code, date: day(objectionEndsOn!) }),
      day: objectionEndsOn!,
    })),
    ...ending.map(({ id, kind, label, validUntil }) => ({
      id,
      words: translate('garant.processor.clock.guarantee', {
        name: label ?? translate(`garant.guaranteeKind.${kind}`),
        date: day(validUntil!),
      }),
      day: validUntil!,
    })),
  ];
}

function Clocks({ processor }: Told) {
  const daysLeft = useDaysLeft();
  return useClocks({ processor }).map(({ id, words, day }) => {
    const left = daysLeft(day);
    return (
      <Box key={id} sx={{ borderLeft: `4px solid ${left.isOver ? ink.red : ink.amber}`, pl: 1.5, mb: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words}
        </Typography>
        <Typography sx={{ fontSize: '1.25rem', fontWeight: 650 }}>{left.words}</Typography>
      </Box>
    );
  });
}

/** What stands before the engagement, or how it was passed. */
function Gate({ processor }: Told) {
  const translate = useTranslate();
  const gateWords = useGateWords();
  const { engagementGate: gate, passage, isObjectable } = processor;
  if (!gate) return passage && <Typography sx={{ mb: 2 }}>{translate(`garant.processor.passed.${passage}`)}</Typography>;
  return (
    <Alert severity={gate === 'OPEN' ? 'success' : 'warning'} role="presentation" sx={{ mb: 2 }}>
      {gateWords(processor)} {!isObjectable && gate !== 'NOT_ANNOUNCED' && translate('garant.processor.notObjectable')}
    </Alert>
  );
}

/** The clocks, what stands before the engagement, then what is to be done and by whom. */
export function NextProcessor({ processor }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { status, awaited } = processor;
  const isOver = status === 'ENDED' || status === 'RENOUNCED';
  return (
    <Section title={translate(isOver ? 'garant.processor.over' : 'garant.processor.next')}>
      <Clocks processor={processor} />
      <Gate processor={processor} />
      {awaited.length === 0 && <Typography>{translate(`garant.processorStatus.${status}`)}</Typography>}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {awaited.map(({ awaitedAction, party, dueOn }, index) => (
          <Box component="li" key={awaitedAction} sx={{ mb: 1 }}>
            <Typography sx={{ fontWeight: index === 0 ? 650 : 400 }}>
              {translate(`garant.processor.awaited.${awaitedAction}`, { party: party.code })}
            </Typography>
            {dueOn && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('garant.processor.by', { date: day(dueOn) })}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
